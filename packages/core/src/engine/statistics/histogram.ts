/** Equal bins from `low` (included) to `high` (excluded). */
export interface HistogramBins {
  readonly low: number
  readonly high: number
  /** How many; a whole number >= 1. */
  readonly bins: number
}

/** A histogram as plain data. */
export interface HistogramState extends HistogramBins {
  readonly counts: readonly number[]
  readonly under: number
  readonly over: number
}

/**
 * Counts of values in equal bins, and of those below and above. Bin i holds `edge(i) <= value < edge(i + 1)`, to the bit. Space: one number
 * a bin. Histograms with the same bins merge exactly, in any order. Draws nothing.
 */
export class Histogram {
  readonly low: number
  readonly high: number
  readonly #counts: number[]
  #under = 0
  #over = 0

  /**
   * @param bins the bins, or the state to continue from
   * @throws RangeError when the bins make no sense
   */
  constructor(bins: HistogramBins | HistogramState) {
    const { low, high } = bins
    if (!(Number.isFinite(low) && Number.isFinite(high) && low < high && Number.isFinite(high - low))) {
      throw new RangeError(
        `A histogram reaches from ${low} to ${high}: expected two finite numbers, the first one smaller.`,
      )
    }
    if (!(Number.isSafeInteger(bins.bins) && bins.bins >= 1)) {
      throw new RangeError(`A histogram has ${bins.bins} bins: expected a whole number >= 1.`)
    }
    this.low = low
    this.high = high
    this.#counts = "counts" in bins ? [...bins.counts] : new Array<number>(bins.bins).fill(0)
    if ("counts" in bins) [this.#under, this.#over] = [bins.under, bins.over]
  }

  /** Counts per bin. */
  get counts(): readonly number[] {
    return this.#counts
  }

  /** Values below {@link low}. */
  get under(): number {
    return this.#under
  }

  /** Values of {@link high} and above. */
  get over(): number {
    return this.#over
  }

  /** All values, those below and above included. */
  get count(): number {
    return this.#counts.reduce((sum, count) => sum + count, this.#under + this.#over)
  }

  /** Lower edge of bin i; `edge(bins)` is {@link high}. */
  edge(i: number): number {
    const bins = this.#counts.length
    return i === bins ? this.high : this.low + ((this.high - this.low) * i) / bins
  }

  /** Infinite values count as below or above. @throws RangeError when the value is NaN */
  add(value: number): void {
    if (Number.isNaN(value)) throw new RangeError("A value for the histogram is NaN: expected a number.")
    if (value < this.low) this.#under += 1
    else if (value >= this.high) this.#over += 1
    else {
      const bin = this.#binOf(value)
      this.#counts[bin] = (this.#counts[bin] as number) + 1
    }
  }

  /** Adds the counts of another histogram, which stays as it is. @throws RangeError when its bins differ */
  merge(other: Histogram): void {
    if (other.low !== this.low || other.high !== this.high || other.#counts.length !== this.#counts.length) {
      throw new RangeError(
        `Histograms with different bins do not merge: ${this.#counts.length} from ${this.low} to ${this.high}, and ${other.#counts.length} from ${other.low} to ${other.high}.`,
      )
    }
    for (let i = 0; i < this.#counts.length; i++) {
      this.#counts[i] = (this.#counts[i] as number) + (other.#counts[i] as number)
    }
    this.#under += other.#under
    this.#over += other.#over
  }

  /** All it knows; `new Histogram(state)` goes on exactly. */
  state(): HistogramState {
    const { low, high } = this
    return { low, high, bins: this.#counts.length, counts: [...this.#counts], under: this.#under, over: this.#over }
  }

  #binOf(value: number): number {
    const last = this.#counts.length - 1
    let bin = Math.min(last, Math.floor(((value - this.low) / (this.high - this.low)) * (last + 1)))
    // Rounding may miss by one at an edge.
    while (bin > 0 && value < this.edge(bin)) bin -= 1
    while (bin < last && value >= this.edge(bin + 1)) bin += 1
    return bin
  }
}
