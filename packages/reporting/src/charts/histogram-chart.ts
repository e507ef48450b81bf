import type { TopLevelSpec } from "vega-lite"
import { panelsOf } from "./panels.js"
import { ink } from "./render-chart.js"

/** A bar: mass between two values, in one of several panels. */
export interface HistogramBar {
  /** Number of the panel, from 0. */
  readonly panel: number
  readonly from: number
  readonly to: number
  /** Share of the mass, 0 to 1. */
  readonly mass: number
  /** Share that the bar would have before anything was observed. */
  readonly prior: number
}

/** Histograms side by side, each with what it would be before anything was observed as a dashed line. */
export function histogramChart(
  bars: readonly HistogramBar[],
  labels: readonly string[],
  { width, axis }: { readonly width: number; readonly axis: string },
): TopLevelSpec {
  const columns = Math.min(2, labels.length)
  const top = Math.max(...bars.map(({ mass, prior }) => Math.max(mass, prior)))
  const x = { type: "quantitative" as const, scale: { zero: false, nice: false }, axis: { title: null, tickCount: 5 } }
  const panels = panelsOf(labels, columns, (isFirst) => {
    const y = {
      type: "quantitative" as const,
      scale: { domain: [0, top] },
      axis: { title: isFirst ? axis : null, format: ".0%", tickCount: 4 },
    }
    return {
      width: Math.floor(width / columns),
      height: 130,
      layer: [
        {
          mark: { type: "rect", fill: "#9aa5ad", stroke: "#ffffff", strokeWidth: 0.5 },
          encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y: { ...y, field: "mass" }, y2: { datum: 0 } },
        },
        {
          mark: { type: "rule", color: ink, strokeDash: [4, 3], strokeWidth: 1.2 },
          encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y: { ...y, field: "prior" } },
        },
      ],
    }
  })
  return { data: { name: "data" }, datasets: { data: bars }, ...panels } as unknown as TopLevelSpec
}
