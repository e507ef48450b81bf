import type { RunSeries } from "../runs/run-series.js"
import type { TerritoryDifferenceRow } from "../tables/territory-differences-table.js"

/** Bytes that the runs of the first variant may take while the others are held against them. */
const BUDGET = 200_000_000
const BYTES_A_CELL = 6

/** One run, territory by territory: a cell is `territory * dates + date`. */
interface RunGround {
  /** Deaths since the start, the date's own among them. */
  readonly deaths: Float32Array
  /** Number of who holds it; 0 for nobody. */
  readonly holders: Int16Array
}

/** Differences of the pairs of one variant, added up. */
interface PairSums {
  pairs: number
  readonly deaths: Float64Array
  readonly more: Int32Array
  readonly fewer: Int32Array
  readonly others: Int32Array
}

/**
 * Holds the runs of every variant against those of the first one, territory by territory and date by date, and the first one's against each other. Memory: 6 bytes a
 * replication, territory and date of the first variant, at most 200 MB: beyond that, only the first replications are counted.
 */
export class TerritoryPairs {
  readonly #dates: readonly string[]
  readonly #territories: readonly string[]
  readonly #places: ReadonlyMap<string, number>
  readonly #index: ReadonlyMap<string, number>
  readonly #agents = new Map<string, number>([["", 0]])
  readonly #first: string
  readonly #most: number
  readonly #grounds = new Map<number, RunGround>()
  readonly #sums = new Map<string, PairSums>()

  /**
   * @param dates All dates that any run has, ascending.
   * @param territories Codes of the territories, in the order of the rows.
   * @param first The variant that the others are compared with; its runs are added before theirs.
   */
  constructor(dates: readonly string[], territories: readonly string[], first: string, budget = BUDGET) {
    this.#dates = dates
    this.#territories = territories
    this.#first = first
    this.#places = new Map(dates.map((date, place) => [date, place]))
    this.#index = new Map(territories.map((code, index) => [code, index]))
    this.#most = Math.max(1, Math.floor(budget / Math.max(1, BYTES_A_CELL * dates.length * territories.length)))
  }

  add(variant: string, replication: number, series: RunSeries): void {
    if (variant === this.#first) {
      if (this.#grounds.size < this.#most) this.#grounds.set(replication, this.#groundOf(series))
      return
    }
    const against = this.#grounds.get(replication)
    if (against !== undefined) this.#compare(variant, this.#groundOf(series), against)
  }

  /** By variant, the first one first, then by territory and date. */
  *rows(): Generator<TerritoryDifferenceRow> {
    const own = [...this.#grounds.values()]
    if (own.length > 1)
      for (const [index, ground] of own.entries())
        this.#compare(this.#first, ground, own[(index + 1) % own.length] as RunGround)
    const variants = [...this.#sums].sort(([a], [b]) => Number(b === this.#first) - Number(a === this.#first))
    for (const [variant, sums] of variants) yield* this.#rowsOf(variant, sums)
  }

  *#rowsOf(variant: string, { pairs, deaths, more, fewer, others }: PairSums): Generator<TerritoryDifferenceRow> {
    for (const [index, territory] of this.#territories.entries()) {
      let before = "0,0,0,0"
      for (const [at, date] of this.#dates.entries()) {
        const cell = index * this.#dates.length + at
        const [sum, up, down, other] = [deaths, more, fewer, others].map((list) => list[cell] as number) as [
          number,
          number,
          number,
          number,
        ]
        const now = `${sum},${up},${down},${other}`
        if (now !== before)
          yield { variant, date, territory, deaths: sum / pairs, more: up, fewer: down, other_holder: other, pairs }
        before = now
      }
    }
  }

  #groundOf({ dates, tracks }: RunSeries): RunGround {
    const length = this.#dates.length
    const deaths = new Float32Array(this.#territories.length * length)
    const holders = new Int16Array(this.#territories.length * length).fill(-1)
    const places = dates.map((date) => this.#places.get(date) as number)
    for (const { territory, agent, variable, points } of tracks) {
      const index = this.#index.get(territory)
      if (index === undefined || (variable !== "deaths" && variable !== "control")) continue
      for (let k = 0; k < points.length; k += 2) {
        const cell = index * length + (places[points[k] as number] as number)
        if (variable === "deaths") deaths[cell] = (deaths[cell] as number) + (points[k + 1] as number)
        else if (points[k + 1] !== 0) holders[cell] = this.#numberOf(agent)
      }
    }
    // Deaths add up; who holds a territory does so until somebody else does.
    for (let cell = 0; cell < deaths.length; cell += 1) {
      if (cell % length === 0) continue
      deaths[cell] = (deaths[cell] as number) + (deaths[cell - 1] as number)
      if (holders[cell] === -1) holders[cell] = holders[cell - 1] as number
    }
    return { deaths, holders }
  }

  #numberOf(agent: string): number {
    const known = this.#agents.get(agent)
    if (known !== undefined) return known
    const number = this.#agents.size
    this.#agents.set(agent, number)
    return number
  }

  #compare(variant: string, ground: RunGround, against: RunGround): void {
    const cells = ground.deaths.length
    const sums = this.#sums.get(variant) ?? {
      pairs: 0,
      deaths: new Float64Array(cells),
      more: new Int32Array(cells),
      fewer: new Int32Array(cells),
      others: new Int32Array(cells),
    }
    this.#sums.set(variant, sums)
    sums.pairs += 1
    for (let cell = 0; cell < cells; cell += 1) {
      const difference = (ground.deaths[cell] as number) - (against.deaths[cell] as number)
      if (difference !== 0) {
        const list = difference > 0 ? sums.more : sums.fewer
        list[cell] = (list[cell] as number) + 1
        sums.deaths[cell] = (sums.deaths[cell] as number) + difference
      }
      if (ground.holders[cell] !== against.holders[cell]) sums.others[cell] = (sums.others[cell] as number) + 1
    }
  }
}
