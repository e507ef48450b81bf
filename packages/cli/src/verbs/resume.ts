import { resolve } from "node:path"
import { ExperimentError, printable } from "@contested/experiments"
import { folderKind, readAnalysisOf, readCalibration, readPlan, recoverResults } from "@contested/experiments/node"
import { Command } from "commander"
import { tellCalibration } from "../answers/tell-calibration.js"
import { tellComparison } from "../answers/tell-comparison.js"
import { tellSensitivity } from "../answers/tell-sensitivity.js"
import { runSitting } from "../answers/tell-sweep.js"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { readSitting, type Sitting, withSittingOptions } from "../arguments/sweep-options.js"
import { reproducedModel } from "../published/reproduction-folder.js"
import type { Session } from "../session/session.js"
import { makeCalibration } from "../subjects/calibration-sitting.js"
import { folderSubject } from "../subjects/folder-subject.js"
import { makeRuns } from "../subjects/run-sitting.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  withSittingOptions(
    new Command("resume")
      .description(
        "Go on with an experiment that was stopped, killed or ran out of disk; in the end its folder is what it would have been.",
      )
      .argument("<folder>", "Results folder of a sweep, comparison, sensitivity analysis or calibration.")
      .option(
        "--scenario <file>",
        "The file that holds the scenario or experiment, where it is none of those that ship.",
      ),
  ),
  [
    "contested resume out/lanchester-sweep",
    "contested resume out/jalisco-zacatecas-compare --workers 2",
    "contested resume out/lanchester-sweep --retry-failed --time-limit 3600",
  ],
)

async function resumeExperiment(
  folder: string,
  sitting: Sitting,
  given: GivenArguments,
  session: Session,
): Promise<number> {
  const { document, plan } = await readPlan(folder)
  const analysis = await readAnalysisOf(folder)
  const undertaking = { plan, out: folder, ...(await folderSubject(given, folder, document.subject.name, session)) }
  if (analysis === null) return runSitting(undertaking, sitting, given, session)
  const outcome = await makeRuns(undertaking, sitting, given, session)
  if (analysis.kind === "comparison") await tellComparison(outcome, given, session)
  else await tellSensitivity(outcome, undertaking.subject, given, session)
  return 0
}

async function resumeCalibration(
  folder: string,
  sitting: Sitting,
  given: GivenArguments,
  session: Session,
): Promise<number> {
  const { subject: begun, variant, until, set, request } = await readCalibration(folder)
  const { subject, module } = await folderSubject(given, folder, begun.name, session)
  const undertaking = { subject, module, request, variant, until, set, out: folder }
  tellCalibration(await makeCalibration(undertaking, sitting, given, session), undertaking, given, session)
  return 0
}

/** A folder that is written whole or not at all has nothing to go on with. */
function tellComplete(folder: string, given: GivenArguments, { stdout }: Session): number {
  if (given.has("--json"))
    stdout.write(`${JSON.stringify({ folder: resolve(folder), isComplete: true, made: 0 }, null, 2)}\n`)
  else if (!given.has("--quiet"))
    stdout.write(`${printable(folder, 500)} is complete: contested run leaves its folder whole or not at all.\n`)
  return 0
}

/** `contested resume`. */
export const resume: Verb = {
  command,
  run: async (given, session) => {
    const folder = given.positional(0) ?? ""
    const sitting = readSitting(given, session)
    given.refuseMistakes()
    if (folder !== "" && !folder.includes("\0")) await recoverResults(resolve(folder))
    const kind = await folderKind(folder)
    if (kind === "experiment") return resumeExperiment(folder, sitting, given, session)
    if (kind === "calibration") return resumeCalibration(folder, sitting, given, session)
    if (kind === "run" || (await reproducedModel(folder)) !== null) return tellComplete(folder, given, session)
    throw new ExperimentError(
      "damaged",
      `${printable(folder, 300)} has no experiment.json and no calibration-request.json: it is not the folder of an experiment.`,
    )
  },
}
