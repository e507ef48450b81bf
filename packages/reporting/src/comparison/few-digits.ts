import { formatNumber } from "../html/format-number.js"

/** A count of territories or a mean of them: one decimal below ten, none from there on. */
export function fewDigits(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return formatNumber(rounded, rounded < 10 && !Number.isInteger(rounded) ? 1 : 0)
}
