import { defineModel, event, log, type OccurrenceRecord, RecordLog, start } from "@contested/core"
import { scenarios } from "@contested/scenarios"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { timed } from "../measure/cpu-time.js"
import { Xoshiro128 } from "../random/xoshiro128.js"

interface RecordingSetting {
  readonly events: number
}

/** Where records go: nowhere, to a log in columns, or as objects to a list. */
type Keeping = "nothing" | "log" | "list"

/** PHOLD that records every event: what it costs when nobody listens, and when all is kept. */
export function recordPhold(keeping: Keeping, { events }: RecordingSetting): Measurement {
  const random = new Xoshiro128(99)
  const entities = 1024
  const model = defineModel({
    name: "phold",
    parameters: {},
    world: () => ({ hash: 0 }),
    events: { visit: event<number>() },
    initialise(_world, _parameters, context) {
      for (let entity = 0; entity < entities; entity++)
        context.schedule("visit", entity, { at: -log(random.nextUniform()) })
    },
    on: {
      visit(world, _parameters, entity, context) {
        world.hash = (Math.imul(world.hash, 31) + entity) | 0
        const target = Math.floor(random.nextUniform() * entities)
        context.schedule("visit", target, { after: -log(random.nextUniform()) })
        context.record("visit", { entity, target })
      },
    },
  })
  const records = new RecordLog()
  const list: OccurrenceRecord[] = []
  const run = start(model, {
    seed: "recording",
    ...(keeping === "log" && { records }),
    ...(keeping === "list" && { onRecord: (record: OccurrenceRecord) => void list.push(record) }),
  })
  const happen = (count: number) => () => {
    for (let i = 0; i < count; i++) run.step()
  }
  const warmUp = Math.min(events, 300_000)
  const cold = timed(warmUp, happen(warmUp))
  const before = records.length + list.length
  const ns = timed(events, happen(events))
  const kept = records.length + list.length - before
  if (keeping !== "nothing" && kept !== events) throw new Error(`${kept} records were kept of ${events} events.`)
  return { ns, cold, hash: run.world.hash >>> 0, figures: { records: kept } }
}

/** The scenario that ships, a year of it, with rows of events and series or without; per occurrence. */
export function recordScenario(record: boolean): Measurement {
  const scenario = scenarios[0]!
  const until = `${scenario.start.slice(0, 4)}-12-31`
  const replicate = (replication: number) => scenario.replicate({ seed: "recording", replication, until, record })
  const first = timed(1, () => void replicate(1))
  let occurrences = 0
  let rows = 0
  const total = timed(1, () => {
    for (let replication = 2; replication < 7; replication++) {
      const result = replicate(replication)
      occurrences += result.occurrences
      rows += result.events.length + result.series.length
    }
  })
  return { ns: total / occurrences, cold: (5 * first) / occurrences, hash: occurrences, figures: { records: rows } }
}

const options = { events: { about: "timed events of PHOLD", least: 1, most: 1e8, initial: 1_000_000 } } as const

export const recording = defineBenchmark({
  name: "recording",
  about:
    "What recording costs: PHOLD with a record of each event, and the scenario that ships. One operation is one occurrence.",
  example: "recording --json",
  options,
  rounds: 5,
  programs: {
    "PHOLD, nobody listens": (setting) => recordPhold("nothing", setting),
    "PHOLD, every event kept": (setting) => recordPhold("log", setting),
    "PHOLD, kept as objects": (setting) => recordPhold("list", setting),
    "scenario, no rows": () => unhashed(recordScenario(false)),
    "scenario, all rows": () => unhashed(recordScenario(true)),
  },
  title: () => "Recording; CPU time per occurrence",
  tables: [[]],
})

/** Scenario and PHOLD stand in one table, and are not the same work. */
function unhashed({ ns, cold, figures }: Measurement): Measurement {
  return { ns, ...(cold !== undefined && { cold }), ...(figures !== undefined && { figures }) }
}
