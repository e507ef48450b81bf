/**
 * Everything that is kept of a hazard, as one record of eight doubles in one typed array: a clock that is updated and drawn for touches one
 * or two cache lines, and to save all hazards is to copy one piece of memory.
 */
export const FIELDS = 8
export const RATE = 0
/** Integrated hazard still to pass at SINCE; negative when it has to be drawn. */
export const REMAINING = 1
export const SINCE = 2
/** The occurrence that last changed the rate. */
export const ENABLED_BY = 3
/** Where the four numbers of the hazard's stream begin: c, s0, s1, s2 of Alea (Baagøe 2010); a NaN where it has not begun. */
export const STREAM = 4

/** Records of hazards whose rate is zero and that have never drawn. */
export function newHazardRecords(hazards: number): Float64Array {
  const records = new Float64Array(hazards * FIELDS)
  for (let record = 0; record < records.length; record += FIELDS) {
    records[record + REMAINING] = -1
    records[record + STREAM] = Number.NaN
  }
  return records
}
