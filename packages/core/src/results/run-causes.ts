/** Who or what something is about, by id or code: `{ group: "cjng", territory: "14097" }`. */
export type NamedSubject = Readonly<Record<string, string>>

/** What a rate was computed from: a parameter of a mechanism, or a number of the state. */
export type CauseInput =
  | { readonly parameter: string; readonly mechanism: string }
  | { readonly variable: string; readonly of: NamedSubject }

/**
 * causes.json: why the events of one replication happened. Columns of one length each; names, subjects and inputs are given by their number in the
 * lists before them, -1 where there is none.
 */
export interface RunCauses {
  readonly format: "contested/causes"
  readonly version: 1
  readonly replication: number
  readonly variant: string
  /** Occurrences that left an event and are firings of a hazard; and of how many of them the rate is kept, violent ones first. */
  readonly ofHazards: number
  readonly kept: number
  /** Names of hazards and scheduled events, `mechanism/hazard`. */
  readonly names: readonly string[]
  readonly subjects: readonly NamedSubject[]
  readonly inputs: readonly CauseInput[]
  /** What happened: the events whose rates are kept, the last 20 links of their chains of causes, and the link with which each chain begins. */
  readonly occurrences: {
    /** Number of the occurrence, ascending. */
    readonly occurrence: readonly number[]
    /** Days since the start. */
    readonly time: readonly number[]
    readonly name: readonly number[]
    readonly subject: readonly number[]
    /** The occurrence that scheduled it or gave it its rate; 0 is the initial state. */
    readonly cause: readonly number[]
    /** The input whose change gave the rate. */
    readonly changed: readonly number[]
  }
  readonly rates: {
    readonly occurrence: readonly number[]
    /** Links of the whole chain of causes, this one counted. */
    readonly steps: readonly number[]
    /** The occurrence with which the chain begins. */
    readonly root: readonly number[]
    /** Firings per day, at the moment of the firing and before its effect. */
    readonly rate: readonly number[]
    /** The same of all hazards in the same territory together, this one among them; null where it has no territory. */
    readonly place: readonly (number | null)[]
    /** Number of an input and its value then, in turn; parameters in their declared units, a group by its id. */
    readonly inputs: readonly (readonly (number | string)[])[]
    /** Further values that were read and are not kept. */
    readonly more: readonly number[]
  }
}
