import type { TopLevelSpec } from "vega-lite"
import { type Spread, spreadOf } from "../records/quantile.js"
import { ink } from "./render-chart.js"

/** Replications from which a fan is drawn; below, the ends of the bands would be the extremes of a handful of runs. */
export const fanFrom = 20

/** Single runs that are drawn as thin lines, evenly spaced over the replications: more would only be a smear. */
const mostLines = 40

export interface SpreadChart {
  /** First days of months. */
  readonly months: readonly string[]
  /** `values[replication][month]`; NaN is left out. */
  readonly values: readonly ArrayLike<number>[]
  readonly width: number
  readonly height: number
  /** Upper end of the vertical axis; default: the largest value. */
  readonly top?: number
  /** A colour, default the ink of the page. */
  readonly colour?: string
}

/** The spread over replications, month by month. */
export function monthlySpread(values: readonly ArrayLike<number>[], months: number): readonly Spread[] {
  return Array.from({ length: months }, (_, month) => spreadOf(values.map((run) => run[month] ?? Number.NaN)))
}

/**
 * Bands that hold 50, 80 and 95 % of the replications, thin single runs and a thin median (no heavy mean, which makes readers
 * overlook the spread: Kale, Kay & Hullman 2020); with fewer than 20 replications only the runs and the median.
 */
export function spreadChart({ months, values, width, height, top, colour = ink }: SpreadChart): TopLevelSpec {
  const bands = monthlySpread(values, months.length).flatMap((spread, month) =>
    Number.isFinite(spread.median) ? [{ month, ...spread }] : [],
  )
  const pick = values.length <= mostLines ? values.map((_, index) => index) : evenly(values.length, mostLines)
  const lines = pick.flatMap((run) =>
    Array.from(values[run] ?? [], (value, month) => ({ run, month, value })).filter(({ value }) =>
      Number.isFinite(value),
    ),
  )
  const highest = lines.reduce((most, { value }) => Math.max(most, value), 0)
  const [firstYear, firstMonth] = [Number(months[0]?.slice(0, 4) ?? 0), Number(months[0]?.slice(5, 7) ?? 1) - 1]
  const januaries = months.flatMap((date, month) => (date.slice(5, 7) === "01" ? [month] : []))
  const every = Math.max(1, Math.ceil(januaries.length / Math.max(2, Math.floor(width / 70))))
  const ticks = januaries.length > 0 ? januaries.filter((_, index) => index % every === 0) : [0]
  const x = {
    field: "month",
    type: "quantitative" as const,
    scale: { domain: [0, Math.max(1, months.length - 1)], nice: false },
    axis: {
      values: ticks,
      labelExpr: `${firstYear} + floor((datum.value + ${firstMonth}) / 12)`,
      grid: false,
      labelAlign: "center" as const,
      labelBound: false,
      labelFlush: false,
    },
  }
  const scale = { domain: [0, Math.max(1, top ?? highest, ...bands.map((band) => band.high95))], nice: true }
  const y = { type: "quantitative" as const, scale, axis: { format: ",~f" } }
  const fan = values.length >= fanFrom
  const band = (low: keyof Spread, high: keyof Spread, opacity: number) => ({
    data: { values: bands },
    mark: { type: "area" as const, color: colour, opacity },
    encoding: { x, y: { ...y, field: low }, y2: { field: high } },
  })
  const runs = {
    data: { values: lines },
    mark: {
      type: "line" as const,
      color: colour,
      strokeWidth: values.length === 1 ? 1.6 : 0.6,
      opacity: values.length === 1 ? 1 : fan ? 0.22 : 0.5,
    },
    encoding: { x, y: { ...y, field: "value" }, detail: { field: "run" } },
  }
  const median = {
    data: { values: bands },
    mark: { type: "line" as const, color: colour, strokeWidth: 1.4 },
    encoding: { x, y: { ...y, field: "median" } },
  }
  const layer = [
    ...(fan ? [band("low95", "high95", 0.14), band("low80", "high80", 0.18), band("low50", "high50", 0.26)] : []),
    runs,
    ...(values.length > 1 ? [median] : []),
  ]
  return { width, height, layer } as TopLevelSpec
}

function evenly(length: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.floor((index * length) / count))
}
