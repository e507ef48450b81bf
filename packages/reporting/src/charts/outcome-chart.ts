import type { EpisodeOutcome } from "@contested/core"
import type { TopLevelSpec } from "vega-lite"
import { ink } from "./render-chart.js"

const reportedInk = "var(--mark,#8a5a00)"

/** Thousands as k; left to itself the axis writes nought as 0k. */
const short = "datum.value >= 1000 ? format(datum.value, '~s') : format(datum.value, '~g')"

/** How many runs have each value of an outcome, with the reported figure as a line and the range of reports as a band behind the bars. */
export function outcomeChart({ bins, isWhole, reported }: EpisodeOutcome, width: number, height: number): TopLevelSpec {
  // A bar of a whole number stands over it, not behind it.
  const shift = isWhole ? -0.5 : 0
  const bars = bins.map(({ from, to, count }) => ({ from: from + shift, to: to + shift, count }))
  const half = isWhole ? 0.5 : 0
  const band = reported === null ? [] : [{ low: reported.low - half, high: reported.high + half }]
  const best = reported === null ? [] : [{ best: reported.best }]
  const ends = [
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...band.flatMap(({ low, high }) => [low, high]),
    ...best.flatMap((one) => [one.best]),
  ]
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const x = {
    type: "quantitative" as const,
    scale: { domain: [least, most === least ? least + 1 : most], nice: false, zero: false },
    axis: {
      grid: false,
      tickCount: Math.min(6, isWhole ? bins.length : 5),
      ...(isWhole ? { tickMinStep: 1, format: "d" } : { labelExpr: short }),
    },
  }
  const y = {
    type: "quantitative" as const,
    scale: { zero: true, nice: true },
    axis: { tickCount: 3, labelExpr: short },
  }
  return {
    width,
    height,
    layer: [
      {
        data: { values: band },
        mark: { type: "rect", color: reportedInk, opacity: 0.18 },
        encoding: { x: { ...x, field: "low" }, x2: { field: "high" } },
      },
      {
        data: { values: bars },
        mark: { type: "bar", color: ink, opacity: 0.55, x2Offset: -1 },
        encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y: { ...y, field: "count" }, y2: { datum: 0 } },
      },
      {
        data: { values: best },
        mark: { type: "rule", color: reportedInk, strokeWidth: 2.5 },
        encoding: { x: { ...x, field: "best" } },
      },
    ],
  } as TopLevelSpec
}
