/** One thing that happened, and what brought it about. */
export interface TracedOccurrence {
  /** Number of the occurrence, from 1. */
  readonly occurrence: number
  /** Days since the start. */
  readonly time: number
  /** Index of an event kind (>= 0), -1 - family of a hazard, or {@link INTERVENTION}. */
  readonly what: number
  /** Sequence number of an event, member of a hazard. */
  readonly subject: number
  /** The occurrence that scheduled the event, or whose effect gave the hazard its rate; 0 is the initial state. */
  readonly cause: number
  /** For a hazard, the variable whose change gave it its rate; -1 where it was none: the start, or a hazard that reads everything. */
  readonly variable: number
  /** The index at which that variable changed. */
  readonly index: number
}

/** Stands for a change from outside the model. */
export const INTERVENTION = -2147483648

const FIRST_CAPACITY = 1024

/**
 * All that happened in a run, kept in typed arrays: 32 bytes an occurrence, nothing else. Kept only when a run is traced.
 *
 * Begins at any occurrence, so that a restored run can be traced from there.
 */
export class OccurrenceTrace {
  /** Number of the last occurrence before the trace began. */
  readonly #before: number
  #size = 0
  #times = new Float64Array(FIRST_CAPACITY)
  #causes = new Float64Array(FIRST_CAPACITY)
  #whats = new Int32Array(FIRST_CAPACITY)
  #subjects = new Uint32Array(FIRST_CAPACITY)
  #variables = new Int32Array(FIRST_CAPACITY)
  #indexes = new Int32Array(FIRST_CAPACITY)

  constructor(before: number) {
    this.#before = before
  }

  /** How many occurrences are kept. */
  get size(): number {
    return this.#size
  }

  add(time: number, what: number, subject: number, cause: number, variable: number, index: number): void {
    const i = this.#size++
    if (i === this.#times.length) this.#grow()
    this.#times[i] = time
    this.#whats[i] = what
    this.#subjects[i] = subject
    this.#causes[i] = cause
    this.#variables[i] = variable
    this.#indexes[i] = index
  }

  /** What is known of an occurrence; undefined before the trace began and after its end. */
  at(occurrence: number): TracedOccurrence | undefined {
    const i = occurrence - this.#before - 1
    if (!(i >= 0 && i < this.#size)) return undefined
    return {
      occurrence,
      time: this.#times[i] as number,
      what: this.#whats[i] as number,
      subject: this.#subjects[i] as number,
      cause: this.#causes[i] as number,
      variable: this.#variables[i] as number,
      index: this.#indexes[i] as number,
    }
  }

  #grow(): void {
    const capacity = this.#times.length * 2
    const grown = <A extends Float64Array | Int32Array | Uint32Array>(old: A, fresh: A): A => {
      fresh.set(old)
      return fresh
    }
    this.#times = grown(this.#times, new Float64Array(capacity))
    this.#causes = grown(this.#causes, new Float64Array(capacity))
    this.#whats = grown(this.#whats, new Int32Array(capacity))
    this.#subjects = grown(this.#subjects, new Uint32Array(capacity))
    this.#variables = grown(this.#variables, new Int32Array(capacity))
    this.#indexes = grown(this.#indexes, new Int32Array(capacity))
  }
}
