import { meanField, simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { groups } from "./data/groups.js"
import { alliances, rivalries } from "./data/ties.js"
import {
  aloneWithSaturation,
  aloneWithSaturationExactly,
  withoutConflict,
  withoutConflictExactly,
} from "./exact-cases.js"
import { cartelModel } from "./model.js"
import { hostility, studyNetwork, zipfSizes } from "./rivalry-network.js"
import { BASELINE, historyAt, killed, killedPerWeek, killedRatio, membersRatio, WEEK } from "./trajectory.js"

const relative = (value: number, theory: number): number => Math.abs(value / theory - 1)

describe("the network of the study", () => {
  it("has 150 groups, 92 rivalries of weight 179 and 91 alliances of weight 163, and 36 groups without a tie", () => {
    const weight = (rows: typeof rivalries.rows): number => rows.reduce((sum, [, , tie]) => sum + tie, 0)
    expect(groups.rows).toHaveLength(150)
    expect([rivalries.rows.length, weight(rivalries.rows)]).toEqual([92, 179])
    expect([alliances.rows.length, weight(alliances.rows)]).toEqual([91, 163])
    const tied = new Set([...rivalries.rows, ...alliances.rows].flatMap((row) => row.slice(0, 2)))
    expect(150 - tied.size).toBe(36)
  })

  it("has each pair once, between two groups that are there", () => {
    for (const { rows } of [rivalries, alliances]) {
      expect(new Set(rows.map(([a, b]) => `${a} ${b}`)).size).toBe(rows.length)
      expect(rows.every(([a, b, weight]) => a >= 1 && a < b && b <= 150 && weight > 0)).toBe(true)
    }
  })

  it("is hostile both ways, but not equally: S_12 = 8/56 and S_21 = 8/35", () => {
    const network = studyNetwork()
    expect(hostility(network, 0, 1)).toBeCloseTo(8 / 56, 14)
    expect(hostility(network, 1, 0)).toBeCloseTo(8 / 35, 14)
    expect(hostility(network, 4, 4)).toBe(0)
  })

  it("starts at 115,000 members by Zipf's law, H_150 = 5.591180588643879", () => {
    const sizes = zipfSizes(115_000, 150, false)
    expect(sizes[0]).toBeCloseTo(115_000 / 5.591180588643879, 8)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(115_000, 6)
  })
})

describe("the mean field of the 150 groups", () => {
  it("agrees with an independent integration to 1e-6 after ten years", () => {
    expect(relative(historyAt(520).total, 173836.9537)).toBeLessThan(1e-6)
    expect(relative(killed(historyAt(520)), 48068.6346)).toBeLessThan(1e-6)
    expect(relative(killedPerWeek(historyAt(520)), 124.300225)).toBeLessThan(1e-6)
  })

  it("loses nobody: members are those of the start and the recruits, less the arrested, the killed and those who left", () => {
    const { total, members, recruited, arrested, left, killed: dead } = historyAt(520)
    const losses = arrested + left + dead.reduce((sum, deaths) => sum + deaths, 0)
    expect(relative(total, 115_000 + recruited - losses)).toBeLessThan(1e-9)
    expect(
      relative(
        total,
        members.reduce((sum, size) => sum + size, 0),
      ),
    ).toBeLessThan(1e-9)
    expect(relative(arrested, 110 * 520)).toBeLessThan(1e-9)
  })

  it("has closed forms without conflict, and for a group alone", () => {
    expect(relative(withoutConflict(), withoutConflictExactly())).toBeLessThan(1e-7)
    expect(withoutConflictExactly()).toBeCloseTo(309570.631853, 5)
    expect(relative(aloneWithSaturation(20568.1069), aloneWithSaturationExactly(20568.1069))).toBeLessThan(1e-7)
    expect(aloneWithSaturationExactly(20568.1069)).toBeCloseTo(40590.330917, 5)
  })

  it("collapses below the critical mass of 43,522 people, where arrests beat recruits, and grows above", () => {
    const parameters = { conflict: 0, saturation: 0 }
    const growth = (initial: number): number =>
      meanField(cartelModel(), { until: WEEK, parameters: { ...parameters, initial }, at: [] }).value((w) => w.total) -
      initial
    expect(growth(43_000)).toBeLessThan(0)
    expect(growth(44_000)).toBeGreaterThan(0)
  })

  it("spares a group that gains allies, and no other", () => {
    const network = studyNetwork()
    const befriended = {
      ...network,
      allied: network.allied.map((allied, group) => (group === 8 ? allied + 5 : allied)),
    }
    const [before, then] = [network, befriended].map((net) => {
      const solution = meanField(cartelModel(net), { until: 0.01, at: [] })
      return solution.at(solution.end).killed
    }) as [number[], number[]]
    expect(then[8]).toBeLessThan((before[8] ?? 0) * 0.5)
    const others = before.map((dead, group) => (group === 8 ? 0 : relative(then[group] ?? 0, dead)))
    expect(Math.max(...others)).toBeLessThan(1e-6)
  })

  it("more arrests leave members and killings growing; less recruitment lowers both (the paper's finding)", () => {
    const doubled = { recruitment: 1, arrest: 2 }
    const halved = { recruitment: 0.5, arrest: 1 }
    expect(membersRatio(doubled, 5)).toBeGreaterThan(1)
    expect(killedRatio(doubled, 5)).toBeGreaterThan(1)
    expect(membersRatio(doubled, 5)).toBeLessThan(membersRatio(BASELINE, 5))
    expect(membersRatio(halved, 5)).toBeLessThan(1)
    expect(killedRatio(halved, 5)).toBeLessThan(1)
  })
})

describe("the jump process", () => {
  it("declares all that its rates read", () => {
    // Twenty groups of the study, for the audit recomputes every rate after everything that happens.
    const whole = studyNetwork()
    const network = {
      rivals: whole.rivals.slice(0, 20).map((rivals) => rivals.filter(([other]) => other < 20)),
      allied: whole.allied.slice(0, 20),
    }
    const run = simulate(cartelModel(network, zipfSizes(40_000, 20, true)), { seed: "audit", until: 7, audit: true })
    expect(run.occurrences).toBeGreaterThan(50)
    expect(run.world.members.every((size) => Number.isInteger(size) && size >= 0)).toBe(true)
  })

  it("is as often in the flows as the mean field says: four weeks of arrests are Poisson, 110 a week", () => {
    // One run; arrests do not depend on the state. |z| <= 4: one false alarm in 15,800 seeds.
    const { arrested } = simulate(cartelModel(), { seed: "arrests", until: 28, parameters: { whole: 1 } }).world
    expect(Math.abs(arrested - 440) / Math.sqrt(440)).toBeLessThan(4)
  })
})
