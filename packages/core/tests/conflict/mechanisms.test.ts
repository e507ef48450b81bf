import {
  arrest,
  changeMembers,
  clash,
  conflictModel,
  defineMechanism,
  deployment,
  event,
  type Mechanism,
  NOBODY,
  type OccurrenceRecord,
  recruitment,
  redeployment,
  reinforcement,
  retaliation,
  type Settings,
  start,
  takeover,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean, zOfShare } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"

const NOWHERE = [0, 0, 0, 0, 0]
const runs = (
  n: number,
  mechanisms: readonly Mechanism[],
  parameters: Settings,
  members?: readonly (readonly number[])[],
  days = 70,
) =>
  Array.from({ length: n }, (_, i) => {
    const records: OccurrenceRecord[] = []
    const run = start(conflictModel("line", lineGround(members), mechanisms), {
      seed: "mechanisms",
      replication: i + 1,
      parameters,
      onRecord: (record) => void records.push(record),
    })
    return { run: run.runUntil(days), records }
  })

describe("recruitment", () => {
  it("multiplies a group by exp(growth x time) on average", () => {
    const sizes = runs(400, [recruitment], { recruitment: { growth: 0.03 } }, [[50, 0, 0, 0, 0], NOWHERE, NOWHERE]).map(
      ({ run }) => run.world.members[0] as number,
    )
    expect(Math.abs(zOfMean(sizes, 50 * Math.exp(0.3)))).toBeLessThan(FOUR_SIGMA)
  })

  it("needs somebody to recruit", () => {
    expect(runs(1, [recruitment], {}, [NOWHERE, NOWHERE, NOWHERE])[0]?.run.occurrences).toBe(0)
  })
})

describe("arrest", () => {
  it("takes as many a week from the region as its share of the nation's members, where members abound", () => {
    // 180 members of 1,800: a tenth of 100 arrests a week; without saturation the rate does not depend on how many are left.
    const lost = runs(
      300,
      [arrest],
      { arrest: { arrests: 100, nationalMembers: 1800, halfSaturation: 0 } },
      [[40, 40, 40, 30, 30], NOWHERE, NOWHERE],
      7,
    ).map(({ run }) => 180 - run.world.members.reduce((a, b) => a + b, 0))
    expect(Math.abs(zOfMean(lost, 10))).toBeLessThan(FOUR_SIGMA)
  })

  it("falls on groups in proportion to their members", () => {
    const first = runs(
      600,
      [arrest],
      { arrest: { nationalMembers: 400 } },
      [[30, 0, 0, 0, 0], [10, 0, 0, 0, 0], NOWHERE],
      2,
    ).filter(({ run }) => run.occurrences > 0)
    const hits = first.reduce((sum, { run }) => sum + 30 - (run.world.members[0] as number), 0)
    const all = first.reduce((sum, { run }) => sum + run.occurrences, 0)
    expect(all).toBeGreaterThan(200)
    // Drawing without replacement from 40 makes the spread a little smaller than the binomial's: the band is on the safe side.
    expect(Math.abs(zOfShare(hits, all, 0.75))).toBeLessThan(FOUR_SIGMA)
  })
})

describe("clash", () => {
  const facing = [[40, 0, 0, 0, 0], [10, 0, 0, 0, 0], NOWHERE]

  it("happens only where rivals are both present", () => {
    const apart = [[40, 40, 0, 0, 0], [0, 0, 0, 40, 40], NOWHERE]
    expect(runs(1, [clash], { clash: { encounters: 5 } }, apart)[0]?.records).toEqual([])
  })

  it("kills as the discrete power law of its exponent says: share of single deaths and mean", () => {
    const deaths = runs(
      400,
      [clash],
      { clash: { encounters: 0.01 } },
      [[4000, 0, 0, 0, 0], [4000, 0, 0, 0, 0], NOWHERE],
      1,
    ).flatMap(({ records }) =>
      records.map(({ data }) => {
        const { deathsA, deathsB, deathsCivilians } = data as Record<string, number>
        return (deathsA ?? 0) + (deathsB ?? 0) + (deathsCivilians ?? 0)
      }),
    )
    const weights = Array.from({ length: 30 }, (_, k) => (k + 1) ** -2.52)
    const sum = weights.reduce((a, b) => a + b, 0)
    const mean = weights.reduce((a, weight, k) => a + weight * (k + 1), 0) / sum
    expect(deaths.length).toBeGreaterThan(5000)
    expect(Math.abs(zOfShare(deaths.filter((d) => d === 1).length, deaths.length, 1 / sum))).toBeLessThan(FOUR_SIGMA)
    expect(Math.abs(zOfMean(deaths, mean))).toBeLessThan(FOUR_SIGMA)
  })

  it("costs a side in proportion to the other side's strength", () => {
    const parameters = { clash: { encounters: 0.02, civilianShare: 0, worst: 1 } }
    const outcomes = runs(1500, [clash], parameters, facing, 2).flatMap(({ records }) => records.slice(0, 1))
    const weaker = outcomes.filter(({ data }) => (data as Record<string, number>)["deathsB"] === 1).length
    expect(outcomes.length).toBeGreaterThan(500)
    expect(Math.abs(zOfShare(weaker, outcomes.length, 0.8))).toBeLessThan(FOUR_SIGMA)
  })
})

describe("retaliation", () => {
  /** One lethal encounter on day 0 between two groups too large to be worn down. */
  const spark = defineMechanism({
    name: "spark",
    claim: "Somebody begins.",
    after: "this test",
    parameters: {},
    events: { begin: event<null>() },
    build: ({ groups }) => ({
      on: {
        begin: (_, __, ___, context) => {
          const sides = { sideA: groups[0]?.name ?? "", sideB: groups[1]?.name ?? "" }
          context.record("clash", { territory: 2, violence: 2, ...sides, deathsA: 1, deathsB: 0, deathsCivilians: 0 })
        },
      },
      initialise: (_, __, context) => void context.schedule("begin", null, { at: 0 }),
    }),
  })
  const many = Array.from({ length: 5 }, () => 1_000_000)
  const cascades = (spread: number) =>
    runs(
      1500,
      [spark, retaliation],
      { retaliation: { branching: 0.5, memory: 1, spread, worst: 1 } },
      [many, many, NOWHERE],
      200,
    ).map(({ records }) => records.filter(({ kind }) => kind === "retaliation"))

  it("of branching ratio 1/2 makes cascades of Borel's law: 1 further encounter on average, none with probability exp(-1/2)", () => {
    const sizes = cascades(0).map((records) => records.length)
    expect(Math.abs(zOfMean(sizes, 1))).toBeLessThan(FOUR_SIGMA)
    expect(Math.abs(zOfShare(sizes.filter((size) => size === 0).length, sizes.length, Math.exp(-0.5)))).toBeLessThan(
      FOUR_SIGMA,
    )
  })

  it("keeps its branching ratio when it spreads, and goes next door as often as it says", () => {
    const spreading = cascades(0.4)
    expect(
      Math.abs(
        zOfMean(
          spreading.map((records) => records.length),
          1,
        ),
      ),
    ).toBeLessThan(FOUR_SIGMA)
    const first = spreading
      .flatMap((records) => records.slice(0, 1))
      .map(({ data }) => (data as Record<string, number>)["territory"] as number)
    expect(Math.abs(zOfShare(first.filter((territory) => territory !== 2).length, first.length, 0.4))).toBeLessThan(
      FOUR_SIGMA,
    )
    expect(new Set(first)).toEqual(new Set([1, 2, 3]))
  })

  it("needs both sides to be there still", () => {
    const alone = runs(
      50,
      [spark, retaliation],
      { retaliation: { branching: 0.9, spread: 0 } },
      [many, NOWHERE, NOWHERE],
      100,
    )
    expect(alone.flatMap(({ records }) => records.filter(({ kind }) => kind === "retaliation"))).toEqual([])
  })
})

describe("reinforcement", () => {
  const many = [1_000_000, 0, 0, 0, 0]
  const parameters = { reinforcement: { commitment: 1, party: 8 } }

  it("brings in a group's outside members at its commitment, times the stake, where it is contested on equal terms", () => {
    // 1,000 and 800 members outside; Alba has 10,000 of 150,000 inhabitants; parties of eight.
    const arrived = runs(800, [reinforcement], parameters, [many, many, NOWHERE], 365.25)
    const parties = (cell: number) => arrived.map(({ run }) => ((run.world.members[cell] as number) - 1_000_000) / 8)
    expect(Math.abs(zOfMean(parties(0), (1000 * 10) / 150 / 8))).toBeLessThan(FOUR_SIGMA)
    expect(Math.abs(zOfMean(parties(5), (800 * 10) / 150 / 8))).toBeLessThan(FOUR_SIGMA)
  })

  it("does not come where nobody challenges, nor where the group has nobody to help", () => {
    expect(runs(1, [reinforcement], parameters, [many, [0, 1000, 0, 0, 0], NOWHERE], 3650)[0]?.run.occurrences).toBe(0)
  })
})

describe("takeover", () => {
  /** At the start the first group, which holds Alba, leaves it to the second. */
  const departure = defineMechanism({
    name: "departure",
    claim: "A holder goes away.",
    after: "this test",
    parameters: {},
    events: { leave: event<null>() },
    build: () => ({
      on: {
        leave: (world, _, __, context) => {
          changeMembers(world, context, 0, -(world.members[0] as number))
        },
      },
      initialise: (_, __, context) => void context.schedule("leave", null, { at: 0 }),
    }),
  })

  it("comes after the stated time on average where the challenger is alone", () => {
    const parameters = { takeover: { takeovers: 12, lapse: 0 } }
    const times = runs(500, [takeover, departure], parameters, [[10, 0, 0, 0, 0], [9, 0, 0, 0, 0], NOWHERE], 5000).map(
      ({ records }) => records[0]?.time ?? Number.NaN,
    )
    expect(Math.abs(zOfMean(times, 365.25 / 12))).toBeLessThan(FOUR_SIGMA)
  })

  it("never serves the weaker, and gives up places whose holder has gone", () => {
    const parameters = {
      takeover: { takeovers: 100, lapse: 100 },
      clash: { encounters: 0.5 },
      recruitment: { growth: 0 },
    }
    for (const { run, records } of runs(
      20,
      [takeover, clash, recruitment],
      parameters,
      [[6, 0, 0, 0, 0], [5, 0, 0, 0, 0], NOWHERE],
      400,
    )) {
      const members = run.world.members
      const [a, b] = [members[0] as number, members[5] as number]
      if (a === 0 && b === 0) expect(run.world.control[0]).toBe(NOBODY)
      if (a > 0 && b === 0) expect(run.world.control[0]).toBe(0)
      if (b > 0 && a === 0) expect(run.world.control[0]).toBe(1)
      expect(records.length).toBeGreaterThan(0)
    }
  })
})

describe("redeployment", () => {
  it("moves whole parties, keeps the garrison, and arrives after the road's travel time", () => {
    const ground = lineGround([[40, 0, 0, 0, 0], NOWHERE, NOWHERE])
    const run = start(conflictModel("line", ground, [redeployment]), {
      seed: "1",
      parameters: { redeployment: { mobility: 50, garrison: 10, party: 8 } },
    })
    run.step()
    const leftAt = run.now
    expect([run.world.members[0], run.world.inTransit[0]]).toEqual([32, 8])
    while (run.world.members[1] === 0) run.step()
    expect(run.now - leftAt).toBeGreaterThanOrEqual(30 / 1440 - 1e-12)
    run.runUntil(300)
    expect(run.world.members[0]).toBeGreaterThanOrEqual(10)
  })
})

describe("deployment", () => {
  it("sends a state's strength on its day, in proportion to population, to the last officer", () => {
    const run = start(conflictModel("line", lineGround(), [deployment]), { seed: "1" })
    const dayOf = lineGround().calendar.timeOf("2019-07-01")
    expect([...run.runUntil(dayOf - 0.001).world.forces.slice(5)]).toEqual(NOWHERE)
    expect([...run.runUntil(dayOf).world.forces.slice(5)]).toEqual([0, 0, 0, 133, 167])
  })
})
