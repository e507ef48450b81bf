import type { RunRecord } from "../records/run-record.js"
import { encodeChanges, encodeSparse, type StepList } from "../records/step-list.js"
import type { QuantityName, TerritoryQuantity } from "../records/territory-quantities.js"
import { classBreaks, decadeBreaks } from "./class-breaks.js"
import type { RegionGeometry } from "./region-geometry.js"
import { type Closeness, closenesses, steadyValues } from "./steady-values.js"

/** One table of a layer: of counts sparse, of all else as changes; of presence with the group that has most members. */
export interface LayerTable {
  readonly values: StepList
  readonly most?: StepList
}

/** What the page's script knows of a quantity that the map can show. */
export interface LayerIsland {
  readonly name: QuantityName
  /** Lower ends of the classes above the lowest; of presence three, of which the shades of a group's colour are made. */
  readonly breaks: readonly number[]
  /** How closely values are told, so that all tables fit. */
  readonly closeness: Closeness
  /** Mean over replications; of one replication its values. */
  readonly mean: LayerTable
  /** Single replications, as many as fit; none where there is one alone. */
  readonly runs: readonly (LayerTable & { readonly replication: number })[]
  /** Of flow: both ends of each road that has some at any time, in drawing units. Values are in this order. */
  readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]
  /** Of flow: the territories at both ends of these roads. */
  readonly ends?: readonly (readonly [from: number, to: number])[]
}

/** Numbers that the single replications of all layers may take in the page, some 0.6 MB of text. */
const budget = 150_000

/** Numbers that the means of all layers may take in the page, some 1.1 MB of text. */
const meanBudget = 300_000

/** Digits of a value in the page; the tables of the folder have all. */
const digits = 2

function rounded(values: Float32Array): Float64Array {
  return Float64Array.from(values, (value) => Number(value.toPrecision(digits)))
}

export function largestOf(values: ArrayLike<number>): number {
  let largest = 0
  for (let cell = 0; cell < values.length; cell++) largest = Math.max(largest, values[cell]!)
  return largest
}

/** One scale for means and single replications, so that they compare: of the means. */
export function breaksOf({ name, mean }: TerritoryQuantity): readonly number[] {
  return name === "presence" ? decadeBreaks(largestOf(mean)) : classBreaks(largestOf(rounded(mean)))
}

/** Places of a quantity that ever have some: of flow the roads worth a line, else all. */
function usedPlaces({ name, runs }: TerritoryQuantity, months: number): readonly number[] {
  const count = (runs[0]?.length ?? 0) / months
  const places = Array.from({ length: count }, (_, place) => place)
  if (name !== "flow") return places
  return places.filter((place) =>
    runs.some((run) => run.subarray(place * months, (place + 1) * months).some((value) => value > 0)),
  )
}

function only(values: Float32Array, places: readonly number[], months: number): Float32Array {
  const kept = new Float32Array(places.length * months)
  for (const [index, place] of places.entries())
    kept.set(values.subarray(place * months, (place + 1) * months), index * months)
  return kept
}

function numbersIn(tables: readonly LayerTable[]): number {
  return tables.reduce((sum, { values, most }) => sum + values.length + (most?.length ?? 0), 0)
}

/** The means of all layers, told as closely as the budget allows. */
function meansWithin(
  budgetOfNumbers: number,
  layers: readonly ((closeness: Closeness) => LayerTable)[],
): { readonly closeness: Closeness; readonly means: readonly LayerTable[] } {
  let found: { readonly closeness: Closeness; readonly means: readonly LayerTable[] } = {
    closeness: closenesses[0]!,
    means: [],
  }
  for (const closeness of closenesses) {
    found = { closeness, means: layers.map((layer) => layer(closeness)) }
    if (numbersIn(found.means) <= budgetOfNumbers) break
  }
  return found
}

export function layerIslands(
  quantities: readonly TerritoryQuantity[],
  { months, replications }: RunRecord,
  geometry: RegionGeometry,
  links: readonly (readonly [from: number, to: number])[],
): readonly LayerIsland[] {
  const length = months.length
  const made = quantities.map((quantity) => {
    const { name, mean, runs, most } = quantity
    const places = usedPlaces(quantity, length)
    const breaks = breaksOf(quantity)
    const table = (values: Float32Array, holders: Int16Array | undefined, closeness: Closeness): LayerTable => {
      const kept = rounded(only(values, places, length))
      return {
        // Counts are sums to a reader: they stay exact.
        values:
          name === "violence"
            ? encodeSparse(kept)
            : encodeChanges(steadyValues(kept, length, breaks, closeness), length),
        ...(holders && { most: encodeChanges(holders, length) }),
      }
    }
    const ends = places.map((place) => links[place] ?? ([0, 0] as const))
    const lines = ends.map(([from, to]): readonly [number, number, number, number] => {
      const [x1, y1] = geometry.seats[from] ?? [0, 0]
      const [x2, y2] = geometry.seats[to] ?? [0, 0]
      return [x1, y1, x2, y2]
    })
    return {
      mean: (closeness: Closeness) => table(mean, most?.mean, closeness),
      single: (run: number, closeness: Closeness) => table(runs[run]!, most?.runs[run], closeness),
      island: (closeness: Closeness, ownMean: LayerTable) => ({
        name,
        breaks,
        closeness: name === "violence" ? closenesses[0]! : closeness,
        mean: ownMean,
        runs: [] as (LayerTable & { replication: number })[],
        ...(name === "flow" && { lines, ends }),
      }),
    }
  })
  const { closeness, means } = meansWithin(
    meanBudget,
    made.map(({ mean }) => mean),
  )
  const islands = made.map(({ island }, index) => island(closeness, means[index]!))
  if (replications.length < 2) return islands
  let spent = 0
  for (const [run, replication] of replications.entries()) {
    const tables = made.map(({ single }) => single(run, closeness))
    spent += numbersIn(tables)
    if (run > 0 && spent > budget) break
    for (const [index, island] of islands.entries()) island.runs.push({ replication, ...tables[index]! })
  }
  return islands
}
