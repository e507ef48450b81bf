import { createReadStream } from "node:fs"
import { resolve } from "node:path"
import { parse } from "csv-parse"
import { ExperimentError } from "../experiment-error.js"
import type { RunTask } from "../runs/experiment-plan.js"
import { taskOf } from "../runs/experiment-plan.js"
import type { RunResult, RunRow } from "../runs/run-row.js"
import { readCell } from "./csv-cell.js"
import { fileError } from "./file-error.js"
import { measureOfColumn, RESULTS_FILE, resultsTable } from "./store/results-table.js"
import { readPlan } from "./sweep-status.js"

/** The value of a cell that holds a number, or null for an empty one. @throws ExperimentError `damaged` */
function numberOf(cell: string, where: string): number | null {
  const reading = readCell(cell, "number or empty")
  if ("problem" in reading) throw new ExperimentError("damaged", `${where}: ${reading.problem}.`)
  return typeof reading.value === "number" ? reading.value : null
}

function resultOf(cells: Readonly<Record<string, string>>, measures: readonly string[], where: string): RunResult {
  if (cells["status"] === "failed") return { status: "failed", message: cells["message"] ?? "" }
  const values: Record<string, number> = {}
  for (const column of measures) {
    const value = numberOf(cells[column] ?? "", `${where}: column ${column}`)
    if (value !== null) values[measureOfColumn(column)] = value
  }
  const occurrences = numberOf(cells["occurrences"] ?? "", `${where}: column occurrences`) ?? 0
  return { status: "done", digest: cells["digest"] ?? "", occurrences, measures: values }
}

/**
 * Reads the rows of a finished sweep, in order. Memory does not grow with them.
 *
 * @param folder Its results folder.
 * @throws ExperimentError `damaged` when results.csv is not there, not whole, or not that of the experiment; `file`
 */
export async function* readSweep(folder: string): AsyncGenerator<RunRow> {
  const { document, plan } = await readPlan(folder)
  const path = resolve(folder, RESULTS_FILE)
  const parser = createReadStream(path).pipe(parse({ record_delimiter: "\n", relax_column_count: true }))
  let header: readonly string[] | null = null
  let row = 0
  try {
    for await (const record of parser as AsyncIterable<readonly string[]>) {
      if (header === null) {
        header = requireHeader(record, document.design.parameters, document.subject.parameters)
        continue
      }
      row += 1
      const where = `${RESULTS_FILE}, row ${row}`
      if (record.length !== header.length || record[0] !== String(row) || row > document.runs)
        throw new ExperimentError("damaged", `${where} is not that of the experiment: contested resume puts it right.`)
      const cells = Object.fromEntries(header.map((name, column) => [name, record[column] as string]))
      const measures = header.slice(header.indexOf("occurrences") + 1, -1)
      const task: RunTask = taskOf(plan, row)
      yield { ...task, ...resultOf(cells, measures, where) }
    }
  } catch (error) {
    throw fileError(error, "read", path, "damaged")
  }
  if (row !== document.runs)
    throw new ExperimentError(
      "damaged",
      `${RESULTS_FILE} has ${row} rows, the experiment ${document.runs}: contested resume puts it right.`,
    )
}

/** The header, when its columns before the measures are those of the experiment. */
function requireHeader(
  found: readonly string[],
  parameters: readonly string[],
  entries: Parameters<typeof resultsTable>[1],
): readonly string[] {
  const wanted = resultsTable(parameters, entries, []).table.columns.map(({ name }) => name)
  const fits = wanted.slice(0, -1).every((name, column) => found[column] === name) && found.at(-1) === wanted.at(-1)
  if (fits) return found
  throw new ExperimentError("damaged", `${RESULTS_FILE}: its columns are not those of the experiment.`)
}
