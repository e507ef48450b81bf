import type { Page } from "puppeteer-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { catalogues } from "../src/messages/bilingual.js"
import { renderReport } from "../src/node/render-report.js"
import { findBrowser, firstPicture, overflow, type PageDesk, pageDesk } from "./fixtures/browser.js"
import { inventedCauses } from "./fixtures/invented-causes.js"
import { inventRun } from "./fixtures/invented-run.js"

const executablePath = findBrowser()

describe.skipIf(executablePath === undefined)("the report, opened from disk in a browser", () => {
  let desk: PageDesk
  beforeAll(async () => {
    desk = await pageDesk(executablePath!)
    const tables = inventRun()
    desk.write("report.html", await renderReport(tables))
    desk.write("why.html", await renderReport({ ...tables, causes: inventedCauses(tables) }))
  })
  afterAll(() => desk?.close())

  const open = (width: number, scripts = true) => desk.open("report.html", { width, scripts })
  const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? "")
  const fills = (page: Page) =>
    page.$$eval("#cells > path", (cells) => cells.map((cell) => cell.getAttribute("class")).join(" "))

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

  it("moves through time by slider, by button and by date, and says so", async () => {
    const { page, complaints } = await open(1280)
    const end = await fills(page)
    await page.focus("#month-range")
    await page.keyboard.press("Home")
    expect(await text(page, "#map-month")).toBe("January 2018")
    expect(await fills(page)).not.toBe(end)
    await page.keyboard.press("ArrowRight")
    expect(await text(page, "#map-month")).toBe("February 2018")
    expect(await text(page, "#announce")).toBe("February 2018")
    await page.click('[aria-label="To the end"]')
    expect(await text(page, "#map-month")).toBe("December 2021")
    expect(await fills(page)).toBe(end)
    await page.$eval("#transport .date-field", (field) => {
      ;(field as HTMLInputElement).value = "2019-07"
      field.dispatchEvent(new Event("change"))
    })
    expect(await text(page, "#map-month")).toBe("July 2019")
    expect(complaints).toEqual([])
    await page.close()
  })

  it("plays from the beginning when it stands at the end, and pauses", async () => {
    const { page } = await open(1280)
    await page.select("#transport select", "16")
    await page.click("#transport .play")
    await page.waitForFunction(() => document.querySelector("#map-month")?.textContent?.includes("2018"))
    expect(await text(page, "#transport .play")).toBe("Pause")
    await page.click("#transport .play")
    const rest = await text(page, "#map-month")
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(await text(page, "#map-month")).toBe(rest)
    await page.close()
  })

  it("shows one replication, and its counts of territories add up", async () => {
    const { page } = await open(1280)
    await page.select("#runs", "3")
    expect(await text(page, "#map-month")).toBe("December 2021, Replication 3")
    const counts = await page.$$eval("#holders .count", (items) => items.map((item) => Number(item.textContent)))
    expect(counts.reduce((a, b) => a + b, 0)).toBe(194)
    await page.close()
  })

  it("lets a keyboard walk over the map and go on to the events of a place", async () => {
    const { page, complaints } = await open(1280)
    await page.$eval("#territory-map", (map) => (map as SVGElement).focus())
    await page.keyboard.press("ArrowRight")
    const first = await text(page, "#readout h3")
    await page.keyboard.press("ArrowUp")
    const second = await text(page, "#readout h3")
    expect(second).not.toBe(first)
    expect(await text(page, "#announce")).toContain(second)
    expect(await text(page, "#readout")).toMatch(/\d+ of 20 replications/)
    await page.keyboard.press("Enter")
    await page.waitForFunction(
      (name) => document.querySelector<HTMLInputElement>("[name=search]")?.value === name,
      {},
      second,
    )
    expect(complaints).toEqual([])
    await page.close()
  })

  it("finds events, sorts them, tells their causes, and leads back to the map", async () => {
    const { page, complaints } = await open(1280)
    const all = await text(page, "#event-count")
    await page.type("[name=search]", "takeover")
    const found = await text(page, "#event-count")
    expect(found).not.toBe(all)
    const kinds = await page.$$eval("#event-table tbody tr", (rows) => rows.map((row) => row.children[2]?.textContent))
    expect(new Set(kinds)).toEqual(new Set(["takeover"]))
    await page.click("#event-filters [type=reset]")
    await page.waitForFunction((count) => document.querySelector("#event-count")?.textContent === count, {}, all)
    await page.click('[data-sort="deaths"] button')
    const deaths = await page.$$eval("#event-table tbody tr", (rows) =>
      rows.map((row) => Number(row.children[4]?.lastChild?.textContent)),
    )
    expect(deaths).toEqual([...deaths].sort((a, b) => b - a))
    await page.click("#event-table tbody tr td:last-child button")
    expect(await text(page, "#event-table .details")).toContain("Brought about by")
    const [date, place] = await page.$eval("#event-table tbody tr", (row) => [
      row.children[0]?.textContent ?? "",
      row.children[1]?.firstChild?.textContent ?? "",
    ])
    await page.click("#event-table tbody tr button")
    expect(await text(page, "#readout h3")).toBe(place)
    expect(await page.$eval("#transport .date-field", (field) => (field as HTMLInputElement).value)).toBe(
      date!.slice(0, 7),
    )
    expect(complaints).toEqual([])
    await page.close()
  })

  it("saves as CSV just the events that the filters show, in their order", async () => {
    const { page, complaints } = await open(1280)
    await page.evaluate(() => {
      const make = URL.createObjectURL
      URL.createObjectURL = (blob: Blob) => {
        ;(globalThis as unknown as { saved: Promise<string> }).saved = blob.text()
        return make(blob)
      }
    })
    await page.type("[name=search]", "takeover")
    await page.click('[data-sort="deaths"] button')
    const shown: string[] = []
    for (;;) {
      shown.push(
        ...(await page.$$eval("#event-table .number-of button", (list) => list.map((one) => one.textContent ?? ""))),
      )
      if (await page.$eval("#event-next", (button) => (button as HTMLButtonElement).disabled)) break
      await page.click("#event-next")
    }
    await page.click("#event-download")
    const saved = await page.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved)
    expect(shown.length).toBeGreaterThan(1)
    expect(
      saved
        .trim()
        .split("\r\n")
        .slice(2)
        .map((line) => line.split(",")[0]),
    ).toEqual(shown)
    expect(complaints).toEqual([])
    await page.close()
  })

  it("leads from an event to what brought it about, and on, however it was filtered", async () => {
    const { page, complaints } = await open(1280)
    const opened = () =>
      page.$eval("#event-table .details", (row) => row.previousElementSibling?.lastChild?.textContent)
    // The first event on a page that another listed event brought about.
    const found = async () => {
      for (;;) {
        for (const button of await page.$$("#event-table .number-of button")) {
          await button.evaluate((one) => one.click())
          if ((await page.$("#event-table .details .chain button")) !== null) return
          await button.evaluate((one) => one.click())
        }
        await page.click("#event-next")
      }
    }
    await page.type("[name=search]", "clash")
    await found()
    const first = await opened()
    const cause = await text(page, "#event-table .details .chain button")
    await page.click("#event-table .details .chain button")
    await page.waitForFunction(
      (before) => {
        const details = document.querySelector("#event-table .details")
        return details !== null && details.previousElementSibling?.lastChild?.textContent !== before
      },
      {},
      first,
    )
    const second = await opened()
    expect(cause.startsWith(`${second} `)).toBe(true)
    expect(await text(page, "#event-table .details .effects")).toContain(`${first} `)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second)
    expect(complaints).toEqual([])
    await page.close()
  })

  it.each([
    ["en", 1280],
    ["es", 390],
  ] as const)(
    "tells in %s at %i px the rate of an event, what made it, its share, and what brought it about though it left no event",
    async (language, width) => {
      const { page, complaints } = await desk.open("why.html", { width })
      await page.click(`[data-language="${language}"]`)
      await page.select('#event-filters [name="kind"]', "clash")
      await page.$eval("#event-table .number-of button", (button) => button.click())
      const told = await text(page, "#event-table tr.details")
      const words = catalogues[language].causes
      expect(told).toContain("0.25")
      expect(told).toContain("25 %")
      expect(told).toContain(words.happenings["clash/clash"])
      expect(told).toContain(words.variables["members"])
      expect(told).toContain(words.more(3))
      const chain = await page.$$eval("#event-table tr.details .chain li", (items) =>
        items.map((item) => item.textContent),
      )
      expect(chain).toHaveLength(4)
      expect(chain[0]).toContain(words.happenings["recruitment/recruit"])
      expect(chain[1]).toBe(words.further(9))
      expect(chain[2]).toContain(words.happenings["deployment/deploy"])
      expect(chain[3]).toBe(catalogues[language].events.initial)
      expect(await overflow(page)).toBe(0)
      // Of an event whose rate is not kept, it says how to ask for it.
      await page.select('#event-filters [name="kind"]', "takeover")
      await page.$eval("#event-table .number-of button", (button) => button.click())
      expect(await text(page, "#event-table tr.details code")).toMatch(/contested why [A-Z]+ --event 1-\d+$/)
      expect(complaints).toEqual([])
      await page.close()
    },
  )

  it("paints a map of many territories on a canvas, month by month, and prints the same as a drawing", async () => {
    const many = { territories: 620, replications: 1, groups: 2, until: "2018-06-30", eventsPerMonth: 40 }
    desk.write("many.html", await renderReport(inventRun(many)))
    const { page, complaints } = await desk.open("many.html", { width: 800 })
    const picture = () => page.$eval(".map-stack canvas", (canvas) => (canvas as HTMLCanvasElement).toDataURL())
    // A canvas is 300 pixels wide until its place has been measured.
    await page.waitForFunction(
      () => (document.querySelector<HTMLCanvasElement>(".map-stack canvas")?.width ?? 300) !== 300,
    )
    const end = await picture()
    const drawnEnd = await fills(page)
    await page.focus("#month-range")
    await page.keyboard.press("Home")
    expect(await picture()).not.toBe(end)
    // The drawing below waits until it is needed.
    expect(await fills(page)).toBe(drawnEnd)
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
    expect(await fills(page)).not.toBe(drawnEnd)
    await page.keyboard.press("End")
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
    expect(await fills(page)).toBe(drawnEnd)
    expect(complaints).toEqual([])
    await page.close()
  })

  it("speaks Spanish when asked, with no English left in view", async () => {
    const { page, complaints } = await open(390)
    await page.click('[data-language="es"]')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("es")
    expect(await text(page, "#transport .play")).toBe("Reproducir")
    // What is far from the screen is not laid out, and would not count as seen.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("section")) part.style.contentVisibility = "visible"
    })
    // The text as it is seen: what the style sheet hides does not count.
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text must not count
    const seen = await page.evaluate(() => document.body.innerText)
    expect(seen).toContain("Lo que esto no es")
    expect(seen).not.toMatch(/\b(?:Simulated, not observed|Deaths per month|Allowed range|Search)\b/)
    expect(await overflow(page)).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  it("lets a reader search and follow links into sections that are not laid out yet", async () => {
    const { page } = await open(390)
    const links = await page.$$eval("nav a", (list) => list.map((link) => link.getAttribute("href") ?? ""))
    expect(links.length).toBeGreaterThan(6)
    for (const link of [...links].reverse()) {
      await page.$eval(`nav a[href="${link}"]`, (one) => (one as HTMLElement).click())
      const top = () => page.$eval(`${link} h2`, (title) => title.getBoundingClientRect().top)
      await page.waitForFunction(
        (at) => Math.abs(document.querySelector(`${at} h2`)!.getBoundingClientRect().top) < innerHeight,
        { timeout: 5000 },
        link,
      )
      expect(await top(), link).toBeGreaterThanOrEqual(0)
    }
    await page.evaluate(() => scrollTo(0, 0))
    const words = await page.$eval("#limits li .t[lang=en]", (one) => (one.textContent ?? "").slice(0, 30))
    const isFound = (sought: string) =>
      page.evaluate((text) => (window as unknown as { find: (text: string) => boolean }).find(text), sought)
    expect(await isFound(words)).toBe(true)
    expect(await isFound("words that stand nowhere")).toBe(false)
    await page.close()
  })

  it("is dark when asked, also on a light system", async () => {
    const { page } = await open(1280)
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }])
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await ground()
    await page.select("#theme", "dark")
    expect(await ground()).not.toBe(light)
    await page.close()
  })

  it("without scripts shows headline, map, charts and tables, and no dead control", async () => {
    const { page } = await open(1280, false)
    const shown = await page.$$eval(
      "#territory-map path.cell, #headline .number, .chart, #event-table tbody tr",
      (list) => list.filter((element) => element.getBoundingClientRect().width > 0).length,
    )
    expect(shown).toBeGreaterThan(194 + 2 + 20)
    const dead = await page.$$eval(
      "button, input, select",
      (list) => list.filter((element) => element.getBoundingClientRect().width > 0).length,
    )
    expect(dead).toBe(0)
    await page.close()
  })

  it("opens what is folded when it is printed", async () => {
    const { page } = await open(1280)
    const closed = await page.$$eval("details", (list) => list.filter((details) => !details.open).length)
    expect(closed).toBeGreaterThan(5)
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
    expect(await page.$$eval("details", (list) => list.filter((details) => !details.open).length)).toBe(0)
    await page.evaluate(() => dispatchEvent(new Event("afterprint")))
    expect(await page.$$eval("details", (list) => list.filter((details) => !details.open).length)).toBe(closed)
    await page.close()
  })
})
