import { formatNumber } from "../html/format-number.js"

/** “What you should know”, beside every figure. */
export const knowEn = {
  title: "What you should know",
  definition: "Definition",
  unit: "Unit",
  interval: "Range",
  notCounted: "Not counted",
  status: "Status",
  simulated: (n: number, version: string) =>
    `Simulated, not observed. ${n === 1 ? "1 replication" : `${formatNumber(n)} replications`}, Contested ${version}.`,
  spread: "Spread of this model, not of reality.",
}

export const knowEs: typeof knowEn = {
  title: "Lo que conviene saber",
  definition: "Definición",
  unit: "Unidad",
  interval: "Rango",
  notCounted: "No se cuenta",
  status: "Condición",
  simulated: (n, version) =>
    `Simulado, no observado. ${n === 1 ? "1 réplica" : `${formatNumber(n)} réplicas`}, Contested ${version}.`,
  spread: "Dispersión de este modelo, no de la realidad.",
}
