/** Calendar months as whole numbers (year * 12 + month - 1), and ISO dates as their text: no clock and no time zone is asked. */

/** @returns NaN when the text does not begin with an ISO date */
export function monthNumber(isoDate: string): number {
  if (!/^\d{4}-\d{2}(-\d{2})?/.test(isoDate)) return Number.NaN
  const month = Number(isoDate.slice(5, 7))
  return month < 1 || month > 12 ? Number.NaN : Number(isoDate.slice(0, 4)) * 12 + month - 1
}

/** First day of the month, ISO. */
export function monthStart(number: number): string {
  const year = Math.floor(number / 12)
  return `${String(year).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}-01`
}

/** A report over more months than this is refused: 400 years. */
const longest = 4800

/**
 * First days of all months that a run touches, in order.
 * @throws when a date is not ISO, or the run ends before it begins or lasts longer than 4,800 months
 */
export function monthsBetween(start: string, until: string): readonly string[] {
  const first = monthNumber(start)
  const last = monthNumber(until)
  if (Number.isNaN(first)) throw new Error(`The run's start must be an ISO date such as 2018-01-01, got "${start}".`)
  if (Number.isNaN(last)) throw new Error(`The run's end must be an ISO date such as 2021-12-31, got "${until}".`)
  if (last < first) throw new Error(`The run ends (${until}) before it begins (${start}).`)
  if (last - first >= longest)
    throw new Error(`The run lasts ${last - first + 1} months; a report shows at most ${longest}.`)
  return Array.from({ length: last - first + 1 }, (_, index) => monthStart(first + index))
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether an ISO date is the last day of its month (Gregorian calendar). */
export function isMonthEnd(isoDate: string): boolean {
  const year = Number(isoDate.slice(0, 4))
  const month = Number(isoDate.slice(5, 7))
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return Number(isoDate.slice(8, 10)) === (daysOfMonth[month - 1] ?? 31) + (leap ? 1 : 0)
}
