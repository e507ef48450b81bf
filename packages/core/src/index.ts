// Time, events and runs

// Ground and agents
export type { ArmedGroup } from "./agents/armed-group.js"
export { Hostility } from "./agents/hostility.js"
export type { StateForce } from "./agents/state-force.js"
export { Calendar, dayNumber } from "./engine/calendar.js"
export type { EventHandle } from "./engine/event-list/future-event-list.js"
export { SimulationError, type SimulationErrorCode } from "./engine/simulation-error.js"
// Elementary functions whose bits agree on every JavaScript engine
export { exp, expm1 } from "./math/exponential.js"
export { log, log1p } from "./math/logarithm.js"
export { pow } from "./math/power.js"
// Conflict
export { arrest } from "./mechanisms/arrest.js"
export { clash } from "./mechanisms/clash.js"
export { deployment } from "./mechanisms/deployment.js"
export { defineMechanism, type Mechanism } from "./mechanisms/mechanism.js"
export { recruitment } from "./mechanisms/recruitment.js"
export { redeployment } from "./mechanisms/redeployment.js"
export { takeover } from "./mechanisms/takeover.js"
export { type Context, type EventDeclaration, event, type OccurrenceRecord, type PlainData } from "./model/context.js"
export { defineModel, type ModelDefinition } from "./model/define-model.js"
export type { HazardDefinition, Model } from "./model/model.js"
export {
  count,
  duration,
  type ParameterDeclaration,
  type ParameterValues,
  quantity,
  rate,
  share,
} from "./model/parameter.js"
export { type Run, type RunOptions, restore, type Settings, type Snapshot, start } from "./model/run.js"
export { simulate } from "./model/simulate.js"
// Randomness
export { RandomStream, type RandomStreamState } from "./random/random-stream.js"
export { RandomStreams } from "./random/random-streams.js"
export type { UniformSource } from "./random/uniform-source.js"
export type { EventRow } from "./results/event-row.js"
export type { MeasureSummary, MeasureValue, RunSummary } from "./results/measure.js"
export type { ReplicationRequest, ReplicationResult } from "./results/replication.js"
export type { AgentEntry, ParameterEntry, RunFile, RunManifest } from "./results/run-manifest.js"
export type { SeriesRow } from "./results/series-row.js"
// Scenarios and what they leave
export { conflictModel } from "./scenario/conflict-model.js"
export { defineScenario, type ScenarioDefinition } from "./scenario/define-scenario.js"
export type { Scenario } from "./scenario/scenario.js"
export { apportion } from "./territories/apportion.js"
export type { Highway, Region, RoadLink, TableSource } from "./territories/region.js"
export type { Territory } from "./territories/territory.js"
export { type ConflictWorld, NOBODY } from "./world/conflict-world.js"
export type { Deployment, Ground } from "./world/ground.js"
