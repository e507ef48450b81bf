import type { FactName } from "@contested/core"
import { formatNumber } from "../html/format-number.js"

/** A run held against what was observed. */
export const fitEn = {
  lead: (met: number, all: number, n: number) =>
    n === 1
      ? `${met} of ${all} observed numbers are met by the one replication, each within its tolerance.`
      : `${met} of ${all} observed numbers are met: the mean of ${formatNumber(n)} replications lies within the tolerance of each.`,
  reported:
    "Simulated numbers are those that media would have reported with place and day, by the model's mechanism of reporting; they are held against what a data set recorded. What is simulated to happen is more.",
  happened: "Simulated numbers are all violent events of the model, reported or not.",
  parts: {
    fitted: (until: string) => `Years to which parameters were fitted, to ${until}`,
    heldOut: "Later years, held out while parameters were fitted",
    years: "Single years",
    all: "All years together",
  },
  left: (n: number) =>
    n === 1
      ? "One number of which none was observed is not drawn."
      : `${n} numbers of which none was observed are not drawn.`,
  count: (met: number, all: number) => `${met} of ${all} met`,
  fact: "Number",
  observed: "Observed",
  simulated: "Simulated",
  range: "Nine runs in ten",
  ratio: "Simulated / observed",
  tolerance: "Tolerance",
  met: "met",
  missed: "missed",
  everywhere: "all",
  factor: (factor: string) => `factor ${factor}`,
  keys: {
    met: "Mean, within its tolerance",
    missed: "Mean, outside its tolerance",
    range: "Nine runs in ten",
    tolerance: "Tolerance",
  },
  sources: "Observed",
  names: {
    events: "events",
    deaths: "deaths",
    "share of lethal events with 1 death": "share of lethal events with 1 death",
    "share of lethal events with 2 deaths": "share of lethal events with 2 deaths",
    "share of lethal events with 5 deaths or more": "share of lethal events with 5 deaths or more",
    "share of lethal events with 10 deaths or more": "share of lethal events with 10 deaths or more",
    "share of territory-months without an event": "share of territory-months without an event",
    "Gini coefficient of events over territories": "Gini coefficient of events over territories",
    "lag-1 autocorrelation of monthly events": "lag-1 autocorrelation of monthly events",
    "variance to mean of monthly events": "variance to mean of monthly events",
    "share of events in a territory hit in the 60 days before":
      "share of events in a territory hit in the 60 days before",
    "share of events in the ten territories with most": "share of events in the ten territories with most",
  } as Readonly<Record<FactName, string>>,
  note: {
    definition:
      "A number is met when the mean over replications lies within its tolerance of the observed value: within a factor, or within a share of it. Where none was observed, less than one half on average counts as none.",
    unit: "That of each number: events, people, or none. The drawing shows simulated over observed on a logarithmic scale, ⅛ to 8.",
    interval:
      "Nine replications in ten, one at a time: the spread of this model's runs. An observed value is one history, so it may lie anywhere within it.",
    notCounted:
      "Meeting a number to which parameters were fitted says little; missing it says more. Likeness to observed numbers does not show that the mechanisms are those of the world.",
  },
}

export const fitEs: typeof fitEn = {
  lead: (met, all, n) =>
    n === 1
      ? `La única réplica cumple ${met} de ${all} números observados, cada uno dentro de su tolerancia.`
      : `Se cumplen ${met} de ${all} números observados: la media de ${formatNumber(n)} réplicas queda dentro de la tolerancia de cada uno.`,
  reported:
    "Los números simulados son los que los medios habrían publicado con lugar y día, según el mecanismo de cobertura del modelo; se comparan con lo que registró una base de datos. Lo que ocurre en la simulación es más.",
  happened: "Los números simulados son todos los eventos violentos del modelo, publicados o no.",
  parts: {
    fitted: (until) => `Años a los que se ajustaron parámetros, hasta ${until}`,
    heldOut: "Años posteriores, reservados mientras se ajustaban los parámetros",
    years: "Años sueltos",
    all: "Todos los años juntos",
  },
  left: (n) =>
    n === 1
      ? "No se dibuja un número del que no se observó ninguno."
      : `No se dibujan ${n} números de los que no se observó ninguno.`,
  count: (met, all) => `${met} de ${all} cumplidos`,
  fact: "Número",
  observed: "Observado",
  simulated: "Simulado",
  range: "Nueve de cada diez",
  ratio: "Simulado / observado",
  tolerance: "Tolerancia",
  met: "cumplido",
  missed: "no cumplido",
  everywhere: "todo",
  factor: (factor) => `factor ${factor}`,
  keys: {
    met: "Media, dentro de su tolerancia",
    missed: "Media, fuera de su tolerancia",
    range: "Nueve de cada diez corridas",
    tolerance: "Tolerancia",
  },
  sources: "Observado",
  names: {
    events: "eventos",
    deaths: "muertes",
    "share of lethal events with 1 death": "proporción de eventos letales con 1 muerte",
    "share of lethal events with 2 deaths": "proporción de eventos letales con 2 muertes",
    "share of lethal events with 5 deaths or more": "proporción de eventos letales con 5 muertes o más",
    "share of lethal events with 10 deaths or more": "proporción de eventos letales con 10 muertes o más",
    "share of territory-months without an event": "proporción de meses-territorio sin eventos",
    "Gini coefficient of events over territories": "coeficiente de Gini de los eventos entre territorios",
    "lag-1 autocorrelation of monthly events": "autocorrelación de primer orden de los eventos mensuales",
    "variance to mean of monthly events": "razón varianza-media de los eventos mensuales",
    "share of events in a territory hit in the 60 days before":
      "proporción de eventos en un territorio golpeado en los 60 días previos",
    "share of events in the ten territories with most": "proporción de eventos en los diez territorios con más",
  },
  note: {
    definition:
      "Un número se cumple cuando la media de las réplicas queda dentro de su tolerancia: dentro de un factor, o de una proporción del valor observado. Donde no se observó ninguno, menos de un medio en promedio cuenta como ninguno.",
    unit: "La de cada número: eventos, personas o ninguna. El dibujo muestra lo simulado entre lo observado en escala logarítmica, de ⅛ a 8.",
    interval:
      "Nueve de cada diez réplicas, una por una: la dispersión de las corridas de este modelo. Un valor observado es una sola historia y puede quedar en cualquier punto.",
    notCounted:
      "Cumplir un número al que se ajustaron parámetros dice poco; no cumplirlo dice más. El parecido con lo observado no muestra que los mecanismos sean los del mundo.",
  },
}
