import type { ReplicationRequest, ReplicationResult } from "../results/replication.js"
import type { ReportedOutcome } from "../results/reported-outcome.js"
import type { AgentEntry, ParameterEntry, RelationEntry } from "../results/run-manifest.js"
import type { Region } from "../territories/region.js"
import type { ModelDescription } from "./model-description.js"
import type { ObservedFact } from "./observed-fact.js"
import type { ObservedMonths } from "./observed-months.js"
import type { ScenarioChanges } from "./scenario-changes.js"
import type { RunRequest, RunWatch, ScenarioRun } from "./scenario-run.js"
import type { VariantChanges } from "./variant-changes.js"

/** A scenario ready to run: what a name in `contested list` stands for. */
export interface Scenario {
  /** Kebab case, unique. */
  readonly name: string
  readonly kind: "region" | "vignette" | "published"
  readonly title: string
  /** What it is about, one paragraph of plain text. */
  readonly summary: string
  /** What it cannot say, one sentence each. */
  readonly limits: readonly string[]
  /** First day, ISO date. */
  readonly start: string
  /** Defaults of the command line. */
  readonly defaults: { readonly until: string; readonly replications: number; readonly seed: string }
  readonly region: Region
  readonly agents: readonly AgentEntry[]
  /** Rivalries and alliances at the start. */
  readonly relations?: readonly RelationEntry[]
  readonly parameters: readonly ParameterEntry[]
  /** Names of the mechanisms it was put together from; left out where it was not. */
  readonly mechanisms?: readonly string[]
  /** How its initial state was made: what is sourced, what is assumed; one sentence each. */
  readonly initialisation?: readonly string[]
  /** What-ifs by name, for `contested compare`. */
  readonly variants?: readonly { readonly name: string; readonly title: string }[]
  /** What it is held against by `contested facts`; compared over whole years from the first day to the default last day. */
  readonly observed?: readonly ObservedFact[]
  /** Observed counts by territory and month, for `contested score`. */
  readonly observedMonths?: ObservedMonths
  /** Last day of what parameters were fitted to, ISO date; facts of later years were held out. */
  readonly fittedUntil?: string
  /** Measures of a single episode beside those of every scenario. With them, a run also runs the variants, paired by replication. */
  readonly outcomes?: readonly { readonly measure: string; readonly unit: string }[]
  /** What was reported of these outcomes; a run shows where it lies among what was simulated. */
  readonly reported?: readonly ReportedOutcome[]
  /** Makes one replication. Pure: the same request gives the same result on any machine. */
  readonly replicate: (request: ReplicationRequest) => ReplicationResult
  /** Starts the same run, to be asked why; left out where a scenario was not put together from mechanisms. */
  readonly open?: (request: RunRequest, watch?: RunWatch) => ScenarioRun
  /** The model as its own definition tells it, for texts; left out where a scenario was not put together from mechanisms. */
  readonly describe?: () => ModelDescription
  /** What a variant changes, as data; left out where a scenario has no recipes. @throws SimulationError when there is no such variant */
  readonly changesOf?: (variant: string) => VariantChanges
  /** Makes another scenario of it; left out where a scenario was not put together from mechanisms. */
  readonly derive?: (changes: ScenarioChanges) => Scenario
}
