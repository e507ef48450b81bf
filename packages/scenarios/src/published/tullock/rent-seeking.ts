import { pow } from "@contested/core"

/**
 * Efforts in equilibrium where two sides value a prize differently: x_i = m V_i V1^m V2^m / (V1^m + V2^m)², so the first wins with
 * probability V1^m / (V1^m + V2^m) (Nti 1999, Public Choice 98, 415-430).
 *
 * @throws RangeError where there is no equilibrium without randomising: for m > 1 + (lower value / higher value)^m
 */
export function twoSidedEfforts(values: readonly [number, number], m: number): readonly [number, number] {
  requireContest(values, m)
  const ratio = Math.min(...values) / Math.max(...values)
  const bound = 1 + pow(ratio, m)
  if (m > bound)
    throw new RangeError(
      `With values ${values.join(" and ")} and m = ${m} the weaker side would rather stay away: no equilibrium without randomising. m must be at most 1 + ${ratio}^m = ${bound}.`,
    )
  const [first, second] = [1 / (1 + pow(values[1] / values[0], m)), 1 / (1 + pow(values[0] / values[1], m))]
  return [m * values[0] * first * second, m * values[1] * first * second]
}

/**
 * The effort of each of n sides that value a prize alike: m V (n - 1) / n² (Tullock 1980). Together they spend the share m (n - 1) / n of it.
 *
 * @throws RangeError where there is no equilibrium without randomising: for m > n / (n - 1)
 */
export function symmetricEffort(sides: number, value: number, m: number): number {
  if (!(Number.isSafeInteger(sides) && sides >= 2))
    throw new RangeError(`A contest has at least two sides, got ${sides}.`)
  requireContest([value], m)
  if (m > sides / (sides - 1))
    throw new RangeError(
      `With ${sides} equal sides and m = ${m} everybody would lose: m must be at most ${sides / (sides - 1)}.`,
    )
  return (m * value * (sides - 1)) / (sides * sides)
}

/**
 * The effort that leaves most of V p(x) - x, given what the others do: 0, or where m V p (1 - p) = x on the falling side, found by halving.
 *
 * @param others sum of x_j^m over all others, > 0
 */
export function bestResponse(value: number, others: number, m: number): number {
  const success = (x: number): number => 1 - others / (pow(x, m) + others)
  // Marginal gain less cost; its gain rises up to x^m = others (m - 1) / (m + 1) and falls beyond.
  let low = m <= 1 ? 0 : pow((others * (m - 1)) / (m + 1), 1 / m)
  let high = value
  for (let i = 0; i < 100; i++) {
    const x = (low + high) / 2
    const p = success(x)
    if (m * value * p * (1 - p) > x) low = x
    else high = x
  }
  const x = (low + high) / 2
  return value * success(x) >= x ? x : 0
}

/**
 * Sides answer one another with half a step towards their best response, until nobody moves: an equilibrium by trying, with no formula for it.
 *
 * @throws RangeError when they have not settled after 2,000 rounds
 */
export function effortsByBestResponse(values: readonly number[], m: number): readonly number[] {
  requireContest(values, m)
  let efforts = values.map((value) => value / 4)
  for (let round = 0; round < 2000; round++) {
    const powers = efforts.map((x) => pow(x, m))
    const all = powers.reduce((sum, power) => sum + power, 0)
    const next = efforts.map((x, i) => (x + bestResponse(values[i]!, all - powers[i]!, m)) / 2)
    const moved = Math.max(...next.map((x, i) => Math.abs(x - efforts[i]!) / values[i]!))
    efforts = next
    if (moved < 1e-13) return efforts
  }
  throw new RangeError(
    `The sides with values ${values.join(", ")} at m = ${m} have not settled: there may be no equilibrium without randomising.`,
  )
}

function requireContest(values: readonly number[], m: number): void {
  const wrong = values.find((value) => !(value > 0 && value < Number.POSITIVE_INFINITY))
  if (wrong !== undefined) throw new RangeError(`A side values the prize at ${wrong}; expected a finite number over 0.`)
  if (!(m > 0 && m < Number.POSITIVE_INFINITY))
    throw new RangeError(`The decisiveness m is ${m}; expected a finite number over 0.`)
}
