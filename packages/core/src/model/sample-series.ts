import type { Calendar } from "../engine/calendar.js"
import { SimulationError } from "../engine/simulation-error.js"
import type { Run } from "./run.js"

/** Quantities of a world, by name. */
type Quantities<World> = Readonly<Record<string, (world: World) => number>>

export interface SampleSeriesOptions<World, Of extends Quantities<World>> {
  /** At the beginning of each day, each calendar month, or each so many days (> 0), counted from day 0. */
  readonly every: "day" | "month" | number
  /** Days; not before the run's present. The run is left there, or at its end. */
  readonly until: number
  /** Needed for months; gives dates to all others too. */
  readonly calendar?: Calendar
  /** What to read. Must only look. */
  readonly of: Of
}

/** Columns of equal length, one row a sample. */
export interface SampledSeries<Name extends string> {
  /** Days. */
  readonly times: readonly number[]
  /** ISO dates of the days in which the times fall; undefined without a calendar. */
  readonly dates: readonly string[] | undefined
  readonly values: { readonly [N in Name]: readonly number[] }
}

/**
 * Runs to `until` and reads quantities at regular times from the run's present on. A sample at a time sees all that happened up to and
 * including it. The run goes as it would have gone unwatched: nothing is scheduled and nothing drawn. One that reaches its end
 * stays as it is, and so do the samples.
 *
 * @throws SimulationError when `until` or `every` make no sense, when months are asked for without a calendar, and when a sample is not a
 *   finite number, naming it
 */
export function sampleSeries<World, const Of extends Quantities<World>>(
  run: Run<World>,
  { every, until, calendar, of }: SampleSeriesOptions<World, Of>,
): SampledSeries<keyof Of & string> {
  const times = sampleTimes(every, run.now, until, calendar)
  const names = Object.keys(of) as (keyof Of & string)[]
  const values = {} as Record<keyof Of & string, number[]>
  for (const name of names) values[name] = []
  for (const time of times) {
    if (!run.ended) run.runUntil(time)
    for (const name of names) {
      const value = (of[name] as Quantities<World>[string])(run.world)
      if (!Number.isFinite(value)) {
        throw new SimulationError("bad-model", `"${name}" is ${value} at day ${time}; a sample is a finite number.`)
      }
      values[name].push(value)
    }
  }
  if (!run.ended) run.runUntil(until)
  return { times, dates: calendar && times.map((time) => calendar.dateAt(time)), values }
}

function sampleTimes(
  every: "day" | "month" | number,
  now: number,
  until: number,
  calendar: Calendar | undefined,
): number[] {
  if (!(until >= now && until < Number.POSITIVE_INFINITY)) {
    throw new SimulationError(
      "bad-time",
      `A series was asked for until day ${until} of a run that stands at day ${now}.`,
    )
  }
  if (every === "month") {
    if (calendar !== undefined) return calendar.monthStarts(until).filter((time) => time >= now)
    throw new SimulationError("bad-time", "A series by month needs a calendar: it must know when months begin.")
  }
  const step = every === "day" ? 1 : every
  if (!(step > 0 && step < Number.POSITIVE_INFINITY)) {
    throw new SimulationError("bad-time", `A series was asked for every ${step} days; expected a finite number > 0.`)
  }
  const times: number[] = []
  // Multiples, not sums: the thousandth sample must not carry a thousand roundings.
  for (let i = Math.ceil(now / step); i * step <= until; i++) if (i * step >= now) times.push(i * step)
  return times
}
