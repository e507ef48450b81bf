import { decodeSteps } from "../records/step-list.js"
import type { ComparisonIsland } from "./comparison-island.js"
import {
  type ControlClass,
  controlClass,
  type DeathsDifference,
  type DifferenceClass,
  differenceClass,
} from "./difference-class.js"

/** Answers what differs in a territory at a month: for the page as it is written, and for its script. */
export class ComparisonMapsModel {
  readonly island: ComparisonIsland
  readonly #deaths: readonly (readonly (readonly Int32Array[])[])[]
  readonly #control: readonly (readonly Int32Array[])[]

  constructor(island: ComparisonIsland) {
    this.island = island
    const length = island.months.length
    this.#deaths = island.deaths.map((lists) => lists.map((list) => decodeSteps(list, 3, length)))
    this.#control = island.control.map((lists) => lists.map((list) => decodeSteps(list, 1, length)[0]!))
  }

  deaths(map: number, territory: number, month: number): DeathsDifference {
    const [sum, more, fewer] = this.#deaths[map]?.[territory] ?? []
    return {
      mean: (sum?.[month] ?? 0) / Math.max(1, this.island.pairs),
      more: more?.[month] ?? 0,
      fewer: fewer?.[month] ?? 0,
    }
  }

  deathsClass(map: number, territory: number, month: number): DifferenceClass {
    return differenceClass(this.deaths(map, territory, month), this.island.bounds)
  }

  /** Pairs with another holder. */
  others(map: number, territory: number, month: number): number {
    return this.#control[map]?.[territory]?.[month] ?? 0
  }

  controlClass(map: number, territory: number, month: number): ControlClass {
    return controlClass(this.others(map, territory, month), this.island.pairs)
  }

  /** Mean difference of all territories together, and in how many fewer and more deaths are told from luck. */
  deathsTotal(map: number, month: number): { readonly mean: number; readonly fewer: number; readonly more: number } {
    // Whole numbers first: a sum of rounded means would not be exact.
    let [sum, fewer, more] = [0, 0, 0]
    for (const territory of this.island.territories.keys()) {
      sum += this.#deaths[map]?.[territory]?.[0]?.[month] ?? 0
      const is = this.deathsClass(map, territory, month)
      if (is <= -2) fewer += 1
      if (is >= 2) more += 1
    }
    return { mean: sum / Math.max(1, this.island.pairs), fewer, more }
  }

  /** Territories with another holder, mean over pairs. */
  othersTotal(map: number, month: number): number {
    let sum = 0
    for (const territory of this.island.territories.keys()) sum += this.others(map, territory, month)
    return sum / Math.max(1, this.island.pairs)
  }

  /** Months in which the class of some territory on some map is another than a month before. */
  changes(): readonly number[] {
    const { months, territories, deaths, control } = this.island
    const isOther = (at: (month: number) => number, month: number) => at(month) !== at(month - 1)
    return [...months.keys()].filter(
      (month) =>
        month > 0 &&
        [...territories.keys()].some(
          (territory) =>
            [...deaths.keys()].some((map) => isOther((at) => this.deathsClass(map, territory, at), month)) ||
            [...control.keys()].some((map) => isOther((at) => this.controlClass(map, territory, at), month)),
        ),
    )
  }
}
