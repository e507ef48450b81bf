import type { NamedSubject } from "@contested/core"
import type { Messages } from "../messages/en.js"

/** Names by id of groups and forces, and by code of territories. */
export interface SubjectNames {
  readonly agents: ReadonlyMap<string, string>
  readonly territories: ReadonlyMap<string, string>
}

/** Who or what something is about: "Jalisco group and Nueva Plaza group in Tlajomulco"; empty where it is about nobody. */
export function subjectWords(messages: Messages, subject: NamedSubject, names: SubjectNames): string {
  return `${whomWords(messages, subject, names)}${placeWords(messages, subject, names)}`.trim()
}

function whomWords(
  { causes: words }: Messages,
  { group, rival, force, capability, road, index, member }: NamedSubject,
  { agents, territories }: SubjectNames,
): string {
  const agent = (id: string): string => (id === "" ? words.nobody : (agents.get(id) ?? id))
  const ends = road?.split("-").map((code) => territories.get(code) ?? code)
  return [
    ...[group, rival, force].filter((id) => id !== undefined).map(agent),
    ...[capability, index ?? member].filter((text) => text !== undefined),
    ...(ends === undefined ? [] : [words.road(ends.join("–"))]),
  ].join(words.and)
}

function placeWords(
  { causes: words }: Messages,
  { territory, destination }: NamedSubject,
  { territories }: SubjectNames,
): string {
  const name = (code: string): string => territories.get(code) ?? code
  return `${territory === undefined ? "" : words.inPlace(name(territory))}${destination === undefined ? "" : words.towards(name(destination))}`
}

/** A number of the state in words: "members of Jalisco group in Tlajomulco". */
export function variableWords(
  messages: Messages,
  variable: string,
  of: NamedSubject | null,
  names: SubjectNames,
): string {
  const what = messages.causes.variables[variable] ?? variable
  if (of === null) return what
  const whom = whomWords(messages, of, names)
  return `${whom === "" ? what : messages.causes.of(what, whom)}${placeWords(messages, of, names)}`
}

/** What happened in words: "a clash between two groups". */
export function happeningWords({ causes }: Messages, name: string): string {
  return causes.happenings[name] ?? name
}
