import { layOutRegion, type RegionGeometry } from "../map/region-geometry.js"
import type { Messages } from "../messages/en.js"
import { monthNumber, monthsBetween } from "../records/months.js"
import { spreadOf } from "../records/quantile.js"
import { measureName, percent } from "../sections/episode-words.js"
import { lookUp } from "../sections/report-context.js"
import type { ComparedMonth, ComparedVariant, ComparisonTables } from "./comparison-tables.js"
import { type DifferenceBounds, differenceBounds } from "./difference-class.js"
import { type TerritoryTable, territoryTable } from "./territory-table.js"

/** One variant against the scenario as it is. */
export interface VariantRecord {
  readonly compared: ComparedVariant
  /** Difference of the measure in each pair, in order of replications. */
  readonly pairs: readonly { readonly replication: number; readonly difference: number }[]
  /** Of its runs, by month; empty where no series were kept. */
  readonly monthly: readonly Float64Array[]
  /** Null where no series were kept. */
  readonly territories: TerritoryTable | null
}

/** Everything that the sections and figures of a comparison draw from, worked out once. */
export interface ComparisonContext {
  readonly tables: ComparisonTables
  readonly manifest: ComparisonTables["manifest"]
  /** Pairs. */
  readonly n: number
  /** First days of the months; empty for a run without a calendar or of less than three months, of which nothing is drawn by month. */
  readonly months: readonly string[]
  /** What is counted by month. */
  readonly monthlyMeasure: "deaths" | "events"
  readonly variants: readonly VariantRecord[]
  /** Runs of the scenario as it is, by month. */
  readonly baselineMonthly: readonly Float64Array[]
  /** Median of these, month by month. */
  readonly baselineMedian: readonly number[]
  /** The scenario as it is against itself; null where no series were kept. */
  readonly luck: TerritoryTable | null
  readonly bounds: DifferenceBounds
  /** Pairs that the maps count: all, or the first so many where the memory did not hold them all. */
  readonly mapPairs: number
  /** Null without territories. */
  readonly geometry: RegionGeometry | null
}

/** Interval that leaves out zero: the two differ in this model. One pair, or no difference at all, tells nothing apart. */
export function isTold({ interval }: Pick<ComparedVariant, "interval">): boolean {
  return interval !== null && (interval[0] > 0 || interval[1] < 0)
}

/** No pair differs. */
export function isSame({ pairs }: VariantRecord): boolean {
  return pairs.length > 0 && pairs.every(({ difference }) => difference === 0)
}

/** The measure in a sentence: "deaths". */
export function quantity(m: Messages, { tables }: ComparisonContext, measure = tables.comparison.measure): string {
  const own = lookUp(m.comparison.quantities, measure)
  if (own !== measure) return own
  const name = measureName(m, measure)
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** A sentence's first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A difference as a share of the mean of the scenario as it is, with its sign; empty where that mean is zero. */
export function percentOfMean(difference: number, { tables }: ComparisonContext): string {
  const { mean } = tables.comparison.baseline
  if (mean === 0) return ""
  const share = difference / mean
  const text = percent(Math.abs(share)).replace(/^−/, "")
  return Number.parseFloat(text) === 0 ? text : `${share < 0 ? "−" : "+"}${text}`
}

function byVariant<Row extends { readonly variant: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.variant)
    if (group === undefined) groups.set(row.variant, [row])
    else group.push(row)
  }
  return groups
}

function monthlyOf(
  rows: readonly ComparedMonth[],
  measure: "deaths" | "events",
  months: readonly string[],
): readonly Float64Array[] {
  const first = monthNumber(months[0] ?? "")
  const runs = new Map<number, Float64Array>()
  for (const row of rows) {
    const month = monthNumber(row.date) - first
    if (!(month >= 0 && month < months.length)) continue
    const run = runs.get(row.replication) ?? new Float64Array(months.length)
    runs.set(row.replication, run)
    run[month]! += row[measure]
  }
  return [...runs].sort(([a], [b]) => a - b).map(([, run]) => run)
}

/** Least months of which something is drawn by month: an episode of a week may touch two. */
const leastMonths = 3

/** @throws when the run's dates or places are impossible */
export function comparisonContext(tables: ComparisonTables): ComparisonContext {
  const { manifest, comparison, values } = tables
  const all = tables.months.length + tables.territories.length > 0 ? monthsBetween(manifest.start, manifest.until) : []
  const months = all.length < leastMonths ? [] : all
  const monthlyMeasure = comparison.measure === "events" ? "events" : "deaths"
  const codes = manifest.region.territories.map(({ code }) => code)
  const monthlyRows = byVariant(tables.months)
  const territoryRows = byVariant(tables.territories)
  const hasTerritories = months.length > 0 && tables.territories.length > 0
  const tableOf = (variant: string) =>
    hasTerritories ? territoryTable(territoryRows.get(variant) ?? [], codes, months) : null
  const monthly = (variant: string) => monthlyOf(monthlyRows.get(variant) ?? [], monthlyMeasure, months)
  const asItIs = new Map(
    values.filter(({ variant }) => variant === comparison.baseline.name).map((row) => [row.replication, row.value]),
  )
  const valueRows = byVariant(values)
  const variants = comparison.variants.map((compared): VariantRecord => {
    const pairs = (valueRows.get(compared.name) ?? []).flatMap(({ replication, value }) => {
      const base = asItIs.get(replication)
      return base === undefined ? [] : [{ replication, difference: value - base }]
    })
    return {
      compared,
      pairs: pairs.sort((a, b) => a.replication - b.replication),
      monthly: monthly(compared.name),
      territories: tableOf(compared.name),
    }
  })
  const baselineMonthly = monthly(comparison.baseline.name)
  const largest = variants.reduce(
    (most, { territories }) => territories?.deaths.reduce((top, value) => Math.max(top, Math.abs(value)), most) ?? most,
    0,
  )
  return {
    tables,
    manifest,
    n: comparison.replications,
    months,
    monthlyMeasure,
    variants,
    baselineMonthly,
    baselineMedian: months.map((_, month) => spreadOf(baselineMonthly.map((run) => run[month] ?? Number.NaN)).median),
    luck: tableOf(comparison.baseline.name),
    bounds: differenceBounds(largest),
    mapPairs: tables.territories[0]?.pairs ?? comparison.replications,
    geometry: layOutRegion(manifest.region, tables.boundaries?.shapes),
  }
}
