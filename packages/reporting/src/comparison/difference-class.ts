import { signTestNeeds } from "../records/sign-test.js"

/** How a territory's deaths differ, up to a month. */
export interface DeathsDifference {
  /** Mean over pairs. */
  readonly mean: number
  readonly more: number
  readonly fewer: number
}

/**
 * Class of a difference: 2 to 4 more, -2 to -4 fewer, by amount; 1 and -1 where the pairs do not agree well enough to be told from luck, whatever
 * the amount, for an amount that may be luck is not worth a shade (value-suppressing palette: Correll, Moritz & Heer 2018,
 * doi:10.1145/3173574.3174216); 0 where no pair differs.
 */
export type DifferenceClass = -4 | -3 | -2 | -1 | 0 | 1 | 2 | 3 | 4

/** Amounts at which the second and the third shade begin. */
export type DifferenceBounds = readonly [second: number, third: number]

export function differenceClass({ mean, more, fewer }: DeathsDifference, bounds: DifferenceBounds): DifferenceClass {
  if (more + fewer === 0) return 0
  const isTold = Math.max(more, fewer) >= signTestNeeds(more + fewer)
  // Where mean and majority point in opposite directions, one far pair outweighs the others: nothing is told.
  if (!isTold || Math.sign(mean) !== Math.sign(more - fewer)) return mean > 0 ? 1 : mean < 0 ? -1 : 0
  const amount = Math.abs(mean)
  const shade = amount >= bounds[1] ? 4 : amount >= bounds[0] ? 3 : 2
  return (mean > 0 ? shade : -shade) as DifferenceClass
}

/** Round amounts (1, 2 or 5 times a power of ten) near a tenth and near two fifths of the largest. */
export function differenceBounds(largest: number): DifferenceBounds {
  if (!(largest > 0) || !Number.isFinite(largest)) return [1, 2]
  const round = (amount: number): number => {
    const power = 10 ** Math.floor(Math.log10(amount))
    const step = [1, 2, 5, 10].reduce((best, one) =>
      Math.abs(one * power - amount) < Math.abs(best * power - amount) ? one : best,
    )
    return Number((step * power).toPrecision(1))
  }
  const second = round(largest / 10)
  const third = round((largest * 2) / 5)
  return [second, third > second ? third : second * 2]
}

/** Class of the share of pairs with another holder: 0 none, then up to a quarter, a half, three quarters, and above. */
export type ControlClass = 0 | 1 | 2 | 3 | 4

export function controlClass(others: number, pairs: number): ControlClass {
  if (others === 0 || pairs === 0) return 0
  const share = others / pairs
  return share <= 0.25 ? 1 : share <= 0.5 ? 2 : share <= 0.75 ? 3 : 4
}
