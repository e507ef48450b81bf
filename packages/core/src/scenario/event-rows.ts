import type { OccurrenceRecord } from "../model/context.js"
import type { EventRow } from "../results/event-row.js"
import type { Ground } from "../world/ground.js"
import type { Happening } from "../world/record-happening.js"

/** A record of a mechanism as a row of events.csv. The model knows its own counts exactly, so low = best = high. */
export function eventRow(ground: Ground, replication: number, variant: string, record: OccurrenceRecord): EventRow {
  const {
    territory,
    violence,
    sideA,
    sideB,
    deathsA,
    deathsB,
    deathsCivilians,
    people = 0,
  } = record.data as unknown as Happening
  const place = ground.region.territories[territory]
  if (place === undefined)
    throw new RangeError(`Record "${record.kind}" names territory ${territory}, which does not exist.`)
  const date = ground.calendar.dateAt(record.time)
  const best = deathsA + deathsB + deathsCivilians
  return {
    id: `${replication}-${record.occurrence}`,
    year: Number(date.slice(0, 4)),
    date_start: date,
    date_end: date,
    type_of_violence: violence === 0 ? "" : violence,
    side_a: sideA,
    side_b: sideB,
    adm_1: place.state,
    adm_2: place.name,
    latitude: place.latitude,
    longitude: place.longitude,
    deaths_a: deathsA,
    deaths_b: deathsB,
    deaths_civilians: deathsCivilians,
    deaths_unknown: 0,
    best,
    low: best,
    high: best,
    time: record.time,
    kind: record.kind,
    territory: place.code,
    people,
    cause: `${replication}-${record.cause}`,
    replication,
    variant,
  }
}
