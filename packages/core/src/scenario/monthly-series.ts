import type { Mechanism } from "../mechanisms/mechanism.js"
import type { MeasureValue } from "../results/measure.js"
import type { SeriesRow } from "../results/series-row.js"
import { type ConflictWorld, NOBODY } from "../world/conflict-world.js"
import { frontRoads } from "../world/fronts.js"
import type { Ground } from "../world/ground.js"
import { TerritorialSeries } from "./territorial-series.js"

/**
 * Rows of series.csv, sampled at the beginning of each month. Looks at the world and draws nothing.
 *
 * `control` is written for every territory at the first month and later where it differs from the month before; `events` and
 * `deaths` are counts of the calendar month that begins at the date, and are left out where they are 0. What stands by territory and road
 * besides is told by `TerritorialSeries`.
 */
export class MonthlySeries {
  readonly rows: SeriesRow[] = []
  readonly #ground: Ground
  readonly #replication: number
  readonly #variant: string
  readonly #territorial: TerritorialSeries
  #controlBefore: Int16Array | undefined

  /** @param mechanisms decide which quantities a scenario has besides control, members, events and deaths */
  constructor(ground: Ground, mechanisms: readonly Pick<Mechanism, "name">[], replication: number, variant: string) {
    this.#ground = ground
    this.#replication = replication
    this.#variant = variant
    this.#territorial = new TerritorialSeries(ground, mechanisms)
  }

  /** Samples the state at the beginning of a month. */
  sample(time: number, world: ConflictWorld): void {
    const { groups, region } = this.#ground
    const before = this.#controlBefore
    region.territories.forEach(({ code }, territory) => {
      const holder = world.control[territory] as number
      if (before === undefined || before[territory] !== holder)
        this.#add(time, code, holderId(this.#ground, holder), "control", 1)
    })
    this.#controlBefore = world.control.slice()
    this.#add(time, "all", "", "front-roads", frontRoads(world, this.#ground))
    groups.forEach(({ id }, group) => {
      this.#add(time, "all", id, "territories-held", territoriesHeld(world, group))
      for (const [state, members] of membersByState(this.#ground, world, group))
        this.#add(time, state, id, "members", members)
    })
    this.#territorial.changes(time, world, (place, agent, variable, value) =>
      this.#add(time, place, agent, variable, value),
    )
  }

  /** Writes what happened in the month that began at `time`. */
  addCounts(time: number, counts: { readonly events: Int32Array; readonly deaths: Int32Array }): void {
    this.#ground.region.territories.forEach(({ code }, territory) => {
      for (const variable of ["deaths", "events"] as const) {
        const value = counts[variable][territory] as number
        if (value > 0) this.#add(time, code, "", variable, value)
      }
    })
  }

  #add(time: number, territory: string, agent: string, variable: string, value: number): void {
    const date = this.#ground.calendar.dateAt(time)
    this.rows.push({
      replication: this.#replication,
      variant: this.#variant,
      time,
      date,
      territory,
      agent,
      variable,
      value,
    })
  }
}

function holderId(ground: Ground, holder: number): string {
  return holder === NOBODY ? "" : (ground.groups[holder]?.id ?? "")
}

function territoriesHeld(world: ConflictWorld, group: number): number {
  return world.control.reduce((sum, holder) => sum + (holder === group ? 1 : 0), 0)
}

function membersByState(ground: Ground, world: ConflictWorld, group: number): Map<string, number> {
  const { territories } = ground.region
  const sums = new Map<string, number>()
  territories.forEach(({ state }, territory) => {
    sums.set(state, (sums.get(state) ?? 0) + (world.members[group * territories.length + territory] as number))
  })
  return sums
}

/** Territories held and members, by group, as the world stands. */
export function standingMeasures(ground: Ground, world: ConflictWorld): MeasureValue[] {
  return ground.groups.flatMap(({ id: agent }, group) => {
    const byState = [...membersByState(ground, world, group)]
    const total = byState.reduce((sum, [, members]) => sum + members, 0)
    return [
      {
        measure: "territories-held",
        unit: "territories",
        place: "all",
        agent,
        year: "all" as const,
        value: territoriesHeld(world, group),
      },
      { measure: "members", unit: "members", place: "all", agent, year: "all" as const, value: total },
      ...byState.map(([place, value]) => ({
        measure: "members",
        unit: "members",
        place,
        agent,
        year: "all" as const,
        value,
      })),
    ]
  })
}
