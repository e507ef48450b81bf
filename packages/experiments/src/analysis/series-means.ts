import type { RunSeries, SeriesTrack } from "../runs/run-series.js"
import { sortedTracks, trackKey } from "../runs/run-series.js"
import type { MeanSeriesRow } from "../tables/mean-series-table.js"
import { seriesVariables } from "../tables/series-variables.js"

/** What lasts until its next row; everything else is of its date alone. */
const LASTING: ReadonlySet<string> = new Set(
  seriesVariables.flatMap(({ variable, lasts }) => (lasts ? [variable] : [])),
)
/** Lasts until anybody else has it: a row of one agent ends that of another. */
const CONTROL = "control"

interface Sums extends Omit<SeriesTrack, "points"> {
  /** By date. */
  readonly values: Float64Array
}

/** The series of the replications of one variant, added up. Memory: 8 bytes a track and date, whatever the replications. */
export class SeriesMeans {
  readonly #dates: readonly string[]
  readonly #places: ReadonlyMap<string, number>
  readonly #sums = new Map<string, Sums>()
  #replications = 0

  /** @param dates All dates that any run has, ascending. */
  constructor(dates: readonly string[]) {
    this.#dates = dates
    this.#places = new Map(dates.map((date, place) => [date, place]))
  }

  add({ dates, tracks }: RunSeries): void {
    this.#replications += 1
    const places = dates.map((date) => this.#places.get(date) as number)
    /** By territory, who holds it from when: place of the date, then track. */
    const holders = new Map<string, [at: number, sums: Sums][]>()
    for (const track of tracks) {
      const sums = this.#sumsOf(track)
      for (let k = 0; k < track.points.length; k += 2) {
        const at = places[track.points[k] as number] as number
        if (track.variable === CONTROL)
          holders.set(track.territory, [...(holders.get(track.territory) ?? []), [at, sums]])
        else {
          const next = track.points[k + 2]
          const last = next === undefined ? this.#dates.length : (places[next] as number)
          const to = LASTING.has(track.variable) ? last : at + 1
          for (let date = at; date < to; date += 1)
            sums.values[date] = (sums.values[date] as number) + (track.points[k + 1] as number)
        }
      }
    }
    for (const changes of holders.values()) {
      changes.sort(([a], [b]) => a - b)
      for (const [index, [from, { values }]] of changes.entries()) {
        const to = changes[index + 1]?.[0] ?? this.#dates.length
        for (let at = from; at < to; at += 1) values[at] = (values[at] as number) + 1
      }
    }
  }

  /** The means, by variable, territory and agent, then date. */
  *rows(variant: string): Generator<MeanSeriesRow> {
    for (const { territory, agent, variable, values } of sortedTracks(this.#sums)) {
      let before = 0
      for (const [at, sum] of values.entries()) {
        const isTold = LASTING.has(variable) ? sum !== before : sum !== 0
        before = sum
        const date = this.#dates[at] as string
        if (isTold) yield { variant, date, territory, agent, variable, mean: sum / this.#replications }
      }
    }
  }

  #sumsOf({ territory, agent, variable }: SeriesTrack): Sums {
    const key = trackKey({ territory, agent, variable })
    const known = this.#sums.get(key)
    if (known !== undefined) return known
    const sums = { territory, agent, variable, values: new Float64Array(this.#dates.length) }
    this.#sums.set(key, sums)
    return sums
  }
}
