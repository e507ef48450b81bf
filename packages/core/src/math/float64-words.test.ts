import { describe, expect, it } from "vitest"
import { fromWords, highWord, lowWord } from "./float64-words.js"
import { powerOfTwo, scaleByPowerOfTwo } from "./power-of-two.js"

describe("the words of a float", () => {
  it("are those of IEEE 754", () => {
    expect(highWord(1)).toBe(0x3ff00000)
    expect(lowWord(1)).toBe(0)
    expect(highWord(-2) >>> 0).toBe(0xc0000000)
    expect(lowWord(5e-324)).toBe(1)
  })

  it("make the same float again", () => {
    for (const x of [0, -0, 1, -1.1, Math.PI, 5e-324, 1.7976931348623157e308, Number.NEGATIVE_INFINITY]) {
      expect(fromWords(highWord(x), lowWord(x))).toBe(x)
    }
  })
})

describe("powers of two", () => {
  it("are exact over every exponent a float has", () => {
    for (let k = -1074; k <= 1023; k++) expect(powerOfTwo(k)).toBe(2 ** k)
  })

  it("scale without losing bits, and end in zero or infinity", () => {
    expect(scaleByPowerOfTwo(1.5, 1024)).toBe(Number.POSITIVE_INFINITY)
    expect(scaleByPowerOfTwo(0.75, 1024)).toBe(1.5 * 2 ** 1023)
    expect(scaleByPowerOfTwo(1.5, -1060)).toBe(1.5 * 2 ** -1060)
    expect(scaleByPowerOfTwo(1, -1076)).toBe(0)
  })
})
