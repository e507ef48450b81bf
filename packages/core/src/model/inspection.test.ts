import { describe, expect, it } from "vitest"
import { defineModel } from "./define-model.js"
import type { Firing } from "./firing.js"
import { rate, share } from "./parameter.js"
import { start } from "./run.js"

/** Two towns; people are born in each, and go from one to the other while the road is open. Every rate can be computed by hand. */
const towns = defineModel({
  name: "two towns",
  parameters: {
    births: rate(0.5, { per: "week", assumption: "by hand" }),
    leaving: rate(2, { per: "day", source: "Nobody 2000" }),
    willing: share(0),
  },
  variables: { people: 2, road: 1 },
  world: () => ({ people: Int32Array.of(10, 4), road: Int8Array.of(1), moods: { calm: Float64Array.of(0.5) } }),
  hazards: {
    birth: {
      members: 2,
      subject: (town) => ({ town }),
      reads: { people: (town) => town },
      rate: (world, { births }, town) => births * (world.people[town] as number),
      effect: (world, _, town, context) => {
        world.people[town] = (world.people[town] as number) + 1
        context.changed.people(town)
      },
    },
    departure: {
      gate: { reads: { road: () => 0 }, open: (world) => world.road[0] === 1 },
      reads: { people: () => 0 },
      rate: (world, { leaving }) => (world.people[0] === 0 ? 0 : leaving * (world.moods.calm[0] as number)),
      effect: (world, _, __, context) => {
        world.people[0] = (world.people[0] as number) - 1
        world.people[1] = (world.people[1] as number) + 1
        if (world.people[0] === 7) world.road[0] = 0
        context.changed.people(0)
        context.changed.people(1)
        context.changed.road(0)
      },
    },
    feast: {
      reads: { people: () => [0, 1] },
      rate: (world, { willing }) => willing * (world.people.every((count) => count > 0) ? 1 : 0),
      effect: () => {},
    },
    fading: {
      reads: { people: () => 0 },
      rate: (_, __, ___, now) => 1 / (1 + now),
      bound: (_, __, ___, now) => 1 / (1 + now),
      effect: () => {},
    },
  },
})

const options = { seed: "towns", trace: true } as const

describe("a run that is asked about its rates", () => {
  it("gives the rate that can be computed by hand, and all that it was computed from", () => {
    const inspection = start(towns, options).inspect()
    expect(inspection.families).toEqual([
      { name: "birth", members: 2 },
      { name: "departure", members: 1 },
      { name: "feast", members: 1 },
      { name: "fading", members: 1 },
    ])
    const account = inspection.account("birth", 1)
    expect(account.rate).toBeCloseTo((0.5 / 7) * 4, 12)
    expect(account).toMatchObject({
      isOpen: true,
      subject: { town: 1 },
      parameters: [{ name: "births", value: 0.5, unit: "1/week", assumption: "by hand" }],
      variables: [{ path: "people", index: 1, value: 4 }],
    })
    expect(inspection.account("departure", 0)).toMatchObject({
      rate: 1,
      subject: { member: 0 },
      parameters: [{ name: "leaving", value: 2, unit: "1/day", source: "Nobody 2000" }],
      variables: [
        { path: "road", index: 0, value: 1 },
        { path: "people", index: 0, value: 10 },
        { path: "moods.calm", index: 0, value: 0.5 },
      ],
    })
  })

  it("says how much each input weighs: 1 where the rate is in proportion to it, 0 where it does not matter", () => {
    const inspection = start(towns, options).inspect()
    const weights = Object.fromEntries(
      inspection.weights(inspection.account("departure", 0)).map(({ path, elasticity }) => [path, elasticity]),
    )
    expect(weights).toEqual({ "parameters.leaving": 1, "moods.calm": 1, people: 0, road: null })
  })

  it("names the gate that is shut, the input that is 0, and says how often it could happen without", () => {
    const run = start(towns, options)
    while (run.world.road[0] === 1 && run.step()) {
      // Until the road closes.
    }
    const inspection = run.inspect()
    const shut = inspection.account("departure", 0)
    expect(shut).toMatchObject({ isOpen: false, rate: 0, variables: [{ path: "road", index: 0, value: 0 }] })
    expect(inspection.hindrances(shut)).toEqual({
      alone: [{ input: { path: "road", index: 0, value: 0 }, instead: 1, rate: 1 }],
      together: [],
      isEnough: true,
    })
    const feast = inspection.hindrances(inspection.account("feast", 0))
    expect(feast.alone).toEqual([{ input: { path: "parameters.willing", index: null, value: 0 }, instead: 1, rate: 1 }])
  })

  it("names what hinders only together, in the order in which the model asks", () => {
    const locked = defineModel({
      name: "two locks",
      parameters: {},
      variables: { locks: 2 },
      world: () => ({ locks: Int8Array.of(0, 0) }),
      hazards: {
        open: {
          reads: { locks: () => [0, 1] },
          rate: ({ locks }) => (locks[0] === 0 ? 0 : locks[1] === 0 ? 0 : 3),
          effect: () => {},
        },
      },
    })
    const inspection = start(locked, { seed: "locks" }).inspect()
    const { alone, together, isEnough } = inspection.hindrances(inspection.account("open", 0))
    expect(alone).toEqual([])
    expect(isEnough).toBe(true)
    expect(together.map(({ input, rate: with_ }) => [input.index, with_])).toEqual([
      [0, 0],
      [1, 3],
    ])
  })

  it("gives the rate itself where the clock runs at a bound", () => {
    const run = start(towns, options).runUntil(3)
    expect(run.inspect().changesWithTime("fading")).toBe(true)
    expect(run.inspect().rateOf("fading", 0)).toBe(1 / 4)
    expect(run.inspect().account("fading", 0).rate).toBe(1 / 4)
  })

  it("refuses a hazard or a member that there is not", () => {
    const inspection = start(towns, options).inspect()
    expect(() => inspection.rateOf("death", 0)).toThrow(/no hazard "death"; there are birth, departure, feast, fading/)
    expect(() => inspection.account("birth", 2)).toThrow(/members 0 to 1; asked for was member 2/)
  })

  it("refuses a rate that writes", () => {
    const bad = defineModel({
      name: "bad",
      parameters: {},
      world: () => ({ n: Int32Array.of(1) }),
      hazards: {
        writes: {
          rate: ({ n }) => {
            n[0] = 2
            return 1
          },
          effect: () => {},
        },
      },
    })
    expect(() => start(bad, { seed: "x" }).inspect().account("writes", 0)).toThrow(/rate wrote "n\[0\]"/)
  })
})

describe("a run that tells of what fires", () => {
  it("tells before the effect, with the rate that fired and what gave it, and is the same run to the bit", () => {
    const told: (Firing & { readonly rate: number; readonly people: number })[] = []
    const watched = start(towns, {
      ...options,
      onFiring: (firing) => {
        const { rate: fired } = watched.inspect().account(firing.name, firing.member)
        told.push({ ...firing, rate: fired, people: watched.world.people[0] as number })
      },
    })
    watched.runUntil(8)
    expect(watched.digest()).toBe(start(towns, { seed: "towns" }).runUntil(8).digest())
    expect(told.length).toBe(watched.occurrences)
    for (const { occurrence, cause, name, people, rate: fired } of told) {
      expect(watched.why(occurrence)[0]).toMatchObject({ name, cause })
      if (name === "birth") expect(fired).toBeGreaterThan(0)
      if (name === "departure") expect(people).toBeGreaterThan(7)
    }
    const born = told.find(({ name, member, variable }) => name === "birth" && member === 0 && variable === "people")
    expect(born?.index).toBe(0)
    expect(born?.rate).toBeCloseTo((0.5 / 7) * (born?.people ?? 0), 12)
  })
})
