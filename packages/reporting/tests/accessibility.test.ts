import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { AxeResults } from "axe-core"
import type { Page } from "puppeteer-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { renderComparison } from "../src/node/render-comparison.js"
import { renderPublished } from "../src/node/render-published.js"
import { renderReport } from "../src/node/render-report.js"
import { findBrowser, type PageDesk, pageDesk } from "./fixtures/browser.js"
import { inventedCauses } from "./fixtures/invented-causes.js"
import { inventComparison } from "./fixtures/invented-comparison.js"
import { inventedEpisode } from "./fixtures/invented-episode.js"
import { inventedFacts } from "./fixtures/invented-facts.js"
import { inventedPublished } from "./fixtures/invented-published.js"
import { inventRun } from "./fixtures/invented-run.js"

const executablePath = findBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** The levels that are promised: A and AA of WCAG 2.0, 2.1 and 2.2. */
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** What axe-core finds against them in the page as it stands, one line for each rule and element. */
async function failures(page: Page, part = "html"): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(
    (tags, within) =>
      (globalThis as unknown as { axe: { run: (within: string, o: object) => Promise<AxeResults> } }).axe.run(within, {
        runOnly: tags,
        resultTypes: ["violations"],
      }),
    levels,
    part,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join("; ")
      return `${id}: ${html.slice(0, 160)} (${why})`
    }),
  )
}

describe.skipIf(executablePath === undefined)(
  "every kind of page, examined by axe-core against WCAG 2.2 A and AA",
  () => {
    let desk: PageDesk
    beforeAll(async () => {
      desk = await pageDesk(executablePath!)
      const run = { territories: 6, groups: 3, until: "2018-04-30", eventsPerMonth: 6 }
      const full = inventRun({ ...run, replications: 20, quantities: true })
      desk.write("run.html", await renderReport({ ...full, causes: inventedCauses(full), facts: inventedFacts }))
      desk.write("single.html", await renderReport(inventRun({ ...run, replications: 1, eventsPerMonth: 0 })))
      desk.write("episode.html", await renderReport(inventedEpisode))
      desk.write("comparison.html", await renderComparison(inventComparison({ territories: 6, until: "2018-12-31" })))
      desk.write("published.html", await renderPublished(inventedPublished))
    })
    afterAll(() => desk?.close())

    // Colours depend on the theme, names on the language: the pages with everything on them are tried in all four, the others in two.
    it.each([
      ["run", ["en light", "en dark", "es light", "es dark"]],
      ["single", ["en light", "es dark"]],
      ["episode", ["en dark", "es light"]],
      ["comparison", ["en light", "en dark", "es light", "es dark"]],
      ["published", ["en light", "es dark"]],
    ] as const)(
      "%s: no failure in %j, unfolded and folded",
      async (name, looks) => {
        const { page } = await desk.open(`${name}.html`)
        await page.$$eval("details", (list) => {
          for (const details of list) details.open = true
        })
        // An event with its causes too, where the page lists events.
        await page.$$eval("#event-table .number-of button", (buttons) => {
          for (const button of buttons.slice(0, 3)) button.click()
        })
        for (const look of looks) {
          const [language, theme] = look.split(" ") as [string, string]
          await page.click(`[data-language="${language}"]`)
          await page.select("#theme", theme)
          expect(await failures(page), look).toEqual([])
          // What is folded looks and speaks alike in every look: it is examined once, for it takes the longest.
          await page.$$eval("details", (list) => {
            for (const details of list) details.open = false
          })
        }
        await page.close()
      },
      60_000,
    )

    it.each(["en light", "es dark"])(
      "the map of a run, %s: no failure in any of its views, with a territory chosen",
      async (look) => {
        const [language, theme] = look.split(" ") as [string, string]
        const { page } = await desk.open("run.html")
        await page.click(`[data-language="${language}"]`)
        await page.select("#theme", theme)
        const views = await page.$$eval("[name=map-layer]", (list) =>
          list.map((one) => (one as HTMLInputElement).value),
        )
        expect(views).toEqual(["control", "presence", "violence", "fear", "displacement", "flow"])
        for (const view of views) {
          await page.click(`[name=map-layer][value=${view}]`)
          await page.$eval("#territory-map", (map) => (map as unknown as SVGElement).focus())
          await page.keyboard.press("ArrowRight")
          expect(await page.$eval("#readout", (box) => box.textContent)).not.toBe("")
          expect(await failures(page, "#map"), view).toEqual([])
        }
        await page.close()
      },
      60_000,
    )

    it("finds a fault where there is one", async () => {
      const { page } = await desk.open("published.html")
      await page.evaluate(() => document.querySelector("main")?.prepend(document.createElement("input")))
      expect((await failures(page)).join()).toContain("label: <input>")
      await page.close()
    })
  },
)
