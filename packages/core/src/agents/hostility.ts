/**
 * How hostile two groups are, 0 (never fight) to 1 (the fiercest rivalry of the scenario): symmetric, zero with oneself.
 *
 * Built from rivalry weights R as (R + 1) / (max R + 1): everybody is a weak rival of everybody, after the `+ 1` of Prieto-Curiel,
 * Campedelli & Hope (2023, doi:10.1126/science.adh2888).
 */
export class Hostility {
  /** The pairs whose weight is above 0, as they were given. */
  readonly rivalries: readonly { readonly a: number; readonly b: number; readonly weight: number }[]
  readonly #values: Float64Array
  readonly #groups: number

  /**
   * @param groups how many groups there are
   * @param rivalries pairs of group indexes with their rivalry weight, >= 0; pairs left out have weight 0
   * @throws RangeError when a pair names an unknown group or the same group twice, or a weight is negative
   */
  constructor(
    groups: number,
    rivalries: readonly { readonly a: number; readonly b: number; readonly weight: number }[],
  ) {
    this.#groups = groups
    this.rivalries = rivalries.filter(({ weight }) => weight > 0)
    const weights = new Float64Array(groups * groups)
    let largest = 0
    for (const { a, b, weight } of rivalries) {
      if (a === b) throw new RangeError(`Group ${a} cannot be a rival of itself.`)
      for (const group of [a, b]) {
        if (!(Number.isInteger(group) && group >= 0 && group < groups)) {
          throw new RangeError(`A rivalry names group ${group}; there are groups 0 to ${groups - 1}.`)
        }
      }
      if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
        throw new RangeError(
          `The rivalry of groups ${a} and ${b} has weight ${weight}; a weight is a finite number >= 0.`,
        )
      }
      weights[a * groups + b] = weight
      weights[b * groups + a] = weight
      largest = Math.max(largest, weight)
    }
    this.#values = weights.map((weight, pair) => (pair % (groups + 1) === 0 ? 0 : (weight + 1) / (largest + 1)))
  }

  /** A copy of all values: `[a * groups + b]`. */
  values(): Float64Array {
    return this.#values.slice()
  }

  between(a: number, b: number): number {
    return this.#values[a * this.#groups + b] as number
  }
}
