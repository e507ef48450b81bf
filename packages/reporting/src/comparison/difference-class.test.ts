import { describe, expect, it } from "vitest"
import { controlClass, differenceBounds, differenceClass } from "./difference-class.js"

describe("the class of a difference", () => {
  const bounds = [5, 20] as const
  it("has a shade by amount only where the pairs agree better than luck would", () => {
    expect(differenceClass({ mean: 30, more: 18, fewer: 2 }, bounds)).toBe(4)
    expect(differenceClass({ mean: -8, more: 3, fewer: 17 }, bounds)).toBe(-3)
    expect(differenceClass({ mean: 0.4, more: 9, fewer: 1 }, bounds)).toBe(2)
    expect(differenceClass({ mean: 30, more: 12, fewer: 8 }, bounds)).toBe(1)
    expect(differenceClass({ mean: -30, more: 8, fewer: 12 }, bounds)).toBe(-1)
  })

  it("shows no shade with five pairs, and none where one far pair outweighs a majority", () => {
    expect(differenceClass({ mean: 30, more: 5, fewer: 0 }, bounds)).toBe(1)
    expect(differenceClass({ mean: -2, more: 19, fewer: 1 }, bounds)).toBe(-1)
  })

  it("is none where no pair differs", () => {
    expect(differenceClass({ mean: 0, more: 0, fewer: 0 }, bounds)).toBe(0)
  })
})

describe("bounds of shades", () => {
  it("are round, ascending and below the largest amount", () => {
    expect(differenceBounds(47)).toEqual([5, 20])
    expect(differenceBounds(0.3)).toEqual([0.02, 0.1])
    for (const largest of [0.07, 1, 2.4, 9, 133, 5e4]) {
      const [second, third] = differenceBounds(largest)
      expect(second).toBeLessThan(third)
      expect(third).toBeLessThan(largest)
    }
    expect(differenceBounds(0)).toEqual([1, 2])
  })
})

describe("the class of a share of pairs", () => {
  it("keeps a single pair apart from none, and quarters at their upper end", () => {
    expect([0, 1, 5, 6, 10, 11, 15, 16, 20].map((others) => controlClass(others, 20))).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4, 4,
    ])
    expect(controlClass(0, 0)).toBe(0)
  })
})
