import { clash, conflictModel, fissionFusion, RandomStreams, start } from "@contested/core"
import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { UnitPartition, unitMemory } from "../../src/mechanisms/unit-partition.js"
import { FOUR_SIGMA, zOfMean } from "../theory/mean-band.js"
import { brokenLaws } from "./broken-laws.js"
import { lineGround } from "./line-ground.js"
import { replications } from "./replications.js"

const NOWHERE = [0, 0, 0, 0, 0]

/** Units of each size per member in the long run, index by size: Cat(s - 1) / s (1 - v)^(s - 1) / (2 - v)^(2s - 1), by the ratio of neighbours. */
function sizeLaw(shattering: number, most: number): number[] {
  const shares = [0, 1 / (2 - shattering)]
  const ratio = (1 - shattering) / (2 - shattering) ** 2
  for (let s = 1; s < most; s++) shares.push(((shares[s] as number) * ratio * (4 * s - 2) * s) / (s + 1) ** 2)
  return shares
}

/** Pearson's statistic of observed counts against shares; the rest makes a class of its own. */
function chiSquare(counts: readonly number[], shares: readonly number[]): number {
  const all = counts.reduce((a, b) => a + b, 0)
  return counts.reduce((sum, n, i) => sum + (n - all * (shares[i] as number)) ** 2 / (all * (shares[i] as number)), 0)
}
/** Upper 1e-5 point of chi-square with 10 degrees of freedom: one false alarm in 100,000 seeds. */
const CHI_SQUARE_10 = 42.31

describe("fission and fusion", () => {
  it("has the exact law's units of each size: Catalan numbers, s to the -5/2 with a cut-off", () => {
    // Tabulated for a shattering of 1/20.
    const law = sizeLaw(0.05, 100)
    expect(law.slice(1, 6).map((share) => share.toFixed(9))).toEqual([
      "0.512820513",
      "0.064060419",
      "0.021339434",
      "0.009996283",
      "0.005594238",
    ])
    const [members, steps] = [1500, 20_000]
    const shares: number[][] = [[], [], [], []]
    for (let replication = 1; replication <= 20; replication++) {
      const luck = new RandomStreams("units", replication).stream("step")
      const partition = new UnitPartition(unitMemory(1, members))
      for (let step = 0; step < steps; step++)
        partition.reorganise(0, members, {
          shatters: luck.uniform() < 0.05,
          one: luck.uniform(),
          other: luck.uniform(),
        })
      const histogram = partition.histogram(0, members)
      shares.forEach((list, i) => void list.push((histogram[i + 1] ?? 0) / members))
    }
    shares.forEach((list, i) => void expect(Math.abs(zOfMean(list, law[i + 1] as number))).toBeLessThan(FOUR_SIGMA))
  })

  it.each([
    ["any unit alike: deaths as numerous as units of their size", 0],
    ["units by their size: one power less steep", 1],
  ])("lets act %s", (_, bySize) => {
    const [members, sample] = [800, 1500]
    const luck = new RandomStreams("acting", 1).stream("step")
    const partition = new UnitPartition(unitMemory(1, members))
    const counts = new Array<number>(11).fill(0)
    const law = sizeLaw(0.2, 4000).map((share, s) => share * (bySize === 1 ? s : 1))
    const all = law.reduce((a, b) => a + b, 0)
    const expected = law.slice(1, 11).map((share) => share / all)
    for (let i = -30; i < sample; i++) {
      for (let step = 0; step < 250; step++)
        partition.reorganise(0, members, { shatters: luck.uniform() < 0.2, one: luck.uniform(), other: luck.uniform() })
      const draw = luck.uniform()
      const size =
        bySize === 1 ? partition.sizeOf(partition.pickBySize(0, members, draw)) : partition.sizeOfAny(0, members, draw)
      if (i >= 0) counts[Math.min(size, 11) - 1] = (counts[Math.min(size, 11) - 1] as number) + 1
    }
    expect(chiSquare(counts, [...expected, 1 - expected.reduce((a, b) => a + b, 0)])).toBeLessThan(CHI_SQUARE_10)
  })

  test.prop(
    [
      fc.array(fc.record({ members: fc.nat(40), shatters: fc.boolean(), one: draws(), other: draws() }), {
        maxLength: 60,
      }),
    ],
    { numRuns: 100 },
  )("always parts all members, however they come and go", (steps) => {
    const partition = new UnitPartition(unitMemory(3, 40))
    for (const { members, ...how } of steps) {
      partition.settle(1, members)
      if (members > 0) partition.reorganise(1, members, how)
      const histogram = partition.histogram(1, members)
      expect(histogram.reduce((sum, units, size) => sum + units * size, 0)).toBe(members)
      expect(Math.min(...histogram)).toBe(0)
    }
  })
})

describe("in the conflict model", () => {
  it("an encounter costs as many lives as the unit that acts has members, at most the worst", () => {
    const many = [[600, 0, 0, 0, 0], [600, 0, 0, 0, 0], NOWHERE]
    const model = conflictModel("line", lineGround(many), [fissionFusion, clash])
    const deaths: number[] = []
    const run = start(model, {
      seed: "units",
      parameters: { clash: { encounters: 1e-3 }, "fission-fusion": { steps: 300, shattering: 0.1 } },
      onRecord: ({ kind, data }) => {
        const { deathsA, deathsB, deathsCivilians } = data as Readonly<Record<string, number>>
        if (kind === "clash") deaths.push((deathsA ?? 0) + (deathsB ?? 0) + (deathsCivilians ?? 0))
      },
    })
    let before = run.world.actingUnits.slice()
    let unexplained = 0
    for (let seen = 0; deaths.length < 40 && run.step(); before = run.world.actingUnits.slice()) {
      if (deaths.length === seen) continue
      seen = deaths.length
      const last = deaths[seen - 1] as number
      if (last !== Math.min(30, before[0] as number) && last !== Math.min(30, before[5] as number)) unexplained += 1
    }
    expect([deaths.length, unexplained]).toEqual([40, 0])
  })

  it("units travel to join others by road, in its time, and nobody is lost", () => {
    const ground = lineGround([[80, 80, 0, 0, 0], NOWHERE, NOWHERE])
    const run = start(conflictModel("line", ground, [fissionFusion]), {
      seed: "1",
      parameters: { "fission-fusion": { steps: 100, reach: 1, shattering: 0.2 } },
      audit: true,
    })
    let mostOnTheRoad = 0
    for (let i = 0; i < 3000 && run.step(); i++) {
      mostOnTheRoad = Math.max(mostOnTheRoad, run.world.inTransit[0] as number)
      const everybody = run.world.members.reduce((a, b) => a + b, 0) + (run.world.inTransit[0] as number)
      expect(everybody).toBe(160)
    }
    expect(mostOnTheRoad).toBeGreaterThan(1)
    expect(brokenLaws(run.world, ground)).toEqual([])
  })

  it("keeps no units without members, and none where it is left out", () => {
    expect(
      replications(1, [fissionFusion], {}, { ground: lineGround([NOWHERE, NOWHERE, NOWHERE]) })[0]?.run.occurrences,
    ).toBe(0)
    expect(Math.max(...(replications(1, [clash], {})[0]?.run.world.actingUnits ?? [1]))).toBe(0)
  })
})

function draws() {
  return fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
}
