import { defineBenchmark } from "../measure/benchmark.js"
import { SEED_RANGE, type ValuesOf } from "../measure/options.js"
import { type HoldMeasurement, holdQueues } from "./hold-queues.js"
import { defaultEvents, type HoldSetting, type Increments, increments, knownHash } from "./hold-workload.js"

const options = {
  n: { about: "pending events", least: 1, most: 10_000_000, initial: 10_000 },
  increments: { about: "distribution of the time to the next event", choices: increments, initial: "exp" },
  cancel: { about: "after one hold in ten, cancel another event and schedule it anew", initial: false },
  events: { about: "timed holds; 0: as many as suit n", least: 0, most: 1e9, initial: 0 },
  seed: { about: "of xoshiro128++", ...SEED_RANGE, initial: 12345 },
} as const

function settingOf({ n, increments: name, cancel, events, seed }: ValuesOf<typeof options>): HoldSetting {
  const timed = events === 0 ? defaultEvents(n) : events
  return { pending: n, increments: name as Increments, cancel, events: timed, seed }
}

function measurementOf({ nanoseconds, cold, hash, bytesPerEvent }: HoldMeasurement) {
  const figures: Record<string, number> = bytesPerEvent === undefined ? {} : { "bytes/event": bytesPerEvent }
  return { ns: nanoseconds, ...(cold !== undefined && { cold }), hash, figures }
}

export const hold = defineBenchmark({
  name: "hold",
  about: "The hold model: take the earliest of n pending events and schedule it again. One operation is one hold.",
  example: "hold --n 10000 --cancel",
  options,
  rounds: 3,
  programs: Object.fromEntries(
    Object.entries(holdQueues).map(([name, run]) => [
      name,
      async (values: ValuesOf<typeof options>) => measurementOf(await run(settingOf(values))),
    ]),
  ),
  title: (values) => {
    const { pending, increments: name, cancel, events } = settingOf(values)
    return `A. hold model, N = ${pending}, ${name}${cancel ? ", one in ten cancels" : ""}, K = ${events}; CPU time per hold`
  },
  knownHash: (values) => knownHash(settingOf(values)),
  tables: [
    ["--n", "100"],
    ["--n", "10000"],
    ["--n", "1000000"],
    ["--n", "100", "--cancel"],
    ["--n", "10000", "--cancel"],
    ["--n", "1000000", "--cancel"],
    ["--n", "100", "--increments", "ticks"],
    ["--n", "10000", "--increments", "bimodal"],
    ["--n", "10000", "--increments", "triangular"],
    ["--n", "10000", "--increments", "ticks"],
  ],
})
