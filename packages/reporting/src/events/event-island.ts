import type { AgentEntry, EventRow, Territory } from "@contested/core"

/** Recorded events of one replication, column by column, as the page carries them. */
export interface EventIsland {
  readonly replication: number
  /** Events of this replication on record; more than `columns` hold when the file would become too large. */
  readonly recorded: number
  /** Of these, events in which somebody was attacked. */
  readonly violent: number
  readonly dates: readonly string[]
  readonly places: readonly {
    readonly code: string
    readonly name: string
    readonly state: string
    readonly index: number
  }[]
  readonly kinds: readonly string[]
  /** Names of groups and forces; index 0 is empty. */
  readonly sides: readonly string[]
  readonly columns: {
    /** Number of the occurrence where the id is `replication-number`, else the id. */
    readonly id: readonly (number | string)[]
    readonly cause: readonly (number | string)[]
    /** Indexes into the lists above. */
    readonly date: readonly number[]
    readonly place: readonly number[]
    readonly kind: readonly number[]
    readonly a: readonly number[]
    readonly b: readonly number[]
    readonly deathsA: readonly number[]
    readonly deathsB: readonly number[]
    readonly civilians: readonly number[]
    readonly unknown: readonly number[]
    /** best - low, high - best. */
    readonly below: readonly number[]
    readonly above: readonly number[]
  }
}

/** Rows carried at most, some 0.9 MB once packed; fewer where the rest of the page is long. */
export const mostEventRows = 40_000

/** Gives every distinct text a number, in order of first appearance. */
class Dictionary {
  readonly texts: string[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }
}

/** @returns null when there is no event */
export function eventIsland(
  events: Iterable<EventRow>,
  territories: readonly Territory[],
  agents: readonly AgentEntry[],
): EventIsland | null {
  let replication = Number.POSITIVE_INFINITY
  let own: EventRow[] = []
  for (const row of events) {
    if (row.replication < replication) {
      replication = row.replication
      own = []
    }
    if (row.replication === replication) own.push(row)
  }
  if (own.length === 0) return null
  const rows = own.slice(0, mostEventRows)
  const names = new Map(agents.map((agent) => [agent.id, agent.name]))
  const indexes = new Map(territories.map((territory, index) => [territory.code, index]))
  const dates = new Dictionary()
  const kinds = new Dictionary()
  const sides = new Dictionary()
  const codes = new Dictionary()
  sides.numberOf("")
  const places: EventIsland["places"][number][] = []
  const place = (row: EventRow): number => {
    const number = codes.numberOf(row.territory)
    if (number === places.length)
      places.push({ code: row.territory, name: row.adm_2, state: row.adm_1, index: indexes.get(row.territory) ?? -1 })
    return number
  }
  const side = (id: string) => sides.numberOf(names.get(id) ?? id)
  const prefix = `${replication}-`
  const occurrence = (id: string): number | string =>
    id.startsWith(prefix) && /^\d{1,15}$/.test(id.slice(prefix.length)) ? Number(id.slice(prefix.length)) : id
  return {
    replication,
    recorded: own.length,
    violent: own.filter((row) => row.type_of_violence !== "").length,
    places,
    columns: {
      id: rows.map((row) => occurrence(row.id)),
      cause: rows.map((row) => occurrence(row.cause)),
      date: rows.map((row) => dates.numberOf(row.date_start)),
      place: rows.map(place),
      kind: rows.map((row) => kinds.numberOf(row.kind)),
      a: rows.map((row) => side(row.side_a)),
      b: rows.map((row) => side(row.side_b)),
      deathsA: rows.map((row) => row.deaths_a),
      deathsB: rows.map((row) => row.deaths_b),
      civilians: rows.map((row) => row.deaths_civilians),
      unknown: rows.map((row) => row.deaths_unknown),
      below: rows.map((row) => row.best - row.low),
      above: rows.map((row) => row.high - row.best),
    },
    dates: dates.texts,
    kinds: kinds.texts,
    sides: sides.texts,
  }
}
