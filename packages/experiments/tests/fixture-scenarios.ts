// A tiny deterministic region, so that runs, folders and commands can be tested without a model: four places whose rows come from a hash of the seed.
import { createHash } from "node:crypto"
import type {
  EventRow,
  MeasureValue,
  ReplicationRequest,
  ReplicationResult,
  Scenario,
  SeriesRow,
} from "@contested/core"

const PLACES = [
  { code: "01001", name: "Alta, la", state: "North" },
  { code: "01002", name: "=Baja", state: "North" },
  { code: "02001", name: 'Costa "Brava"', state: "South" },
  { code: "02002", name: "Désert", state: "South" },
] as const

const DAY = 86_400_000
const START = "2015-01-01"

function dateOf(day: number): string {
  return new Date(Date.parse(START) + day * DAY).toISOString().slice(0, 10)
}

/** Bob Jenkins' one-at-a-time over a text, then a Weyl sequence through a mixer: numbers in [0, 1). */
function generator(text: string): () => number {
  let state = 0
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x9e3779b1) ^ (state >>> 15)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function eventOf(request: ReplicationRequest, number: number, time: number, random: () => number): EventRow {
  const place = PLACES[Math.floor(random() * 4)] as (typeof PLACES)[number]
  const [a, b] = [Math.floor(random() * 5), Math.floor(random() * 5)]
  const date = dateOf(Math.floor(time))
  const attacked = random() < 0.8
  return {
    id: `${request.replication}-${number}`,
    year: Number(date.slice(0, 4)),
    date_start: date,
    date_end: date,
    date_prec: 1,
    type_of_violence: attacked ? 2 : "",
    side_a: "Red",
    side_b: attacked ? "-Blue" : "",
    where_prec: 3,
    adm_1: place.state,
    adm_2: place.name,
    latitude: 20 + random(),
    longitude: -103 - random(),
    deaths_a: a,
    deaths_b: b,
    deaths_civilians: 0,
    deaths_unknown: 0,
    best: a + b,
    low: a,
    high: a + b + 1,
    time,
    kind: attacked ? "clash" : "takeover",
    territory: place.code,
    injured: 0,
    people: 0,
    cause: `${request.replication}-${number - 1}`,
    replication: request.replication,
    variant: "",
  }
}

function measuresOf(events: readonly EventRow[], lastYear: number): MeasureValue[] {
  const deaths = (chosen: readonly EventRow[]): number => chosen.reduce((sum, event) => sum + event.best, 0)
  const all = { place: "all", agent: "", year: "all" } as const
  const measures: MeasureValue[] = [
    { measure: "events", unit: "events", ...all, value: events.length },
    { measure: "deaths", unit: "people", ...all, value: deaths(events) },
  ]
  for (const place of ["North", "South"]) {
    for (let year = 2015; year <= lastYear; year += 1) {
      const here = events.filter((event) => event.adm_1 === place && event.year === year)
      measures.push({ measure: "deaths", unit: "people", place, agent: "", year, value: deaths(here) })
    }
  }
  for (const agent of ["red", "blue"]) {
    const held = events.filter((event) => event.kind === "takeover").length
    measures.push({
      measure: "territories-held",
      unit: "territories",
      ...all,
      agent,
      value: agent === "red" ? held : 4 + held / 3,
    })
  }
  return measures
}

function replicate(request: ReplicationRequest, perDay: number): ReplicationResult {
  const random = generator(`${request.seed}/${request.replication}`)
  const horizon = (Date.parse(request.until) - Date.parse(START)) / DAY + 1
  const events: EventRow[] = []
  const hash = createHash("sha256")
  for (let time = random() / perDay; time < horizon; time += (0.01 + 2 * random()) / perDay) {
    const event = eventOf(request, events.length + 1, time, random)
    events.push(event)
    hash.update(JSON.stringify(event))
  }
  const series: SeriesRow[] = []
  for (let day = 0; day < horizon; day += 30) {
    for (const { code } of PLACES) {
      const row = { replication: request.replication, variant: "", time: day, date: dateOf(day), territory: code }
      series.push({ ...row, agent: "red", variable: "members", value: Math.floor(random() * 100) })
      series.push({ ...row, agent: "", variable: "controller", value: random() < 0.5 ? "red" : "" })
    }
  }
  const { record, replication } = request
  return {
    replication,
    digest: hash.update(JSON.stringify(series)).digest("hex"),
    events: record ? events : [],
    series: record ? series : [],
    measures: measuresOf(events, Number(request.until.slice(0, 4))),
    occurrences: events.length + series.length,
  }
}

function scenario(name: string, title: string, make: (request: ReplicationRequest) => ReplicationResult): Scenario {
  return {
    name,
    kind: "region",
    title,
    summary: "Four places and two groups, for tests.",
    limits: ["It says nothing about anything."],
    start: START,
    defaults: { until: "2016-12-31", replications: 4, seed: "fixture" },
    region: {
      name: "Four places",
      territories: PLACES.map((place, index) => ({
        ...place,
        population: 1000,
        areaKm2: 10,
        latitude: 20 + index,
        longitude: -103,
      })),
      links: [
        { from: 0, to: 1, roadKm: 10, travelMinutes: 12 },
        { from: 2, to: 3, roadKm: 10, travelMinutes: 12 },
      ],
      highways: [{ name: "MEX-1", course: [0, 1, 2] }],
      sources: [{ file: "places.csv", title: "Places", source: "made up", licence: "CC0" }],
    },
    agents: [
      { id: "red", name: "Red", kind: "armed group" },
      { id: "blue", name: "Blue", kind: "state force" },
    ],
    parameters: [
      {
        mechanism: "clash",
        name: "rate",
        value: 0.1,
        unit: "1/day",
        low: 0,
        high: 1,
        description: "How often.",
        assumption: "Made up.",
      },
    ],
    replicate: make,
  }
}

function failing(how: (request: ReplicationRequest) => never): (request: ReplicationRequest) => ReplicationResult {
  return (request) => (request.replication === 3 ? how(request) : replicate(request, 1))
}

/** What each fixture does is its name. */
export const scenarios: readonly Scenario[] = [
  scenario("four-places", "Four places", (request) => replicate(request, 1)),
  scenario("four-places-busy", "Four places, many events", (request) => replicate(request, 100)),
  scenario(
    "throws-in-the-third",
    "Throws",
    failing(() => {
      throw new RangeError("Side_a of clash 17 is gone.")
    }),
  ),
  scenario(
    "exits-in-the-third",
    "Exits",
    failing(() => process.exit(0)),
  ),
  scenario(
    "never-ends-in-the-third",
    "Never ends",
    failing(() => {
      for (;;);
    }),
  ),
  scenario("promises", "Answers with a promise", () => new Promise(() => undefined) as never),
  scenario("not-a-number", "A row holds NaN", (request) => {
    const result = replicate(request, 1)
    return { ...result, events: result.events.map((event) => ({ ...event, deaths_a: Number.NaN })) }
  }),
  scenario("forgets-a-measure", "Measures differ", (request) => {
    const result = replicate(request, 1)
    return { ...result, measures: request.replication === 3 ? result.measures.slice(1) : result.measures }
  }),
]
