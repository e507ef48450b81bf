import { bernoulli, RandomStreams, uniform } from "@contested/core"

/** What an example of Dell's design assumes. */
export interface CloseElections {
  /** Municipalities with an election in which the party that cracks down came close. */
  readonly municipalities: number
  /** Margins of that party lie within this distance of 0, evenly. */
  readonly widest: number
  /** Probability of violence in a municipality and month where it just lost. */
  readonly base: number
  /** What its mayor adds to it. */
  readonly effect: number
  /** How the probability changes with the margin on either side: places it wins by far differ from those it loses by far. */
  readonly slope: number
  /** Months that are watched after the election. */
  readonly months: number
}

/** A base of six and a rise of eight points are of the order of what is remembered of the paper; the rest is free. */
export const EXAMPLE: CloseElections = {
  municipalities: 400,
  widest: 0.05,
  base: 0.06,
  effect: 0.08,
  slope: 0.8,
  months: 24,
}

/** A municipality: the margin of the party that cracks down, above 0 where it won, and the share of months with violence. */
interface Outcome {
  readonly margin: number
  readonly violent: number
}

/** Elections and what follows, drawn from the example's own assumptions. */
export function simulateElections(example: CloseElections, replication: number): readonly Outcome[] {
  const { municipalities, widest, base, effect, slope, months } = example
  const streams = new RandomStreams("close-elections", replication)
  return Array.from({ length: municipalities }, (_, i) => {
    const luck = streams.stream("municipality", i)
    const margin = uniform(luck, -widest, widest)
    const chance = base + slope * (margin + widest) + (margin > 0 ? effect : 0)
    let violent = 0
    for (let month = 0; month < months; month++) if (bernoulli(luck, chance)) violent++
    return { margin, violent: violent / months }
  })
}

/**
 * The jump at a margin of 0 by local linear regression: a straight line fitted on each side, and the difference of what they say at 0 (Hahn, Todd & Van der
 * Klaauw 2001, doi:10.1111/1468-0262.00183). Unbiased where the truth is a line on each side.
 */
export function jumpAtZero(outcomes: readonly Outcome[]): number {
  const sides = [outcomes.filter(({ margin }) => margin > 0), outcomes.filter(({ margin }) => margin <= 0)]
  const [won, lost] = sides.map(valueAtZero) as [number, number]
  return won - lost
}

/** Difference of means between winners and losers: what is found when nobody looks at the margin. */
export function plainDifference(outcomes: readonly Outcome[]): number {
  const mean = (side: readonly Outcome[]): number => side.reduce((sum, { violent }) => sum + violent, 0) / side.length
  return mean(outcomes.filter(({ margin }) => margin > 0)) - mean(outcomes.filter(({ margin }) => margin <= 0))
}

/** Ordinary least squares: what the line says at a margin of 0. */
function valueAtZero(side: readonly Outcome[]): number {
  const n = side.length
  const [x, y] = [
    side.reduce((sum, { margin }) => sum + margin, 0) / n,
    side.reduce((sum, { violent }) => sum + violent, 0) / n,
  ]
  const [top, bottom] = side.reduce(
    ([a, b], { margin, violent }) => [a + (margin - x) * (violent - y), b + (margin - x) * (margin - x)],
    [0, 0],
  ) as [number, number]
  return y - (top / bottom) * x
}
