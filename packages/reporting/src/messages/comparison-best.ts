import { formatNumber } from "../html/format-number.js"

/** Ranking and selection. */
export const comparisonBestEn = {
  smallest: (quantity: string) => `Best means the smallest value (${quantity}) in this model, nothing more.`,
  largest: (quantity: string) => `Best means the largest value (${quantity}) in this model, nothing more.`,
  chosen: (name: string, replications: number, level: string, indifference: string) =>
    `${name} is chosen after ${replications} pairs: with ${level} probability it is the best, if it is better than all others by ${indifference}.`,
  open: (names: string, replications: number, indifference: string) =>
    `Still open after ${replications} pairs between ${names}. More pairs decide, or a difference larger than ${indifference} below which nobody minds which is chosen.`,
  tooFew: (n: number) =>
    `Not chosen: ${n === 1 ? "one pair is" : `${formatNumber(n)} pairs are`} too few. The procedure needs five.`,
  noIndifference:
    "Not chosen: the mean of the scenario as it is is zero, so that no smallest difference worth finding follows from it. Give one with --indifference.",
  status: { chosen: "chosen", alive: "may be the best", dropped: "out" },
  note: {
    definition:
      "The fully sequential procedure KN of Kim & Nelson (2001, doi:10.1145/502109.502111), walked over the pairs in their order: a what-if is dropped when its mean falls behind another's by more than chance allows, so one whose pairs differ much from each other stays in longer, whatever its mean. The scenario as it is takes part.",
    interval:
      "The probability is that of choosing the best whenever it is better than all others by the indifference; closer ones may be taken for each other.",
    notCounted:
      "Cost, feasibility, and everything else that this measure does not count. It compares settings of a model; it recommends nothing and rates no place.",
  },
}

export const comparisonBestEs: typeof comparisonBestEn = {
  smallest: (quantity) => `Mejor quiere decir el menor valor (${quantity}) en este modelo, nada más.`,
  largest: (quantity) => `Mejor quiere decir el mayor valor (${quantity}) en este modelo, nada más.`,
  chosen: (name, replications, level, indifference) =>
    `Se elige ${name} tras ${replications} pares: con probabilidad de ${level} es el mejor, si es mejor que todos los demás por ${indifference}.`,
  open: (names, replications, indifference) =>
    `Sigue abierto tras ${replications} pares entre ${names}. Lo deciden más pares, o una diferencia mayor que ${indifference} por debajo de la cual dé igual cuál se elija.`,
  tooFew: (n) =>
    `Sin elegir: ${n === 1 ? "un par es muy poco" : `${formatNumber(n)} pares son muy pocos`}. El procedimiento necesita cinco.`,
  noIndifference:
    "Sin elegir: la media del escenario tal como es es cero, así que de ella no se sigue ninguna diferencia mínima que valga la pena. Dé una con --indifference.",
  status: { chosen: "elegido", alive: "puede ser el mejor", dropped: "fuera" },
  note: {
    definition:
      "El procedimiento secuencial KN de Kim y Nelson (2001, doi:10.1145/502109.502111), recorrido sobre los pares en su orden: un supuesto sale cuando su media queda detrás de otra más de lo que permite el azar, de modo que uno cuyos pares difieren mucho entre sí permanece más tiempo, sea cual sea su media. El escenario tal como es participa.",
    interval:
      "La probabilidad es la de elegir el mejor siempre que sea mejor que todos los demás por la diferencia indicada; los más cercanos pueden confundirse.",
    notCounted:
      "El costo, la factibilidad y todo lo demás que esta medida no cuenta. Compara ajustes de un modelo; no recomienda nada ni califica lugar alguno.",
  },
}
