import { COMPARISON_FILE } from "../../analysis/comparison-document.js"
import { SENSITIVITY_FILE } from "../../analysis/sensitivity-analysis.js"
import { differencesTable } from "../../tables/differences-table.js"
import { meanSeriesTable } from "../../tables/mean-series-table.js"
import { monthsTable } from "../../tables/months-table.js"
import { territoryDifferencesTable } from "../../tables/territory-differences-table.js"
import { DICTIONARY_FILE } from "../run-files.js"
import { DESIGN_FILE, EXPERIMENT_FILE } from "./experiment-document.js"
import { RESULTS_FILE } from "./results-table.js"

/** What is to be made of the rows: the request of an analysis. */
export const ANALYSIS_FILE = "analysis.json"
/** Where the subject plays and what its variants change: summary, agents, region and parameters as the manifest of a run has them, and recipes. */
export const STAGE_FILE = "stage.json"
export const CHUNKS_FOLDER = "chunks"

/** Files that the manifest of an experiment may name. */
export const LISTED_FILES: ReadonlySet<string> = new Set([
  RESULTS_FILE,
  DICTIONARY_FILE,
  DESIGN_FILE,
  EXPERIMENT_FILE,
  ANALYSIS_FILE,
  STAGE_FILE,
  SENSITIVITY_FILE,
  COMPARISON_FILE,
  differencesTable.file,
  monthsTable.file,
  meanSeriesTable.file,
  territoryDifferencesTable.file,
])
