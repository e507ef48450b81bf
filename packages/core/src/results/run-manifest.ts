import type { Country, TableSource } from "../territories/region.js"
import type { Territory } from "../territories/territory.js"

/** A parameter as it was used, with where its value comes from. */
export interface ParameterEntry {
  /** The mechanism it belongs to. */
  readonly mechanism: string
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Allowed range, both ends included. */
  readonly low: number
  readonly high: number
  /** Given where only whole numbers are allowed. */
  readonly whole?: true
  readonly description: string
  /** Exactly one of the two is given. */
  readonly source?: string
  readonly assumption?: string
}

/** A group or force as it appears in the tables. */
export interface AgentEntry {
  readonly id: string
  readonly name: string
  readonly kind: "armed group" | "state force"
}

/** What two groups are to each other when the run begins. Rivals that are not listed are the weakest. */
export interface RelationEntry {
  /** Ids of agents. */
  readonly a: string
  readonly b: string
  readonly kind: "rivalry" | "alliance"
  /** Of a rivalry: its weight among the scenario's, above 0. */
  readonly weight?: number
  readonly source?: string
  readonly assumption?: string
}

/** One file of the folder, as it was written. */
export interface RunFile {
  readonly name: string
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string
  /** Rows without the header, for tables. */
  readonly rows?: number
}

/**
 * manifest.json: all that is needed to make the run again and to read what it left, without the program that made it.
 * Holds no time of day and no path, so that the same run gives the same bytes.
 */
export interface RunManifest {
  readonly format: "contested/run"
  readonly version: 1
  /** Version of the engine and, where the source is a git checkout, its commit. */
  readonly engine: { readonly version: string; readonly commit: string | null }
  readonly scenario: {
    readonly name: string
    readonly title: string
    /** What the scenario is about, one paragraph. */
    readonly summary: string
    /** What it cannot say: one sentence each. */
    readonly limits: readonly string[]
  }
  /** ISO dates: first day, and the day on which the run ends (midnight at its beginning or the last included day: see `until`). */
  readonly start: string
  /** Last day simulated, included. */
  readonly until: string
  readonly seed: string
  readonly replications: number
  /** False when events and series were not recorded (`--no-record`). */
  readonly recorded: boolean
  readonly parameters: readonly ParameterEntry[]
  readonly agents: readonly AgentEntry[]
  /** Rivalries and alliances at the start; left out where the scenario declares none. */
  readonly relations?: readonly RelationEntry[]
  readonly region: {
    readonly name: string
    readonly country?: Country
    readonly territories: readonly Territory[]
    /** Pairs of territory codes. */
    readonly links: readonly (readonly [string, string])[]
    readonly highways: readonly { readonly name: string; readonly course: readonly string[] }[]
    readonly sources: readonly TableSource[]
  }
  /** SHA-256 over the digests of all replications, in order. */
  readonly digest: string
  /** Digest of each replication's event history and final state, in order of replication. */
  readonly replicationDigests: readonly string[]
  readonly files: readonly RunFile[]
}
