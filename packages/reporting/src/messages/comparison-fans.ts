import { formatNumber } from "../html/format-number.js"

/** Months of each what-if, side by side. */
export const comparisonFansEn = {
  lead: (n: number, quantity: string, fan: boolean) =>
    fan
      ? `${quantity} per month over ${formatNumber(n)} replications: bands that hold 50, 80 and 95 % of them, median, single runs as thin lines, on one scale. Dashed: the median of the scenario as it is.`
      : n === 1
        ? `${quantity} per month in the one replication of each, on one scale. Dashed: the scenario as it is. There is no band: one run has no spread.`
        : `${quantity} per month in ${formatNumber(n)} replications, a thin line each, and their median, on one scale. Dashed: the median of the scenario as it is. There is no band: under 20 replications the tail of a distribution cannot be told.`,
  reference: "Median as it is",
  axis: (quantity: string) => `${quantity} per month`,
  alt: (name: string, low: string, high: string, difference: string) =>
    `${name}: monthly median between ${low} and ${high}; ${difference}.`,
  more: (share: string) => `above the median as it is in ${share} of the months`,
  table: "As a table: medians",
  month: "Month",
  none: "The comparison kept no series, so there is nothing to draw by month.",
  short: "The runs touch fewer than three months: there is nothing to draw by month.",
  note: {
    definition:
      "Counted in simulated events of all territories in a calendar month. Bands show how single runs differ, not how well the median is known: panels that overlap may still differ, pair by pair, as the first figure says.",
    unit: "Counts per calendar month.",
  },
}

export const comparisonFansEs: typeof comparisonFansEn = {
  lead: (n, quantity, fan) =>
    fan
      ? `${quantity} por mes en ${formatNumber(n)} réplicas: bandas que contienen 50, 80 y 95 % de ellas, mediana, corridas sueltas como líneas delgadas, en una misma escala. Línea discontinua: la mediana del escenario tal como es.`
      : n === 1
        ? `${quantity} por mes en la única réplica de cada uno, en una misma escala. Línea discontinua: el escenario tal como es. No hay banda: una corrida no tiene dispersión.`
        : `${quantity} por mes en ${formatNumber(n)} réplicas, una línea delgada cada una, y su mediana, en una misma escala. Línea discontinua: la mediana del escenario tal como es. No hay banda: con menos de 20 réplicas no se conoce la cola de una distribución.`,
  reference: "Mediana tal como es",
  axis: (quantity) => `${quantity} por mes`,
  alt: (name, low, high, difference) => `${name}: mediana mensual entre ${low} y ${high}; ${difference}.`,
  more: (share) => `por encima de la mediana tal como es en ${share} de los meses`,
  table: "Como tabla: medianas",
  month: "Mes",
  none: "La comparación no guardó series, así que no hay nada que dibujar por mes.",
  short: "Las corridas tocan menos de tres meses: no hay nada que dibujar por mes.",
  note: {
    definition:
      "Contado en eventos simulados de todos los territorios en un mes calendario. Las bandas muestran cuánto difieren corridas sueltas, no qué tan bien se conoce la mediana: paneles que se traslapan pueden diferir, par por par, como dice la primera figura.",
    unit: "Cantidades por mes calendario.",
  },
}
