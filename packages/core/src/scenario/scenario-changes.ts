import type { Provenance } from "../model/parameter.js"
import type { Variant } from "./variant.js"

/** Where values come from that a scenario sets itself, by mechanism and parameter. */
export type SettingsProvenance = Readonly<Record<string, Readonly<Record<string, Provenance>>>>

/** How a scenario differs from the one it is made of; what is left out stays. */
export interface ScenarioChanges {
  readonly name: string
  readonly title?: string
  readonly summary?: string
  /** Added to the limits there are. */
  readonly limits?: readonly string[]
  readonly defaults?: Partial<{ readonly until: string; readonly replications: number; readonly seed: string }>
  /** Parameter values by mechanism, in declared units, over those there are. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly provenance?: SettingsProvenance
  /** Names of mechanisms left out, with their settings; the variants there are go with them, since they may speak of them. */
  readonly without?: readonly string[]
  /** Added to the variants there are. */
  readonly variants?: readonly Variant[]
}
