import { formatNumber } from "../html/format-number.js"

/** Radius of the largest circle in drawing units: for one month, and for all months so far. */
const largestRadius = { month: 15, sum: 26 } as const

/** Largest radii for a region: smaller where more than 300 territories share the drawing. */
export function circleRadii(territories: number): { readonly month: number; readonly sum: number } {
  const share = Math.min(1, Math.sqrt(300 / Math.max(1, territories)))
  return { month: Math.round(largestRadius.month * share), sum: Math.round(largestRadius.sum * share) }
}

/** Area stands for amount: radius = largest radius x sqrt(value / largest value). Nothing, or a nonsense, has no circle. */
export function circleRadius(value: number, largest: number, largestRadius: number): number {
  if (!(value > 0) || !(largest > 0)) return 0
  return Math.round(largestRadius * Math.sqrt(Math.min(1, value / largest)) * 10) / 10
}

/** Up to three round amounts (1, 2 or 5 times a power of ten) for a legend, the largest not above `largest`. */
export function legendAmounts(largest: number): readonly number[] {
  if (!(largest > 0) || !Number.isFinite(largest)) return []
  const amounts: number[] = []
  let power = 1
  while (power * 10 <= largest) power *= 10
  while (power > largest) power /= 10
  for (const factor of [5, 2, 1]) if (factor * power <= largest && amounts.length === 0) amounts.push(factor * power)
  const top = amounts[0] ?? largest
  for (const share of [0.2, 0.04]) {
    const amount = Number((top * share).toPrecision(1))
    if (amount > 0 && (largest < 10 || amount >= 1)) amounts.push(amount)
  }
  return amounts
}

/** Marks of a legend of circles, nested and standing on one line. */
export function circleLegend(largest: number, radius: number): string {
  const amounts = legendAmounts(largest)
  const base = 2 * radius + 3
  const marks = amounts.map((amount, index) => {
    const r = circleRadius(amount, largest, radius)
    const y = 12 + index * 15
    const top = base - 2 * r
    return `<circle class="circle" cx="${radius + 2}" cy="${base - r}" r="${r}"/><path class="lead" d="M${radius + 2},${top}L${2 * radius + 10},${y - 4}"/><text x="${2 * radius + 13}" y="${y}">${formatNumber(amount)}</text>`
  })
  return marks.join("")
}
