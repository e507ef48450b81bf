import { beforeAll, describe, expect, it } from "vitest"
import { hostileTexts } from "../../tests/fixtures/hostile-texts.js"
import { inventComparison } from "../../tests/fixtures/invented-comparison.js"
import { elementsOf, wordsOf } from "../../tests/fixtures/page.js"
import { comparisonFigureNames, comparisonFigures } from "../figures/comparison-figures.js"
import { savedFigure } from "../figures/figure-spec.js"
import { figureSvg } from "../figures/figure-svg.js"
import { escapeText } from "../html/safe-html.js"
import { catalogues } from "../messages/bilingual.js"
import { buildComparisonReport } from "./build-comparison-report.js"
import { comparisonSentence } from "./comparison-answer.js"
import { comparisonContext } from "./comparison-context.js"
import { comparisonIsland } from "./comparison-island.js"
import { ComparisonMapsModel } from "./comparison-maps-model.js"
import type { ComparisonTables } from "./comparison-tables.js"

const tables = inventComparison({ territories: 12, pairs: 20, until: "2018-12-31" })
const build = (of: ComparisonTables): Promise<string> => buildComparisonReport(of, "void 0")
const sentence = (of: ComparisonTables, language: "en" | "es" = "en"): string =>
  comparisonSentence(comparisonContext(of), catalogues[language])

let page = ""
beforeAll(async () => {
  page = await build(tables)
})

describe("the report of a comparison", () => {
  it("gives the same bytes for the same comparison, also when two are made at once", async () => {
    const [a, b] = await Promise.all([build(tables), build(tables)])
    expect(a).toBe(page)
    expect(b).toBe(page)
  })

  it("holds every section in its order", () => {
    const ids = elementsOf(page)
      .filter(({ name }) => name === "section")
      .map(({ attributes }) => attributes.get("id"))
    expect(ids).toEqual([...Object.keys(catalogues.en.comparison.sections), "sources", "provenance", "limits"])
  })

  it("uses every id once and refers only to ids that exist", () => {
    const elements = elementsOf(page)
    const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const wanted = elements.flatMap(({ attributes }) =>
      [...attributes.values()].flatMap(
        (value) => /^#(.+)/.exec(value)?.[1] ?? /url\(#([^)]+)\)/.exec(value)?.[1] ?? [],
      ),
    )
    for (const id of wanted) expect(ids).toContain(id)
  })

  it("asks nothing of any other machine or file, and weighs under 5 MB with 194 territories over 48 months", async () => {
    const large = await build(inventComparison({ territories: 194, pairs: 20, until: "2021-12-31" }))
    expect(new TextEncoder().encode(large).length).toBeLessThan(5e6)
    for (const { name, attributes } of elementsOf(large)) {
      expect(["link", "img", "iframe", "object", "embed", "base", "audio", "video", "image"]).not.toContain(name)
      for (const attribute of ["src", "href", "xlink:href", "action", "srcset", "poster"])
        expect(attributes.get(attribute) ?? "#").toMatch(/^#/)
    }
    expect(/@import|@font-face|url\((?!#)/.exec(large)?.[0]).toBeUndefined()
  })

  it("stands under every figure that it is simulated, and says of nothing that it is going to happen", () => {
    const notes = elementsOf(page).filter(({ attributes }) => attributes.get("class") === "know")
    expect(notes).toHaveLength(5)
    for (const { text } of notes) expect(text).toContain("Simulated, not observed. 20 replications, Contested 0.1.0.")
    expect(wordsOf(page)).not.toMatch(/\bwill\b|\bconfirmed\b|\bpredicts\b|undefined|NaN|Infinity/)
  })

  it("is told alike in both languages: no sentence of one is missing in the other", () => {
    const elements = elementsOf(page).filter(({ attributes }) => attributes.get("class") === "t")
    const of = (language: string) => elements.filter(({ attributes }) => attributes.get("lang") === language).length
    expect(of("en")).toBe(of("es"))
    expect(of("en")).toBeGreaterThan(100)
  })

  it("says what is left of a difference once the luck of coins is taken out, in a line of its own, and what that is", () => {
    const lines = elementsOf(page).filter(({ attributes }) => attributes.get("class") === "controlled")
    expect(lines).toHaveLength(1)
    expect(lines[0]?.text).toContain("one-more-front, luck of its coins taken out (breakaway)")
    expect(lines[0]?.text).toContain("6.20 or more")
    expect(wordsOf(page)).toContain("Lavenberg & Welch 1981")
  })

  it("leaves no territory out of its table in which a difference can be told, and ranks none", () => {
    const model = new ComparisonMapsModel(comparisonIsland(comparisonContext(tables))!.island)
    const last = model.island.months.length - 1
    const told = tables.manifest.region.territories.filter((_, territory) =>
      [...model.island.deaths.keys()].some((map) => Math.abs(model.deathsClass(map, territory, last)) > 1),
    )
    const table = elementsOf(page).find(({ attributes }) => attributes.get("class") === "territories")
    const places = [...(table?.text ?? "").matchAll(/[A-Z][a-z]+(?=Norte|Centro|Sur)/g)].map(([name]) => name)
    expect(told.length).toBeGreaterThan(1)
    expect(places).toEqual(told.map(({ name }) => name))
  })
})

describe("the answer", () => {
  it("names just the what-ifs whose interval leaves out zero, with amount, share and joint interval", () => {
    const told = tables.comparison.variants.filter(({ interval }) => interval![0] > 0 || interval![1] < 0)
    const said = sentence(tables)
    expect(said).toContain(`${told.length} of the 5 what-ifs differ from the scenario as it is`)
    for (const { name, interval } of told) {
      const [, low, high] =
        new RegExp(`${name} by [−+][\\d.,]+ deaths \\(.*?interval (\\S+) to ([^)]+)\\)`).exec(said) ?? []
      expect(Math.abs(Number(low?.replace("−", "-")) - interval![0])).toBeLessThan(0.51)
      expect(Math.abs(Number(high?.replace("−", "-")) - interval![1])).toBeLessThan(0.51)
    }
    expect(said).toContain(`the other ${5 - told.length} cannot be told apart from it, for their intervals hold zero`)
    expect(said).toContain("no-effect: no pair differs")
    expect(said).toContain("hold together with 95\u00a0% (Bonferroni)")
  })

  it("says that nothing can be told apart where every interval holds zero", () => {
    const { comparison } = tables
    const variants = comparison.variants.map((one) => ({ ...one, mean: 1, interval: [-5, 7] as const }))
    const none = { ...tables, comparison: { ...comparison, variants } }
    expect(sentence(none)).toContain("none of the 5 what-ifs can be told apart from the scenario as it is")
    expect(sentence(none, "es")).toContain("ninguno de los 5 supuestos puede distinguirse")
    const all = comparison.variants.map((one) => ({ ...one, mean: 9, interval: [4, 14] as const }))
    expect(sentence({ ...tables, comparison: { ...comparison, variants: all } })).toContain("all 5 what-ifs differ")
  })

  it("of one pair has no interval, says why, and tells nothing apart anywhere", async () => {
    const single = inventComparison({ territories: 6, pairs: 1, until: "2018-06-30" })
    expect(sentence(single)).toContain("One pair has no interval")
    const words = wordsOf(await build(single))
    expect(words).toContain("One pair has no interval: nothing is known of how pairs differ from each other.")
    expect(words).toContain("one pair is too few. The procedure needs five.")
    expect(words).toContain("In no territory can a difference be told from luck at the end.")
    expect(words).not.toMatch(/undefined|NaN|Infinity|\bnull\b/)
  })

  it("of few pairs warns that intervals lean on normal differences", async () => {
    const few = await build(inventComparison({ territories: 4, pairs: 3, until: "2018-06-30" }))
    expect(wordsOf(few)).toContain("3 pairs are few")
    expect(wordsOf(page)).not.toContain("pairs are few")
  })
})

describe("a comparison with little in it", () => {
  const none = { ...tables.manifest.region, territories: [], links: [], highways: [], sources: [] }
  const cases: readonly (readonly [string, ComparisonTables])[] = [
    ["no series", { ...tables, months: [], territories: [] }],
    ["no places", { ...tables, territories: [], manifest: { ...tables.manifest, region: none } }],
    ["an episode of a day", { ...tables, manifest: { ...tables.manifest, until: tables.manifest.start } }],
    ["no best", { ...tables, comparison: { ...tables.comparison, best: null } }],
    [
      "no recipes, parameters or files",
      { ...tables, recipes: [], manifest: { ...tables.manifest, parameters: [], files: [] } },
    ],
    ["a mean of zero", { ...tables, comparison: { ...tables.comparison, baseline: { name: "baseline", mean: 0 } } }],
    [
      "one what-if",
      { ...tables, comparison: { ...tables.comparison, variants: tables.comparison.variants.slice(0, 1) } },
    ],
    ["another measure", { ...tables, comparison: { ...tables.comparison, measure: "officers-killed" } }],
    ["events", { ...tables, comparison: { ...tables.comparison, measure: "events" } }],
  ]

  it.each(cases)("%s: is a whole page without NaN, undefined or Infinity", async (_, of) => {
    const made = await build(of)
    expect(elementsOf(made).filter(({ name }) => name === "section")).toHaveLength(9)
    expect(made.replace(/<style>.*?<\/style>/s, "")).not.toMatch(/NaN|undefined|Infinity/)
    for (const figure of comparisonFigures(of, comparisonFigureNames, "es"))
      expect(await figureSvg(savedFigure(figure))).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe("hostile texts", () => {
  const count = (made: string) => elementsOf(made).length

  it.each([hostileTexts.join(" "), "__proto__", "constructor"])(
    "%j adds no element, no attribute and no script",
    async (text) => {
      const { comparison, manifest } = tables
      const rename = (name: string) => (name === "half-as-many" ? text : name)
      const renamed = <Row extends { readonly variant: string }>(rows: readonly Row[]): Row[] =>
        rows.map((row) => ({ ...row, variant: rename(row.variant) }))
      const hostile: ComparisonTables = {
        ...tables,
        comparison: {
          ...comparison,
          variants: comparison.variants.map((one) => ({ ...one, name: rename(one.name), title: text })),
          best: comparison.best && { ...comparison.best, chosen: text, alive: [text] },
        },
        values: renamed(tables.values),
        months: renamed(tables.months),
        territories: renamed(tables.territories),
        recipes: renamed(tables.recipes).map((recipe) => ({
          ...recipe,
          without: recipe.without.map(() => text),
          inputs: recipe.inputs.map((input) => ({ ...input, name: text })),
          parameters: recipe.parameters.map(({ to, entry }) => ({
            to,
            entry: { ...entry, name: text, unit: text, description: text, mechanism: text },
          })),
        })),
        manifest: {
          ...manifest,
          seed: text,
          scenario: { ...manifest.scenario, title: text, summary: text, limits: [text] },
          region: {
            ...manifest.region,
            territories: manifest.region.territories.map((place) => ({ ...place, name: text, state: text })),
          },
        },
      }
      const made = await build(hostile)
      expect(made).toContain(escapeText(text).slice(0, 40))
      const names = elementsOf(made).map(({ name }) => name)
      expect(names.filter((name) => name === "script")).toHaveLength(2)
      for (const bad of ["img", "iframe", "math", "a href=javascript"]) expect(names).not.toContain(bad)
      for (const { attributes } of elementsOf(made))
        for (const attribute of attributes.keys()) expect(attribute).not.toMatch(/^on|^autofocus$/)
      expect(count(made)).toBeGreaterThan(count(page) - 40)
      for (const figure of comparisonFigures(hostile, comparisonFigureNames, "en"))
        expect(elementsOf(await figureSvg(savedFigure(figure))).map(({ name }) => name)).not.toContain("script")
    },
  )
})
