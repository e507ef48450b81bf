/** Classes of an amount above nothing, at most: more shades than six cannot be told apart on a map (Brewer & Harrower 2003, ColorBrewer). */
export const mostClasses = 6

/** Round numbers, 1, 2 or 5 times a power of ten, from large to small, the first not above `largest`. */
function roundNumbers(largest: number, count: number): readonly number[] {
  const power = Math.floor(Math.log10(largest))
  const found: number[] = []
  for (let exponent = power; found.length < count; exponent--)
    for (const factor of [5, 2, 1]) {
      const number = Number(`${factor}e${exponent}`)
      if (number <= largest && found.length < count) found.push(number)
    }
  return found
}

/**
 * Lower ends of the classes above the lowest one, ascending: the lowest holds what is above nothing and below the first of them. Each is two or
 * two and a half times the one before, for amounts by place are skewed. Empty where there is no amount above nothing.
 */
export function classBreaks(largest: number): readonly number[] {
  if (!(largest > 0) || !Number.isFinite(largest)) return []
  return [...roundNumbers(largest, mostClasses - 1)].reverse()
}

/** The same for four shades of a colour, ten times apart. */
export function decadeBreaks(largest: number): readonly number[] {
  if (!(largest > 0) || !Number.isFinite(largest)) return []
  const top = Math.floor(Math.log10(largest))
  return [top - 2, top - 1, top].map((exponent) => Number(`1e${exponent}`))
}

/** Class of an amount: 0 nothing, 1 below the first break, and so on. */
export function classOf(value: number, breaks: readonly number[]): number {
  if (!(value > 0)) return 0
  let level = 1
  while (level <= breaks.length && value >= breaks[level - 1]!) level += 1
  return level
}
