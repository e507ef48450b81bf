/** What was observed in one territory in one month: code of the territory, `YYYY-MM`, events, deaths. */
export type ObservedMonth = readonly [territory: string, month: string, events: number, deaths: number]

/** Observed events by territory and month, as forecasts are scored against. */
export interface ObservedMonths {
  /** First month observed, `YYYY-MM`. */
  readonly first: string
  /** Last month observed. */
  readonly last: string
  /** Territory-months with at least one event; all others in the window had none. */
  readonly rows: readonly ObservedMonth[]
  readonly source: string
}
