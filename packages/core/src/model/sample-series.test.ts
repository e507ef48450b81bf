import { describe, expect, it } from "vitest"
import { Calendar } from "../engine/calendar.js"
import { event } from "./context.js"
import { defineModel } from "./define-model.js"
import { quantity } from "./parameter.js"
import { start } from "./run.js"
import { sampleSeries } from "./sample-series.js"

/** One more each day at noon, exactly; and as many at random moments. */
const days = defineModel({
  name: "days",
  parameters: { last: quantity(1e9) },
  events: { noon: event<null>() },
  world: () => ({ noons: 0, arrivals: 0 }),
  hazards: {
    arrival: {
      rate: () => 1,
      effect: (w) => {
        w.arrivals += 1
      },
    },
  },
  on: {
    noon: (w, _, __, context) => {
      w.noons += 1
      context.schedule("noon", null, { after: 1 })
    },
  },
  initialise: (_, __, context) => {
    context.schedule("noon", null, { at: 0.5 })
  },
  ends: (w) => w.noons === 40,
})

const noons = (w: { noons: number }): number => w.noons

describe("a sampled series", () => {
  it("by month sees the state at each month's beginning, with dates", () => {
    const calendar = new Calendar("2019-12-15")
    const { times, dates, values } = sampleSeries(start(days, { seed: "1" }), {
      every: "month",
      until: 35,
      calendar,
      of: { noons },
    })
    expect(dates).toEqual(["2019-12-15", "2020-01-01"])
    expect(times).toEqual([0, 17])
    expect(values.noons).toEqual([0, 17])
  })

  it("includes what happens at the very moment of the sample", () => {
    const { times, values } = sampleSeries(start(days, { seed: "1" }), { every: 0.5, until: 2, of: { noons } })
    expect(times).toEqual([0, 0.5, 1, 1.5, 2])
    expect(values.noons).toEqual([0, 1, 1, 2, 2])
  })

  it("does not disturb the run, nor does where it is cut", () => {
    const unwatched = start(days, { seed: "2" }).runUntil(30)
    const of = { noons, arrivals: (w: { arrivals: number }) => w.arrivals }
    const run = start(days, { seed: "2" })
    const whole = sampleSeries(run, { every: "day", until: 30, of })
    expect(run.digest()).toBe(unwatched.digest())
    expect(run.now).toBe(30)
    const cut = start(days, { seed: "2" })
    const first = sampleSeries(cut, { every: "day", until: 12.5, of })
    const rest = sampleSeries(cut, { every: "day", until: 30, of })
    expect([...first.values.arrivals, ...rest.values.arrivals]).toEqual(whole.values.arrivals)
    expect([...first.times, ...rest.times]).toEqual(whole.times)
  })

  it("stays as it is after the run's end", () => {
    const run = start(days, { seed: "3" })
    const { values } = sampleSeries(run, { every: 20, until: 100, of: { noons } })
    expect(values.noons).toEqual([0, 20, 40, 40, 40, 40])
    expect(run.now).toBe(39.5)
  })

  it("refuses what makes no sense, naming it", () => {
    const run = start(days, { seed: "4" }).runUntil(5)
    const sample = (every: "month" | number, until: number) => () => sampleSeries(run, { every, until, of: { noons } })
    expect(sample("month", 9)).toThrow(/needs a calendar/)
    expect(sample(0, 9)).toThrow(/every 0 days/)
    expect(sample(1, 4)).toThrow(/until day 4 of a run that stands at day 5/)
    expect(() => sampleSeries(run, { every: 1, until: 9, of: { share: () => 0 / 0 } })).toThrow(
      /"share" is NaN at day 5/,
    )
  })
})
