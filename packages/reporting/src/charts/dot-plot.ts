import type { TopLevelSpec } from "vega-lite"
import { quantile } from "../records/quantile.js"
import { ink } from "./render-chart.js"

/** One dot of a quantile dot plot. */
export interface Dot {
  /** From 1, in order of value. */
  readonly dot: number
  readonly value: number
  /** Middle of the column in which it is drawn. */
  readonly bin: number
  /** Place in the column, from 1. */
  readonly height: number
}

/** Columns that a dot plot has room for. */
const columns = 34

/**
 * A sample as so many dots of equal probability: the quantiles at (i - 1/2) / count, stacked in columns (Wilkinson 1999,
 * doi:10.1080/00031305.1999.10474474; Kay et al. 2016, doi:10.1145/2858036.2858558). As many dots as values are the values themselves.
 */
export function quantileDots(values: readonly number[], count: number): readonly Dot[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  if (sorted.length === 0) return []
  const quantiles =
    count === sorted.length ? sorted : Array.from({ length: count }, (_, i) => quantile(sorted, (i + 0.5) / count))
  const [low, high] = [quantiles[0]!, quantiles.at(-1)!]
  const width = (high - low) / columns
  const heights = new Map<number, number>()
  return quantiles.map((value, i) => {
    const column = width === 0 ? 0 : Math.min(columns - 1, Math.floor((value - low) / width))
    const height = (heights.get(column) ?? 0) + 1
    heights.set(column, height)
    return { dot: i + 1, value, bin: low + (column + 0.5) * width, height }
  })
}

/** The three-quarter dot in words: how many runs lie at or below its whole amount; null without dots. Counts runs, of which dots are quantiles. */
export function runsBelow(
  dots: readonly Dot[],
  values: readonly number[],
): { readonly runs: number; readonly amount: number } | null {
  const dot = dots[Math.ceil(0.75 * dots.length) - 1]
  if (dot === undefined) return null
  const amount = Math.floor(dot.value)
  return { runs: values.filter((value) => value <= amount).length, amount }
}

/** The dots as a specification: round, touching, no vertical axis, for only their number counts. */
export function dotPlot(
  dots: readonly Dot[],
  { width, title }: { readonly width: number; readonly title: string },
): TopLevelSpec {
  const tallest = Math.max(1, ...dots.map(({ height }) => height))
  const bins = dots.map(({ bin }) => bin)
  const [low, high] = dots.length === 0 ? [0, 1] : [Math.min(...bins), Math.max(...bins)]
  const margin = high > low ? (high - low) / (2 * (columns - 1)) : Math.max(1, Math.abs(low) * 0.1)
  const diameter = Math.min(18, width / (columns + 1))
  return {
    data: { name: "data" },
    datasets: { data: dots },
    width,
    height: Math.max(40, diameter * (tallest + 0.5)),
    mark: { type: "circle", color: ink, opacity: 1, size: Math.PI * ((diameter - 1.5) / 2) ** 2 },
    encoding: {
      x: {
        field: "bin",
        type: "quantitative",
        scale: { domain: [low - margin, high + margin], zero: false, nice: false },
        axis: { title, format: ",~f", grid: false, tickCount: 7 },
      },
      y: {
        field: "height",
        type: "quantitative",
        scale: { domain: [0.25, tallest + 0.75], nice: false },
        axis: null,
      },
      tooltip: [{ field: "value", type: "quantitative", format: ",.0f" }],
    },
  } as unknown as TopLevelSpec
}
