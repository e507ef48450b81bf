import { formatNumber } from "../html/format-number.js"

/** Decimals for the size of a number: three digits or so. */
function decimalsFor(size: number): number {
  return size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3
}

/** Numbers that are read together, with their signs and all to the same decimals: those that fit the largest of them. Whole numbers stay whole. */
export function signedAlike(values: readonly number[]): readonly string[] {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const decimals = values.every(Number.isInteger) ? 0 : decimalsFor(largest)
  return values.map((value) => {
    const text = formatNumber(value, decimals)
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
  })
}

/** A mean difference and the ends of its interval, where it has one. */
export function differenceDigits(
  mean: number,
  interval: readonly [low: number, high: number] | null,
): { readonly mean: string; readonly low: string; readonly high: string } {
  const [first = "", low = first, high = first] = signedAlike([mean, ...(interval ?? [])])
  return { mean: first, low, high }
}
