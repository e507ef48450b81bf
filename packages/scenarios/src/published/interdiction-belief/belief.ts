import { pow } from "@contested/core"

/** What is believed before anything has been seen, and how fast the past fades. */
export interface BeliefRule {
  /** α and β of the Beta prior, over 0: as if so many seizures, and so many months without, had been seen. */
  readonly alpha: number
  readonly beta: number
  /** w, weight of a month relative to the one after it; 0 to 1. At 1 nothing fades. */
  readonly weight: number
}

/**
 * Perceived risk of seizure on a route: (sum of w^age over months with a seizure + α) / (sum of w^age over all months + α + β), as in the code of
 * NarcoLogic (Magliocca et al. 2019, doi:10.1073/pnas.1812459116). With w = 1 it is the mean of the Beta posterior.
 *
 * @param seized by month remembered, the latest first
 * @throws RangeError when the rule is out of range
 */
export function perceivedRisk(seized: readonly boolean[], rule: BeliefRule): number {
  requireRule(rule)
  let [seizures, months, weight] = [0, 0, 1]
  for (const wasSeized of seized) {
    months += weight
    if (wasSeized) seizures += weight
    weight *= rule.weight
  }
  return (seizures + rule.alpha) / (months + rule.alpha + rule.beta)
}

/** Mean and variance of what is believed after so many months in which each saw a seizure with probability `risk`, independently: exact. */
export function beliefMoments(
  risk: number,
  months: number,
  rule: BeliefRule,
): { readonly mean: number; readonly variance: number } {
  requireRule(rule)
  if (!(risk >= 0 && risk <= 1)) throw new RangeError(`The risk of seizure is a probability, got ${risk}.`)
  if (!(Number.isSafeInteger(months) && months >= 0))
    throw new RangeError(`Months are a whole number of at least 0, got ${months}.`)
  const all = sumOfPowers(rule.weight, months)
  const whole = all + rule.alpha + rule.beta
  return {
    mean: (risk * all + rule.alpha) / whole,
    variance: (risk * (1 - risk) * sumOfPowers(rule.weight * rule.weight, months)) / (whole * whole),
  }
}

/** 1 + q + ... + q^(n - 1). */
function sumOfPowers(q: number, n: number): number {
  return q === 1 ? n : (1 - pow(q, n)) / (1 - q)
}

function requireRule({ alpha, beta, weight }: BeliefRule): void {
  const isPositive = (x: number): boolean => x > 0 && x < Number.POSITIVE_INFINITY
  if (isPositive(alpha) && isPositive(beta) && weight >= 0 && weight <= 1) return
  throw new RangeError(`A belief needs α and β over 0 and a weight from 0 to 1, got ${alpha}, ${beta} and ${weight}.`)
}
