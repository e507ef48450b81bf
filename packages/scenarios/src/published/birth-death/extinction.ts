import { exp, expm1, pow } from "@contested/core"

/** A population's rates for each individual, and its size at the start. */
export interface Lives {
  readonly start: number
  readonly birth: number
  readonly death: number
}

/** Probability that the descendants die out in the end: (death / birth)^start, or 1 where deaths outweigh (Kendall 1948, doi:10.1214/aoms/1177730285). */
export function extinction({ start, birth, death }: Lives): number {
  if (start === 0) return 1
  if (death === 0) return 0
  return birth <= death ? 1 : pow(death / birth, start)
}

/** (e^(growth t) - 1) / growth, which is t where there is no growth. */
function growthIntegral({ birth, death }: Lives, time: number): number {
  const growth = birth - death
  return growth === 0 ? time : expm1(growth * time) / growth
}

/**
 * Probability that they have died out by a day: (mu f / (1 + lambda f))^start with f = (e^((lambda - mu) t) - 1) / (lambda - mu). Kendall's
 * formula, written so that nothing cancels at nearly equal rates and nothing overflows.
 */
export function extinctionBy(lives: Lives, time: number): number {
  const { start, birth, death } = lives
  if (start === 0) return 1
  if (death === 0 || time === 0) return 0
  return pow(death / (birth + 1 / growthIntegral(lives, time)), start)
}

/** Mean and variance of the size at a day; those of Yule's process where nobody dies. */
export function sizeMoments(lives: Lives, time: number): { readonly mean: number; readonly variance: number } {
  const { start, birth, death } = lives
  const mean = start * exp((birth - death) * time)
  return { mean, variance: mean * (birth + death) * growthIntegral(lives, time) }
}
