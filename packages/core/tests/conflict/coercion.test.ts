import {
  CIVILIANS,
  coercion,
  conflictModel,
  fearIn,
  intimidation,
  type Mechanism,
  type OccurrenceRecord,
  type Settings,
  start,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean } from "../theory/mean-band.js"
import { lineGround } from "./line-ground.js"

const NOWHERE = [0, 0, 0, 0, 0]
const inAlba = (first: number, second: number) => [[first, 0, 0, 0, 0], [second, 0, 0, 0, 0], NOWHERE]
const side = (record: OccurrenceRecord) => (record.data as Record<string, unknown>)["sideA"]
const count = (records: readonly OccurrenceRecord[], kind: string, group?: string) =>
  records.filter((record) => record.kind === kind && (group === undefined || side(record) === group)).length

/** Records of a year, by replication, and the world at its end. */
function years(n: number, mechanisms: readonly Mechanism[], parameters: Settings, members: readonly number[][]) {
  return Array.from({ length: n }, (_, i) => {
    const records: OccurrenceRecord[] = []
    const { world } = start(conflictModel("line", lineGround(members), mechanisms), {
      seed: "coercion",
      replication: i + 1,
      parameters,
      audit: i === 0,
      onRecord: (record) => void records.push(record),
    }).runUntil(365.25)
    return { records, world }
  })
}

describe("coercion", () => {
  it("extorts at the published rate where one group is alone: 10.7 a year for 100,000 people", () => {
    // Alba has 10,000 inhabitants: 1.07 a year.
    const made = years(500, [coercion], {}, inAlba(5, 0))
    const counts = made.map(({ records }) => count(records, "extortion"))
    expect(Math.abs(zOfMean(counts, 1.07))).toBeLessThan(FOUR_SIGMA)
    expect(made.some(({ world }) => fearIn(world, 0, 365.25) > 0)).toBe(true)
  })

  it("kills indiscriminately where a group is weak: 3/4 and 1/4 of the same rate a member, and never where it is alone", () => {
    const parameters = { coercion: { massacres: 0.1, extortion: 0 } }
    const contested = years(300, [coercion], parameters, inAlba(25, 75))
    const by = (group: string) => contested.map(({ records }) => count(records, "one-sided violence", group))
    expect(Math.abs(zOfMean(by("Northern group"), 0.1 * 25 * 0.75))).toBeLessThan(FOUR_SIGMA)
    expect(Math.abs(zOfMean(by("Southern group"), 0.1 * 75 * 0.25))).toBeLessThan(FOUR_SIGMA)
    expect(years(20, [coercion], parameters, inAlba(100, 0)).flatMap(({ records }) => records)).toEqual([])
  })

  it("kills selectively as often as it is told and resolved, civilians only, and only for the side that dominates", () => {
    const parameters = {
      coercion: { massacres: 0, extortion: 0, resolve: 0.5 },
      intimidation: { messages: 0, alarm: 0, denunciations: 2 },
    }
    const made = years(200, [intimidation, coercion], parameters, inAlba(75, 25))
    const killings = made.map(({ records }) => count(records, "one-sided violence", "Northern group"))
    // 25 denounceable members, a lead of one half, twice a year: 25 denunciations, half of them followed.
    expect(Math.abs(zOfMean(killings, 12.5))).toBeLessThan(FOUR_SIGMA)
    const told = made.flatMap(({ records }) => records.filter(({ kind }) => kind === "one-sided violence"))
    for (const { data } of told) {
      expect(data).toMatchObject({ sideB: CIVILIANS, violence: 3, deathsA: 0, deathsB: 0, deathsCivilians: 1 })
    }
    expect(told.every((record) => side(record) === "Northern group")).toBe(true)
    const silent = years(20, [intimidation, coercion], parameters, inAlba(50, 50))
    expect(silent.flatMap(({ records }) => records)).toEqual([])
  })
})
