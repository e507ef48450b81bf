import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { RunSummary } from "@contested/core"
import { DuckDBInstance } from "@duckdb/node-api"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { scenarios } from "../../experiments/tests/fixture-scenarios.js"
import { contested } from "./command-harness.js"

let folder: string
const out = (name: string): string => join(folder, name)
const scenario = scenarios[0]?.name ?? ""

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parquet-"))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Asks DuckDB, a reader that we did not write. */
async function ask(sql: string): Promise<readonly unknown[][]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect()
  const rows = (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][]
  connection.closeSync()
  return rows
}

describe("contested run --format parquet", () => {
  const words = ["run", scenario, "--replications", "3", "--quiet", "--format", "parquet", "--out"]

  it("leaves the tables as Parquet too, with counts equal to summary.json, and verify proves them", async () => {
    expect(await contested([...words, out("a")])).toMatchObject({ code: 0, stderr: "" })
    const summary = JSON.parse(await readFile(join(out("a"), "summary.json"), "utf8")) as RunSummary
    const total = (measure: string): number => {
      const entry = summary.measures.find(
        (one) => one.measure === measure && one.place === "all" && one.agent === "" && one.year === "all",
      )
      return Math.round((entry?.mean ?? 0) * (entry?.n ?? 0))
    }
    const from = (table: string): string => `'${join(out("a"), `${table}.parquet`)}'`
    const [counts] = await ask(
      `select count(*)::INTEGER, sum(best)::INTEGER, count(distinct replication)::INTEGER from ${from("events")}`,
    )
    expect(counts).toEqual([total("events"), total("deaths"), 3])
    const lines = (await readFile(join(out("a"), "series.csv"), "utf8")).trim().split("\n").length - 1
    expect(await ask(`select count(*)::INTEGER from ${from("series")}`)).toEqual([[lines]])
    expect(await ask(`select count(*)::INTEGER from ${from("summary")}`)).toEqual([[summary.measures.length]])
    const types = await ask(`describe select date_start, best, latitude, adm_2 from ${from("events")}`)
    expect(types.map(([name, type]) => `${name} ${type}`)).toEqual([
      "date_start DATE",
      "best BIGINT",
      "latitude DOUBLE",
      "adm_2 VARCHAR",
    ])
    const [status] = await ask(
      `select value::VARCHAR from parquet_kv_metadata(${from("events")}) where key::VARCHAR = 'contested:status'`,
    )
    expect(status).toEqual(["Simulated, not observed."])
    const verified = await contested(["verify", out("a")])
    expect(verified).toMatchObject({ code: 0 })
    expect(verified.stdout).toContain("events.parquet made again: The same bytes.")
    expect(verified.stdout).toContain("summary.parquet made again: The same bytes.")
  })

  it("gives the same bytes each time, and leaves only the summary where nothing is recorded", async () => {
    expect(await contested([...words, out("b")])).toMatchObject({ code: 0 })
    expect(await contested([...words, out("c"), "--workers", "1"])).toMatchObject({ code: 0 })
    for (const name of ["events.parquet", "series.parquet", "summary.parquet", "manifest.json"])
      expect(await readFile(join(out("c"), name))).toEqual(await readFile(join(out("b"), name)))
    expect(await contested([...words, out("d"), "--no-record"])).toMatchObject({ code: 0 })
    await expect(readFile(join(out("d"), "events.parquet"))).rejects.toThrow(/ENOENT/)
    expect((await readFile(join(out("d"), "summary.parquet"))).subarray(0, 4).toString()).toBe("PAR1")
  })

  it("is refused in a sentence where the format is none of them, or nothing is written", async () => {
    const wrong = await contested(["run", scenario, "--format", "parket"])
    expect(wrong).toMatchObject({ code: 2, stdout: "" })
    expect(wrong.stderr).toMatch(/--format is "parket": did you mean parquet\? Give one of csv, parquet\./)
    const alone = await contested(["run", scenario, "--replication", "1", "--format", "parquet"])
    expect(alone.stderr).toMatch(/--format has no meaning beside --replication/)
  })
})
