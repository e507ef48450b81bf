import { didYouMean } from "@contested/core"
import { factSubjects, knownAnswers, quoted, type Subject, subjectsOfModule } from "@contested/experiments"
import type { GivenArguments } from "../arguments/given-arguments.js"
import type { Session } from "../session/session.js"

/** Everything that the session's experiments can run. */
export async function loadSubjects(session: Session): Promise<readonly Subject[]> {
  const [scenarios, publishedModels] = await Promise.all([session.loadScenarios(), session.loadPublished()])
  return [...subjectsOfModule({ scenarios, publishedModels }), ...knownAnswers, ...factSubjects(scenarios)]
}

/** The subject of this name; when there is none, that is noted as a mistake of `what`. */
export function findSubject(
  given: GivenArguments,
  subjects: readonly Subject[],
  name: string,
  what: string,
): Subject | undefined {
  const found = subjects.find((subject) => subject.name === name)
  if (found !== undefined) return found
  const names = subjects.map((subject) => subject.name)
  const meant = didYouMean(name, names)
  given.mistake(
    `${what} ${quoted(name)} is nothing that experiments can run${meant} There are: ${names.join(", ") || "none"}.`,
  )
  return undefined
}
