import { resolve } from "node:path"
import {
  folderKind,
  MOST_WORKERS,
  readCalibration,
  readExperimentFile,
  readPlan,
  recoverResults,
  type Verification,
  type VerificationCheck,
  verifyCalibration,
  verifyRun,
  verifySweep,
} from "@contested/experiments/node"
import { Command } from "commander"
import { withScenariosOf } from "../arguments/given-file.js"
import { existingFolder, wholeNumber } from "../arguments/option-values.js"
import { reproducedModel } from "../published/reproduction-folder.js"
import { verifyReproduction } from "../published/verify-reproduction.js"
import { ProgressBar } from "../session/progress-bar.js"
import { folderSubject } from "../subjects/folder-subject.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  new Command("verify")
    .description(
      "Check a results folder: its files are as they were written, and the run, made again, gives the same bytes.",
    )
    .argument("<folder>", "Results folder: of a run, sweep, comparison, sensitivity analysis or calibration.")
    .option(
      "--scenario <file>",
      "The file that holds the scenario, or the swept experiment, where it is none of those that ship.",
    )
    .option("--workers <n>", "Threads, 1 to 256. Default: one per core.")
    .option("--json", "Write the checks as JSON.")
    .option("--quiet", "Show failed checks only.")
    .helpOption("-h, --help", "Show this help."),
  ["contested verify out/jalisco-zacatecas", "contested verify out/jalisco-zacatecas --json"],
)

/** `contested verify`. */
export const verify: Verb = {
  command,
  run: async (given, shipped) => {
    const file = given.value("--scenario")
    const isExperiment = file !== undefined && (await readExperimentFile(file)) !== null
    const session = file === undefined || isExperiment ? shipped : (await withScenariosOf(file, shipped)).session
    const { stdout, loadScenarios, module, renderReport, signal } = session
    const dir = given.positional(0)
    if (dir !== undefined && dir !== "" && !dir.includes("\0")) await recoverResults(resolve(dir))
    const kind = await folderKind(dir ?? "")
    const model = kind === null ? await reproducedModel(dir ?? "") : null
    if (kind === null && model === null) await existingFolder(given, dir)
    const workers = wholeNumber(given, "--workers", 1, MOST_WORKERS) ?? session.workers
    given.refuseMistakes()
    const folder = resolve(dir as string)
    const json = given.has("--json")
    const quiet = given.has("--quiet")
    const bar = new ProgressBar(session, quiet, kind === "run" ? "replications" : "runs")
    const onCheck = (check: VerificationCheck): void => {
      bar.clear()
      if (json || (quiet && check.ok)) return
      stdout.write(`${check.ok ? "ok    " : "FAILED"}  ${check.name}: ${check.detail}\n`)
    }
    const options = { signal, onCheck, ...(workers === undefined ? {} : { workers }) }
    const verified = async (): Promise<Pick<Verification, "ok" | "checks">> => {
      if (model !== null) return verifyReproduction(folder, model, session, { isQuiet: quiet || json, onCheck })
      if (kind === "experiment")
        return verifySweep(folder, {
          ...(await folderSubject(given, folder, (await readPlan(folder)).document.subject.name, shipped)),
          ...options,
          onProgress: ({ done, runs }) => bar.update({ done, replications: runs }),
        })
      if (kind === "calibration")
        return verifyCalibration(folder, {
          ...(await folderSubject(given, folder, (await readCalibration(folder)).subject.name, shipped)),
          ...options,
          onProgress: ({ runs, budget }) => bar.update({ done: runs, replications: budget }),
        })
      return verifyRun(folder, {
        scenarios: await loadScenarios(),
        module,
        renderReport,
        ...options,
        onProgress: (progress) => bar.update(progress),
      })
    }
    try {
      const { ok, checks } = await verified()
      const failed = checks.filter((check) => !check.ok).length
      if (json) stdout.write(`${JSON.stringify({ folder, ok, checks }, null, 2)}\n`)
      else if (!ok) stdout.write(`${failed} of ${checks.length} checks failed.\n`)
      else if (!quiet)
        stdout.write(`All ${checks.length} checks passed: the folder is what this program makes from its manifest.\n`)
      return ok ? 0 : 1
    } finally {
      bar.clear()
    }
  },
}
