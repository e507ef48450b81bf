import { formatNumber } from "../html/format-number.js"

/** The paired differences. */
export const comparisonDifferencesEn = {
  lead: (n: number, quantity: string) =>
    n === 1
      ? `Variant less scenario as it is, ${quantity} over the whole run: the one pair.`
      : `Variant less scenario as it is, ${quantity} over the whole run. Point and line: mean difference and its interval. Small dots: each pair, from the same runs.`,
  axis: (quantity: string) => `difference in ${quantity}`,
  percentAxis: "in % of the mean as it is",
  told: "Differs: the interval leaves out zero",
  notTold: "Cannot be told apart: the interval holds zero",
  pair: "One pair of runs with the same luck",
  someDots: (shown: number, all: number) => `${shown} of ${all} pairs are drawn, evenly spaced by size.`,
  alt: (name: string, amount: string, low: string, high: string) => `${name}: ${amount}, interval ${low} to ${high}.`,
  table: "As a table: every pair",
  replication: "Pair",
  rest: (n: number) => `${n} more pairs are in results.csv.`,
  note: {
    definition:
      "Both runs of a pair share every random number that they both use, so that what differs is the what-if, and how it spreads. Each difference is that of a whole run.",
    interval: (all: number) =>
      all === 1
        ? "Student's 95 % interval of the mean difference (Law 2015, section 10.2.1). It shrinks with more pairs; the small dots do not draw together."
        : `Student's intervals of the mean difference (Law 2015, section 10.2.1), which hold for all ${all} what-ifs together with 95 % (Bonferroni). They shrink with more pairs; the small dots do not draw together.`,
    single: "One pair has no interval: nothing is known of how pairs differ from each other.",
    notCounted:
      "Percentages take the mean of the scenario as it is for exact: its own uncertainty is not in them. Doubt about parameters and about the model is in none of this.",
  },
}

export const comparisonDifferencesEs: typeof comparisonDifferencesEn = {
  lead: (n, quantity) =>
    n === 1
      ? `Variante menos escenario tal como es, ${quantity} en toda la corrida: el único par.`
      : `Variante menos escenario tal como es, ${quantity} en toda la corrida. Punto y línea: diferencia media y su intervalo. Puntos pequeños: cada par, de las mismas corridas.`,
  axis: (quantity) => `diferencia en ${quantity}`,
  percentAxis: "en % de la media tal como es",
  told: "Difiere: el intervalo deja fuera el cero",
  notTold: "No puede distinguirse: el intervalo contiene el cero",
  pair: "Un par de corridas con la misma suerte",
  someDots: (shown, all) => `Se dibujan ${shown} de ${all} pares, espaciados por tamaño.`,
  alt: (name, amount, low, high) => `${name}: ${amount}, intervalo de ${low} a ${high}.`,
  table: "Como tabla: cada par",
  replication: "Par",
  rest: (n) => `${formatNumber(n)} pares más están en results.csv.`,
  note: {
    definition:
      "Las dos corridas de un par comparten cada número aleatorio que ambas usan, de modo que lo que difiere es el supuesto y cómo se propaga. Cada diferencia es la de una corrida entera.",
    interval: (all) =>
      all === 1
        ? "Intervalo t de Student de 95 % de la diferencia media (Law 2015, sección 10.2.1). Se estrecha con más pares; los puntos pequeños no se acercan."
        : `Intervalos t de Student de la diferencia media (Law 2015, sección 10.2.1), que valen juntos para los ${all} supuestos con 95 % (Bonferroni). Se estrechan con más pares; los puntos pequeños no se acercan.`,
    single: "Un solo par no tiene intervalo: nada se sabe de cuánto difieren los pares entre sí.",
    notCounted:
      "Los porcentajes toman por exacta la media del escenario tal como es: su propia incertidumbre no está en ellos. La duda sobre los parámetros y sobre el modelo no está en nada de esto.",
  },
}
