import type { Model, ModelContext } from "./model.js"

/** The moment that effects are told while the mean field tries them, and what they asked for that a mean field does not have. */
export interface ProbeMoment {
  now: number
  occurrence: number
  /** `its effect draws random numbers ("losses")` without the subject; undefined when nothing was asked. */
  refused: string | undefined
}

/** Thrown out of an effect that asked for what a mean field does not have. */
export class RefusedByMeanField extends Error {}

/** A context for trying effects: records and changes are ignored; draws, the future event list and processes are refused. */
export function createProbeContext<World>(model: Model<World>, moment: ProbeMoment): ModelContext {
  const refuse = (what: string): never => {
    moment.refused = what
    throw new RefusedByMeanField(what)
  }
  return {
    get now() {
      return moment.now
    },
    get occurrence() {
      return moment.occurrence
    },
    random: (purpose) => refuse(`draws random numbers ("${purpose}")`),
    chance: (purpose) => refuse(`draws random numbers ("${purpose}")`),
    schedule: (kind) => refuse(`schedules an event ("${kind}")`),
    cancel: () => refuse("cancels an event"),
    reschedule: () => refuse("reschedules an event"),
    start: (kind) => refuse(`starts a process ("${kind}")`),
    interrupt: () => refuse("interrupts a process"),
    isAlive: () => refuse("asks whether a process is alive"),
    get resources() {
      return refuse("uses what processes share")
    },
    changed: Object.fromEntries(Object.keys(model.variables).map((name) => [name, () => {}])),
    record: () => {},
  }
}
