import type { EventRow } from "./event-row.js"
import type { MeasureValue } from "./measure.js"
import type { RunCauses } from "./run-causes.js"
import type { SeriesRow } from "./series-row.js"

/** Which run to make. */
export interface ReplicationRequest {
  readonly seed: string
  /** 1, 2, ... */
  readonly replication: number
  /** Last day simulated, ISO date, included. */
  readonly until: string
  /** Name of one of the scenario's variants. Default: the scenario as it is. */
  readonly variant?: string
  /** Parameter values by mechanism, in declared units, in place of the scenario's; a variant changes them further. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Keep event and series rows. Changes neither the measures nor the digest. */
  readonly record: boolean
  /** Keep why recorded events happened, too. Changes neither the measures nor the digest. Default false. */
  readonly causes?: boolean
}

/** What one run leaves. */
export interface ReplicationResult {
  readonly replication: number
  /** SHA-256 of event history and final state. */
  readonly digest: string
  /** In the order in which they happened; empty when not recorded. */
  readonly events: readonly EventRow[]
  /** In order of time, then territory, agent and variable; empty when not recorded. */
  readonly series: readonly SeriesRow[]
  readonly measures: readonly MeasureValue[]
  /**
   * Luck of the coins on which much depended, by `mechanism/purpose`: what they showed minus their probabilities, added up. The mean of each over
   * replications is 0 in theory, in every variant. Those of coins that were tossed; left out where a scenario does not tell.
   */
  readonly luck?: Readonly<Record<string, number>>
  /** Where it was asked for. */
  readonly causes?: RunCauses
  /** Everything that happened in the engine: scheduled events and hazard firings. */
  readonly occurrences: number
}
