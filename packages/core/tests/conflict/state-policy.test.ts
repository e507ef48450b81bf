import {
  arrest,
  conflictModel,
  deployment,
  type Ground,
  type Mechanism,
  type Policy,
  recruitment,
  redeployment,
  type Settings,
  start,
  statePolicy,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean, zOfShare } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"

const NOWHERE = [0, 0, 0, 0, 0]
const assumption = "invented"
const groundWith = (policies: readonly Policy[], members?: readonly (readonly number[])[]): Ground => ({
  ...lineGround(members),
  policies,
})
const run = (
  ground: Ground,
  mechanisms: readonly Mechanism[],
  days: number,
  replication = 1,
  parameters: Settings = {},
) =>
  start(conflictModel("line", ground, [...mechanisms, statePolicy]), {
    seed: "policy",
    replication,
    parameters,
    audit: replication === 1,
  }).runUntil(days)

describe("state policy", () => {
  it("stops the stated share of parties at a checkpoint, on that road alone and while it stands", () => {
    const checkpoint: Policy = {
      kind: "checkpoint",
      from: "2018-01-01",
      to: "2018-03-01",
      road: 0,
      stops: 0.75,
      assumption,
    }
    const ground = groundWith([checkpoint])
    expect([...run(ground, [], 58).world.checkpoints]).toEqual([0.75, 0, 0, 0])
    expect([...run(ground, [], 59).world.checkpoints]).toEqual([0, 0, 0, 0])
    // Bruma's parties find Alba and Cerro equally far; with a quarter of the first let through, a share follows from the pulls.
    const from = groundWith([{ ...checkpoint, to: "2020-01-01" }], [[0, 4000, 0, 0, 0], NOWHERE, NOWHERE])
    const pulls = [2 * 10_000, 2 * 30_000].map((there, i) => there / (20_000 + [10_000, 30_000][i]!))
    const parameters = { redeployment: { mobility: 0.05, frontPull: 0, garrison: 0, party: 1 } }
    const { members } = run(from, [redeployment], 30, 1, parameters).world
    const [west, east] = [members[0] as number, members[2] as number]
    const expected = (0.25 * pulls[0]!) / (0.25 * pulls[0]! + pulls[1]!)
    expect(Math.abs(zOfShare(west, west + east, expected))).toBeLessThan(FOUR_SIGMA)
  })

  it("keeps the stated share of recruits from joining, where it is in force; two together leave the product", () => {
    const prevention = { kind: "recruitment-prevention", from: "2018-01-01", prevents: 0.5, assumption } as const
    const ground = groundWith(
      [
        { ...prevention, territories: [0, 1] },
        { ...prevention, territories: [1] },
      ],
      [[100, 100, 100, 0, 0], NOWHERE, NOWHERE],
    )
    const ends = Array.from({ length: 300 }, (_, i) =>
      run(ground, [recruitment], 70, i + 1, { recruitment: { growth: 0.03 } }),
    )
    for (const [place, left] of [0.5, 0.25, 1].entries()) {
      const sizes = ends.map(({ world }) => world.members[place] as number)
      expect(Math.abs(zOfMean(sizes, 100 * Math.exp(0.3 * left)))).toBeLessThan(FOUR_SIGMA)
    }
  })

  it("turns arrests towards the group it targets", () => {
    const targeted: Policy = { kind: "targeted-arrests", from: "2018-01-01", group: 1, factor: 4, assumption }
    const ground = groundWith([targeted], [[100_000, 0, 0, 0, 0], [100_000, 0, 0, 0, 0], NOWHERE])
    const { members } = run(ground, [arrest], 30, 1, { arrest: { arrests: 4000, nationalMembers: 200_000 } }).world
    const [first, second] = [100_000 - (members[0] as number), 100_000 - (members[5] as number)]
    expect(first + second).toBeGreaterThan(1000)
    expect(Math.abs(zOfShare(second, first + second, 0.8))).toBeLessThan(FOUR_SIGMA)
  })

  it("withdraws a share of the officers, after what was deployed at the same instant, and brings as many back", () => {
    const withdrawal: Policy = {
      kind: "withdrawal",
      from: "2019-07-01",
      to: "2019-08-01",
      force: 1,
      territories: [3],
      share: 0.5,
      assumption,
    }
    const ground = groundWith([withdrawal])
    const at = (date: string) => [...run(ground, [deployment], ground.calendar.timeOf(date)).world.forces.slice(5)]
    expect(at("2019-07-01")).toEqual([0, 0, 0, 66, 167])
    expect(at("2019-08-01")).toEqual([0, 0, 0, 133, 167])
  })

  it("that ended before the start does nothing; one that began before is in force from the start", () => {
    const before: Policy = {
      kind: "targeted-arrests",
      from: "2016-01-01",
      to: "2017-01-01",
      group: 0,
      factor: 3,
      assumption,
    }
    const under: Policy = { kind: "targeted-arrests", from: "2016-01-01", group: 1, factor: 2, assumption }
    expect([...run(groundWith([before, under]), [], 1).world.arrestFocus]).toEqual([1, 2, 1])
  })
})
