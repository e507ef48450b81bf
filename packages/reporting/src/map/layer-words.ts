import { formatExact, formatNumber } from "../html/format-number.js"
import type { Messages } from "../messages/en.js"
import type { QuantityName } from "../records/territory-quantities.js"

/** No digits that say nothing: 0.4, not 0.40; three at most, but whole numbers whole. */
const plain = (value: number): string =>
  value >= 100 ? formatNumber(Math.round(value)) : formatExact(Number(value.toPrecision(3)))

/** An amount of a quantity with its unit, where a bare number would not do. */
export function amountText(m: Messages, name: QuantityName, value: number): string {
  if (name === "fear") return m.layers.percent(plain(100 * value))
  return name === "flow" ? m.layers.perDay(plain(value)) : plain(value)
}

/** What a class of a sequential scale holds; 0 is nothing, 1 the lowest. */
export function classText(m: Messages, name: QuantityName, level: number, breaks: readonly number[]): string {
  const amount = (index: number): string => amountText(m, name, breaks[index] ?? 0)
  if (level === 0) return m.layers.none
  if (level === 1) return breaks.length === 0 ? m.layers.from(amountText(m, name, 0)) : m.layers.under(amount(0))
  return level > breaks.length
    ? m.layers.from(amount(level - 2))
    : m.layers.between(amount(level - 2), amount(level - 1))
}
