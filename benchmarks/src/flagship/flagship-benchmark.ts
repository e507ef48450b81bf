import type { Scenario } from "@contested/core"
import { scenarios } from "@contested/scenarios"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { SEED_RANGE } from "../measure/options.js"

interface FlagshipSetting {
  readonly replications: number
  readonly years: number
  readonly seed: number
}

/** Replications of the scenario that ships, as an experiment makes them; on the clock on the wall, because threads are the point. */
async function measure(workers: number, { replications, years, seed }: FlagshipSetting): Promise<Measurement> {
  // Here, so that no other benchmark waits for it.
  const { makeReplications } = await import("@contested/experiments/node")
  const scenario = scenarios[0] as Scenario
  const until = `${Number(scenario.start.slice(0, 4)) + years - 1}-12-31`
  const request = { scenario: scenario.name, seed: `flagship ${seed}`, replications, until, record: false }
  let occurrences = 0
  let hash = 0
  let first = 0
  const started = process.hrtime.bigint()
  for await (const { digest, occurrences: happened } of makeReplications(scenario, request, { workers })) {
    if (occurrences === 0) first = Number(process.hrtime.bigint() - started)
    occurrences += happened
    hash = (Math.imul(hash, 31) + Number.parseInt(digest.slice(0, 8), 16)) | 0
  }
  const elapsed = Number(process.hrtime.bigint() - started)
  return {
    ns: elapsed / replications,
    cold: first,
    hash: hash >>> 0,
    figures: {
      "replications/s": (1e9 * replications) / elapsed,
      occurrences: occurrences / replications,
      "ns/occurrence": elapsed / occurrences,
    },
  }
}

export const flagship = defineBenchmark({
  name: "flagship",
  about:
    "The scenario that ships, all mechanisms: one operation is one replication, without rows. Wall-clock time, starting the threads included.",
  example: "flagship --years 6 --replications 8 --json",
  options: {
    replications: { about: "how many are made", least: 1, most: 100_000, initial: 8 },
    years: { about: "how long each one is", least: 1, most: 50, initial: 6 },
    seed: { about: "of the experiment", ...SEED_RANGE, initial: 1 },
  },
  rounds: 3,
  unit: ["ms", 1e6],
  programs: {
    "calling thread": (setting) => measure(0, setting),
    "1 thread": (setting) => measure(1, setting),
    "2 threads": (setting) => measure(2, setting),
  },
  title: ({ replications, years }) =>
    `Flagship scenario, ${years} years, ${replications} replications; wall-clock time per replication`,
  tables: [[]],
})
