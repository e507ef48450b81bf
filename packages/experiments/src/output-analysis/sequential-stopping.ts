import { requireLevel } from "@contested/core"
import { type Interval, meanInterval } from "./mean-interval.js"

/** When enough replications have been made. */
export interface StoppingRule {
  /**
   * Half the width the interval of the mean may have: `absolute` in the unit of the measure, or `relative` as a share of the true mean
   * (0.05: the estimate is within 5 % of the truth). Above 0; a relative one below 1.
   */
  readonly halfWidth: { readonly absolute: number } | { readonly relative: number }
  /** Probability that the interval at the moment of stopping holds the mean, above 0 and below 1, default 0.95. */
  readonly level?: number
  /** Replications before the first look, at least 10, default 20. */
  readonly first?: number
  /** Each look comes at so many times the replications of the look before, 1.1 to 4, default 1.5. */
  readonly growth?: number
  /** Replications at the last look, at most 1,000,000, default 10,000. */
  readonly most?: number
  /**
   * What the intervals are proof against. `width` (default): stopping because the interval is narrow enough, as this rule does; each look uses
   * level 1 - alpha / 2. `any reason`: stopping at any look for any reason, such as an effect that has become significant; each of the K looks uses
   * level 1 - alpha / K.
   */
  readonly proof?: "width" | "any reason"
}

/** What a look at the replications made so far says. */
export interface Look {
  /** `reached`: narrow enough. `exhausted`: the last look, and still too wide. `go on`: make replications until there are `next`. */
  readonly decision: "reached" | "exhausted" | "go on"
  /** Replications at which to look again; null when it is over. */
  readonly next: number | null
  readonly n: number
  readonly mean: number
  /** Half-width, the penalty for looking often included; 0 where all values are equal. */
  readonly halfWidth: number
  /** mean -/+ halfWidth: holds the mean with the rule's level where the rule stops. */
  readonly interval: Interval
}

/**
 * The numbers of replications at which a rule looks, ascending: `first`, then `growth` times as many, to `most`.
 *
 * @throws RangeError naming every part of the rule that is out of range.
 */
export function sequentialLooks(rule: StoppingRule): readonly number[] {
  const { first, growth, most } = checkedRule(rule)
  const looks: number[] = []
  for (let n = first; n < most; n = Math.ceil(n * growth)) looks.push(n)
  return [...looks, most]
}

/**
 * Decides at one look of a rule whether the mean is known well enough.
 *
 * Who looks after every replication and stops at the first interval that is narrow enough stops where the spread happens to look small, and
 * covers less than promised (Chow & Robbins 1965, Annals of Mathematical Statistics 36:457, whose rule is right in the limit of narrow intervals only; Singham &
 * Schruben 2012, INFORMS Journal on Computing 24:624, on how much is lost). Two penalties are offered, both with looks planned before:
 *
 * `width`: Student's interval at level 1 - alpha / 2. For normal values and a rule on the width the loss is bounded: over 20,000 runs for each of
 * alpha = 0.2, 0.1, 0.05, 0.01, growth 1.1, 1.5, 2, first look at 10 and seven widths, 0.5 to 0.83 alpha of the runs missed (up to
 * 1.26 alpha without penalty). About 1.6 times the replications of a lucky guess at their number: (2.24 / 1.96)^2 for the level, the rest
 * because looks are apart. Skewed values lose more at few replications: exponential ones with `first` 20 miss in 3 to 5 % of runs at alpha = 5 %.
 *
 * `any reason`: level 1 - alpha / K. By Bonferroni's inequality all K intervals hold together with probability 1 - alpha, the one at which the
 * rule stops among them, whatever made it stop there. Exact for normal values; about 2.8 times the replications.
 *
 * For an absolute half-width `steinSampleSize` is cheaper than both, and exact.
 *
 * A relative half-width r is compared with r / (1 + r) of the estimated mean, so that the error is at most r of the true one (Law 2015,
 * Simulation Modeling and Analysis, 5th ed., §9.4.1). Equal values never count as narrow enough: an event so rare that no replication has
 * seen it yet would else be declared impossible.
 *
 * @param values The first n replications in order, n one of `sequentialLooks(rule)`.
 * @throws RangeError for another number of values, a value that is not finite, or a rule that is out of range.
 */
export function lookAt(rule: StoppingRule, values: ArrayLike<number>): Look {
  const looks = sequentialLooks(rule)
  const at = looks.indexOf(values.length)
  if (at === -1) {
    throw new RangeError(`The rule looks at ${looks.join(", ")} replications, and was shown ${values.length}.`)
  }
  const { mean, halfWidth } = meanInterval(values, 1 - (1 - checkedRule(rule).level) / penalty(rule, looks.length))
  const half = halfWidth as number
  const next = looks[at + 1] ?? null
  const enough = half > 0 && half <= widest(rule, mean)
  const decision = enough ? "reached" : next === null ? "exhausted" : "go on"
  return {
    decision,
    next: enough ? null : next,
    n: values.length,
    mean,
    halfWidth: half,
    interval: [mean - half, mean + half],
  }
}

/** By how much alpha is divided at each look. */
function penalty({ proof = "width" }: StoppingRule, looks: number): number {
  return proof === "width" ? Math.min(2, looks) : looks
}

function widest({ halfWidth }: StoppingRule, mean: number): number {
  if ("absolute" in halfWidth) return halfWidth.absolute
  return (halfWidth.relative / (1 + halfWidth.relative)) * Math.abs(mean)
}

function checkedRule({ halfWidth, level = 0.95, first = 20, growth = 1.5, most = 10_000 }: StoppingRule) {
  requireLevel(level)
  const mistakes: string[] = []
  const width = "absolute" in halfWidth ? halfWidth.absolute : halfWidth.relative
  if (!(width > 0 && Number.isFinite(width)))
    mistakes.push(`The half-width is ${width}: expected a finite number above 0.`)
  if ("relative" in halfWidth && width >= 1) {
    mistakes.push(`The relative half-width is ${width}: expected a share below 1, such as 0.05.`)
  }
  if (!Number.isInteger(first) || first < 10) {
    mistakes.push(`The first look comes at ${first} replications: expected a whole number of at least 10.`)
  }
  if (!(growth >= 1.1 && growth <= 4)) {
    mistakes.push(`Each look comes at ${growth} times the replications of the one before: expected 1.1 to 4.`)
  }
  if (!Number.isInteger(most) || most < first || most > 1_000_000) {
    mistakes.push(
      `The last look comes at ${most} replications: expected a whole number from ${first} (the first look) to 1,000,000.`,
    )
  }
  if (mistakes.length > 0) throw new RangeError(mistakes.join("\n"))
  return { level, first, growth, most }
}
