import { describe, expect, it } from "vitest"
import { compactPath } from "./compact-path.js"
import { pathData, type Ring } from "./region-geometry.js"

/** Corners of a compact path, in drawing units. */
function corners(path: string): readonly (readonly [number, number])[][] {
  return path
    .split("M")
    .slice(1)
    .map((part) => {
      const numbers = (part.match(/-?(?:\d+\.\d+|\d+|\.\d+)/g) ?? []).map(Number)
      const found: [number, number][] = []
      for (let at = 0; at < numbers.length; at += 2) {
        const [x, y] = found[found.length - 1] ?? [0, 0]
        found.push([x + numbers[at]!, y + numbers[at + 1]!])
      }
      return found
    })
}

/** A spiral: steps in all directions, long and short. */
const spiral: Ring = Array.from({ length: 400 }, (_, step): [number, number] => [
  Math.round((380 + step * Math.cos(step / 3)) * 10) / 10,
  Math.round((380 + step * Math.sin(step / 3)) * 10) / 10,
])

describe("compactPath", () => {
  it("says where a line begins and how it goes on, in the fewest characters", () => {
    const ring: Ring = [
      [10, 20.5],
      [10.3, 20],
      [12, 24],
    ]
    expect(compactPath([ring], true, 10)).toBe("M10 20.5l.3-.5 1.7 4z")
    expect(compactPath([ring], true, 1)).toBe("M10 21l0-1 2 4z")
  })

  it.each([1, 10] as const)("adds up no error: every corner is where it was, to 1/%i of a unit", (perUnit) => {
    const [drawn] = corners(compactPath([spiral], false, perUnit))
    for (const [index, [x, y]] of drawn!.entries()) {
      const [wantedX, wantedY] = spiral[index]!
      expect(Math.abs(x - wantedX)).toBeLessThanOrEqual(0.5 / perUnit + 1e-6)
      expect(Math.abs(y - wantedY)).toBeLessThanOrEqual(0.5 / perUnit + 1e-6)
    }
    expect(drawn).toHaveLength(spiral.length)
  })

  it("takes well under the characters of absolute coordinates", () => {
    const cell: Ring = spiral.slice(0, 12)
    expect(compactPath([cell], true, 10).length).toBeLessThan(0.85 * pathData([cell], true).length)
    expect(compactPath([cell], true, 1).length).toBeLessThan(0.6 * pathData([cell], true).length)
  })

  it("draws nothing of what rounding leaves no extent, and of a closed line not its beginning twice", () => {
    const speck: Ring = [
      [3.1, 3.1],
      [3.2, 3.2],
      [3.3, 3.1],
    ]
    expect(compactPath([speck], true, 1)).toBe("")
    expect(compactPath([[...speck.slice(0, 1)]], false, 10)).toBe("")
    const back: Ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0.2, 0.2],
    ]
    expect(compactPath([back], true, 1)).toBe("M4 0l0 4-4-4z")
  })
})
