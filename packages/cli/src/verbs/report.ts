import { resolve } from "node:path"
import { ExperimentError } from "@contested/experiments"
import { readRunDocuments, recoverResults, replaceReport } from "@contested/experiments/node"
import { Command } from "commander"
import { boundariesHelp, boundaryText, matchedBoundaries } from "../arguments/given-boundaries.js"
import { existingFolder } from "../arguments/option-values.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  new Command("report")
    .description("Make a run's report.html again from the files of its results folder.")
    .argument("<folder>", "Results folder of a run.")
    .option("--boundaries <file>", boundariesHelp)
    .option("--json", "Write where the report is as JSON.")
    .option("--quiet", "Say nothing when all is well.")
    .helpOption("-h, --help", "Show this help."),
  [
    "contested report out/jalisco-zacatecas",
    "contested report out/jalisco-zacatecas --boundaries municipalities.geojson",
  ],
)

/** `contested report`. */
export const report: Verb = {
  command,
  run: async (given, session) => {
    const { stdout, renderReport, signal } = session
    const dir = given.positional(0)
    if (dir !== undefined && dir !== "" && !dir.includes("\0")) await recoverResults(resolve(dir))
    await existingFolder(given, dir)
    const text = await boundaryText(given)
    given.refuseMistakes()
    const documents = await readRunDocuments(dir as string)
    const boundaries =
      text === undefined ? undefined : await matchedBoundaries(text, documents.manifest, session, given.has("--quiet"))
    const path = await replaceReport(resolve(dir as string), await renderReport(documents, boundaries))
    if (signal.aborted) throw new ExperimentError("aborted", "Stopped.")
    if (given.has("--json")) stdout.write(`${JSON.stringify({ report: path }, null, 2)}\n`)
    else if (!given.has("--quiet")) stdout.write(`Report: ${path}\n`)
    return 0
  },
}
