import type { CauseInput, NamedSubject } from "@contested/core"
import type { CausesIsland, ParameterOrigin } from "./causes-island.js"

/** One link of a chain of causes. */
export interface ToldLink {
  readonly occurrence: number
  /** ISO date. */
  readonly date: string
  /** `mechanism/name`. */
  readonly name: string
  /** null where it is about nobody. */
  readonly subject: NamedSubject | null
  readonly cause: number
  /** The variable whose change gave it its rate; null where that is not known. */
  readonly changed: { readonly variable: string; readonly of: NamedSubject } | null
}

/** A value that a rate was computed from. */
export type ToldInput =
  | { readonly parameter: string; readonly value: number | string; readonly origin: ParameterOrigin | undefined }
  | { readonly variable: string; readonly of: NamedSubject; readonly value: number | string }

/** The rate of an event. */
export interface ToldRate {
  /** Firings per day. */
  readonly rate: number
  /** The same of all that could happen in its territory; null where it has none. */
  readonly place: number | null
  readonly inputs: readonly ToldInput[]
  /** Further values that were read. */
  readonly more: number
  /** Links of the whole chain of causes, this one counted. */
  readonly steps: number
  /** The occurrence with which it begins. */
  readonly root: number
}

const MILLISECONDS_PER_DAY = 86_400_000

/** Looks causes up by the number of an occurrence. */
export class ToldCauses {
  readonly #island: CausesIsland
  readonly #links: ReadonlyMap<number, number>
  readonly #rates: ReadonlyMap<number, number>

  constructor(island: CausesIsland) {
    this.#island = island
    this.#links = new Map(island.causes.occurrences.occurrence.map((occurrence, at) => [occurrence, at]))
    this.#rates = new Map(island.causes.rates.occurrence.map((occurrence, at) => [occurrence, at]))
  }

  link(occurrence: number): ToldLink | undefined {
    const at = this.#links.get(occurrence)
    if (at === undefined) return undefined
    const { occurrences, names, subjects, inputs } = this.#island.causes
    const changed = inputs[occurrences.changed[at] ?? -1]
    return {
      occurrence,
      date: this.#dateAt(occurrences.time[at] ?? 0),
      name: names[occurrences.name[at] ?? -1] ?? "",
      subject: subjects[occurrences.subject[at] ?? -1] ?? null,
      cause: occurrences.cause[at] ?? 0,
      changed: changed !== undefined && "variable" in changed ? changed : null,
    }
  }

  rate(occurrence: number): ToldRate | undefined {
    const at = this.#rates.get(occurrence)
    if (at === undefined) return undefined
    const { rates } = this.#island.causes
    const read = rates.inputs[at] ?? []
    return {
      rate: rates.rate[at] ?? 0,
      place: rates.place[at] ?? null,
      inputs: read.flatMap((number, i) => (i % 2 === 0 ? this.#input(Number(number), read[i + 1] ?? "") : [])),
      more: rates.more[at] ?? 0,
      steps: rates.steps[at] ?? 0,
      root: rates.root[at] ?? 0,
    }
  }

  #input(number: number, value: number | string): ToldInput[] {
    const input: CauseInput | undefined = this.#island.causes.inputs[number]
    if (input === undefined) return []
    if ("variable" in input) return [{ ...input, value }]
    const parameter = `${input.mechanism}.${input.parameter}`
    return [{ parameter, value, origin: this.#island.parameters[parameter] }]
  }

  #dateAt(time: number): string {
    return new Date(Date.parse(this.#island.start) + Math.floor(time) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
  }
}
