import type { OccurrenceRecord } from "../model/context.js"
import type { MeasureValue } from "../results/measure.js"
import type { Ground } from "../world/ground.js"
import type { Happening } from "../world/record-happening.js"

/** Violent events and deaths so far: by territory in the month under way, by state and year for good. Bounded memory. */
export class DeathToll {
  readonly #ground: Ground
  readonly #month: { readonly events: Int32Array; readonly deaths: Int32Array }
  readonly #byPlaceAndYear = new Map<string, { events: number; deaths: number }>()
  readonly #years: readonly number[]
  readonly #states: readonly string[]

  /** @param until last instant of the run, days */
  constructor(ground: Ground, until: number) {
    this.#ground = ground
    const territories = ground.region.territories.length
    this.#month = { events: new Int32Array(territories), deaths: new Int32Array(territories) }
    const first = ground.calendar.yearAt(0)
    // The run ends at midnight after its last day, which may be the first instant of a year it does not cover.
    const last = ground.calendar.yearAt(Math.max(0, Math.ceil(until) - 1))
    this.#years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    this.#states = [...new Set(ground.region.territories.map(({ state }) => state))]
    for (const state of this.#states) {
      for (const year of this.#years) this.#byPlaceAndYear.set(`${state}|${year}`, { events: 0, deaths: 0 })
    }
  }

  /** Counts a record if somebody was attacked. */
  add(record: OccurrenceRecord): void {
    const { territory, violence, deathsA, deathsB, deathsCivilians } = record.data as unknown as Happening
    if (violence === 0) return
    const deaths = deathsA + deathsB + deathsCivilians
    this.#month.events[territory] = (this.#month.events[territory] as number) + 1
    this.#month.deaths[territory] = (this.#month.deaths[territory] as number) + deaths
    const state = this.#ground.region.territories[territory]?.state ?? ""
    const sum = this.#byPlaceAndYear.get(`${state}|${this.#ground.calendar.yearAt(record.time)}`)
    if (sum === undefined) return
    sum.events += 1
    sum.deaths += deaths
  }

  /** The counts of the month under way, by territory; then starts the next month. */
  closeMonth(): { readonly events: Int32Array; readonly deaths: Int32Array } {
    const closed = { events: this.#month.events.slice(), deaths: this.#month.deaths.slice() }
    this.#month.events.fill(0)
    this.#month.deaths.fill(0)
    return closed
  }

  /** Events and deaths by state and year, with totals over both. */
  measures(): MeasureValue[] {
    return (["events", "deaths"] as const).flatMap((measure) =>
      ["all", ...this.#states].flatMap((place) =>
        (["all", ...this.#years] as const).map((year) => ({
          measure,
          unit: measure,
          place,
          agent: "",
          year,
          value: this.#sum(measure, place, year),
        })),
      ),
    )
  }

  #sum(measure: "events" | "deaths", place: string, year: number | "all"): number {
    let sum = 0
    for (const state of place === "all" ? this.#states : [place]) {
      for (const y of year === "all" ? this.#years : [year])
        sum += this.#byPlaceAndYear.get(`${state}|${y}`)?.[measure] ?? 0
    }
    return sum
  }
}
