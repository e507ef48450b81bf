/** What one replication says about one quantity. */
export interface MeasureValue {
  /** `events`, `deaths`, `territories-held`, ... */
  readonly measure: string
  readonly unit: string
  /** Name of a state, or `all`. */
  readonly place: string
  /** Id of a group, or empty. */
  readonly agent: string
  /** Calendar year, or `all` for the whole run. */
  readonly year: number | "all"
  readonly value: number
}

/** The same quantity over all replications: an entry of summary.json. */
export interface MeasureSummary {
  readonly measure: string
  readonly unit: string
  readonly place: string
  readonly agent: string
  readonly year: number | "all"
  /** Replications. */
  readonly n: number
  readonly mean: number
  /** Sample standard deviation; null with fewer than two replications. */
  readonly sd: number | null
  /** Student-t 95 % interval of the mean; null with fewer than two replications. */
  readonly interval: readonly [low: number, high: number] | null
  /** Empirical quantiles over replications, linear interpolation (Hyndman & Fan 1996, type 7). */
  readonly quantiles: Readonly<Record<"0.05" | "0.25" | "0.5" | "0.75" | "0.95", number>>
}

export interface RunSummary {
  readonly format: "contested/summary"
  readonly version: 1
  readonly scenario: string
  readonly replications: number
  readonly measures: readonly MeasureSummary[]
}
