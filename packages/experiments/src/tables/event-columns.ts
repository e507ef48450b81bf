import type { Column } from "./table.js"

type Said = Omit<Column, "name">

/** What is said of columns that events have in every schema: once, so that no two tables tell it differently. */
export const eventColumns = {
  date_start: { type: "date", unit: "", meaning: "Day on which the simulated event began." },
  date_end: { type: "date", unit: "", meaning: "Day on which it ended." },
  year: { type: "integer", unit: "year", meaning: "Calendar year of date_start." },
  side_a: { type: "text", unit: "", meaning: "Who acted." },
  where_prec: {
    type: "integer",
    unit: "",
    meaning: "How well the place is known: 1 exact, 2 near, 3 the municipality, 4 the state.",
  },
  state: { type: "text", unit: "", meaning: "State." },
  latitude: { type: "number", unit: "degrees north", meaning: "Of the municipality's seat, not of the event." },
  longitude: { type: "number", unit: "degrees east", meaning: "Of the municipality's seat, not of the event." },
  country: { type: "text", unit: "", meaning: "Country; empty where the places are invented." },
  world_region: { type: "text", unit: "", meaning: "Region of the world." },
  deaths_a: { type: "integer", unit: "people", meaning: "Simulated deaths on side_a." },
  deaths_b: { type: "integer", unit: "people", meaning: "Simulated deaths on side_b." },
  deaths_civilians: { type: "integer", unit: "people", meaning: "Simulated deaths of civilians." },
  deaths_unknown: { type: "integer", unit: "people", meaning: "Simulated deaths of people of unknown side." },
  best: { type: "integer", unit: "people", meaning: "Sum of the four columns of deaths." },
  low: { type: "integer", unit: "people", meaning: "Low estimate, at most best." },
  high: { type: "integer", unit: "people", meaning: "High estimate, at least best." },
} as const satisfies Readonly<Record<string, Said>>

/** The same of columns that say which run or whose quantity a row is of. */
export const runColumns = {
  replication: { type: "integer", unit: "", meaning: "Number of the replication, from 1." },
  variant: { type: "text", unit: "", meaning: "Name of the variant of the scenario." },
  time: { type: "number", unit: "days", meaning: "Simulated time since the start of the run." },
  agent: { type: "text", unit: "", meaning: "Id of the group or force; empty when the quantity belongs to none." },
} as const satisfies Readonly<Record<string, Said>>

const text = (meaning: string): Said => ({ type: "text", unit: "", meaning })
const whole = (meaning: string, unit = ""): Said => ({ type: "integer", unit, meaning })
const wholeOrEmpty = (meaning: string): Said => ({ type: "integer or empty", unit: "", meaning })

/** Columns of the types that most have. */
export const columnOf = { text, whole, wholeOrEmpty } as const
