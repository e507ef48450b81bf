import { join } from "node:path"
import type { EventRow, MeasureSummary, RunManifest } from "@contested/core"
import { ExperimentError } from "../../experiment-error.js"
import { acledRows, acledTable } from "../../exports/acled-table.js"
import { AgentNetwork, agentEdgeTable } from "../../exports/agent-network.js"
import type { ExportedFile, TableFormat } from "../../exports/data-package.js"
import { GedEvents, gedTable } from "../../exports/ged-table.js"
import { graphml } from "../../exports/graphml.js"
import { roadEdges, roadEdgeTable, roadGraph } from "../../exports/road-network.js"
import { summaryRow, summaryTable } from "../../exports/summary-table.js"
import { eventsTable } from "../../tables/events-table.js"
import { seriesTable } from "../../tables/series-table.js"
import type { Table } from "../../tables/table.js"
import { tableBatches } from "../csv-reader.js"
import { type Batches, encodedTable } from "./encoded-table.js"
import { ExportFile, exportDocument } from "./export-folder.js"
import { parquetColumns } from "./parquet-encoder.js"

/** Where an export comes from and goes to. */
export interface ExportPlace {
  /** Results folder, whole: its files must have been checked. */
  readonly dir: string
  readonly out: string
  readonly manifest: RunManifest
  readonly signal?: AbortSignal
  /** Called with the number of rows written so far. */
  readonly onProgress?: (file: string, rows: number) => void
}

/**
 * Writes rows to a table file. Memory: 50,000 rows at once, however many there are.
 *
 * @throws ExperimentError `file` when the disk fails, `aborted`
 */
export async function exportTable<Row extends object>(
  place: ExportPlace,
  table: Table<Row>,
  format: TableFormat,
  batches: Batches<Row>,
  description: string,
): Promise<ExportedFile> {
  const name = table.file.replace(/\.csv$/, `.${format}`)
  const file = await ExportFile.create(place.out, name)
  let written = 0
  try {
    for await (const { bytes, rows } of encodedTable(table, format, batches, place.manifest)) {
      await file.append(bytes, rows)
      written += rows
      if (rows > 0) place.onProgress?.(name, written)
      if (place.signal?.aborted === true)
        throw new ExperimentError("aborted", `The export was stopped before ${name} was complete.`)
    }
    const columns = format === "parquet" ? parquetColumns(table.columns) : table.columns
    return await file.publish(description, { format, columns })
  } finally {
    await file.discard()
  }
}

const eventBatches = ({ dir }: ExportPlace): AsyncGenerator<readonly EventRow[]> =>
  tableBatches(eventsTable, join(dir, eventsTable.file))

/** Rows as another schema sees them; null leaves a row out. */
async function* mapped<From, To>(batches: Batches<From>, map: (row: From) => To | null): AsyncGenerator<readonly To[]> {
  for await (const batch of batches) yield batch.map(map).filter((row) => row !== null)
}

/** Events in our own columns, UCDP GED's or ACLED's. */
export async function exportEvents(
  place: ExportPlace,
  format: TableFormat,
  schema: "own" | "ged" | "acled",
): Promise<ExportedFile> {
  if (schema === "own")
    return exportTable(place, eventsTable, format, eventBatches(place), "Every recorded event of every replication.")
  if (schema === "acled") {
    const rows = mapped(eventBatches(place), acledRows(place.manifest))
    return exportTable(place, acledTable, format, rows, "Every recorded event, in ACLED's columns.")
  }
  const ged = new GedEvents(place.manifest)
  for await (const batch of eventBatches(place)) for (const event of batch) ged.look(event)
  const rows = mapped(eventBatches(place), (event) => ged.row(event))
  return exportTable(place, gedTable, format, rows, "Events with at least one death, in the columns of the UCDP GED.")
}

/** Series as they were recorded. */
export function exportSeries(place: ExportPlace, format: TableFormat): Promise<ExportedFile> {
  const batches = tableBatches(seriesTable, join(place.dir, seriesTable.file))
  return exportTable(place, seriesTable, format, batches, "One observation of one quantity at one date a row.")
}

/** The measures of summary.json. */
export function exportSummary(
  place: ExportPlace,
  format: TableFormat,
  measures: readonly MeasureSummary[],
): Promise<ExportedFile> {
  return exportTable(place, summaryTable, format, [measures.map(summaryRow)], "Every measure over all replications.")
}

/** The network of those who fought each other, and the network of roads, as GraphML or as edge lists. */
export async function exportNetworks(place: ExportPlace, as: "graphml" | "edges"): Promise<ExportedFile[]> {
  const { manifest, out } = place
  const network = new AgentNetwork(manifest)
  if (manifest.recorded) for await (const batch of eventBatches(place)) for (const event of batch) network.add(event)
  const sides =
    "Who fought whom: events and deaths, means over all replications, simulated; rivals and allies as declared."
  const roads = "Which territories a road joins."
  if (as === "graphml") {
    return [
      await exportDocument(out, "sides.graphml", graphml(network.graph(), sides), sides),
      await exportDocument(out, "roads.graphml", graphml(roadGraph(manifest.region), roads), roads),
    ]
  }
  return [
    await exportTable(place, agentEdgeTable, "csv", [network.edges()], sides),
    await exportTable(place, roadEdgeTable, "csv", [roadEdges(manifest.region)], roads),
  ]
}
