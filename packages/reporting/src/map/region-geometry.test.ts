import type { Territory } from "@contested/core"
import { describe, expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { numbers } from "../../tests/fixtures/numbers.js"
import type { Point } from "./project-seats.js"
import { joinSegments, layOutRegion, type Ring, ringArea } from "./region-geometry.js"

const { region } = inventRun({ replications: 1, until: "2018-01-31", eventsPerMonth: 0 }).manifest
const geometry = layOutRegion(region)!

function inside([x, y]: Point, ring: Ring): boolean {
  let within = false
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(index + 1) % ring.length]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within
  }
  return within
}

function one(part: Partial<Territory>): Territory {
  return { code: "1", name: "A", state: "S", population: 10, areaKm2: 500, latitude: 22, longitude: -103, ...part }
}

const empty = { name: "r", links: [], highways: [], sources: [] }

describe("layOutRegion", () => {
  it("gives every territory ground of its own", () => {
    expect(geometry.cells).toHaveLength(region.territories.length)
    for (const ring of geometry.cells) expect(ringArea(ring)).toBeGreaterThan(1)
  })

  it("covers the region: the cells' areas add up to what the outline encloses", () => {
    const cells = geometry.cells.reduce((sum, ring) => sum + ringArea(ring), 0)
    const rings = geometry.outline.map((ring) => ringArea(ring)).sort((a, b) => b - a)
    const holes = rings.slice(1).reduce((sum, area) => sum + area, 0)
    expect(Math.abs(cells - (rings[0]! - holes)) / cells).toBeLessThan(1e-3)
  })

  it("lets no two cells overlap: 4,000 points each lie in one cell or none", () => {
    const random = numbers(3)
    let covered = 0
    for (let trial = 0; trial < 4000; trial++) {
      // Off the lattice of rounded corners, so that no point lies on an edge.
      const point: Point = [random() * geometry.width + 0.0137, random() * geometry.height + 0.0171]
      const owners = geometry.cells.filter((ring) => inside(point, ring)).length
      expect(owners).toBeLessThanOrEqual(1)
      covered += owners
    }
    expect(covered).toBeGreaterThan(1000)
  })

  it("puts every seat into its own cell", () => {
    const astray = geometry.seats.filter((seat, index) => !inside(seat, geometry.cells[index]!))
    expect(astray).toEqual([])
  })

  it("closes the outline", () => {
    for (const ring of geometry.outline) expect(ring[0]).toEqual(ring[ring.length - 1])
  })

  it("has no box for an outline: no long edge lies along the frame", () => {
    const long = geometry.outline.flatMap((ring) =>
      ring.slice(1).filter(([x, y], index) => {
        const [px, py] = ring[index]!
        return Math.hypot(x - px, y - py) > geometry.width / 4
      }),
    )
    expect(long).toEqual([])
  })

  it("names neighbours both ways", () => {
    for (const [index, list] of geometry.neighbours.entries())
      for (const other of list) expect(geometry.neighbours[other]).toContain(index)
  })

  it("draws state borders only where states meet", () => {
    expect(geometry.stateBorders.length).toBeGreaterThan(0)
    expect(
      layOutRegion({ ...empty, territories: region.territories.map((t) => ({ ...t, state: "S" })) })!.stateBorders,
    ).toEqual([])
  })

  it("gives the same drawing twice", () => {
    expect(layOutRegion(region)).toEqual(geometry)
  })

  it("is null without territories", () => {
    expect(layOutRegion({ ...empty, territories: [] })).toBeNull()
  })

  it.each([
    ["one territory", [one({})]],
    ["two", [one({}), one({ code: "2", longitude: -102.5 })]],
    ["three seats at one place", [one({}), one({ code: "2" }), one({ code: "3" })]],
    ["seats in one line", [0, 1, 2, 3].map((at) => one({ code: String(at), longitude: -103 + at / 5 }))],
    ["a region on the equator", [one({ latitude: -0.2 }), one({ code: "2", latitude: 0.2 })]],
    ["no area", [one({ areaKm2: 0 }), one({ code: "2", areaKm2: 0, longitude: -102 })]],
  ])("draws %s with finite cells", (_, territories) => {
    const { cells, width, height } = layOutRegion({ ...empty, territories })!
    expect(Number.isFinite(width) && Number.isFinite(height)).toBe(true)
    for (const ring of cells) {
      expect(ring.length).toBeGreaterThanOrEqual(3)
      expect(ring.flat().every(Number.isFinite)).toBe(true)
    }
  })

  it("says which seat lies nowhere on the globe", () => {
    expect(() => layOutRegion({ ...empty, territories: [one({ code: "77", latitude: Number.NaN })] })).toThrow(
      "territory 77 lies at latitude NaN",
    )
  })
})

describe("joinSegments", () => {
  it("makes one line of edges that meet, whatever their order and direction", () => {
    const lines = joinSegments([
      [
        [1, 0],
        [2, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
      [
        [3, 0],
        [2, 0],
      ],
      [
        [9, 9],
        [8, 8],
      ],
    ])
    expect(lines.map((line) => line.length).sort()).toEqual([2, 4])
  })
})
