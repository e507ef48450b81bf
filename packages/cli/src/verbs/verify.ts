import { resolve } from "node:path"
import { MOST_WORKERS, recoverResults, verifyRun } from "@contested/experiments/node"
import { Command } from "commander"
import { withScenariosOf } from "../given-file.js"
import { existingFolder, wholeNumber } from "../option-values.js"
import { ProgressBar } from "../progress-bar.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  new Command("verify")
    .description(
      "Check a results folder: its files are as they were written, and the run, made again, gives the same bytes.",
    )
    .argument("<folder>", "Results folder of a run.")
    .option("--scenario <file>", "The file that holds the run's scenario, where it is none of those that ship.")
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
    const session = file === undefined ? shipped : (await withScenariosOf(file, shipped)).session
    const { stdout, loadScenarios, module, renderReport, signal } = session
    const dir = given.positional(0)
    if (dir !== undefined && dir !== "" && !dir.includes("\0")) await recoverResults(resolve(dir))
    await existingFolder(given, dir)
    const workers = wholeNumber(given, "--workers", 1, MOST_WORKERS) ?? session.workers
    given.refuseMistakes()
    const folder = resolve(dir as string)
    const json = given.has("--json")
    const quiet = given.has("--quiet")
    const bar = new ProgressBar(session, quiet)
    try {
      const { ok, checks } = await verifyRun(folder, {
        scenarios: await loadScenarios(),
        module,
        renderReport,
        signal,
        ...(workers === undefined ? {} : { workers }),
        onProgress: (progress) => bar.update(progress),
        onCheck: (check) => {
          bar.clear()
          if (json || (quiet && check.ok)) return
          stdout.write(`${check.ok ? "ok    " : "FAILED"}  ${check.name}: ${check.detail}\n`)
        },
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
