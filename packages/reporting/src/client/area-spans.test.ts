import { describe, expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { compactPath } from "../map/compact-path.js"
import { layOutRegion } from "../map/region-geometry.js"
import { areaSpans } from "./area-spans.js"

/** How often each pixel is covered. */
function covered(paths: readonly string[], scale: number, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height)
  for (const path of paths) {
    const spans = areaSpans(path, scale, width, height)
    for (let at = 0; at < spans.length; at += 2)
      for (let pixel = spans[at]!; pixel < spans[at + 1]!; pixel++) pixels[pixel]! += 1
  }
  return pixels
}

describe("areas as runs of pixels", () => {
  it("hold the pixels whose middles lie inside, holes left out, and none outside the picture", () => {
    const square = "M1 1l4 0 0 4-4 0z"
    const rows = (pixels: Uint8Array, width: number) =>
      Array.from({ length: pixels.length / width }, (_, row) => pixels.slice(row * width, (row + 1) * width).join(""))
    expect(rows(covered([square], 1, 6, 6), 6)).toEqual(["000000", "011110", "011110", "011110", "011110", "000000"])
    expect(rows(covered([`${square}M2 2l0 2 2 0 0-2z`], 1, 6, 6), 6)).toEqual([
      "000000",
      "011110",
      "010010",
      "010010",
      "011110",
      "000000",
    ])
    expect(rows(covered(["M-5-5l9 0 0 9-9 0z"], 0.5, 3, 2), 3)).toEqual(["110", "110"])
    expect(areaSpans("", 1, 5, 5)).toHaveLength(0)
  })

  it.each([0.31, 0.5, 1])(
    "of neighbours are what a slow look at each pixel finds, each pixel once, at %d pixels a unit",
    (scale) => {
      const { region } = inventRun({ territories: 40, replications: 1, until: "2018-02-28" }).manifest
      const { shapes, width: across, height: down } = layOutRegion(region)!
      const [width, height] = [Math.ceil(across * scale), Math.ceil(down * scale)]
      const found = new Int16Array(width * height).fill(-1)
      let twice = 0
      shapes.forEach((rings, cell) => {
        const spans = areaSpans(compactPath(rings, true, 10), scale, width, height)
        for (let at = 0; at < spans.length; at += 2)
          for (let pixel = spans[at]!; pixel < spans[at + 1]!; pixel++) {
            if (found[pixel] !== -1) twice += 1
            found[pixel] = cell
          }
      })
      expect(twice).toBe(0)
      const rounded = shapes.map((rings) =>
        rings.map((ring) => ring.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const)),
      )
      const isIn = (rings: (typeof rounded)[number], x: number, y: number): boolean =>
        rings.reduce(
          (inside, ring) =>
            ring.reduce((odd, [x0, y0], at) => {
              const [x1, y1] = ring[(at + 1) % ring.length]!
              return y0 > y !== y1 > y && x < x0 + ((y - y0) * (x1 - x0)) / (y1 - y0) ? !odd : odd
            }, inside),
          false,
        )
      for (let pixel = 0; pixel < found.length; pixel += 31) {
        const [x, y] = [((pixel % width) + 0.5) / scale, (Math.floor(pixel / width) + 0.5) / scale]
        expect(found[pixel]).toBe(rounded.findIndex((rings) => isIn(rings, x, y)))
      }
    },
  )
})
