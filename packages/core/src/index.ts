export type { ArmedGroup } from "./agents/armed-group.js"
export { Hostility } from "./agents/hostility.js"
export type { StateForce } from "./agents/state-force.js"
export { Calendar, dayNumber } from "./engine/calendar.js"
export type { EventHandle } from "./engine/event-list/future-event-list.js"
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
export { log, log1p } from "./math/logarithm.js"
export { pow } from "./math/power.js"
export { arrest } from "./mechanisms/arrest.js"
export { clash } from "./mechanisms/clash.js"
export { deployment } from "./mechanisms/deployment.js"
export { type Equations, equationProblems, type HazardEquations, notation } from "./mechanisms/equations.js"
export { defineMechanism, type Mechanism } from "./mechanisms/mechanism.js"
export { recruitment } from "./mechanisms/recruitment.js"
export { redeployment } from "./mechanisms/redeployment.js"
export { reinforcement } from "./mechanisms/reinforcement.js"
export { retaliation } from "./mechanisms/retaliation.js"
export { takeover } from "./mechanisms/takeover.js"
export { type Context, type EventDeclaration, event, type OccurrenceRecord, type PlainData } from "./model/context.js"
export { defineModel, type ModelDefinition } from "./model/define-model.js"
export { type Divergence, firstDivergence } from "./model/first-divergence.js"
export { History } from "./model/history.js"
export type { Intervention, WorldPatch } from "./model/intervention.js"
export { type MeanFieldOptions, meanField } from "./model/mean-field.js"
export type { MeanField } from "./model/mean-field-solution.js"
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
export { type ProcessDeclaration, process } from "./model/process-declaration.js"
export { type Run, type RunOptions, restore, start } from "./model/run.js"
export { type SampledSeries, type SampleSeriesOptions, sampleSeries } from "./model/sample-series.js"
export type { Settings } from "./model/settings.js"
export { simulate } from "./model/simulate.js"
export type { Snapshot } from "./model/snapshot.js"
export type { OccurrenceName, Reason } from "./model/why.js"
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
export type { MeasureSummary, MeasureValue, RunSummary } from "./results/measure.js"
export type {
  FigureSeries,
  Mark,
  PublishedFigure,
  PublishedResult,
  ReproducedRow,
  Verdict,
} from "./results/published-result.js"
export type { ReplicationRequest, ReplicationResult } from "./results/replication.js"
export type { AgentEntry, ParameterEntry, RunFile, RunManifest } from "./results/run-manifest.js"
export type { SeriesRow } from "./results/series-row.js"
export { conflictModel } from "./scenario/conflict-model.js"
export { defineScenario, type ScenarioDefinition } from "./scenario/define-scenario.js"
export type { FactName, FactTolerance, ObservedFact } from "./scenario/observed-fact.js"
export type { Scenario } from "./scenario/scenario.js"
export { BASELINE, type Variant, type VariantDraft, type VariantInputs } from "./scenario/variant.js"
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
export type { Highway, Region, RoadLink, TableSource } from "./territories/region.js"
export { RegionError, type RegionProblem } from "./territories/region-error.js"
export type { DataTable, RegionExpectations, RegionTables, TableColumn } from "./territories/region-tables.js"
export { type RoadNetwork, roadNetwork } from "./territories/road-network.js"
export type { Territory } from "./territories/territory.js"
export { type ConflictWorld, NOBODY } from "./world/conflict-world.js"
export type { Deployment, Ground } from "./world/ground.js"
