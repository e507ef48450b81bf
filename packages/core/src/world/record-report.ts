import type { ConflictContext } from "./conflict-world.js"
import { type Happening, recordHappening } from "./record-happening.js"

/** What a data set made from media would say of one or several happenings, with UCDP GED's codes of precision (codebook 24.1). */
export type Report = {
  /** Index of the territory, or of one that stands for its state where `placePrecision` is over 3. */
  readonly territory: number
  readonly sideA: string
  readonly sideB: string
  /** First and last day on which it may have happened, days since the start. */
  readonly from: number
  readonly to: number
  /** 1 exact day, 2 two to six days, 3 a week, 4 a month, 5 more. */
  readonly datePrecision: 1 | 2 | 3 | 4 | 5
  /** 1 exact, 2 near, 3 a municipality, 4 a state. */
  readonly placePrecision: 1 | 2 | 3 | 4
  /** Deaths, of unknown side: at least, best and at most. */
  readonly low: number
  readonly best: number
  readonly high: number
}

/** Kind of the records of {@link recordReport}: not a happening, but what is said of one. */
export const REPORT = "report"

/** Leaves a report beside the truth: nobody is attacked or dies by it. */
export function recordReport(
  context: Pick<ConflictContext, "record">,
  { territory, sideA, sideB, ...tells }: Report,
): void {
  recordHappening({ record: (kind, data) => context.record(kind, { ...(data as Happening), tells }) }, REPORT, {
    territory,
    sideA,
    sideB,
  })
}
