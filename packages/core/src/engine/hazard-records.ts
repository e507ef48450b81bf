/**
 * Everything that is kept of hazards, in two typed arrays, so that to save them all is to copy two pieces of memory. A clock is four doubles, a
 * stream four integers: both are small, because with many hazards the time goes into fetching them.
 */
export interface HazardRecords {
  readonly clocks: Float64Array
  /** c, s0, s1, s2 of Alea (Baagøe 2010), the last three times 2^32; the first is NOT_BEGUN where nothing has been drawn. */
  readonly streams: Uint32Array
}

/** Fields of a clock, and of a stream. */
export const FIELDS = 4
export const RATE = 0
/** Integrated hazard still to pass at SINCE; negative when it has to be drawn. */
export const REMAINING = 1
export const SINCE = 2
/** The occurrence that last changed the rate. */
export const ENABLED_BY = 3

/** No stream has such a c. */
export const NOT_BEGUN = 2 ** 32 - 1

export function hazardsIn({ clocks }: HazardRecords): number {
  return clocks.length / FIELDS
}

/** Records of hazards whose rate is zero and that have never drawn. */
export function newHazardRecords(hazards: number): HazardRecords {
  const clocks = new Float64Array(FIELDS * hazards)
  for (let clock = 0; clock < clocks.length; clock += FIELDS) clocks[clock + REMAINING] = -1
  return { clocks, streams: new Uint32Array(FIELDS * hazards).fill(NOT_BEGUN) }
}

export function copyHazardRecords({ clocks, streams }: HazardRecords): HazardRecords {
  return { clocks: clocks.slice(), streams: streams.slice() }
}
