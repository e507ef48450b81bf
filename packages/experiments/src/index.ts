export type { AnalysisRequest, ComparisonRequest, SensitivityAnalysisRequest } from "./analysis/analysis-request.js"
export { COMPARISON_FILE, type ComparedVariant, type ComparisonDocument } from "./analysis/comparison-document.js"
export { SENSITIVITY_FILE, type SensitivityDocument } from "./analysis/sensitivity-analysis.js"
export { isCalendarDate } from "./calendar-date.js"
export {
  type Batch,
  type BatchOutputs,
  CALIBRATION_METHODS,
  type CalibrationMethod,
  type CalibrationRequest,
  type CalibrationResult,
  calibrate,
  calibrationMistakes,
  type Trial,
} from "./calibration/calibrate.js"
export type { PosteriorPoint, PosteriorSummary } from "./calibration/posterior-summary.js"
export { posteriorRank, type RankUniformity, rankUniformity } from "./calibration/simulation-based-calibration.js"
export { TARGET_SCORES, type Target, type TargetScore, type Tolerance } from "./calibration/target.js"
export { type BestOf, bestOf } from "./comparison/best-of.js"
export { compareVariants, type VariantComparison, type VariantValues } from "./comparison/compare-variants.js"
export { bonferroniAdjusted, holmAdjusted } from "./comparison/multiplicity.js"
export { type PairedDifference, pairedDifference } from "./comparison/paired-difference.js"
export { SelectBest, type SelectBestOptions, type SelectionState } from "./comparison/select-best.js"
export { type Design, MOST_POINTS } from "./designs/design.js"
export { checkDesign, designFromCsv, designToCsv } from "./designs/design-csv.js"
export { fullFactorial, type Levels, levelsOf, oneAtATime } from "./designs/full-factorial.js"
export { latinHypercube, maximinLatinHypercube } from "./designs/latin-hypercube.js"
export { morrisDesign } from "./designs/morris-design.js"
export {
  DESIGN_METHODS,
  type DesignMethod,
  type DesignRequest,
  designOnRanges,
  namedDesign,
  type ParameterChoice,
  type RangedDesign,
  withFixed,
} from "./designs/named-design.js"
export {
  type ParameterRange,
  parameterName,
  type RangeChoice,
  rangesOf,
  scaledDesign,
} from "./designs/parameter-range.js"
export { saltelliDesign } from "./designs/saltelli-design.js"
export { sobolSequence } from "./designs/sobol-sequence.js"
export { ExperimentError, type ExperimentErrorCode } from "./experiment-error.js"
export {
  type ExperimentRequest,
  LONGEST_SEED,
  MOST_REPLICATIONS,
  replicationsMistake,
  requestMistakes,
  seedMistake,
  untilMistake,
} from "./experiment-request.js"
export { acledTable } from "./exports/acled-table.js"
export { type AcledSubType, type AcledType, acledKind, acledTypeOf, acledTypes } from "./exports/acled-taxonomy.js"
export { type ExportedFile, type TableFormat, tableFormats } from "./exports/data-package.js"
export { type GedRow, gedTable } from "./exports/ged-table.js"
export { priogridCell } from "./exports/priogrid.js"
export { summaryTable } from "./exports/summary-table.js"
export { compareFacts, locatedEvents } from "./facts/compare-facts.js"
export { eventFact, type FactFrame, type FactValue, type LocatedEvent } from "./facts/event-facts.js"
export { runFacts, saysWhatIsReported } from "./facts/run-facts.js"
export { knownAnswers, testFunctions } from "./known-answers/known-answers.js"
export type { AnalyticIndex, TestFunction } from "./known-answers/test-function.js"
export { autocorrelation } from "./output-analysis/autocorrelation.js"
export { type BatchMeans, batchMeans } from "./output-analysis/batch-means.js"
export {
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrapInterval,
  type Statistic,
} from "./output-analysis/bootstrap-interval.js"
export { type Interval, type MeanInterval, meanInterval } from "./output-analysis/mean-interval.js"
export { type MserTruncation, mserTruncation } from "./output-analysis/mser-truncation.js"
export { type QuantileInterval, quantileInterval } from "./output-analysis/quantile-interval.js"
export { type Look, lookAt, type StoppingRule, sequentialLooks } from "./output-analysis/sequential-stopping.js"
export { type SteinOptions, steinInterval, steinSampleSize } from "./output-analysis/stein-two-stage.js"
export { printable, quoted } from "./printable.js"
export { chunkSize, chunksOf, type RowRange } from "./runs/chunks.js"
export {
  defaultsDesign,
  type ExperimentPlan,
  NO_PARAMETERS,
  type RunTask,
  runsOf,
  taskOf,
} from "./runs/experiment-plan.js"
export { FACTS_SUFFIX, factMeasure, factSubject, factSubjects } from "./runs/fact-subject.js"
export { makeRun } from "./runs/make-run.js"
export { type ModelSubjectOptions, modelSubject } from "./runs/model-subject.js"
export { planMistakes } from "./runs/plan-mistakes.js"
export { publishedSubject } from "./runs/published-subject.js"
export { type ChunkResult, type MeasureColumn, outputsByPoint, type RunResult, type RunRow } from "./runs/run-row.js"
export { scenarioSubject } from "./runs/scenario-subject.js"
export type { Measure, Subject, SubjectOutcome, SubjectRequest } from "./runs/subject.js"
export { type SubjectModule, subjectsOfModule } from "./runs/subjects-of-module.js"
export { coverage } from "./scoring/coverage.js"
export { fanoFactor } from "./scoring/fano-factor.js"
export { gini } from "./scoring/gini.js"
export {
  AREAS,
  type Area,
  COUNTED,
  type Counted,
  type MonthlyCounts,
  monthsBetween,
  observedCounts,
  simulatedCounts,
} from "./scoring/monthly-counts.js"
export { type MoransIndex, moransIndex } from "./scoring/morans-index.js"
export { bootstrapForecast, lastValueForecast, seasonalForecast } from "./scoring/naive-forecasts.js"
export { probabilityIntegralTransform, transformHistogram } from "./scoring/probability-integral-transform.js"
export { type ForecastScores, type ForecastVerdict, scoreForecasts } from "./scoring/score-forecasts.js"
export { skill } from "./scoring/skill.js"
export { zeroShare } from "./scoring/zero-share.js"
export {
  analyseSensitivity,
  type Estimate,
  type ParameterSensitivity,
  SENSITIVITY_METHODS,
  type SensitivityMethod,
  type SensitivityRequest,
  type SensitivityResult,
  sensitivityDesign,
} from "./sensitivity/analyse-sensitivity.js"
export { type MorrisEffect, morrisEffects } from "./sensitivity/morris-effects.js"
export { type PartialRankCorrelation, partialRankCorrelations } from "./sensitivity/partial-rank-correlation.js"
export { type ReplicationNoise, replicationNoise } from "./sensitivity/replication-noise.js"
export {
  type SobolIndex,
  type SobolIndices,
  type SobolIndicesOptions,
  sobolIndices,
} from "./sensitivity/sobol-indices.js"
export { MeasureCollector } from "./statistics/measure-collector.js"
export { type SampleSummary, summarise } from "./statistics/summarise.js"
export { type Dictionary, dictionary } from "./tables/dictionary.js"
export { type DifferenceRow, differencesTable } from "./tables/differences-table.js"
export { eventsTable } from "./tables/events-table.js"
export { type MeanSeriesRow, meanSeriesTable } from "./tables/mean-series-table.js"
export { type MonthRow, monthsTable } from "./tables/months-table.js"
export { type RowBlock, unpackRows } from "./tables/row-block.js"
export { RowStore } from "./tables/row-store.js"
export { seriesTable } from "./tables/series-table.js"
export type { Column, ColumnsOf, ColumnType, Table } from "./tables/table.js"
export { type TerritoryDifferenceRow, territoryDifferencesTable } from "./tables/territory-differences-table.js"
