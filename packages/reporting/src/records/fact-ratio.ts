import type { FactComparison } from "@contested/core"

/** A simulated number over the observed one, with the range of runs and the tolerance, all as ratios. */
export interface Ratio {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  /** Ends of the tolerance. */
  readonly tolerance: readonly [number, number]
  readonly met: boolean
}

/** Ends of a tolerance as ratios to the observed value: `factor 2` or `30 %`. */
function toleranceOf(words: string): readonly [number, number] {
  const [, factor] = /^factor (.+)$/.exec(words) ?? []
  if (factor !== undefined) return [1 / Number(factor), Number(factor)]
  const share = Number.parseFloat(words) / 100
  return [Math.max(0, 1 - share), 1 + share]
}

/** Null where there is nothing to divide by, or nothing was simulated. */
export function factRatio({ observed, simulated, low, high, tolerance, met }: FactComparison): Ratio | null {
  if (observed === 0 || simulated === null) return null
  const over = (value: number | null): number | null => (value === null ? null : value / observed)
  // Of a number below 0 the ends change places.
  const [least, largest] = observed < 0 ? [over(high), over(low)] : [over(low), over(high)]
  return { mean: simulated / observed, low: least, high: largest, tolerance: toleranceOf(tolerance), met }
}
