import type { VariantValues } from "./compare-variants.js"
import { SelectBest } from "./select-best.js"

/** Which of several variants is best, as far as the replications that were made can tell. */
export interface BestOf {
  /** The best, with probability `level` if it is better than all others by `indifference`; null where the replications do not suffice. */
  readonly chosen: string | null
  /** Those that may still be the best; one where one is chosen. */
  readonly alive: readonly string[]
  /** Replications after which it was decided, or all there are. */
  readonly replications: number
  readonly best: "largest" | "smallest"
  readonly indifference: number
  readonly level: number
}

/** Replications before the first variant may be dropped: 20, or half of fewer; the procedure needs 5. */
const FIRST = 20
const LEAST_FIRST = 5

/**
 * Chooses the best variant from replications that were made already, by walking the fully sequential procedure of Kim & Nelson (2001; see
 * `SelectBest`) over them in order: the answer is the one the procedure would have given while they were made.
 *
 * @param variants Two or more, the baseline among them where it may be the best; replication k of each with the same luck.
 * @returns null with fewer than 5 replications, which are too few to know a variance.
 * @throws RangeError for an indifference that is not above 0
 */
export function bestOf(
  variants: readonly VariantValues[],
  {
    best,
    indifference,
    level = 0.95,
  }: { readonly best: "largest" | "smallest"; readonly indifference: number; readonly level?: number },
): BestOf | null {
  const made = Math.min(...variants.map(({ values }) => values.length))
  if (made < LEAST_FIRST) return null
  const first = Math.min(FIRST, Math.max(LEAST_FIRST, Math.floor(made / 2)))
  const race = new SelectBest(variants.length, { indifference, level, best, first })
  let state = race.state()
  for (let k = 0; k < made && state.chosen === null; k += 1) {
    race.add(state.alive.map((index) => variants[index]?.values[k] as number))
    state = race.state()
  }
  const nameOf = (index: number): string => variants[index]?.name ?? ""
  return {
    chosen: state.chosen === null ? null : nameOf(state.chosen),
    alive: state.alive.map(nameOf),
    replications: state.replications,
    best,
    indifference,
    level,
  }
}
