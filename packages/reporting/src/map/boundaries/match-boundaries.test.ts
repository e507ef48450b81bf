import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { inventRun } from "../../../tests/fixtures/invented-run.js"
import { elementsOf, wordsOf } from "../../../tests/fixtures/page.js"
import { catalogues } from "../../messages/bilingual.js"
import { buildReport } from "../../report/build-report.js"
import { layOutRegion } from "../region-geometry.js"
import { boundarySentence } from "./boundary-sentence.js"
import { matchBoundaries } from "./match-boundaries.js"

type Position = readonly [unknown, unknown]
const square = (x: number, y: number, size = 1): Position[] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const polygon = (code: unknown, ...rings: unknown[]) => ({
  type: "Feature",
  properties: { CVEGEO: code, NOMGEO: `Place ${String(code)}` },
  geometry: { type: "Polygon", coordinates: rings },
})
const collection = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features })
const territories = ["01", "02"].map((code) => ({ code, name: `Town ${code}` }))
const kinds = (text: string) => matchBoundaries(text, territories).notes.map(({ kind, code }) => `${kind} ${code}`)
const good = polygon("02", square(1, 0))

describe("boundaries that a user gives", () => {
  it("are matched by the property that holds the codes, also where they lost their leading noughts", () => {
    const { shapes, notes } = matchBoundaries(collection(polygon(1, square(0, 0)), good), territories)
    expect([...shapes.keys()]).toEqual(["01", "02"])
    expect(shapes.get("01")).toEqual([square(0, 0).slice(0, -1)])
    expect(notes).toEqual([])
  })

  it.each([
    ["a code that no territory has", polygon("77", square(5, 5)), ["unmatched 77", "missing 01"]],
    ["no code", { type: "Feature", properties: {}, geometry: null }, ["no-code #1", "missing 01"]],
    [
      "a point",
      { ...polygon("01"), geometry: { type: "Point", coordinates: [0, 0] } },
      ["no-polygon 01", "missing 01"],
    ],
    ["no geometry", { ...polygon("01"), geometry: null }, ["no-polygon 01", "missing 01"]],
    ["metres instead of degrees", polygon("01", square(2_469_000, 900_000)), ["outside-degrees 01", "missing 01"]],
    [
      "null for a number",
      polygon("01", [
        [0, 0],
        [1, null],
        [1, 1],
        [0, 0],
      ]),
      ["not-a-number 01", "missing 01"],
    ],
    [
      "a bow tie",
      polygon("01", [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 2],
        [0, 0],
      ]),
      ["crosses-itself 01", "missing 01"],
    ],
    [
      "two points",
      polygon("01", [
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
      ["too-few-points 01", "missing 01"],
    ],
    ["a ring that is not closed", polygon("01", square(0, 0).slice(0, -1)), ["unclosed 01"]],
    ["the wrong winding", polygon("01", square(0, 0).toReversed()), ["wound-wrongly 01"]],
    ["a hole with the wrong winding", polygon("01", square(0, 0, 3), square(1, 1)), ["wound-wrongly 01"]],
  ])("name %s", (_, broken, expected) => {
    expect(kinds(collection(broken, good))).toEqual(expected)
  })

  it("are mended where winding and closing are all that is wrong, and joined where a code comes twice", () => {
    const { shapes, notes } = matchBoundaries(
      collection(polygon("01", square(0, 0).slice(0, -1).toReversed()), polygon("01", square(4, 4)), good),
      territories,
    )
    expect(new Set(shapes.get("01")?.[0]?.map(String))).toEqual(new Set(square(0, 0).map(String)))
    expect(shapes.get("01")).toHaveLength(2)
    expect(notes.map(({ kind }) => kind)).toEqual(["unclosed", "wound-wrongly", "joined"])
  })

  it("are read from TopoJSON, where a broken geometry spoils no other", () => {
    const topology = {
      type: "Topology",
      arcs: [square(0, 0), square(1, 0)],
      objects: {
        towns: {
          type: "GeometryCollection",
          geometries: [
            { type: "Polygon", id: "01", arcs: [[7]] },
            { type: "Polygon", id: "02", arcs: [[~1]] },
          ],
        },
      },
    }
    const { shapes, notes } = matchBoundaries(JSON.stringify(topology), territories)
    expect([...shapes.keys()]).toEqual(["02"])
    expect(notes.map(({ kind, code }) => `${kind} ${code}`)).toEqual(["broken-arcs 01", "missing 01"])
  })

  it.each(["", "{", "[]", "null", '{"type":"Polygon"}'])("%j is refused with a sentence", (text) => {
    expect(() => matchBoundaries(text, territories)).toThrow(/^The boundaries .*wanted\.$/s)
  })
})

describe("a map with boundaries", () => {
  const run = inventRun({ territories: 9, replications: 3, groups: 2, until: "2018-04-30", eventsPerMonth: 4 })
  const { region } = run.manifest
  const own = region.territories.slice(1)
  const text = collection(
    ...own.map(({ code, longitude, latitude }) => polygon(code, square(longitude - 0.05, latitude - 0.05, 0.1))),
    polygon("<img src=x onerror=alert(1)>", square(0, 0)),
  )
  const boundaries = matchBoundaries(text, region.territories)

  it("draws them, keeps the cell of a territory without one, and lays it below", async () => {
    const geometry = layOutRegion(region, boundaries.shapes)!
    expect(geometry.isBounded).toEqual([false, ...own.map(() => true)])
    expect(geometry.shapes[0]).toEqual([geometry.cells[0]])
    for (const shape of geometry.shapes.slice(1)) expect(shape.map((ring) => ring.length)).toEqual([4])
    const page = await buildReport({ ...run, boundaries, clientScript: "void 0" })
    const cells = elementsOf(page).filter(
      ({ attributes }) => attributes.get("role") === "option" && attributes.get("id") !== undefined,
    )
    expect(cells.map(({ attributes }) => attributes.get("id"))).toEqual(
      region.territories.map((_, index) => `cell-${index}`),
    )
  })

  it("says in both languages what became of each, and takes no markup from the file", async () => {
    const page = await buildReport({ ...run, boundaries, clientScript: "void 0" })
    const words = wordsOf(page)
    expect(boundaries.notes).toHaveLength(2)
    for (const language of Object.values(catalogues))
      for (const note of boundaries.notes) expect(words).toContain(boundarySentence(language, note))
    expect(words).toContain("8 of 9 territories are drawn with theirs")
    expect(elementsOf(page).some(({ name }) => name === "img")).toBe(false)
    expect(words).not.toContain("they are not municipal boundaries")
  })

  const file = "../shared/data/region/municipalities_3states.topo.json"
  const isThere = existsSync(file)
  if (!isThere) console.log(`No ${file}: boundaries of real municipalities are not tried.`)
  it.skipIf(!isThere)("of 194 real municipalities: all are matched and none is broken", () => {
    const text = readFileSync(file, "utf8")
    const ids = [...text.matchAll(/"cvegeo": ?"(\d{5})"/g)].map(([, code]) => ({ code: code!, name: "" }))
    const { shapes, notes } = matchBoundaries(text, ids)
    expect(ids).toHaveLength(194)
    expect(shapes.size).toBe(194)
    expect(notes).toEqual([])
  })
})
