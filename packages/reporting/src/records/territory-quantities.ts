import type { SeriesRow } from "@contested/core"
import type { RunTables } from "../report/report-input.js"
import { monthNumber } from "./months.js"
import type { RunRecord } from "./run-record.js"

/** What a map can show besides who holds what; in the order in which a reader chooses among them. */
export const quantityNames = ["presence", "violence", "fear", "displacement", "flow"] as const
export type QuantityName = (typeof quantityNames)[number]

/** The variable of series.csv from which each is read. */
const variables: Readonly<Record<QuantityName, string>> = {
  presence: "presence",
  violence: "events",
  fear: "afraid",
  displacement: "displaced",
  flow: "road-traffic",
}

/**
 * One quantity by place and month: members, violent events in the month, share of people afraid, people displaced, or units a day on a road.
 * A cell is `place * months + month`; places are territories, of flow the region's links.
 */
export interface TerritoryQuantity {
  readonly name: QuantityName
  /** Mean over replications. */
  readonly mean: Float32Array
  /** By replication, as in the record. */
  readonly runs: readonly Float32Array[]
  /** Of presence alone: the holder (index as in the record) with most members there, 0 where nobody is. Ties go to the first. */
  readonly most?: { readonly mean: Int16Array; readonly runs: readonly Int16Array[] }
}

/** Values last until the next: fills what is NaN from the month before it, and with 0 at the start. */
function carryForward(table: Float32Array, months: number): Float32Array {
  for (let cell = 0; cell < table.length; cell++)
    if (Number.isNaN(table[cell])) table[cell] = cell % months === 0 ? 0 : table[cell - 1]!
  return table
}

function meanOf(runs: readonly Float32Array[]): Float32Array {
  const sum = new Float64Array(runs[0]?.length ?? 0)
  for (const run of runs) for (let cell = 0; cell < sum.length; cell++) sum[cell]! += run[cell]!
  return Float32Array.from(sum, (value) => value / runs.length)
}

/** A row that lies in the run, by index. */
interface Placed {
  readonly replication: number
  readonly month: number
  readonly place: number
  readonly agent: string
  readonly value: number
}

function placed(
  rows: readonly SeriesRow[],
  record: RunRecord,
  codes: readonly string[],
  firstMonth: number,
): readonly Placed[] {
  const replicationOf = new Map(record.replications.map((number, index) => [number, index]))
  const placeOf = new Map(codes.map((code, index) => [code, index]))
  return rows.flatMap(({ replication, date, territory, agent, value }): Placed[] => {
    const month = monthNumber(date) - firstMonth
    const [run, place, amount] = [replicationOf.get(replication), placeOf.get(territory), Number(value)]
    const isIn = month >= 0 && month < record.months.length && Number.isFinite(amount)
    return isIn && run !== undefined && place !== undefined
      ? [{ replication: run, month, place, agent, value: amount }]
      : []
  })
}

/** Members of all groups by territory, and the group with most of them. Memory: one track for each pair of group and territory that occurs. */
function readPresence(rows: readonly Placed[], record: RunRecord): Omit<TerritoryQuantity, "name"> {
  const { months, territories, holders, replications } = record
  const length = months.length
  const holderOf = new Map(holders.map((holder, index) => [holder?.id ?? "", index]))
  const byRun = replications.map((): Placed[] => [])
  for (const row of rows) byRun[row.replication]!.push(row)
  const all = new Map<number, Float32Array>()
  const table = (tracks: ReadonlyMap<number, Float32Array>, share: number) => {
    const total = new Float32Array(territories.length * length)
    const best = new Float32Array(total.length)
    const most = new Int16Array(total.length)
    for (const [key, track] of [...tracks].sort(([a], [b]) => a - b)) {
      const [holder, place] = [Math.floor(key / territories.length), key % territories.length]
      for (let month = 0; month < length; month++) {
        const cell = place * length + month
        const members = track[month]! * share
        total[cell]! += members
        if (members <= best[cell]!) continue
        best[cell] = members
        most[cell] = holder
      }
    }
    return { total, most }
  }
  const runs = byRun.map((own) => {
    const tracks = new Map<number, Float32Array>()
    for (const { place, agent, month, value } of own) {
      const key = (holderOf.get(agent) ?? 0) * territories.length + place
      const track = tracks.get(key) ?? new Float32Array(length).fill(Number.NaN)
      tracks.set(key, track)
      track[month] = value
    }
    for (const [key, track] of tracks) {
      carryForward(track, length)
      const sum = all.get(key) ?? new Float32Array(length)
      all.set(key, sum)
      for (let month = 0; month < length; month++) sum[month]! += track[month]!
    }
    return table(tracks, 1)
  })
  const mean = table(all, 1 / Math.max(1, replications.length))
  return {
    mean: mean.total,
    runs: runs.map(({ total }) => total),
    most: { mean: mean.most, runs: runs.map(({ most }) => most) },
  }
}

/**
 * What the run's series tell by territory and road besides control and deaths; what no row tells of is left out. Rows of unknown places and
 * of dates outside the run are passed over.
 * Cost: time linear in rows; memory 4 bytes (of presence 6) for each replication, place and month.
 */
export function territoryQuantities({ manifest, series }: RunTables, record: RunRecord): readonly TerritoryQuantity[] {
  const shown = record.variants.length > 1 ? record.variants[0] : undefined
  const byVariable = new Map<string, SeriesRow[]>(Object.values(variables).map((variable) => [variable, []]))
  for (const row of series) if (shown === undefined || row.variant === shown) byVariable.get(row.variable)?.push(row)
  const first = monthNumber(manifest.start)
  const territories = record.territories.map(({ code }) => code)
  const roads = manifest.region.links.map(([from, to]) => `${from}-${to}`)
  return quantityNames.flatMap((name): TerritoryQuantity[] => {
    const codes = name === "flow" ? roads : territories
    const rows = placed(byVariable.get(variables[name]) ?? [], record, codes, first)
    if (rows.length === 0) return []
    if (name === "presence") return [{ name, ...readPresence(rows, record) }]
    const isCount = name === "violence"
    const length = record.months.length
    const runs = record.replications.map(() => new Float32Array(codes.length * length).fill(isCount ? 0 : Number.NaN))
    for (const { replication, place, month, value } of rows) runs[replication]![place * length + month] = value
    if (!isCount) for (const run of runs) carryForward(run, length)
    return [{ name, mean: meanOf(runs), runs }]
  })
}
