import { log, logGamma } from "@contested/core"

/** How far a simulated number may be from the observed one to count as one unit of distance. */
export type Tolerance =
  /** In the unit of the measure. */
  | { readonly absolute: number }
  /** As a share of the observed value. */
  | { readonly relative: number }
  /** As a ratio, both numbers with 1 added, so that counts of none have one. Above 1. */
  | { readonly factor: number }

/** One observed number, and the measure of a run that stands for it. */
export interface Target {
  readonly measure: string
  readonly observed: number
  /** Default: absolute, max(|observed|, 1). */
  readonly tolerance?: Tolerance
}

/** `distance`: root mean square in units of tolerance. `gaussian`, `poisson`: minus the log likelihood. */
export const TARGET_SCORES = ["distance", "gaussian", "poisson"] as const
export type TargetScore = (typeof TARGET_SCORES)[number]

/** Expected counts below this are taken for it: a rate of 0 would make any count impossible. */
const LEAST_EXPECTED = 1e-3
/** Smallest standard deviation of a Gaussian score, as a share of the tolerance. */
const LEAST_SHARE = 1e-6

/** The distance of a simulated number from the observed one, in units of tolerance, with its sign. */
export function deviation(
  { observed, tolerance = { absolute: Math.max(Math.abs(observed), 1) } }: Target,
  simulated: number,
): number {
  if ("absolute" in tolerance) return (simulated - observed) / tolerance.absolute
  if ("relative" in tolerance)
    return (simulated - observed) / (tolerance.relative * Math.max(Math.abs(observed), 1e-12))
  return (log(Math.max(simulated, 0) + 1) - log(observed + 1)) / log(tolerance.factor)
}

/**
 * How badly runs agree with what was observed, lower is better.
 *
 * `distance`: sqrt(mean of deviation^2), deviations of the means over replications in units of tolerance. `gaussian`: sum of
 * 1/2 log(2 pi s^2) + d^2 / (2 s^2) over targets, d the deviation, s^2 = 1 plus the variance that the mean's own luck has in these units (the "synthetic
 * likelihood" of Wood 2010, doi:10.1038/nature09319, without covariances, with the tolerance as error of the observation). `poisson`: sum of
 * m - n log m + log n!, m the mean over replications, n the observed count.
 *
 * @param values For each target, its measure in every replication; at least one each.
 */
export function badness(score: TargetScore, targets: readonly Target[], values: readonly ArrayLike<number>[]): number {
  let sum = 0
  for (const [index, target] of targets.entries()) {
    const runs = Array.from(values[index] as ArrayLike<number>)
    const mean = runs.reduce((total, value) => total + value, 0) / runs.length
    if (score === "poisson") {
      const expected = Math.max(mean, LEAST_EXPECTED)
      sum += expected - target.observed * log(expected) + logGamma(target.observed + 1)
      continue
    }
    if (score === "distance") {
      const d = deviation(target, mean)
      sum += (d * d) / targets.length
      continue
    }
    const deviations = runs.map((value) => deviation(target, value))
    const centre = deviations.reduce((total, value) => total + value, 0) / runs.length
    const squares = deviations.reduce((total, value) => total + (value - centre) * (value - centre), 0)
    const luck = runs.length < 2 ? 0 : squares / (runs.length - 1) / runs.length
    const variance = Math.max(1 + luck, LEAST_SHARE)
    sum += 0.5 * log(2 * Math.PI * variance) + (centre * centre) / (2 * variance)
  }
  return score === "distance" ? Math.sqrt(sum) : sum
}

/** What is wrong with targets, one sentence each; empty when they can be used. */
export function targetMistakes(targets: readonly Target[], score: TargetScore): string[] {
  if (targets.length === 0) return ["There are no targets: give at least one observed number."]
  return targets.flatMap(({ measure, observed, tolerance }, index) => {
    const where = `Target ${index + 1} (${measure || "without a name"})`
    const mistakes: string[] = []
    if (measure === "") mistakes.push(`${where} names no measure.`)
    if (!Number.isFinite(observed)) mistakes.push(`${where}: observed is ${observed}, expected a finite number.`)
    else if (score === "poisson" && !(Number.isInteger(observed) && observed >= 0))
      mistakes.push(`${where}: observed is ${observed}, a Poisson score expects a count.`)
    const [kind, size] = Object.entries(tolerance ?? { absolute: 1 })[0] as [string, number]
    if (!(size > (kind === "factor" ? 1 : 0) && Number.isFinite(size)))
      mistakes.push(
        `${where}: its tolerance, ${kind}, is ${size}: expected a number above ${kind === "factor" ? 1 : 0}.`,
      )
    if (kind === "factor" && observed < 0) mistakes.push(`${where}: observed is ${observed}, a factor needs 0 or more.`)
    if (targets.findIndex((other) => other.measure === measure) < index) mistakes.push(`${where} is given twice.`)
    return mistakes
  })
}
