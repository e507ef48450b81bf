import type { RunManifest } from "@contested/core"
import { beforeAll, describe, expect, it } from "vitest"
import { hostileTexts } from "../../tests/fixtures/hostile-texts.js"
import { inventedCauses } from "../../tests/fixtures/invented-causes.js"
import { inventedFacts } from "../../tests/fixtures/invented-facts.js"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { elementsOf, wordsOf } from "../../tests/fixtures/page.js"
import { unpackEvents } from "../events/packed-events.js"
import { sourceHash } from "../html/content-security-policy.js"
import { formatNumber } from "../html/format-number.js"
import { escapeText } from "../html/safe-html.js"
import { catalogues } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { buildReport } from "./build-report.js"
import type { RunTables } from "./report-input.js"

const clientScript = "void 0"
const relations = [
  { a: "group-1", b: "group-2", kind: "rivalry", weight: 2 },
  { a: "group-1", b: "guard", kind: "alliance", source: "made up" },
] as const
const small: RunTables = {
  ...withManifest(inventRun({ territories: 12, replications: 3, groups: 2, until: "2019-03-15", eventsPerMonth: 6 }), {
    relations,
  }),
  facts: inventedFacts,
}
const large = inventRun()

const build = (tables: RunTables): Promise<string> => buildReport({ ...tables, clientScript })

function withManifest(tables: RunTables, part: Partial<RunManifest>): RunTables {
  return { ...tables, manifest: { ...tables.manifest, ...part } }
}

let page = ""
let largePage = ""
let largeElements: ReturnType<typeof elementsOf> = []
beforeAll(async () => {
  page = await build(small)
  largePage = await build(large)
  largeElements = elementsOf(largePage)
})

describe("buildReport", () => {
  it("gives the same bytes for the same run, also when two are made at once", async () => {
    const [a, b] = await Promise.all([build(small), build(small)])
    expect(a).toBe(page)
    expect(b).toBe(page)
  })

  it("stays under 5 MB with 20 replications of 194 territories over 48 months", () => {
    expect(new TextEncoder().encode(largePage).length).toBeLessThan(5e6)
  })

  it("stays under 5 MB for a country of 2,469 territories over 120 months, and says what is not in it", async () => {
    const country = inventRun({
      territories: 2469,
      replications: 1,
      groups: 12,
      start: "2012-01-01",
      until: "2021-12-31",
      eventsPerMonth: 600,
      quantities: true,
    })
    const causes = inventedCauses({ ...country, events: country.events.slice(0, 3500) })
    // As long as the script of the real page.
    const national = await buildReport({ ...country, causes, clientScript: clientScript.padEnd(120_000) })
    expect(Buffer.byteLength(national)).toBeLessThan(5e6)
    const island = /<script type="application\/json" id="event-data">(.*?)<\/script>/.exec(national)?.[1] ?? ""
    const { columns, recorded } = unpackEvents(JSON.parse(island))
    expect(recorded).toBe(country.events.length)
    expect(columns.id.length).toBeGreaterThanOrEqual(1000)
    expect(columns.id.length).toBeLessThan(recorded)
    expect(national).toContain(`The first ${formatNumber(columns.id.length)} of ${formatNumber(recorded)} events`)
    expect(national).toContain("a value is told again once it differs by more than")
  }, 90_000)

  it("holds every section in its order", () => {
    const ids = elementsOf(page)
      .filter(({ name }) => name === "section")
      .map(({ attributes }) => attributes.get("id"))
    expect(ids).toEqual(Object.keys(catalogues.en.sections))
  })

  it("uses every id once and refers only to ids that exist", () => {
    const elements = elementsOf(page)
    const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const wanted = elements.flatMap(({ attributes }) => [
      ...["aria-labelledby", "list"].flatMap((name) => attributes.get(name) ?? []),
      ...[...attributes.values()].flatMap(
        (value) => /^#(.+)/.exec(value)?.[1] ?? /url\(#([^)]+)\)/.exec(value)?.[1] ?? [],
      ),
    ])
    for (const id of wanted) expect(ids).toContain(id)
  })

  it("asks nothing of any other machine or file", () => {
    for (const { name, attributes } of largeElements) {
      expect(["link", "img", "iframe", "object", "embed", "base", "audio", "video", "image"]).not.toContain(name)
      for (const attribute of ["src", "href", "xlink:href", "action", "srcset", "poster"])
        expect(attributes.get(attribute) ?? "#").toMatch(/^#/)
    }
    expect(/@import|@font-face|url\((?!#)/.exec(largePage)?.[0]).toBeUndefined()
  })

  it("lets only its own style sheet and script take effect", async () => {
    const elements = elementsOf(page)
    const policy = elements.find(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy")
    const style = elements.find(({ name }) => name === "style")!.text
    expect(policy?.attributes.get("content")).toBe(
      `default-src 'none'; script-src ${await sourceHash(clientScript)}; style-src ${await sourceHash(style)}; base-uri 'none'; form-action 'none'`,
    )
  })

  it("refuses a script that would end its own element", async () => {
    await expect(buildReport({ ...small, clientScript: "'</script>'" })).rejects.toThrow("would end its element")
  })

  it("names every parameter with value, unit, range and basis, and counts the assumptions", () => {
    const words = wordsOf(page)
    for (const { name, unit, source, assumption } of small.manifest.parameters)
      for (const text of [name, unit, source ?? assumption ?? ""]) expect(words).toContain(text)
    expect(words).toContain("3 are assumptions")
  })

  it("says what the model is not, each limit of the scenario among it", () => {
    for (const limit of small.manifest.scenario.limits) expect(wordsOf(page)).toContain(limit)
  })

  it("stands under every figure that it is simulated, and by which version", () => {
    const notes = elementsOf(page).filter(({ attributes }) => attributes.get("class") === "know")
    expect(notes.length).toBeGreaterThanOrEqual(6)
    for (const { text } of notes) expect(text).toContain("Simulated, not observed. 3 replications, Contested 0.1.0.")
  })

  it("draws a fan from 20 replications on, and with fewer says why there is none", () => {
    expect(wordsOf(largePage)).toContain("bands that hold 50, 80 and 95 %")
    expect(wordsOf(page)).toContain("There is no band: under 20 replications")
  })

  it("gives the counts of the map's table as the series has them", () => {
    const territory = large.manifest.region.territories[5]!
    const holders = new Map<number, string>()
    for (const row of large.series)
      if (row.variable === "control" && row.territory === territory.code) holders.set(row.replication, row.agent)
    const counts = new Map<string, number>()
    for (const agent of holders.values()) counts.set(agent, (counts.get(agent) ?? 0) + 1)
    const most = Math.max(...counts.values())
    const row = largeElements.find(
      ({ name, text }) => name === "tr" && text.startsWith(territory.name + territory.state),
    )
    expect(row?.text).toContain(`${most} of 20`)
  })
})

describe("uncertainty in dots and words", () => {
  const totals = (tables: RunTables) =>
    Array.from({ length: tables.manifest.replications }, (_, index) =>
      [...tables.series]
        .filter(({ replication, variable }) => replication === index + 1 && variable === "deaths")
        .reduce((sum, { value }) => sum + Number(value), 0),
    )

  it.each([
    ["20 runs as fifty dots", large],
    ["3 runs as three dots", small],
  ])("agrees with the records: %s, and the sentence counts runs", (_, tables) => {
    const words = wordsOf(tables === large ? largePage : page)
    const [, k, n, most] = /In (\d+) of (\d+) runs deaths are at most ([\d,]+)\./.exec(words)!
    const runs = totals(tables)
    expect(Number(n)).toBe(runs.length)
    expect(runs.filter((sum) => sum <= Number(most!.replaceAll(",", "")))).toHaveLength(Number(k))
  })

  it("shows as many dots as runs under 20 of them, and no band, and says why", () => {
    const words = wordsOf(page)
    expect(words).toContain("One dot for each of 3 replications")
    expect(words).toContain("no band under 20 replications")
    expect(/class="key b95"/.test(page)).toBe(false)
    expect(/class="key b95"/.test(largePage)).toBe(true)
  })
})

describe("a run with little in it", () => {
  const bare = { ...small.summary, measures: [] }
  const none = { ...small.manifest.region, territories: [], links: [], highways: [], sources: [] }
  const cases: readonly (readonly [string, RunTables])[] = [
    ["no events", { ...small, events: [] }],
    ["no series", { ...small, series: [] }],
    ["neither, as it was not recorded", withManifest({ ...small, events: [], series: [] }, { recorded: false })],
    ["no measures", { ...small, summary: bare }],
    ["one replication", inventRun({ territories: 12, replications: 1, until: "2018-04-30", eventsPerMonth: 4 })],
    ["one month", inventRun({ territories: 5, replications: 2, until: "2018-01-31" })],
    ["one territory", inventRun({ territories: 1, replications: 2, until: "2018-03-31" })],
    ["no groups", inventRun({ territories: 5, groups: 0, replications: 2, until: "2018-03-31" })],
    ["ten groups", inventRun({ territories: 40, groups: 10, replications: 2, until: "2018-06-30" })],
    ["no territories", withManifest({ ...small, events: [], series: [] }, { region: none })],
    [
      "no parameters, files, digests or limits",
      withManifest(small, {
        parameters: [],
        files: [],
        replicationDigests: [],
        agents: [],
        scenario: { ...small.manifest.scenario, limits: [] },
      }),
    ],
    ["a start within a month", withManifest(small, { start: "2018-01-15" })],
  ]

  it.each(cases)("%s: is a whole page without NaN, undefined or Infinity", async (_, tables) => {
    const made = await build(tables)
    // Of what was observed there is a section where something was.
    const sections = Object.keys(catalogues.en.sections).length - (tables.facts == null ? 1 : 0)
    expect(elementsOf(made).filter(({ name }) => name === "section")).toHaveLength(sections)
    const marks = made.replace(/<style>.*?<\/style>/s, "")
    expect(/.{0,60}\b(?:NaN|undefined|Infinity|\[object)\b.{0,40}/.exec(marks)?.[0]).toBeUndefined()
    expect(/.{0,60}>null<.{0,40}/.exec(marks)?.[0]).toBeUndefined()
  })

  it("says why one replication has no interval", async () => {
    expect(wordsOf(await build(cases[4]![1]))).toContain("a single run has no interval")
  })

  it("is made at once for a million replications that were not recorded", async () => {
    const many = withManifest({ ...small, events: [], series: [] }, { recorded: false, replications: 1_000_000 })
    expect(wordsOf(await build(many))).toContain("1,000,000 replications")
  })

  it("says that nothing was recorded", async () => {
    expect(wordsOf(await build(cases[2]![1]))).toContain("did not record events and series")
  })
})

describe("hostile texts in every text of a run", () => {
  const kept = new Set(["format", "start", "until", "date", "date_start", "date_end", "variable"])

  /** The same run with a text put behind every text in it, alike everywhere, so that codes still refer to each other. */
  function infect<T>(value: T, text: string, key = ""): T {
    if (typeof value === "string") return (value === "" || value === "all" || kept.has(key) ? value : value + text) as T
    if (Array.isArray(value)) return value.map((entry) => infect(entry, text, key)) as T
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, infect(entry, text, name)])) as T
  }

  /** Keeps the names of measures, by which the headline finds its figures, and adds rows that have them infected too. */
  function infectRun(tables: RunTables, text: string): RunTables {
    const infected = infect(tables, text)
    const measures = infected.summary.measures.map((entry, at) => ({
      ...entry,
      measure: tables.summary.measures[at]!.measure,
    }))
    return {
      ...infected,
      summary: { ...infected.summary, measures: [...measures, ...infected.summary.measures.slice(0, 3)] },
    }
  }

  // Each text alone is tried on `html` itself; here all at once, in both orders, and the most common alone.
  const joined = hostileTexts.filter((text) => text.length < 100)
  const trials = [
    joined.join(" "),
    joined.toReversed().join(" "),
    ...hostileTexts.slice(0, 3),
    "__proto__",
    "x".repeat(3000),
  ]

  it.each(trials)("%j adds no element, no attribute and no script", async (text) => {
    const made = await build(infectRun(small, text))
    const before = elementsOf(page)
    const after = elementsOf(made)
    const shapes = new Set(before.map(({ name, attributes }) => `${name} ${[...attributes.keys()].join(" ")}`))
    for (const { name, attributes } of after) {
      expect(shapes).toContain(`${name} ${[...attributes.keys()].join(" ")}`)
      for (const [attribute, value] of attributes) {
        expect(attribute).not.toMatch(/^on|^style$/)
        if (attribute === "href") expect(value).toMatch(/^#/)
      }
    }
    const scripts = after.filter(({ name }) => name === "script")
    expect(scripts.map(({ attributes }) => attributes.get("id"))).toEqual([
      "page-data",
      "map-data",
      "event-data",
      undefined,
    ])
    expect(scripts[3]!.text).toBe(clientScript)
    for (const script of scripts.slice(0, 3)) expect(() => JSON.parse(script.text)).not.toThrow()
    const title = after.find(({ name }) => name === "h1")!
    expect(escapeText(title.text)).toBe(escapeText(small.manifest.scenario.title + text))
  })
})

describe("the words of the report", () => {
  const forbidden: Readonly<Record<Messages["language"], RegExp>> = {
    en: /\b(?:will|shall|predicts?|predicted|prediction|forecasts that|confirm(?:ed|s)?|proves?|proven|going to)\b/i,
    es: /\b(?:predice|predijo|predicción|confirmad[oa]s?|confirma|demuestra|va a|van a|será|serán|ocurrirá)(?![\p{L}])/iu,
  }

  /** Every sentence of a catalogue; sentences with holes are filled with stand-ins. */
  function sentences(value: unknown): string[] {
    if (typeof value === "string") return [value]
    if (typeof value === "function")
      return [1, 2].map((number) => String(value(...Array.from({ length: value.length }, () => number))))
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentences) : []
  }

  it.each(["en", "es"] as const)("never promise, predict or confirm (%s)", (language) => {
    const found = sentences(catalogues[language])
    expect(found.length).toBeGreaterThan(150)
    expect(found.filter((sentence) => forbidden[language].test(sentence))).toEqual([])
  })

  it("hold in the finished page too", () => {
    expect(forbidden.en.exec(wordsOf(largePage))?.[0]).toBeUndefined()
  })

  it("say everything in both languages", () => {
    const shape = (value: unknown): unknown =>
      typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shape(entry)]))
        : typeof value === "function"
          ? value.length
          : "text"
    expect(shape(catalogues.es)).toEqual(shape(catalogues.en))
  })

  it("put each sentence into the page once in each language", () => {
    const spans = elementsOf(page).filter(({ attributes }) => attributes.get("class") === "t")
    const count = (language: string) => spans.filter(({ attributes }) => attributes.get("lang") === language).length
    expect(count("en")).toBeGreaterThan(100)
    expect(count("en")).toBe(count("es"))
  })
})
