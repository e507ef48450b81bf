import { count, defineModel, rate } from "@contested/core"
import { scenarios as shipped } from "@contested/scenarios"
import { describe, expect, it } from "vitest"
import type { ExperimentError } from "../../src/experiment-error.js"
import { completePlan, type RunDesignOptions, runDesign } from "../../src/node/run-design.js"
import type { ExperimentPlan } from "../../src/runs/experiment-plan.js"
import { modelSubject } from "../../src/runs/model-subject.js"
import { outputsByPoint, type RunRow } from "../../src/runs/run-row.js"
import { scenarioSubject } from "../../src/runs/scenario-subject.js"
import type { Subject } from "../../src/runs/subject.js"
import { FAULTS, subjects } from "./fixture-subjects.js"

const module = new URL("./fixture-subjects.ts", import.meta.url).href
const named = (name: string): Subject => subjects.find((subject) => subject.name === name) as Subject

async function rowsOf(
  subject: Subject,
  plan: Partial<ExperimentPlan>,
  options: RunDesignOptions = { workers: 0 },
): Promise<RunRow[]> {
  const rows: RunRow[] = []
  for await (const row of runDesign(subject, completePlan(subject, plan), { module, ...options })) rows.push(row)
  return rows
}

async function refusal(subject: Subject, plan: Partial<ExperimentPlan>): Promise<readonly string[]> {
  return rowsOf(subject, plan).then(
    () => expect.unreachable("it should have been refused"),
    (error: ExperimentError) => error.sentences,
  )
}

const design = { parameters: ["a", "b"], points: [[1, 2], [3, 4], [5, 6]] } // biome-ignore format: a table

describe("the rows of a design", () => {
  it("come in design order, points slowest and replications fastest, on no, one and two workers alike", async () => {
    const plan = { design, variants: ["plain", "other"], replications: 3 }
    const alone = await rowsOf(named("quick"), plan)
    expect(alone.map(({ row, point, variant, replication }) => [row, point, variant, replication])).toEqual(
      Array.from({ length: 18 }, (_, i) => [i + 1, Math.floor(i / 6) + 1, i % 6 < 3 ? "plain" : "other", (i % 3) + 1]),
    )
    expect(await rowsOf(named("quick"), plan, { workers: 1 })).toEqual(alone)
    expect(await rowsOf(named("quick"), plan, { workers: 2 })).toEqual(alone)
  })

  it("share their luck across points and variants, or have their own at each point", async () => {
    const [common, own] = await Promise.all(
      (["common", "own"] as const).map((luck) => rowsOf(named("quick"), { design, replications: 1, luck, seed: "s" })),
    )
    expect(common?.map(({ seed }) => seed)).toEqual(["s", "s", "s"])
    expect(own?.map(({ seed }) => seed)).toEqual(["s/point-1", "s/point-2", "s/point-3"])
  })

  it("keep the measures of the whole run, or those that are named, or all", async () => {
    const kept = async (measures: ExperimentPlan["measures"]): Promise<string[]> => {
      const [row] = await rowsOf(named("quick"), { replications: 1, measures })
      return row?.status === "done" ? Object.keys(row.measures) : [row?.message ?? ""]
    }
    expect(await kept(null)).toEqual(["wins", "time"])
    expect(await kept(["losses:north", "wins"])).toEqual(["losses:north", "wins"])
    expect(await kept("all")).toEqual(["wins", "time", "losses:north"])
    expect(await kept(["deaths"])).toEqual(['there is no measure "deaths"; there are wins, time, losses:north.'])
  })

  it("give a measure point by point, and say which row has none", async () => {
    const rows = await rowsOf(named("quick"), { design, replications: 2 })
    expect(outputsByPoint(rows, "time").map((values) => values.length)).toEqual([2, 2, 2])
    expect(() => outputsByPoint(rows, "deaths")).toThrow('Row 1 (point 1, replication 1) has no measure "deaths".')
  })

  it("of a scenario vary the parameters of its mechanisms and its what-ifs", async () => {
    const scenario = scenarioSubject(shipped.find(({ name }) => name === "jalisco-zacatecas") as (typeof shipped)[0])
    const plan = {
      design: { parameters: ["recruitment.growth"], points: [[0], [0.05]] },
      variants: ["baseline", "no-retaliation"],
      replications: 1,
      until: "2018-01-31",
    }
    const rows = await rowsOf(scenario, plan)
    expect(rows.map(({ status }) => status)).toEqual(["done", "done", "done", "done"])
    expect(new Set(rows.map((row) => row.status === "done" && row.digest)).size).toBe(4)
  })
})

describe("a model of one's own", () => {
  const coin = (chance: number) =>
    defineModel({
      name: "coins",
      parameters: { coins: count(10, { low: 1, high: 100 }), pace: rate(1, { per: "day" }) },
      world: ({ coins }) => ({ left: coins, heads: 0 }),
      hazards: {
        toss: {
          rate: (w, p) => (w.left > 0 ? p.pace : 0),
          effect: (w, _, __, context) => {
            w.left -= 1
            w.heads += context.random("toss").uniform() < chance ? 1 : 0
          },
        },
      },
      ends: (w) => w.left === 0,
    })

  it("is swept by its declared parameters and in its other forms", async () => {
    const subject = modelSubject(coin(0.5), {
      measures: { heads: { unit: "coins", of: ({ world }) => world.heads } },
      variants: { loaded: coin(1) },
    })
    const design = { parameters: ["coins"], points: [[7], [30]] }
    const rows = await rowsOf(subject, { design, variants: ["baseline", "loaded"], replications: 2 })
    const heads = rows.map((row) => (row.status === "done" ? row.measures["heads"] : row.message))
    expect([heads[2], heads[3], heads[6], heads[7]]).toEqual([7, 7, 30, 30])
    expect(await refusal(subject, { design: { parameters: ["coins"], points: [[0]] } })).toEqual([
      'Row 1, column "coins": 0 is not allowed, which are whole numbers from 1 to 100 [count].',
    ])
  })
})

describe("a plan that cannot be run", () => {
  it("is refused with all its mistakes at once, by name and value", async () => {
    const bad = { parameters: ["a", "c"], points: [[11, 0], [1, 0]] } // biome-ignore format: a table
    expect(
      await refusal(named("quick"), { design: bad, variants: ["plain", "plain", "nil"], replications: 0, seed: "" }),
    ).toEqual([
      "seed is empty: give 1 to 200 characters.",
      "replications 0 is not a whole number from 1 to 1,000,000.",
      'Variant "plain" is named twice.',
      'There is no variant "nil" of quick; there are plain, other.',
      'Parameter "c" does not exist; there are a, b.',
      'Row 1, column "a": 11 is not allowed, which are 0 to 10 [1].',
    ])
  })

  it("is refused where it is empty, too large, not whole where it must be, or has a day without a calendar", async () => {
    expect(await refusal(named("quick"), { design: { parameters: ["a"], points: [] } })).toEqual([
      "The design has no points: there is nothing to simulate.",
    ])
    const many = { parameters: ["a"], points: Array.from({ length: 11 }, () => [1]) }
    expect(await refusal(named("quick"), { design: many, replications: 1_000_000, until: "2020-01-01" })).toEqual([
      "quick has no calendar: a last day means nothing to it.",
      "The experiment has 11,000,000 runs: at most 10,000,000 are made.",
    ])
    expect(await refusal(named("quick"), { design: { parameters: ["b"], points: [[1.5]] } })).toEqual([
      'Row 1, column "b": 1.5 is not allowed, which are whole numbers from 0 to 1000000 [1].',
    ])
  })
})

describe("a run that goes wrong is a failed row that says why, and the others are made, when it", () => {
  // Exhausting the memory takes its time, which on a slow machine is more than the limit of the others: it has a test of its own.
  const points = FAULTS.map((fault, kind) => [fault === "exhausts its memory" ? 0 : kind])
  let rows: RunRow[] | undefined
  const faulty = async (): Promise<RunRow[]> => {
    rows ??= await rowsOf(
      named("faulty"),
      { design: { parameters: ["kind"], points: [...points, [0], [0]] }, replications: 1 },
      { workers: 2, timeLimit: 1.5 },
    )
    return rows
  }
  const messages: Readonly<Record<string, RegExp>> = {
    throws: /^Group 17 is gone\.$/,
    "exits with code 7": /thread ended without an answer/,
    "answers with a promise that never settles": /it is a promise/,
    "loops for ever": /took longer than the 1\.5 seconds/,
    "posts a function": /measure "wins" is a function, not a number/,
    "answers in a wrong shape": /it is of replication undefined/,
    "answers for another task": /it is of replication 2, asked for was 1/,
    "answers with 300 MB": /measure 1 has no name of 1 to 200 characters/,
    "answers twice": /it has the measure "wins" twice/,
    "sleeps for ever": /took longer than the 1\.5 seconds/,
  }

  it.each(Object.entries(messages))("%s", async (fault, message) => {
    const row = (await faulty())[FAULTS.indexOf(fault as (typeof FAULTS)[number])]
    expect(row?.status).toBe("failed")
    expect(row?.status === "failed" && row.message).toMatch(message)
  })

  it("exhausts its memory", async () => {
    const design = { parameters: ["kind"], points: [[0], [FAULTS.indexOf("exhausts its memory")], [0]] }
    const made = await rowsOf(named("faulty"), { design, replications: 1 }, { workers: 1, heapMegabytes: 32 })
    expect(made.map(({ status }) => status)).toEqual(["done", "failed", "done"])
    expect(made[1]?.status === "failed" && made[1].message).toMatch(/thread ended without an answer: .*memory/i)
  })

  it("and those without a fault are what they are alone", async () => {
    const healthy = (await faulty()).filter(({ settings }) => settings["kind"] === 0)
    const alone = await rowsOf(named("faulty"), { design: { parameters: ["kind"], points: [[0]] }, replications: 1 })
    const [only] = alone
    expect(healthy.map((row) => row.status === "done" && row.digest)).toEqual(
      [0, 1, 2, 3].map(() => only?.status === "done" && only.digest),
    )
  })

  it("in the middle of a chunk, too: the rest of the chunk is made again in another thread", async () => {
    const kinds = [...Array.from({ length: 900 }, () => [0]), [2], [4], [1], [0]]
    const made = await rowsOf(
      named("faulty"),
      { design: { parameters: ["kind"], points: kinds }, replications: 1 },
      { workers: 1, timeLimit: 1.5 },
    )
    expect(made.filter(({ status }) => status === "failed").map(({ row }) => row)).toEqual([901, 902, 903])
  })
})

describe("an experiment", () => {
  it("is stopped within a second, even while a run never ends", async () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 200)
    const started = performance.now()
    await expect(
      rowsOf(
        named("faulty"),
        { design: { parameters: ["kind"], points: [[4]] } },
        { workers: 1, signal: controller.signal },
      ),
    ).rejects.toMatchObject({ code: "aborted" })
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it("whose module cannot be loaded says so, and does not hang", async () => {
    await expect(rowsOf(named("quick"), {}, { workers: 1, module: "file:///nowhere.ts" })).rejects.toMatchObject({
      code: "replication",
      message: expect.stringMatching(/^No run can be made: /),
    })
  })
})
