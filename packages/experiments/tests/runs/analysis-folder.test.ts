import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  BASELINE,
  clash,
  defineScenario,
  leadership,
  recruitment,
  type ScenarioDefinition,
  type SeriesRow,
} from "@contested/core"
import { afterAll, describe, expect, it } from "vitest"
import { lineGround } from "../../../core/tests/conflict/line-ground.js"
import type { ComparisonDocument } from "../../src/analysis/comparison-document.js"
import { readTable } from "../../src/node/csv-reader.js"
import { readComparison } from "../../src/node/read-comparison.js"
import { completePlan } from "../../src/node/run-design.js"
import { runSweep, type SweepOptions } from "../../src/node/run-sweep.js"
import { verifySweep } from "../../src/node/verify-sweep.js"
import { callingThread } from "../../src/node/workplace/calling-thread.js"
import { scenarioSubject } from "../../src/runs/scenario-subject.js"
import { differencesTable } from "../../src/tables/differences-table.js"
import { meanSeriesTable } from "../../src/tables/mean-series-table.js"
import { monthsTable } from "../../src/tables/months-table.js"

const root = mkdtempSync(join(tmpdir(), "contested-analysis-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const written: ScenarioDefinition = {
  name: "small-war",
  kind: "region",
  title: "A small war",
  summary: "Three groups on a line.",
  limits: ["It says nothing about anything."],
  defaults: { until: "2018-06-30", replications: 4, seed: "1" },
  ground: lineGround([
    [60, 30, 20, 0, 0],
    [0, 0, 20, 25, 50],
    [0, 5, 10, 0, 0],
  ]),
  mechanisms: [recruitment, clash],
  settings: { clash: { encounters: 0.01 } },
  variants: [
    { name: "calm", title: "Nobody clashes", change: (draft) => void draft.without.push("clash") },
    { name: "no-change", title: "Nothing is different", change: () => {} },
  ],
}
const war = defineScenario(written)
const subject = scenarioSubject(war)
const plan = completePlan(subject, { variants: [BASELINE, "calm", "no-change"], series: true })
const analysis = { kind: "comparison", measure: "deaths", best: "smallest", indifference: null } as const
const engine = { version: "0.1.0", commit: "c".repeat(40) }

let folders = 0
async function compared(options: Partial<SweepOptions> = {}) {
  const out = join(root, `folder-${++folders}`)
  return { out, ...(await runSweep({ subject, plan, out, analysis, workers: 0, engine, ...options })) }
}

/** Every file by name, those of chunks too. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]))
}

const read = <Document>(folder: string, name: string): Document =>
  JSON.parse(readFileSync(join(folder, name), "utf8")) as Document

describe("the folder of a comparison", () => {
  const whole = compared()

  it("holds runs, differences and months, and lists all of them in its manifest", async () => {
    const { out, manifest } = await whole
    expect(manifest).toMatchObject({ format: "contested/sweep", analysis: "comparison", failed: 0, runs: 12 })
    expect(readdirSync(out).sort()).toEqual([
      ...["analysis.json", "chunks", "comparison.json", "design.csv", "dictionary.json", "differences.csv"],
      ...["experiment.json", "manifest.json", "mean-series.csv", "months.csv", "results.csv", "stage.json"],
      "territory-differences.csv",
    ])
    const listed = manifest.files.map(({ name }) => name).sort()
    expect(listed).toEqual(
      readdirSync(out)
        .sort()
        .filter((name) => name !== "chunks" && name !== "manifest.json"),
    )
    const { tables } = read<{ tables: object }>(out, "dictionary.json")
    expect(Object.keys(tables).sort()).toEqual([
      ...["differences.csv", "mean-series.csv", "months.csv", "results.csv", "territory-differences.csv"],
    ])
  })

  it("says the same differences in its document and its table", async () => {
    const { out } = await whole
    const { baseline, variants, best } = read<ComparisonDocument>(out, "comparison.json")
    const rows = await readTable(differencesTable, join(out, "differences.csv"))
    expect(rows.map(({ variant, mean, unit, pairs }) => [variant, mean, unit, pairs])).toEqual(
      variants.map(({ name, mean, n }) => [name, mean, "deaths", n]),
    )
    expect(variants[0]).toMatchObject({ name: "calm", title: "Nobody clashes", mean: -baseline.mean })
    expect(variants[1]).toMatchObject({ name: "no-change", mean: 0, varianceReduction: null })
    expect(best).toBeNull()
  })

  it("counts in its months what its runs count in all", async () => {
    const { out } = await whole
    const months = await readTable(monthsTable, join(out, "months.csv"))
    expect(months).toHaveLength(3 * 4 * 6)
    for (const replication of [1, 2, 3, 4]) {
      const own = months.filter((row) => row.variant === BASELINE && row.replication === replication)
      const { measures } = subject.run({ seed: "1", replication, settings: {}, variant: BASELINE, until: plan.until })
      for (const name of ["deaths", "events"] as const)
        expect(own.reduce((sum, row) => sum + row[name], 0)).toBe(measures.find((one) => one.name === name)?.value)
    }
  })

  it("has the mean series that the series of its runs come to, control as shares that last", async () => {
    const { out } = await whole
    const means = await readTable(meanSeriesTable, join(out, "mean-series.csv"))
    const runs = [1, 2, 3, 4].map(
      (replication) =>
        war.replicate({ seed: "1", replication, until: "2018-06-30", record: true }).series as readonly SeriesRow[],
    )
    const dates = [...new Set(runs.flat().map(({ date }) => date))].sort()
    const members = means.filter(({ variant, variable }) => variant === BASELINE && variable === "members")
    for (const { date, territory, agent, mean } of members) {
      const values = runs
        .flat()
        .filter(
          (row) =>
            row.variable === "members" && row.date === date && row.territory === territory && row.agent === agent,
        )
      expect(mean).toBeCloseTo(values.reduce((sum, { value }) => sum + (value as number), 0) / 4, 9)
    }
    expect(members.length).toBeGreaterThan(10)
    const held = means.filter(({ variant, variable }) => variant === BASELINE && variable === "control")
    for (const territory of new Set(held.map((row) => row.territory))) {
      for (const date of dates) {
        const share = (agent: string): number =>
          held.filter((row) => row.territory === territory && row.agent === agent && row.date <= date).at(-1)?.mean ?? 0
        const counted = runs.map(
          (rows) =>
            rows.filter((row) => row.variable === "control" && row.territory === territory && row.date <= date).at(-1)
              ?.agent,
        )
        for (const agent of new Set(held.map((row) => row.agent)))
          expect(share(agent)).toBe(counted.filter((one) => one === agent).length / 4)
      }
    }
  })

  it("holds the same bytes when it was stopped and gone on with, without a word of the analysis", async () => {
    const { out } = await whole
    let made = 0
    const target = join(root, "stopped")
    const stopping = runSweep({
      ...{ subject, plan, analysis, engine, out: target },
      openPlace: async (...asked) => {
        const place = callingThread(...asked)
        return {
          ...place,
          make: (tasks) => {
            if (++made > 5) throw new Error("The power is gone.")
            return place.make(tasks)
          },
        }
      },
    })
    await expect(stopping).rejects.toThrow("The power is gone.")
    expect(readdirSync(target)).not.toContain("manifest.json")
    await runSweep({ subject, plan, out: target, workers: 0, engine })
    expect(contents(target)).toEqual(contents(out))
  })

  it("is read back whole, and refused when a file was changed or it compares nothing", async () => {
    const { out } = await compared()
    const { comparison, stage, months, means } = await readComparison(out)
    expect(comparison.variants.map(({ name }) => name)).toEqual(["calm", "no-change"])
    expect(stage.scenario.limits).toEqual(war.limits)
    expect(stage.region.territories).toHaveLength(5)
    expect([months.length, means.length > 50]).toEqual([72, true])
    writeFileSync(join(out, "mean-series.csv"), "")
    await expect(readComparison(out)).rejects.toThrow("mean-series.csv was changed since the run")
    const { out: plain } = await compared({ plan: { ...plan, replications: 1 }, analysis: undefined as never })
    await expect(readComparison(plain)).rejects.toThrow("is an experiment that compares nothing")
  })

  it("differs in its territories together by what it differs by as a whole, and tells what its recipes change", async () => {
    const { comparison, territories, values, stage } = await readComparison((await whole).out)
    for (const { name, mean } of comparison.variants) {
      const own = territories.filter(({ variant }) => variant === name)
      const last = new Map(own.map((row) => [row.territory, row.deaths]))
      expect([...last.values()].reduce((sum, deaths) => sum + deaths, 0)).toBeCloseTo(mean, 9)
    }
    expect(territories.some(({ variant }) => variant === BASELINE)).toBe(true)
    expect(values.map(({ variant, replication }) => `${variant} ${replication}`)).toHaveLength(12)
    expect(values.filter(({ variant }) => variant === BASELINE).reduce((sum, { value }) => sum + value, 0) / 4).toBe(
      comparison.baseline.mean,
    )
    expect(stage.recipes).toEqual([
      { variant: "calm", parameters: [], without: ["clash"], inputs: [] },
      { variant: "no-change", parameters: [], without: [], inputs: [] },
    ])
  })

  it("takes the luck of decisive coins out, whose probabilities the model knows", async () => {
    const gamble = defineScenario({
      ...written,
      name: "gamble",
      ground: {
        ...lineGround([
          [400, 0, 0, 0, 0],
          [0, 0, 20, 0, 0],
          [0, 0, 0, 0, 0],
        ]),
        groups: lineGround([[], [], []]).groups.map((group, index) =>
          index === 2 ? { ...group, splinterOf: lineGround([[], [], []]).groups[0]?.id as string } : group,
        ),
      },
      mechanisms: [clash, leadership],
      settings: { clash: { encounters: 0.01 }, leadership: { split: 0.5, elsewhere: 1, here: 1 } },
      variants: [
        {
          name: "removal",
          title: "The first group loses its leader",
          change: (draft) => void draft.leaderRemovals.push({ date: "2018-02-01", group: 0, assumption: "invented" }),
        },
      ],
    })
    const played = scenarioSubject(gamble)
    const { out } = await compared({
      subject: played,
      plan: completePlan(played, { variants: [BASELINE, "removal"], series: true, replications: 30 }),
    })
    const [removal] = read<ComparisonDocument>(out, "comparison.json").variants
    expect(removal?.controlled?.controls).toEqual(["leadership/split"])
    expect(removal?.controlled?.sd).toBeLessThan(0.7 * (removal?.sd as number))
    const row = (await readTable(differencesTable, join(out, "differences.csv")))[0]
    expect(row?.controlled_mean).toBe(removal?.controlled?.mean)
    expect(readFileSync(join(out, "results.csv"), "utf8").split("\n")[0]).toContain("luck:leadership/split")
  })

  it("is made anew from the same runs when something else is asked of it", async () => {
    const { out } = await compared()
    const again = await runSweep({
      ...{ subject, plan, out, engine, workers: 0 },
      analysis: { ...analysis, measure: "events" },
    })
    expect(again.made).toBe(0)
    expect(read<ComparisonDocument>(out, "comparison.json").measure).toBe("events")
  })

  it("is verified to the last file, and what was changed in it is found", async () => {
    const { out } = await compared()
    expect(await verifySweep(out, { subject, workers: 0 })).toMatchObject({ ok: true })
    writeFileSync(join(out, "months.csv"), readFileSync(join(out, "months.csv"), "utf8").replace(",1,", ",2,"))
    const { ok, checks } = await verifySweep(out, { subject, workers: 0 })
    expect(ok).toBe(false)
    expect(checks.filter((check) => !check.ok).map(({ name }) => name)).toEqual([
      "months.csv as written",
      "months.csv made again",
    ])
  })

  it("has no differences where a run failed, for none can be left out", async () => {
    const failing = {
      ...subject,
      run: (request: Parameters<typeof subject.run>[0]) => {
        if (request.replication === 3) throw new RangeError("Nobody is there.")
        return subject.run(request)
      },
    }
    const { out, manifest } = await compared({ subject: failing })
    expect(manifest).toMatchObject({ failed: 3 })
    expect(manifest.analysis).toBeUndefined()
    expect(readdirSync(out)).not.toContain("comparison.json")
  })

  it.each([
    ["text", "{", "is not JSON"],
    ["another document", "{}", "is not that of an analysis"],
    ["a later version", '{"format":"contested/analysis","version":2}', "is of format version 2"],
    [
      "no measure",
      '{"format":"contested/analysis","version":1,"kind":"comparison"}',
      "does not say what is to be looked at",
    ],
  ])("whose request was replaced by %s is refused in a sentence", async (_, text, sentence) => {
    const { out } = await compared()
    writeFileSync(join(out, "analysis.json"), text)
    await expect(runSweep({ subject, plan, out, workers: 0, engine })).rejects.toThrow(sentence)
  })
})
