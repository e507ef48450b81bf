import type { PublishedResult, ReproducedRow, RunManifest } from "@contested/core"
import type { PublishedModel } from "@contested/scenarios"
import { quantitiesCsv } from "../lines/quantities-table.js"
import type { Session } from "../session/session.js"
import { reproduceRows } from "./reproduce-rows.js"
import type { ReproductionFiles } from "./reproduction-folder.js"

/** What a published model's run comes to. */
export interface Reproduction {
  readonly files: ReproductionFiles
  readonly quantities: readonly ReproducedRow[]
  /** Whether no quantity misses. */
  readonly passed: boolean
}

/** Computes a published model's quantities and figure, and the files that say so. Follows from model and engine alone. */
export async function reproductionOf(
  model: PublishedModel,
  session: Session,
  isQuiet: boolean,
  engine: RunManifest["engine"],
): Promise<Reproduction> {
  const quantities = await reproduceRows([model], session, isQuiet)
  const figure = model.figure()
  const { name, title, citation, summary, limits, parameters } = model
  const description = { name, title, citation, summary, limits }
  const result: PublishedResult = { engine, model: description, parameters, quantities, figure }
  const report = await session.renderPublished(result)
  const passed = quantities.every(({ verdict }) => verdict !== "miss")
  const document = {
    format: "contested/reproduction",
    version: 1,
    engine,
    model: description,
    ok: passed,
    parameters,
    quantities,
    files: ["quantities.csv", "figure.json", "report.html"],
  }
  const files = {
    "reproduction.json": `${JSON.stringify(document, null, 2)}\n`,
    "quantities.csv": quantitiesCsv(quantities),
    "figure.json": `${JSON.stringify(figure, null, 2)}\n`,
    "report.html": report,
  }
  return { files, quantities, passed }
}
