import { sha256 } from "@noble/hashes/sha2.js"
import { utf8ToBytes } from "@noble/hashes/utils.js"
import type { RandomStreamState } from "./random-stream.js"

/** Eight 32-bit words that stand for a seed, a replication and a purpose. */
export type StreamKey = Uint32Array

/** Hashes what a family of streams is for, with SHA-256. Some 20 microseconds: once per purpose and run. */
export function streamKey(seed: string, replication: number, purpose: string): StreamKey {
  const bytes = sha256(utf8ToBytes(JSON.stringify([seed, replication, purpose])))
  // Read byte by byte: the order of bytes in a word differs between processors.
  return Uint32Array.from({ length: 8 }, (_, i) => {
    const [a, b, c, d] = bytes.subarray(4 * i) as unknown as [number, number, number, number]
    return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0
  })
}

/**
 * The beginning of one entity's stream: key and entity mixed into the three words of Alea's state.
 *
 * A hash per entity would cost more than most streams are ever drawn from, so the entity is mixed in with MurmurHash3's finaliser
 * (Appleby 2011), three rounds a word, each with another word of the key. Text is hashed as a purpose of its own first.
 */
export function streamState(key: StreamKey, entity: number): RandomStreamState {
  // Whole numbers up to 2^53 are told apart by two words; the rest is refused by the caller.
  const low = entity >>> 0
  const high = Math.floor(entity / 4294967296) >>> 0
  const word = (lane: number): number => {
    let h = finalise((key[lane] as number) ^ Math.imul(low, 0x9e3779b1))
    h = finalise((h + (key[3 + lane] as number)) ^ Math.imul(high + lane + 1, 0x85ebca77))
    h = finalise(h ^ (key[6 + (lane & 1)] as number) ^ Math.imul(low + lane, 0xc2b2ae3d))
    return h / 4294967296
  }
  return [1, word(0), word(1), word(2)]
}

function finalise(word: number): number {
  let h = word | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
