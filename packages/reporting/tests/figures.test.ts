import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { hatchLines, paler } from "../src/charts/agreement-map-chart.js"
import { quantileDots } from "../src/charts/dot-plot.js"
import type { ComparisonTables } from "../src/comparison/comparison-tables.js"
import { regionGeojson } from "../src/exports/region-geojson.js"
import { comparisonFigureNames, comparisonFigures } from "../src/figures/comparison-figures.js"
import { differencesFigure } from "../src/figures/differences-figure.js"
import type { Figure } from "../src/figures/figure.js"
import { figureText, isSavedFigure, type SavedFigure, savedFigure } from "../src/figures/figure-spec.js"
import { figureSvg } from "../src/figures/figure-svg.js"
import { publishedFigure } from "../src/figures/published-figure.js"
import { runFigureNames, runFigures } from "../src/figures/run-figures.js"
import { figurePage } from "../src/node/figures/figure-page.js"
import { figurePng } from "../src/node/figures/figure-png.js"
import { pngTexts, withPngText } from "../src/node/figures/png-text.js"
import type { RunTables } from "../src/report/report-input.js"
import { hostileTexts } from "./fixtures/hostile-texts.js"
import { inventComparison } from "./fixtures/invented-comparison.js"
import { inventedFacts } from "./fixtures/invented-facts.js"
import { inventRun } from "./fixtures/invented-run.js"
import { elementsOf } from "./fixtures/page.js"

const many = { ...inventRun({ territories: 12, replications: 22, until: "2018-12-31" }), facts: inventedFacts }
const few = inventRun({ territories: 12, replications: 3, until: "2018-12-31" })
const one = inventRun({ territories: 12, replications: 1, until: "2018-12-31" })

const comparison = {
  scenario: "invented",
  measure: "deaths",
  replications: 20,
  baseline: { name: "baseline", mean: 250 },
  variants: [
    { name: "guard-doubled", title: "", mean: -12.5, interval: [-20, -5] as const, adjustedPValue: 0.004 },
    { name: "no-retaliation", title: "", mean: 3, interval: [-4, 10] as const, adjustedPValue: 0.6 },
  ],
  best: null,
}
const compared = inventComparison({ territories: 6, pairs: 20, until: "2018-12-31" })

const figuresOf = (tables: RunTables, language: "en" | "es" = "en"): Map<string, Figure> =>
  new Map(
    [
      ...runFigures(tables, runFigureNames, language),
      ...comparisonFigures(compared, comparisonFigureNames, language),
    ].map((figure) => [figure.name, figure]),
  )
const english = figuresOf(many)
const spanish = figuresOf(many, "es")
const names = [...english.keys()]
const drawn = (figure: Figure): Promise<string> => figureSvg(savedFigure(figure))

describe("a figure", () => {
  it.each(names)("%s, drawn again from its own saved data, gives the same SVG", async (name) => {
    const saved = savedFigure(english.get(name)!)
    const again = JSON.parse(JSON.stringify(saved, null, 1)) as SavedFigure
    expect(isSavedFigure(again)).toBe(true)
    const svg = await figureSvg(saved)
    expect(await figureSvg(again)).toBe(svg)
    expect(svg).not.toMatch(/NaN|undefined|var\(--/)
  })

  it.each(names)("%s carries what one should know inside the SVG, in both languages", async (name) => {
    for (const figures of [english, spanish]) {
      const figure = figures.get(name)!
      const svg = await drawn(figure)
      const [description] = elementsOf(svg).filter(({ name: element }) => element === "desc")
      expect(figure.notes.length).toBeGreaterThan(4)
      for (const { text } of figure.notes) expect(description?.text).toContain(text)
      for (const line of figure.status.join(" ").split(" ")) expect(svg).toContain(line.replaceAll("&", "&amp;"))
      expect(svg).toContain(figure.language === "en" ? "Simulated, not observed" : "Simulado, no observado")
    }
  })

  it.each(names)("%s tells every column of its data, and no data has another", (name) => {
    const { columns, rows } = english.get(name)!
    const known = columns.map((column) => column.name)
    expect([...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !known.includes(key))).toEqual([])
    for (const { meaning } of columns) expect(meaning).not.toBe("")
  })

  it("is read in both languages, and no sentence says what is going to happen", () => {
    for (const [name, figure] of english) {
      const other = spanish.get(name)!
      expect(other.caption).not.toBe(figure.caption)
      expect(other.notes.map(({ label }) => label)).not.toEqual(figure.notes.map(({ label }) => label))
      expect(figureText(savedFigure(figure))).not.toMatch(/\bwill\b|\bconfirmed\b|\bpredicts\b/i)
    }
  })

  it("as PNG has the size of its SVG at 300 dots an inch, and the words inside", async () => {
    const saved = savedFigure(english.get("outcome-dots")!)
    const png = await figurePng(saved)
    const [, width = 0] = /viewBox="0 0 ([\d.]+)/.exec(await figureSvg(saved)) ?? []
    const view = new DataView(png.buffer, png.byteOffset)
    expect(Math.abs(view.getUint32(16) - (Number(width) * 300) / 96)).toBeLessThanOrEqual(1)
    expect(pngTexts(png)).toEqual({
      Title: saved.usermeta.contested.title,
      Description: figureText(saved),
      Software: "Contested",
    })
    // Letters are there: a picture without a font would have white where the axis title stands.
    expect(png.length).toBeGreaterThan(8000)
    expect(() => withPngText(new Uint8Array(40), {}, 300)).toThrow("no PNG")
  })

  it("as a page holds the same specification, and asks nothing of any other machine", async () => {
    const saved = savedFigure(english.get("paired-differences")!)
    const page = await figurePage(saved)
    const elements = elementsOf(page)
    const island = elements.find(({ attributes }) => attributes.get("id") === "figure")
    expect(JSON.parse(island?.text ?? "")).toEqual(saved)
    for (const { attributes } of elements)
      for (const attribute of ["src", "href"]) expect(attributes.get(attribute) ?? "#").toMatch(/^#/)
    const policy = elements.find(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy")
    expect(policy?.attributes.get("content")).toMatch(/^default-src 'none'; script-src 'sha256-/)
  })
})

describe("a fan", () => {
  it("has bands from 20 replications on; below it has none and says why", () => {
    const areas = (tables: RunTables): number =>
      JSON.stringify(runFigures(tables, ["fan-deaths"], "en")[0]!.spec).split('"type":"area"').length - 1
    const caption = (tables: RunTables): string => runFigures(tables, ["fan-deaths"], "en")[0]!.caption
    expect([areas(many), areas(few), areas(one)]).toEqual([3, 0, 0])
    expect(caption(few)).toContain("fewer than 20")
    expect(caption(one)).toContain("one run has no spread")
  })

  it("holds the deaths of the series, month by month", () => {
    const { rows } = runFigures(few, ["fan-deaths"], "en")[0]!
    const sum = rows.filter((row) => row["part"] === "run").reduce((total, row) => total + Number(row["value"]), 0)
    const series = few.series.filter(({ variable }) => variable === "deaths")
    expect(sum).toBe(series.reduce((total, { value }) => total + Number(value), 0))
  })
})

describe("a dot plot", () => {
  it("has fifty dots of equal probability, a dot for each of few runs, and words that agree with the dots", () => {
    const values = Array.from({ length: 200 }, (_, i) => i)
    const dots = quantileDots(values, 50)
    expect(dots.map(({ value }) => value)).toEqual(Array.from({ length: 50 }, (_, i) => ((i + 0.5) / 50) * 199))
    expect(dots.every(({ height }) => height >= 1)).toBe(true)
    expect(runFigures(few, ["outcome-dots"], "en")[0]!.rows).toHaveLength(3)
    const { caption, rows } = runFigures(many, ["outcome-dots"], "en")[0]!
    expect(rows).toHaveLength(50)
    const [, below, all, amount] = /In (\d+) of (\d+) runs deaths are at most ([\d,]+)/.exec(caption) ?? []
    expect(Number(all)).toBe(many.manifest.replications)
    const most = Number(amount?.replaceAll(",", ""))
    const share = rows.filter((row) => Number(row["value"]) <= most).length / rows.length
    expect(Math.abs(share - Number(below) / Number(all))).toBeLessThanOrEqual(1 / Number(all))
  })

  it("of equal values is one column", () => {
    expect(quantileDots([7, 7, 7], 3).map(({ height }) => height)).toEqual([1, 2, 3])
    expect(quantileDots([], 0)).toEqual([])
  })
})

describe("the map of agreement", () => {
  it("never gives cells at 51 % and 95 % one fill, and hatches every second group, so that grey print can be read", () => {
    const strengths = [1, 0.72, 0.46, 0.24]
    for (const colour of ["#56b4e9", "#e69f00", "#009e73", "#cc79a7"])
      expect(new Set(strengths.map((strength) => paler(colour, strength))).size).toBe(4)
    const spec = JSON.stringify(english.get("agreement-map")!.spec)
    expect(spec).toContain("MultiLineString")
  })

  it("leaves holes and bays of a boundary without hatch", () => {
    const ring = (low: number, high: number) => [
      [low, low] as const,
      [high, low] as const,
      [high, high] as const,
      [low, high] as const,
    ]
    const lines = hatchLines([ring(0, 30), ring(11, 19)], 0)
    const crossings = (height: number) =>
      lines.flatMap(([[a, y], [b]]) => (y === height ? [a, b] : [])).sort((a, b) => a - b)
    expect(crossings(12)).toEqual([0, 11, 19, 30])
    expect(crossings(6)).toEqual([0, 30])
  })

  it("agrees with the records: k of n for each territory", () => {
    const { rows } = english.get("agreement-map")!
    expect(rows).toHaveLength(12)
    for (const row of rows) {
      expect(row["replications"]).toBe(22)
      expect(Number(row["agree"])).toBeGreaterThan(0)
      expect(Number(row["agree"])).toBeLessThanOrEqual(22)
    }
  })
})

describe("the maps of what groups do besides holding ground", () => {
  const run = inventRun({ territories: 12, replications: 3, until: "2018-12-31", quantities: true })
  const names = ["map-presence", "map-violence", "map-fear", "map-displacement", "map-flow"] as const
  const made = new Map(runFigures(run, names, "es").map((figure) => [figure.name, figure]))

  it("are drawn where the series tell of them, in words of their language", async () => {
    expect([...made.keys()]).toEqual(names)
    expect(runFigures(few, names, "en").map(({ name }) => name)).toEqual(["map-violence"])
    for (const figure of made.values()) {
      const svg = await drawn(figure)
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      expect(figureText(savedFigure(figure))).toContain("Media de 3 réplicas.")
    }
  })

  it("hold the values of the series: mean of the last month, of violence the mean month", () => {
    const last = new Map<string, number>()
    for (const { variable, replication, territory, value } of run.series)
      if (variable === "afraid") last.set(`${replication} ${territory}`, Number(value))
    for (const { code, value } of made.get("map-fear")!.rows as readonly { code: string; value: number }[]) {
      const mean = [1, 2, 3].reduce((sum, replication) => sum + (last.get(`${replication} ${code}`) ?? 0), 0) / 3
      expect(value).toBeCloseTo(mean, 5)
    }
    const events = run.series.filter(({ variable }) => variable === "events")
    const mean = events.reduce((sum, { value }) => sum + Number(value), 0) / 3 / 12
    const rows = made.get("map-violence")!.rows as readonly { value: number }[]
    expect(rows.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(mean, 4)
  })
})

describe("figures of unusual runs", () => {
  it("with no event say so and hold no number that is none", async () => {
    const quiet = inventRun({ territories: 4, replications: 2, until: "2018-03-31", eventsPerMonth: 0 })
    for (const figure of runFigures(quiet, runFigureNames, "en")) {
      expect(await drawn(figure)).not.toMatch(/NaN|Infinity/)
      if (figure.name.startsWith("fan")) expect(figure.caption).toContain("No such event was recorded")
    }
  })

  it("without territories have no map, and the rest is there", () => {
    const { manifest } = few
    const bare = {
      ...few,
      facts: inventedFacts,
      manifest: { ...manifest, region: { ...manifest.region, territories: [], links: [] } },
    }
    const made = runFigures(bare, runFigureNames, "en").map(({ name }) => name)
    expect(made).toEqual(runFigureNames.filter((name) => !name.includes("map")))
  })

  it.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    "named %s run nothing and stay well-formed XML",
    async (_, text) => {
      const { manifest } = one
      const agents = manifest.agents.map((agent) => ({ ...agent, name: text }))
      const territories = manifest.region.territories.map((place) => ({ ...place, name: text, state: text }))
      const named = {
        ...one,
        manifest: {
          ...manifest,
          seed: text,
          agents,
          scenario: { ...manifest.scenario, name: text, title: text },
          region: { ...manifest.region, territories },
        },
        summary: { ...one.summary, measures: one.summary.measures.map((measure) => ({ ...measure, place: text })) },
      }
      for (const figure of runFigures(named, ["deaths-by-year", "agreement-map"], "en")) {
        const svg = await drawn(figure)
        const elements = elementsOf(svg)
        expect(elements.map(({ name }) => name)).not.toContain("script")
        expect(
          elements.flatMap(({ attributes }) => [...attributes.keys()]).filter((key) => key.startsWith("on")),
        ).toEqual([])
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of these
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
        expect(svg.isWellFormed()).toBe(true)
        expect(() => JSON.parse(JSON.stringify(savedFigure(figure)))).not.toThrow()
      }
    },
  )
})

describe("the signature figure of a published model", () => {
  it("names every series and says which numbers were published", async () => {
    const figure = publishedFigure(
      {
        engine: { version: "0.1.0", commit: null },
        model: {
          name: "squares",
          title: "Squares",
          citation: "Nobody (2020).",
          summary: "",
          limits: ["Only squares."],
        },
        parameters: [],
        quantities: [],
        figure: {
          title: "Squares",
          caption: "They rise.",
          x: { label: "number", scale: "linear" },
          y: { label: "value", scale: "linear" },
          series: [
            { label: "ours", kind: "simulated", marks: "points", points: [[1, 1]], band: [[0, 2]] },
            { label: "theirs", kind: "published", marks: "line", points: [[1, 1]] },
          ],
        },
      },
      "en",
    )
    const svg = await drawn(figure)
    for (const text of ["ours (simulated)", "theirs (published)", "number", "value"]) expect(svg).toContain(text)
    expect(figure.rows).toEqual([
      { series: "ours", kind: "simulated", x: 1, y: 1, low: 0, high: 2 },
      { series: "theirs", kind: "published", x: 1, y: 1 },
    ])
  })
})

describe("the region as GeoJSON", () => {
  const map = regionGeojson(many) as {
    features: { properties: Record<string, unknown>; geometry: { coordinates: [number, number][][] } }[]
  }

  it("has a closed ring for each territory that runs counter-clockwise, around its seat", () => {
    expect(map.features).toHaveLength(12)
    for (const [index, { geometry }] of map.features.entries()) {
      const ring = geometry.coordinates[0]!
      expect(ring.at(-1)).toEqual(ring[0])
      let twice = 0
      for (let at = 0; at + 1 < ring.length; at++) {
        const [[x, y], [nextX, nextY]] = [ring[at]!, ring[at + 1]!]
        twice += x * nextY - nextX * y
      }
      expect(twice).toBeGreaterThan(0)
      const { longitude, latitude } = many.manifest.region.territories[index]!
      const xs = ring.map(([x]) => x)
      const ys = ring.map(([, y]) => y)
      expect(longitude).toBeGreaterThan(Math.min(...xs))
      expect(longitude).toBeLessThan(Math.max(...xs))
      expect(latitude).toBeGreaterThan(Math.min(...ys))
      expect(latitude).toBeLessThan(Math.max(...ys))
    }
  })

  it("says of each cell that it is simulated, and places nothing inside it", () => {
    for (const { properties } of map.features) {
      expect(properties["simulated"]).toBe(true)
      expect(Object.keys(properties)).not.toContain("latitude")
    }
  })
})

/** A drawing with whole numbers for coordinates: what a golden file holds. */
const rounded = (svg: string): string =>
  svg
    .replace(/<desc.*?<\/metadata>/s, "")
    .replace(/-?\d+\.\d+(?=[^<]*>)/g, (number) => String(Math.round(Number(number)) || 0))
    .replaceAll("><", ">\n<")

const POLICY = `<!-- Golden figure: whole numbers for coordinates, words left out. It changes only when a figure is meant to look otherwise: look at the
new picture first (contested figure), then write it with CONTESTED_GOLDEN=write npx vitest run packages/reporting/tests/figures.test.ts, and
say in the commit what looks otherwise and why. -->
`

/** Few variants and places, so that the drawing stays small. */
const mapped = ((): ComparisonTables => {
  const tables = inventComparison({ territories: 5, pairs: 8, until: "2018-12-31" })
  const { variants } = tables.comparison
  return { ...tables, comparison: { ...tables.comparison, variants: variants.slice(0, 2) } }
})()

describe("golden figures", () => {
  const small = (values: readonly number[]): Figure => ({
    ...english.get("outcome-dots")!,
    spec: {
      ...english.get("outcome-dots")!.spec,
      datasets: { data: quantileDots(values, values.length).map((dot) => ({ ...dot })) },
    } as Figure["spec"],
  })
  it.each([
    ["paired-differences", () => differencesFigure(comparison, "en")],
    [
      "paired-dots",
      () => {
        const pairs = new Map(comparison.variants.map(({ name, mean }) => [name, [mean - 4, mean, mean, mean + 4]]))
        return differencesFigure(comparison, "en", pairs)
      },
    ],
    ["difference-maps", () => comparisonFigures(mapped, ["difference-maps"], "en")[0]!],
    ["outcome-dots", () => small([2, 3, 5, 8, 13, 21])],
    [
      "fan-deaths",
      () => runFigures(inventRun({ territories: 3, replications: 2, until: "2018-03-31" }), ["fan-deaths"], "en")[0]!,
    ],
  ])("%s looks as it did", async (name, figure) => {
    const path = fileURLToPath(new URL(`./golden/${name}.svg`, import.meta.url))
    const now = POLICY + rounded(await drawn(figure()))
    if (process.env["CONTESTED_GOLDEN"] === "write") writeFileSync(path, now)
    expect(now.length).toBeLessThan(16_000)
    expect(now).toBe(readFileSync(path, "utf8"))
  })
})
