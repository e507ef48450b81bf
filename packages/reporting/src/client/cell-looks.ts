import { classOf } from "../map/class-breaks.js"
import { fillClass, fillNames, levelClass } from "../map/fills.js"
import { agreementClass } from "../records/agreement.js"
import type { MapLayer, MapModel, Runs } from "./map-model.js"

const codes = new Map(fillNames.map((name, code) => [name, code]))
const codeOf = (name: string): number => codes.get(name) ?? 0

/** How every territory looks in a layer at a month. */
export interface FrameLook {
  /** Index into `fillNames`, by territory. */
  readonly fills: Uint8Array
  /** Territories that a holder stands for on the map, by holder: held, or with most members. */
  readonly counts: Uint32Array
}

/** Looks of cells, worked out once a layer, replications and month, and kept: scrubbing back costs nothing. */
export class CellLooks {
  readonly #model: MapModel
  readonly #frames = new Map<string, FrameLook>()

  constructor(model: MapModel) {
    this.#model = model
  }

  /** Class of one territory's fill. */
  fillAt(layer: MapLayer, runs: Runs, territory: number, month: number): string {
    return fillNames[this.#codeAt(layer, runs, territory, month)] ?? ""
  }

  frame(layer: MapLayer, runs: Runs, month: number): FrameLook {
    const key = `${layer} ${runs} ${month}`
    const known = this.#frames.get(key)
    if (known !== undefined) return known
    const { territories, holders } = this.#model.island
    const fills = new Uint8Array(territories.length)
    const counts = new Uint32Array(holders.length)
    for (let territory = 0; territory < fills.length; territory++) {
      fills[territory] = this.#codeAt(layer, runs, territory, month)
      const holder = this.#holderAt(layer, runs, territory, month)
      if (holder >= 0) counts[holder]! += 1
    }
    const made = { fills, counts }
    this.#frames.set(key, made)
    return made
  }

  /** Months at whose beginning some territory looks other than a month before; of flow, months in which a line changes. */
  changes(layer: MapLayer, runs: Runs): readonly number[] {
    const { months } = this.#model.island
    const flow = layer === "flow" ? this.#model.layerValues("flow", runs).values : undefined
    return months.flatMap((_, month) => {
      if (month === 0) return []
      if (flow !== undefined)
        return flow.some((value, cell) => cell % months.length === month && value !== flow[cell - 1]) ? [month] : []
      const [before, now] = [month - 1, month].map((at) => this.frame(layer, runs, at).fills)
      return now!.some((fill, territory) => fill !== before![territory]) ? [month] : []
    })
  }

  #holderAt(layer: MapLayer, runs: Runs, territory: number, month: number): number {
    if (layer !== "presence") return this.#model.holding(runs, territory, month).holder
    return this.#model.layerValues("presence", runs).most[territory * this.#model.island.months.length + month] ?? 0
  }

  #codeAt(layer: MapLayer, runs: Runs, territory: number, month: number): number {
    const { island } = this.#model
    if (layer === "control") {
      const { holder, count, of } = this.#model.holding(runs, territory, month)
      return codeOf(fillClass(holder < 0 ? -1 : (island.holders[holder]?.slot ?? 0), agreementClass(count, of)))
    }
    if (layer === "flow") return codeOf(levelClass(0))
    const { values, most } = this.#model.layerValues(layer, runs)
    const cell = territory * island.months.length + month
    const level = classOf(values[cell] ?? 0, this.#model.layer(layer)?.breaks ?? [])
    if (layer !== "presence") return codeOf(levelClass(level))
    // The palest shade is that of fewest members; nobody's ground is as where nobody holds.
    if (level === 0) return codeOf(fillClass(0, 4))
    return codeOf(fillClass(island.holders[most[cell] ?? 0]?.slot ?? 0, (5 - level) as 1 | 2 | 3 | 4))
  }
}
