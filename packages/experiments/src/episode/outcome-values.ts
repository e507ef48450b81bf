import type { MeasureValue, Scenario } from "@contested/core"

/** The outcomes of an episode, one number for each replication, which pairing needs. 8 bytes each. */
export class OutcomeValues {
  readonly replications: number
  readonly #columns: ReadonlyMap<string, Float64Array>

  constructor(scenario: Scenario, replications: number) {
    this.replications = replications
    this.#columns = new Map((scenario.outcomes ?? []).map(({ measure }) => [measure, new Float64Array(replications)]))
  }

  /** Takes the outcomes among a replication's measures; the first replication is 1. */
  add(replication: number, measures: readonly MeasureValue[]): void {
    for (const { measure, place, agent, year, value } of measures) {
      if (place !== "all" || agent !== "" || year !== "all") continue
      const column = this.#columns.get(measure)
      if (column !== undefined) column[replication - 1] = value
    }
  }

  /** @throws RangeError for a measure that is no outcome of the scenario */
  of(measure: string): Float64Array {
    const column = this.#columns.get(measure)
    if (column === undefined) throw new RangeError(`There is no outcome ${measure}.`)
    return column
  }
}
