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

/** Reads rows of one quantity, one after another, and gives it when all are read; null where there was none. */
interface QuantityReader {
  /** @param place index among the quantity's places */
  read(replication: number, place: number, month: number, row: SeriesRow): void
  finish(): Omit<TerritoryQuantity, "name"> | null
}

/** A number for each place. @param isCount Whether it is of the month alone; else it lasts until the next one. */
function placeReader({ replications, months }: RunRecord, places: number, isCount: boolean): QuantityReader {
  const runs = replications.map(() => new Float32Array(places * months.length).fill(isCount ? 0 : Number.NaN))
  let isEmpty = true
  return {
    read: (replication, place, month, { value }) => {
      isEmpty = false
      runs[replication]![place * months.length + month] = Number(value)
    },
    finish: () => {
      if (isEmpty) return null
      if (!isCount) for (const run of runs) carryForward(run, months.length)
      return { mean: meanOf(runs), runs }
    },
  }
}

/** Members of all groups by territory, and the group with most of them. Memory: one track for each pair of group and territory that occurs. */
function presenceReader({ months, territories, holders, replications }: RunRecord): QuantityReader {
  const length = months.length
  const holderOf = new Map(holders.map((holder, index) => [holder?.id ?? "", index]))
  /** By replication: of each pair of group and territory its members, month by month. */
  const byRun = replications.map(() => new Map<number, Float32Array>())
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
  return {
    read: (replication, place, month, { agent, value }) => {
      const key = (holderOf.get(agent) ?? 0) * territories.length + place
      const tracks = byRun[replication]!
      const track = tracks.get(key) ?? new Float32Array(length).fill(Number.NaN)
      tracks.set(key, track)
      track[month] = Number(value)
    },
    finish: () => {
      if (byRun.every(({ size }) => size === 0)) return null
      const all = new Map<number, Float32Array>()
      for (const tracks of byRun)
        for (const [key, track] of tracks) {
          carryForward(track, length)
          const sum = all.get(key) ?? new Float32Array(length)
          all.set(key, sum)
          for (let month = 0; month < length; month++) sum[month]! += track[month]!
        }
      const runs = byRun.map((tracks) => table(tracks, 1))
      const mean = table(all, 1 / Math.max(1, replications.length))
      return {
        mean: mean.total,
        runs: runs.map(({ total }) => total),
        most: { mean: mean.most, runs: runs.map(({ most }) => most) },
      }
    },
  }
}

/**
 * What the run's series tell by territory and road besides control and deaths; what no row tells of is left out. Rows of unknown places and
 * of dates outside the run are passed over.
 * Cost: one walk through the rows; memory 4 bytes (of presence 6) for each replication, place and month, beside the tracks of presence.
 */
export function territoryQuantities({ manifest, series }: RunTables, record: RunRecord): readonly TerritoryQuantity[] {
  const shown = record.variants[0]
  const first = monthNumber(manifest.start)
  const replicationOf = new Map(record.replications.map((number, index) => [number, index]))
  const indexed = (codes: readonly string[]) => new Map(codes.map((code, index) => [code, index]))
  const territories = indexed(record.territories.map(({ code }) => code))
  const roads = indexed(manifest.region.links.map(([from, to]) => `${from}-${to}`))
  const readers = quantityNames.map((name) => {
    const places = name === "flow" ? roads : territories
    return {
      name,
      places,
      reader: name === "presence" ? presenceReader(record) : placeReader(record, places.size, name === "violence"),
    }
  })
  const readerOf = new Map(readers.map((one) => [variables[one.name], one]))
  for (const row of series) {
    const found = readerOf.get(row.variable)
    if (found === undefined || row.variant !== shown) continue
    const month = monthNumber(row.date) - first
    const [replication, place] = [replicationOf.get(row.replication), found.places.get(row.territory)]
    if (replication === undefined || place === undefined || !Number.isFinite(Number(row.value))) continue
    if (month >= 0 && month < record.months.length) found.reader.read(replication, place, month, row)
  }
  return readers.flatMap(({ name, reader }): TerritoryQuantity[] => {
    const quantity = reader.finish()
    return quantity === null ? [] : [{ name, ...quantity }]
  })
}
