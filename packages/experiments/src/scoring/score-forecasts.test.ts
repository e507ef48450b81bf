import { poisson, RandomStreams } from "@contested/core"
import { describe, expect, it } from "vitest"
import { type MonthlyCounts, monthsBetween, observedCounts, simulatedCounts } from "./monthly-counts.js"
import { scoreForecasts } from "./score-forecasts.js"

const streams = new RandomStreams("score-forecasts.test", 0)
const region = {
  territories: [
    { code: "a", state: "West" },
    { code: "b", state: "West" },
    { code: "c", state: "East" },
  ],
} as unknown as Parameters<typeof observedCounts>[0]

/** Poisson counts with means that turn with the season, by area. */
function seasonal(name: string, first: string, last: string, replication = 0): MonthlyCounts {
  const months = monthsBetween(first, last)
  const areas = ["North", "South"]
  const counts = areas.map((area, place) => {
    const source = streams.stream(`${name} ${area}`, replication)
    return months.map((month) => poisson(source, 4 + 3 * place + 3 * Math.sin((Number(month.slice(5)) * Math.PI) / 6)))
  })
  return { areas, months, counts }
}

describe("monthly counts", () => {
  it("are of every area and month of the window, those without events 0", () => {
    const months = monthsBetween("2018-11", "2019-02")
    expect(months).toEqual(["2018-11", "2018-12", "2019-01", "2019-02"])
    const observed = {
      first: "2018-11",
      last: "2019-02",
      source: "made up",
      rows: [
        ["a", "2018-12", 2, 5],
        ["b", "2018-12", 1, 0],
        ["c", "2020-01", 9, 9],
      ],
    } as const
    const asked = { area: "state", counted: "deaths" } as const
    expect(observedCounts(region, observed, months, asked).counts).toEqual([
      [0, 5, 0, 0],
      [0, 0, 0, 0],
    ])
    const event = { territory: "c", state: "East", year: 2019, month: 2, day: 0, deaths: 3 }
    const { areas, counts } = simulatedCounts(region, [event, event], months, {
      area: "municipality",
      counted: "events",
    })
    expect(areas).toEqual(["a", "b", "c"])
    expect(counts[2]).toEqual([0, 0, 0, 2])
  })
})

describe("scores of a forecast", () => {
  const history = seasonal("past", "2010-01", "2019-12")
  const observed = seasonal("future", "2020-01", "2023-12")
  const replications = Array.from({ length: 200 }, (_, k) => seasonal("model", "2020-01", "2023-12", k))

  it("of the true model are better than every naive one, and its transforms are flat", () => {
    const { scores, skill, transformPValue, cases } = scoreForecasts(history, observed, replications, streams)
    expect(cases).toBe(96)
    const [model, ...naive] = scores
    for (const { crps, ignorance } of naive) {
      expect(model?.crps).toBeLessThan(crps)
      expect(model?.ignorance).toBeLessThan(ignorance + 0.2)
    }
    expect(Object.values(skill).every((value) => value !== null && value > 0)).toBe(true)
    expect(transformPValue).toBeGreaterThan(0.001)
    expect(model?.coverage).toBeGreaterThan(0.8)
  })

  it("show a forecast that is too sure by its transforms and its coverage", () => {
    const sure = replications.map(({ areas, months, counts }) => ({
      areas,
      months,
      counts: counts.map((row) => row.map(() => 5)),
    }))
    const { scores, transformPValue } = scoreForecasts(history, observed, sure, streams)
    expect(transformPValue).toBeLessThan(1e-6)
    expect(scores[0]?.coverage).toBeLessThan(0.4)
  })

  it("refuse what does not fit", () => {
    expect(() => scoreForecasts(history, observed, [], streams)).toThrow("0 replications of 48 months")
    expect(() => scoreForecasts(history, observed, [history], streams)).toThrow("are not those observed")
  })
})
