import { exp } from "@contested/core"

/** How each side answers (k, l), is held back (a, b) and grieves (g, h); units a day. */
export interface ArmsRace {
  readonly k: number
  readonly l: number
  readonly a: number
  readonly b: number
  readonly g: number
  readonly h: number
}

/** Growth rates of the two ways in which arms move; the race settles where both are negative, that is for a b > k l. */
export function armsEigenvalues({ k, l, a, b }: ArmsRace): readonly [slow: number, fast: number] {
  const root = Math.sqrt((a - b) * (a - b) + 4 * k * l)
  return [(root - a - b) / 2, (-root - a - b) / 2]
}

/**
 * Where the race comes to rest: ((b g + k h) / (a b - k l), (l g + a h) / (a b - k l)).
 *
 * @throws RangeError where a b <= k l: then it runs away, or every point of a line is at rest
 */
export function armsEquilibrium(race: ArmsRace): readonly [first: number, second: number] {
  const { k, l, a, b, g, h } = race
  const restraint = a * b - k * l
  if (restraint > 0) return [(b * g + k * h) / restraint, (l * g + a * h) / restraint]
  throw new RangeError(
    `The race has no rest: restraint a b = ${a * b} must exceed what the sides answer with, k l = ${k * l}.`,
  )
}

/** Arms on a day, exactly, begun anywhere. Needs an equilibrium and two different eigenvalues, which any k l > 0 gives. */
export function armsAt(race: ArmsRace, start: readonly [number, number], day: number): readonly [number, number] {
  const rest = armsEquilibrium(race)
  const [slow, fast] = armsEigenvalues(race)
  const [u, v] = [start[0] - rest[0], start[1] - rest[1]]
  // exp(M t) = (e^(s t) (M - f) - e^(f t) (M - s)) / (s - f) for a matrix M with eigenvalues s and f (Sylvester).
  const [growSlow, growFast] = [exp(slow * day), exp(fast * day)]
  const through = (own: number, answered: number, restraint: number, other: number): number => {
    const moved = -restraint * own + answered * other
    return (growSlow * (moved - fast * own) - growFast * (moved - slow * own)) / (slow - fast)
  }
  return [rest[0] + through(u, race.k, race.a, v), rest[1] + through(v, race.l, race.b, u)]
}
