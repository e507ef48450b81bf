import { formatNumber } from "../html/format-number.js"
import type { Language } from "../messages/bilingual.js"

/** Sentences of figures that stand alone. As in the report, none says what is going to happen or that something was shown. */
const en = {
  status: (n: number, scenario: string, seed: string) =>
    `Simulated, not observed: ${n === 1 ? "1 replication" : `${formatNumber(n)} replications`} of ${scenario}, seed ${seed}.`,
  version: (version: string, digest: string) =>
    `Contested ${version}, digest ${digest}. Spread of this model, not of reality.`,
  labels: {
    definition: "Definition",
    unit: "Unit",
    range: "Low, best and high",
    notCounted: "Not counted",
    status: "Status",
    run: "Run",
  },
  run: (scenario: string, seed: string, start: string, until: string, version: string, digest: string) =>
    `${scenario}, ${start} to ${until}, seed ${seed}, Contested ${version}, digest ${digest}.`,
  simulated: (n: number) =>
    `Simulated, not observed. ${n === 1 ? "One replication" : `${formatNumber(n)} replications`}. Conditional on the model and its parameters; spread of this model, not of reality.`,
  exactDeaths:
    "The model knows its own deaths exactly: low, best and high of a simulated event are equal unless a mechanism says otherwise, and best is drawn.",
  bands:
    "Bands hold 50, 80 and 95 % of the replications of each month (empirical quantiles, Hyndman & Fan 1996, type 7); the line is their median. Doubt about parameters and about the model is in none of them.",
  noFan: (n: number) =>
    n === 1
      ? "There is no band: one run has no spread."
      : `There is no band: with ${formatNumber(n)} replications, fewer than 20, the tail of a distribution cannot be told. Thin lines are single runs, the thicker one is their median.`,
  nothing: "No such event was recorded in any replication.",
  year: "year",
  month: "month",
  "fan-deaths": {
    title: "Deaths per month",
    axis: "deaths per month",
    definition:
      "Deaths in simulated events of all territories in a calendar month: both sides, civilians and unknown people.",
    unit: "Deaths per calendar month.",
    notCounted: "Injured and displaced people; deaths outside the mechanisms of the model.",
  },
  "fan-events": {
    title: "Violent events per month",
    axis: "events per month",
    definition: "Simulated events of all territories in a calendar month in which somebody was attacked.",
    unit: "Events per calendar month.",
    notCounted: "Happenings in which nobody was attacked.",
  },
  fan: (n: number) =>
    `Bands that hold 50, 80 and 95 % of ${formatNumber(n)} replications, their median, and single runs as thin lines.`,
  years: {
    title: "Deaths by year and state",
    axis: "deaths per year",
    caption: (n: number) =>
      `Mean of ${formatNumber(n)} replications (point), its 95 % interval (thick line) and the range of nine runs in ten (thin line), by state.`,
    one: "One replication: its deaths by state, without any interval, for a single run has none.",
    definition: "Deaths in simulated events of a state in a calendar year: both sides, civilians and unknown people.",
    unit: "Deaths per calendar year.",
    range:
      "The thick line is the Student-t 95 % interval of the mean: how well the mean is known; it shrinks with more replications. The thin line is the range of nine runs in ten; it does not.",
    notCounted: "Injured and displaced people. States are shown in the order of the region, not ranked.",
  },
  held: {
    title: "Territories held",
    axis: "territories held",
    definition: "Territories that a group holds at the beginning of a month.",
    unit: "Territories.",
    notCounted: "Territories that nobody holds; members without control of the place they stand in.",
  },
  map: {
    title: "Who holds which territory, and in how many replications",
    caption: (month: string, n: number) =>
      `State at the beginning of ${month}. Hatch and colour show the group that holds a territory in most of ${formatNumber(n)} replications; paler where fewer agree.`,
    one: (month: string) => `State at the beginning of ${month} in the one replication: there is no agreement to show.`,
    nobody: "nobody",
    holder: "held by",
    agree: "replications that agree",
    classes: ["95 % and more", "75 to 95 %", "50 to 75 %", "under 50 %"] as readonly string[],
    definition:
      "A cell belongs to the group that holds the territory in most replications; equal numbers go to the group named first in the manifest.",
    unit: "Replications that agree, k of n.",
    range: "Paleness is the share of replications that agree: 95 % and more, 75 to 95 %, 50 to 75 %, under 50 %.",
    notCounted:
      "Cells are drawn around seats of government (Voronoi cells); they are not municipal boundaries, and nothing is placed inside them.",
  },
  layers: {
    state: (month: string) => `State at the beginning of ${month}.`,
    meanMonth: "Mean month of the whole run.",
    mean: (n: number) => (n === 1 ? "One replication." : `Mean over ${formatNumber(n)} replications.`),
    noRange: "Only the mean is drawn: it hides how far single replications lie apart. series.csv holds each of them.",
  },
  dots: {
    title: "Deaths over the whole run",
    axis: "deaths over the whole run",
    caption: (n: number) =>
      `Fifty dots, each standing for 2 % of the distribution over ${formatNumber(n)} replications (quantile dot plot).`,
    few: (n: number) =>
      n === 1
        ? "One dot: the one replication. One run has no distribution."
        : `One dot for each of ${formatNumber(n)} replications: fewer than 20 have no distribution to take quantiles of.`,
    below: (k: number, all: number, amount: string) => `In ${k} of ${all} runs deaths are at most ${amount}.`,
    definition: "Deaths of all territories from the first to the last day of a run.",
    unit: "Deaths per run.",
    range:
      "Fernandes et al. 2018, doi:10.1145/3173574.3173718: a dot is a quantile of the distribution over replications; counting dots gives probabilities in this model.",
    notCounted: "Injured and displaced people; doubt about parameters and about the model.",
  },
  differences: {
    title: "What-ifs against the scenario as it is",
    axis: (measure: string) => `difference in ${measure} over the whole run`,
    caption: (n: number) =>
      `Mean of ${n} paired differences with the same luck (point) and its 95 % interval (line); all intervals hold together (Bonferroni).`,
    one: "The one pair: no interval, for one pair does not tell how pairs differ.",
    definition:
      "Variant less scenario as it is, pair by pair: both runs of a pair share every random number they both use.",
    unit: (measure: string) => `Difference in ${measure} per run.`,
    range:
      "Joint 95 % intervals of the mean difference. An interval that leaves out 0 says that the variant differs in this model.",
    notCounted: "Doubt about parameters and about the model.",
    status: (n: number, scenario: string) =>
      `Simulated, not observed: ${formatNumber(n)} pairs of runs of ${scenario}.`,
  },
  posterior: {
    title: "What was found of the parameters",
    axis: "share of the posterior",
    caption: "Weighted histogram of the settings found (bars), over the prior (dashed line).",
    definition: (method: string, targets: number) =>
      `Settings found by ${method} whose runs come near ${targets === 1 ? "1 observed number" : `${targets} observed numbers`}, each by its weight.`,
    unit: "Share of the posterior in each twentieth of the range; the axis is in the parameter's unit.",
    range: "A bar above the dashed line has gained by what was observed, one below it has lost.",
    notCounted: "Settings outside the ranges, targets that were not given, and doubt about the model.",
    status: (n: number, subject: string, seed: string) => `Found with ${n} simulated runs of ${subject}, seed ${seed}.`,
  },
  published: {
    status: (title: string) => `${title}: computed and simulated; what was published is marked so.`,
    kinds: { simulated: "simulated", exact: "exact", published: "published" },
    ends: "Bands and bars end at the lower and upper values of the data.",
    source: "Source",
  },
}

export type FigureWords = typeof en

const es: FigureWords = {
  status: (n, scenario, seed) =>
    `Simulado, no observado: ${n === 1 ? "1 réplica" : `${formatNumber(n)} réplicas`} de ${scenario}, semilla ${seed}.`,
  version: (version, digest) => `Contested ${version}, huella ${digest}. Dispersión de este modelo, no de la realidad.`,
  labels: {
    definition: "Definición",
    unit: "Unidad",
    range: "Bajo, mejor y alto",
    notCounted: "No se cuenta",
    status: "Condición",
    run: "Corrida",
  },
  run: (scenario, seed, start, until, version, digest) =>
    `${scenario}, ${start} a ${until}, semilla ${seed}, Contested ${version}, huella ${digest}.`,
  simulated: (n) =>
    `Simulado, no observado. ${n === 1 ? "Una réplica" : `${formatNumber(n)} réplicas`}. Condicionado al modelo y a sus parámetros; dispersión de este modelo, no de la realidad.`,
  exactDeaths:
    "El modelo conoce con exactitud sus propias muertes: bajo, mejor y alto de un evento simulado son iguales salvo que un mecanismo diga otra cosa, y se dibuja el mejor.",
  bands:
    "Las bandas contienen el 50, 80 y 95 % de las réplicas de cada mes (cuantiles empíricos, Hyndman y Fan 1996, tipo 7); la línea es su mediana. La duda sobre los parámetros y sobre el modelo no está en ninguna.",
  noFan: (n) =>
    n === 1
      ? "No hay banda: una sola corrida no tiene dispersión."
      : `No hay banda: con ${formatNumber(n)} réplicas, menos de 20, no se puede conocer la cola de una distribución. Las líneas finas son corridas sueltas; la más gruesa, su mediana.`,
  nothing: "No se registró ningún evento así en ninguna réplica.",
  year: "año",
  month: "mes",
  "fan-deaths": {
    title: "Muertes por mes",
    axis: "muertes por mes",
    definition:
      "Muertes en eventos simulados de todos los territorios en un mes: de ambos lados, civiles y personas no identificadas.",
    unit: "Muertes por mes.",
    notCounted: "Personas heridas y desplazadas; muertes fuera de los mecanismos del modelo.",
  },
  "fan-events": {
    title: "Eventos violentos por mes",
    axis: "eventos por mes",
    definition: "Eventos simulados de todos los territorios en un mes en que alguien fue atacado.",
    unit: "Eventos por mes.",
    notCounted: "Sucesos en que nadie fue atacado.",
  },
  fan: (n) =>
    `Bandas que contienen el 50, 80 y 95 % de ${formatNumber(n)} réplicas, su mediana, y corridas sueltas como líneas finas.`,
  years: {
    title: "Muertes por año y estado",
    axis: "muertes por año",
    caption: (n) =>
      `Media de ${formatNumber(n)} réplicas (punto), su intervalo de 95 % (línea gruesa) y el rango de nueve de cada diez corridas (línea fina), por estado.`,
    one: "Una réplica: sus muertes por estado, sin intervalo alguno, pues una sola corrida no lo tiene.",
    definition:
      "Muertes en eventos simulados de un estado en un año: de ambos lados, civiles y personas no identificadas.",
    unit: "Muertes por año.",
    range:
      "La línea gruesa es el intervalo t de Student de 95 % de la media: qué tan bien se conoce la media; se estrecha con más réplicas. La fina es el rango de nueve de cada diez corridas; no se estrecha.",
    notCounted: "Personas heridas y desplazadas. Los estados van en el orden de la región, sin clasificación.",
  },
  held: {
    title: "Territorios en poder de cada grupo",
    axis: "territorios",
    definition: "Territorios en poder de un grupo al comenzar un mes.",
    unit: "Territorios.",
    notCounted: "Territorios en poder de nadie; integrantes sin control del lugar en que están.",
  },
  map: {
    title: "Quién tiene cada territorio, y en cuántas réplicas",
    caption: (month, n) =>
      `Estado al comenzar ${month}. Trama y color muestran al grupo que tiene un territorio en la mayoría de ${formatNumber(n)} réplicas; más pálido donde menos coinciden.`,
    one: (month) => `Estado al comenzar ${month} en la única réplica: no hay coincidencia que mostrar.`,
    nobody: "nadie",
    holder: "en poder de",
    agree: "réplicas que coinciden",
    classes: ["95 % y más", "75 a 95 %", "50 a 75 %", "menos de 50 %"],
    definition:
      "Una celda es del grupo que tiene el territorio en la mayoría de las réplicas; los empates son del grupo que el manifiesto nombra primero.",
    unit: "Réplicas que coinciden, k de n.",
    range: "La palidez es la parte de las réplicas que coinciden: 95 % y más, 75 a 95 %, 50 a 75 %, menos de 50 %.",
    notCounted:
      "Las celdas se trazan alrededor de las cabeceras (celdas de Voronoi); no son límites municipales, y nada se ubica dentro de ellas.",
  },
  layers: {
    state: (month) => `Estado al comenzar ${month}.`,
    meanMonth: "Mes medio de toda la corrida.",
    mean: (n) => (n === 1 ? "Una réplica." : `Media de ${formatNumber(n)} réplicas.`),
    noRange:
      "Solo se dibuja la media: oculta qué tan lejos están unas réplicas de otras. series.csv contiene cada una.",
  },
  dots: {
    title: "Muertes en toda la corrida",
    axis: "muertes en toda la corrida",
    caption: (n) =>
      `Cincuenta puntos; cada uno vale 2 % de la distribución de ${formatNumber(n)} réplicas (gráfica de puntos por cuantiles).`,
    few: (n) =>
      n === 1
        ? "Un punto: la única réplica. Una sola corrida no tiene distribución."
        : `Un punto por cada una de ${formatNumber(n)} réplicas: menos de 20 no tienen distribución de la cual tomar cuantiles.`,
    below: (k, all, amount) => `En ${k} de ${all} corridas las muertes son a lo más ${amount}.`,
    definition: "Muertes de todos los territorios desde el primer hasta el último día de una corrida.",
    unit: "Muertes por corrida.",
    range:
      "Fernandes et al. 2018, doi:10.1145/3173574.3173718: un punto es un cuantil de la distribución de las réplicas; contar puntos da probabilidades en este modelo.",
    notCounted: "Personas heridas y desplazadas; la duda sobre los parámetros y sobre el modelo.",
  },
  differences: {
    title: "Qué pasaría si, frente al escenario como es",
    axis: (measure) => `diferencia en ${measure} en toda la corrida`,
    caption: (n) =>
      `Media de ${n} diferencias por pares con la misma suerte (punto) y su intervalo de 95 % (línea); todos los intervalos valen juntos (Bonferroni).`,
    one: "El único par: sin intervalo, pues un par no dice cuánto difieren los pares.",
    definition:
      "Variante menos el escenario como es, par por par: ambas corridas de un par comparten cada número aleatorio que ambas usan.",
    unit: (measure) => `Diferencia en ${measure} por corrida.`,
    range:
      "Intervalos conjuntos de 95 % de la diferencia media. Un intervalo que deja fuera el 0 dice que la variante difiere en este modelo.",
    notCounted: "La duda sobre los parámetros y sobre el modelo.",
    status: (n, scenario) => `Simulado, no observado: ${formatNumber(n)} pares de corridas de ${scenario}.`,
  },
  posterior: {
    title: "Lo que se halló de los parámetros",
    axis: "parte de la distribución posterior",
    caption: "Histograma ponderado de los valores hallados (barras), sobre la distribución previa (línea discontinua).",
    definition: (method, targets) =>
      `Valores hallados por ${method} cuyas corridas se acercan a ${targets === 1 ? "1 número observado" : `${targets} números observados`}, cada uno con su peso.`,
    unit: "Parte de la distribución posterior en cada vigésimo del intervalo; el eje va en la unidad del parámetro.",
    range: "Una barra sobre la línea discontinua ganó con lo observado; una debajo perdió.",
    notCounted: "Valores fuera de los intervalos, números que no se dieron, y la duda sobre el modelo.",
    status: (n, subject, seed) => `Hallado con ${formatNumber(n)} corridas simuladas de ${subject}, semilla ${seed}.`,
  },
  published: {
    status: (title) => `${title}: calculado y simulado; lo publicado va marcado así.`,
    kinds: { simulated: "simulado", exact: "exacto", published: "publicado" },
    ends: "Bandas y barras terminan en los valores bajo y alto de los datos.",
    source: "Fuente",
  },
}

export const figureWords: Readonly<Record<Language, FigureWords>> = { en, es }
