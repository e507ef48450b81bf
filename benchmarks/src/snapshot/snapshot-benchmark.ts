import { type Model, restore, start } from "@contested/core"
import { ringModel } from "../lanchester/ring-model.js"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { cpuNanoseconds } from "../measure/cpu-time.js"
import { median } from "../measure/rounds.js"
import { pholdModel } from "../phold/phold-model.js"
import { Xoshiro128 } from "../random/xoshiro128.js"

const MEGABYTE = 1e6

interface SnapshotSetting {
  readonly size: number
  readonly occurrences: number
  readonly times: number
}

/** Saves, restores and forks a run again and again; all three together are one operation, and the size is that of the snapshot as JSON. */
export function measureSnapshots<World>(
  model: Model<World>,
  { occurrences, times }: Omit<SnapshotSetting, "size">,
): Measurement {
  const run = start(model, { seed: "snapshot" })
  for (let i = 0; i < occurrences; i++) run.step()
  const megabytes = JSON.stringify(run.snapshot()).length / MEGABYTE
  const spent: Record<"snapshot" | "restore" | "fork", number[]> = { snapshot: [], restore: [], fork: [] }
  const totals: number[] = []
  for (let i = 0; i < times; i++) {
    const before = cpuNanoseconds()
    const snapshot = run.snapshot()
    const saved = cpuNanoseconds()
    restore(model, snapshot)
    const restored = cpuNanoseconds()
    run.fork()
    const forked = cpuNanoseconds()
    spent.snapshot.push((saved - before) / megabytes)
    spent.restore.push((restored - saved) / megabytes)
    spent.fork.push((forked - restored) / megabytes)
    totals.push((forked - before) / megabytes)
  }
  const figures: Record<string, number> = { MB: megabytes }
  for (const [what, all] of Object.entries(spent)) figures[`${what} ms/MB`] = median(all) / 1e6
  const restored = restore(model, run.snapshot())
  const sameWork = restored.digest() === run.digest()
  return { ns: median(totals), cold: totals[0]!, figures, sameWork }
}

export const snapshot = defineBenchmark({
  name: "snapshot",
  about:
    "Saving, restoring and forking a run: one operation is all three, for each MB (1e6 characters) of the snapshot as JSON.",
  example: "snapshot --size 2000 --json",
  options: {
    size: {
      about: "territories on the ring, and half the thousands of entities",
      least: 1,
      most: 100_000,
      initial: 2000,
    },
    occurrences: { about: "that happen before", least: 0, most: 1e9, initial: 100_000 },
    times: { about: "how often it is done; the median counts", least: 1, most: 1000, initial: 7 },
  },
  rounds: 3,
  unit: ["ms", 1e6],
  programs: {
    "hazards (ring)": (setting) => measureSnapshots(ringModel(setting.size), setting),
    "events (PHOLD)": (setting) => measureSnapshots(pholdModel(setting.size * 50, new Xoshiro128(99)), setting),
  },
  title: ({ size }) =>
    `Snapshot + restore + fork, a ring of ${size} territories, PHOLD of ${size * 50} entities; CPU time per MB`,
  tables: [[]],
})
