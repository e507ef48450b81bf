/** One observation of one quantity at one date: a tidy row of series.csv. */
export interface SeriesRow {
  readonly replication: number
  readonly variant: string
  /** Days since the start of the run. */
  readonly time: number
  /** ISO date. */
  readonly date: string
  /** Code of the territory, codes of a road's two ends with `-` between, name of the state, or `all`. */
  readonly territory: string
  /** Id of the group or force, or empty. */
  readonly agent: string
  readonly variable: string
  readonly value: number | string
}
