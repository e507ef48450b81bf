/** What a name in the column `variable` of series.csv stands for. */
export interface SeriesVariable {
  readonly variable: string
  readonly unit: string
  /** What the column `territory` holds in its rows. */
  readonly place: string
  /** Whether the column `agent` names somebody. */
  readonly agent: boolean
  readonly meaning: string
  /** Which rows there are. */
  readonly rows: string
  /** Whether a value lasts until the next row of the same territory and agent; else it is of its date alone, and 0 where no row is. */
  readonly lasts: boolean
}

const CHANGES = "Where it differs from the month before; 0 until the first row, and as in the last row until the next."
const MONTHLY = "At the beginning of each month."
const COUNTS = "At the first day of the month it counts; left out where it is 0."

/** The variables that the scenarios of this library write; what a mechanism does not move is not there. */
export const seriesVariables: readonly SeriesVariable[] = [
  {
    variable: "control",
    unit: "1",
    place: "code of the territory",
    agent: true,
    meaning: "Who holds the territory: the value is always 1, and agent is empty where nobody does.",
    rows: "At the first month for every territory, then where the holder differs from the month before.",
    lasts: true,
  },
  {
    variable: "presence",
    unit: "members",
    place: "code of the territory",
    agent: true,
    meaning:
      "Members of the group in the territory at the beginning of the month; those on the road are in no territory.",
    rows: CHANGES,
    lasts: true,
  },
  {
    variable: "afraid",
    unit: "share",
    place: "code of the territory",
    agent: false,
    meaning: "Share of the people at home who are afraid, 0 to 1, to a thousandth.",
    rows: CHANGES,
    lasts: true,
  },
  {
    variable: "displaced",
    unit: "people",
    place: "code of the territory",
    agent: false,
    meaning: "People driven from their homes in the territory who have not come back.",
    rows: CHANGES,
    lasts: true,
  },
  {
    variable: "road-traffic",
    unit: "units a day of the scenario's demands",
    place: "codes of the road's two ends, as links of manifest.json has them, with - between",
    agent: false,
    meaning: "What is trafficked on the road, both ways together, to four digits.",
    rows: CHANGES,
    lasts: true,
  },
  {
    variable: "deaths",
    unit: "people",
    place: "code of the territory",
    agent: false,
    meaning: "Deaths in the month: both sides, civilians and unknown people.",
    rows: COUNTS,
    lasts: false,
  },
  {
    variable: "events",
    unit: "events",
    place: "code of the territory",
    agent: false,
    meaning: "Violent events in the month: happenings in which somebody is attacked.",
    rows: COUNTS,
    lasts: false,
  },
  {
    variable: "members",
    unit: "members",
    place: "name of the state",
    agent: true,
    meaning: "Members of the group in the state.",
    rows: MONTHLY,
    lasts: false,
  },
  {
    variable: "territories-held",
    unit: "territories",
    place: "all",
    agent: true,
    meaning: "Territories that the group holds.",
    rows: MONTHLY,
    lasts: false,
  },
  {
    variable: "front-roads",
    unit: "roads",
    place: "all",
    agent: false,
    meaning: "Roads between territories of two groups that are hostile to each other.",
    rows: MONTHLY,
    lasts: false,
  },
]
