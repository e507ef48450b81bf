import type { Assertions } from "./broken-assertions.js"

/** When each occurrence of a run happened, and whether causes come before what they cause. 8 bytes an occurrence. */
export class Causality {
  readonly #assertions: Assertions
  #times = new Float64Array(1024)
  #last = 0

  constructor(assertions: Assertions) {
    this.#assertions = assertions
  }

  /** Asserts that numbers count up by one, that time does not run backwards, and that the cause lies earlier in both. */
  happened(occurrence: number, time: number, cause: number): void {
    const assertions = this.#assertions
    assertions.made += 4
    if (occurrence !== this.#last + 1)
      assertions.broken("occurrences are numbered one by one", `${occurrence} after ${this.#last}`)
    if (!(time >= (this.#times[this.#last] as number)))
      assertions.broken(
        "time never runs backwards",
        `day ${time} after ${this.#times[this.#last]}, occurrence ${occurrence}`,
      )
    if (!(Number.isInteger(cause) && cause >= 0 && cause < occurrence))
      assertions.broken("a cause has a smaller number than what it causes", `${cause} caused ${occurrence}`)
    else if (!((this.#times[cause] as number) <= time))
      assertions.broken(
        "nothing happens before its cause",
        `${cause} at day ${this.#times[cause]} caused ${occurrence} at day ${time}`,
      )
    if (occurrence >= this.#times.length) {
      const grown = new Float64Array(2 * occurrence)
      grown.set(this.#times)
      this.#times = grown
    }
    this.#times[occurrence] = time
    this.#last = occurrence
  }
}
