/**
 * The bits of a 64-bit float, as the two 32-bit words of IEEE 754-2019 §3.4.
 *
 * The word order of the machine is found out once, so the same words come back on little- and big-endian machines.
 */
const float = new Float64Array(1)
const words = new Int32Array(float.buffer)
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0
const LOW = 1 - HIGH

/** Sign, exponent and the upper 20 bits of the significand, as a signed 32-bit integer. The word of a NaN is not specified. */
export function highWord(x: number): number {
  float[0] = x
  return words[HIGH]!
}

/** The lower 32 bits of the significand, as a signed 32-bit integer. */
export function lowWord(x: number): number {
  float[0] = x
  return words[LOW]!
}

/** The float with these two words. */
export function fromWords(high: number, low: number): number {
  words[HIGH] = high
  words[LOW] = low
  return float[0]!
}
