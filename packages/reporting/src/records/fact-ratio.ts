import type { FactComparison, FactTolerance } from "@contested/core"

/** A simulated number over the observed one, with the range of runs and the tolerance, all as ratios. */
export interface Ratio {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  /** Ends of the tolerance. */
  readonly tolerance: readonly [number, number]
  readonly met: boolean
}

/** Ends of the scale on which ratios are drawn: an eighth to eight times what was observed. */
export const mostRatio = 8

/** A ratio as far as the scale goes. */
export function onRatioScale(ratio: number): number {
  return Math.min(mostRatio, Math.max(1 / mostRatio, ratio))
}

function toleranceEnds(tolerance: FactTolerance): readonly [number, number] {
  if ("factor" in tolerance) return [1 / tolerance.factor, tolerance.factor]
  return [Math.max(0, 1 - tolerance.relative), 1 + tolerance.relative]
}

/** Null where there is nothing to divide by, or nothing was simulated. */
export function factRatio({ observed, simulated, low, high, tolerance, met }: FactComparison): Ratio | null {
  if (observed === 0 || simulated === null) return null
  const over = (value: number | null): number | null => (value === null ? null : value / observed)
  // Of a number below 0 the ends change places.
  const [least, largest] = observed < 0 ? [over(high), over(low)] : [over(low), over(high)]
  return { mean: simulated / observed, low: least, high: largest, tolerance: toleranceEnds(tolerance), met }
}
