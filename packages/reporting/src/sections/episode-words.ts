import { formatNumber } from "../html/format-number.js"
import type { Messages } from "../messages/en.js"
import { lookUp } from "./report-context.js"

/** Name of an outcome, or of any other measure of the run. */
export function measureName(m: Messages, measure: string): string {
  const own = lookUp(m.episode.measures, measure)
  return own === measure ? lookUp(m.headline.labels, measure) : own
}

export function unitName(m: Messages, unit: string): string {
  return lookUp(m.episode.units, unit)
}

/** One decimal below ten, none from there on. */
function oneDecimal(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return rounded < 10 ? formatNumber(rounded, Number.isInteger(rounded) ? 0 : 1) : formatNumber(Math.round(value))
}

/** A mean or difference: three digits where it is large, three decimals where it is small; sums of rounded numbers that cancel are none. */
export function plainNumber(value: number): string {
  const size = Math.abs(value)
  if (size < 5e-4) return "0"
  return Number.isInteger(value)
    ? formatNumber(value)
    : formatNumber(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3)
}

/** A share of runs as a percentage: one decimal below ten, so that a run in a thousand is not none. */
export function percent(share: number): string {
  const value = 100 * share
  // A number and its sign stay on one line.
  return `${oneDecimal(value)}\u00a0%`
}

/** A span of time in the largest unit in which it is at least one: `12 min`, `3.5 h`, `2.1 d`. */
export function spanOfTime(m: Messages, hours: number): string {
  const { minutes, hours: inHours, days } = m.episode.timeline
  if (hours < 1) return minutes(String(Math.round(hours * 60)))
  return hours < 48 ? inHours(oneDecimal(hours)) : days(oneDecimal(hours / 24))
}

/** A difference with its sign. */
export function signed(value: number): string {
  const text = plainNumber(value)
  return value > 0 && text !== "0" ? `+${text}` : text
}

/** A probability of no difference, as papers write it. */
export function pValue(value: number | null): string {
  if (value === null) return "–"
  return value < 0.001 ? "< 0.001" : formatNumber(Math.round(value * 1000) / 1000)
}
