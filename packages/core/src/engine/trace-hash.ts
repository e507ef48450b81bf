/** What is folded next; the first two are also a float. */
const words = new Int32Array(4)
const float = new Float64Array(words.buffer, 0, 1)
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
    // It lies ready, since as an argument of a call that is not inlined it would be wrapped in an object.
    float[0] = time
    words[2] = kind
    words[3] = subject
    if (LOW === 1) exchangeHalves()
    this.#mix(4)
  }

  /** Folds two words of anything else. */
  foldWords(first: number, second: number): void {
    words[0] = first
    words[1] = second
    this.#mix(2)
  }

  /** Mixes in the first words that lie ready. Both lanes stay in registers, and nothing is called that might not be inlined. */
  #mix(count: number): void {
    let a = this.#a
    let b = this.#b
    for (let i = 0; i < count; i++) {
      const word = words[i] as number
      const spread = Math.imul(word, 0xcc9e2d51)
      const mixed = a ^ Math.imul((spread << 15) | (spread >>> 17), 0x1b873593)
      a = (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
      const other = Math.imul(b ^ word, 0x85ebca6b)
      b = (Math.imul(other ^ (other >>> 13), 0xc2b2ae35) + a) | 0
    }
    this.#a = a
    this.#b = b
  }

  state(): TraceHashState {
    return [this.#a >>> 0, this.#b >>> 0]
  }
}

function exchangeHalves(): void {
  const first = words[0] as number
  words[0] = words[1] as number
  words[1] = first
}
