import {
  type ConflictWorld,
  conflictModel,
  defineMechanism,
  event,
  type Ground,
  type OccurrenceRecord,
  type Settings,
  start,
  statePolicy,
  trafficking,
} from "@contested/core"
import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { closeRoad } from "../../src/world/close-road.js"
import { roadGround } from "./road-ground.js"

const NOWHERE = [0, 0, 0, 0, 0]
const assumption = "invented"
/** From Alba to Eco through Bruma in 60 minutes, Cerro in 70, Duna in 90. */
const THREE_WAYS = [
  [0, 1, 30],
  [1, 4, 30],
  [0, 2, 35],
  [2, 4, 35],
  [0, 3, 45],
  [3, 4, 45],
] as const

function run(ground: Ground, { until = 100, parameters = {} as Settings, more = [takeovers] } = {}) {
  const records: OccurrenceRecord[] = []
  const model = conflictModel("roads", ground, [statePolicy, trafficking, ...more])
  const begun = start(model, {
    seed: "routes",
    parameters,
    audit: true,
    onRecord: (record) => void records.push(record),
  })
  return { world: begun.runUntil(until).world, records }
}

/** Bruma falls to the second group on day 20. */
const takeovers = defineMechanism({
  name: "conquest",
  claim: "A place falls on a day.",
  after: "this test",
  parameters: {},
  events: { fall: event<{ territory: number }>() },
  build: () => ({
    on: {
      fall: (world, _, { territory }, context) => {
        world.control[territory] = 1
        context.changed.control(territory)
      },
    },
    initialise: (_, __, context) => void context.schedule("fall", { territory: 1 }, { at: 20 }),
  }),
})

const held = [[9, 9, 9, 9, 9], NOWHERE, NOWHERE]
const toEco = { origin: 0, exits: [4], flow: 3, assumption } as const

describe("trafficking", () => {
  it("takes the shortest way, all of it, from where it comes to where it goes", () => {
    const { world } = run(roadGround(THREE_WAYS, held, { trafficking: [toEco] }), { until: 10 })
    expect([...world.traffic]).toEqual([3, 3, 0, 0, 3])
    expect([...world.roadTraffic]).toEqual([3, 3, 0, 0, 0, 0])
  })

  it("moves to the second shortest way when a rival takes a place on the first, if the cargo is its enemy's", () => {
    const ground = (group?: number) =>
      roadGround(THREE_WAYS, held, { trafficking: [{ ...toEco, ...(group === undefined ? {} : { group }) }] })
    const ours = run(ground(0))
    expect([...ours.world.traffic]).toEqual([3, 0, 3, 0, 3])
    expect(ours.records.map(({ kind, data }) => [kind, (data as { sideA: string }).sideA])).toEqual([
      ["rerouting", "Northern group"],
    ])
    expect(ours.records[0]?.time).toBeGreaterThan(20)
    // An hour's passage through places of the fiercest rival; nobody's cargo and the rival's own do not mind, nor does a way that costs less.
    expect([...run(ground()).world.traffic]).toEqual([3, 3, 0, 0, 3])
    expect([...run(ground(1)).world.traffic]).toEqual([3, 3, 0, 0, 3])
    expect([...run(ground(0), { parameters: { trafficking: { passage: 9 } } }).world.traffic]).toEqual([3, 3, 0, 0, 3])
  })

  it("avoids checkpoints by how much they stop, and comes back when they have gone", () => {
    const checkpoint = (road: number, stops: number, to: string) =>
      ({ kind: "checkpoint", from: "2018-01-05", to, road, stops, assumption }) as const
    const ground = (policies: Ground["policies"]) =>
      roadGround(THREE_WAYS, held, { trafficking: [toEco], policies: policies ?? [] })
    const parameters = { trafficking: { risk: 100, review: 1 } }
    const at = (policies: Ground["policies"], until: number) =>
      [...run(ground(policies), { until, parameters, more: [] }).world.traffic].slice(1, 4)
    // 100 minutes times -ln 0.95 is 5 minutes, less than the detour of 10; -ln 0.8 makes 22.
    expect(at([checkpoint(0, 0.05, "2018-03-01")], 50)).toEqual([3, 0, 0])
    expect(at([checkpoint(0, 0.2, "2018-03-01")], 50)).toEqual([0, 3, 0])
    expect(at([checkpoint(0, 0.2, "2018-03-01"), checkpoint(3, 1, "2018-03-01")], 50)).toEqual([3, 0, 0])
    expect(at([checkpoint(0, 1, "2018-03-01"), checkpoint(3, 1, "2018-03-01")], 50)).toEqual([0, 0, 3])
    expect(at([checkpoint(0, 1, "2018-03-01")], 90)).toEqual([3, 0, 0])
  })

  it("moves around a road that stays closed, and hardly notices one that is closed for hours", () => {
    const blocked = (days: number) =>
      defineMechanism({
        name: "block",
        claim: "A road is closed for a time.",
        after: "this test",
        parameters: {},
        events: { close: event<{ change: number }>() },
        build: () => ({
          on: { close: (world, _, { change }, context) => closeRoad(world, context, 0, change) },
          initialise: (_, __, context) => {
            context.schedule("close", { change: 1 }, { at: 10 })
            context.schedule("close", { change: -1 }, { at: 10 + days })
          },
        }),
      })
    const ground = roadGround(THREE_WAYS, held, { trafficking: [toEco] })
    const reroutings = (days: number) =>
      run(ground, { until: 200, more: [blocked(days)] })
        .records.filter(({ kind }) => kind === "rerouting")
        .map(({ time }) => time)
    expect(reroutings(4 / 24)).toEqual([])
    // Away while it is closed, and back once it is open.
    const [away, back] = reroutings(100)
    expect([(away as number) > 10, (away as number) < 110, (back as number) > 110]).toEqual([true, true, true])
  })

  it("waits where every way is closed, and goes on when one opens", () => {
    const closed = [1, 3, 5].map(
      (road) => ({ kind: "checkpoint", from: "2018-01-05", to: "2018-03-01", road, stops: 1, assumption }) as const,
    )
    const ground = roadGround(THREE_WAYS, held, { trafficking: [toEco], policies: closed })
    const parameters = { trafficking: { review: 1 } }
    expect([...run(ground, { until: 50, parameters, more: [] }).world.traffic]).toEqual(NOWHERE)
    expect([...run(ground, { until: 90, parameters, more: [] }).world.traffic]).toEqual([3, 3, 0, 0, 3])
  })

  it("comes to Wardrop's equilibrium where ways out congest: nobody could leave more cheaply", () => {
    // Ways out at 20 and 40 minutes, delay 80 x share: 20 + 80 p = 40 + 80 (1 - p) at p = 0.625.
    const ground = roadGround(
      [
        [0, 1, 20],
        [0, 2, 40],
        [0, 3, 50],
        [3, 4, 50],
      ],
      held,
      {
        trafficking: [{ origin: 0, exits: [1, 2], flow: 8, assumption }],
      },
    )
    const { world } = run(ground, { until: 0, parameters: { trafficking: { congestion: 40, crowding: 1 } }, more: [] })
    expect((world.traffic[1] as number) / 8).toBeCloseTo(0.625, 2)
    expect((world.traffic[1] as number) + (world.traffic[2] as number)).toBeCloseTo(8, 9)
    // With the square of the flow: 20 + 160 p^2 = 40 + 160 (1 - p)^2 at p = 0.5625.
    const squared = run(ground, { until: 0, parameters: { trafficking: { congestion: 40 } }, more: [] }).world
    expect((squared.traffic[1] as number) / 8).toBeCloseTo(0.5625, 2)
  })

  const rivalries = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 })
  test.prop([fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 7, maxLength: 7 }), rivalries], { numRuns: 40 })(
    "is conserved: what enters a place leaves it, save at origins and ways out",
    (minutes, holders) => {
      const pairs = [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [0, 2],
        [1, 3],
        [2, 4],
      ] as const
      const roads = pairs.map(([a, b], i) => [a, b, minutes[i] as number] as const)
      const members = [0, 1, 2].map((group) => holders.map((holder) => (holder === group ? 5 : 0)))
      const demands = [
        { origin: 0, exits: [4, 3], flow: 2, group: 0, assumption },
        { origin: 1, exits: [4], flow: 1, group: 1, assumption },
      ]
      const ground = roadGround(roads, members, { trafficking: demands })
      const { world } = run(ground, { until: 60, parameters: { trafficking: { congestion: 30 } } })
      const { flows, leaving } = world.memories["trafficking"] as { flows: Float64Array; leaving: Float64Array }
      const arcs = ground.roads.neighbours.length
      demands.forEach(({ origin, flow }, d) => {
        for (let place = 0; place < 5; place++) {
          let balance = (place === origin ? flow : 0) - (leaving[d * 5 + place] as number)
          for (let from = 0; from < 5; from++)
            for (
              let arc = ground.roads.offsets[from] as number;
              arc < (ground.roads.offsets[from + 1] as number);
              arc++
            ) {
              const units = flows[d * arcs + arc] as number
              if (from === place) balance -= units
              if (ground.roads.neighbours[arc] === place) balance += units
            }
          expect(Math.abs(balance)).toBeLessThan(1e-9)
        }
      })
      expect(sumOf(world)).toBeCloseTo(3, 9)
    },
  )
})

function sumOf(world: ConflictWorld): number {
  const { leaving } = world.memories["trafficking"] as { leaving: Float64Array }
  return leaving.reduce((sum, units) => sum + units, 0)
}
