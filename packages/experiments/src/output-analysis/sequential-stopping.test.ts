import { exponential, normal, RandomStreams, studentTQuantile } from "@contested/core"
import { describe, expect, it } from "vitest"
import { lookAt, type StoppingRule, sequentialLooks } from "./sequential-stopping.js"
import { steinInterval, steinSampleSize } from "./stein-two-stage.js"

const streams = new RandomStreams("sequential-stopping.test", 0)

function stop(rule: StoppingRule, draw: () => number) {
  const values: number[] = []
  for (let next: number | null = sequentialLooks(rule)[0] as number; ; ) {
    while (values.length < (next as number)) values.push(draw())
    const look = lookAt(rule, values)
    if (look.next === null) return look
    next = look.next
  }
}

describe("sequential stopping", () => {
  // About 20, 45 and 150 replications: the fewer, the more a lucky look at the spread decides.
  it.each([
    ["absolute", 20, { absolute: 2.24 / Math.sqrt(20) }],
    ["absolute", 45, { absolute: 2.24 / Math.sqrt(45) }],
    ["absolute", 150, { absolute: 2.24 / Math.sqrt(150) }],
    ["relative", 20, { relative: 0.2 }],
    ["relative", 45, { relative: 0.125 }],
  ] as const)("holds its level for normal values, %s half-width, %i replications", (name, about, halfWidth) => {
    const rule: StoppingRule = { halfWidth, first: 10, most: 2_000 }
    const source = streams.stream(name, about)
    const runs = 2_000
    let covered = 0
    let reached = 0
    for (let run = 0; run < runs; run += 1) {
      const { interval, decision } = stop(rule, () => normal(source, 3, 1))
      if (interval[0] <= 3 && 3 <= interval[1]) covered += 1
      if (decision === "reached") reached += 1
    }
    expect(reached).toBe(runs)
    // At least 95 %, in a larger study 96.5 to 97.5 %: 4 standard errors of 0.49 % below the level.
    expect(covered / runs).toBeGreaterThan(0.95 - 0.0195)
    expect(covered / runs).toBeLessThan(0.995)
  })

  it("holds its level for whoever stops when the truth is excluded, if it is asked to be proof against any reason", () => {
    const source = streams.stream("adversary")
    const runs = 1_500
    const missed = (proof: "width" | "any reason"): number => {
      const rule: StoppingRule = { halfWidth: { absolute: 0.01 }, first: 10, most: 300, proof }
      const looks = sequentialLooks(rule)
      let count = 0
      for (let run = 0; run < runs; run += 1) {
        const values = Array.from({ length: 300 }, () => normal(source, 0, 1))
        const wrong = looks.some((n) => {
          const { interval } = lookAt(rule, values.slice(0, n))
          return interval[0] > 0 || interval[1] < 0
        })
        if (wrong) count += 1
      }
      return count / runs
    }
    // Theory: at most 5 %; 4 standard errors of 0.56 %. Proof against the width alone it is some 10 %, so the test can tell.
    expect(missed("any reason")).toBeLessThan(0.05 + 0.0225)
    expect(missed("width")).toBeGreaterThan(0.05 + 0.0225)
  })

  it("keeps the relative error within what was asked in at least 95 % of cases", () => {
    const rule: StoppingRule = { halfWidth: { relative: 0.1 }, first: 10, most: 5_000 }
    const source = streams.stream("error")
    const runs = 800
    let within = 0
    for (let run = 0; run < runs; run += 1) {
      if (Math.abs(stop(rule, () => normal(source, 2, 1)).mean - 2) <= 0.1 * 2) within += 1
    }
    expect(within / runs).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / runs))
  })

  it("compares a relative half-width r with r / (1 + r) of the estimate, since the truth may be smaller than it", () => {
    const values = [8, 9, 9, 10, 10, 10, 10, 11, 11, 12]
    const look = (relative: number) => lookAt({ halfWidth: { relative }, first: 10, most: 15 }, values)
    const share = look(0.5).halfWidth / 10
    expect(look(share).decision).toBe("go on")
    expect(look(0.9999 * (share / (1 - share))).decision).toBe("go on")
    expect(look(1.0001 * (share / (1 - share))).decision).toBe("reached")
  })

  it("holds at least 93 % for exponential values, whose first looks are skewed", () => {
    const rule: StoppingRule = { halfWidth: { relative: 0.15 }, most: 3_000 }
    const source = streams.stream("skewed")
    const runs = 800
    let covered = 0
    for (let run = 0; run < runs; run += 1) {
      const { interval } = stop(rule, () => exponential(source, 1))
      if (interval[0] <= 1 && 1 <= interval[1]) covered += 1
    }
    expect(covered / runs).toBeGreaterThan(0.93 - 4 * Math.sqrt((0.93 * 0.07) / runs))
  })

  it("is needed: looking after every replication without penalty covers less than 94 %", () => {
    const source = streams.stream("naive")
    const t = Array.from({ length: 200 }, (_, n) => (n < 5 ? 0 : studentTQuantile(0.975, n - 1)))
    const runs = 3_000
    let covered = 0
    for (let run = 0; run < runs; run += 1) {
      let [n, sum, squares] = [0, 0, 0]
      for (;;) {
        const value = normal(source, 0, 1)
        n += 1
        sum += value
        squares += value * value
        if (n < 5) continue
        const half = (t[n] as number) * Math.sqrt((squares - (sum * sum) / n) / (n - 1) / n)
        if (half > 0.6) continue
        if (Math.abs(sum / n) <= half) covered += 1
        break
      }
    }
    // Some 92 %; 4 standard errors of 0.5 % above it.
    expect(covered / runs).toBeLessThan(0.94)
  })

  it("looks at planned numbers, the last of them included, once each", () => {
    expect(sequentialLooks({ halfWidth: { absolute: 1 }, most: 100 })).toEqual([20, 30, 45, 68, 100])
    expect(sequentialLooks({ halfWidth: { absolute: 1 }, first: 50, most: 50 })).toEqual([50])
  })

  it("does not believe equal values: an event not yet seen is not impossible", () => {
    const rule: StoppingRule = { halfWidth: { absolute: 0.1 }, first: 10, most: 15 }
    expect(lookAt(rule, new Array(10).fill(0))).toMatchObject({ decision: "go on", next: 15, halfWidth: 0 })
    expect(lookAt(rule, new Array(15).fill(0))).toMatchObject({ decision: "exhausted", next: null })
  })

  it("refuses, all at once and by value, a rule that is none, and a look that was not planned", () => {
    expect(() => sequentialLooks({ halfWidth: { relative: 2 }, first: 1, growth: 9, most: 0 })).toThrow(
      /relative half-width is 2[\s\S]*first look comes at 1 [\s\S]*9 times[\s\S]*last look comes at 0/,
    )
    expect(() => lookAt({ halfWidth: { absolute: 1 }, most: 40 }, [1, 2])).toThrow(
      "looks at 20, 30, 40 replications, and was shown 2",
    )
    expect(() => sequentialLooks({ halfWidth: { absolute: 0 } })).toThrow("The half-width is 0")
  })
})

describe("Stein's two stages", () => {
  it("cover exactly: 95 to 96 % at a fixed half-width, for normal values of any spread", () => {
    for (const sd of [0.5, 2, 6]) {
      const source = streams.stream("stein", String(sd))
      const runs = 4_000
      let covered = 0
      for (let run = 0; run < runs; run += 1) {
        const values = Array.from({ length: 10 }, () => normal(source, 1, sd))
        const n = steinSampleSize(values, { halfWidth: 1 })
        while (values.length < n) values.push(normal(source, 1, sd))
        const [lower, upper] = steinInterval(values, 10, { halfWidth: 1 }).interval
        if (lower <= 1 && 1 <= upper) covered += 1
      }
      // Theory: at least 95 %, and next to it where the pilot is not already enough. 4 standard errors are 1.4 %.
      expect(covered / runs).toBeGreaterThan(0.95 - 0.0138)
      if (sd === 6) expect(covered / runs).toBeLessThan(0.955 + 0.0138)
    }
  })

  it("ask for ceil((t s / h)^2): 1..5 and h = 1 need (2.776 x 1.581)^2 = 19.3, so 20", () => {
    expect(steinSampleSize([1, 2, 3, 4, 5], { halfWidth: 1 })).toBe(20)
    expect(steinSampleSize([1, 2, 3, 4, 5], { halfWidth: 100 })).toBe(5)
  })

  it("refuse, by value, too short a pilot and too few replications", () => {
    expect(() => steinSampleSize([1], { halfWidth: 1 })).toThrow("The pilot has 1 replications")
    expect(() => steinSampleSize([], { halfWidth: 1 })).toThrow("The pilot has 0 replications")
    expect(() => steinInterval([1, 2, 3, 4, 5], 5, { halfWidth: 1 })).toThrow(
      "needs 20 replications by this pilot: there are 5",
    )
    expect(() => steinInterval([1, 2], 5, { halfWidth: 1 })).toThrow("5 of 2 replications")
    expect(() => steinSampleSize([1, 2], { halfWidth: -1 })).toThrow("half-width is -1")
  })
})
