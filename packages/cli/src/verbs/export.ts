import { resolve } from "node:path"
import { didYouMean, type RunManifest } from "@contested/core"
import { ExperimentError, type ExportedFile, quoted, type TableFormat, tableFormats } from "@contested/experiments"
import {
  damagedFiles,
  type ExportPlace,
  exportDocument,
  exportEvents,
  exportFolderMistake,
  exportNetworks,
  exportSeries,
  exportSummary,
  finishExport,
  readManifest,
  readRunDocuments,
  readSummary,
  recoverResults,
} from "@contested/experiments/node"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { existingFolder, oneOf } from "../arguments/option-values.js"
import { textTable } from "../lines/text-table.js"
import { RowCounter } from "../session/row-counter.js"
import type { Session } from "../session/session.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const TABLES = ["events", "series", "summary"] as const
const SCHEMAS = ["own", "ged", "acled"] as const
const NETWORKS = ["graphml", "edges"] as const

const command = withExamples(
  new Command("export")
    .description("Write a run's tables, networks and map for other programs, with a description of every column.")
    .argument("<folder>", "Results folder of a run.")
    .option("--table <names>", `Tables, separated by commas: ${TABLES.join(", ")}. Default: all three.`)
    .option("--format <name>", `Of the tables: ${tableFormats.join(", ")}. Default: csv.`)
    .option("--schema <name>", "Of events: own, ged (UCDP GED) or acled. Default: own.")
    .option("--network <name>", "Who fought whom, and the roads: graphml or edges (CSV edge lists).")
    .option("--geojson", "The region's cells with who holds them at the end.")
    .option("--out <folder>", "Where to. Default: the results folder's name with -export.")
    .option("--json", "Write what was written as JSON.")
    .option("--quiet", "Show neither progress nor list.")
    .helpOption("-h, --help", "Show this help."),
  [
    "contested export out/jalisco-zacatecas",
    "contested export out/jalisco-zacatecas --table events --format parquet --schema ged",
    "contested export out/jalisco-zacatecas --network graphml --geojson",
  ],
)

interface Words {
  readonly tables: readonly (typeof TABLES)[number][]
  readonly format: TableFormat
  readonly schema: (typeof SCHEMAS)[number]
  readonly network: (typeof NETWORKS)[number] | undefined
  readonly geojson: boolean
  readonly out: string
}

function chooseTables(given: GivenArguments, alone: boolean): readonly (typeof TABLES)[number][] {
  const text = given.value("--table")
  if (text === undefined) return alone ? TABLES : []
  const names = text.split(",")
  for (const [place, name] of names.entries()) {
    if (!(TABLES as readonly string[]).includes(name))
      given.mistake(
        `--table names ${quoted(name)}${didYouMean(name, TABLES)} Give one or more of ${TABLES.join(", ")}, separated by commas.`,
      )
    else if (names.indexOf(name) !== place) given.mistake(`--table names ${quoted(name)} twice.`)
  }
  return TABLES.filter((table) => names.includes(table))
}

async function readWords(given: GivenArguments): Promise<Words> {
  const network = oneOf(given, "--network", NETWORKS)
  const geojson = given.has("--geojson")
  const tables = chooseTables(given, !given.has("--network") && !geojson)
  const format = oneOf(given, "--format", tableFormats) ?? "csv"
  const schema = oneOf(given, "--schema", SCHEMAS) ?? "own"
  if (given.has("--format") && tables.length === 0)
    given.mistake("--format has no meaning without a table: give --table too.")
  if (schema !== "own" && !tables.includes("events"))
    given.mistake("--schema is about events: give --table events too.")
  const dir = given.positional(0)
  const out = given.value("--out") ?? `${resolve(dir ?? "").replace(/[/\\]+$/, "")}-export`
  const mistake = await exportFolderMistake(out)
  given.mistake(mistake && `--out: ${mistake}`)
  given.refuseMistakes()
  return { tables, format, schema, network, geojson, out: resolve(out) }
}

/** Asks for what is not there before anything is written. */
function requireRecords({ recorded }: RunManifest, { tables, geojson }: Words): void {
  const wanted = [...tables.filter((table) => table !== "summary"), ...(geojson ? ["the holders of --geojson"] : [])]
  if (recorded || wanted.length === 0) return
  throw new ExperimentError(
    "damaged",
    `The run did not record events and series (--no-record), so there is no ${wanted.join(" and no ")} to export; --table summary can be.`,
  )
}

async function writeFiles(place: ExportPlace, words: Words): Promise<ExportedFile[]> {
  const { tables, format, schema, network, geojson } = words
  const files: ExportedFile[] = []
  if (tables.includes("events")) files.push(await exportEvents(place, format, schema))
  if (tables.includes("series")) files.push(await exportSeries(place, format))
  if (tables.includes("summary"))
    files.push(await exportSummary(place, format, (await readSummary(place.dir)).measures))
  if (network !== undefined) files.push(...(await exportNetworks(place, network)))
  if (geojson) {
    const { regionGeojson } = await import("@contested/reporting")
    const text = `${JSON.stringify(regionGeojson(await readRunDocuments(place.dir)))}\n`
    const description = "Cells that stand for the territories, who holds them at the end, and deaths; simulated."
    files.push(await exportDocument(place.out, "territories.geojson", text, description))
  }
  return files
}

function tell(out: string, files: readonly ExportedFile[], others: readonly string[], { stdout }: Session): void {
  const rows = files.map(({ name, table, bytes, description }) => [
    name,
    table === undefined ? "" : String(table.rows),
    String(bytes),
    description,
  ])
  const lines = textTable(
    [
      { title: "file", align: "left" },
      { title: "rows", align: "right" },
      { title: "bytes", align: "right" },
      { title: "what it holds, simulated", align: "left" },
    ],
    rows,
  )
  stdout.write(`${[...lines, "", `Described by ${others.join(", ")} in ${out}`].join("\n")}\n`)
}

/** `contested export`. */
export const exportVerb: Verb = {
  command,
  run: async (given, session) => {
    const dir = given.positional(0)
    if (dir !== undefined && dir !== "" && !dir.includes("\0")) await recoverResults(resolve(dir))
    await existingFolder(given, dir)
    const words = await readWords(given)
    const folder = resolve(dir as string)
    const manifest = await readManifest(folder)
    const damaged = await damagedFiles(folder, manifest)
    if (damaged.size > 0) throw new ExperimentError("damaged", [...damaged.values()])
    requireRecords(manifest, words)
    const counter = new RowCounter(session, given.has("--quiet"))
    try {
      const place = {
        dir: folder,
        out: words.out,
        manifest,
        signal: session.signal,
        onProgress: (file: string, rows: number) => counter.update(file, rows),
      }
      const files = await writeFiles(place, words)
      const described = await finishExport(words.out, manifest, files)
      const { citationFile } = await import("@contested/reporting")
      const citation = citationFile(
        `${manifest.scenario.title} (simulated)`,
        manifest.engine.version,
        [],
        manifest.digest,
      )
      await exportDocument(words.out, "CITATION.cff", citation, "How to cite the run.")
      const others = [...described, "CITATION.cff"]
      counter.clear()
      if (given.has("--json")) {
        const done = { folder: words.out, files, described: others }
        session.stdout.write(`${JSON.stringify(done, null, 2)}\n`)
      } else if (!given.has("--quiet")) tell(words.out, files, others, session)
      return 0
    } finally {
      counter.clear()
    }
  },
}
