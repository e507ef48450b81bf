import { agreementAt } from "../records/agreement.js"
import type { RunRecord } from "../records/run-record.js"
import { encodeSparse, encodeSteps, type StepList } from "../records/step-list.js"
import { circleRadii } from "./circle-scale.js"
import type { Slot } from "./group-palette.js"
import type { LayerIsland } from "./layer-island.js"
import type { RegionGeometry } from "./region-geometry.js"

/** What the page's script knows of the map: everything that changes with the month. */
export interface MapIsland {
  /** First days of months. */
  readonly months: readonly string[]
  /** Index 0 is nobody, with an empty name. */
  readonly holders: readonly { readonly name: string; readonly slot: Slot }[]
  readonly territories: readonly {
    readonly code: string
    readonly name: string
    readonly state: string
    readonly population: number
    readonly centre: readonly [number, number]
    readonly neighbours: readonly number[]
  }[]
  /** Replications over which shares are counted. */
  readonly replications: number
  /** For each territory: steps of holder, its count, the second holder, its count, replications on record. */
  readonly agreement: readonly StepList[]
  /** Deaths summed over replications, sparse, cell = territory * months + month. */
  readonly deaths: StepList
  /** Single replications, as many as fit: steps of the holder for each territory, and sparse deaths. */
  readonly runs: readonly {
    readonly replication: number
    readonly control: readonly StepList[]
    readonly deaths: StepList
  }[]
  /** What the map can show besides control. */
  readonly layers: readonly LayerIsland[]
  /** Radii of the largest circles. */
  readonly radii: { readonly month: number; readonly sum: number }
  /** Largest amounts over the whole run, for the circles: mean and single, in a month and since the start. */
  readonly largest: {
    readonly meanMonth: number
    readonly meanSum: number
    readonly month: number
    readonly sum: number
  }
}

/** Numbers that single replications may take in the page, some 1.2 MB of text. */
const budget = 300_000

function column(table: ArrayLike<number>, territory: number, months: number): Int32Array {
  return Int32Array.from({ length: months }, (_, month) => table[territory * months + month] ?? 0)
}

/** The largest cell and the largest sum over a territory's months. */
function largestOf(tables: readonly Float32Array[], months: number): { month: number; sum: number } {
  let month = 0
  let sum = 0
  for (const table of tables) {
    let running = 0
    for (const [cell, value] of table.entries()) {
      running = cell % months === 0 ? value : running + value
      month = Math.max(month, value)
      sum = Math.max(sum, running)
    }
  }
  return { month, sum }
}

export function mapIsland(
  record: RunRecord,
  geometry: RegionGeometry,
  slots: readonly Slot[],
  layers: readonly LayerIsland[] = [],
): MapIsland {
  const months = record.months.length
  const n = record.replications.length
  const total = new Float32Array(record.territories.length * months)
  for (const table of record.deaths) for (const [cell, value] of table.entries()) total[cell]! += value
  const agreement = record.territories.map((_, territory) => {
    const columns = Array.from({ length: 5 }, () => new Int32Array(months))
    for (let month = 0; month < months; month++) {
      const at = agreementAt(record.control, territory * months + month, record.holders.length)
      for (const [index, value] of [at.holder, at.count, at.second, at.secondCount, at.of].entries())
        columns[index]![month] = value
    }
    return encodeSteps(columns)
  })
  const runs: MapIsland["runs"][number][] = []
  let spent = 0
  for (const [index, replication] of record.replications.entries()) {
    const control = record.territories.map((_, territory) =>
      encodeSteps([column(record.control[index]!, territory, months)]),
    )
    const deaths = encodeSparse(record.deaths[index]!)
    spent += deaths.length + control.reduce((sum, list) => sum + list.length, 0)
    if (runs.length > 0 && spent > budget) break
    runs.push({ replication, control, deaths })
  }
  const single = largestOf(record.deaths, months)
  const mean = largestOf([total], months)
  return {
    months: record.months,
    holders: record.holders.map((holder, index) => ({ name: holder?.name ?? "", slot: slots[index] ?? 0 })),
    territories: record.territories.map(({ code, name, state, population }, index) => {
      const [x, y] = geometry.centres[index] ?? [0, 0]
      return {
        code,
        name,
        state,
        population,
        centre: [Math.round(x * 10) / 10, Math.round(y * 10) / 10],
        neighbours: geometry.neighbours[index] ?? [],
      }
    }),
    replications: n,
    agreement,
    deaths: encodeSparse(total),
    runs,
    layers,
    radii: circleRadii(record.territories.length),
    largest: { meanMonth: mean.month / n, meanSum: mean.sum / n, month: single.month, sum: single.sum },
  }
}
