const MILLISECONDS_PER_DAY = 86_400_000
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whole days from 1970-01-01 to an ISO date, proleptic Gregorian. Undefined when the text is not a date of the calendar. */
export function dayNumber(isoDate: string): number | undefined {
  const match = ISO_DATE.exec(isoDate)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const milliseconds = new Date(0).setUTCFullYear(year, month - 1, day)
  // 2019-02-30 rolls over to March: a date that does not come back as written does not exist.
  return isoDateOf(milliseconds / MILLISECONDS_PER_DAY) === isoDate ? milliseconds / MILLISECONDS_PER_DAY : undefined
}

function isoDateOf(day: number): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/**
 * Turns simulation time (days since the start date, a float) into dates and back.
 *
 * Days have 24 hours and there are no time zones: a date is the day in which a time falls.
 */
export class Calendar {
  readonly start: string
  readonly #startDay: number
  /** The day asked for last, and its date: rows come in order of time, many of one day. */
  #lastDay = Number.NaN
  #lastDate = ""

  /** @throws RangeError when `start` is not an ISO date (YYYY-MM-DD) of the calendar */
  constructor(start: string) {
    this.start = start
    this.#startDay = requireDay(start, "The start date")
  }

  /** The ISO date of the day in which `time` falls. */
  dateAt(time: number): string {
    const day = this.#startDay + Math.floor(time)
    if (day !== this.#lastDay) {
      this.#lastDate = isoDateOf(day)
      this.#lastDay = day
    }
    return this.#lastDate
  }

  yearAt(time: number): number {
    return Number(this.dateAt(time).slice(0, 4))
  }

  /** Days from the start to the beginning of a date; negative before the start. @throws RangeError when it is not a date */
  timeOf(isoDate: string): number {
    return requireDay(isoDate, "The date") - this.#startDay
  }

  /** Beginnings of calendar months from the start's own day up to and including `until` (days): the start itself comes first. */
  monthStarts(until: number): number[] {
    const times = [0]
    let [year, month] = [Number(this.start.slice(0, 4)), Number(this.start.slice(5, 7))]
    for (;;) {
      month += 1
      if (month > 12) [year, month] = [year + 1, 1]
      const time = this.timeOf(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`)
      if (time > until) return times
      times.push(time)
    }
  }
}

function requireDay(isoDate: string, subject: string): number {
  const day = dayNumber(isoDate)
  if (day === undefined)
    throw new RangeError(`${subject} must be a day of the calendar written YYYY-MM-DD, got ${JSON.stringify(isoDate)}.`)
  return day
}
