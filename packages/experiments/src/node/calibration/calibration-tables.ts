import type { CalibrationRequest, CalibrationResult } from "../../calibration/calibrate.js"
import type { Column, Table } from "../../tables/table.js"
import { csvHeader, csvRows } from "../csv-writer.js"
import { POSTERIOR_FILE, TRACE_FILE } from "./calibration-folder.js"

type Cells = Readonly<Record<string, number | string>>

function tableOf(
  file: string,
  before: readonly Column[],
  names: readonly string[],
  after: readonly Column[],
): Table<Cells> {
  const own = names.map(
    (name): Column => ({ name: `parameter.${name}`, type: "number", unit: "", meaning: `Parameter ${name}.` }),
  )
  return { file, columns: [...before, ...own, ...after] }
}

/** The tables of a finished calibration, as their files' names and texts: posterior.csv and trace.csv. */
export function calibrationTables(
  { ranges }: CalibrationRequest,
  result: CalibrationResult,
): readonly (readonly [name: string, text: string])[] {
  const names = ranges.map(({ name }) => name)
  const cells = (values: readonly number[]): Record<string, number> =>
    Object.fromEntries(names.map((name, column) => [`parameter.${name}`, values[column] as number]))
  const number = (name: string, meaning: string): Column => ({ name, type: "number or empty", unit: "", meaning })
  const posterior = tableOf(POSTERIOR_FILE, [], names, [
    number("weight", "Share of the posterior."),
    number("loss", "Distance or minus log likelihood."),
  ])
  const trace = tableOf(
    TRACE_FILE,
    [number("trial", "Number of the point, in order."), number("batch", "Batch in which it was run.")],
    names,
    [number("loss", "Distance or minus log likelihood; empty where a run failed.")],
  )
  const posteriorRows = result.posterior.map(({ values, weight, loss }) => ({ ...cells(values), weight, loss }))
  const traceRows = result.trace.map(({ trial, batch, values, loss }) => ({
    trial,
    batch,
    ...cells(values),
    loss: loss ?? "",
  }))
  return [
    [posterior.file, csvHeader(posterior) + csvRows<Cells>(posterior, posteriorRows)],
    [trace.file, csvHeader(trace) + csvRows<Cells>(trace, traceRows)],
  ]
}
