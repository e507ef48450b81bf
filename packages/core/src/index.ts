export type { ArmedGroup } from "./agents/armed-group.js"
export type { Capability, CounterMeasure } from "./agents/capability.js"
export { CIVILIANS } from "./agents/civilians.js"
export { Hostility } from "./agents/hostility.js"
export type { StateForce } from "./agents/state-force.js"
export { didYouMean, nearest } from "./documents/nearest.js"
export { Calendar, dayNumber } from "./engine/calendar.js"
// Processes and what they share
export { after } from "./engine/processes/after.js"
export { Interrupt, Preemption, type PreemptionCause } from "./engine/processes/interrupt.js"
export { join } from "./engine/processes/join.js"
export type { Command, ProcessBody, ProcessHandle, Yieldable } from "./engine/processes/process.js"
export { allOf, anyOf } from "./engine/processes/several.js"
export { type Signal, signal } from "./engine/processes/signal.js"
export { until } from "./engine/processes/until.js"
export { type Container, type ContainerOptions, container } from "./engine/resources/container.js"
export { type RequestOptions, type Resource, type ResourceOptions, resource } from "./engine/resources/resource.js"
export { type Store, type StoreOptions, store } from "./engine/resources/store.js"
export { SimulationError, type SimulationErrorCode } from "./engine/simulation-error.js"
// Statistics kept while a run goes on
export { Histogram, type HistogramBins, type HistogramState } from "./engine/statistics/histogram.js"
export {
  QuantileSketch,
  type QuantileSketchOptions,
  type QuantileSketchState,
} from "./engine/statistics/quantile-sketch.js"
export { Tally, type TallyState } from "./engine/statistics/tally.js"
export { TimeAverage, type TimeAverageState } from "./engine/statistics/time-average.js"
export { regularisedBeta } from "./math/beta-function.js"
export { exp, expm1 } from "./math/exponential.js"
export { logGamma } from "./math/gamma-function.js"
export { regularisedGammaP, regularisedGammaQ } from "./math/incomplete-gamma.js"
export { log, log1p } from "./math/logarithm.js"
export { pow } from "./math/power.js"
export { cos, sin } from "./math/trigonometric.js"
export { alliances } from "./mechanisms/alliances.js"
export { arrest } from "./mechanisms/arrest.js"
export { attack } from "./mechanisms/attack.js"
export { capabilities } from "./mechanisms/capabilities.js"
export { allMechanisms } from "./mechanisms/catalogue.js"
export { clash } from "./mechanisms/clash.js"
export { coercion } from "./mechanisms/coercion.js"
export { deployment } from "./mechanisms/deployment.js"
export { displacement } from "./mechanisms/displacement.js"
export { dropOut } from "./mechanisms/drop-out.js"
export { lanchesterLaws } from "./mechanisms/engagement.js"
export { type Equations, equationProblems, type HazardEquations, notation } from "./mechanisms/equations.js"
export { fissionFusion } from "./mechanisms/fission-fusion.js"
export { incursion } from "./mechanisms/incursion.js"
export { intimidation } from "./mechanisms/intimidation.js"
export { leadership } from "./mechanisms/leadership.js"
export { marking } from "./mechanisms/marking.js"
export { defineMechanism, type Mechanism } from "./mechanisms/mechanism.js"
export { neighbours } from "./mechanisms/neighbours.js"
export { recruitment } from "./mechanisms/recruitment.js"
export { redeployment } from "./mechanisms/redeployment.js"
export { reinforcement } from "./mechanisms/reinforcement.js"
export { reporting } from "./mechanisms/reporting.js"
export { response } from "./mechanisms/response.js"
export { retaliation } from "./mechanisms/retaliation.js"
export { retreat } from "./mechanisms/retreat.js"
export { roadblock } from "./mechanisms/roadblock.js"
export { spoils } from "./mechanisms/spoils.js"
export { statePolicy } from "./mechanisms/state-policy.js"
export { takeover } from "./mechanisms/takeover.js"
export { trafficking } from "./mechanisms/trafficking.js"
export {
  type Context,
  type EventDeclaration,
  type EventHandle,
  event,
  type OccurrenceRecord,
  type PlainData,
  type Toss,
} from "./model/context.js"
export { defineModel, type ModelDefinition } from "./model/define-model.js"
export type { Firing } from "./model/firing.js"
export { type Divergence, firstDivergence } from "./model/first-divergence.js"
export { History } from "./model/history.js"
export type { HazardFamily, InputWeight, Inspection } from "./model/inspection.js"
export type { Intervention, WorldPatch } from "./model/intervention.js"
export { type MeanFieldOptions, meanField } from "./model/mean-field.js"
export type { MeanField } from "./model/mean-field-solution.js"
export { EVERY_KIND, type HazardDefinition, type Model, type Subject } from "./model/model.js"
export type { Instead, Read } from "./model/observed-reads.js"
export {
  count,
  duration,
  type ParameterDeclaration,
  type ParameterValues,
  quantity,
  rate,
  share,
} from "./model/parameter.js"
export { type ProcessDeclaration, process } from "./model/process-declaration.js"
export type { ParameterRead, RateAccount } from "./model/rate-account.js"
export type { Hindrance, Hindrances, RateInput } from "./model/rate-inputs.js"
export { RecordLog } from "./model/records/record-log.js"
export { type Run, restore, start } from "./model/run.js"
export type { RestoreOptions, RunOptions } from "./model/run-options.js"
export { type SampledSeries, type SampleSeriesOptions, sampleSeries } from "./model/sample-series.js"
export type { Settings } from "./model/settings.js"
export { simulate } from "./model/simulate.js"
export type { Snapshot } from "./model/snapshot.js"
export { decodeSnapshot, encodeSnapshot } from "./model/snapshot-file.js"
export type { UpcomingEvent } from "./model/upcoming-event.js"
export { explain, type OccurrenceName, type Reason } from "./model/why.js"
export { bernoulli } from "./random/distributions/bernoulli.js"
export { beta } from "./random/distributions/beta.js"
export { binomial } from "./random/distributions/binomial.js"
export { categorical } from "./random/distributions/categorical.js"
export { type DiscreteDistribution, discrete } from "./random/distributions/discrete.js"
export {
  type DiscretePowerLaw,
  type DiscretePowerLawParameters,
  discretePowerLaw,
} from "./random/distributions/discrete-power-law.js"
export { exponential } from "./random/distributions/exponential.js"
export { gamma } from "./random/distributions/gamma.js"
export { geometric } from "./random/distributions/geometric.js"
export { integer } from "./random/distributions/integer.js"
export { lognormal } from "./random/distributions/lognormal.js"
export { multinomial } from "./random/distributions/multinomial.js"
export { negativeBinomial } from "./random/distributions/negative-binomial.js"
export { normal } from "./random/distributions/normal.js"
export { pareto } from "./random/distributions/pareto.js"
export { poisson } from "./random/distributions/poisson.js"
export { sampleWithoutReplacement } from "./random/distributions/sample-without-replacement.js"
export { shuffle } from "./random/distributions/shuffle.js"
export { uniform } from "./random/distributions/uniform.js"
export { weibull } from "./random/distributions/weibull.js"
export { RandomStream, type RandomStreamState } from "./random/random-stream.js"
export { RandomStreams } from "./random/random-streams.js"
export type { UniformSource } from "./random/uniform-source.js"
export type { EventRow } from "./results/event-row.js"
export type { FactName } from "./results/fact-name.js"
export type { FactTolerance } from "./results/fact-tolerance.js"
export { type FoughtPair, FoughtPairs } from "./results/fought-pairs.js"
export type { MeasureSummary, MeasureValue, RunSummary } from "./results/measure.js"
export type { ModelMathematics } from "./results/model-mathematics.js"
export type {
  FigureSeries,
  Mark,
  PublishedFigure,
  PublishedResult,
  ReproducedRow,
  Verdict,
} from "./results/published-result.js"
export type { ReplicationRequest, ReplicationResult } from "./results/replication.js"
export type { ReportedOutcome } from "./results/reported-outcome.js"
export type { CauseInput, NamedSubject, RunCauses } from "./results/run-causes.js"
export type { EpisodeOutcome, EpisodeWhatIf, RunEpisode } from "./results/run-episode.js"
export { type FactComparison, type FactsByYears, factsByYears, type RunFacts } from "./results/run-facts.js"
export type { AgentEntry, ParameterEntry, RelationEntry, RunFile, RunManifest } from "./results/run-manifest.js"
export type { SeriesRow } from "./results/series-row.js"
export {
  type OpenRun,
  type WhyChange,
  type WhyCompetitor,
  type WhyEvent,
  type WhyLink,
  type WhyParameter,
  type WhyVariable,
  whyEvent,
} from "./scenario/causes/why-event.js"
export {
  type WhyHindrance,
  type WhyImpossible,
  type WhyNot,
  type WhyNotMember,
  type WhyNotQuestion,
  whyNot,
} from "./scenario/causes/why-not.js"
export { conflictModel } from "./scenario/conflict-model.js"
export { deferScenario } from "./scenario/defer-scenario.js"
export { defineScenario, type ScenarioDefinition } from "./scenario/define-scenario.js"
export type { MechanismDescription, ModelDescription } from "./scenario/model-description.js"
export type { ObservedFact } from "./scenario/observed-fact.js"
export type { ObservedMonth, ObservedMonths } from "./scenario/observed-months.js"
export type { Episode, Outcome } from "./scenario/outcome.js"
export type { Scenario } from "./scenario/scenario.js"
export type { ScenarioChanges, SettingsProvenance } from "./scenario/scenario-changes.js"
export type { RunRequest, RunWatch, ScenarioRun } from "./scenario/scenario-run.js"
export { BASELINE, type Variant, type VariantDraft, type VariantInputs } from "./scenario/variant.js"
export type { VariantChanges } from "./scenario/variant-changes.js"
export { requireLevel } from "./statistics/confidence-level.js"
export { continuousRankedProbabilityScore } from "./statistics/continuous-ranked-probability-score.js"
export { criticalT } from "./statistics/critical-t.js"
export { type Ensemble, requireForecast } from "./statistics/ensemble.js"
export { ignoranceScore, VIEWS_BIN_EDGES } from "./statistics/ignorance-score.js"
export { centralInterval, intervalScore } from "./statistics/interval-score.js"
export { type Moments, moments } from "./statistics/moments.js"
export { quantileOfSorted } from "./statistics/quantile.js"
export { studentTQuantile } from "./statistics/student-t.js"
export { tailsAndMiddle } from "./statistics/student-t-tails.js"
export { apportion } from "./territories/apportion.js"
export { buildRegion } from "./territories/build-region.js"
export { type ArcNetwork, arcsTo, type CheapestRoutes, cheapestRoutes } from "./territories/cheapest-routes.js"
export { radiationFrom, radiationLaw } from "./territories/radiation-law.js"
export type { Country, Highway, Region, RoadLink, TableSource } from "./territories/region.js"
export { RegionError, type RegionProblem } from "./territories/region-error.js"
export type {
  DataTable,
  ExpectedState,
  RegionExpectations,
  RegionTables,
  TableColumn,
} from "./territories/region-tables.js"
export { type RoadNetwork, roadNetwork } from "./territories/road-network.js"
export type { Territory } from "./territories/territory.js"
export { adopt, capabilityIndexes, holds, leftOfLethality, strengthFactor } from "./world/adopted-capabilities.js"
export type { Alliance } from "./world/alliance.js"
export { multiplyEscalation } from "./world/change-escalation.js"
export { changeForces, loseOfficers } from "./world/change-forces.js"
export { changeHostility } from "./world/change-hostility.js"
export { changeMembers } from "./world/change-members.js"
export { closeRoad } from "./world/close-road.js"
export { conflictState, type StateVariable } from "./world/conflict-state.js"
export { type ConflictWorld, NOBODY } from "./world/conflict-world.js"
export { displaceResidents } from "./world/displace-residents.js"
export { fearIn, frighten } from "./world/fear.js"
export type { Coverage, Deployment, Ground } from "./world/ground.js"
export type { Incursion } from "./world/incursion.js"
export type { LeaderRemoval } from "./world/leader-removal.js"
export { influence } from "./world/marks.js"
export { MARKS } from "./world/marks-at-start.js"
export type { PlannedAttack } from "./world/planned-attack.js"
export type { Policy } from "./world/policy.js"
export { type Happening, recordHappening } from "./world/record-happening.js"
export type { TraffickingDemand } from "./world/trafficking-demand.js"
