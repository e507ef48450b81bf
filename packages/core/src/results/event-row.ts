/**
 * One recorded happening, as a row of events.csv: first the columns of the UCDP Georeferenced Event Dataset that apply
 * (Sundberg & Melander 2013; codebook 24.1), in their order, then ours.
 */
export interface EventRow {
  /** `replication-occurrence`, with `.2`, `.3` ... after it for further rows of one occurrence: unique in a run. */
  readonly id: string
  readonly year: number
  /** ISO date of the day it began. */
  readonly date_start: string
  readonly date_end: string
  /** How well the days are known: 1 exact, 2 to six days, 3 a week, 4 a month, 5 more (UCDP GED). */
  readonly date_prec: number
  /** 1 state-based, 2 non-state, 3 one-sided; empty when nobody was attacked. */
  readonly type_of_violence: 1 | 2 | 3 | ""
  readonly side_a: string
  readonly side_b: string
  /** How well the place is known: 1 exact, 2 near, 3 the municipality, 4 the state (UCDP GED). */
  readonly where_prec: number
  /** State. */
  readonly adm_1: string
  /** Municipality; empty where only the state is known. */
  readonly adm_2: string
  /** Degrees, of the municipality's seat. */
  readonly latitude: number
  readonly longitude: number
  readonly deaths_a: number
  readonly deaths_b: number
  readonly deaths_civilians: number
  readonly deaths_unknown: number
  /** deaths_a + deaths_b + deaths_civilians + deaths_unknown. */
  readonly best: number
  /** At most `best`. */
  readonly low: number
  /** At least `best`. */
  readonly high: number
  /** Days since the start of the run. */
  readonly time: number
  /** What happened: `clash`, `takeover`, ... */
  readonly kind: string
  /** Code of the territory. */
  readonly territory: string
  /** People hurt who did not die, on any side, where the model counts them; 0 elsewhere. */
  readonly injured: number
  /** People who moved, where people moved; 0 elsewhere. */
  readonly people: number
  /** `replication-occurrence` of what brought it about; occurrence 0 is the initial state. */
  readonly cause: string
  /** 1, 2, ... */
  readonly replication: number
  readonly variant: string
}
