import type { TopLevelSpec } from "vega-lite"
import { type Spread, spreadOf } from "../records/quantile.js"
import { panelsOf } from "./panels.js"
import { ink } from "./render-chart.js"

/** Blue of Okabe & Ito (2008) on paper; what it is held against is dashed too, so that it is told apart in grey. */
const held = "var(--accent,#0072b2)"

/** Replications from which a fan is drawn; below, the ends of the bands would be the extremes of a handful of runs. */
export const fanFrom = 20

/** Single runs that are drawn as thin lines, evenly spaced over the replications: more would only be a smear. */
const mostLines = 40

/** The runs of one quantity. */
export interface SpreadPanel {
  /** Stands over the panel where there are several. */
  readonly label: string
  /** `values[replication][month]`; NaN is left out. */
  readonly values: readonly ArrayLike<number>[]
  /** A line of something else to hold it against, by month; drawn dashed. */
  readonly reference?: ArrayLike<number>
}

export interface SpreadLook {
  readonly width: number
  readonly height: number
  /** Upper end of the vertical axis; default: the largest value. */
  readonly top?: number
  /** A colour, default the ink of the page. */
  readonly colour?: string
  /** Words at the axes, where the drawing has to stand alone; default none. */
  readonly titles?: { readonly x: string; readonly y: string }
  /** Panels side by side; default 2. */
  readonly columns?: number
}

export interface SpreadChart extends SpreadLook {
  /** First days of months. */
  readonly months: readonly string[]
  /** `values[replication][month]`; NaN is left out. */
  readonly values: readonly ArrayLike<number>[]
  /** As in a panel. */
  readonly reference?: ArrayLike<number>
}

/** The spread over replications, month by month. */
export function monthlySpread(values: readonly ArrayLike<number>[], months: number): readonly Spread[] {
  return Array.from({ length: months }, (_, month) => spreadOf(values.map((run) => run[month] ?? Number.NaN)))
}

/** A row of a fan's data: a month's bands over all replications, or a month of a single one; what does not apply is left out. */
export type SpreadRow = Readonly<Record<string, string | number>>

/** Whether a run is so short that its axis names months instead of years. */
export function isShort(months: readonly string[]): boolean {
  return months.length <= 18
}

/** The data of a fan: bands and median by month, and the single runs that are drawn, at most 40. */
export function spreadRows(months: readonly string[], panels: readonly SpreadPanel[]): readonly SpreadRow[] {
  return panels.flatMap(({ label, values, reference = [] }, panel) => {
    const bands = monthlySpread(values, months.length).flatMap((spread, month): SpreadRow[] =>
      Number.isFinite(spread.median)
        ? [{ panel, label, part: "band", month, date: months[month] ?? "", ...spread }]
        : [],
    )
    const pick = values.length <= mostLines ? values.map((_, index) => index) : evenly(values.length, mostLines)
    const lines = pick.flatMap((run) =>
      Array.from(values[run] ?? [], (value, month) => ({
        panel,
        label,
        part: "run",
        month,
        date: months[month] ?? "",
        run,
        value,
      })),
    )
    const against = Array.from(reference, (value, month) => ({
      panel,
      label,
      part: "reference",
      month,
      date: months[month] ?? "",
      value,
    }))
    return [...bands, ...[...lines, ...against].filter(({ value }) => Number.isFinite(value))]
  })
}

/**
 * Bands that hold 50, 80 and 95 % of the replications, thin single runs and a thin median (no heavy mean, which makes readers
 * overlook the spread: Kale, Kay & Hullman 2020); with fewer than 20 replications only the runs and the median.
 */
export function spreadChart({ months, values, reference, ...look }: SpreadChart): TopLevelSpec {
  return spreadPanels(months, [{ label: "", values, ...(reference && { reference }) }], look)
}

/** The same for several quantities on one scale: one panel each. */
export function spreadPanels(
  months: readonly string[],
  panels: readonly SpreadPanel[],
  { width, height, top, colour = ink, titles, columns = 2 }: SpreadLook,
): TopLevelSpec {
  const rows = spreadRows(months, panels)
  const replications = Math.max(0, ...panels.map(({ values }) => values.length))
  const highest = rows.reduce((most, row) => Math.max(most, Number(row["value"] ?? row["high95"] ?? 0)), 0)
  const [firstYear, firstMonth] = [Number(months[0]?.slice(0, 4) ?? 0), Number(months[0]?.slice(5, 7) ?? 1) - 1]
  const januaries = months.flatMap((date, month) => (date.slice(5, 7) === "01" ? [month] : []))
  const every = Math.max(1, Math.ceil(januaries.length / Math.max(2, Math.floor(width / 70))))
  const short = isShort(months)
  const ticks = short
    ? months.flatMap((_, month) => (month % Math.ceil(months.length / 6) === 0 ? [month] : []))
    : januaries.filter((_, index) => index % every === 0)
  const year = `(${firstYear} + floor((datum.value + ${firstMonth}) / 12))`
  const monthOfYear = `((datum.value + ${firstMonth}) % 12 + 1)`
  const x = {
    field: "month",
    type: "quantitative" as const,
    scale: { domain: [0, Math.max(1, months.length - 1)], nice: false },
    axis: {
      values: ticks,
      labelExpr: short ? `${year} + '-' + (${monthOfYear} < 10 ? '0' : '') + ${monthOfYear}` : year,
      grid: false,
      labelAlign: "center" as const,
      labelBound: false,
      labelFlush: false,
      title: titles?.x ?? null,
    },
  }
  const scale = { domain: [0, Math.max(1, top ?? highest, highest)], nice: true }
  const y = { type: "quantitative" as const, scale, axis: { format: ",~f", title: titles?.y ?? null } }
  const fan = replications >= fanFrom
  const only = (part: "band" | "run" | "reference") => [{ filter: `datum.part === '${part}'` }]
  const band = (low: keyof Spread, high: keyof Spread, opacity: number) => ({
    transform: only("band"),
    mark: { type: "area" as const, color: colour, opacity },
    encoding: { x, y: { ...y, field: low }, y2: { field: high } },
  })
  const runs = {
    transform: only("run"),
    mark: {
      type: "line" as const,
      color: colour,
      strokeWidth: replications === 1 ? 1.6 : 0.6,
      opacity: replications === 1 ? 1 : fan ? 0.22 : 0.5,
    },
    encoding: { x, y: { ...y, field: "value" }, detail: { field: "run" } },
  }
  const median = {
    transform: only("band"),
    mark: { type: "line" as const, color: colour, strokeWidth: 1.4 },
    encoding: { x, y: { ...y, field: "median" } },
  }
  const reference = {
    transform: only("reference"),
    mark: { type: "line" as const, color: held, strokeWidth: 1.4, strokeDash: [5, 3] },
    encoding: { x, y: { ...y, field: "value" } },
  }
  const layer = [
    ...(fan ? [band("low95", "high95", 0.14), band("low80", "high80", 0.18), band("low50", "high50", 0.26)] : []),
    runs,
    ...(replications > 1 ? [median] : []),
    ...(panels.some(({ reference }) => reference !== undefined) ? [reference] : []),
  ]
  const data = { data: { name: "data" }, datasets: { data: rows } }
  if (panels.length === 1) return { ...data, width, height, layer } as TopLevelSpec
  return {
    ...data,
    ...panelsOf(
      panels.map(({ label }) => label),
      columns,
      (first) => ({ width, height, layer: first ? layer : layer.map(untitled) }),
    ),
  } as unknown as TopLevelSpec
}

/** The same layer without the words of its vertical axis. */
function untitled<Layer extends { readonly encoding: { readonly y: { readonly axis?: unknown } } }>(
  layer: Layer,
): Layer {
  const { y } = layer.encoding
  return { ...layer, encoding: { ...layer.encoding, y: { ...y, axis: { ...(y.axis as object), title: null } } } }
}

function evenly(length: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.floor((index * length) / count))
}
