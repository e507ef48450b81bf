import type { MeasureSummary, MeasureValue } from "@contested/core"
import { printable } from "../printable.js"
import { summarise } from "./summarise.js"

type Label = Omit<MeasureValue, "value">

function keyOf(label: Label): string {
  return JSON.stringify([label.measure, label.unit, label.place, label.agent, label.year])
}

function describe(label: Label): string {
  return printable(`${label.measure} (place ${label.place}, agent ${label.agent || "-"}, year ${label.year})`, 200)
}

/**
 * Gathers the measures of replications and summarises them in the order in which the first replication gave them.
 * Every replication must report the same measures: a mean over those that happened to mention a quantity would be biased.
 * Memory: 8 bytes per measure and replication, which exact quantiles need.
 */
export class MeasureCollector {
  readonly #replications: number
  readonly #labels: Label[] = []
  readonly #columns = new Map<string, Float64Array>()
  #collected = 0

  /** @param replications How many will be added. */
  constructor(replications: number) {
    this.#replications = replications
  }

  /**
   * Takes the measures of the next replication.
   *
   * @throws RangeError naming the measure, when one is missing, doubled, new, or not finite.
   */
  add(values: readonly MeasureValue[]): void {
    const seen = new Set<string>()
    for (const { value, ...label } of values) {
      const key = keyOf(label)
      if (seen.has(key)) throw new RangeError(`measure ${describe(label)} is reported twice.`)
      if (!Number.isFinite(value)) throw new RangeError(`measure ${describe(label)} is ${value}, not a finite number.`)
      seen.add(key)
      this.#column(key, label)[this.#collected] = value
    }
    const missing = this.#labels.find((label) => !seen.has(keyOf(label)))
    if (missing !== undefined) {
      throw new RangeError(`measure ${describe(missing)} is missing, though earlier replications report it.`)
    }
    this.#collected += 1
  }

  /** The summary of each measure over the replications added so far. */
  summaries(): MeasureSummary[] {
    return this.#labels.map((label) => {
      const { measure, unit, place, agent, year } = label
      const values = this.#columns.get(keyOf(label)) as Float64Array
      return { measure, unit, place, agent, year, ...summarise(values.subarray(0, this.#collected)) }
    })
  }

  #column(key: string, label: Label): Float64Array {
    const known = this.#columns.get(key)
    if (known !== undefined) return known
    if (this.#collected > 0) {
      throw new RangeError(`measure ${describe(label)} is new: earlier replications do not report it.`)
    }
    const column = new Float64Array(this.#replications)
    this.#columns.set(key, column)
    this.#labels.push(label)
    return column
  }
}
