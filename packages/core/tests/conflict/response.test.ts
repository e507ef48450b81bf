import {
  attack,
  conflictModel,
  defineMechanism,
  event,
  type Ground,
  type OccurrenceRecord,
  response,
  roadblock,
  type Settings,
  start,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { closeRoad } from "../../src/world/close-road.js"
import { FOUR_SIGMA, zOfMean, zOfShare } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"

/** The National Guard stands in Eco, four legs of half an hour from Alba, where the alarm is raised at noon of the first day. */
const ground = (guard = [0, 0, 0, 0, 50]): Ground => ({
  ...lineGround([
    [100, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]),
  capabilities: [],
  counterMeasures: [],
  policies: [],
  initialForces: [20, 0, 0, 0, 0, ...guard],
  plannedAttacks: [{ at: [0.5, 0.5], territory: 0, group: 0, force: 0, target: "post", attackers: [40, 40] }],
})
/** Closes the road between Cerro and Duna twice at the start. */
const closed = defineMechanism({
  name: "closed",
  claim: "A road is closed.",
  after: "this test",
  parameters: {},
  events: { shut: event<null>() },
  build: () => ({
    on: { shut: (world, _, __, context) => closeRoad(world, context, 2, 2) },
    initialise: (_, __, context) => void context.schedule("shut", null, { at: 0 }),
  }),
})
const CALM = { attacks: 0, lethality: 0, returnFire: 0, duration: 1000 }
const runs = (n: number, on: Ground, mechanisms: Parameters<typeof conflictModel>[2], parameters: Settings) =>
  Array.from({ length: n }, (_, i) => {
    const records: OccurrenceRecord[] = []
    const run = start(conflictModel("line", on, [attack, ...mechanisms]), {
      seed: "response",
      replication: i + 1,
      parameters: { attack: CALM, ...parameters },
      audit: i === 0,
      onRecord: (record) => void records.push(record),
    })
    run.runUntil(20)
    const hoursOf = (kind: string) => records.filter((r) => r.kind === kind).map(({ time }) => (time - 0.5) * 24)
    return { run, records, hoursOf }
  })

describe("response", () => {
  it("is there after dispatch and the travel time of the quickest way", () => {
    const [one] = runs(1, ground(), [response], { response: { dispatch: 0 } })
    expect(one?.hoursOf("help arrives")).toEqual([expect.closeTo(2, 9)])
    const many = runs(200, ground(), [response], { response: { dispatch: 3 } }).map(
      ({ hoursOf }) => hoursOf("help arrives")[0]! - 2,
    )
    expect(Math.abs(zOfMean(many, 3))).toBeLessThan(FOUR_SIGMA)
    // Gamma of shape 2: a share (1 + 2) exp(-2) is later than its mean.
    const later = many.filter((hours) => hours > 3).length
    expect(Math.abs(zOfShare(later, many.length, 3 * Math.exp(-2)))).toBeLessThan(FOUR_SIGMA)
  })

  it("ends the attack", () => {
    const [one] = runs(1, ground(), [response], { response: { dispatch: 0 } })
    expect(one?.hoursOf("attack")).toEqual(one?.hoursOf("help arrives"))
  })

  it("clears one closing after another on its way", () => {
    const parameters = { response: { dispatch: 0, clearing: 1.5 } }
    const found = runs(200, ground(), [closed, response], parameters)
    const hours = found.map(({ hoursOf }) => hoursOf("help arrives")[0] as number)
    expect(Math.abs(zOfMean(hours, 2 + 2 * 1.5))).toBeLessThan(FOUR_SIGMA)
    expect([...(found[0]?.run.world.closures ?? [])]).toEqual([0, 0, 0, 0])
    expect(found[0]?.hoursOf("roadblock cleared").length).toBe(2)
  })

  it("sends the nearest that are strong enough, as many teams as it says, and a garrison in the place itself without a road", () => {
    const parameters = { response: { dispatch: 0, nearby: 0, teams: 2, team: 20 } }
    const [one] = runs(1, ground([0, 19, 20, 0, 50]), [response], parameters)
    expect(one?.hoursOf("help arrives")).toEqual([expect.closeTo(1, 9), expect.closeTo(2, 9)])
    const [there] = runs(1, ground([30, 0, 0, 0, 50]), [response], { response: { ...parameters.response, teams: 1 } })
    expect(there?.hoursOf("help arrives")).toEqual([0])
  })

  it("is earlier by a warning, but never before the alarm", () => {
    const arrival = (warning: number) =>
      runs(30, ground(), [response], { response: { dispatch: 1, warning } }).map(
        ({ hoursOf }) => hoursOf("help arrives")[0]!,
      )
    const [late, early] = [arrival(0), arrival(0.5)]
    for (const [i, hours] of early.entries()) expect(hours).toBeCloseTo(Math.max(2, late[i]! - 0.5), 9)
  })
})

describe("road blocks", () => {
  it("follow an attack as often, as late and as many as they say", () => {
    const found = runs(250, ground(), [roadblock], {
      roadblock: { probability: 0.6, delay: 3, closings: 2.5, lasting: 1e3 },
    })
    const blocked = found.filter(({ hoursOf }) => hoursOf("roadblock").length > 0)
    expect(Math.abs(zOfShare(blocked.length, found.length, 0.6))).toBeLessThan(FOUR_SIGMA)
    expect(
      Math.abs(
        zOfMean(
          blocked.map(({ hoursOf }) => hoursOf("roadblock")[0]!),
          3,
        ),
      ),
    ).toBeLessThan(FOUR_SIGMA)
    expect(
      Math.abs(
        zOfMean(
          blocked.map(({ hoursOf }) => hoursOf("roadblock").length),
          2.5,
        ),
      ),
    ).toBeLessThan(FOUR_SIGMA)
    // Alba has one road.
    for (const { run } of blocked) expect([...run.world.closures].slice(1)).toEqual([0, 0, 0])
  })

  it("are cleared one by one in time", () => {
    const found = runs(250, ground(), [roadblock], { roadblock: { probability: 1, closings: 1, lasting: 5 } })
    const stood = found.map(({ hoursOf }) => hoursOf("roadblock cleared")[0]! - hoursOf("roadblock")[0]!)
    expect(Math.abs(zOfMean(stood, 5))).toBeLessThan(FOUR_SIGMA)
  })

  it("need members to put them up", () => {
    const few = { ...ground(), initialMembers: [7, ...Array.from({ length: 14 }, () => 0)] }
    const [one] = runs(1, few, [roadblock], { roadblock: { probability: 1, closings: 50, crew: 4, lasting: 1e3 } })
    expect(one?.run.world.closures[0]).toBe(1)
  })

  it("delay the response", () => {
    const parameters = {
      response: { dispatch: 4, clearing: 2 },
      roadblock: { probability: 1, delay: 0.5, lasting: 1e3 },
    }
    const mean = (mechanisms: Parameters<typeof conflictModel>[2], values: Settings) => {
      const hours = runs(80, ground(), mechanisms, values).map(({ hoursOf }) => hoursOf("help arrives")[0]!)
      return hours.reduce((sum, h) => sum + h, 0) / hours.length
    }
    const open = mean([response], { response: parameters.response })
    expect(mean([response, roadblock], parameters)).toBeGreaterThan(open + 2)
  })
})
