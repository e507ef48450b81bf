import { CIVILIANS, type EventRow, type RunManifest } from "@contested/core"
import { columnOf, eventColumns } from "../tables/event-columns.js"
import { type ColumnsOf, defineTable, type Table } from "../tables/table.js"
import { acledKind, disorderType } from "./acled-taxonomy.js"

/** An event as a row of ACLED's export. */
export interface AcledRow {
  readonly event_id_cnty: string
  readonly event_date: string
  readonly year: number
  readonly time_precision: number
  readonly disorder_type: string
  readonly event_type: string
  readonly sub_event_type: string
  readonly actor1: string
  readonly assoc_actor_1: string
  readonly inter1: number
  readonly actor2: string
  readonly assoc_actor_2: string
  readonly inter2: number
  readonly interaction: number
  readonly civilian_targeting: string
  readonly iso: number | ""
  readonly region: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  readonly admin3: string
  readonly location: string
  readonly latitude: number
  readonly longitude: number
  readonly geo_precision: number
  readonly source: string
  readonly source_scale: string
  readonly notes: string
  readonly fatalities: number
  readonly tags: string
  readonly timestamp: number | ""
}

const { text, whole } = columnOf

const columns: ColumnsOf<AcledRow> = {
  event_id_cnty: text("SIM and our own id: replication and number of the occurrence."),
  event_date: { type: "date", unit: "", meaning: "Day of the simulated event." },
  year: whole("Its calendar year.", "year"),
  time_precision: whole("1 the day is known, 2 the week, 3 the month."),
  disorder_type: text("Political violence, Demonstrations or Strategic developments."),
  event_type: text("One of ACLED's 6 event types, mapped from our kind."),
  sub_event_type: text("One of ACLED's 25 sub-event types, mapped from our kind."),
  actor1: eventColumns.side_a,
  assoc_actor_1: text("Empty."),
  inter1: whole("1 state forces, 3 political militias (armed groups of the model), 0 nobody."),
  actor2: text("Against whom; Civilians where only they were attacked; empty when nobody."),
  assoc_actor_2: text("Empty."),
  inter2: whole("As inter1, or 7 civilians."),
  interaction: whole("Both codes, the smaller first: 13, 33, 37; 30 where there is one actor."),
  civilian_targeting: text("Civilian targeting where only civilians were attacked, else empty."),
  iso: { type: "integer or empty", unit: "", meaning: "ISO 3166-1 number of the country." },
  region: eventColumns.world_region,
  country: eventColumns.country,
  admin1: eventColumns.state,
  admin2: text("Municipality."),
  admin3: text("Empty."),
  location: text("Municipality, or state where only that is known."),
  latitude: eventColumns.latitude,
  longitude: eventColumns.longitude,
  geo_precision: whole("2 a municipality, shown at the town that stands for it; 3 a state."),
  source: text("Contested and its version."),
  source_scale: text("Other."),
  notes: text("Says that the event is simulated, by which run, and its kind there."),
  fatalities: whole("Simulated deaths, all sides and civilians.", "people"),
  tags: text("simulated."),
  timestamp: { type: "integer or empty", unit: "", meaning: "Empty: a simulated event is not uploaded." },
}

/** events-acled: the columns of ACLED's export in their order. The schema only; no data of ACLED's is here. */
export const acledTable: Table<AcledRow> = defineTable<AcledRow>("events-acled.csv", columns)

const STATE = 1
const MILITIA = 3
const CIVILIAN_CODE = 7

/** How a run's events become ACLED rows: all of them, the non-violent ones as strategic developments. */
export function acledRows(manifest: RunManifest): (event: EventRow) => AcledRow {
  const codes = new Map(manifest.agents.map(({ name, kind }) => [name, kind === "state force" ? STATE : MILITIA]))
  const codeOf = (side: string): number =>
    side === "" ? 0 : side === CIVILIANS ? CIVILIAN_CODE : (codes.get(side) ?? MILITIA)
  const { country } = manifest.region
  const run = `${manifest.scenario.name}, seed ${manifest.seed}, digest ${manifest.digest}`
  return (event) => {
    const { event: eventType, sub } = acledKind(event)
    const oneSided = event.type_of_violence === 3
    const actor2 = oneSided && event.side_b === "" ? CIVILIANS : event.side_b
    const [inter1, inter2] = [codeOf(event.side_a), codeOf(actor2)]
    const [low, high] = [Math.min(inter1, inter2), Math.max(inter1, inter2)]
    return {
      event_id_cnty: `SIM${event.id}`,
      event_date: event.date_start,
      year: event.year,
      time_precision: event.date_prec === 1 ? 1 : event.date_prec <= 3 ? 2 : 3,
      disorder_type: disorderType(eventType),
      event_type: eventType,
      sub_event_type: sub,
      actor1: event.side_a,
      assoc_actor_1: "",
      inter1,
      actor2,
      assoc_actor_2: "",
      inter2,
      interaction: low === 0 ? high * 10 : low * 10 + high,
      civilian_targeting: oneSided ? "Civilian targeting" : "",
      iso: country?.iso ?? "",
      region: country?.acledRegion ?? "",
      country: country?.name ?? "",
      admin1: event.adm_1,
      admin2: event.adm_2,
      admin3: "",
      location: event.adm_2 === "" ? event.adm_1 : event.adm_2,
      latitude: event.latitude,
      longitude: event.longitude,
      geo_precision: event.where_prec <= 3 ? 2 : 3,
      source: `Contested ${manifest.engine.version}`,
      source_scale: "Other",
      notes: `Simulated, not observed: ${event.kind}, replication ${event.replication} of ${run}.`,
      fatalities: event.best,
      tags: "simulated",
      timestamp: "",
    }
  }
}
