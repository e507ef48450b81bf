import type { MapIsland } from "../map/map-island.js"
import { decodeSparse, decodeSteps } from "../records/step-list.js"

/** Whom the map shows: all replications together, or one. */
export type Layer = "all" | number

export interface Holding {
  /** Index into `island.holders`; -1 when not recorded. */
  readonly holder: number
  readonly count: number
  readonly second: number
  readonly secondCount: number
  readonly of: number
}

/** The map's data, unpacked when first asked for; answers what is so in a territory at a month. */
export class MapModel {
  readonly island: MapIsland
  readonly #agreement: readonly (readonly Int32Array[])[]
  readonly #control = new Map<number, readonly Int32Array[]>()
  readonly #deaths = new Map<Layer, { month: Float32Array; sum: Float32Array }>()

  constructor(island: MapIsland) {
    this.island = island
    this.#agreement = island.agreement.map((list) => decodeSteps(list, 5, island.months.length))
  }

  holding(layer: Layer, territory: number, month: number): Holding {
    if (layer === "all") {
      const columns = this.#agreement[territory]
      const at = (column: number, missing: number) => columns?.[column]?.[month] ?? missing
      return { holder: at(0, -1), count: at(1, 0), second: at(2, -1), secondCount: at(3, 0), of: at(4, 0) }
    }
    let control = this.#control.get(layer)
    if (control === undefined) {
      const run = this.island.runs.find(({ replication }) => replication === layer)
      control = (run?.control ?? []).map((list) => decodeSteps(list, 1, this.island.months.length)[0]!)
      this.#control.set(layer, control)
    }
    return { holder: control[territory]?.[month] ?? -1, count: 1, second: -1, secondCount: 0, of: 1 }
  }

  /** Deaths in the month and since the start; means over replications when the layer is all. */
  deaths(layer: Layer, territory: number, month: number): { readonly month: number; readonly sum: number } {
    const months = this.island.months.length
    let tables = this.#deaths.get(layer)
    if (tables === undefined) {
      const list =
        layer === "all" ? this.island.deaths : (this.island.runs.find((run) => run.replication === layer)?.deaths ?? [])
      const counts = decodeSparse(list, this.island.territories.length * months)
      if (layer === "all") for (let cell = 0; cell < counts.length; cell++) counts[cell]! /= this.island.replications
      const sum = counts.slice()
      for (let cell = 0; cell < sum.length; cell++) if (cell % months !== 0) sum[cell]! += sum[cell - 1]!
      tables = { month: counts, sum }
      this.#deaths.set(layer, tables)
    }
    const cell = territory * months + month
    return { month: tables.month[cell] ?? 0, sum: tables.sum[cell] ?? 0 }
  }

  /** Months at whose beginning some territory has another holder than a month before. */
  changes(layer: Layer): readonly number[] {
    const { months, territories } = this.island
    return months.flatMap((_, month) =>
      month > 0 &&
      territories.some(
        (_, territory) =>
          this.holding(layer, territory, month).holder !== this.holding(layer, territory, month - 1).holder,
      )
        ? [month]
        : [],
    )
  }

  /** The neighbour that lies most nearly in a direction; undefined when none lies that way. */
  neighbourTowards(territory: number, dx: number, dy: number): number | undefined {
    const here = this.island.territories[territory]
    if (here === undefined) return undefined
    const scored = here.neighbours.map((index) => {
      const [x, y] = this.island.territories[index]?.centre ?? here.centre
      const [ex, ey] = [x - here.centre[0], y - here.centre[1]]
      return { index, cosine: (ex * dx + ey * dy) / (Math.hypot(ex, ey) || 1) }
    })
    return scored.filter(({ cosine }) => cosine > 0.3).sort((a, b) => b.cosine - a.cosine)[0]?.index
  }
}
