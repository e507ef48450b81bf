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
  const rows = differences.map((difference, row) => ({ row, ...difference }))
  // By number, with the names drawn beside: as a scale of names Vega would look them up in an object.
  const y = {
    field: "row",
    type: "quantitative" as const,
    scale: { domain: [differences.length - 0.5, -0.5], nice: false, zero: false },
    axis: null,
  }
  const x = {
    type: "quantitative" as const,
    scale: { zero: true, nice: true },
    axis: { title, format: ",~f", tickCount: 7 },
  }
  return {
    data: { name: "data" },
    datasets: { data: rows },
    width,
    height: Math.max(1, differences.length) * 34,
    layer: [
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: "rule", color: ink, strokeDash: [4, 3], strokeWidth: 1 },
        encoding: { x: { ...x, field: "zero" } },
      },
      {
        mark: { type: "text", align: "right", baseline: "middle", dx: -10, fontSize: 11, color: ink, limit: 260 },
        encoding: { y, x: { value: 0 }, text: { field: "variant" } },
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
