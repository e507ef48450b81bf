import { exp, pow } from "@contested/core"

/**
 * Tullock's contest success function: p_i = x_i^m / sum x_j^m (Tullock 1980, axioms by Skaperdas 1996, doi:10.1007/BF01213906). Where nobody makes
 * an effort, all win alike.
 *
 * @param efforts >= 0, one for each side
 * @param m decisiveness, > 0: how much more effort counts
 */
export function tullockSuccess(efforts: readonly number[], m: number): number[] {
  // Relative to the largest, so that no power overflows.
  const most = Math.max(...efforts)
  if (most === 0) return efforts.map(() => 1 / efforts.length)
  const powers = efforts.map((effort) => pow(effort / most, m))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}

/** Hirshleifer's: what counts is the difference of efforts, p_1 = 1 / (1 + exp(k (x_2 - x_1))) (Hirshleifer 1989, Public Choice 63, 101-112). */
export function hirshleiferSuccess(own: number, rival: number, k: number): number {
  return 1 / (1 + exp(k * (rival - own)))
}
