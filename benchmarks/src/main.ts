import { epstein } from "./epstein/epstein-benchmark.js"
import { exporting } from "./export/export-benchmark.js"
import { flagship } from "./flagship/flagship-benchmark.js"
import { growth } from "./growth/growth-benchmark.js"
import { hold } from "./hold/hold-benchmark.js"
import { lanchester } from "./lanchester/lanchester-benchmark.js"
import type { Benchmark } from "./measure/benchmark.js"
import { mmc } from "./mmc/mmc-benchmark.js"
import { phold } from "./phold/phold-benchmark.js"
import { recording } from "./recording/recording-benchmark.js"
import { scrubbing } from "./scrub/scrub-benchmark.js"
import { snapshot } from "./snapshot/snapshot-benchmark.js"
import { throughput } from "./throughput/throughput-benchmark.js"
import { UsageError } from "./usage-error.js"

/** One workload each. A new one joins by a line here. */
const benchmarks: readonly Benchmark[] = [
  hold,
  mmc,
  phold,
  lanchester,
  epstein,
  snapshot,
  recording,
  exporting,
  flagship,
  growth,
  throughput,
  scrubbing,
]

function overview(): string {
  const list = benchmarks.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join("\n")
  return `npm run bench                    all tables, some fifteen minutes\nnpm run bench -- --quick         all tables, one round each\nnpm run bench -- NAME [options]  one table; NAME --help tells its options\n\n${list}\n\nFor example: npm run bench -- phold --seed 99 --json`
}

async function main([name, ...words]: readonly string[]): Promise<void> {
  if (name === "--help") {
    console.log(overview())
    return
  }
  if (name === undefined || (name === "--quick" && words.length === 0)) {
    for (const benchmark of benchmarks)
      for (const table of benchmark.tables(name === "--quick" ? 1 : undefined)) console.log(table)
    return
  }
  const benchmark = benchmarks.find((known) => known.name === name)
  if (benchmark === undefined) {
    const names = benchmarks.map((known) => known.name)
    throw new UsageError(
      `There is no benchmark called "${name}"; there are ${names.join(", ")}. Without a name, or with --quick alone, all of them run.`,
    )
  }
  await benchmark.run(words)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
