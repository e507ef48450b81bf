import { describe, expect, it } from "vitest"
import { differenceDigits, signedAlike } from "./alike-digits.js"

describe("numbers that are read together", () => {
  it("have the same decimals, those of the largest, and their signs", () => {
    expect(signedAlike([-102.5, -124.2, -80.71])).toEqual(["−103", "−124", "−81"])
    expect(differenceDigits(-6, [-14.41, 2.44])).toEqual({ mean: "−6.0", low: "−14.4", high: "+2.4" })
    expect(signedAlike([0.02, -0.5])).toEqual(["+0.02", "−0.50"])
  })

  it("stay whole where all are, and nothing has no sign", () => {
    expect(signedAlike([4, -12, 0])).toEqual(["+4", "−12", "0"])
    expect(signedAlike([0.0001, 120.5])).toEqual(["0", "+121"])
    expect(differenceDigits(7, null)).toEqual({ mean: "+7", low: "+7", high: "+7" })
  })
})
