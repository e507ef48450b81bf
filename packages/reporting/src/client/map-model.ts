import type { LayerIsland, LayerTable } from "../map/layer-island.js"
import type { MapIsland } from "../map/map-island.js"
import { decodeChanges, decodeSparse, decodeSteps } from "../records/step-list.js"
import type { QuantityName } from "../records/territory-quantities.js"

/** Of whom the map tells: all replications together, or one. */
export type Runs = "all" | number

/** What the map shows: who holds what, or a quantity. */
export type MapLayer = "control" | QuantityName

export interface Holding {
  /** Index into `island.holders`; -1 when not recorded. */
  readonly holder: number
  readonly count: number
  readonly second: number
  readonly secondCount: number
  readonly of: number
}

/** A layer's numbers: cell = place * months + month. */
export interface LayerValues {
  readonly values: Float64Array
  /** Of presence, the holder with most members; empty else. */
  readonly most: Float64Array
}

/** The map's data, unpacked when first asked for; answers what is so in a territory at a month. */
export class MapModel {
  readonly island: MapIsland
  readonly #agreement: readonly (readonly Int32Array[])[]
  readonly #control = new Map<number, readonly Int32Array[]>()
  readonly #deaths = new Map<Runs, { month: Float64Array; sum: Float64Array }>()
  readonly #values = new Map<string, LayerValues>()

  constructor(island: MapIsland) {
    this.island = island
    this.#agreement = island.agreement.map((list) => decodeSteps(list, 5, island.months.length))
  }

  holding(runs: Runs, territory: number, month: number): Holding {
    if (runs === "all") {
      const columns = this.#agreement[territory]
      const at = (column: number, missing: number) => columns?.[column]?.[month] ?? missing
      return { holder: at(0, -1), count: at(1, 0), second: at(2, -1), secondCount: at(3, 0), of: at(4, 0) }
    }
    let control = this.#control.get(runs)
    if (control === undefined) {
      const run = this.island.runs.find(({ replication }) => replication === runs)
      control = (run?.control ?? []).map((list) => decodeSteps(list, 1, this.island.months.length)[0]!)
      this.#control.set(runs, control)
    }
    return { holder: control[territory]?.[month] ?? -1, count: 1, second: -1, secondCount: 0, of: 1 }
  }

  /** Deaths by cell (territory * months + month), in the month and since the start; means over replications of all. */
  deathTables(runs: Runs): { readonly month: Float64Array; readonly sum: Float64Array } {
    const known = this.#deaths.get(runs)
    if (known !== undefined) return known
    const months = this.island.months.length
    const list =
      runs === "all" ? this.island.deaths : (this.island.runs.find((run) => run.replication === runs)?.deaths ?? [])
    const counts = decodeSparse(list, this.island.territories.length * months)
    if (runs === "all") for (let cell = 0; cell < counts.length; cell++) counts[cell]! /= this.island.replications
    const sum = counts.slice()
    for (let cell = 0; cell < sum.length; cell++) if (cell % months !== 0) sum[cell]! += sum[cell - 1]!
    const tables = { month: counts, sum }
    this.#deaths.set(runs, tables)
    return tables
  }

  /** The same of one territory at a month. */
  deaths(runs: Runs, territory: number, month: number): { readonly month: number; readonly sum: number } {
    const { month: counts, sum } = this.deathTables(runs)
    const cell = territory * this.island.months.length + month
    return { month: counts[cell] ?? 0, sum: sum[cell] ?? 0 }
  }

  layer(name: MapLayer): LayerIsland | undefined {
    return this.island.layers.find((layer) => layer.name === name)
  }

  /** Whether a layer's numbers of these runs are in the page. */
  has(name: MapLayer, runs: Runs): boolean {
    if (runs === "all" || name === "control") return true
    return this.island.replications === 1 || this.layer(name)?.runs.some((run) => run.replication === runs) === true
  }

  layerValues(name: QuantityName, runs: Runs): LayerValues {
    const key = `${name} ${runs}`
    const known = this.#values.get(key)
    if (known !== undefined) return known
    const layer = this.layer(name)
    // A single replication is its own mean.
    const table: LayerTable | undefined = layer?.runs.find(({ replication }) => replication === runs) ?? layer?.mean
    const months = this.island.months.length
    const size = (layer?.lines?.length ?? this.island.territories.length) * months
    const values =
      name === "violence" ? decodeSparse(table?.values ?? [], size) : decodeChanges(table?.values ?? [], months, size)
    const most = table?.most === undefined ? new Float64Array(0) : decodeChanges(table.most, months, size)
    const made = { values, most }
    this.#values.set(key, made)
    return made
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
