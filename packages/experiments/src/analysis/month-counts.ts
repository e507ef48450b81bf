import type { RunSeries } from "../runs/run-series.js"
import type { MonthRow } from "../tables/months-table.js"

const COUNTED = ["events", "deaths"] as const

interface RunMonths {
  readonly variant: string
  readonly replication: number
  /** By date, of all territories. */
  readonly events: Float64Array
  readonly deaths: Float64Array
}

/** Events and deaths of every run by month. Memory: 16 bytes a run and month. */
export class MonthCounts {
  readonly #dates: readonly string[]
  readonly #places: ReadonlyMap<string, number>
  readonly #runs: RunMonths[] = []

  /** @param dates All dates that any run has, ascending. */
  constructor(dates: readonly string[]) {
    this.#dates = dates
    this.#places = new Map(dates.map((date, place) => [date, place]))
  }

  add(variant: string, replication: number, { dates, tracks }: RunSeries): void {
    const counts = { events: new Float64Array(this.#dates.length), deaths: new Float64Array(this.#dates.length) }
    for (const { variable, points } of tracks) {
      const counted = COUNTED.find((name) => name === variable)
      if (counted === undefined) continue
      for (let k = 0; k < points.length; k += 2) {
        const at = this.#places.get(dates[points[k] as number] as string) as number
        counts[counted][at] = (counts[counted][at] as number) + (points[k + 1] as number)
      }
    }
    this.#runs.push({ variant, replication, ...counts })
  }

  /** In the order in which runs were added, then by date. */
  *rows(): Generator<MonthRow> {
    for (const { variant, replication, events, deaths } of this.#runs)
      for (const [at, date] of this.#dates.entries())
        yield { variant, replication, date, events: events[at] as number, deaths: deaths[at] as number }
  }
}
