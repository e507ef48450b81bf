export { isCalendarDate } from "./calendar-date.js"
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
export { compareFacts, type FactComparison, locatedEvents } from "./facts/compare-facts.js"
export { eventFact, type FactFrame, type FactValue, type LocatedEvent } from "./facts/event-facts.js"
export { printable, quoted } from "./printable.js"
export { MeasureCollector } from "./statistics/measure-collector.js"
export { type Moments, moments } from "./statistics/moments.js"
export { quantileOfSorted } from "./statistics/quantile.js"
export { studentTQuantile } from "./statistics/student-t.js"
export { type SampleSummary, summarise } from "./statistics/summarise.js"
export { type Dictionary, dictionary } from "./tables/dictionary.js"
export { eventsTable } from "./tables/events-table.js"
export { seriesTable } from "./tables/series-table.js"
export type { Column, ColumnsOf, ColumnType, Table } from "./tables/table.js"
