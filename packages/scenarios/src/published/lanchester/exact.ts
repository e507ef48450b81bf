import type { Law } from "./model.js"

/** The battle of the first side, of m, against the second, of n. */
export interface BattleCase {
  readonly law: Law
  readonly m: number
  readonly n: number
  readonly alpha: number
  readonly beta: number
}

/** What comes of it, without simulating: from the equations of the next loss. */
export interface BattleOutcome {
  /** Probability that A wins. */
  readonly winsA: number
  /** Expected days until one side has nobody left. */
  readonly duration: number
  /** Expected survivors; none of a side that loses. */
  readonly survivorsA: number
  readonly survivorsB: number
  /** Probability that A wins with so many left; index 0 is that it loses. */
  readonly leftOfA: readonly number[]
}

/**
 * Losses a day on both sides with i and j left. Written out again, apart from the simulated model, so that a slip in one of the two shows.
 */
function lossRates({ law, alpha, beta }: BattleCase, i: number, j: number): readonly [ofA: number, ofB: number] {
  if (law === "square") return [beta * j, alpha * i]
  if (law === "linear") return [beta * i * j, alpha * i * j]
  if (law === "deitchman") return [beta * j, alpha * i * j]
  return [beta * i, alpha * j]
}

/**
 * Exact outcome by recursion over the states (i, j) (Brown 1963, doi:10.1287/opre.11.3.418): the probability of passing each state and the
 * expected time spent there. Sums of positive terms only, so no digits are lost; the alternating closed forms lose all beyond 15 a side.
 * Time and space O(m n) and O(n).
 *
 * @throws RangeError when neither side ever loses anybody
 */
export function exactOutcome(battle: BattleCase): BattleOutcome {
  const { m, n } = battle
  if (m > 0 && n > 0 && battle.alpha === 0 && battle.beta === 0)
    throw new RangeError("With --alpha 0 and --beta 0 nobody ever loses: give one of them above 0.")
  // reach[j]: probability that the battle passes through (i, j), for the i in hand.
  const reach = new Float64Array(n + 1)
  reach[n] = 1
  const leftOfA = new Array<number>(m + 1).fill(0)
  const leftOfB = new Array<number>(n + 1).fill(0)
  let duration = 0
  for (let i = m; i >= 1; i--) {
    const below = new Float64Array(n + 1)
    for (let j = n; j >= 1; j--) {
      const here = reach[j] as number
      const [ofA, ofB] = lossRates(battle, i, j)
      duration += here / (ofA + ofB)
      below[j] = here * (ofA / (ofA + ofB))
      reach[j - 1] = (reach[j - 1] as number) + here * (ofB / (ofA + ofB))
    }
    leftOfA[i] = reach[0] as number
    reach.set(below)
  }
  for (let j = 1; j <= n; j++) leftOfB[j] = reach[j] as number
  const expected = (left: readonly number[]): number => left.reduce((sum, chance, k) => sum + k * chance, 0)
  const [ofA, ofB] = [leftOfA, leftOfB].map((left) => left.reduce((sum, chance) => sum + chance, 0)) as [number, number]
  leftOfA[0] = ofB
  // Rounding leaves a few units in the last place of the two together, which are 1.
  const winsA = ofA / (ofA + ofB)
  return { winsA, duration, survivorsA: expected(leftOfA), survivorsB: expected(leftOfB), leftOfA }
}
