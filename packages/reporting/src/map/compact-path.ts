import type { Ring } from "./region-geometry.js"

/** A number as a path takes it, in the fewest characters: `.3`, not `0.3`. */
function short(units: number, perUnit: number): string {
  return String(units / perUnit).replace(/^(-?)0\./, "$1.")
}

/** Numbers in turn; a minus sign parts them as well as a space. */
function joined(numbers: readonly string[]): string {
  return numbers.map((text, index) => (index === 0 || text.startsWith("-") ? text : ` ${text}`)).join("")
}

/**
 * Path data in about half the characters of absolute coordinates: every line begins at its place, and goes on by steps. Places are rounded, not steps, so that
 * neighbours still meet and no error adds up; points that rounding lays on top of each other are one, and what has no extent left is not drawn.
 * @param perUnit steps in a drawing unit: 10 for tenths, 1 for pictures that are shown much smaller than their drawing
 */
export function compactPath(lines: readonly Ring[], closed: boolean, perUnit: 1 | 10): string {
  return lines
    .map((line) => {
      const places = line
        .map(([x, y]): readonly [number, number] => [Math.round(x * perUnit), Math.round(y * perUnit)])
        .filter(([x, y], index, all) => {
          const before = all[index - 1] ?? (closed ? all[all.length - 1] : undefined)
          return before === undefined || all.length === 1 || x !== before[0] || y !== before[1]
        })
      if (places.length < (closed ? 3 : 2)) return ""
      const numbers = (at: readonly [number, number]) => at.map((units) => short(units, perUnit))
      const steps = places.slice(1).flatMap(([x, y], index) => numbers([x - places[index]![0], y - places[index]![1]]))
      return `M${joined(numbers(places[0]!))}l${joined(steps)}${closed ? "z" : ""}`
    })
    .join("")
}
