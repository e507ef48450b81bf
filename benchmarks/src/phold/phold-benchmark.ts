import { start } from "@contested/core"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { timed } from "../measure/cpu-time.js"
import { SEED_RANGE } from "../measure/options.js"
import { measureNative } from "../peers/native/compile.js"
import { Xoshiro128 } from "../random/xoshiro128.js"
import { pholdModel } from "./phold-model.js"

export interface PholdSetting {
  readonly entities: number
  readonly warmup: number
  readonly events: number
  readonly seed: number
}

export function runPhold({ entities, warmup, events, seed }: PholdSetting): Measurement {
  const run = start(pholdModel(entities, new Xoshiro128(seed)), { seed: "phold" })
  const happen = (count: number) => () => {
    for (let i = 0; i < count; i++) run.step()
  }
  const cold = timed(warmup, happen(warmup))
  run.world.hash = 0
  const ns = timed(events, happen(events))
  return { ns, ...(warmup > 0 && { cold }), hash: run.world.hash >>> 0 }
}

export const phold = defineBenchmark({
  name: "phold",
  about: "PHOLD: one operation is one event, with its dispatch, two draws and the scheduling of the next.",
  example: "phold --seed 99 --json",
  options: {
    entities: { about: "each with one pending event at the start", least: 1, most: 10_000_000, initial: 1024 },
    warmup: { about: "untimed events before", least: 0, most: 1e9, initial: 300_000 },
    events: { about: "timed events", least: 1, most: 1e9, initial: 2_000_000 },
    seed: { about: "of xoshiro128++", ...SEED_RANGE, initial: 99 },
  },
  rounds: 5,
  programs: {
    contested: runPhold,
    "C++ std::priority_queue": ({ entities, warmup, events, seed }) =>
      measureNative("phold", [entities, warmup, events, seed]),
  },
  title: ({ entities, events }) => `C. PHOLD, ${entities} entities, K = ${events}; CPU time per event`,
  knownHash: ({ entities, warmup, events, seed }) =>
    entities === 1024 && warmup === 300_000 && events === 2_000_000 && seed === 99 ? 3073715207 : undefined,
  tables: [[]],
})
