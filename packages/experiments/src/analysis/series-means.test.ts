import { describe, expect, it } from "vitest"
import { runSeries } from "../runs/run-series.js"
import { SeriesMeans } from "./series-means.js"

const dates = ["2018-01-01", "2018-02-01", "2018-03-01"]
const row = (month: number, variable: string, value: number, agent = "") => ({
  date: dates[month]!,
  territory: "A",
  agent,
  variable,
  value,
})

describe("mean series", () => {
  it("carry on what lasts until its next row, and take counts for their month alone", () => {
    const means = new SeriesMeans(dates)
    const front = [0, 1, 2].map((month) => row(month, "front-roads", 1))
    means.add(runSeries([...front, row(0, "presence", 8, "north"), row(0, "deaths", 4), row(1, "afraid", 0.5)]))
    means.add(runSeries([...front, row(2, "presence", 2, "north"), row(2, "deaths", 6), row(2, "afraid", 0.5)]))
    const told = [...means.rows("baseline")].filter(({ variable }) => variable !== "front-roads")
    expect(told.map(({ variable, date, mean }) => [variable, dates.indexOf(date), mean])).toEqual([
      ["afraid", 1, 0.25],
      ["afraid", 2, 0.5],
      ["deaths", 0, 2],
      ["deaths", 2, 3],
      ["presence", 0, 4],
      ["presence", 2, 5],
    ])
  })

  it("end one holder's control where another's begins", () => {
    const means = new SeriesMeans(dates)
    means.add(runSeries([row(0, "control", 1, "north"), row(1, "control", 1, "south"), row(2, "deaths", 1)]))
    const told = [...means.rows("baseline")].filter(({ variable }) => variable === "control")
    expect(told.map(({ agent, date, mean }) => [agent, dates.indexOf(date), mean])).toEqual([
      ["north", 0, 1],
      ["north", 1, 0],
      ["south", 1, 1],
    ])
  })
})
