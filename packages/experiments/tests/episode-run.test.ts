import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { RunEpisode } from "@contested/core"
import { readRunDocuments, runExperiment, verifyRun } from "@contested/experiments/node"
import { scenarios } from "@contested/scenarios"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const scenario = scenarios.find(({ name }) => name === "michoacan-police-post")!
let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "contested-episode-"))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe("the run of an episode", () => {
  it("runs the what-ifs too, leaves episode.json, reads it back and can be verified; a changed one is found out", async () => {
    const out = join(folder, "run")
    const progress: number[] = []
    const { episode, manifest } = await runExperiment({
      scenario,
      out,
      replications: 4,
      workers: 0,
      record: false,
      onProgress: ({ done, replications }) => void progress.push(done / replications),
    })
    expect(progress.at(-1)).toBe(1)
    expect(progress).toHaveLength(1 + 4 * (1 + (scenario.variants?.length ?? 0)))
    expect(manifest.files.map(({ name }) => name)).toContain("episode.json")
    const written = JSON.parse(await readFile(join(out, "episode.json"), "utf8")) as RunEpisode
    expect(written).toEqual(episode)
    expect((await readRunDocuments(out)).episode).toEqual(written)
    expect(written.whatIfs.map(({ variant }) => variant)).toEqual(scenario.variants?.map(({ name }) => name))
    // The same replication of a variant, made alone, has the outcome that the pair counts.
    const one = scenario.replicate({
      seed: manifest.seed,
      replication: 1,
      until: manifest.until,
      record: false,
      variant: "garrison",
    })
    const four = [1, 2, 3, 4].map((replication) =>
      scenario
        .replicate({ seed: manifest.seed, replication, until: manifest.until, record: false, variant: "garrison" })
        .measures.find(({ measure }) => measure === "hours-until-help"),
    )
    expect(one.replication).toBe(1)
    const mean = four.reduce((sum, found) => sum + (found?.value ?? 0), 0) / 4
    const garrison = written.whatIfs.find(({ variant }) => variant === "garrison")
    expect(garrison?.differences.find(({ measure }) => measure === "hours-until-help")?.mean).toBeCloseTo(mean, 12)

    const verified = await verifyRun(out, { scenarios, workers: 0 })
    expect(verified.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(verified.checks.map(({ name }) => name)).toContain("episode.json made again")

    const forged = { ...written, whatIfs: [] }
    await writeFile(join(out, "episode.json"), `${JSON.stringify(forged, null, 2)}\n`)
    const refused = await verifyRun(out, { scenarios, workers: 0 })
    expect(refused.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([
      "episode.json as written",
      "episode.json made again",
    ])
  })
})
