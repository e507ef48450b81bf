import { nearest } from "@contested/core"

/** Names of units of time, as people write them, and how many days each has. */
const DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  hours: 1 / 24,
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  month: 365.25 / 12,
  months: 365.25 / 12,
  year: 365.25,
  years: 365.25,
}
const WRITTEN = /^([-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)\s*(.*)$/

/**
 * A number written with a unit, in the unit that is wanted: "3 weeks" where days are wanted is 21, "0.1 per week" where 1/day is wanted is
 * 0.1 / 7, "5 %" where a share is wanted is 0.05.
 *
 * @param unit the declared unit: a time (`day`), a rate (`1/day`, `members/week`), `share`, or any other word, which must then be written as it is
 * @returns the number, or what is wrong, without a full stop
 */
export function readQuantity(text: string, unit: string): number | string {
  const [, digits, rest = ""] = WRITTEN.exec(text.trim()) ?? []
  if (digits === undefined)
    return `expected a number in ${unit}, or a number with its unit, got ${JSON.stringify(text.slice(0, 60))}`
  const value = Number(digits)
  if (!Number.isFinite(value)) return `${digits} is no finite number`
  const written = rest.trim()
  if (written === "" || written === unit) return value
  const factor = conversion(written, unit)
  if (factor !== undefined) return value * factor
  const allowed = allowedUnits(unit)
  const near = nearest(written, allowed) ?? nearest(`per ${written.replace(/^(per |1?\/ ?)/, "")}`, allowed)
  return `${JSON.stringify(written.slice(0, 40))} is no unit for it${near === null ? "" : `: did you mean ${near}?`}; it is measured in ${unit}, and ${allowed.join(", ")} can be written`
}

function conversion(written: string, unit: string): number | undefined {
  if (unit === "share") return written === "%" ? 0.01 : undefined
  if (unit in DAYS) return written in DAYS ? (DAYS[written] as number) / (DAYS[unit] as number) : undefined
  const per = /^(.+)\/([a-z]+)$/.exec(unit)
  const each = /^(?:1?\/ ?|per |(.+?)\/|(.+?) per )([a-z]+)$/.exec(written)
  if (per === null || each === null) return undefined
  const what = each[1] ?? each[2]
  if (what !== undefined && what !== per[1] && what !== "1") return undefined
  const [from, to] = [DAYS[each[3] as string], DAYS[per[2] as string]]
  return from === undefined || to === undefined ? undefined : to / from
}

function allowedUnits(unit: string): string[] {
  const times = ["hours", "days", "weeks", "months", "years"]
  if (unit === "share") return ["%"]
  if (unit in DAYS) return times
  if (/\/[a-z]+$/.test(unit)) return ["per hour", "per day", "per week", "per month", "per year"]
  return [unit]
}
