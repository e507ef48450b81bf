/** Numbers that stand at even distances in a typed array, read like a list of their own without being copied. */
export class NumberColumn {
  readonly length: number
  readonly #values: Float64Array
  readonly #first: number
  readonly #step: number

  /** @param first where the first stands; `step` from one to the next */
  constructor(values: Float64Array, first: number, step: number) {
    this.length = Math.floor((values.length - first + step - 1) / step)
    this.#values = values
    this.#first = first
    this.#step = step
  }

  at(index: number): number {
    return this.#values[this.#first + index * this.#step] as number
  }
}
