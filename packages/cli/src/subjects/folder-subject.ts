import { quoted, type Subject } from "@contested/experiments"
import { isExperimentFile } from "@contested/experiments/node"
import type { GivenArguments } from "../arguments/given-arguments.js"
import type { Session } from "../session/session.js"
import { findSubject } from "./find-subject.js"
import { openSource } from "./subject-source.js"

/**
 * The subject of a results folder, by the name that stands there, with the module that threads import for it: of those that ship, or of the file that
 * `--scenario` names.
 *
 * @throws UsageError when there is none of that name
 */
export async function folderSubject(
  given: GivenArguments,
  folder: string,
  name: string,
  session: Session,
): Promise<{ readonly subject: Subject; readonly module: string | undefined; readonly named: string }> {
  const from = given.value("--scenario")
  if (from !== undefined && !isExperimentFile(from))
    given.mistake(`--scenario is ${quoted(from)}: give an experiment's file.`)
  given.refuseMistakes()
  const source = await openSource(from ?? name, session)
  const subject = findSubject(given, source.subjects, name, `The subject of ${folder}`)
  if (subject === undefined) given.mistake("If it comes from a file of yours, name that with --scenario.")
  given.refuseMistakes()
  return { subject: subject as Subject, ...source.originOf(subject as Subject) }
}
