import {
  conflictModel,
  defineMechanism,
  event,
  type Ground,
  type OccurrenceRecord,
  reporting,
  start,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { eventRow } from "../../src/scenario/event-rows.js"
import { FOUR_SIGMA, zOfShare } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"

/** A thousand events of so many deaths and so much a day, from some day on, in a place. */
const events = (deaths: number, { violence = 2, territory = 4, from = 0, perDay = 10 } = {}) =>
  defineMechanism({
    name: "news",
    claim: "Things happen.",
    after: "this test",
    parameters: {},
    events: { happen: event<null>() },
    build: () => ({
      on: {
        happen: (_, __, ___, context) => {
          const data = { territory, violence, sideA: "Northern group", sideB: "Southern group" }
          context.record("news", { ...data, deathsA: deaths, deathsB: 0, deathsCivilians: 0 })
        },
      },
      initialise: (_, __, context) => {
        for (let i = 0; i < 1000; i++) context.schedule("happen", null, { at: from + i / perDay })
      },
    }),
  })

interface Told {
  readonly from: number
  readonly to: number
  readonly datePrecision: number
  readonly placePrecision: number
  readonly low: number
  readonly best: number
  readonly high: number
}
const toldBy = ({ data }: OccurrenceRecord) => (data as unknown as { readonly tells: Told }).tells

function reports(
  news: ReturnType<typeof events>,
  parameters: Readonly<Record<string, number>>,
  more: Partial<Ground> = {},
) {
  const records: OccurrenceRecord[] = []
  start(conflictModel("line", { ...lineGround(), ...more }, [news, reporting]), {
    seed: "reporting",
    parameters: { reporting: { detection: 0.5, remoteness: 0, unplaced: 0, vague: 0, summed: 0, ...parameters } },
    onRecord: (record) => void records.push(record),
  }).runUntil(730)
  return records.filter(({ kind }) => kind === "report")
}
const shareIs = (found: readonly unknown[], probability: number) =>
  expect(Math.abs(zOfShare(found.length, 1000, probability))).toBeLessThan(FOUR_SIGMA)

describe("reporting", () => {
  it("notices each death alike, so that severe events are missed less: 1 - (1 - q)^d", () => {
    for (const deaths of [1, 3, 6]) shareIs(reports(events(deaths), {}), 1 - 0.5 ** deaths)
  })

  it("misses more in small places, by the power of population below 100,000", () => {
    // Alba has 10,000 inhabitants.
    shareIs(reports(events(1, { territory: 0 }), { remoteness: 0.3 }), 0.5 * 0.1 ** 0.3)
  })

  it("follows the coverage of the time, and is full where none is given", () => {
    const coverage = [{ from: "2018-02-20", share: 0.4, source: "invented" }]
    // 50 days before, 50 days after.
    shareIs(reports(events(1), {}, { coverage }), (0.5 + 0.5 * 0.4) / 2)
  })

  it("refuses a coverage that is none, every mistake at once", () => {
    const wrong = [
      { from: "2019-01-01", share: 1.4, source: "invented" },
      { from: "2018-13-01", share: 0.5, source: "invented" },
    ]
    expect(() => reports(events(1), {}, { coverage: wrong })).toThrow(
      /share of 1\.4; expected 0 to 1[\s\S]*"2018-13-01"[\s\S]*not after the one before it \(2019-01-01\)/,
    )
  })

  it("counts deaths of state forces and of civilians by the data set's definitions", () => {
    expect(reports(events(1, { violence: 1 }), {})).toEqual([])
    shareIs(reports(events(1, { violence: 3 }), { oneSided: 0.2 }), 0.5 * 0.2)
    expect(reports(events(0), {})).toEqual([])
    expect(reports(events(1, { violence: 0 }), {})).toEqual([])
  })

  it("comes late, names stretches of days and whole states as often as it says, and brackets the best estimate", () => {
    const made = reports(events(4), { detection: 1, vague: 0.3, unplaced: 0.2, doubt: 0.5, delay: 20 })
    expect(made).toHaveLength(1000)
    const delays = made.map((record) => record.time - toldBy(record).to)
    // Exponential of mean 20 and half a day on average to the end of the day: standard error 20 / sqrt(1000).
    expect(Math.abs(delays.reduce((a, b) => a + b, 0) / 1000 - 20.5)).toBeLessThan((FOUR_SIGMA * 20) / Math.sqrt(1000))
    shareIs(
      made.filter((record) => toldBy(record).datePrecision === 2),
      0.3,
    )
    shareIs(
      made.filter((record) => toldBy(record).placePrecision === 4),
      0.2,
    )
    for (const record of made) {
      const { from, to, datePrecision, low, best, high } = toldBy(record)
      expect([from >= 0 && from <= to && to - from <= 5, low <= best && best <= high && low >= 0, best]).toEqual([
        true,
        true,
        4,
      ])
      if (datePrecision === 1) expect(from).toBe(to)
    }
  })

  it("sums a part of what was missed in one record a state and year, and forgets nothing when all is summed", () => {
    const made = reports(events(2), { detection: 0.5, summed: 1 })
    const sums = made.filter((record) => toldBy(record).datePrecision === 5)
    expect(sums).toHaveLength(1)
    expect(made.reduce((sum, record) => sum + toldBy(record).best, 0)).toBe(2000)
    const row = eventRow(lineGround(), 1, "baseline", sums[0] as OccurrenceRecord)
    expect(row).toMatchObject({
      date_start: "2018-01-01",
      date_end: "2018-12-31",
      year: 2018,
      date_prec: 5,
      where_prec: 4,
      type_of_violence: "",
      adm_1: "East",
      adm_2: "",
      deaths_a: 0,
      deaths_unknown: toldBy(sums[0] as OccurrenceRecord).best,
    })
  })

  it("leaves the truth alone: the same happens with and without", () => {
    const truth = (mechanisms: Parameters<typeof conflictModel>[2]) => {
      const seen: string[] = []
      start(conflictModel("line", lineGround(), mechanisms), {
        seed: "truth",
        onRecord: ({ kind, time }) => void (kind === "report" || seen.push(`${kind} ${time}`)),
      }).runUntil(400)
      return seen
    }
    expect(truth([events(1), reporting])).toEqual(truth([events(1)]))
  })
})
