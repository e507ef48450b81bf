import { formatNumber } from "../html/format-number.js"

/** How an episode may go, beside what was reported. */
export const episodeOutcomesEn = {
  lead: (n: number) =>
    `${n === 1 ? "One replication" : `${formatNumber(n)} replications`} of the scenario as it is. Bars count runs; the line marks the reported figure, the shaded band lies between the lowest and the highest report.`,
  runs: "runs",
  spread: (mean: string, low: string, high: string) => `Mean ${mean}; nine runs in ten ${low} to ${high}.`,
  reported: (best: string, low: string, high: string, below: string, equal: string, above: string) =>
    `Reported ${best} (${low} to ${high}): ${below} of the runs lie below, ${equal} at it, ${above} above.`,
  notReported: "No figure was reported.",
  table: "As a table, with sources",
  outcome: "Outcome",
  unit: "Unit",
  mean: "Mean",
  median: "Middle run",
  nine: "Nine runs in ten",
  low: "Reported: low",
  best: "best",
  high: "high",
  below: "Runs below best",
  equal: "at best",
  above: "above best",
  within: "Runs from low to high",
  source: "Who reported it",
  value: "Value",
  counts: "Every bar",
  note: {
    definition:
      "The share of runs below, at and above the reported figure says where in this model's spread the report lies. A report inside the spread does not speak for the model: its parameters were chosen by people who knew the report.",
    interval: "Nine runs in ten: the 5 % and 95 % quantiles over replications.",
    notCounted:
      "Doubt about the parameters and about the model itself. Where help does not arrive, the time until it does is that until the end of the run.",
  },
}

export const episodeOutcomesEs: typeof episodeOutcomesEn = {
  lead: (n) =>
    `${n === 1 ? "Una réplica" : `${formatNumber(n)} réplicas`} del escenario tal como es. Las barras cuentan corridas; la línea marca la cifra reportada, la banda sombreada va del reporte más bajo al más alto.`,
  runs: "corridas",
  spread: (mean, low, high) => `Media ${mean}; nueve de cada diez corridas de ${low} a ${high}.`,
  reported: (best, low, high, below, equal, above) =>
    `Reportado ${best} (${low} a ${high}): ${below} de las corridas quedan debajo, ${equal} en esa cifra, ${above} encima.`,
  notReported: "No se reportó ninguna cifra.",
  table: "Como tabla, con fuentes",
  outcome: "Resultado",
  unit: "Unidad",
  mean: "Media",
  median: "Corrida de en medio",
  nine: "Nueve de cada diez",
  low: "Reportado: bajo",
  best: "mejor",
  high: "alto",
  below: "Corridas bajo el mejor",
  equal: "en el mejor",
  above: "sobre el mejor",
  within: "Corridas de bajo a alto",
  source: "Quién lo reportó",
  value: "Valor",
  counts: "Todas las barras",
  note: {
    definition:
      "La proporción de corridas debajo, en y encima de la cifra reportada dice dónde queda el reporte en la dispersión de este modelo. Un reporte dentro de la dispersión no habla a favor del modelo: quienes eligieron los parámetros lo conocían.",
    interval: "Nueve de cada diez corridas: los cuantiles 5 % y 95 % de las réplicas.",
    notCounted:
      "La duda sobre los parámetros y sobre el modelo mismo. Donde no llega ayuda, el tiempo hasta que llega es el tiempo hasta el fin de la corrida.",
  },
}
