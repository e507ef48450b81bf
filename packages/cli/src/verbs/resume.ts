import { quoted, subjectsOfModule } from "@contested/experiments"
import { isExperimentFile, readExperimentFile, readPlan } from "@contested/experiments/node"
import { Command } from "commander"
import { findSubject, loadSubjects } from "../find-subject.js"
import { runSitting } from "../run-sitting.js"
import { readSitting, withSittingOptions } from "../sweep-options.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  withSittingOptions(
    new Command("resume")
      .description(
        "Go on with an experiment that was stopped, killed or ran out of disk; in the end its folder is what it would have been.",
      )
      .argument("<folder>", "Results folder of a sweep.")
      .option("--from <file>", "The experiment's file, when its subject comes from there."),
  ),
  ["contested resume out/lanchester-sweep", "contested resume out/lanchester-sweep --retry-failed --time-limit 3600"],
)

/** `contested resume`. */
export const resume: Verb = {
  command,
  run: async (given, session) => {
    const folder = given.positional(0)
    const sitting = readSitting(given, session)
    const from = given.value("--from")
    if (from !== undefined && !isExperimentFile(from))
      given.mistake(`--from is ${quoted(from)}: give an experiment's file.`)
    given.refuseMistakes()
    const { document, plan } = await readPlan(folder as string)
    const own = from === undefined ? null : (await readExperimentFile(from)).own
    const subjects = [...(own === null ? [] : subjectsOfModule(own.module)), ...(await loadSubjects(session))]
    const subject = findSubject(given, subjects, document.subject.name, `The subject of ${folder}`)
    if (subject === undefined) given.mistake("If it comes from a file of yours, name that with --from.")
    given.refuseMistakes()
    if (subject === undefined) return 1
    const isOwn = own !== null && subjectsOfModule(own.module).some(({ name }) => name === subject.name)
    const module = isOwn ? own.url : session.module
    const undertaking = { subject, plan, out: folder as string, module, named: isOwn ? (from as string) : subject.name }
    return runSitting(undertaking, sitting, given, session)
  },
}
