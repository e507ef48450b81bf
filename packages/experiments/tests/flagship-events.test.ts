import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { scenarios } from "@contested/scenarios"
import { parse } from "csv-parse/sync"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type RunOutcome, runExperiment } from "../src/node/run-experiment.js"

/** UCDP GED 24.1's names of the columns that apply, in its order (Sundberg & Melander 2013, doi:10.1177/0022343313484347). */
const UCDP_GED = (
  "id,year,date_start,date_end,date_prec,type_of_violence,side_a,side_b,where_prec,adm_1,adm_2,latitude,longitude," +
  "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,low,high"
).split(",")
const OURS = ["time", "kind", "territory", "injured", "people", "cause", "replication", "variant"]

const root = mkdtempSync(join(tmpdir(), "contested-flagship-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const flagship = scenarios.find(({ name }) => name === "jalisco-zacatecas")!

interface More {
  readonly seed?: string
  readonly replications?: number
  readonly record?: boolean
}

function run(folder: string, until: string, more: More = {}): Promise<RunOutcome> {
  const request = { seed: "7", replications: 2, until, workers: 0, ...more }
  return runExperiment({ scenario: flagship, out: join(root, folder), ...request })
}

describe("events.csv of the flagship", () => {
  let columns: string[] = []
  let rows: Record<string, string>[] = []

  beforeAll(async () => {
    await run("half-a-year", "2018-06-30")
    const [header, ...cells] = parse(readFileSync(join(root, "half-a-year", "events.csv"))) as string[][]
    columns = header!
    rows = cells.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]!])))
  })

  const broken = (holds: (row: Record<string, string>) => boolean) => rows.filter((row) => !holds(row)).slice(0, 3)

  it("begins with the columns of UCDP GED that apply, in order, and ends with ours", () => {
    expect(columns).toEqual([...UCDP_GED, ...OURS])
  })

  it("has low <= best <= high, and best is the sum of its parts, in every row", () => {
    expect(rows.filter(({ best }) => Number(best) > 0).length).toBeGreaterThan(50)
    expect(
      broken((row) => {
        const [low, best, high] = [Number(row["low"]), Number(row["best"]), Number(row["high"])]
        const parts = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"].map((part) => Number(row[part]))
        return low <= best && best <= high && best === parts.reduce((a, b) => a + b, 0) && parts.every((n) => n >= 0)
      }),
    ).toEqual([])
  })

  it("counts deaths only where there is a type of violence, and a type only where there are two sides", () => {
    expect(
      broken(({ best, type_of_violence: type, kind }) => best === "0" || kind === "report" || /^[123]$/.test(type!)),
    ).toEqual([])
    expect(broken((row) => row["type_of_violence"] === "" || (row["side_a"] !== "" && row["side_b"] !== ""))).toEqual(
      [],
    )
  })

  it("has days of the period, in order within a replication, and places of the region", () => {
    expect(
      broken(
        (row) =>
          row["date_start"]! >= "2018-01-01" &&
          row["date_start"]! <= row["date_end"]! &&
          row["date_end"]! <= "2018-06-30" &&
          row["year"] === row["date_start"]!.slice(0, 4),
      ),
    ).toEqual([])
    const outOfOrder = rows.filter((row, i) => {
      const before = rows[i - 1]
      return before?.["replication"] === row["replication"] && Number(before!["time"]) > Number(row["time"])
    })
    expect(outOfOrder.slice(0, 3)).toEqual([])
    const known = new Map(flagship.region.territories.map((territory) => [territory.code, territory]))
    expect(
      broken(({ territory, adm_2: name, where_prec: precision }) =>
        precision === "4" ? name === "" && known.has(territory!) : known.get(territory!)?.name === name,
      ),
    ).toEqual([])
  })

  it("never uses a number twice, and names causes that came before", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const ordinal = (id: string) => Number(id.split("-")[1])
    expect(broken(({ id, cause }) => ordinal(cause!) < ordinal(id!))).toEqual([])
  })
})

describe("the digest of the flagship", () => {
  it("is the same for the same seed, recorded or not; another seed has another", async () => {
    const until = "2018-01-31"
    const { manifest } = await run("recorded", until)
    const again = await run("again", until)
    expect(again.manifest.digest).toBe(manifest.digest)
    expect(readFileSync(join(root, "again", "events.csv"))).toEqual(readFileSync(join(root, "recorded", "events.csv")))
    expect((await run("bare", until, { record: false })).manifest.digest).toBe(manifest.digest)
    expect((await run("other", until, { seed: "8" })).manifest.digest).not.toBe(manifest.digest)
  })
})
