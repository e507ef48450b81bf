import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { EventRow, RunManifest, SeriesRow } from "@contested/core"
import { DuckDBInstance } from "@duckdb/node-api"
import { parse } from "csv-parse/sync"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { acledRows, acledTable } from "../src/exports/acled-table.js"
import { acledKind, acledTypeOf, acledTypes, isMapped } from "../src/exports/acled-taxonomy.js"
import { AgentNetwork } from "../src/exports/agent-network.js"
import { GedEvents, gedTable } from "../src/exports/ged-table.js"
import { graphml } from "../src/exports/graphml.js"
import { priogridCell } from "../src/exports/priogrid.js"
import { tableEncoder } from "../src/node/exports/encode-table.js"
import { exportFolderMistake } from "../src/node/exports/export-folder.js"
import { exportEvents, exportNetworks, exportSeries, exportSummary } from "../src/node/exports/export-tables.js"
import { finishExport } from "../src/node/exports/finish-export.js"
import { readRunDocuments } from "../src/node/read-run.js"
import type { RunDocuments } from "../src/node/run-documents.js"
import { runExperiment } from "../src/node/run-experiment.js"
import { eventsTable } from "../src/tables/events-table.js"
import { type Column, defineTable } from "../src/tables/table.js"
import { scenarios } from "./fixture-scenarios.js"

const root = mkdtempSync(join(tmpdir(), "contested-export-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const dir = join(root, "run")
const out = join(root, "export")
const file = (name: string): string => join(out, name)

let run: Omit<RunDocuments, "events" | "series"> & { events: readonly EventRow[]; series: readonly SeriesRow[] }
let manifest: RunManifest
beforeAll(async () => {
  await runExperiment({ scenario: scenarios[0]!, out: dir, workers: 0, replications: 3, until: "2015-12-31" })
  const read = await readRunDocuments(dir)
  run = { ...read, events: [...read.events], series: [...read.series] }
  manifest = run.manifest
})
const place = () => ({ dir, out, manifest })

/** Asks DuckDB, a reader that we did not write. */
async function ask(sql: string): Promise<readonly unknown[][]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect()
  const rows = (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][]
  connection.closeSync()
  return rows
}

const duckTypes: Readonly<Record<Column["type"], string>> = {
  text: "VARCHAR",
  date: "DATE",
  integer: "BIGINT",
  "integer or empty": "BIGINT",
  number: "DOUBLE",
  "number or empty": "DOUBLE",
  "number or text": "",
}

describe("events in Parquet, read by DuckDB", () => {
  it("have the dictionary's types, and counts equal to summary.json", async () => {
    const written = await exportEvents(place(), "parquet", "own")
    const described = await ask(`describe select * from '${file("events.parquet")}'`)
    const columns = written.table!.columns
    expect(described.map(([name, type]) => [name, type])).toEqual(
      columns.map(({ name, type }) => [name, duckTypes[type]]),
    )
    const [counts] = await ask(
      `select count(*)::INTEGER, sum(best)::INTEGER, count(distinct replication)::INTEGER from '${file("events.parquet")}'`,
    )
    const total = (measure: string): number => {
      const entry = run.summary.measures.find(
        (one) => one.measure === measure && one.place === "all" && one.agent === "" && one.year === "all",
      )
      return Math.round(entry!.mean * entry!.n)
    }
    expect(counts).toEqual([total("events"), total("deaths"), 3])
  })

  it("hold every value as it was recorded, texts unmarked, and say of themselves that they are simulated", async () => {
    await exportEvents(place(), "parquet", "own")
    const rows = await ask(
      `select id, date_start::VARCHAR, type_of_violence::INTEGER, adm_2, latitude, best::INTEGER from '${file("events.parquet")}'`,
    )
    expect(rows).toEqual(
      run.events.map((row) => [
        row.id,
        row.date_start,
        row.type_of_violence === "" ? null : row.type_of_violence,
        row.adm_2,
        row.latitude,
        row.best,
      ]),
    )
    const notes = await ask(
      `select decode(value) from parquet_kv_metadata('${file("events.parquet")}') where decode(key) = 'contested:status'`,
    )
    expect(notes).toEqual([["Simulated, not observed."]])
  })

  it("are written in row groups one after the other, so that memory does not grow with rows", async () => {
    const table = defineTable<{ readonly n: number }>("n.csv", {
      n: { type: "integer", unit: "", meaning: "A number." },
    })
    const encoder = tableEncoder(table, "parquet")
    const sizes = [1, 2, 3].map((group) => encoder.rows([{ n: group }, { n: -group }]).length)
    // Each call hands its own bytes over and keeps none.
    expect(Math.max(...sizes)).toBeLessThan(400)
    expect(encoder.end().length).toBeGreaterThan(100)
  })
})

describe("series in Parquet", () => {
  it("keep numbers and texts in two columns, of which one is null", async () => {
    await exportSeries(place(), "parquet")
    const [counts] = await ask(
      `select count(*)::INTEGER, count(value)::INTEGER, count(value_text)::INTEGER from '${file("series.parquet")}'`,
    )
    const numbers = run.series.filter(({ value }) => typeof value === "number").length
    expect(counts).toEqual([run.series.length, numbers, run.series.length - numbers])
  })
})

describe("tables in JSON lines", () => {
  it("hold one typed object a line, null for what is empty", async () => {
    await exportEvents(place(), "jsonl", "own")
    const rows = readFileSync(file("events.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as EventRow)
    expect(rows).toEqual(
      run.events.map((row) => ({
        ...row,
        type_of_violence: row.type_of_violence === "" ? null : row.type_of_violence,
      })),
    )
  })
})

const gedOrder =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"

describe("events as UCDP GED", () => {
  it("have its columns in its order, only events with a death, low <= best <= high", async () => {
    const written = await exportEvents(place(), "csv", "ged")
    const text = readFileSync(file("events-ged.csv"), "utf8")
    expect(text.slice(0, text.indexOf("\n"))).toBe(gedOrder)
    const rows = parse(text, { columns: true }) as Record<string, string>[]
    const lethal = run.events.filter(({ type_of_violence, best }) => type_of_violence !== "" && best > 0)
    expect(rows.map(({ relid }) => relid)).toEqual(lethal.map(({ id }) => id))
    expect(written.table!.rows).toBe(lethal.length)
    for (const row of rows) {
      expect(Number(row["low"])).toBeLessThanOrEqual(Number(row["best"]))
      expect(Number(row["best"])).toBeLessThanOrEqual(Number(row["high"]))
      expect(row["source_headline"]).toBe("Simulated, not observed")
    }
    expect(rows.map(({ id }) => Number(id))).toEqual(rows.map((_, index) => index + 1))
  })

  it("mark a dyad active in a year of 25 deaths, whichever side acted, and not in a year of 24", () => {
    const event = { ...run.events[0]!, type_of_violence: 2 as const, replication: 1, variant: "" }
    const sides = { side_a: "One", side_b: "Two" }
    const events: EventRow[] = [
      { ...event, ...sides, year: 2015, best: 20 },
      { ...event, side_a: "Two", side_b: "One", year: 2015, best: 5 },
      { ...event, ...sides, year: 2016, best: 24 },
    ]
    const ged = new GedEvents(manifest)
    for (const one of events) ged.look(one)
    const rows = events.map((one) => ged.row(one)!)
    expect(rows.map(({ active_year }) => active_year)).toEqual([1, 1, 0])
    expect(new Set(rows.map(({ dyad_new_id }) => dyad_new_id)).size).toBe(1)
  })

  it("number the PRIO-GRID cells as PRIO does, the rims of the globe included", () => {
    // Encarnación de Díaz; then the first and the last cell of the grid.
    expect(priogridCell(21.52, -102.24)).toBe(160_716)
    expect(priogridCell(-90, -180)).toBe(1)
    expect(priogridCell(90, 180)).toBe(259_200)
  })
})

describe("events in ACLED's schema", () => {
  it("know 6 event types and 25 sub-event types, each in one type", () => {
    const subs = Object.values(acledTypes).flat()
    expect(Object.values(acledTypes).map((list) => list.length)).toEqual([3, 3, 2, 6, 3, 8])
    expect(new Set(subs).size).toBe(25)
    for (const sub of subs) expect(acledTypes[acledTypeOf(sub)] as readonly string[]).toContain(sub)
  })

  it("map every kind that a mechanism records on purpose, not by the rule for the rest", () => {
    const folder = fileURLToPath(new URL("../../core/src/mechanisms/", import.meta.url))
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"))
    const kinds = sources.flatMap((text) =>
      [...text.matchAll(/(?:recordHappening\(\s*context,|suffer\()\s*"([^"]+)"/g)].map(([, kind]) => kind ?? ""),
    )
    expect(kinds.length).toBeGreaterThan(10)
    expect([...new Set(kinds)].filter((kind) => !isMapped(kind))).toEqual([])
  })

  it("have every event, its columns in order, and actor codes", async () => {
    const written = await exportEvents(place(), "csv", "acled")
    expect(written.table!.rows).toBe(run.events.length)
    const [header, first] = readFileSync(file("events-acled.csv"), "utf8").split("\n")
    expect(header).toBe(
      "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp",
    )
    expect(first).toContain("Simulated, not observed")
    const map = acledRows({ ...manifest, agents: [{ id: "army", name: "Army", kind: "state force" }] })
    const row = (change: Partial<EventRow>) => map({ ...run.events[0]!, ...change })
    expect(row({ side_a: "Army", side_b: "Red", type_of_violence: 1, kind: "raid" })).toMatchObject({
      event_type: "Battles",
      sub_event_type: "Armed clash",
      interaction: 13,
    })
    expect(row({ side_a: "Red", side_b: "", type_of_violence: 3, kind: "anything" })).toMatchObject({
      event_type: "Violence against civilians",
      actor2: "Civilians",
      interaction: 37,
      civilian_targeting: "Civilian targeting",
    })
    expect(row({ side_a: "Red", side_b: "", type_of_violence: "", kind: "__proto__" })).toMatchObject({
      disorder_type: "Strategic developments",
      sub_event_type: "Other",
      interaction: 30,
    })
    expect(acledKind({ kind: "takeover", type_of_violence: "" }).sub).toBe("Non-violent transfer of territory")
  })
})

const dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\0x"]

describe("a cell of any exported CSV", () => {
  const asText = (rows: readonly EventRow[]): string => {
    const bytes = [
      tableEncoder(eventsTable, "csv").rows(rows),
      tableEncoder(gedTable, "csv").rows(
        rows.map((row) => new GedEvents(manifest).row({ ...row, type_of_violence: 2, best: 1 })!),
      ),
      tableEncoder(acledTable, "csv").rows(rows.map(acledRows(manifest))),
    ]
    return bytes.map((part) => new TextDecoder().decode(part)).join("\n")
  }

  it.each(dangerous.map((text) => [JSON.stringify(text), text]))("that starts as %s is neutralised", (_, text) => {
    const row = { ...run.events[0]!, side_a: text, side_b: text, adm_1: text, adm_2: text }
    const network = new AgentNetwork(manifest)
    network.add({ ...row, type_of_violence: 2 })
    const cells = parse(asText([row]), { relax_column_count: true }).flat() as string[]
    expect(cells.filter((cell) => /^[=+@\t\r\0]|^-[^\d]/.test(cell))).toEqual([])
    expect(cells).toContain(`'${text}`)
    expect(network.edges()[0]?.source).toBe(text)
  })

  it("that is a number stays bare: -1.5 is neither quoted nor marked", () => {
    expect(asText([{ ...run.events[0]!, longitude: -1.5 }])).toContain(",-1.5,")
  })
})

describe("networks", () => {
  it("count who fought whom, as edge lists and as GraphML that keeps any name", async () => {
    const [sides, roads] = await exportNetworks(place(), "edges")
    expect([sides!.table!.rows, roads!.table!.rows]).toEqual([1, 2])
    const violent = run.events.filter(({ type_of_violence }) => type_of_violence !== "")
    const [edge] = parse(readFileSync(file("edges-sides.csv"), "utf8"), { columns: true }) as Record<string, string>[]
    expect(Number(edge!["events"]) * 3).toBeCloseTo(violent.length, 9)
    expect(edge!["replications"]).toBe("3")
    await exportNetworks(place(), "graphml")
    expect(readFileSync(file("roads.graphml"), "utf8").match(/<edge /g)).toHaveLength(2)
    const hostile = graphml(
      {
        name: "x",
        nodeFields: { name: "string" },
        edgeFields: {},
        nodes: [{ id: '</node><script>"&\u0000\ud800', values: { name: "a\nb" } }],
        edges: [],
      },
      "<desc>",
    )
    expect(hostile).toContain("&lt;/node&gt;&lt;script&gt;&quot;&amp;\ufffd\ufffd")
    expect(hostile).not.toContain("<script>")
  })
})

describe("the folder of an export", () => {
  it("is described by a data package whose hashes and rows are those of the files", async () => {
    const files = [await exportEvents(place(), "csv", "own"), await exportSummary(place(), "csv", run.summary.measures)]
    await finishExport(out, manifest, files)
    const descriptor = JSON.parse(readFileSync(file("datapackage.json"), "utf8"))
    expect(descriptor.description).toContain("Simulated, not observed")
    const events = descriptor.resources.find((one: { path: string }) => one.path === "events.csv")
    expect(events).toMatchObject({ rows: run.events.length, encoding: "utf-8", mediatype: "text/csv" })
    expect(events.schema.fields.map((field: { name: string }) => field.name)).toEqual(
      eventsTable.columns.map(({ name }) => name),
    )
    for (const { description } of events.schema.fields) expect(description).not.toBe("")
    expect(events.bytes).toBe(readFileSync(file("events.csv")).length)
    // The exported table is the run's own, byte for byte.
    expect(events.hash).toBe(`sha256:${manifest.files.find(({ name }) => name === "events.csv")!.sha256}`)
  })

  it("loads in Python with the standard library alone, typed and unmarked", async ({ skip }) => {
    if (spawnSync("python3", ["--version"]).status !== 0) skip("There is no python3 here.")
    const files = [
      await exportEvents(place(), "csv", "own"),
      await exportSeries(place(), "csv"),
      await exportSummary(place(), "jsonl", run.summary.measures),
    ]
    await finishExport(out, manifest, files)
    const script = `import json, runpy
m = runpy.run_path(${JSON.stringify(file("load.py"))})
e = m["events"]
print(json.dumps([len(e), sum(r["best"] for r in e), sorted({r["adm_2"] for r in e}), sorted({r["side_b"] for r in e}), sum(r["type_of_violence"] is None for r in e), e[0]["date_start"].year, len(m["series"]), len(m["summary"])]))`
    const { status, stdout, stderr } = spawnSync("python3", ["-c", script], { encoding: "utf8" })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort()
    expect(JSON.parse(stdout)).toEqual([
      run.events.length,
      run.events.reduce((sum, { best }) => sum + best, 0),
      sorted(run.events.map(({ adm_2 }) => adm_2)),
      sorted(run.events.map(({ side_b }) => side_b)),
      run.events.filter(({ type_of_violence }) => type_of_violence === "").length,
      2015,
      run.series.length,
      run.summary.measures.length,
    ])
  })

  it.for(["C", "C.UTF-8"])(
    "loads in R with base R alone, typed and unmarked, in the locale %s",
    async (locale, { skip }) => {
      if (spawnSync("Rscript", ["--version"]).status !== 0) skip("There is no Rscript here.")
      await finishExport(out, manifest, [
        await exportEvents(place(), "csv", "own"),
        await exportSeries(place(), "csv"),
        await exportSummary(place(), "csv", run.summary.measures),
      ])
      const env = { ...process.env, LC_ALL: locale }
      // From elsewhere: the script finds its tables beside itself.
      const alone = spawnSync("Rscript", [file("load.R")], { cwd: root, env, encoding: "utf8" })
      expect({ status: alone.status, stderr: alone.stderr }).toEqual({ status: 0, stderr: "" })
      expect(alone.stdout.split("\n").map((line) => line.trim())).toEqual([
        `events ${run.events.length}`,
        `series ${run.series.length}`,
        `summary ${run.summary.measures.length}`,
        "",
      ])
      const script = [
        "invisible(capture.output(source('load.R')))",
        "cat(nrow(events), sum(events$best), class(events$date_start), class(events$latitude), class(series$value),",
        "  sum(is.na(events$type_of_violence)), sum(is.na(summary$year)), format(min(events$date_start), '%Y'), '')",
        "cat(toupper(paste(unlist(lapply(sort(unique(enc2utf8(events$adm_2)), method = 'radix'), charToRaw)), collapse = '')))",
      ].join("\n")
      const { status, stdout, stderr } = spawnSync("Rscript", ["-e", script], { cwd: out, env, encoding: "utf8" })
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
      // Bytes, so that no locale stands between: every name as it was recorded, accents and unmarked formulas too.
      const names = [...new Set(run.events.map(({ adm_2 }) => adm_2))].map((name) => Buffer.from(name))
      const bytes = Buffer.concat(names.sort(Buffer.compare)).toString("hex").toUpperCase()
      expect(stdout.split(" ")).toEqual([
        String(run.events.length),
        String(run.events.reduce((sum, { best }) => sum + best, 0)),
        "Date",
        "numeric",
        "character",
        String(run.events.filter(({ type_of_violence }) => type_of_violence === "").length),
        String(run.summary.measures.filter(({ year }) => year === "all").length),
        "2015",
        bytes,
      ])
    },
  )

  it("is refused where other files are, and left as it is", async () => {
    expect(await exportFolderMistake(root)).toContain("holds files that are no export of ours")
    expect(await exportFolderMistake(join(dir, "events.csv"))).toContain("is a file, not a folder")
    expect(await exportFolderMistake("a\0b")).toContain("impossible")
    expect(await exportFolderMistake(join(root, "nowhere"))).toBeNull()
  })
})

describe("an export of a run in which nothing happened", () => {
  it.each(["csv", "jsonl", "parquet"] as const)("leaves a table without rows in %s", async (format) => {
    const bytes = [tableEncoder(eventsTable, format).end()]
    if (format === "csv") expect(new TextDecoder().decode(bytes[0])).toMatch(/^id,year,.*variant\n$/)
    if (format === "jsonl") expect(bytes[0]).toHaveLength(0)
    if (format === "parquet") expect(new TextDecoder().decode(bytes[0]!.slice(0, 4))).toBe("PAR1")
  })
})
