import {
  changeMembers,
  conflictModel,
  defineMechanism,
  event,
  MARKS,
  marking,
  spoils,
  start,
  takeover,
  trafficking,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { frontRoads } from "../../src/world/fronts.js"
import { FOUR_SIGMA, zOfMean } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"
import { replications } from "./replications.js"
import { roadGround } from "./road-ground.js"

const NOWHERE = [0, 0, 0, 0, 0]
const YEAR = 365.25

/** Alba is held by the first group; on day 0 so many of the second stand there too. */
const arrival = (members: number) =>
  defineMechanism({
    name: "arrival",
    claim: "A rival comes.",
    after: "this test",
    parameters: {},
    events: { come: event<null>() },
    build: () => ({
      on: {
        come: (world, _, __, context) => {
          changeMembers(world, context, 5, members)
        },
      },
      initialise: (_, __, context) => void context.schedule("come", null, { at: 0 }),
    }),
  })

describe("marking", () => {
  const ground = lineGround([[30, 0, 0, 0, 0], NOWHERE, NOWHERE])
  const parameters = { marking: { fading: 4, neglect: 0 } }

  it("lets influence relax to each side's share of the strength there, exponentially", () => {
    // p = 10 / 40; after a quarter of a year 1 - exp(-1) of the way from 0 to it.
    const shares = replications(600, [marking, arrival(10)], parameters, { ground, days: YEAR / 4 }).map(
      ({ run }) => (run.world.marks[5] as number) / MARKS,
    )
    expect(Math.abs(zOfMean(shares, 0.25 * (1 - Math.exp(-1))))).toBeLessThan(FOUR_SIGMA)
  })

  it("in the long run paints each mark independently: binomial numbers, with the variance of one", () => {
    const marks = replications(500, [marking, arrival(10)], parameters, { ground, days: 4 * YEAR }).map(
      ({ run }) => run.world.marks[5] as number,
    )
    expect(Math.abs(zOfMean(marks, MARKS / 4))).toBeLessThan(FOUR_SIGMA)
    const squares = marks.map((m) => (m - MARKS / 4) ** 2)
    expect(Math.abs(zOfMean(squares, (MARKS * 3) / 16))).toBeLessThan(FOUR_SIGMA)
  })

  it("favours the stronger beyond its share where contests are decisive: Tullock's 3^2 to 1", () => {
    const decisive = { marking: { ...parameters.marking, decisiveness: 2 } }
    const marks = replications(400, [marking, arrival(10)], decisive, { ground, days: 4 * YEAR }).map(
      ({ run }) => run.world.marks[5] as number,
    )
    expect(Math.abs(zOfMean(marks, MARKS / 10))).toBeLessThan(FOUR_SIGMA)
  })

  it("fades to nobody's where nobody is left, and is at rest where one group is alone and nothing is neglected", () => {
    const leaving = replications(1, [marking, arrival(10)], parameters, {
      ground: lineGround([NOWHERE, NOWHERE, NOWHERE]),
      days: 3000,
    })
    expect(leaving[0]?.run.world.marks[5]).toBe(MARKS)
    expect(replications(1, [marking], parameters, { ground, days: 3000 })[0]?.run.occurrences).toBe(0)
  })
})

describe("takeover", () => {
  it("is sooner where contests are decisive, later where the holder's marks count", () => {
    const ground = lineGround([[10, 0, 0, 0, 0], NOWHERE, NOWHERE])
    const takesFor = (settings: Readonly<Record<string, number>>, mean: number) => {
      const times = replications(
        250,
        [takeover, arrival(30)],
        { takeover: { takeovers: 12, ...settings } },
        { ground, days: 5000 },
      ).map(({ records }) => records[0]?.time ?? Number.NaN)
      expect(Math.abs(zOfMean(times, mean))).toBeLessThan(FOUR_SIGMA)
    }
    const month = YEAR / 12
    takesFor({}, month / ((30 - 10) / 40))
    takesFor({ decisiveness: 2 }, month / ((900 - 100) / 1000))
    // All marks are the holder's: its ten count for twenty.
    takesFor({ homeAdvantage: 1 }, month / ((30 - 20) / 50))
  })
})

describe("spoils", () => {
  it("fill the gap between members and those whom income feeds, exponentially, and stop there", () => {
    // 10,000 inhabitants at 1,000 per 100,000 feed 100; after a year at rate 1, exp(-1) of the gap of 80 is left.
    const ground = lineGround([[20, 0, 0, 0, 0], NOWHERE, NOWHERE])
    const sizes = (days: number) =>
      replications(300, [spoils], { spoils: { hiring: 1, perInhabitants: 1000 } }, { ground, days }).map(
        ({ run }) => run.world.members[0] as number,
      )
    expect(Math.abs(zOfMean(sizes(YEAR), 100 - 80 * Math.exp(-1)))).toBeLessThan(FOUR_SIGMA)
    expect(Math.max(...sizes(30 * YEAR))).toBe(100)
  })

  it("of a road go to whoever holds it, and only where it leads", () => {
    const ways = [
      [0, 1, 30],
      [1, 4, 30],
      [0, 2, 35],
      [2, 4, 35],
      [2, 3, 20],
    ] as const
    const members = [[5, 5, 5, 0, 5], [0, 0, 0, 5, 0], NOWHERE]
    const ground = roadGround(ways, members, {
      trafficking: [{ origin: 0, exits: [4], flow: 2, assumption: "invented" }],
    })
    const parameters = { spoils: { hiring: 10, perUnit: 50, perInhabitants: 0 } }
    const run = start(conflictModel("roads", ground, [spoils, trafficking]), { seed: "1", parameters }).runUntil(
      10 * YEAR,
    )
    expect([...run.world.members.slice(0, 10)]).toEqual([100, 100, 5, 0, 100, 0, 0, 0, 5, 0])
  })
})

describe("fronts", () => {
  it("are roads between places of two hostile groups", () => {
    const ground = lineGround([[9, 9, 0, 0, 0], [0, 0, 9, 9, 0], NOWHERE])
    const { world } = start(conflictModel("line", ground, []), { seed: "1" })
    expect(frontRoads(world, ground)).toBe(1)
    world.hostility.fill(0)
    expect(frontRoads(world, ground)).toBe(0)
  })
})
