import { describe, expect, it } from "vitest"
import { compareFacts } from "./compare-facts.js"
import { eventFact, type LocatedEvent } from "./event-facts.js"

const frame = { territories: 4, firstYear: 2018, lastYear: 2018 }
const at = (territory: string, day: number, deaths: number): LocatedEvent => ({
  territory,
  state: territory < "c" ? "West" : "East",
  year: 2018,
  month: 1 + Math.floor(day / 31),
  day,
  deaths,
})
const events = [at("a", 0, 1), at("a", 60, 2), at("a", 121, 0), at("b", 10, 10), at("d", 11, 1)]

describe("a stylised fact of events", () => {
  it.each([
    ["events", 5],
    ["deaths", 14],
    ["share of lethal events with 1 death", 2 / 4],
    ["share of lethal events with 2 deaths", 1 / 4],
    ["share of lethal events with 5 deaths or more", 1 / 4],
    ["share of lethal events with 10 deaths or more", 1 / 4],
    // Five events in five different territory-months of 48.
    ["share of territory-months without an event", 43 / 48],
    // Counts 0, 1, 1, 3: sum of (2i - n - 1) x = -1 + 1 + 9 = 9, over 4 x 5.
    ["Gini coefficient of events over territories", 9 / 20],
    // Only the second event in "a" comes within 60 days of another there; the third comes after 61.
    ["share of events in a territory hit in the 60 days before", 1 / 5],
    ["share of events in the ten territories with most", 1],
  ] as const)("%s is counted as its name says", (fact, expected) => {
    expect(eventFact(fact, events, frame)).toBeCloseTo(expected, 12)
  })

  it("of months: counts 3, 1, 0, 1 and then none have their variance to mean and autocorrelation", () => {
    const months = [3, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    const mean = 5 / 12
    const squares = months.reduce((sum, n) => sum + (n - mean) ** 2, 0)
    const products = months.slice(1).reduce((sum, n, i) => sum + (n - mean) * ((months[i] ?? 0) - mean), 0)
    expect(eventFact("variance to mean of monthly events", events, frame)).toBeCloseTo(squares / 11 / mean, 12)
    expect(eventFact("lag-1 autocorrelation of monthly events", events, frame)).toBeCloseTo(products / squares, 12)
  })

  it("of one state or year leaves out the rest", () => {
    expect(eventFact("events", events, frame, "East")).toBe(1)
    expect(eventFact("deaths", events, frame, "all", 2019)).toBe(0)
  })

  it("of no events is undefined where it is a share, and zero where it is a count", () => {
    expect(eventFact("events", [], frame)).toBe(0)
    expect(eventFact("share of lethal events with 1 death", [], frame)).toBeUndefined()
    expect(eventFact("lag-1 autocorrelation of monthly events", [], frame)).toBeUndefined()
  })
})

describe("a comparison with what was observed", () => {
  const region = { territories: new Array(4).fill(null) } as unknown as Parameters<typeof compareFacts>[2]
  const compare = (
    observed: number,
    tolerance: { factor: number } | { relative: number },
    runs = [events, events.slice(0, 3)],
  ) =>
    compareFacts([{ fact: "events", state: "all", year: "all", observed, tolerance, source: "s" }], runs, region, {
      first: 2018,
      last: 2018,
    })[0]

  it("is met by the mean within the tolerance, and missed outside, at the very edge included", () => {
    expect(compare(4, { relative: 0 })).toMatchObject({ simulated: 4, met: true })
    expect(compare(8, { factor: 2 })?.met).toBe(true)
    expect(compare(2, { factor: 2 })?.met).toBe(true)
    expect(compare(8.1, { factor: 2 })?.met).toBe(false)
    expect(compare(1.9, { factor: 2 })?.met).toBe(false)
    expect(compare(5.8, { relative: 0.3 })?.met).toBe(false)
  })

  it("of none observed is met by none, and has no spread with one replication", () => {
    expect(compare(0, { factor: 2 })?.met).toBe(false)
    expect(compare(0, { factor: 2 }, [[]])).toMatchObject({ simulated: 0, low: null, high: null, met: true })
  })
})
