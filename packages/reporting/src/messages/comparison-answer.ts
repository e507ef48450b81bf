import { formatNumber } from "../html/format-number.js"

const pairs = (n: number) => (n === 1 ? "one pair of runs" : `${formatNumber(n)} pairs of runs`)
const pares = (n: number) => (n === 1 ? "un par de corridas" : `${formatNumber(n)} pares de corridas`)
const whatIfs = (n: number) => (n === 1 ? "the what-if" : `the ${n} what-ifs`)

/** What a comparison found, in one sentence. */
export const comparisonAnswerEn = {
  pairs: (n: number) => `In ${pairs(n)} of this model with the same luck`,
  /** The finding about one variant. */
  differs: (name: string, amount: string, percent: string, low: string, high: string) =>
    `${name} by ${amount} (${percent === "" ? "" : `${percent}; `}95\u00a0% interval ${low} to ${high})`,
  some: (told: number, all: number, list: string) =>
    `, ${told} of ${whatIfs(all)} ${told === 1 ? "differs" : "differ"} from the scenario as it is: ${list}`,
  every: (all: number, list: string) =>
    `, ${all === 1 ? "the what-if differs" : `all ${all} what-ifs differ`} from the scenario as it is: ${list}`,
  rest: (n: number) =>
    `; the ${n === 1 ? "other cannot" : `other ${n} cannot`} be told apart from it, for ${n === 1 ? "its interval holds" : "their intervals hold"} zero`,
  none: (all: number) =>
    `, ${all === 1 ? "the what-if cannot" : `none of the ${all} what-ifs can`} be told apart from the scenario as it is: ${all === 1 ? "its interval holds" : "every interval holds"} zero`,
  same: (names: string, one: boolean) =>
    ` (${names}: ${one ? "no pair differs; the change takes no effect in this time" : "no pair differs; these changes take no effect in this time"})`,
  joint: (all: number) => (all === 1 ? "" : `. All ${all} intervals hold together with 95\u00a0% (Bonferroni)`),
  single: (list: string) =>
    `: ${list}. One pair has no interval: it cannot say whether the what-if or luck makes the difference, so nothing is told apart here`,
  one: (name: string, amount: string) => `${name} ${amount}`,
  mean: (mean: string, quantity: string) => `As it is, the model has ${mean} ${quantity} on average.`,
  few: (n: number) =>
    `${formatNumber(n)} pairs are few: the intervals lean on differences being nearly normal, which so few cannot show. Ten or more would be better.`,
}

export const comparisonAnswerEs: typeof comparisonAnswerEn = {
  pairs: (n) => `En ${pares(n)} de este modelo con la misma suerte`,
  differs: (name, amount, percent, low, high) =>
    `${name} en ${amount} (${percent === "" ? "" : `${percent}; `}intervalo de 95\u00a0% de ${low} a ${high})`,
  some: (told, all, list) =>
    `, ${told} de los ${all} supuestos ${told === 1 ? "difiere" : "difieren"} del escenario tal como es: ${list}`,
  every: (all, list) =>
    `, ${all === 1 ? "el supuesto difiere" : `los ${all} supuestos difieren`} del escenario tal como es: ${list}`,
  rest: (n) =>
    `; ${n === 1 ? "el otro no puede distinguirse de él, pues su intervalo contiene" : `los otros ${n} no pueden distinguirse de él, pues sus intervalos contienen`} el cero`,
  none: (all) =>
    `, ${all === 1 ? "el supuesto no puede" : `ninguno de los ${all} supuestos puede`} distinguirse del escenario tal como es: ${all === 1 ? "su intervalo contiene" : "todos los intervalos contienen"} el cero`,
  same: (names, one) =>
    ` (${names}: ningún par difiere; ${one ? "el cambio no surte efecto" : "estos cambios no surten efecto"} en este tiempo)`,
  joint: (all) => (all === 1 ? "" : `. Los ${all} intervalos valen juntos con 95\u00a0% (Bonferroni)`),
  single: (list) =>
    `: ${list}. Un solo par no tiene intervalo: no puede decir si la diferencia la hace el supuesto o la suerte, así que aquí no se distingue nada`,
  one: (name, amount) => `${name} ${amount}`,
  mean: (mean, quantity) => `Tal como es, el modelo tiene ${mean} ${quantity} en promedio.`,
  few: (n) =>
    `${formatNumber(n)} pares son pocos: los intervalos descansan en que las diferencias sean casi normales, lo que tan pocas no pueden mostrar. Diez o más serían mejor.`,
}
