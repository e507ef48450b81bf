import type { EventIsland } from "./event-island.js"

/** One event as the table shows it. */
export interface ShownEvent {
  /** Row in the island. */
  readonly row: number
  readonly id: string
  readonly date: string
  readonly place: EventIsland["places"][number]
  readonly kind: string
  readonly a: string
  readonly b: string
  readonly deaths: number
}

export interface EventFilter {
  /** Every word must occur in place, state, kind, sides, date or number. */
  readonly search: string
  readonly state: string
  readonly group: string
  readonly kind: string
  /** Deaths, at least. */
  readonly deaths: number
  /** `2018-03`, or empty for all. */
  readonly month: string
}

export const everyEvent: EventFilter = { search: "", state: "", group: "", kind: "", deaths: 0, month: "" }

/** Accents and case do not matter when searching: "teuchitlan" finds Teuchitlán. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
}

/** `3-17`, or the id as it was written. */
export function fullId(island: EventIsland, id: number | string): string {
  return typeof id === "number" ? `${island.replication}-${id}` : id
}

/** The occurrence that left an event: several events may have one. */
export function occurrenceOf(island: EventIsland, row: number): number {
  const id = island.columns.id[row] ?? 0
  return typeof id === "number" ? id : Number(/-(\d+)/.exec(id)?.[1] ?? 0)
}

export function eventAt(island: EventIsland, row: number): ShownEvent {
  const { columns, dates, places, kinds, sides } = island
  return {
    row,
    id: fullId(island, columns.id[row] ?? ""),
    date: dates[columns.date[row] ?? -1] ?? "",
    place: places[columns.place[row] ?? -1] ?? { code: "", name: "", state: "", index: -1 },
    kind: kinds[columns.kind[row] ?? -1] ?? "",
    a: sides[columns.a[row] ?? 0] ?? "",
    b: sides[columns.b[row] ?? 0] ?? "",
    deaths:
      (columns.deathsA[row] ?? 0) +
      (columns.deathsB[row] ?? 0) +
      (columns.civilians[row] ?? 0) +
      (columns.unknown[row] ?? 0),
  }
}

/**
 * Rows that pass a filter, in their order.
 * Cost: linear in rows; the text of a row is put together only when the cheaper tests let it pass.
 */
export function filterEvents(
  island: EventIsland,
  filter: EventFilter,
  kindName: (kind: string) => string,
): readonly number[] {
  const words = plain(filter.search)
    .split(/\s+/)
    .filter((word) => word !== "")
  const found: number[] = []
  for (let row = 0; row < island.columns.id.length; row++) {
    const event = eventAt(island, row)
    if (filter.month !== "" && !event.date.startsWith(filter.month)) continue
    if (filter.state !== "" && event.place.state !== filter.state) continue
    if (filter.kind !== "" && event.kind !== filter.kind) continue
    if (filter.group !== "" && event.a !== filter.group && event.b !== filter.group) continue
    if (event.deaths < filter.deaths) continue
    if (words.length > 0) {
      const { name, state, code } = event.place
      const text = plain(
        `${name} ${state} ${code} ${event.kind} ${kindName(event.kind)} ${event.a} ${event.b} ${event.date} ${event.id}`,
      )
      if (!words.every((word) => text.includes(word))) continue
    }
    found.push(row)
  }
  return found
}
