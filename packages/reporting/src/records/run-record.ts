import type { AgentEntry, Territory } from "@contested/core"
import type { RunTables } from "../report/report-input.js"
import { monthNumber, monthsBetween } from "./months.js"

/** Month by month, one number each: `values[replication][month]`; NaN where nothing was recorded. */
export type MonthlyByReplication = readonly Float64Array[]

/** The series of a run as dense tables. A cell is `territory * months.length + month`. */
export interface RunRecord {
  /** First days of the calendar months that the run touches. */
  readonly months: readonly string[]
  /** Numbers of the replications that the tables hold, ascending; empty when nothing was recorded. */
  readonly replications: readonly number[]
  readonly territories: readonly Territory[]
  /** `holders[0]` is nobody; the others are the manifest's agents in their order, then ids that only the series name. */
  readonly holders: readonly (AgentEntry | null)[]
  /** Holder of each cell at the beginning of the month, by replication; -1 where not recorded. */
  readonly control: readonly Int16Array[]
  /** Deaths of each cell in the month, by replication. */
  readonly deaths: readonly Float32Array[]
  /** Violent events of all territories, `[replication][month]`. */
  readonly violence: MonthlyByReplication
  /** Territories held, by holder (index as in `holders`). */
  readonly held: readonly MonthlyByReplication[]
  /** Members, summed over states, by holder. */
  readonly members: readonly MonthlyByReplication[]
  readonly hasControl: boolean
  readonly hasDeaths: boolean
  /** Variants in the tables; only the first is shown. */
  readonly variants: readonly string[]
}

/** What has to be known before the tables can be laid out. */
interface Outline {
  readonly variants: readonly string[]
  readonly replications: readonly number[]
  readonly holders: readonly (AgentEntry | null)[]
  readonly hasSeries: boolean
}

/** Of each variant its replications and agents, in the order in which rows name them. */
function outlineOf({ manifest, series, events }: RunTables): Outline {
  const replicationsOf = new Map<string, Set<number>>()
  const agentsOf = new Map<string, Set<string>>()
  const all = new Set<number>()
  const see = <Key, Item>(sets: Map<Key, Set<Item>>, key: Key, item: Item): void => {
    const set = sets.get(key)
    if (set === undefined) sets.set(key, new Set([item]))
    else set.add(item)
  }
  for (const { variant, replication, agent } of series) {
    see(replicationsOf, variant, replication)
    see(agentsOf, variant, agent)
  }
  const variants = new Set(replicationsOf.keys())
  for (const { variant, replication } of events) {
    variants.add(variant)
    all.add(replication)
  }
  const [first = ""] = variants
  for (const replication of replicationsOf.get(first) ?? []) all.add(replication)
  const { agents } = manifest
  const known = new Set(["", ...agents.map(({ id }) => id)])
  const strangers = [...(agentsOf.get(first) ?? [])].filter((id) => !known.has(id))
  return {
    variants: [...variants],
    replications: [...all].sort((a, b) => a - b),
    holders: [null, ...agents, ...strangers.map((id) => ({ id, name: id, kind: "armed group" as const }))],
    hasSeries: replicationsOf.size > 0,
  }
}

/** States last until they change: fills each cell from the month before it. */
function carryForward(control: Int16Array, months: number): void {
  for (let cell = 0; cell < control.length; cell++) {
    if (control[cell] === -1 && cell % months !== 0) control[cell] = control[cell - 1] ?? -1
  }
}

/**
 * Reads events once and series twice. Rows of unknown variables, territories or dates outside the run are passed over: a run folder may hold
 * more than a report shows.
 * Cost: time linear in rows, memory 6 bytes for each replication, territory and month.
 */
export function readRun(tables: RunTables): RunRecord {
  const { manifest, series } = tables
  const { variants, replications, holders, hasSeries } = outlineOf(tables)
  const months = monthsBetween(manifest.start, manifest.until)
  const first = monthNumber(manifest.start)
  const replicationIndex = new Map(replications.map((number, index) => [number, index]))
  const territories = manifest.region.territories
  const territoryIndex = new Map(territories.map((territory, index) => [territory.code, index]))
  const holderIndex = new Map(holders.map((holder, index) => [holder?.id ?? "", index]))
  const cells = territories.length * months.length
  const control = replications.map(() => new Int16Array(cells).fill(-1))
  const deaths = replications.map(() => new Float32Array(cells))
  const violence = replications.map(() => new Float64Array(months.length))
  const monthly = () => replications.map(() => new Float64Array(months.length).fill(Number.NaN))
  const held = holders.map(monthly)
  const members = holders.map(monthly)
  let hasControl = false
  let hasDeaths = false
  for (const row of series) {
    if (row.variant !== variants[0]) continue
    const month = monthNumber(row.date) - first
    const replication = replicationIndex.get(row.replication) ?? -1
    const value = Number(row.value)
    if (!(month >= 0 && month < months.length) || !Number.isFinite(value)) continue
    if (row.variable === "territories-held" || row.variable === "members") {
      const table = (row.variable === "members" ? members : held)[holderIndex.get(row.agent) ?? 0]?.[replication]
      if (table === undefined || row.agent === "") continue
      const before = table[month] ?? Number.NaN
      table[month] = Number.isNaN(before) ? value : before + value
      continue
    }
    const territory = territoryIndex.get(row.territory)
    if (territory === undefined) continue
    const cell = territory * months.length + month
    if (row.variable === "control" && value !== 0) {
      control[replication]![cell] = holderIndex.get(row.agent) ?? -1
      hasControl = true
    } else if (row.variable === "deaths") {
      deaths[replication]![cell]! += value
      hasDeaths = true
    } else if (row.variable === "events") violence[replication]![month]! += value
  }
  for (const table of control) carryForward(table, months.length)
  return {
    months,
    replications,
    territories,
    holders,
    control,
    deaths,
    violence,
    held,
    members,
    hasControl,
    hasDeaths: hasDeaths || hasSeries,
    variants,
  }
}
