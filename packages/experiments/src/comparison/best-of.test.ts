import { normal, RandomStreams } from "@contested/core"
import { describe, expect, it } from "vitest"
import { bestOf } from "./best-of.js"

const streams = new RandomStreams("best-of.test", 0)
const values = (name: string, mean: number, count = 60) => {
  const source = streams.stream(name)
  return { name, values: Array.from({ length: count }, () => normal(source, mean, 1)) }
}

describe("the best of variants that were run", () => {
  const [low, middle, high] = [values("low", 0), values("middle", 5), values("high", 10)]

  it("is the smallest or the largest, as asked, after fewer replications than there are", () => {
    const smallest = bestOf([low, middle, high], { best: "smallest", indifference: 1 })
    expect(smallest).toMatchObject({ chosen: "low", alive: ["low"] })
    expect(smallest?.replications).toBeLessThan(60)
    expect(bestOf([low, middle, high], { best: "largest", indifference: 1 })?.chosen).toBe("high")
  })

  it("stays open between two that are alike, and is none with fewer than five replications", () => {
    const [one, other] = [values("one", 0, 20), values("other", 0, 20)]
    const open = bestOf([one, other, values("far", 50, 20)], { best: "smallest", indifference: 0.1 })
    expect(open).toMatchObject({ chosen: null, alive: ["one", "other"], replications: 20 })
    expect(bestOf([values("a", 0, 4), values("b", 0, 4)], { best: "smallest", indifference: 1 })).toBeNull()
  })
})
