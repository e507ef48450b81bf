import { resolve } from "node:path"
import type { Subject } from "@contested/experiments"
import {
  isSweepFolder,
  MOST_WORKERS,
  readExperimentFile,
  readPlan,
  recoverResults,
  type VerificationCheck,
  verifyRun,
  verifySweep,
} from "@contested/experiments/node"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { withScenariosOf } from "../arguments/given-file.js"
import { existingFolder, wholeNumber } from "../arguments/option-values.js"
import { ProgressBar } from "../session/progress-bar.js"
import type { Session } from "../session/session.js"
import { findSubject } from "../subjects/find-subject.js"
import { openSource } from "../subjects/subject-source.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  new Command("verify")
    .description(
      "Check a results folder: its files are as they were written, and the run, made again, gives the same bytes.",
    )
    .argument("<folder>", "Results folder of a run or a sweep.")
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

/** What was swept in a folder, and the module that threads import for it. */
async function sweptSubject(given: GivenArguments, folder: string, file: string | undefined, session: Session) {
  const { document } = await readPlan(folder)
  const source = await openSource(file ?? document.subject.name, session)
  const subject = findSubject(given, source.subjects, document.subject.name, `The subject of ${folder}`)
  if (subject === undefined) given.mistake("If it comes from a file of yours, name that with --scenario.")
  given.refuseMistakes()
  return { subject: subject as Subject, module: source.originOf(subject as Subject).module }
}

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
    await existingFolder(given, dir)
    const workers = wholeNumber(given, "--workers", 1, MOST_WORKERS) ?? session.workers
    given.refuseMistakes()
    const folder = resolve(dir as string)
    const json = given.has("--json")
    const quiet = given.has("--quiet")
    const isSweep = await isSweepFolder(folder)
    const bar = new ProgressBar(session, quiet, isSweep ? "runs" : "replications")
    const onCheck = (check: VerificationCheck): void => {
      bar.clear()
      if (json || (quiet && check.ok)) return
      stdout.write(`${check.ok ? "ok    " : "FAILED"}  ${check.name}: ${check.detail}\n`)
    }
    const options = { signal, onCheck, ...(workers === undefined ? {} : { workers }) }
    try {
      const { ok, checks } = isSweep
        ? await verifySweep(folder, {
            ...(await sweptSubject(given, folder, file, shipped)),
            ...options,
            onProgress: ({ done, runs }) => bar.update({ done, replications: runs }),
          })
        : await verifyRun(folder, {
            scenarios: await loadScenarios(),
            module,
            renderReport,
            ...options,
            onProgress: (progress) => bar.update(progress),
          })
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
