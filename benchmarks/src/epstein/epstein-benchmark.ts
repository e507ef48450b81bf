import { start } from "@contested/core"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { timed } from "../measure/cpu-time.js"
import { SEED_RANGE } from "../measure/options.js"
import { ACTIVE, EMPTY, type EpsteinWorld, epsteinModel, JAILED } from "./epstein-model.js"

export interface EpsteinSetting {
  readonly side: number
  readonly warmup: number
  readonly steps: number
  readonly seed: number
}

/** Who stands where, and in which state. */
function hashOf({ agentAt, state }: EpsteinWorld): number {
  let hash = 0
  for (const agent of agentAt) hash = (Math.imul(hash, 31) + agent * 4 + (agent === EMPTY ? 0 : state[agent]!)) | 0
  return hash >>> 0
}

export function runEpstein({ side, warmup, steps, seed }: EpsteinSetting): Measurement {
  const run = start(epsteinModel(side), { seed: `epstein ${seed}` })
  const cold = timed(warmup, () => void run.runUntil(warmup))
  const ns = timed(steps, () => void run.runUntil(warmup + steps))
  const { agentAt, state } = run.world
  let agents = 0
  let active = 0
  let jailed = 0
  for (const agent of agentAt) {
    if (agent === EMPTY) continue
    agents++
    if (state[agent] === ACTIVE) active++
    if (state[agent] === JAILED) jailed++
  }
  return { ns, ...(warmup > 0 && { cold }), hash: hashOf(run.world), figures: { agents, active, jailed } }
}

export const epstein = defineBenchmark({
  name: "epstein",
  about: "Epstein's civil violence on a torus: one operation is one step, in which each agent acts once.",
  example: "epstein --json",
  options: {
    side: { about: "of the torus, cells", least: 15, most: 250, initial: 40 },
    warmup: { about: "untimed steps before", least: 0, most: 1_000_000, initial: 200 },
    steps: { about: "timed steps", least: 1, most: 1_000_000, initial: 1000 },
    seed: { about: "of the run", ...SEED_RANGE, initial: 1 },
  },
  rounds: 3,
  unit: ["ms", 1e6],
  programs: { contested: runEpstein },
  title: ({ side, steps }) => `E. Epstein civil violence, ${side} x ${side}, ${steps} steps; CPU time per step`,
  tables: [[]],
})
