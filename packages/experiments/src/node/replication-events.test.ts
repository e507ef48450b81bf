import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { EventRow } from "@contested/core"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { scenarios } from "../../tests/fixture-scenarios.js"
import { hashOfFile, readManifest, readRunDocuments } from "./read-run.js"
import { replicationEvents } from "./replication-events.js"
import { runExperiment } from "./run-experiment.js"

const root = mkdtempSync(join(tmpdir(), "contested-events-"))
const dir = join(root, "run")
const file = join(dir, "events.csv")
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function read(): Promise<(readonly EventRow[])[]> {
  const all: (readonly EventRow[])[] = []
  for await (const rows of replicationEvents(dir, await readManifest(dir))) all.push(rows)
  return all
}

/** Writes other lines and has the manifest agree with them. */
async function rewrite(change: (lines: readonly string[]) => readonly string[]): Promise<void> {
  const before = await hashOfFile(file)
  const [header = "", ...lines] = readFileSync(file, "utf8").trimEnd().split("\n")
  writeFileSync(file, `${[header, ...change(lines)].join("\n")}\n`)
  const manifest = join(dir, "manifest.json")
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace(before, await hashOfFile(file)))
}

describe("events of a run, replication by replication", () => {
  beforeEach(async () => {
    await runExperiment({ scenario: scenarios[0]!, out: dir, workers: 0, replications: 4, until: "2015-06-30" })
  })

  it("are all events in their order, those of each replication together", async () => {
    const found = await read()
    expect(found).toHaveLength(4)
    for (const [index, rows] of found.entries()) for (const { replication } of rows) expect(replication).toBe(index + 1)
    expect(found.flat()).toEqual([...(await readRunDocuments(dir)).events])
  })

  it("are none for a replication without events, at the beginning, within and at the end", async () => {
    await rewrite((lines) => lines.filter((line) => line.startsWith("3-")))
    expect((await read()).map((rows) => rows.length > 0)).toEqual([false, false, true, false])
    await rewrite(() => [])
    expect(await read()).toEqual([[], [], [], []])
  })

  it("are refused where replications do not follow each other, or there are more than the manifest says", async () => {
    await rewrite((lines) => lines.toReversed())
    await expect(read()).rejects.toThrow(/row of replication 3 after those of replication 4, of 4/)
    const manifest = join(dir, "manifest.json")
    await runExperiment({ scenario: scenarios[0]!, out: dir, workers: 0, replications: 4, until: "2015-06-30" })
    const { files } = JSON.parse(readFileSync(manifest, "utf8"))
    const more = async () => {
      for await (const _ of replicationEvents(dir, { files, replications: 3 }));
    }
    await expect(more()).rejects.toThrow("row of replication 4 after those of replication 3, of 3")
  })

  it("are refused by name when the file was changed since the run", async () => {
    writeFileSync(file, readFileSync(file, "utf8").replace("Red", "Rot"))
    await expect(read()).rejects.toThrow("events.csv was changed since the run")
  })
})
