import type { EventSlot } from "./future-event-list.js"

const WORD = 32
const NOBODY = -1

/**
 * The events that are too far away for the ladder: a bit per slot and, so that few among many slots are found, a bit per word of bits.
 * In no order but that of the slots.
 */
export class FarFuture {
  #bits = new Int32Array(2)
  /** Bit i is set where word i may have bits. */
  #words = new Int32Array(1)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Only a slot that is not here. */
  add(slot: EventSlot): void {
    const word = slot >>> 5
    if (word >= this.#bits.length) this.#grow(word)
    const bits = this.#bits[word]!
    if (bits === 0) this.#words[word >>> 5] = this.#words[word >>> 5]! | (1 << word)
    this.#bits[word] = bits | (1 << slot)
    this.#size++
  }

  /** Only a slot that is here. */
  remove(slot: EventSlot): void {
    this.#bits[slot >>> 5] = this.#bits[slot >>> 5]! & ~(1 << slot)
    this.#size--
  }

  /** The first slot here that is not below this one, -1 when there is none. */
  from(slot: EventSlot): EventSlot {
    const word = slot >>> 5
    if (word >= this.#bits.length) return NOBODY
    const bits = this.#bits[word]! & (-1 << slot)
    return bits === 0 ? this.#fromWord(word + 1) : word * WORD + lowestBit(bits)
  }

  #fromWord(first: number): EventSlot {
    const words = this.#words
    for (let group = first >>> 5; group < words.length; group++) {
      let left = group === first >>> 5 ? words[group]! & (-1 << first) : words[group]!
      for (; left !== 0; left &= left - 1) {
        const word = group * WORD + lowestBit(left)
        const bits = this.#bits[word]!
        if (bits !== 0) return word * WORD + lowestBit(bits)
        words[group] = words[group]! & ~(1 << word)
      }
    }
    return NOBODY
  }

  #grow(word: number): void {
    let length = this.#bits.length
    while (length <= word) length *= 2
    const bits = new Int32Array(length)
    bits.set(this.#bits)
    this.#bits = bits
    const words = new Int32Array(Math.ceil(length / WORD))
    words.set(this.#words)
    this.#words = words
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
