import { pow } from "@contested/core"

export interface SelectBestOptions {
  /** Smallest difference worth finding, in the unit of the measure, above 0. */
  readonly indifference: number
  /** Probability of choosing the best when it is better by at least `indifference`, above 1 / k and below 1, default 0.95. */
  readonly level?: number
  /** Which is best, default `largest`. */
  readonly best?: "largest" | "smallest"
  /** Replications of every variant before the first is dropped, at least 5, default 20. */
  readonly first?: number
}

/** Where a selection stands. */
export interface SelectionState {
  /** Index of the variant chosen; null while it goes on. */
  readonly chosen: number | null
  /** Indices of the variants still in the race, ascending: these the next replication is for. */
  readonly alive: readonly number[]
  /** Replications each of them has. */
  readonly replications: number
  /** Replications spent on all variants. */
  readonly spent: number
  /** Mean of each variant over the replications it got. */
  readonly means: readonly number[]
}

/**
 * Chooses the best of k variants, replication by replication, and drops those that are clearly worse on the way: the fully sequential procedure KN
 * of Kim & Nelson 2001 (doi:10.1145/502109.502111, with c = 1). For normal values it chooses the best with the stated probability whenever
 * that is better than all others by the indifference; common random numbers across variants are allowed and make it faster, because the
 * variances are those of differences of pairs.
 *
 * eta = ((2 alpha / (k - 1))^(-2 / (n0 - 1)) - 1) / 2, h^2 = 2 eta (n0 - 1), S_il^2 the variance of the first n0 differences; a variant i is dropped at
 * replication r when its mean falls below that of another by more than max(0, (h^2 S_il^2 / d^2 - r) d / (2 r)).
 *
 * Use: `for (s = new SelectBest(k, options); s.state().chosen === null; ) s.add(a value for each of s.state().alive)`.
 * Memory: 8 bytes x k x (k + n0). Each replication costs O(alive^2).
 */
export class SelectBest {
  readonly #indifference: number
  readonly #first: number
  readonly #sign: number
  readonly #criticalSquare: number
  readonly #firstValues: number[][]
  readonly #sums: number[]
  readonly #counts: number[]
  /** S_il^2, once the first stage is over. */
  #variances: number[][] = []
  #alive: number[]
  #replications = 0

  /**
   * @param variants k, 2 to 1,000.
   * @throws RangeError naming every option that is out of range.
   */
  constructor(variants: number, { indifference, level = 0.95, best = "largest", first = 20 }: SelectBestOptions) {
    const mistakes: string[] = []
    if (!Number.isInteger(variants) || variants < 2 || variants > 1_000) {
      mistakes.push(`The best of ${variants} variants was asked for: expected a whole number from 2 to 1,000.`)
    }
    if (!(indifference > 0 && Number.isFinite(indifference))) {
      mistakes.push(`The smallest difference worth finding is ${indifference}: expected a finite number above 0.`)
    }
    if (!(level > 1 / variants && level < 1)) {
      mistakes.push(
        `The probability of choosing the best is ${level}: expected a number above 1 / ${variants} and below 1.`,
      )
    }
    if (!Number.isInteger(first) || first < 5) {
      mistakes.push(`The first stage has ${first} replications: expected a whole number of at least 5.`)
    }
    if (mistakes.length > 0) throw new RangeError(mistakes.join("\n"))
    this.#indifference = indifference
    this.#first = first
    this.#sign = best === "largest" ? 1 : -1
    const eta = (pow((2 * (1 - level)) / (variants - 1), -2 / (first - 1)) - 1) / 2
    this.#criticalSquare = 2 * eta * (first - 1)
    this.#alive = Array.from({ length: variants }, (_, index) => index)
    this.#sums = this.#alive.map(() => 0)
    this.#counts = this.#alive.map(() => 0)
    this.#firstValues = this.#alive.map(() => [])
  }

  /**
   * Takes the next replication.
   *
   * @param values One finite value for each variant of `state().alive`, in that order.
   * @throws RangeError for another number of values, one that is not finite, or a selection that is over; nothing is taken then.
   */
  add(values: readonly number[]): void {
    if (this.#alive.length === 1) throw new RangeError("The best is chosen: no further replication is taken.")
    if (values.length !== this.#alive.length) {
      throw new RangeError(
        `A replication of ${this.#alive.length} variants was expected (${this.#alive.join(", ")}): got ${values.length} values.`,
      )
    }
    const bad = values.findIndex((value) => !Number.isFinite(value))
    if (bad !== -1) throw new RangeError(`Variant ${this.#alive[bad]} gave ${values[bad]}: expected a finite number.`)
    for (const [place, variant] of this.#alive.entries()) {
      const value = this.#sign * (values[place] as number)
      this.#sums[variant] = (this.#sums[variant] as number) + value
      this.#counts[variant] = (this.#counts[variant] as number) + 1
      if (this.#replications < this.#first) this.#firstValues[variant]?.push(value)
    }
    this.#replications += 1
    if (this.#replications < this.#first) return
    if (this.#replications === this.#first) this.#variances = pairVariances(this.#firstValues)
    this.#screen()
  }

  state(): SelectionState {
    return {
      chosen: this.#alive.length === 1 ? (this.#alive[0] as number) : null,
      alive: [...this.#alive],
      replications: this.#replications,
      spent: this.#counts.reduce((sum, count) => sum + count, 0),
      means: this.#sums.map((sum, variant) => (this.#sign * sum) / Math.max(1, this.#counts[variant] as number)),
    }
  }

  /** h^2 S_il^2 / d^2: beyond so many replications no margin is left between i and l. */
  #horizon(one: number, other: number): number {
    const variance = this.#variances[one]?.[other] as number
    return (this.#criticalSquare * variance) / (this.#indifference * this.#indifference)
  }

  #screen(): void {
    const r = this.#replications
    const alive = this.#alive
    const mean = (variant: number): number => (this.#sums[variant] as number) / r
    const survivors = alive.filter((one) =>
      alive.every((other) => {
        if (other === one) return true
        const margin = Math.max(0, ((this.#horizon(one, other) - r) * this.#indifference) / (2 * r))
        return mean(one) >= mean(other) - margin
      }),
    )
    let longest = 0
    for (const one of survivors) {
      for (const other of survivors) if (other !== one) longest = Math.max(longest, this.#horizon(one, other))
    }
    // One replication after the longest horizon no margin is left; only means that tie are still there.
    this.#alive =
      r > Math.floor(longest)
        ? [survivors.reduce((best, variant) => (mean(variant) > mean(best) ? variant : best))]
        : survivors
  }
}

/** Sample variance of the differences of every two variants. */
function pairVariances(values: readonly (readonly number[])[]): number[][] {
  return values.map((first) =>
    values.map((second) => {
      const n = first.length
      let mean = 0
      let squares = 0
      for (const [index, value] of first.entries()) {
        const difference = value - (second[index] as number)
        const deviation = difference - mean
        mean += deviation / (index + 1)
        squares += deviation * (difference - mean)
      }
      return squares / (n - 1)
    }),
  )
}
