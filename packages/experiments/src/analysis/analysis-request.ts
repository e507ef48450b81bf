import type { SensitivityRequest } from "../sensitivity/analyse-sensitivity.js"

/** Variants are compared with the first of them, replication by replication. */
export interface ComparisonRequest {
  readonly kind: "comparison"
  /** What is compared: a measure of every run. */
  readonly measure: string
  /** Which is best. */
  readonly best: "largest" | "smallest"
  /** Smallest difference worth finding the best by, in the unit of the measure; null: 5 % of the first variant's mean. */
  readonly indifference: number | null
}

/** A measure is explained by the parameters of the design. */
export interface SensitivityAnalysisRequest extends SensitivityRequest {
  readonly kind: "sensitivity"
  readonly measure: string
}

/** What is to be made of an experiment's rows: analysis.json, written before anything is run, so that a resumed experiment ends with it too. Plain data. */
export type AnalysisRequest = ComparisonRequest | SensitivityAnalysisRequest
