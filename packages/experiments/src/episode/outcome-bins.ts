import type { EpisodeOutcome } from "@contested/core"

type Bins = Pick<EpisodeOutcome, "bins" | "isWhole">

/** Most whole numbers that have a bin each; from there on they are grouped like other numbers. */
const MOST_WHOLE = 30
/** About so many bins for numbers that are grouped. */
const GROUPS = 20

/** The smallest of 1, 2, 2.5, 5, 10, ... times a power of ten that is at least so much: where a bin ends is then easy to read. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= least * (1 - 1e-12)) ?? 10 * power
}

/**
 * Counts values: one bin for each whole number where all are whole and few apart, else some twenty bins of a round width. O(n).
 *
 * @param values Finite, at least one.
 */
export function outcomeBins(values: ArrayLike<number>): Bins {
  let [least, most, isWhole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    least = Math.min(least, value)
    most = Math.max(most, value)
    isWhole &&= Number.isInteger(value)
  }
  isWhole &&= most - least < MOST_WHOLE
  const step = isWhole || most === least ? 1 : roundStep((most - least) / GROUPS)
  const first = Math.floor(least / step)
  const counts = new Array<number>(Math.max(1, isWhole ? most - least + 1 : Math.ceil(most / step) - first)).fill(0)
  for (let i = 0; i < values.length; i++) {
    const bin = Math.min(counts.length - 1, Math.floor((values[i] as number) / step) - first)
    counts[bin] = (counts[bin] as number) + 1
  }
  const edge = (bin: number): number => Number(((first + bin) * step).toPrecision(12))
  return { isWhole, bins: counts.map((count, bin) => ({ from: edge(bin), to: edge(bin + 1), count })) }
}
