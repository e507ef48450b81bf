import { decodeCauses, decodeDistances, encodeCauses, encodeDistances } from "../records/distances.js"
import { decodeSparse, encodeSparse, type StepList } from "../records/step-list.js"
import type { EventIsland } from "./event-island.js"

type Columns = EventIsland["columns"]

const sparse = ["deathsA", "deathsB", "civilians", "unknown", "below", "above"] as const

/** Recorded events as they stand in the page's text: numbers of occurrences and dates as distances, counts that are mostly zero sparse. */
export interface PackedEvents extends Omit<EventIsland, "columns"> {
  readonly columns: Pick<Columns, "id" | "cause" | "date" | "place" | "kind" | "a" | "b"> &
    Readonly<Record<(typeof sparse)[number], StepList>>
}

export function packEvents({ columns, ...island }: EventIsland): PackedEvents {
  const { id, cause, date, place, kind, a, b } = columns
  const [deathsA, deathsB, civilians, unknown, below, above] = sparse.map((name) => encodeSparse(columns[name]))
  return {
    ...island,
    columns: {
      id: encodeDistances(id),
      cause: encodeCauses(cause, id),
      date: encodeDistances(date),
      place,
      kind,
      a,
      b,
      deathsA: deathsA!,
      deathsB: deathsB!,
      civilians: civilians!,
      unknown: unknown!,
      below: below!,
      above: above!,
    },
  }
}

/** Inverse of `packEvents`. */
export function unpackEvents({ columns, ...island }: PackedEvents): EventIsland {
  const { place, kind, a, b } = columns
  const id = decodeDistances(columns.id)
  const [deathsA, deathsB, civilians, unknown, below, above] = sparse.map((name) => [
    ...decodeSparse(columns[name], id.length),
  ])
  return {
    ...island,
    columns: {
      id,
      cause: decodeCauses(columns.cause, id),
      date: decodeDistances(columns.date),
      place,
      kind,
      a,
      b,
      deathsA: deathsA!,
      deathsB: deathsB!,
      civilians: civilians!,
      unknown: unknown!,
      below: below!,
      above: above!,
    },
  }
}

/** The first events, as many as take at most so many characters of the page once they are packed; at least some. */
export function eventsWithin(island: EventIsland, characters: number, least: number): EventIsland {
  let kept = island
  for (;;) {
    const rows = kept.columns.id.length
    const size = JSON.stringify(packEvents(kept)).length
    if (size <= characters || rows <= least) return kept
    const fewer = Math.max(least, Math.min(rows - 1, Math.floor((0.98 * rows * characters) / size)))
    const columns = Object.fromEntries(
      Object.entries(island.columns).map(([name, list]) => [name, list.slice(0, fewer)]),
    ) as unknown as Columns
    kept = { ...island, columns }
  }
}
