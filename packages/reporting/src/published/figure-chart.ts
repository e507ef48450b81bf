import type { FigureSeries, PublishedFigure } from "@contested/core"
import type { TopLevelSpec } from "vega-lite"
import { ink } from "../charts/render-chart.js"

/** How a series is drawn; the key beside the figure uses the same. */
export interface SeriesLook {
  readonly colour: string
  readonly dash: readonly number[]
  readonly filled: boolean
}

const COLOURS = [
  "var(--g1,#0072b2)",
  "var(--g2,#d55e00)",
  "var(--g3,#009e73)",
  "var(--g4,#b9608f)",
  "var(--g5,#6b7278)",
] as const
const DASHES = [[], [5, 3], [2, 2], [8, 3, 2, 3]] as const

/** Theories beyond so many that belong to nothing simulated are told apart by colour too. */
const MOST_IN_INK = 2

/**
 * Looks of all series. What is simulated has a colour; theory is drawn in ink, or in the colour of the simulated series of its name or group, told
 * apart by dashes, and in colours of its own where there is much of it; what was published in ink with hollow points. Nothing is told by colour
 * alone: the key names every series, and the table holds its numbers.
 */
export function looksOf(series: readonly FigureSeries[]): readonly SeriesLook[] {
  const nameOf = ({ group, label }: FigureSeries): string => group ?? label
  const namesOf = (entries: readonly FigureSeries[]): readonly string[] => [...new Set(entries.map(nameOf))]
  const simulated = namesOf(series.filter(({ kind }) => kind === "simulated"))
  const loose = namesOf(series.filter(({ kind }) => kind === "exact")).filter((name) => !simulated.includes(name))
  const coloured = loose.length > MOST_IN_INK ? [...simulated, ...loose] : simulated
  let theories = 0
  return series.map((entry, at) => {
    const { kind, group } = entry
    const rank = kind === "published" ? -1 : coloured.indexOf(nameOf(entry))
    const colour = rank < 0 ? ink : (COLOURS[rank % COLOURS.length] as string)
    const before = series.slice(0, at).filter((one) => group !== undefined && one.group === group && one.kind === kind)
    if (kind === "simulated") {
      const turn = Math.floor(rank / COLOURS.length) + before.length
      return { colour, dash: DASHES[turn % DASHES.length] ?? [], filled: true }
    }
    theories += 1
    const turn = group === undefined ? theories - 1 : before.length
    return { colour, dash: DASHES[turn % DASHES.length] ?? [], filled: kind === "exact" }
  })
}

/** A logarithmic axis has no place for 0 and below. */
function fits(value: number, scale: "linear" | "log"): boolean {
  return Number.isFinite(value) && (scale === "linear" || value > 0)
}

/** Powers of ten within the data, for a logarithmic axis; more steps where it spans little. */
function decades(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const steps = high / low < 30 ? [1, 2, 5] : [1]
  const first = Math.floor(Math.log10(low))
  const last = Math.ceil(Math.log10(high))
  const every = Math.max(1, Math.ceil((last - first) / 7))
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((power) => (power - first) % every === 0)
    .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
}

/** Where all values are whole and few, as of zones: those, so that no tick stands between two. */
function fewWholeNumbers(values: readonly number[]): readonly number[] | null {
  const different = [...new Set(values)].sort((a, b) => a - b)
  return different.length >= 2 && different.length <= 8 && different.every(Number.isInteger) ? different : null
}

/**
 * The figure as a Vega-Lite specification.
 * @param titled whether the axes carry their words, for a drawing that has to stand alone
 */
export function figureChart(figure: PublishedFigure, width: number, height: number, titled = false): TopLevelSpec {
  const { series } = figure
  const looks = looksOf(series)
  const drawn = series.map(({ points, band, ...rest }) => ({
    ...rest,
    hasBand: band !== undefined,
    rows: points.flatMap(([x, y], i) => {
      if (!fits(x, figure.x.scale) || !fits(y, figure.y.scale)) return []
      const [low, high] = band?.[i] ?? [y, y]
      return [{ x, y, low: fits(low, figure.y.scale) ? low : y, high: fits(high, figure.y.scale) ? high : y }]
    }),
  }))
  const all = drawn.flatMap(({ rows }) => rows)
  const axis = (values: readonly number[], scale: "linear" | "log") => {
    if (scale === "log" && values.length > 0) return { values: decades(values) }
    const few = fewWholeNumbers(values)
    return few === null ? { tickCount: Math.max(3, Math.floor(width / 110)) } : { values: few }
  }
  const numberFormat = (values: readonly number[], scale: "linear" | "log") => {
    const most = Math.max(0, ...values.map(Math.abs))
    if (scale === "log") return Math.min(...values) < 1e-3 || most >= 1e6 ? "~e" : "~g"
    if (most > 0 && (most < 1e-3 || most >= 1e7)) return "~g"
    // Years have no thousands.
    return most >= 10_000 ? ",~f" : "~f"
  }
  const [xs, ys] = [all.map(({ x }) => x), all.flatMap(({ low, y, high }) => [low, y, high])]
  const scaleOf = (scale: "linear" | "log", zero: boolean) =>
    scale === "log" ? { type: "log" as const, nice: false } : { type: "linear" as const, zero, nice: true }
  const yZero = ys.length > 0 && Math.min(...ys) >= 0 && Math.min(...ys) < 0.5 * Math.max(...ys)
  const x = {
    field: "x",
    type: "quantitative" as const,
    scale: scaleOf(figure.x.scale, false),
    axis: {
      title: titled ? figure.x.label : null,
      grid: false,
      labelFlush: false,
      format: numberFormat(xs, figure.x.scale),
      ...axis(xs, figure.x.scale),
    },
  }
  const y = {
    field: "y",
    type: "quantitative" as const,
    scale: scaleOf(figure.y.scale, yZero),
    axis: {
      title: titled ? figure.y.label : null,
      format: numberFormat(ys, figure.y.scale),
      ...(figure.y.scale === "log" ? axis(ys, "log") : {}),
      tickCount: 4,
    },
  }
  const layer = drawn.flatMap(({ rows, marks, hasBand }, i) => {
    const look = looks[i] as SeriesLook
    const data = { values: rows }
    const ends = { x, y: { ...y, field: "low" }, y2: { field: "high" } }
    const band = !hasBand
      ? []
      : marks === "line"
        ? [{ data, mark: { type: "area" as const, color: look.colour, opacity: 0.2 }, encoding: ends }]
        : [{ data, mark: { type: "rule" as const, color: look.colour, strokeWidth: 1.2 }, encoding: ends }]
    const mark =
      marks === "line"
        ? { type: "line" as const, color: look.colour, strokeWidth: 1.6, strokeDash: [...look.dash] }
        : marks === "bars"
          ? { type: "bar" as const, color: look.colour, opacity: 0.55, size: barWidth(rows.length, width) }
          : {
              type: "point" as const,
              color: look.colour,
              filled: look.filled,
              size: rows.length > 60 ? 12 : 46,
              opacity: 1,
              strokeWidth: 1.4,
              ...(look.filled ? {} : { shape: "diamond" as const, size: 64 }),
            }
    return [...band, { data, mark, encoding: { x, y } }]
  })
  // Bars below curves and points, whatever the order of the series.
  const bars = layer.filter(({ mark }) => mark.type === "bar")
  return { width, height, layer: [...bars, ...layer.filter(({ mark }) => mark.type !== "bar")] } as TopLevelSpec
}

function barWidth(bars: number, width: number): number {
  return Math.max(1, Math.min(40, (0.7 * width) / Math.max(1, bars)))
}
