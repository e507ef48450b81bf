/** The time that is folded next, and its two halves. */
const float = new Float64Array(1)
const halves = new Int32Array(float.buffer)
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

  /** Lays a time ready for {@link fold}: as an argument of that call, which is not inlined, it would be wrapped in an object. */
  time(time: number): void {
    float[0] = time
  }

  /** Folds two words of anything else. */
  foldWords(first: number, second: number): void {
    const a = mixed(this.#a, first | 0)
    const b = blended(this.#b, first | 0, a)
    this.#a = mixed(a, second | 0)
    this.#b = blended(b, second | 0, this.#a)
  }

  /**
   * Folds the time that lies ready, and what happened then. Both lanes stay in registers; a loop over the words would cost half again.
   *
   * @param kind event kind, or a number apart from those for a hazard family
   * @param subject event sequence or hazard member
   */
  fold(kind: number, subject: number): void {
    const last = subject | 0
    const low = halves[LOW] as number
    const high = halves[1 - LOW] as number
    const a1 = mixed(this.#a, low)
    const a2 = mixed(a1, high)
    const a3 = mixed(a2, kind)
    const a4 = mixed(a3, last)
    const b1 = blended(this.#b, low, a1)
    const b2 = blended(b1, high, a2)
    const b3 = blended(b2, kind, a3)
    this.#a = a4
    this.#b = blended(b3, last, a4)
  }

  state(): TraceHashState {
    return [this.#a >>> 0, this.#b >>> 0]
  }
}

/** One lane with one more word: the step of MurmurHash3. */
function mixed(a: number, word: number): number {
  const spread = Math.imul(word, 0xcc9e2d51)
  const other = a ^ Math.imul((spread << 15) | (spread >>> 17), 0x1b873593)
  return (Math.imul((other << 13) | (other >>> 19), 5) + 0xe6546b64) | 0
}

/** The other lane, which takes in the first. */
function blended(b: number, word: number, a: number): number {
  const other = Math.imul(b ^ word, 0x85ebca6b)
  return (Math.imul(other ^ (other >>> 13), 0xc2b2ae35) + a) | 0
}
