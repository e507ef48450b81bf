import type { TopLevelSpec } from "vega-lite"
import { mostRatio } from "../records/fact-ratio.js"
import { ink } from "./render-chart.js"

/** A row of the chart: a number's name, and simulated over observed. */
export type FitDatum = Readonly<Record<string, string | number>>

const rowHeight = 17
/** Room for names beside the rows. */
const names = 355
const soft = "var(--soft,#5b646b)"

/**
 * Simulated over observed, a point a row on one logarithmic scale around 1, with the range of runs as a line and the tolerance as a band. A filled point is
 * within its tolerance; one beyond the scale stands at its end as a triangle.
 *
 * @param width of the whole figure, names included
 */
export function fitChart(rows: readonly FitDatum[], width: number, title: string): TopLevelSpec {
  const count = Math.max(1, rows.length)
  const y = {
    field: "y",
    type: "quantitative" as const,
    scale: { domain: [count * rowHeight, 0], nice: false, zero: false },
    axis: null,
  }
  const axis = {
    title,
    values: [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8],
    labelExpr: "datum.value < 1 ? '1/' + format(1 / datum.value, 'd') : format(datum.value, 'd')",
  }
  const x = {
    type: "quantitative" as const,
    scale: { type: "log" as const, base: 2, domain: [1 / mostRatio, mostRatio], nice: false, clamp: true },
    axis,
  }
  const place = [{ calculate: `datum.row * ${rowHeight} + ${rowHeight / 2}`, as: "y" }]
  const within = `datum.ratio <= ${mostRatio} && datum.ratio >= ${1 / mostRatio}`
  const points = (filter: string, look: Readonly<Record<string, unknown>>) => ({
    transform: [{ filter }, ...place],
    mark: { type: "point", filled: true, opacity: 1, stroke: ink, strokeWidth: 1.4, size: 46, ...look },
    encoding: { y, x: { ...x, field: "ratio" } },
  })
  const empty = "var(--paper,#ffffff)"
  const layer = [
    {
      transform: place,
      mark: { type: "rule", color: "var(--rule,#d9d9d9)", strokeWidth: rowHeight - 4 },
      encoding: { y, x: { ...x, field: "tolerance_low" }, x2: { field: "tolerance_high" } },
    },
    {
      data: { values: [{ one: 1 }] },
      mark: { type: "rule", color: soft, strokeDash: [3, 3], strokeWidth: 1 },
      encoding: { x: { ...x, field: "one" } },
    },
    {
      transform: [{ filter: "isValid(datum.low)" }, ...place],
      mark: { type: "rule", color: ink, strokeWidth: 1.4 },
      encoding: { y, x: { ...x, field: "low_shown" }, x2: { field: "high_shown" } },
    },
    points(`${within} && datum.met`, { fill: ink }),
    points(`${within} && !datum.met`, { fill: empty }),
    points(`datum.ratio > ${mostRatio}`, { fill: empty, shape: "triangle-right" }),
    points(`datum.ratio < ${1 / mostRatio}`, { fill: empty, shape: "triangle-left" }),
    {
      transform: place,
      mark: { type: "text", align: "right", baseline: "middle", dx: -10, fontSize: 11, color: ink, limit: 2 * names },
      encoding: { y, x: { value: 0 }, text: { field: "number" } },
    },
  ]
  const data = { data: { name: "data" }, datasets: { data: rows } }
  // Where there is no screen letters are measured far too wide, and room for them would be left twice: the room is given instead.
  const room = { autosize: { type: "none" }, padding: { left: names, right: 14, top: 6, bottom: 74 } }
  return { ...data, ...room, width: width - names - 14, height: count * rowHeight, layer } as unknown as TopLevelSpec
}
