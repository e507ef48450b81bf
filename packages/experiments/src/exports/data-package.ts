import type { RunManifest } from "@contested/core"
import type { Column, ColumnType } from "../tables/table.js"

/** Formats in which a table can be written. */
export const tableFormats = ["csv", "jsonl", "parquet"] as const
export type TableFormat = (typeof tableFormats)[number]

/** One file of an export. */
export interface ExportedFile {
  readonly name: string
  /** Hexadecimal. */
  readonly sha256: string
  readonly bytes: number
  /** Of a table. */
  readonly table?: { readonly format: TableFormat; readonly columns: readonly Column[]; readonly rows: number }
  /** What it is, one sentence. */
  readonly description: string
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  jsonl: "application/jsonl",
  parquet: "application/vnd.apache.parquet",
  graphml: "application/graphml+xml",
  geojson: "application/geo+json",
}

const fieldTypes: Readonly<Record<ColumnType, string>> = {
  text: "string",
  date: "date",
  integer: "integer",
  "integer or empty": "integer",
  number: "number",
  "number or empty": "number",
  "number or text": "any",
}

function field({ name, type, unit, meaning }: Column): Record<string, unknown> {
  const optional = type.endsWith("or empty")
  return {
    name,
    type: fieldTypes[type],
    description: meaning,
    ...(unit !== "" && { unit }),
    ...(!optional && type !== "text" && { constraints: { required: true } }),
  }
}

function resource({ name, sha256, bytes, table, description }: ExportedFile): Record<string, unknown> {
  const format = name.slice(name.lastIndexOf(".") + 1)
  return {
    name: name.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    path: name,
    description,
    format,
    mediatype: mediaTypes[format] ?? "application/octet-stream",
    ...(format !== "parquet" && { encoding: "utf-8" }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(table && {
      type: "table",
      rows: table.rows,
      schema: { fields: table.columns.map(field), missingValues: [""] },
    }),
  }
}

/**
 * The descriptor of an exported folder: a Data Package (datapackage.org, version 2.0), which Frictionless tools read. Holds no time of
 * day, so that the same run gives the same bytes.
 */
export function dataPackage(manifest: RunManifest, files: readonly ExportedFile[]): Record<string, unknown> {
  const { scenario, engine, seed, replications, digest, region } = manifest
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: scenario.name.toLowerCase().replace(/[^a-z0-9._-]+/g, "-"),
    title: scenario.title,
    description: `Simulated, not observed: ${replications} ${replications === 1 ? "replication" : "replications"} of the scenario ${scenario.name} by Contested ${engine.version}, seed ${seed}, ${manifest.start} to ${manifest.until}. In CSV files a text that a spreadsheet could take for a formula is written with one ' before it.`,
    version: digest,
    keywords: ["simulation", "conflict", "simulated data"],
    sources: region.sources.map(({ title, source, licence }) => ({ title, path: source, description: licence })),
    resources: files.map(resource),
    "contested:run": { engine, scenario: scenario.name, seed, replications, digest, limits: scenario.limits },
  }
}
