import { simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { fusionFission } from "./fusion-fission.js"
import { fusionFissionModel } from "./model.js"
import { estimateOfSize, simulateAttacks, simulateSizeLaw } from "./simulated-size-law.js"
import { sizeCutOff, sizeLaw } from "./size-law.js"

describe("the size law of fusion and fission", () => {
  it("is that of the closed form with factorials, and of the published table", () => {
    const catalan = [1, 1, 2, 5, 14, 42, 132, 429, 1430, 4862]
    for (const nu of [0.01, 0.1, 0.5, 1]) {
      const law = sizeLaw(nu, 10)
      for (let s = 1; s <= 10; s++) {
        const closed = (((catalan[s - 1] as number) / s) * (1 - nu) ** (s - 1)) / (2 - nu) ** (2 * s - 1)
        expect(Math.abs((law[s] as number) - closed)).toBeLessThan(1e-14)
      }
    }
    expect(sizeLaw(0.01, 100)[100]).toBeCloseTo(2.838705e-6, 12)
    expect(sizeCutOff(0.01)).toBeCloseTo(39600.5, 1)
    expect(sizeCutOff(0.05)).toBeCloseTo(1520.5, 1)
  })

  it("holds every member once, and 0.62919234 groups per member at ν = 0.05", () => {
    const law = sizeLaw(0.05, 100_000)
    expect(Math.abs(law.reduce((sum, n, s) => sum + s * n, 0) - 1)).toBeLessThan(1e-10)
    expect(law.reduce((sum, n) => sum + n, 0)).toBeCloseTo(0.62919234, 8)
  })

  it("solves the rate equations of the process: what leaves each size comes back to it", () => {
    const nu = 0.2
    const law = sizeLaw(nu, 400)
    for (let s = 2; s <= 20; s++) {
      let fusion = 0
      for (let i = 1; i < s; i++) fusion += i * (law[i] as number) * (s - i) * (law[s - i] as number)
      const left = nu * s * (law[s] as number) + 2 * (1 - nu) * s * (law[s] as number)
      expect(Math.abs((1 - nu) * fusion - left)).toBeLessThan(1e-14)
    }
  })

  // Four intervals of 99.9 %: were the theory true and the seed not fixed, one run of this test in 250 would fail.
  it("is that of the jump process, sizes 1 to 4 at ν = 0.3, inside 99.9 % intervals", () => {
    const runs = simulateSizeLaw(0.3)
    for (const size of [1, 2, 3, 4]) {
      const estimate = estimateOfSize(runs, 0.3, size)
      expect(estimate?.low).toBeLessThan(sizeLaw(0.3, size)[size] as number)
      expect(estimate?.high).toBeGreaterThan(sizeLaw(0.3, size)[size] as number)
    }
  })

  it("refuses a probability or a size that is none", () => {
    expect(() => sizeLaw(0, 3)).toThrow("over 0 and at most 1, got 0")
    expect(() => sizeLaw(0.1, 2.5)).toThrow("got 2.5")
  })
})

describe("the jump process of fusion and fission", () => {
  it("never loses a member, and its rings, labels and counts agree after every action", () => {
    const parameters = { members: 40, fragmentation: 0.3, attacks: 5 }
    for (const until of [0.1, 0.5, 1, 2, 5, 20]) {
      const { world } = simulate(fusionFissionModel("size"), { seed: "rings", until, parameters, audit: true })
      const sizes = new Map<number, number>()
      for (const label of world.groupOf) sizes.set(label, (sizes.get(label) ?? 0) + 1)
      expect(sizes.size).toBe(world.groups)
      const ofSize = new Int32Array(41)
      for (const [label, size] of sizes) {
        expect(world.size[label]).toBe(size)
        expect(world.labels[world.place[label] as number]).toBe(label)
        let [ring, at] = [0, label]
        do {
          expect(world.groupOf[at]).toBe(label)
          at = world.next[at] as number
          ring++
        } while (at !== label)
        expect(ring).toBe(size)
        ofSize[size] = (ofSize[size] as number) + 1
      }
      expect(world.groupsOfSize).toEqual(ofSize)
    }
  })

  // χ² with 10 degrees of freedom exceeds 35.56 once in 10,000; each of the two would fail that often by chance.
  it.each([
    ["every group alike", "uniform", (s: number) => (sizeLaw(0.1, s)[s] as number) / 0.64497513],
    ["in proportion to members", "size", (s: number) => s * (sizeLaw(0.1, s)[s] as number)],
  ] as const)(
    "attacks, %s, are as severe as the size law says: χ² over sizes 1 to 10 and above",
    (_, attacker, probability) => {
      const severities = simulateAttacks(attacker, { members: 10_000, fragmentation: 0.1, attacks: 3000, days: 20 })
      const n = severities.length
      let [chiSquare, restTheory, rest] = [0, 1, n]
      for (let s = 1; s <= 10; s++) {
        const seen = severities.filter((severity) => severity === s).length
        chiSquare += (seen - n * probability(s)) ** 2 / (n * probability(s))
        restTheory -= probability(s)
        rest -= seen
      }
      chiSquare += (rest - n * restTheory) ** 2 / (n * restTheory)
      expect(n).toBeGreaterThan(2500)
      expect(chiSquare).toBeLessThan(35.56)
    },
  )
})

describe("fusion-fission as a published model", () => {
  // One interval of 99.9 %: 1 in 1,000 by chance.
  it("answers a case with the exact law, and with an interval where it was simulated", () => {
    const answer = fusionFission.cases?.answer({ nu: 0.05, size: 3 })
    expect(answer?.value).toBeCloseTo(0.0213394339, 10)
    expect(answer?.low).toBeLessThan(0.0213394339)
    expect(answer?.high).toBeGreaterThan(0.0213394339)
    expect(fusionFission.cases?.answer({ nu: 0.05, size: 5000 })).toEqual({ value: sizeLaw(0.05, 5000)[5000] })
  })
})
