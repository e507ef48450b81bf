export { readTable } from "./csv-reader.js"
export { csvHeader, csvRows } from "./csv-writer.js"
export type { EncodedReplication, EncodedRows } from "./encoded-replication.js"
export { engineProvenance } from "./provenance.js"
export { readManifest, readRunDocuments } from "./read-run.js"
export { replaceReport } from "./replace-report.js"
export { replayCommand } from "./replication-failure.js"
export { makeReplications, type PoolOptions } from "./replication-pool.js"
export { resultsFolderMistake } from "./results-target.js"
export { completePlan, type RunDesignOptions, runDesign } from "./run-design.js"
export type { RunDocuments } from "./run-documents.js"
export {
  completeRequest,
  type RunExperimentOptions,
  type RunOutcome,
  type RunProgress,
  runExperiment,
} from "./run-experiment.js"
export { MANIFEST_FILE, REPORT_FILE } from "./run-files.js"
export { recoverResults } from "./run-folder.js"
export { isScenarioFile, openScenarioFile } from "./scenario-file.js"
export { MOST_WORKERS, workersFor } from "./threads/open-threads.js"
export { type Verification, type VerificationCheck, type VerifyRunOptions, verifyRun } from "./verify-run.js"
export type { Workplace, WorkplaceOptions } from "./workplace/workplace.js"
