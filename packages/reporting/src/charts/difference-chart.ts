import type { TopLevelSpec } from "vega-lite"
import { ink } from "./render-chart.js"

/** A what-if against the scenario as it is. */
export interface Difference {
  readonly variant: string
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** Differences as points with their intervals around a line at 0, one row each in the order given: never as bars, which mislead (Correll & Gleicher 2014). */
export function differenceChart(
  differences: readonly Difference[],
  { width, title }: { readonly width: number; readonly title: string },
): TopLevelSpec {
  const y = {
    field: "variant",
    type: "nominal" as const,
    sort: differences.map(({ variant }) => variant),
    axis: { title: null, grid: false, labelLimit: 220 },
  }
  const x = {
    type: "quantitative" as const,
    scale: { zero: true, nice: true },
    axis: { title, format: ",~f", tickCount: 7 },
  }
  return {
    data: { name: "data" },
    datasets: { data: differences },
    width,
    height: { step: 34 },
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: "rule", color: ink, strokeDash: [4, 3], strokeWidth: 1 },
        encoding: { x: { ...x, field: "zero" } },
      },
      {
        mark: { type: "rule", color: ink, strokeWidth: 2 },
        encoding: { y, x: { ...x, field: "low" }, x2: { field: "high" } },
      },
      {
        mark: { type: "point", filled: true, fill: "#ffffff", stroke: ink, size: 60, opacity: 1, strokeWidth: 1.6 },
        encoding: { y, x: { ...x, field: "mean" } },
      },
    ],
  } as unknown as TopLevelSpec
}
