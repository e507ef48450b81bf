const words = new Int32Array(2)
const float = new Float64Array(words.buffer)
/** Where the low word of a float lies differs between processors; the hash must not. */
const LOW = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1
const HIGH = 1 - LOW

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
    this.#foldFloat(kind, subject)
  }

  /** The time lies ready: as an argument of a call that is not inlined, it would be wrapped in an object. */
  #foldFloat(kind: number, subject: number): void {
    const low = words[LOW] as number
    const high = words[HIGH] as number
    // Both lanes stay in registers over the four words.
    const a1 = mixFirst(this.#a, low)
    const b1 = mixSecond(this.#b, low, a1)
    const a2 = mixFirst(a1, high)
    const b2 = mixSecond(b1, high, a2)
    const a3 = mixFirst(a2, kind)
    const b3 = mixSecond(b2, kind, a3)
    const a4 = mixFirst(a3, subject)
    this.#a = a4
    this.#b = mixSecond(b3, subject, a4)
  }

  /** Folds two words of anything else. */
  foldWords(first: number, second: number): void {
    const a1 = mixFirst(this.#a, first)
    const b1 = mixSecond(this.#b, first, a1)
    this.#a = mixFirst(a1, second)
    this.#b = mixSecond(b1, second, this.#a)
  }

  state(): TraceHashState {
    return [this.#a >>> 0, this.#b >>> 0]
  }
}

function mixFirst(lane: number, word: number): number {
  const spread = Math.imul(word, 0xcc9e2d51)
  const mixed = lane ^ Math.imul((spread << 15) | (spread >>> 17), 0x1b873593)
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}

function mixSecond(lane: number, word: number, first: number): number {
  const mixed = Math.imul(lane ^ word, 0x85ebca6b)
  return (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) + first) | 0
}
