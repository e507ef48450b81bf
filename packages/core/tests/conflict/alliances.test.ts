import {
  alliances,
  clash,
  conflictModel,
  defineMechanism,
  event,
  type Ground,
  leadership,
  type OccurrenceRecord,
  reinforcement,
  retaliation,
  start,
  takeover,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean, zOfShare } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"
import { replications } from "./replications.js"

const NOWHERE = [0, 0, 0, 0, 0]
const YEAR = 365.25
const assumption = "invented"
const both = [[50, 0, 0, 0, 0], [60, 0, 0, 0, 0], NOWHERE]
const allied = (members: readonly (readonly number[])[] = both): Ground => ({
  ...lineGround(members),
  alliances: [{ a: 1, b: 0, assumption }],
})
const lasting = { truces: 0, betrayals: 0 }

describe("alliances", () => {
  it("come and go as a chain of two states: at peace with probability t / (t + b) (1 - exp(-(t + b) time))", () => {
    const runs = replications(
      800,
      [alliances],
      { alliances: { truces: 0.5, betrayals: 1 } },
      { ground: lineGround(both), days: YEAR },
    )
    const atPeace = runs.filter(({ run }) => run.world.hostility[1] === 0).length
    expect(Math.abs(zOfShare(atPeace, runs.length, (0.5 / 1.5) * (1 - Math.exp(-1.5))))).toBeLessThan(FOUR_SIGMA)
  })

  it("last as long as betrayals let them, and end in more hostility than before, at most the fiercest", () => {
    const runs = replications(
      400,
      [alliances],
      { alliances: { truces: 0, betrayals: 1, grudge: 4 } },
      {
        ground: {
          ...lineGround([
            [1, 0, 0, 0, 0],
            [1, 0, 0, 0, 0],
            [1, 0, 0, 0, 0],
          ]),
          alliances: [
            { a: 1, b: 0, assumption },
            { a: 0, b: 2, assumption },
          ],
        },
        days: 20 * YEAR,
      },
    )
    const times = runs.flatMap(({ records }) => records.map(({ time }) => time))
    expect(times).toHaveLength(800)
    expect(Math.abs(zOfMean(times, YEAR))).toBeLessThan(FOUR_SIGMA)
    // North and south were the fiercest rivals (1), north and the local group an eighth of it.
    for (const { run } of runs) expect([run.world.hostility[1], run.world.hostility[2]]).toEqual([1, 4 / 8])
    const traitors = runs
      .map(({ records }) => (records[0] as OccurrenceRecord).data)
      .map((data) => (data as { sideA: string }).sideA)
    expect(new Set(traitors).size).toBe(3)
  })

  it("keep allies from clashing, retaliating, taking over and calling for reinforcement", () => {
    const spark = defineMechanism({
      name: "spark",
      claim: "A death that would be avenged.",
      after: "this test",
      parameters: {},
      events: { die: event<null>() },
      build: ({ groups }) => ({
        on: {
          die: (_, __, ___, context) =>
            context.record("clash", {
              territory: 0,
              violence: 2,
              sideA: groups[0]?.name ?? "",
              sideB: groups[1]?.name ?? "",
              deathsA: 0,
              deathsB: 0,
              deathsCivilians: 0,
            }),
        },
        initialise: (_, __, context) => void context.schedule("die", null, { at: 1 }),
      }),
    })
    const mechanisms = [alliances, spark, clash, retaliation, takeover, reinforcement]
    const parameters = {
      alliances: lasting,
      clash: { encounters: 1 },
      retaliation: { branching: 0.9 },
      takeover: { takeovers: 99 },
      reinforcement: { commitment: 10 },
    }
    const kinds = (ground: Ground) =>
      new Set(
        replications(8, mechanisms, parameters, { ground, days: 60 }).flatMap(({ records }) =>
          records.slice(1).map(({ kind }) => kind),
        ),
      )
    // The second group is the stronger and would take Alba over from the first.
    const first = { ...allied(), initialMembers: [50, 0, 0, 0, 0, 49, 0, 0, 0, 0, ...NOWHERE] }
    expect([...kinds(first)]).toEqual([])
    expect(kinds({ ...first, alliances: [] })).toEqual(new Set(["clash", "retaliation", "reinforcement", "takeover"]))
  })

  it("may break when one of the two loses its leader", () => {
    const ground = { ...allied(), leaderRemovals: [{ date: "2018-01-10", group: 0, assumption }] }
    const parameters = { alliances: { ...lasting, fragility: 0.3 } }
    const runs = replications(400, [leadership, alliances], parameters, { ground, days: 20 })
    const broken = runs.filter(({ records }) => records.some(({ kind }) => kind === "betrayal"))
    expect(Math.abs(zOfShare(broken.length, runs.length, 0.3))).toBeLessThan(FOUR_SIGMA)
    for (const { run } of broken) expect(run.world.hostility[1]).toBe(1)
    expect(replications(5, [leadership], {}, { ground, days: 20 }).every(({ records }) => records.length === 1)).toBe(
      true,
    )
  })

  it("refuses an alliance with oneself, with nobody, or there twice, all at once", () => {
    const wrong = [
      { a: 1, b: 1, assumption },
      { a: 0, b: 7, assumption },
      { a: 0, b: 1, assumption },
      { a: 1, b: 0, assumption },
    ]
    expect(() =>
      start(conflictModel("line", { ...lineGround(), alliances: wrong }, [alliances]), { seed: "1" }),
    ).toThrow(
      /alliance 0 is of group 1 with itself;[\s\S]*alliance 1 is of groups 0 and 7; there are groups 0 to 2;[\s\S]*alliance 3 of groups 1 and 0 is there twice/,
    )
  })
})
