import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { exportEvents, exportSeries, exportSummary, finishExport, runExperiment } from "@contested/experiments/node"
import { scenarios } from "@contested/scenarios"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const page = readFileSync(join(import.meta.dirname, "guide/papers.md"), "utf8")
const root = mkdtempSync(join(tmpdir(), "contested-loaders-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The page's snippet in a language. */
function snippet(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(page)?.[1] ?? ""
}

let expected: string
beforeAll(async () => {
  const scenario = scenarios.find(({ name }) => name === "encarnacion-2022")
  if (scenario === undefined) throw new Error("The scenario of the snippets is gone.")
  const [dir, out] = [join(root, "out/a"), join(root, "out/a-export")]
  const events: { replication: number; best: number; date_start: string }[] = []
  const { manifest, summary } = await runExperiment({
    scenario,
    out: dir,
    replications: 2,
    workers: 0,
    renderReport: async (run) => {
      events.push(...run.events)
      return ""
    },
  })
  const place = { dir, out, manifest }
  const files = [await exportEvents(place, "csv", "own"), await exportSeries(place, "csv")]
  await finishExport(out, manifest, [...files, await exportSummary(place, "csv", summary.measures)])
  const deaths = events.filter(({ replication }) => replication === 1).reduce((sum, { best }) => sum + best, 0)
  expected = `${events.length} ${deaths} ${events[0]?.date_start.slice(0, 4)}`
})

describe("the snippets that load a run's tables", () => {
  it.for([
    ["python", "python3", "-c"],
    ["r", "Rscript", "-e"],
  ] as const)("print the same in %s as the run recorded", ([language, program, option], { skip }) => {
    const found = snippet(language)
    expect(found).toContain("out/a-export/load.")
    if (spawnSync(program, ["--version"]).status !== 0) skip(`There is no ${program} here.`)
    const { status, stdout, stderr } = spawnSync(program, [option, found], { cwd: root, encoding: "utf8" })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout.trim().split("\n").at(-1)?.trim()).toBe(expected)
  })
})
