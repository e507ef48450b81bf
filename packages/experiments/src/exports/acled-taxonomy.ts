import type { EventRow } from "@contested/core"

/** ACLED's event types and their sub-event types (Raleigh et al. 2010, doi:10.1177/0022343310378914; codebook of 2023): 6 and 25. */
export const acledTypes = {
  Battles: ["Government regains territory", "Non-state actor overtakes territory", "Armed clash"],
  Protests: ["Excessive force against protesters", "Protest with intervention", "Peaceful protest"],
  Riots: ["Violent demonstration", "Mob violence"],
  "Explosions/Remote violence": [
    "Chemical weapon",
    "Air/drone strike",
    "Suicide bomb",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Grenade",
  ],
  "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
  "Strategic developments": [
    "Agreement",
    "Arrests",
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Looting/property destruction",
    "Non-violent transfer of territory",
    "Other",
  ],
} as const

export type AcledType = keyof typeof acledTypes
export type AcledSubType = (typeof acledTypes)[AcledType][number]

/** What an event is in ACLED. */
export interface AcledKind {
  readonly event: AcledType
  readonly sub: AcledSubType
}

const types = Object.keys(acledTypes) as AcledType[]

/** The event type that a sub-event type belongs to. */
export function acledTypeOf(sub: AcledSubType): AcledType {
  return types.find((type) => (acledTypes[type] as readonly string[]).includes(sub)) as AcledType
}

/** Kinds of record that the mechanisms leave. ACLED has no type for people who flee or come back: they are strategic developments, other. */
const byKind: Readonly<Record<string, AcledSubType>> = {
  clash: "Armed clash",
  retaliation: "Armed clash",
  attack: "Armed clash",
  "one-sided violence": "Attack",
  takeover: "Non-violent transfer of territory",
  "lapse of control": "Non-violent transfer of territory",
  truce: "Agreement",
  rout: "Change to group/activity",
  reinforcement: "Change to group/activity",
  advance: "Change to group/activity",
  incursion: "Change to group/activity",
  entry: "Change to group/activity",
  exit: "Change to group/activity",
  split: "Change to group/activity",
  betrayal: "Change to group/activity",
  adoption: "Change to group/activity",
  rerouting: "Change to group/activity",
  "help is sent": "Change to group/activity",
  "help arrives": "Change to group/activity",
  "leader removed": "Other",
  propaganda: "Other",
  denunciation: "Other",
  extortion: "Other",
  roadblock: "Other",
  "roadblock cleared": "Other",
  displacement: "Other",
  return: "Other",
}

/** Whether a kind of record has an ACLED sub-event type of its own; others are read by who was attacked. */
export function isMapped(kind: string): boolean {
  return Object.hasOwn(byKind, kind)
}

/**
 * A simulated event in ACLED's terms, by its kind; a kind that is not listed is read by who was attacked: civilians alone is an attack,
 * anybody armed an armed clash, nobody another strategic development.
 */
export function acledKind({ kind, type_of_violence }: Pick<EventRow, "kind" | "type_of_violence">): AcledKind {
  const listed = isMapped(kind) ? byKind[kind] : undefined
  const sub =
    listed ?? (type_of_violence === "" ? "Other" : type_of_violence === 3 ? "Attack" : ("Armed clash" as const))
  return { event: acledTypeOf(sub), sub }
}

/** ACLED's disorder types. */
export function disorderType(event: AcledType): string {
  if (event === "Strategic developments") return "Strategic developments"
  return event === "Protests" || event === "Riots" ? "Demonstrations" : "Political violence"
}
