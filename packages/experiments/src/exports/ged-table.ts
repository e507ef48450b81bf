import { CIVILIANS, type EventRow, type RunManifest } from "@contested/core"
import { columnOf, eventColumns } from "../tables/event-columns.js"
import { type ColumnsOf, defineTable, type Table } from "../tables/table.js"
import { priogridCell } from "./priogrid.js"

type Maybe = number | ""

/** An event as a row of the UCDP Georeferenced Event Dataset: its columns, in its order. */
export interface GedRow {
  readonly id: number
  readonly relid: string
  readonly year: number
  readonly active_year: number
  readonly code_status: string
  readonly type_of_violence: Maybe
  readonly conflict_dset_id: number
  readonly conflict_new_id: number
  readonly conflict_name: string
  readonly dyad_dset_id: number
  readonly dyad_new_id: number
  readonly dyad_name: string
  readonly side_a_dset_id: number
  readonly side_a_new_id: number
  readonly side_a: string
  readonly side_b_dset_id: number
  readonly side_b_new_id: number
  readonly side_b: string
  readonly number_of_sources: number
  readonly source_article: string
  readonly source_office: string
  readonly source_date: string
  readonly source_headline: string
  readonly source_original: string
  readonly where_prec: number
  readonly where_coordinates: string
  readonly where_description: string
  readonly adm_1: string
  readonly adm_2: string
  readonly latitude: number
  readonly longitude: number
  readonly geom_wkt: string
  readonly priogrid_gid: number
  readonly country: string
  readonly country_id: Maybe
  readonly region: string
  readonly event_clarity: number
  readonly date_prec: number
  readonly date_start: string
  readonly date_end: string
  readonly deaths_a: number
  readonly deaths_b: number
  readonly deaths_civilians: number
  readonly deaths_unknown: number
  readonly best: number
  readonly high: number
  readonly low: number
  readonly gwnoa: Maybe
  readonly gwnob: Maybe
}

const { text, whole, wholeOrEmpty: maybe } = columnOf

const columns: ColumnsOf<GedRow> = {
  id: whole("Number of the row in this file, from 1."),
  relid: text("Our own id: replication and number of the occurrence."),
  year: eventColumns.year,
  active_year: whole("1 where the dyad has 25 deaths or more in that year of that replication, else 0."),
  code_status: text("Clear: the model has no doubt of what happened in it."),
  type_of_violence: maybe("1 state-based, 2 non-state, 3 one-sided."),
  conflict_dset_id: whole("Number of the pair of sides; ours, none of UCDP's."),
  conflict_new_id: whole("The same number."),
  conflict_name: text("Both sides, joined by a hyphen."),
  dyad_dset_id: whole("The same number."),
  dyad_new_id: whole("The same number."),
  dyad_name: text("The same name."),
  side_a_dset_id: whole("Place of side_a in the manifest's list of agents, from 1; 0 where it is not there."),
  side_a_new_id: whole("The same number."),
  side_a: eventColumns.side_a,
  side_b_dset_id: whole("Place of side_b in the same list, from 1; 0 where it is not there."),
  side_b_new_id: whole("The same number."),
  side_b: text("Against whom; Civilians in one-sided violence."),
  number_of_sources: whole("0: no source reports a simulated event."),
  source_article: text("The run that the event is taken from."),
  source_office: text("Empty."),
  source_date: text("Empty."),
  source_headline: text("Says that the event is simulated."),
  source_original: text("Empty."),
  where_prec: eventColumns.where_prec,
  where_coordinates: text("Municipality, or state where only that is known."),
  where_description: text("What the coordinates stand for."),
  adm_1: eventColumns.state,
  adm_2: text("Municipality."),
  latitude: eventColumns.latitude,
  longitude: eventColumns.longitude,
  geom_wkt: text("The same point as well-known text."),
  priogrid_gid: whole("PRIO-GRID cell of the municipality's seat."),
  country: eventColumns.country,
  country_id: maybe("Gleditsch & Ward's number of the country."),
  region: eventColumns.world_region,
  event_clarity: whole("1: an event of its own, no summary."),
  date_prec: whole("How well the day is known: 1 exact, up to 5 a year."),
  date_start: eventColumns.date_start,
  date_end: eventColumns.date_end,
  deaths_a: eventColumns.deaths_a,
  deaths_b: eventColumns.deaths_b,
  deaths_civilians: eventColumns.deaths_civilians,
  deaths_unknown: eventColumns.deaths_unknown,
  best: eventColumns.best,
  high: eventColumns.high,
  low: eventColumns.low,
  gwnoa: maybe("Gleditsch & Ward's number of side_a where it is the state."),
  gwnob: maybe("Gleditsch & Ward's number of side_b where it is the state."),
}

/** events-ged: the columns of the UCDP GED in their order (Sundberg & Melander 2013, doi:10.1177/0022343313484347; codebook 24.1). */
export const gedTable: Table<GedRow> = defineTable<GedRow>("events-ged.csv", columns)

/** Fewest deaths in a year that make a dyad active (UCDP definition). */
const ACTIVE_FROM = 25

/**
 * Turns the events of one run into GED rows, in two passes over the same rows: `look` at every row, then `row` for each.
 * UCDP counts an event only with at least one death: all others give null. Memory: dyads x years x replications.
 */
export class GedEvents {
  readonly #manifest: RunManifest
  readonly #agents: ReadonlyMap<string, { readonly number: number; readonly state: boolean }>
  readonly #deaths = new Map<string, number>()
  readonly #pairs = new Map<string, number>()
  #rows = 0

  constructor(manifest: RunManifest) {
    this.#manifest = manifest
    this.#agents = new Map(
      manifest.agents.map(({ name, kind }, index) => [name, { number: index + 1, state: kind === "state force" }]),
    )
  }

  /** First pass: counts the deaths of each dyad and year. */
  look(event: EventRow): void {
    const key = this.#yearOf(event)
    this.#deaths.set(key, (this.#deaths.get(key) ?? 0) + event.best)
  }

  /** Second pass: the row of an event, or null when GED would not hold it. */
  row(event: EventRow): GedRow | null {
    if (event.type_of_violence === "" || event.best === 0) return null
    this.#rows += 1
    const { engine, scenario, seed, digest, region } = this.#manifest
    const { country } = region
    const sideB = this.#sideB(event)
    const name = `${event.side_a} - ${sideB}`
    const pair = this.#pairOf(event)
    const [a, b] = [this.#agents.get(event.side_a), this.#agents.get(event.side_b)]
    const number = (agent: typeof a): Maybe => (agent?.state === true && country !== undefined ? country.gwno : "")
    return {
      id: this.#rows,
      relid: event.id,
      year: event.year,
      active_year: (this.#deaths.get(this.#yearOf(event)) ?? 0) >= ACTIVE_FROM ? 1 : 0,
      code_status: "Clear",
      type_of_violence: event.type_of_violence,
      conflict_dset_id: pair,
      conflict_new_id: pair,
      conflict_name: name,
      dyad_dset_id: pair,
      dyad_new_id: pair,
      dyad_name: name,
      side_a_dset_id: a?.number ?? 0,
      side_a_new_id: a?.number ?? 0,
      side_a: event.side_a,
      side_b_dset_id: b?.number ?? 0,
      side_b_new_id: b?.number ?? 0,
      side_b: sideB,
      number_of_sources: 0,
      source_article: `Contested ${engine.version}, scenario ${scenario.name}, seed ${seed}, replication ${event.replication}, digest ${digest}`,
      source_office: "",
      source_date: "",
      source_headline: "Simulated, not observed",
      source_original: "",
      where_prec: event.where_prec,
      where_coordinates: event.adm_2 === "" ? event.adm_1 : event.adm_2,
      where_description: "Seat of the municipality; the event has no place within it",
      adm_1: event.adm_1,
      adm_2: event.adm_2,
      latitude: event.latitude,
      longitude: event.longitude,
      geom_wkt: `POINT (${event.longitude} ${event.latitude})`,
      priogrid_gid: priogridCell(event.latitude, event.longitude),
      country: country?.name ?? "",
      country_id: country?.gwno ?? "",
      region: country?.ucdpRegion ?? "",
      event_clarity: 1,
      date_prec: event.date_prec,
      date_start: event.date_start,
      date_end: event.date_end,
      deaths_a: event.deaths_a,
      deaths_b: event.deaths_b,
      deaths_civilians: event.deaths_civilians,
      deaths_unknown: event.deaths_unknown,
      best: event.best,
      high: event.high,
      low: event.low,
      gwnoa: number(a),
      gwnob: number(b),
    }
  }

  #sideB({ type_of_violence, side_b }: EventRow): string {
    return side_b === "" && type_of_violence === 3 ? CIVILIANS : side_b
  }

  /** A pair has one number, whoever acted, in order of first appearance. */
  #pairOf(event: EventRow): number {
    const key = JSON.stringify([event.side_a, this.#sideB(event)].sort())
    const known = this.#pairs.get(key)
    if (known !== undefined) return known
    this.#pairs.set(key, this.#pairs.size + 1)
    return this.#pairs.size
  }

  #yearOf(event: EventRow): string {
    return `${event.variant}\n${event.replication}\n${event.year}\n${JSON.stringify([event.side_a, this.#sideB(event)].sort())}`
  }
}
