import { describe, expect, it } from "vitest"
import type { RunSeries } from "../runs/run-series.js"
import { TerritoryPairs } from "./territory-pairs.js"

const dates = ["2018-01-01", "2018-02-01", "2018-03-01"]

/** A run of two territories: deaths of each by month, and who holds the first one from when. */
const run = (
  deaths: readonly (readonly number[])[],
  holders: readonly (readonly [place: number, agent: string])[],
): RunSeries => ({
  dates,
  tracks: [
    ...holders.map(([place, agent]) => ({ territory: "A", agent, variable: "control", points: [place, 1] })),
    ...deaths.map((months, index) => ({
      territory: "AB"[index] as string,
      agent: "",
      variable: "deaths",
      points: months.flatMap((count, place) => (count === 0 ? [] : [place, count])),
    })),
  ],
})

describe("territories, pair by pair", () => {
  const filled = (budget?: number): TerritoryPairs => {
    const pairs = new TerritoryPairs(dates, ["A", "B"], "as-it-is", budget)
    pairs.add(
      "as-it-is",
      1,
      run(
        [
          [1, 0, 2],
          [0, 0, 0],
        ],
        [[0, "x"]],
      ),
    )
    pairs.add(
      "as-it-is",
      2,
      run(
        [
          [0, 0, 0],
          [0, 4, 0],
        ],
        [
          [0, "x"],
          [2, "y"],
        ],
      ),
    )
    pairs.add(
      "what-if",
      1,
      run(
        [
          [1, 1, 1],
          [0, 0, 0],
        ],
        [
          [0, "x"],
          [1, ""],
        ],
      ),
    )
    pairs.add(
      "what-if",
      2,
      run(
        [
          [0, 3, 0],
          [0, 1, 0],
        ],
        [
          [0, "x"],
          [2, "y"],
        ],
      ),
    )
    return pairs
  }

  it("adds deaths up since the start, and tells in how many pairs there are more and fewer", () => {
    const rows = [...filled().rows()].filter(({ variant }) => variant === "what-if")
    expect(rows).toEqual([
      // A: after the second month +1 and +3, after the third (3 - 3) = 0 and +3; nobody holds it in one pair from the second month on.
      {
        variant: "what-if",
        date: "2018-02-01",
        territory: "A",
        deaths: 2,
        more: 2,
        fewer: 0,
        other_holder: 1,
        pairs: 2,
      },
      {
        variant: "what-if",
        date: "2018-03-01",
        territory: "A",
        deaths: 1.5,
        more: 1,
        fewer: 0,
        other_holder: 1,
        pairs: 2,
      },
      // B: 0 and -3 from the second month on; the third says nothing new.
      {
        variant: "what-if",
        date: "2018-02-01",
        territory: "B",
        deaths: -1.5,
        more: 0,
        fewer: 1,
        other_holder: 0,
        pairs: 2,
      },
    ])
  })

  it("holds the first variant's replications against each other: what luck alone makes", () => {
    const rows = [...filled().rows()].filter(({ variant }) => variant === "as-it-is")
    expect(rows.map(({ deaths }) => deaths)).toEqual(rows.map(() => 0))
    expect(rows.at(-1)).toEqual({
      variant: "as-it-is",
      date: "2018-02-01",
      territory: "B",
      deaths: 0,
      more: 1,
      fewer: 1,
      other_holder: 0,
      pairs: 2,
    })
    expect(rows.find(({ date, territory }) => date === "2018-03-01" && territory === "A")?.other_holder).toBe(2)
  })

  it("counts the first pairs only where more would not fit, and says how many", () => {
    const rows = [...filled(6 * 3 * 2).rows()]
    expect(new Set(rows.map(({ pairs }) => pairs))).toEqual(new Set([1]))
    expect(rows.some(({ variant }) => variant === "as-it-is")).toBe(false)
  })
})
