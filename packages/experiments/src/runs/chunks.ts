/** Rows first to last, both included, from 1. */
export interface RowRange {
  readonly first: number
  readonly last: number
}

/** Chunks an experiment is cut into, as long as they do not get too long to lose. */
const WANTED_CHUNKS = 200
/** Most runs of a chunk: what a kill can cost each worker. */
export const LONGEST_CHUNK = 500

/** Runs in each chunk of an experiment of so many: 1 up to 200 runs, 500 from 100,000 on. Follows from the number alone. */
export function chunkSize(runs: number): number {
  return Math.max(1, Math.min(LONGEST_CHUNK, Math.ceil(runs / WANTED_CHUNKS)))
}

/** The chunks of an experiment, in order. */
export function* chunksOf(runs: number, size = chunkSize(runs)): Generator<RowRange> {
  for (let first = 1; first <= runs; first += size) yield { first, last: Math.min(runs, first + size - 1) }
}
