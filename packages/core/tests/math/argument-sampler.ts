import { RandomStreams } from "../../src/random/random-streams.js"

/** Arguments from a fixed seed: the numbers under test never depend on the functions under test. */
export class ArgumentSampler {
  readonly #uniform: () => number

  constructor(purpose: string) {
    this.#uniform = new RandomStreams("math", 0).stream(purpose).uniform
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.#uniform()
  }

  /** Positive, with an exponent uniform between 2^low and 2^high (both included). */
  ofExponent(low: number, high: number): number {
    const exponent = Math.floor(this.between(low, high + 1))
    const significand = 1 + this.#uniform()
    return exponent < -1000 ? significand * 2 ** (exponent + 200) * 2 ** -200 : significand * 2 ** exponent
  }

  many(n: number, draw: (sampler: ArgumentSampler) => number): number[] {
    return Array.from({ length: n }, () => draw(this))
  }
}
