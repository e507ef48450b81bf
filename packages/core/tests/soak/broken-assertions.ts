/** One assertion that did not hold. */
export interface BrokenAssertion {
  readonly assertion: string
  /** How often it was broken. */
  readonly times: number
  /** What was seen the first time. */
  readonly first: string
}

/** Counts what was asserted and what did not hold. */
export class Assertions {
  /** How many single assertions were evaluated. */
  made = 0
  readonly #broken = new Map<string, { times: number; readonly first: string }>()

  /** Notes that an assertion does not hold. */
  broken(assertion: string, seen: string): void {
    const known = this.#broken.get(assertion)
    if (known === undefined) this.#broken.set(assertion, { times: 1, first: seen })
    else known.times += 1
  }

  /** Does work that asserts; an error on the way is a broken assertion, too. Returns what the work results in, where it ends. */
  during<Result>(work: () => Result): Result | undefined {
    try {
      return work()
    } catch (error) {
      this.broken("the run comes to its end", error instanceof Error ? error.message : String(error))
      return undefined
    }
  }

  get list(): BrokenAssertion[] {
    return Array.from(this.#broken, ([assertion, { times, first }]) => ({ assertion, times, first }))
  }
}
