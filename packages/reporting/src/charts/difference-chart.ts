import type { TopLevelSpec } from "vega-lite"
import { ink } from "./render-chart.js"

/** A what-if against the scenario as it is. */
export interface Difference {
  readonly variant: string
  readonly mean: number
  /** Ends of the interval of the mean; left out where there is none. */
  readonly low?: number
  readonly high?: number
  /** The difference of each pair. */
  readonly pairs?: readonly number[]
}

export interface DifferenceLook {
  readonly width: number
  readonly title: string
  /** A second axis above, in percent of the mean as it is. */
  readonly percent?: { readonly mean: number; readonly title: string }
  /** Where names stand: beside the rows, or over them, where there is no room beside. Default: beside. */
  readonly names?: "beside" | "above"
}

/** Pairs that are drawn of each variant; more would only be a smear. */
export const mostDots = 100

/** A row of the chart's data: a mean with its interval, or a pair. */
export type DifferenceDatum = Readonly<Record<string, string | number>>

const quiet = "var(--soft,#5b646b)"
/** Distance of dots in drawing units, and room for a column of them: where many pairs are alike, the length of the column tells how many. */
const dotStep = 5.5
const dotRoom = 60

/** The pairs that are drawn, in order of size: all, or as many evenly spaced. */
export function drawnPairs(pairs: readonly number[]): readonly number[] {
  const sorted = [...pairs].sort((a, b) => a - b)
  if (sorted.length <= mostDots) return sorted
  return Array.from({ length: mostDots }, (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / mostDots)]!)
}

/** Ends of the axis: everything drawn and zero, with a little room. */
function domainOf(differences: readonly Difference[]): readonly [number, number] {
  const ends = differences.flatMap(({ mean, low, high, pairs }) => [
    mean,
    low ?? mean,
    high ?? mean,
    ...drawnPairs(pairs ?? []),
  ])
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const room = most > least ? (most - least) * 0.03 : 1
  return [least - room, most + room]
}

/** The data of the chart. Pairs of nearly the same size hang below each other: `level` counts from 0. */
export function differenceRows(differences: readonly Difference[], width: number): readonly DifferenceDatum[] {
  const [least, most] = domainOf(differences)
  const column = ((most - least) * dotStep) / width
  return differences.flatMap(({ variant, mean, low, high, pairs }, row): DifferenceDatum[] => {
    const told = low !== undefined && high !== undefined && (low > 0 || high < 0) ? 1 : 0
    const ends = low === undefined || high === undefined ? {} : { low, high }
    const levels = new Map<number, number>()
    const dots = drawnPairs(pairs ?? []).map((difference): DifferenceDatum => {
      const place = Math.floor((difference - least) / column)
      const level = levels.get(place) ?? 0
      levels.set(place, level + 1)
      return { row, variant, part: "pair", difference, level }
    })
    return [{ row, variant, part: "mean", mean, ...ends, told }, ...dots]
  })
}

/**
 * Differences as points with their intervals around a line at 0, one row each in the order given: never as bars, which mislead (Correll &
 * Gleicher 2014). Where pairs are given they hang below as quiet dots, so that the spread of runs and the doubt about their mean are seen
 * apart. A filled point: its interval leaves out 0.
 */
export function differenceChart(differences: readonly Difference[], look: DifferenceLook): TopLevelSpec {
  const { width, title, percent, names = "beside" } = look
  const rows = differenceRows(differences, width)
  const domain = domainOf(differences)
  const tallest = Math.max(0, ...rows.map(({ level }) => Number(level ?? -1) + 1))
  const step = Math.min(dotStep, dotRoom / Math.max(1, tallest))
  const nameRoom = names === "above" ? 20 : 0
  // A point and its interval take 20 units, the dots what they need.
  const rowHeight = tallest === 0 && names === "beside" ? 34 : nameRoom + 22 + tallest * step + 8
  const count = Math.max(1, differences.length)
  const interval = tallest === 0 && names === "beside" ? rowHeight / 2 : nameRoom + 11
  const place = (offset: string) => [{ calculate: `datum.row * ${rowHeight} + ${offset}`, as: "y" }]
  // By number, with the names drawn beside: as a scale of names Vega would look them up in an object.
  const y = {
    field: "y",
    type: "quantitative" as const,
    scale: { domain: [count * rowHeight, 0], nice: false, zero: false },
    axis: null,
  }
  const x = {
    type: "quantitative" as const,
    scale: { domain, nice: false, zero: false },
    axis: { title, format: ",~f", tickCount: 7 },
  }
  const means = (more: string, offset: string) => [{ filter: `datum.part === 'mean'${more}` }, ...place(offset)]
  const point = { type: "point", filled: true, stroke: ink, size: 62, opacity: 1, strokeWidth: 1.6 }
  const name =
    names === "above"
      ? { y: String(nameRoom - 8), align: "left", dx: 0 }
      : { y: String(interval), align: "right", dx: -10 }
  // Over the line at zero a name needs a ground of its own.
  const text = (look: Readonly<Record<string, string | number>>) => ({
    transform: means("", name.y),
    mark: {
      type: "text",
      align: name.align,
      baseline: "middle",
      dx: name.dx,
      fontSize: 11,
      ...(names === "above" && { fontWeight: "bold" }),
      // Letters are measured generously where there is no screen.
      limit: names === "above" ? 1.4 * width : 330,
      ...look,
    },
    encoding: { y, x: { value: 0 }, text: { field: "variant" } },
  })
  const layer = [
    {
      data: { values: [{ zero: 0 }] },
      mark: { type: "rule", color: ink, strokeDash: [4, 3], strokeWidth: 1 },
      encoding: { x: { ...x, field: "zero" } },
    },
    {
      transform: [{ filter: "datum.part === 'pair'" }, ...place(`${interval + 12} + datum.level * ${step}`)],
      mark: { type: "circle", color: quiet, opacity: 0.6, size: 18 },
      encoding: { y, x: { ...x, field: "difference" } },
    },
    ...(names === "above" ? [text({ stroke: "var(--paper,#ffffff)", strokeWidth: 4, strokeJoin: "round" })] : []),
    text({ color: ink }),
    {
      transform: means(" && isValid(datum.low)", String(interval)),
      mark: { type: "rule", color: ink, strokeWidth: 2 },
      encoding: { y, x: { ...x, field: "low" }, x2: { field: "high" } },
    },
    {
      transform: means(" && !datum.told", String(interval)),
      mark: { ...point, fill: "var(--paper,#ffffff)" },
      encoding: { y, x: { ...x, field: "mean" } },
    },
    {
      transform: means(" && datum.told", String(interval)),
      mark: { ...point, fill: ink },
      encoding: { y, x: { ...x, field: "mean" } },
    },
  ]
  const data = { data: { name: "data" }, datasets: { data: rows }, width, height: count * rowHeight }
  if (percent === undefined || percent.mean === 0) return { ...data, layer } as unknown as TopLevelSpec
  const inPercent = (end: number) => (100 * end) / Math.abs(percent.mean)
  const above = {
    data: { values: [{ zero: 0 }] },
    mark: { type: "point", color: ink, opacity: 0, size: 0 },
    encoding: {
      x: {
        field: "zero",
        type: "quantitative",
        scale: { domain: domain.map(inPercent), nice: false, zero: false },
        axis: {
          orient: "top",
          title: percent.title,
          labelExpr: "datum.value === 0 ? '0' : format(datum.value, '+~r')",
          grid: false,
          tickCount: 7,
        },
      },
    },
  }
  return { ...data, layer: [{ layer }, above], resolve: { scale: { x: "independent" } } } as unknown as TopLevelSpec
}
