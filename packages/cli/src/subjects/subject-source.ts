import { resolve } from "node:path"
import { type Subject, subjectsOfModule } from "@contested/experiments"
import { type ExperimentFile, isExperimentFile, readExperimentFile } from "@contested/experiments/node"
import { splitName, withScenariosOf } from "../arguments/given-file.js"
import type { Session } from "../session/session.js"
import { loadSubjects } from "./find-subject.js"

/** What a word of the command line stands for: a subject by name, an experiment's file, or a scenario's. */
export interface SubjectSource {
  /** The experiment, where the word is its file. */
  readonly text: ExperimentFile["text"] | null
  /** What file names in it are relative to. */
  readonly folder: string
  /** Name of the subject that is meant. */
  readonly name: string
  /** To choose from: those of the file come first. */
  readonly subjects: readonly Subject[]
  /** Which module threads import for a subject, and what the command line calls it. */
  originOf(subject: Subject): { readonly module: string | undefined; readonly named: string }
}

async function ofScenarioFile(word: string, session: Session): Promise<SubjectSource> {
  const [path, name] = splitName(word)
  const { session: opened, names } = await withScenariosOf(path, session)
  const own = subjectsOfModule({ scenarios: await opened.loadScenarios() })
  return {
    text: null,
    folder: ".",
    name: name ?? names[0] ?? "",
    subjects: [...own, ...(await loadSubjects(session))],
    originOf: (subject) =>
      own.includes(subject)
        ? { module: opened.module, named: names.length > 1 ? `${path}#${subject.name}` : path }
        : { module: session.module, named: subject.name },
  }
}

/** @throws ExperimentError `request` with every mistake in a file */
export async function openSource(word: string, session: Session): Promise<SubjectSource> {
  if (!isExperimentFile(splitName(word)[0])) {
    const originOf = (subject: Subject) => ({ module: session.module, named: subject.name })
    return { text: null, folder: ".", name: word, subjects: await loadSubjects(session), originOf }
  }
  const file = await readExperimentFile(splitName(word)[0])
  if (file === null) return ofScenarioFile(word, session)
  const { text, folder, own } = file
  if (isExperimentFile(splitName(text.subject)[0]))
    return { ...(await ofScenarioFile(resolve(folder, text.subject), session)), text, folder }
  const subjects = own === null ? [] : subjectsOfModule(own.module)
  return {
    text,
    folder,
    name: text.subject,
    subjects: [...subjects, ...(await loadSubjects(session))],
    originOf: (subject) =>
      own !== null && subjects.includes(subject)
        ? { module: own.url, named: word }
        : { module: session.module, named: subject.name },
  }
}
