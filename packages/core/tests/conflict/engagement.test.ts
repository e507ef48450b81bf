import { clash, conflictModel, lanchesterLaws, type OccurrenceRecord, RandomStreams, start } from "@contested/core"
import { describe, expect, it } from "vitest"
import { chanceThatALoses, fight, type Side } from "../../src/mechanisms/engagement.js"
import { FOUR_SIGMA, zOfMean, zOfShare } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"

const seen = (strength: number, effectiveness = 1): Side => ({ strength, hidden: 0, effectiveness })
const hidden = (strength: number, effectiveness = 1): Side => ({ strength, hidden: 1, effectiveness })

/** Exact chance that A wins a fight to the end: the recursion of Brown 1963, P(m, n) = A P(m, n - 1) + (1 - A) P(m - 1, n). */
function winsOfA(a: Side, b: Side, crowd: number): number {
  const wins: number[][] = []
  for (let m = 0; m <= a.strength; m++) {
    wins.push([])
    for (let n = 0; n <= b.strength; n++) {
      const loses = m > 0 && n > 0 ? chanceThatALoses(m, n, a, b, crowd) : 0
      const here = m === 0 ? 0 : n === 0 ? 1 : (1 - loses) * wins[m]![n - 1]! + loses * wins[m - 1]![n]!
      wins[m]!.push(here)
    }
  }
  return wins[a.strength]![b.strength]!
}

/**
 * Probabilities in closed form, as rational numbers: of the embedded square-law chain, of repeated Bernoulli losses under the linear
 * law, and of Deitchman's mixed law by the recursion in exact arithmetic. Relative effectiveness r = alpha / beta.
 */
const EXACT: readonly (readonly [name: string, a: Side, b: Side, crowd: number, wins: number])[] = [
  ["square law, 1 against 1", seen(1), seen(1), 10, 1 / 2],
  ["square law, 2 against 1", seen(2), seen(1), 10, 5 / 6],
  ["square law, 3 against 2", seen(3), seen(2), 10, 31 / 40],
  ["square law, 5 against 3", seen(5), seen(3), 10, 35_779 / 40_320],
  ["square law, 10 against 8", seen(10), seen(8), 10, 0.7913584466510833],
  ["square law, 2 against 1 twice as good", seen(2, 0.5), seen(1), 10, 2 / 3],
  ["square law, 3 twice as good against 5", seen(3, 2), seen(5), 10, 3811 / 10_395],
  ["square law, 10 four times as good against 20", seen(10, 4), seen(20), 10, 0.5211706846709012],
  ["linear law, 2 against 1", hidden(2), hidden(1), 7, 3 / 4],
  ["linear law, 5 against 3", hidden(5), hidden(3), 7, 99 / 128],
  ["linear law, 10 against 8", hidden(10), hidden(8), 7, 44_923 / 65_536],
  ["linear law, 5 half as good again against 5", hidden(5, 1.5), hidden(5), 7, 286_497 / 390_625],
  ["linear law, 10 four times as good against 20", hidden(10, 4), hidden(20), 7, 0.9507364826957875],
  ["mixed law, 2 regulars against 1 hidden", seen(2), hidden(1), 1, 5 / 6],
  ["mixed law, 5 regulars against 5 hidden at 1/5", seen(5), hidden(5), 5, 0.21899428829198017],
  ["mixed law, 10 regulars against 10 hidden at 1/10", seen(10), hidden(10), 10, 0.10323134289830585],
  ["mixed law, 20 regulars against 10 hidden at 1/20", seen(20), hidden(10), 20, 0.5580987277867101],
]

describe("an engagement to the end", () => {
  it.each(EXACT)("under the %s is won as often as the exact theory says", (_, a, b, crowd, wins) => {
    expect(winsOfA(a, b, crowd)).toBeCloseTo(wins, 12)
  })

  it("is fought out as its chain of losses says: wins and survivors", () => {
    const luck = new RandomStreams("engagement", 1).stream("fight")
    const rules = { deaths: 1000, breaking: 1, crowd: 10, civilianShare: 0 }
    for (const [a, b, wins, survivors] of [
      [seen(5), seen(5), 0.5, 1.6769731041],
      [seen(10), seen(8), 0.7913584466510833, 5.2165683876],
      [seen(10), hidden(10), 0.10323134289830585, 0.5014335803],
    ] as const) {
      const left = Array.from({ length: 20_000 }, () => a.strength - fight(a, b, rules, luck).a)
      expect(Math.abs(zOfShare(left.filter((n) => n > 0).length, left.length, wins))).toBeLessThan(FOUR_SIGMA)
      expect(Math.abs(zOfMean(left, survivors))).toBeLessThan(FOUR_SIGMA)
    }
  })

  it("leaves (8/3)^(1/4) 2^(1/4) Gamma(3/4) / sqrt(pi) N^(3/4) of equal sides of N: 32.963 of 100", () => {
    const luck = new RandomStreams("corral", 1).stream("fight")
    const rules = { deaths: 1000, breaking: 1, crowd: 10, civilianShare: 0 }
    const left = Array.from({ length: 4000 }, () => {
      const { a, b } = fight(seen(100), seen(100), rules, luck)
      return 200 - a - b
    })
    expect(Math.abs(zOfMean(left, 32.9631859014))).toBeLessThan(FOUR_SIGMA)
  })

  it("ends when a side breaks, with its toll, and draws as often whatever becomes of the deaths", () => {
    const rules = { deaths: 1000, breaking: 0.25, crowd: 10, civilianShare: 0.3 }
    const stream = () => new RandomStreams("breaking", 1).stream("fight")
    const luck = stream()
    for (let i = 0; i < 200; i++) {
      const { a, b } = fight(seen(40), seen(10), rules, luck)
      expect([a, b].filter((lost, side) => lost === [10, 3][side])).toHaveLength(1)
    }
    expect(fight(seen(40), seen(10), { ...rules, deaths: 0 }, luck)).toEqual({ a: 0, b: 0, civilians: 0 })
    const [one, two] = [stream(), stream()]
    fight(seen(1000), seen(1000), { ...rules, deaths: 7, civilianShare: 0 }, one)
    fight(seen(1000), hidden(1000), { ...rules, deaths: 7, civilianShare: 1 }, two)
    expect(one.uniform()).toBe(two.uniform())
  })
})

describe("a clash", () => {
  /** The first clash of 10 members of the first group, which holds Alba, and 8 of the second. */
  const firstClashes = (n: number, settings: Readonly<Record<string, number>>) => {
    const model = conflictModel(
      "line",
      lineGround([
        [10, 0, 0, 0, 0],
        [8, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
      ]),
      [clash],
    )
    return Array.from({ length: n }, (_, i) => {
      const records: OccurrenceRecord[] = []
      const run = start(model, {
        seed: "clash",
        replication: i + 1,
        parameters: { clash: { civilianShare: 0, worst: 1000, encounters: 1, ...settings } },
        onRecord: (record) => void records.push(record),
      })
      run.step()
      return { left: run.world.members[0] as number, leftOfOther: run.world.members[5] as number }
    })
  }

  it.each([
    ["square", 0.7913584466510833],
    ["linear", 44_923 / 65_536],
  ] as const)("can be fought to the end under the %s law", (law, wins) => {
    const ends = firstClashes(800, { ...lanchesterLaws[law], toTheEnd: 1 })
    expect(ends.every(({ left, leftOfOther }) => (left === 0) !== (leftOfOther === 0))).toBe(true)
    expect(Math.abs(zOfShare(ends.filter(({ left }) => left > 0).length, ends.length, wins))).toBeLessThan(FOUR_SIGMA)
  })

  it("under the mixed law favours those who hold the place, and are hidden", () => {
    const wins = winsOfA(hidden(10), seen(8), 10)
    const ends = firstClashes(800, { ...lanchesterLaws.mixed, toTheEnd: 1 })
    expect(wins).toBeGreaterThan(0.85)
    expect(Math.abs(zOfShare(ends.filter(({ left }) => left > 0).length, ends.length, wins))).toBeLessThan(FOUR_SIGMA)
  })

  it("ends with its toll otherwise: as many single deaths as the power law says", () => {
    const ends = firstClashes(1500, {})
    const weights = Array.from({ length: 1000 }, (_, k) => (k + 1) ** -2.52)
    const single = 1 / weights.reduce((a, b) => a + b, 0)
    const singles = ends.filter(({ left, leftOfOther }) => left + leftOfOther === 17).length
    expect(Math.abs(zOfShare(singles, ends.length, single))).toBeLessThan(FOUR_SIGMA)
  })
})
