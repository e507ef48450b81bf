import type { Page } from "puppeteer-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { renderComparison } from "../src/node/render-comparison.js"
import { findBrowser, firstPicture, overflow, type PageDesk, pageDesk } from "./fixtures/browser.js"
import { inventComparison } from "./fixtures/invented-comparison.js"

const executablePath = findBrowser()

describe.skipIf(executablePath === undefined)("the report of a comparison, opened from disk in a browser", () => {
  let desk: PageDesk
  beforeAll(async () => {
    desk = await pageDesk(executablePath!)
    desk.write("comparison.html", await renderComparison(inventComparison()))
  })
  afterAll(() => desk?.close())

  const open = (width: number, scripts = true) => desk.open("comparison.html", { width, scripts })
  const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? "")
  /** What every map shows: its fills and the words over it. */
  const maps = (page: Page) =>
    page.$$eval(".compared figure", (figures) =>
      figures.map((figure) => {
        const fills = [...figure.querySelectorAll(".cell")].map((cell) => cell.getAttribute("class"))
        return `${fills.join()} ${figure.querySelector(".told")?.textContent}`
      }),
    )

  it.each([1280, 390, 320])(
    "at %i px: no request, no message on the console, nothing wider than the page",
    async (width) => {
      const { page, complaints } = await open(width)
      expect(await overflow(page)).toBe(0)
      expect(complaints).toEqual([])
      await page.close()
    },
  )

  it("shows its first picture within two seconds", async () => {
    const { page } = await open(1280)
    expect(await firstPicture(page)).toBeLessThan(2000)
    await page.close()
  })

  it("moves all maps by one slider, and at the end they are what they were without scripts", async () => {
    const { page, complaints } = await open(1280)
    const end = await maps(page)
    // Five what-ifs, each with deaths and control, and luck alone.
    expect(end).toHaveLength(11)
    await page.focus("#month-range")
    await page.keyboard.press("Home")
    expect(await text(page, "#maps-month")).toContain("January 2018")
    const start = await maps(page)
    // The what-if without effect is the same at any time.
    for (const [index, look] of start.entries())
      if (index !== 4 && index !== 9) expect(look, `map ${index}`).not.toBe(end[index])
    await page.keyboard.press("End")
    expect(await maps(page)).toEqual(end)
    expect(await text(page, "#announce")).toContain("December 2019")
    expect(complaints).toEqual([])
    await page.close()
  })

  it.each([390, 320])(
    "at %i px has its date in the bar that stays in sight, and goes where it is told",
    async (width) => {
      const { page, complaints } = await open(width)
      await page.$eval("#control-2", (map) => map.scrollIntoView({ block: "center" }))
      const box = await page.$eval("#transport .date-field", (field) => {
        const { top, bottom, left, right } = field.getBoundingClientRect()
        const bar = document.querySelector("#transport")!.getBoundingClientRect()
        return { top, bottom, left, right, bar: bar.height }
      })
      expect(box.bottom - box.top).toBeGreaterThanOrEqual(24)
      expect(box.top).toBeGreaterThanOrEqual(0)
      expect(box.bottom).toBeLessThan(900)
      expect(box.right).toBeLessThanOrEqual(width)
      // The maps are what the page is for.
      expect(box.bar).toBeLessThan(200)
      await page.click("#transport .date-field", { count: 3 })
      await page.keyboard.type("2018-03")
      await page.keyboard.press("Enter")
      expect(await text(page, "#maps-month")).toContain("March 2018")
      expect(complaints).toEqual([])
      await page.close()
    },
  )

  it("tells the numbers of a place that is found by keyboard, on every map and aloud, and of one that is clicked", async () => {
    const { page, complaints } = await open(1280)
    const [name = ""] = await page.$$eval("#territories option", (options) => options.map((one) => one.value))
    await page.focus("#find")
    await page.keyboard.type(name)
    await page.keyboard.press("Enter")
    await page.waitForFunction((wanted) => document.querySelector("#chosen")?.textContent === wanted, {}, name)
    const told = await page.$$eval(".compared .told", (list) => list.map((one) => one.textContent ?? ""))
    for (const words of told.slice(0, 5)) expect(words).toMatch(/deaths; more in \d+, fewer in \d+ of 20 pairs/)
    for (const words of told.slice(5)) expect(words).toMatch(/another holder in \d+ of 20 pairs/)
    expect(await text(page, "#announce")).toContain(told[0])
    await page.click("#clear")
    expect(await text(page, "#chosen")).toContain("Choose a territory")
    await page.click("#control-2")
    expect(await text(page, "#chosen")).not.toContain("Choose a territory")
    expect(complaints).toEqual([])
    await page.close()
  })

  it("speaks Spanish when asked, with no English left in view, and its scale stays in both themes", async () => {
    const { page, complaints } = await open(390)
    await page.click('[data-language="es"]')
    await page.select("#theme", "dark")
    // What is far from the screen is not laid out, and would not count as seen.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("section")) part.style.contentVisibility = "visible"
    })
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text must not count
    const seen = await page.evaluate(() => document.body.innerText)
    expect(seen).toContain("se distingue en")
    expect(seen).not.toMatch(/\b(?:Simulated, not observed|told from luck|may be luck|as it is|pairs)\b/)
    const shades = await page.$$eval(
      ".scale .cell",
      (list) => new Set(list.map((one) => getComputedStyle(one).fill)).size,
    )
    expect(shades).toBeGreaterThan(8)
    expect(complaints).toEqual([])
    await page.close()
  })

  it("without scripts shows answer, figures, maps and tables, and no dead control", async () => {
    const { page } = await open(1280, false)
    const shown = (selector: string) =>
      page.$$eval(selector, (list) => list.filter((element) => element.getBoundingClientRect().width > 0).length)
    expect(await shown(".finding, .chart, .compared svg, table.variants tr")).toBeGreaterThan(1 + 6 + 11 + 6)
    expect(await shown("button, input, select")).toBe(0)
    await page.close()
  })

  it("prints on at most twelve pages of A4, everything unfolded and nothing cut", async () => {
    const { page } = await open(1280)
    await page.emulateMediaType("print")
    await page.setViewport({ width: 718, height: 1000 })
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
    expect(await page.$$eval("details:not([open])", (list) => list.length)).toBe(0)
    const cut = await page.$$eval(
      "table, .chart, .compared svg",
      (list) =>
        list.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length,
    )
    expect(cut).toBe(0)
    const pdf = new TextDecoder("latin1").decode(await page.pdf({ format: "A4" }))
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(12)
    await page.close()
  }, 60_000)
})
