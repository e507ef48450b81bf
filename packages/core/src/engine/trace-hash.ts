const words = new Uint32Array(2)
const float = new Float64Array(words.buffer)
/** Where the low word of a float lies differs between processors; the hash must not. */
const LOW = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1

/** The hash so far, two unsigned 32-bit words. */
export type TraceHashState = readonly [number, number]

/**
 * A running 64-bit fingerprint of the history: the exact time, kind and subject of everything that happened, in order.
 *
 * Always on, because it costs a few nanoseconds and makes the digest independent of what is recorded. It detects accidents, not
 * forgers: the mixing is MurmurHash3's 32-bit step (Appleby 2011) in two lanes, not a cryptographic hash.
 */
export class TraceHash {
  #a: number
  #b: number

  constructor(state: TraceHashState = [0x243f6a88, 0x85a308d3]) {
    this.#a = state[0] | 0
    this.#b = state[1] | 0
  }

  /** @param kind event kind, or a number apart from those for a hazard family @param subject event sequence or hazard member */
  fold(time: number, kind: number, subject: number): void {
    float[0] = time
    this.#word(words[LOW] as number)
    this.#word(words[1 - LOW] as number)
    this.#word(kind)
    this.#word(subject)
  }

  #word(word: number): void {
    let k = Math.imul(word, 0xcc9e2d51)
    k = (k << 15) | (k >>> 17)
    k = Math.imul(k, 0x1b873593)
    this.#a ^= k
    this.#a = (this.#a << 13) | (this.#a >>> 19)
    this.#a = (Math.imul(this.#a, 5) + 0xe6546b64) | 0
    this.#b = Math.imul(this.#b ^ word, 0x85ebca6b)
    this.#b ^= this.#b >>> 13
    this.#b = (Math.imul(this.#b, 0xc2b2ae35) + this.#a) | 0
  }

  state(): TraceHashState {
    return [this.#a >>> 0, this.#b >>> 0]
  }
}
