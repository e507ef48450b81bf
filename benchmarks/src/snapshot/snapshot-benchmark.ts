import { decodeSnapshot, encodeSnapshot, type Model, restore, start } from "@contested/core"
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

/**
 * Saves, restores and forks a run again and again, in memory; all three together are one operation, and the size is that of the snapshot as
 * bytes. Writing the bytes, reading them, and restoring what was read, which cannot know who reads what, are measured beside it.
 */
export function measureSnapshots<World>(
  model: Model<World>,
  { occurrences, times }: Omit<SnapshotSetting, "size">,
): Measurement {
  const run = start(model, { seed: "snapshot" })
  for (let i = 0; i < occurrences; i++) run.step()
  const megabytes = encodeSnapshot(run.snapshot()).length / MEGABYTE
  const spent = { snapshot: [], restore: [], fork: [], encode: [], decode: [], "restore decoded": [] } as {
    [what: string]: number[]
  }
  const totals: number[] = []
  const timed = <T>(what: string, action: () => T): T => {
    const before = cpuNanoseconds()
    const result = action()
    spent[what]!.push((cpuNanoseconds() - before) / megabytes)
    return result
  }
  for (let i = 0; i < times; i++) {
    const snapshot = timed("snapshot", () => run.snapshot())
    timed("restore", () => restore(model, snapshot))
    timed("fork", () => run.fork())
    totals.push(spent.snapshot![i]! + spent.restore![i]! + spent.fork![i]!)
    const bytes = timed("encode", () => encodeSnapshot(snapshot))
    const decoded = timed("decode", () => decodeSnapshot(bytes))
    timed("restore decoded", () => restore(model, decoded))
  }
  const figures: Record<string, number> = { MB: megabytes }
  for (const [what, all] of Object.entries(spent)) figures[`${what} ms/MB`] = median(all) / 1e6
  const restored = restore(model, decodeSnapshot(encodeSnapshot(run.snapshot())))
  const sameWork = restored.digest() === run.digest() && run.fork().digest() === run.digest()
  return { ns: median(totals), cold: totals[0]!, figures, sameWork }
}

export const snapshot = defineBenchmark({
  name: "snapshot",
  about:
    "Saving, restoring and forking a run: one operation is all three in memory, for each MB (1e6 bytes) of the encoded snapshot.",
  example: "snapshot --size 2000 --json",
  options: {
    size: {
      about: "territories on the ring, and half the thousands of entities",
      least: 1,
      most: 100_000,
      initial: 2000,
    },
    occurrences: { about: "that happen before", least: 0, most: 1e9, initial: 100_000 },
    times: { about: "how often it is done; the median counts", least: 1, most: 1000, initial: 15 },
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
