import type { OccurrenceRecord } from "../model/context.js"
import type { EventRow } from "../results/event-row.js"
import type { Ground } from "../world/ground.js"
import type { Happening } from "../world/record-happening.js"
import type { Report } from "../world/record-report.js"

/** `where_prec` of a place known as a municipality. */
const MUNICIPALITY = 3

/**
 * A record of a mechanism as a row of events.csv. The model knows its own counts exactly, so low = best = high,
 * but not in what it lets others report.
 *
 * @param nth which record of its occurrence it is, from 1: one occurrence may leave several
 */
export function eventRow(
  ground: Ground,
  replication: number,
  variant: string,
  record: OccurrenceRecord,
  nth = 1,
): EventRow {
  const {
    territory,
    violence,
    sideA,
    sideB,
    deathsA,
    deathsB,
    deathsCivilians,
    injured = 0,
    people = 0,
  } = record.data as unknown as Happening
  const place = ground.region.territories[territory]
  if (place === undefined)
    throw new RangeError(`Record "${record.kind}" names territory ${territory}, which does not exist.`)
  const { tells } = record.data as unknown as { readonly tells?: Omit<Report, "territory" | "sideA" | "sideB"> }
  const date = ground.calendar.dateAt(tells?.from ?? record.time)
  const best = tells?.best ?? deathsA + deathsB + deathsCivilians
  return {
    id: `${replication}-${record.occurrence}${nth === 1 ? "" : `.${nth}`}`,
    year: Number(date.slice(0, 4)),
    date_start: date,
    date_end: tells === undefined ? date : ground.calendar.dateAt(tells.to),
    date_prec: tells?.datePrecision ?? 1,
    type_of_violence: violence === 0 ? "" : violence,
    side_a: sideA,
    side_b: sideB,
    where_prec: tells?.placePrecision ?? MUNICIPALITY,
    adm_1: place.state,
    adm_2: (tells?.placePrecision ?? MUNICIPALITY) > MUNICIPALITY ? "" : place.name,
    latitude: place.latitude,
    longitude: place.longitude,
    deaths_a: deathsA,
    deaths_b: deathsB,
    deaths_civilians: deathsCivilians,
    deaths_unknown: tells?.best ?? 0,
    best,
    low: tells?.low ?? best,
    high: tells?.high ?? best,
    time: record.time,
    kind: record.kind,
    territory: place.code,
    injured,
    people,
    cause: `${replication}-${record.cause}`,
    replication,
    variant,
  }
}
