import { resolve } from "node:path"
import type { RunManifest } from "@contested/core"
import { ExperimentError } from "@contested/experiments"
import { readRunDocuments, recoverResults, replaceReport } from "@contested/experiments/node"
import type { Boundaries } from "@contested/reporting"
import { Command } from "commander"
import { boundariesHelp, boundaryText, matchedBoundaries } from "../arguments/given-boundaries.js"
import { existingFolder } from "../arguments/option-values.js"
import { comparisonTables, isComparisonFolder } from "../figures/comparison-tables.js"
import type { Session } from "../session/session.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  new Command("report")
    .description("Make report.html of a run or a comparison again from the files of its results folder.")
    .argument("<folder>", "Results folder of a run or a comparison.")
    .option("--boundaries <file>", boundariesHelp)
    .option("--json", "Write where the report is as JSON.")
    .option("--quiet", "Say nothing when all is well.")
    .helpOption("-h, --help", "Show this help."),
  [
    "contested report out/jalisco-zacatecas",
    "contested report out/jalisco-zacatecas --boundaries municipalities.geojson",
    "contested report out/jalisco-zacatecas-compare",
  ],
)

type BoundariesOf = (manifest: Pick<RunManifest, "region" | "scenario">) => Promise<Boundaries | undefined>

/** The page of a run, or of a comparison. */
async function pageOf(folder: string, session: Session, boundariesOf: BoundariesOf): Promise<string> {
  if (await isComparisonFolder(folder)) {
    const tables = await comparisonTables(folder)
    const boundaries = await boundariesOf(tables.manifest)
    return session.renderComparison(boundaries === undefined ? tables : { ...tables, boundaries })
  }
  const documents = await readRunDocuments(folder)
  return session.renderReport(documents, await boundariesOf(documents.manifest))
}

/** `contested report`. */
export const report: Verb = {
  command,
  run: async (given, session) => {
    const { stdout, signal } = session
    const dir = given.positional(0)
    if (dir !== undefined && dir !== "" && !dir.includes("\0")) await recoverResults(resolve(dir))
    await existingFolder(given, dir)
    const text = await boundaryText(given)
    given.refuseMistakes()
    const folder = resolve(dir as string)
    const boundariesOf: BoundariesOf = async (manifest) =>
      text === undefined ? undefined : matchedBoundaries(text, manifest, session, given.has("--quiet"))
    const path = await replaceReport(folder, await pageOf(folder, session, boundariesOf))
    if (signal.aborted) throw new ExperimentError("aborted", "Stopped.")
    if (given.has("--json")) stdout.write(`${JSON.stringify({ report: path }, null, 2)}\n`)
    else if (!given.has("--quiet")) stdout.write(`Report: ${path}\n`)
    return 0
  },
}
