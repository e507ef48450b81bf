import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { EventRow, RunManifest } from "@contested/core"
import { eventsTable, type TableFormat } from "@contested/experiments"
import { exportTable } from "@contested/experiments/node"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { cpuNanoseconds } from "../measure/cpu-time.js"

const BATCH = 1000

/** Rows that look like those of a national run; every one another. */
function* batches(rows: number): Generator<readonly EventRow[]> {
  const row = (number: number): EventRow => {
    const day = number % 1461
    const date = new Date(Date.UTC(2018, 0, 1 + day)).toISOString().slice(0, 10)
    const [a, b] = [number % 3, number % 5]
    return {
      id: `1-${number}`,
      year: Number(date.slice(0, 4)),
      date_start: date,
      date_end: date,
      type_of_violence: 2,
      side_a: `Group ${number % 7}`,
      side_b: `Group ${number % 11}`,
      adm_1: `State ${number % 32}`,
      adm_2: `Municipality ${number % 2469}`,
      latitude: 15 + (number % 2469) / 150,
      longitude: -117 + (number % 2469) / 80,
      deaths_a: a,
      deaths_b: b,
      deaths_civilians: 0,
      deaths_unknown: 0,
      best: a + b,
      low: a + b,
      high: a + b,
      time: day + (number % 1000) / 1000,
      kind: "clash",
      territory: String(number % 2469).padStart(5, "0"),
      cause: `1-${number - 1}`,
      replication: 1,
      variant: "",
      injured: 0,
      people: 0,
      date_prec: 1,
      where_prec: 3,
    }
  }
  for (let number = 1; number <= rows; number += BATCH)
    yield Array.from({ length: Math.min(BATCH, rows - number + 1) }, (_, i) => row(number + i))
}

const manifest = {
  engine: { version: "benchmark", commit: null },
  scenario: { name: "benchmark", title: "", summary: "", limits: [] },
  seed: "1",
  replications: 1,
  digest: "",
} as unknown as RunManifest

/** Writes made-up events to a file. Memory is looked at after each row group: after a fifth of the rows it should stay as it is. */
async function measureExport(format: TableFormat, rows: number): Promise<Measurement> {
  const out = mkdtempSync(join(tmpdir(), "contested-bench-export-"))
  const memory: number[] = []
  const onProgress = (): void => void memory.push(process.memoryUsage().rss / 1e6)
  try {
    const [before, started] = [cpuNanoseconds(), performance.now()]
    const file = await exportTable({ dir: "", out, manifest, onProgress }, eventsTable, format, batches(rows), "")
    const ns = (cpuNanoseconds() - before) / rows
    const later = memory.slice(Math.floor(memory.length / 5))
    const figures = {
      seconds: (performance.now() - started) / 1000,
      "MB file": statSync(join(out, file.name)).size / 1e6,
      "MB RSS after a fifth": later[0] ?? 0,
      "MB RSS at the end": later.at(-1) ?? 0,
      "MB RSS peak": process.resourceUsage().maxRSS / 1000,
    }
    return { ns, figures, sameWork: file.table?.rows === rows }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

export const exporting = defineBenchmark({
  name: "export",
  about: "Writing made-up events to a file, 50,000 rows at once; one operation is one row of 27 columns.",
  example: "export --rows 10000000 --program parquet --json",
  options: { rows: { about: "that are written", least: 1, most: 1e9, initial: 1_000_000 } },
  rounds: 1,
  programs: {
    parquet: ({ rows }) => measureExport("parquet", rows),
    csv: ({ rows }) => measureExport("csv", rows),
    jsonl: ({ rows }) => measureExport("jsonl", rows),
  },
  title: ({ rows }) => `Export of ${rows} events; CPU time per row`,
  tables: [["--rows", "200000"]],
})
