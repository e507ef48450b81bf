import type { EventRow } from "@contested/core"
import { eventColumns, runColumns } from "./event-columns.js"
import { defineTable, type Table } from "./table.js"

/** events.csv: the columns of the UCDP GED that apply (Sundberg & Melander 2013, doi:10.1177/0022343313484347), then ours. */
export const eventsTable: Table<EventRow> = defineTable<EventRow>("events.csv", {
  id: {
    type: "text",
    unit: "",
    meaning: "Replication and number of the occurrence, with .2, .3 ... for further rows of one occurrence.",
  },
  year: eventColumns.year,
  date_start: eventColumns.date_start,
  date_end: eventColumns.date_end,
  date_prec: {
    type: "integer",
    unit: "",
    meaning:
      "How well the days are known: 1 exact, 2 to six days, 3 a week, 4 a month, 5 more; all but reports are exact.",
  },
  type_of_violence: {
    type: "integer or empty",
    unit: "",
    meaning: "1 state-based, 2 non-state, 3 one-sided; empty when nobody was attacked.",
  },
  side_a: eventColumns.side_a,
  side_b: { type: "text", unit: "", meaning: "Against whom; empty when nobody." },
  where_prec: eventColumns.where_prec,
  adm_1: eventColumns.state,
  adm_2: { type: "text", unit: "", meaning: "Municipality; empty where only the state is known." },
  latitude: eventColumns.latitude,
  longitude: eventColumns.longitude,
  deaths_a: eventColumns.deaths_a,
  deaths_b: eventColumns.deaths_b,
  deaths_civilians: eventColumns.deaths_civilians,
  deaths_unknown: eventColumns.deaths_unknown,
  best: eventColumns.best,
  low: eventColumns.low,
  high: eventColumns.high,
  time: runColumns.time,
  kind: {
    type: "text",
    unit: "",
    meaning:
      "What happened, as the model names it; report: what media say of the occurrence in cause, beside the truth.",
  },
  territory: { type: "text", unit: "", meaning: "Official code of the municipality; a text, leading zeros count." },
  injured: {
    type: "integer",
    unit: "people",
    meaning: "People hurt who did not die, on any side, where the model counts them; 0 elsewhere.",
  },
  people: { type: "integer", unit: "people", meaning: "People who moved, where people moved; 0 elsewhere." },
  cause: {
    type: "text",
    unit: "",
    meaning: "Replication and number of the occurrence that brought it about; occurrence 0 is the initial state.",
  },
  replication: runColumns.replication,
  variant: runColumns.variant,
})
