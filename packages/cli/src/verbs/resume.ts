import { quoted } from "@contested/experiments"
import { isExperimentFile, readPlan } from "@contested/experiments/node"
import { Command } from "commander"
import { readSitting, withSittingOptions } from "../arguments/sweep-options.js"
import { findSubject } from "../subjects/find-subject.js"
import { runSitting } from "../subjects/run-sitting.js"
import { openSource } from "../subjects/subject-source.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  withSittingOptions(
    new Command("resume")
      .description(
        "Go on with an experiment that was stopped, killed or ran out of disk; in the end its folder is what it would have been.",
      )
      .argument("<folder>", "Results folder of a sweep.")
      .option(
        "--scenario <file>",
        "The file that holds the scenario or experiment, where it is none of those that ship.",
      ),
  ),
  ["contested resume out/lanchester-sweep", "contested resume out/lanchester-sweep --retry-failed --time-limit 3600"],
)

/** `contested resume`. */
export const resume: Verb = {
  command,
  run: async (given, session) => {
    const folder = given.positional(0)
    const sitting = readSitting(given, session)
    const from = given.value("--scenario")
    if (from !== undefined && !isExperimentFile(from))
      given.mistake(`--scenario is ${quoted(from)}: give an experiment's file.`)
    given.refuseMistakes()
    const { document, plan } = await readPlan(folder as string)
    const source = await openSource(from ?? document.subject.name, session)
    const subject = findSubject(given, source.subjects, document.subject.name, `The subject of ${folder}`)
    if (subject === undefined) given.mistake("If it comes from a file of yours, name that with --scenario.")
    given.refuseMistakes()
    if (subject === undefined) return 1
    const undertaking = { subject, plan, out: folder as string, ...source.originOf(subject) }
    return runSitting(undertaking, sitting, given, session)
  },
}
