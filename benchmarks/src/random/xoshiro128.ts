const TWO_TO_32 = 2 ** 32

/**
 * xoshiro128++ (Blackman & Vigna 2021, doi:10.1145/3460772), its four words seeded by splitmix32. The benchmarks use it, and the model
 * code does not, because its few lines can be restated in any language: programs that share it can prove that they did the same work.
 */
export class Xoshiro128 {
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(seed: number) {
    let state = seed
    const next = (): number => {
      state = (state + 0x9e3779b9) | 0
      let t = state ^ (state >>> 16)
      t = Math.imul(t, 0x21f0aaad)
      t ^= t >>> 15
      t = Math.imul(t, 0x735a2d97)
      return t ^ (t >>> 15)
    }
    this.#a = next()
    this.#b = next()
    this.#c = next()
    this.#d = next()
  }

  /** An integer from 0 to 2^32 - 1. */
  nextUint32(): number {
    return this.#next() >>> 0
  }

  /** Uniform in (0, 1), never an end. */
  nextUniform(): number {
    return ((this.#next() >>> 0) + 0.5) / TWO_TO_32
  }

  /** The same as a signed integer, which the virtual machine can hand on without allocating. */
  #next(): number {
    const sum = (this.#a + this.#d) | 0
    const result = (((sum << 7) | (sum >>> 25)) + this.#a) | 0
    const shifted = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = (this.#d << 11) | (this.#d >>> 21)
    return result
  }
}
