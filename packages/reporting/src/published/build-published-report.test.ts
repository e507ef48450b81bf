import type { PublishedResult } from "@contested/core"
import { beforeAll, describe, expect, it } from "vitest"
import { hostileTexts } from "../../tests/fixtures/hostile-texts.js"
import { inventedPublished } from "../../tests/fixtures/invented-published.js"
import { elementsOf, wordsOf } from "../../tests/fixtures/page.js"
import { sourceHash } from "../html/content-security-policy.js"
import { en } from "../messages/en.js"
import { buildPublishedReport } from "./build-published-report.js"
import { looksOf } from "./figure-chart.js"
import { significantNumber } from "./published-sections.js"

const clientScript = "void 0"

const { figure } = inventedPublished
const build = (made: PublishedResult = inventedPublished): Promise<string> => buildPublishedReport(made, clientScript)

let page = ""
beforeAll(async () => {
  page = await build()
})

describe("the report of a published model", () => {
  it("gives the same bytes each time", async () => {
    expect(await build()).toBe(page)
  })

  it("holds every section in its order", () => {
    const ids = elementsOf(page)
      .filter(({ name }) => name === "section")
      .map(({ attributes }) => attributes.get("id"))
    expect(ids).toEqual(Object.keys(en.published.sections))
  })

  it("asks nothing of any other machine, and lets only its own style and script take effect", async () => {
    const elements = elementsOf(page)
    for (const { name, attributes } of elements) {
      expect(["link", "img", "iframe", "object", "embed", "base", "image", "use"]).not.toContain(name)
      for (const attribute of ["src", "href", "action"]) expect(attributes.get(attribute) ?? "#").toMatch(/^#/)
    }
    const policy = elements.find(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy")
    const style = elements.find(({ name }) => name === "style")?.text ?? ""
    expect(policy?.attributes.get("content")).toBe(
      `default-src 'none'; script-src ${await sourceHash(clientScript)}; style-src ${await sourceHash(style)}; base-uri 'none'; form-action 'none'`,
    )
  })

  it("uses every id once and refers only to ids that exist", () => {
    const elements = elementsOf(page)
    const ids = elements.flatMap(({ attributes }) => attributes.get("id") ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const wanted = elements.flatMap(({ attributes }) => [
      ...(attributes.get("aria-labelledby") === undefined ? [] : [attributes.get("aria-labelledby") as string]),
      ...[...attributes.values()].flatMap(
        (value) => /^#(.+)/.exec(value)?.[1] ?? /url\(#([^)]+)\)/.exec(value)?.[1] ?? [],
      ),
    ])
    for (const id of wanted) expect(ids).toContain(id)
  })

  it("shows every quantity with reference, ours, interval, source and mark, and says what misses", () => {
    const rows = elementsOf(page).filter(({ name, text }) => name === "tr" && text.includes("square of"))
    expect(rows).toHaveLength(3)
    for (const text of ["16", "15.25", "15 to 15.5", "a table", "read in the publication", "misses", "m²"])
      expect(rows[1]?.text).toContain(text)
    expect(rows[0]?.text).toContain("agrees")
    expect(rows[2]?.text).toContain("shown only")
    expect(wordsOf(page)).toContain(
      "1 of 2 published or exact numbers of this model come out of this program; one does not.",
    )
    expect(wordsOf(page)).toContain("One more number is quoted from memory")
  })

  it("names parameters with their basis, limits, citation, and how to make it again", () => {
    for (const text of [
      "arithmetic",
      "a guess",
      "It says nothing of cubes.",
      "On squares.",
      "npx contested run squares",
      "npx contested reproduce squares",
    ])
      expect(wordsOf(page)).toContain(text)
  })

  it("names every series of the figure and holds its numbers in a table", () => {
    const rows = elementsOf(page).filter(
      ({ name, text }) => name === "tr" && /^(squares|counts|published)\d/.test(text),
    )
    expect(rows).toHaveLength(10)
    expect(elementsOf(page).filter(({ attributes }) => attributes.get("class") === "chart")).toHaveLength(2)
  })

  it.each([
    ["no quantities", { ...inventedPublished, quantities: [] }],
    [
      "no parameters or limits",
      { ...inventedPublished, parameters: [], model: { ...inventedPublished.model, limits: [] } },
    ],
    ["an empty figure", { ...inventedPublished, figure: { ...figure, series: [] } }],
    [
      "a series without points",
      { ...inventedPublished, figure: { ...figure, series: [{ ...figure.series[0]!, points: [] }] } },
    ],
    [
      "logarithmic axes with zeros and numbers that are none",
      {
        ...inventedPublished,
        figure: {
          ...figure,
          x: { label: "size", scale: "log" as const },
          y: { label: "share", scale: "log" as const },
          series: [
            {
              ...figure.series[0]!,
              points: [
                [0, 1],
                [1, 0.1],
                [10, 0.001],
                [100, Number.NaN],
                [1000, 1e-7],
              ] as const,
            },
          ],
        },
      },
    ],
    [
      "one point",
      { ...inventedPublished, figure: { ...figure, series: [{ ...figure.series[3]!, points: [[5, 5]] as const }] } },
    ],
    [
      "tiny numbers",
      {
        ...inventedPublished,
        figure: {
          ...figure,
          series: [
            {
              ...figure.series[0]!,
              points: [
                [1, 1e-9],
                [2, 5e-9],
              ] as const,
            },
          ],
        },
      },
    ],
  ])("is a whole page with %s", async (_, made) => {
    const whole = await build(made as PublishedResult)
    expect(elementsOf(whole).filter(({ name }) => name === "section")).toHaveLength(5)
    const marks = whole.replace(/<style>.*?<\/style>/s, "")
    expect(/.{0,60}\b(?:NaN|undefined|Infinity|\[object)\b.{0,40}/.exec(marks)?.[0]).toBeUndefined()
  })

  it("says small numbers on its axes as they are", async () => {
    const series = [
      {
        ...figure.series[0]!,
        points: [
          [1, 1e-2],
          [10, 1e-4],
          [100, 1e-6],
        ] as const,
      },
    ]
    const drawn = {
      ...figure,
      x: { label: "size", scale: "log" as const },
      y: { label: "share", scale: "log" as const },
      series,
    }
    const labels = elementsOf(await build({ ...inventedPublished, figure: drawn }))
      .filter(({ name }) => name === "text")
      .map(({ text }) => text.replace("−", "-"))
    for (const label of ["1", "10", "100", "1e-6", "1e-2"]) expect(labels).toContain(label)
    const linear = {
      ...figure,
      series: [
        {
          ...figure.series[0]!,
          points: [
            [0, 0.001],
            [1, 0.004],
          ] as const,
        },
      ],
    }
    const words = elementsOf(await build({ ...inventedPublished, figure: linear })).flatMap(({ name, text }) =>
      name === "text" ? [text] : [],
    )
    expect(words).toContain("0.002")
  })

  it.each(hostileTexts)("lets no text of a model become markup: %j", async (text) => {
    const infect = (value: unknown): unknown => {
      if (typeof value === "string")
        return [
          "exact",
          "simulated",
          "published",
          "line",
          "points",
          "bars",
          "linear",
          "pass",
          "miss",
          "shown",
          "derived",
          "read",
          "memory",
        ].includes(value)
          ? value
          : value + text
      if (Array.isArray(value)) return value.map(infect)
      if (typeof value !== "object" || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, infect(entry)]))
    }
    const names = (markup: string): string[] => elementsOf(markup).map(({ name }) => name)
    expect(names(await build(infect(inventedPublished) as PublishedResult))).toEqual(names(page))
  })

  it("refuses a script that would end its own element", async () => {
    await expect(buildPublishedReport(inventedPublished, "'</script>'")).rejects.toThrow("would end its element")
  })
})

describe("the looks of a figure's series", () => {
  it("give theory the colour of the simulation of the same name, and everything else ink", () => {
    const [theory, simulated, other, published] = looksOf(figure.series)
    expect(theory?.colour).toBe(simulated?.colour)
    expect(other?.colour).not.toBe(simulated?.colour)
    expect(published).toMatchObject({ filled: false })
    expect(published?.colour).toMatch(/--ink/)
  })
})

describe("a significant number", () => {
  it.each([
    [173836.9537, "173,837"],
    [0.1067814771, "0.1067815"],
    [9, "9"],
    [-9.595384232361, "−9.595384"],
    [1.549231e-8, "1.549231e−8"],
    [0, "0"],
    [Number.NaN, "–"],
  ])("of %d is %s", (value, text) => {
    expect(significantNumber(value)).toBe(text)
  })
})
