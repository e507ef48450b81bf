import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { nameLines } from "../src/charts/network-drawing.js"
import { en } from "../src/messages/en.js"
import { findBrowser, type PageDesk, pageDesk } from "./fixtures/browser.js"
import { inventedCauses } from "./fixtures/invented-causes.js"
import { inventComparison } from "./fixtures/invented-comparison.js"
import { inventedEpisode } from "./fixtures/invented-episode.js"
import { inventedFacts } from "./fixtures/invented-facts.js"
import { inventedPublished } from "./fixtures/invented-published.js"
import { inventRun } from "./fixtures/invented-run.js"
import { es, translated } from "./fixtures/pseudo-locale.js"
import { pseudoPages } from "./fixtures/pseudo-pages.js"

const executablePath = findBrowser()

/** Every text in data, longest first. */
function textsIn(data: unknown): readonly string[] {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === "string") found.add(value)
    else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) walk(one)
  }
  walk(data)
  return [...found].filter((text) => /\p{L}/u.test(text)).sort((a, b) => b.length - a.length)
}

/** What the page says in its own name in every language: names of programs, files, commands and units. */
const untranslated = [
  "Contested",
  "English",
  "Español",
  /[a-z]+\.(csv|json)/g,
  /SHA-256|DOI|CSV|UCDP|GED/g,
  /\d+-\d+(\.\d+)?/g,
]

describe.skipIf(executablePath === undefined)("every page in a language with other letters and longer words", () => {
  let desk: PageDesk
  let pages: Awaited<ReturnType<typeof pseudoPages>>
  const data = new Map<string, readonly string[]>()
  beforeAll(async () => {
    ;[desk, pages] = await Promise.all([pageDesk(executablePath!), pseudoPages()])
    const small = { territories: 6, groups: 3, until: "2019-04-30", eventsPerMonth: 6 }
    const run = inventRun({ ...small, replications: 20 })
    const all = {
      run: { ...run, causes: inventedCauses(run), facts: inventedFacts },
      single: inventRun({ ...small, replications: 1, eventsPerMonth: 0 }),
      episode: inventedEpisode,
    }
    for (const [name, tables] of Object.entries(all)) {
      desk.write(`${name}.html`, await pages.report(tables))
      // A network writes names in several lines.
      data.set(name, [...textsIn(tables), ...tables.manifest.agents.flatMap((agent) => nameLines(agent.name))])
    }
    desk.write("published.html", await pages.published(inventedPublished))
    data.set("published", textsIn(inventedPublished))
    const comparison = inventComparison({ territories: 6, until: "2018-12-31" })
    desk.write("comparison.html", await pages.comparison(comparison))
    data.set("comparison", textsIn(comparison))
  })
  afterAll(async () => {
    pages?.close()
    await desk?.close()
  })

  it("marks every message, with other letters and more of them, functions too", () => {
    expect(es.skip).toMatch(/^⟦.*⟧$/)
    expect(es.skip.length).toBeGreaterThan(1.35 * en.skip.length)
    expect(es.header.theme).not.toContain(en.header.theme)
    expect(translated((n: number) => `seen ${n}`)).toBeTypeOf("function")
    expect(es.events.effects(3)).toMatch(/^⟦.*3.*⟧$/)
    expect(Object.keys(es)).toEqual(Object.keys(en))
  })

  it.each(["run", "single", "episode", "published", "comparison"])(
    "%s: no text but data escapes translation, and nothing is wider than 390 px",
    async (name) => {
      const { page, complaints } = await desk.open(`${name}.html`, { width: 390 })
      await page.click('[data-language="es"]')
      await page.$$eval("details", (list) => {
        for (const details of list) details.open = true
      })
      await page.$$eval("#event-table .number-of button", (buttons) => {
        for (const button of buttons.slice(0, 4)) button.click()
      })
      const seen = await page.evaluate(() => {
        const texts: string[] = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement
          const text = node.textContent?.trim() ?? ""
          if (text === "" || parent === null || parent.closest("script,style,noscript") !== null) continue
          // A sentence may hold elements: it is of the messages as a whole.
          if (parent.closest(".t") !== null || parent.closest("[data-es-text]") !== null) {
            if (parent.closest('[lang="en"]') === null) texts.push((parent.closest(".t") ?? parent).textContent ?? "")
          } else if (parent.getClientRects().length > 0)
            texts.push(parent.closest("svg") === null ? text : (node.textContent ?? ""))
        }
        const spoken = ["aria-label", "placeholder", "title"].flatMap((attribute) =>
          [...document.querySelectorAll(`[${attribute}]`)].map((element) => element.getAttribute(attribute) ?? ""),
        )
        return { texts, spoken }
      })
      const known = data.get(name) ?? []
      /** What is left of a text once messages, data and what has no language are taken away. */
      const rest = (text: string): string => {
        let left = text.replaceAll(/npx contested .*/g, " ")
        // From inside out: texts are put together from texts.
        for (let before = ""; before !== left; ) {
          before = left
          left = left.replace(/⟦[^⟦⟧]*⟧/g, " ")
        }
        // Short words of data may stand within what has no language, and the other way round.
        const isLong = (one: string): boolean => one.length > 15
        const taken = [...known.filter(isLong), ...untranslated, ...known.filter((one) => !isLong(one))]
        for (const one of taken) left = left.replaceAll(one, " ")
        return left
      }
      const bare = [...new Set([...seen.texts, ...seen.spoken])].filter((text) => /\p{L}{2,}/u.test(rest(text)))
      expect(bare.map((text) => text.slice(0, 120))).toEqual([])
      expect(seen.texts.filter((text) => text.includes("⟦")).length).toBeGreaterThan(30)
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBe(0)
      expect(complaints).toEqual([])
      await page.close()
    },
    60_000,
  )
})
