import {
  clash,
  conflictModel,
  type Ground,
  Hostility,
  leadership,
  type OccurrenceRecord,
  recruitment,
  retaliation,
  start,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean, zOfShare } from "../theory/mean-band.js"
import { brokenLaws } from "./broken-laws.js"
import { fullGround, lineGround } from "./line-ground.js"
import { replications } from "./replications.js"

const NOWHERE = [0, 0, 0, 0, 0]
const assumption = "invented"
const HALF_YEAR = 26 * 7
const removal = (more: object = {}) => ({ date: "2018-07-02", group: 0, territory: 0, assumption, ...more })
const DAY = 182

/** The ground on which the first group loses its leader in Alba on day 182. */
const ground = (members: readonly (readonly number[])[], more: Partial<Ground> = {}): Ground => ({
  ...fullGround(members),
  alliances: [],
  leaderRemovals: [removal()],
  ...more,
})

describe("leadership", () => {
  it("multiplies violence as published: the difference-in-differences estimator finds the 36.5 % again", () => {
    // Millions on both sides, so that nobody is worn down; Alba is treated, the four other places are the controls.
    const many = Array.from({ length: 5 }, () => 1_000_000)
    const days: number[][] = [[], []]
    const model = conflictModel("line", ground([many, many, NOWHERE]), [clash, leadership])
    start(model, {
      seed: "estimator",
      parameters: { clash: { encounters: 2e-5, worst: 1 }, leadership: { elsewhere: 1, split: 0 } },
      onRecord: ({ kind, time, data }) => {
        if (kind === "clash") days[(data as { territory: number }).territory === 0 ? 0 : 1]?.push(time)
      },
    }).runUntil(DAY + HALF_YEAR + 182)
    const count = (treated: 0 | 1, from: number, to: number) => days[treated]!.filter((t) => t >= from && t < to).length
    const estimate = (from: number) => {
      const cells = [
        count(0, from, from + HALF_YEAR),
        count(0, 0, DAY),
        count(1, from, from + HALF_YEAR),
        count(1, 0, DAY),
      ]
      const [after, before, afterElsewhere, beforeElsewhere] = cells as [number, number, number, number]
      return {
        effect: Math.log(((after / before) * beforeElsewhere) / afterElsewhere),
        error: Math.sqrt(cells.reduce((sum, n) => sum + 1 / n, 0)),
      }
    }
    const during = estimate(DAY)
    expect(during.error).toBeLessThan(0.045)
    expect(Math.abs(during.effect - Math.log(1.365)) / during.error).toBeLessThan(FOUR_SIGMA)
    // And nothing once it is over.
    const afterwards = estimate(DAY + HALF_YEAR)
    expect(Math.abs(afterwards.effect) / afterwards.error).toBeLessThan(FOUR_SIGMA)
  })

  it("multiplies all violence where it is retaliated: a cascade is as long, and begins as much more often", () => {
    const many = Array.from({ length: 5 }, () => 1_000_000)
    const times: number[] = []
    const treated = { ...ground([many, many, NOWHERE]), hostility: new Hostility(4, [{ a: 0, b: 1, weight: 0 }]) }
    start(conflictModel("line", treated, [clash, retaliation, leadership]), {
      seed: "cascades",
      parameters: {
        clash: { encounters: 2e-5, worst: 1 },
        retaliation: { branching: 0.5, memory: 1, spread: 0, worst: 1 },
        leadership: { here: 1.5, elsewhere: 1.5, split: 0 },
      },
      onRecord: ({ kind, time }) => void (kind === "clash" || kind === "retaliation" ? times.push(time) : 0),
    }).runUntil(DAY + HALF_YEAR)
    const [before, after] = [times.filter((t) => t < DAY).length, times.filter((t) => t >= DAY).length]
    // A branching of 1/2 doubles the numbers and makes their variance four times the mean (Hawkes 1971); days at the ends count for little.
    const error = 2 * Math.sqrt(1 / before + 1 / after)
    expect(error).toBeLessThan(0.045)
    expect(Math.abs(Math.log(after / before) - Math.log(1.5)) / error).toBeLessThan(FOUR_SIGMA)
  })

  it("multiplies it elsewhere too, wherever the group is, and lets all of it go again", () => {
    const at = (day: number) => {
      const run = start(conflictModel("line", ground([[9, 9, 9, 9, 9], [9, 9, 9, 9, 9], NOWHERE]), [leadership]), {
        seed: "1",
        parameters: { leadership: { split: 0 } },
      }).runUntil(day)
      return Array.from(run.world.escalation.slice(0, 10), (factor) => Math.round(factor * 1e9) / 1e9)
    }
    const none = [1, 1, 1, 1, 1]
    expect(at(DAY - 1)).toEqual([...none, ...none])
    expect(at(DAY + 1)).toEqual([1.365, 1.3, 1.3, 1.3, 1.3, ...none])
    expect(at(DAY + HALF_YEAR + 1)).toEqual([...none, ...none])
  })

  it("takes the seat where no place is known, and does nothing to a group that is gone", () => {
    const removedAt = (members: readonly (readonly number[])[]) => {
      const unknown = ground(members, { leaderRemovals: [{ date: "2018-01-05", group: 0, assumption }] })
      return replications(1, [leadership], {}, { ground: unknown })[0]?.records.map(
        ({ data }) => (data as { territory: number }).territory,
      )
    }
    expect(removedAt([[3, 7, 7, 0, 1], NOWHERE, NOWHERE])?.[0]).toBe(1)
    expect(removedAt([NOWHERE, [1, 1, 1, 1, 1], NOWHERE])).toEqual([])
  })

  it("splits a group as often and in such parts as it says; nobody is lost, and the splinter has its parent's enemies", () => {
    const split = replications(
      400,
      [leadership],
      { leadership: { split: 0.4, following: 0.25, feud: 0.9 } },
      {
        ground: ground([[400, 0, 40, 0, 0], NOWHERE, NOWHERE]),
        days: DAY + 1,
      },
    )
    const kinds = (records: readonly OccurrenceRecord[]) => records.map(({ kind }) => kind).join()
    const born = split.filter(({ records }) => kinds(records) === "leader removed,split")
    expect(born.length + split.filter(({ records }) => kinds(records) === "leader removed").length).toBe(400)
    expect(Math.abs(zOfShare(born.length, 400, 0.4))).toBeLessThan(FOUR_SIGMA)
    expect(
      Math.abs(
        zOfMean(
          born.map(({ run }) => run.world.members[15] as number),
          100,
        ),
      ),
    ).toBeLessThan(FOUR_SIGMA)
    for (const { run } of born) {
      const { members, hostility } = run.world
      expect([
        (members[0] as number) + (members[15] as number),
        (members[2] as number) + (members[17] as number),
      ]).toEqual([400, 40])
      // North's rivals are the south (1) and, weakly, the local group (1/8); the parent is at feud.
      expect([hostility[12], hostility[13], hostility[14], hostility[15]]).toEqual([0.9, 1, 1 / 8, 0])
    }
  })

  it("tells the coin of a split where there is a splinter to come, and not where there is none: its luck has mean 0", () => {
    const model = conflictModel("line", ground([[400, 0, 40, 0, 0], [50, 0, 0, 0, 0], NOWHERE]), [leadership])
    const luck = Array.from({ length: 400 }, (_, k) => {
      const told: number[] = []
      start(model, {
        seed: "coin",
        replication: k + 1,
        parameters: { leadership: { split: 0.4 } },
        onToss: ({ name, probability, happened }) => {
          expect([name, probability]).toEqual(["leadership/split", 0.4])
          told.push((happened ? 1 : 0) - probability)
        },
      }).runUntil(DAY + 1)
      expect(told).toHaveLength(1)
      return told[0] as number
    })
    expect(Math.abs(zOfMean(luck, 0))).toBeLessThan(FOUR_SIGMA)
    const childless = ground([[400, 0, 0, 0, 0], [50, 0, 0, 0, 0], NOWHERE], {
      leaderRemovals: [removal({ group: 1 })],
    })
    start(conflictModel("line", childless, [leadership]), {
      seed: "coin",
      onToss: () => expect.unreachable("nothing depends on it"),
    }).runUntil(DAY + 1)
  })

  it("splits no more often than there are splinters to come, and removes by chance at its rate", () => {
    const runs = replications(
      300,
      [leadership, recruitment],
      { leadership: { removals: 6, split: 1 } },
      {
        ground: ground([[400, 0, 0, 0, 0], NOWHERE, NOWHERE], { leaderRemovals: [] }),
        days: 365.25 / 2,
      },
    )
    const removals = runs.map(
      ({ records }) =>
        records.filter(
          ({ kind, data }) => kind === "leader removed" && (data as { sideA: string }).sideA === "Northern group",
        ).length,
    )
    expect(Math.abs(zOfMean(removals, 3))).toBeLessThan(FOUR_SIGMA)
    expect(Math.max(...runs.map(({ records }) => records.filter(({ kind }) => kind === "split").length))).toBe(1)
    for (const { run } of runs) expect(brokenLaws(run.world, ground([NOWHERE, NOWHERE, NOWHERE]))).toEqual([])
  })

  it("refuses a splinter of nobody, and one that is there before it splits off", () => {
    const wrong = {
      ...lineGround(),
      groups: [...lineGround().groups.slice(0, 2), { id: "odd", name: "Odd", splinterOf: "east" }],
      hostility: new Hostility(3, []),
    }
    expect(() => conflictModel("line", wrong, [leadership])).toThrow(
      /"odd" may split off from "east", which is no other group; there are north, south, odd;[\s\S]*has members at the start/,
    )
  })
})
