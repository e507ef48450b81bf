import type { EventRow } from "@contested/core"
import { defineTable, type Table } from "./table.js"

/** events.csv: the columns of the UCDP GED that apply (Sundberg & Melander 2013, doi:10.1177/0022343313484347), then ours. */
export const eventsTable: Table<EventRow> = defineTable<EventRow>("events.csv", {
  id: {
    type: "text",
    unit: "",
    meaning: "Replication and number of the occurrence, with .2, .3 ... for further rows of one occurrence.",
  },
  year: { type: "integer", unit: "year", meaning: "Calendar year of date_start." },
  date_start: { type: "date", unit: "", meaning: "Day on which the simulated event began." },
  date_end: { type: "date", unit: "", meaning: "Day on which it ended." },
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
  side_a: { type: "text", unit: "", meaning: "Who acted." },
  side_b: { type: "text", unit: "", meaning: "Against whom; empty when nobody." },
  where_prec: {
    type: "integer",
    unit: "",
    meaning: "How well the place is known: 1 exact, 2 near, 3 the municipality, 4 the state.",
  },
  adm_1: { type: "text", unit: "", meaning: "State." },
  adm_2: { type: "text", unit: "", meaning: "Municipality; empty where only the state is known." },
  latitude: { type: "number", unit: "degrees north", meaning: "Of the municipality's seat, not of the event." },
  longitude: { type: "number", unit: "degrees east", meaning: "Of the municipality's seat, not of the event." },
  deaths_a: { type: "integer", unit: "people", meaning: "Simulated deaths on side_a." },
  deaths_b: { type: "integer", unit: "people", meaning: "Simulated deaths on side_b." },
  deaths_civilians: { type: "integer", unit: "people", meaning: "Simulated deaths of civilians." },
  deaths_unknown: { type: "integer", unit: "people", meaning: "Simulated deaths of people of unknown side." },
  best: { type: "integer", unit: "people", meaning: "Sum of the four columns of deaths." },
  low: { type: "integer", unit: "people", meaning: "Low estimate, at most best." },
  high: { type: "integer", unit: "people", meaning: "High estimate, at least best." },
  time: { type: "number", unit: "days", meaning: "Simulated time since the start of the run." },
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
  replication: { type: "integer", unit: "", meaning: "Number of the replication, from 1." },
  variant: { type: "text", unit: "", meaning: "Name of the variant of the scenario." },
})
