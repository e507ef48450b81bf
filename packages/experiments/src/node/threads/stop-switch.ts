/**
 * Ends what is waited for, all at once. A race against one promise that outlives all others would keep every result of a long experiment in
 * memory until its end: each race leaves a reaction, with its result, on the promise that never settles.
 */
export class StopSwitch {
  readonly #waiting = new Set<(reason: Error) => void>()
  #reason: Error | null = null

  /** Rejects what is waited for, now and later, with this reason; the first one counts. */
  stop(reason: Error): void {
    this.#reason ??= reason
    for (const reject of this.#waiting) reject(this.#reason)
    this.#waiting.clear()
  }

  /** What the promise comes to, or the reason of the stop if that comes before. */
  orStopped<Value>(promise: Promise<Value>): Promise<Value> {
    if (this.#reason !== null) return Promise.reject(this.#reason)
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject)
      promise.then(
        (value) => {
          this.#waiting.delete(reject)
          resolve(value)
        },
        (error: unknown) => {
          this.#waiting.delete(reject)
          reject(error)
        },
      )
    })
  }

  /** How many promises are waited for. */
  get waiting(): number {
    return this.#waiting.size
  }
}
