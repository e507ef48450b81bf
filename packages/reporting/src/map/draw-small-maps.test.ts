import { describe, expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { elementsOf } from "../../tests/fixtures/page.js"
import { html } from "../html/safe-html.js"
import { drawSmallMap, drawSmallMaps } from "./draw-map.js"
import { layOutRegion } from "./region-geometry.js"

const { manifest } = inventRun({ territories: 60, replications: 1, until: "2018-03-31" })
const geometry = layOutRegion(manifest.region)!
const fills = Array.from({ length: 4 }, (_, year) =>
  manifest.region.territories.map((_, territory) => (territory % 10 < year ? "f-2-1" : "f-1-1")),
)
const maps = fills.map((list, index) => ({ fills: list, attributes: html` id="year-${index}"` }))

/** Lines of a path by their beginning, one for each cell, under the cell's fill. */
function cells(markup: string): readonly string[] {
  return elementsOf(markup)
    .filter(({ name, attributes }) => name === "path" && attributes.get("class")?.startsWith("cell"))
    .flatMap(({ attributes }) =>
      attributes
        .get("d")!
        .split("M")
        .slice(1)
        .map((line) => `${attributes.get("class")} ${line}`),
    )
    .sort()
}

describe("drawSmallMaps", () => {
  const drawn = drawSmallMaps(geometry, "years", maps).map(({ markup }) => markup)
  const shared = /<g id="years-cells">(.*?)<\/g>/.exec(drawn[0]!)![1]!

  it("shows in every map the cells that a map alone shows", () => {
    expect(cells(shared).length).toBeGreaterThan(30)
    for (const [index, markup] of drawn.entries()) {
      const alone = drawSmallMap(geometry, fills[index]!, maps[index]!.attributes).markup
      const used = index === 0 ? "" : shared
      expect(cells(`<svg>${used}${markup}</svg>`)).toEqual(cells(alone))
    }
  })

  it("draws what stays once: four maps take less than two", () => {
    const alone = drawSmallMap(geometry, fills[0]!, maps[0]!.attributes).markup.length
    expect(drawn.join("").length).toBeLessThan(2 * alone)
  })

  it("draws nothing of no dates", () => {
    expect(drawSmallMaps(geometry, "years", [])).toEqual([])
  })
})
