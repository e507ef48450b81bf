import { formatNumber } from "../html/format-number.js"
import type { Language } from "../messages/bilingual.js"

/** Sentences of the figures of a comparison. As in the report, none says what is going to happen or that something was shown. */
const en = {
  status: (n: number, scenario: string, seed: string) =>
    `Simulated, not observed: ${n === 1 ? "1 pair" : `${formatNumber(n)} pairs`} of runs for each what-if of ${scenario}, seed ${seed}.`,
  pairsCaption: "Small dots: the pairs.",
  fans: {
    title: "What-ifs month by month",
    axis: (quantity: string) => `${quantity} per month`,
    caption: "One panel for each what-if on one scale. Dashed: the median of the scenario as it is.",
    definition: (quantity: string) => `${quantity} in simulated events of all territories in a calendar month.`,
    unit: "Counts per calendar month.",
    notCounted:
      "How well the medians are known: panels that overlap may still differ, pair by pair, as the figure of paired differences says.",
  },
  deaths: {
    title: "Where deaths differ",
    legend: "deaths of the whole run: mean difference over pairs",
    caption: (n: number) =>
      `Difference in deaths from the scenario as it is, ${formatNumber(n)} pairs of runs for each what-if, whole run. Full shades: the pairs of the territory agree better than luck would (two-sided sign test at 5 %); pale: they do not. Fewer deaths are hatched.`,
    definition: "Deaths of the what-if less deaths of the scenario as it is, territory by territory, mean over pairs.",
    unit: "Deaths per run.",
    range: (all: number) =>
      `The test is made territory by territory: of ${all} territories of a what-if that changes nothing, some ${Math.round(all / 20)} would be shaded.`,
  },
  control: {
    title: "Where control differs",
    legend: "pairs in which another group, or nobody, holds the territory at the beginning of the last month",
    caption: (n: number) =>
      `Share of ${formatNumber(n)} pairs of runs in which another group, or nobody, holds a territory at the beginning of the last month. Luck alone: each replication of the scenario as it is against the next.`,
    definition:
      "A territory differs in a pair where the holder in the what-if is not the holder in the scenario as it is.",
    unit: "Pairs, k of n.",
    range: "Runs drift apart once anything differs: hold each map against that of luck alone.",
  },
  notCounted:
    "Cells are drawn around seats of government (Voronoi cells); they are not municipal boundaries. Doubt about parameters and about the model.",
}

type ComparisonFigureWords = typeof en

const es: ComparisonFigureWords = {
  status: (n, scenario, seed) =>
    `Simulado, no observado: ${n === 1 ? "1 par" : `${formatNumber(n)} pares`} de corridas por supuesto de ${scenario}, semilla ${seed}.`,
  pairsCaption: "Puntos pequeños: los pares.",
  fans: {
    title: "Los supuestos mes por mes",
    axis: (quantity) => `${quantity} por mes`,
    caption: "Un panel por supuesto en una misma escala. Línea discontinua: la mediana del escenario tal como es.",
    definition: (quantity) => `${quantity} en eventos simulados de todos los territorios en un mes calendario.`,
    unit: "Cantidades por mes calendario.",
    notCounted:
      "Qué tan bien se conocen las medianas: paneles que se traslapan pueden diferir, par por par, como dice la figura de diferencias por pares.",
  },
  deaths: {
    title: "Dónde difieren las muertes",
    legend: "muertes de toda la corrida: diferencia media sobre los pares",
    caption: (n) =>
      `Diferencia en muertes con el escenario tal como es, ${formatNumber(n)} pares de corridas por supuesto, corrida entera. Tonos plenos: los pares del territorio concuerdan mejor que por suerte (prueba de los signos bilateral al 5 %); pálido: no. Menos muertes van rayadas.`,
    definition:
      "Muertes del supuesto menos muertes del escenario tal como es, territorio por territorio, media sobre los pares.",
    unit: "Muertes por corrida.",
    range: (all) =>
      `La prueba se hace territorio por territorio: de ${all} territorios de un supuesto que no cambia nada, unos ${Math.round(all / 20)} quedarían con tono.`,
  },
  control: {
    title: "Dónde difiere el control",
    legend: "pares en que otro grupo, o nadie, tiene el territorio al comienzo del último mes",
    caption: (n) =>
      `Proporción de ${formatNumber(n)} pares de corridas en que otro grupo, o nadie, tiene un territorio al comienzo del último mes. Solo la suerte: cada réplica del escenario tal como es frente a la siguiente.`,
    definition:
      "Un territorio difiere en un par donde quien lo tiene en el supuesto no es quien lo tiene en el escenario tal como es.",
    unit: "Pares, k de n.",
    range: "Las corridas se separan en cuanto algo difiere: compare cada mapa con el de solo la suerte.",
  },
  notCounted:
    "Las celdas se trazan alrededor de las cabeceras (celdas de Voronoi); no son límites municipales. La duda sobre los parámetros y sobre el modelo.",
}

export const comparisonFigureWords: Readonly<Record<Language, ComparisonFigureWords>> = { en, es }
