/** What was reported of an outcome that a scenario measures. Reports differ: the lowest, the best supported and the highest figure. */
export interface ReportedOutcome {
  /** Name of the outcome's measure. */
  readonly measure: string
  /** low <= best <= high. */
  readonly low: number
  readonly best: number
  readonly high: number
  /** Who reported it, and what was read into it. */
  readonly source: string
}
