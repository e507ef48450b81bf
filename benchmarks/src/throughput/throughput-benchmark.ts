import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { publishedModels, scenarios } from "@contested/scenarios"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { SEED_RANGE } from "../measure/options.js"

interface ThroughputSetting {
  readonly subject: string
  readonly replications: number
  readonly seed: number
}

const PARTS = 8

/** Highest resident memory over each eighth of the experiment, megabytes. */
class MemoryWatch {
  readonly #runs: number
  readonly #highest = new Float64Array(PARTS)

  constructor(runs: number) {
    this.#runs = runs
  }

  see(done: number): void {
    const part = Math.min(PARTS - 1, Math.max(0, Math.ceil((PARTS * done) / this.#runs) - 1))
    this.#highest[part] = Math.max(this.#highest[part] as number, process.memoryUsage.rss() / 2 ** 20)
  }

  /** By eighths. In a flat experiment the last ones are no higher than the second: the first is that of starting. */
  figures(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#highest].map((megabytes, part) => [`MB ${part + 1}/${PARTS}`, megabytes]))
  }
}

/** A whole sweep into a folder, as `contested sweep` makes it: chunks synced to the disk, results put together. */
async function measure(
  workers: number,
  { subject: name, replications, seed }: ThroughputSetting,
): Promise<Measurement> {
  // Here, so that no other benchmark waits for it.
  const { subjectsOfModule } = await import("@contested/experiments")
  const { completePlan, runSweep } = await import("@contested/experiments/node")
  const subject = subjectsOfModule({ scenarios, publishedModels }).find((one) => one.name === name)
  if (subject === undefined) throw new Error(`There is no subject "${name}".`)
  const plan = completePlan(subject, {
    replications,
    seed: `throughput ${seed}`,
    ...(subject.start !== null && { until: `${subject.start.slice(0, 4)}-12-31` }),
  })
  const folder = mkdtempSync(join(tmpdir(), "contested-throughput-"))
  const memory = new MemoryWatch(replications)
  try {
    let first = 0
    const began = process.cpuUsage()
    const started = performance.now()
    const onProgress = ({ done }: { readonly done: number }): void => {
      if (done > 0 && first === 0) first = performance.now() - started
      memory.see(done)
    }
    const { manifest } = await runSweep({ subject, plan, out: folder, workers, onProgress })
    const elapsed = performance.now() - started
    const { user, system } = process.cpuUsage(began)
    const rows = readFileSync(join(folder, "results.csv"), "utf8").split("\n").length - 2
    return {
      ns: (1e6 * elapsed) / replications,
      cold: 1e6 * first,
      hash: Number.parseInt(manifest.digest.slice(0, 8), 16),
      sameWork: rows === replications && manifest.failed === 0,
      figures: {
        "runs/s": (1000 * replications) / elapsed,
        "runs/CPU s": (1e6 * replications) / (user + system),
        cores: (user + system) / 1000 / elapsed,
        ...memory.figures(),
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const throughput = defineBenchmark({
  name: "throughput",
  about:
    "A sweep into a folder, each chunk synced to the disk: one operation is one run. Wall-clock time, starting the threads included; resident memory, all threads together, by eighths of the runs.",
  example: "throughput --subject lanchester --replications 10000 --json",
  options: {
    subject: { about: "what is run", choices: ["lanchester", "jalisco-zacatecas"], initial: "lanchester" },
    replications: { about: "how many runs", least: 1, most: 1_000_000, initial: 10_000 },
    seed: { about: "of the experiment", ...SEED_RANGE, initial: 1 },
  },
  rounds: 3,
  unit: ["us", 1e3],
  programs: {
    "calling thread": (setting) => measure(0, setting),
    "1 thread": (setting) => measure(1, setting),
    "2 threads": (setting) => measure(2, setting),
  },
  title: ({ subject, replications }) =>
    `Sweep of ${subject}, ${replications} runs, into a folder; wall-clock time per run`,
  tables: [[], ["--subject", "jalisco-zacatecas", "--replications", "60"]],
})
