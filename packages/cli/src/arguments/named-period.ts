import { Calendar } from "@contested/core"
import { isCalendarDate, quoted } from "@contested/experiments"

/** A stretch of days, counted from a first day; `to` is not in it. */
export interface NamedPeriod {
  readonly from: number
  readonly to: number
}

/**
 * A year, a month or a day, `2019`, `2019-06` or `2019-06-15`, as days since the first day of a run; the part of it that lies in the run.
 *
 * @returns a sentence on what is wrong with it, without its subject, where it is none or lies outside
 */
export function namedPeriod(text: string, start: string, until: string): NamedPeriod | string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text)
  const [, year = "", month, day] = match ?? []
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`
  if (match === null || !isCalendarDate(first))
    return `is ${quoted(text)}: expected a year, a month or a day: 2019, 2019-06 or 2019-06-15.`
  const calendar = new Calendar(start)
  const next =
    day !== undefined
      ? calendar.timeOf(first) + 1
      : month === undefined || month === "12"
        ? calendar.timeOf(`${Number(year) + 1}-01-01`)
        : calendar.timeOf(`${year}-${String(Number(month) + 1).padStart(2, "0")}-01`)
  const from = Math.max(0, calendar.timeOf(first))
  const to = Math.min(next, calendar.timeOf(until) + 1)
  return to > from ? { from, to } : `is ${quoted(text)}, which is not in the run: it goes from ${start} to ${until}.`
}
