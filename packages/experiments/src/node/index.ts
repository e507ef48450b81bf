export { type CalibrationDocument, readCalibration } from "./calibration/calibration-folder.js"
export { type CalibrationStatus, calibrationStatus, isCalibrationFolder } from "./calibration/calibration-status.js"
export { type CalibrationOptions, type CalibrationOutcome, runCalibration } from "./calibration/run-calibration.js"
export { verifyCalibration } from "./calibration/verify-calibration.js"
export { readTable } from "./csv-reader.js"
export { csvHeader, csvRows } from "./csv-writer.js"
export type { EncodedReplication, EncodedRows } from "./encoded-replication.js"
export type { ExperimentText } from "./experiment-file/experiment-schema.js"
export { planFromText, readDesignFile } from "./experiment-file/plan-from-text.js"
export { type ExperimentFile, isExperimentFile, readExperimentFile } from "./experiment-file/read-experiment-file.js"
export { tableEncoder } from "./exports/encode-table.js"
export { ExportFile, exportDocument, exportFolderMistake } from "./exports/export-folder.js"
export {
  type ExportPlace,
  exportEvents,
  exportNetworks,
  exportSeries,
  exportSummary,
  exportTable,
} from "./exports/export-tables.js"
export { finishExport } from "./exports/finish-export.js"
export { type FolderKind, folderKind } from "./folder-kind.js"
export { engineProvenance } from "./provenance.js"
export { type ComparisonDocuments, readComparison } from "./read-comparison.js"
export { damagedFiles, readManifest, readRunDocuments, readSummary } from "./read-run.js"
export { readSweep } from "./read-sweep.js"
export { replaceReport } from "./replace-report.js"
export { replicationEvents } from "./replication-events.js"
export { replayCommand } from "./replication-failure.js"
export { makeReplications, type PoolOptions } from "./replication-pool.js"
export { resultsFolderMistake } from "./results-target.js"
export { completePlan, type RunDesignOptions, requirePlan, runDesign } from "./run-design.js"
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
export {
  rowCommand,
  runSweep,
  type SweepFailure,
  type SweepOptions,
  type SweepOutcome,
  type SweepProgress,
} from "./run-sweep.js"
export { isScenarioFile, openScenarioFile } from "./scenario-file.js"
export type { StageDocument } from "./store/stage-document.js"
export type { SweepManifest } from "./store/sweep-manifest.js"
export { isSweepFolder, readAnalysisOf, readPlan, type SweepStatus, sweepStatus } from "./sweep-status.js"
export { readTargetFile, type TargetFile } from "./target-file.js"
export { MOST_WORKERS, workersFor } from "./threads/open-threads.js"
export { type Verification, type VerificationCheck, type VerifyRunOptions, verifyRun } from "./verify-run.js"
export { verifySweep } from "./verify-sweep.js"
export type { Workplace, WorkplaceOptions } from "./workplace/workplace.js"
