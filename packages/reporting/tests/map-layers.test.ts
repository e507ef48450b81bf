import type { Page } from "puppeteer-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { classOf } from "../src/map/class-breaks.js"
import { renderReport } from "../src/node/render-report.js"
import { readRun } from "../src/records/run-record.js"
import { territoryQuantities } from "../src/records/territory-quantities.js"
import { findBrowser, type PageDesk, pageDesk } from "./fixtures/browser.js"
import { inventRun } from "./fixtures/invented-run.js"

const executablePath = findBrowser()
const run = inventRun({ territories: 40, replications: 3, until: "2018-12-31", eventsPerMonth: 30, quantities: true })
const record = readRun(run)
const quantities = new Map(territoryQuantities(run, record).map((quantity) => [quantity.name, quantity]))

describe.skipIf(executablePath === undefined)("the layers of the map, in a browser", () => {
  let desk: PageDesk
  beforeAll(async () => {
    desk = await pageDesk(executablePath!)
    desk.write("layers.html", await renderReport(run))
  })
  afterAll(() => desk?.close())

  const text = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? "")
  const seen = (page: Page, selector: string) =>
    page.$$eval(selector, (list) => list.filter((one) => one.getBoundingClientRect().height > 0).length)
  const choose = (page: Page, layer: string) =>
    page.$eval(`[name=map-layer][value=${layer}]`, (one) => (one as HTMLInputElement).click())

  it("are switched by keyboard, on one time bar, with one legend and one note each", async () => {
    const { page, complaints } = await desk.open("layers.html", { width: 1280 })
    await page.focus("#month-range")
    await page.keyboard.press("Home")
    await page.focus("[name=map-layer][value=control]")
    for (const layer of ["presence", "violence", "fear", "displacement", "flow"]) {
      await page.keyboard.press("ArrowRight")
      expect(await page.$eval("#territory-map", (map) => (map as SVGElement).dataset["shows"])).toBe(layer)
      expect(await text(page, "#map-month")).toBe("January 2018")
      expect(await seen(page, `.legend [data-layer=${layer}]`)).toBeGreaterThan(0)
      expect(await seen(page, ".layer-note")).toBe(1)
      expect(await seen(page, ".layer-lead")).toBe(1)
    }
    expect(complaints).toEqual([])
    await page.close()
  })

  it("show the values of the record in words, of the mean and of one replication", async () => {
    const { page } = await desk.open("layers.html", { width: 1280 })
    const territory = 4
    const month = record.months.length - 1
    const cell = territory * record.months.length + month
    const { name, state } = record.territories[territory]!
    await page.$eval(
      "#find",
      (field, place) => {
        ;(field as HTMLInputElement).value = place
        field.dispatchEvent(new Event("change"))
      },
      `${name}, ${state}`,
    )
    const shown = async () =>
      Number((await text(page, "#readout .amount")).match(/: ([\d,.]+)/)![1]!.replaceAll(",", ""))
    const two = (value: number) => Number(value.toPrecision(2))
    for (const [layer, unit] of [
      ["presence", 1],
      ["fear", 100],
      ["displacement", 1],
    ] as const) {
      await choose(page, layer)
      expect(await shown()).toBeCloseTo(two(quantities.get(layer)!.mean[cell]!) * unit, 3)
    }
    await page.select("#runs", "2")
    expect(await shown()).toBeCloseTo(two(quantities.get("displacement")!.runs[1]![cell]!), 3)
    await page.close()
  })

  it("draw a line for each road that has some flow, as wide as the flow, and none in other layers", async () => {
    const { page } = await desk.open("layers.html", { width: 1280 })
    const widths = () =>
      page.$$eval("#flows path", (lines) =>
        lines
          .filter((line) => getComputedStyle(line).visibility === "visible")
          .map((line) => Number(line.getAttribute("stroke-width"))),
      )
    expect(await widths()).toEqual([])
    await choose(page, "flow")
    const flow = quantities.get("flow")!.mean
    const months = record.months.length
    const now = Array.from({ length: flow.length / months }, (_, road) => flow[road * months + months - 1]!)
    const drawn = await widths()
    expect(drawn).toHaveLength(now.filter((value) => value > 0).length)
    expect(Math.max(...drawn)).toBeCloseTo(9 * (Math.max(...now) / Math.max(...flow)), 0)
    await choose(page, "control")
    expect(await widths()).toEqual([])
    await page.close()
  })

  it.each([
    [320, "es"],
    [390, "en"],
  ])("fit a phone of %i px in %s", async (width, language) => {
    const { page, complaints } = await desk.open("layers.html", { width })
    if (language === "es") await page.click('[data-language="es"]')
    for (const layer of ["presence", "flow"]) {
      await choose(page, layer)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBe(0)
    }
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe.skipIf(executablePath === undefined)("a run of the flagship's size on paper", () => {
  it("takes at most twelve pages of A4, with everything open, and says where the rest of each long table is", async () => {
    const large = inventRun({ quantities: true })
    const { manifest } = large
    const parameters = Array.from({ length: 117 }, (_, at) => manifest.parameters[at % manifest.parameters.length]!)
    const named = parameters.map((parameter, at) => ({ ...parameter, name: `${parameter.name}${at}` }))
    const sources = Array.from({ length: 14 }, () => manifest.region.sources[0]!)
    const whole = { ...manifest, parameters: named, region: { ...manifest.region, sources } }
    const desk = await pageDesk(executablePath!)
    try {
      desk.write("paper.html", await renderReport({ ...large, manifest: whole }))
      const { page, complaints } = await desk.open("paper.html", { width: 800 })
      const pdf = Buffer.from(await page.pdf({ format: "A4", timeout: 120_000 })).toString("latin1")
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
      expect(pages).toBeGreaterThan(4)
      expect(pages).toBeLessThanOrEqual(12)
      await page.emulateMediaType("print")
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
      expect(await page.$$eval("details", (list) => list.filter((details) => !details.open).length)).toBe(0)
      const rests = await page.$$eval(".only-printed", (list) =>
        list.filter((one) => one.getBoundingClientRect().height > 0).map((one) => one.textContent ?? ""),
      )
      expect(rests.join(" ")).toContain("Printed are the first 12 of 194 rows")
      expect(rests.join(" ")).toContain("events.csv")
      const rows = await page.$$eval(".long tbody", (bodies) =>
        bodies.map((body) => [...body.children].filter((row) => row.getBoundingClientRect().height > 0).length),
      )
      expect(Math.max(...rows)).toBe(12)
      expect(complaints).toEqual([])
    } finally {
      await desk.close()
    }
  }, 240_000)
})

describe.skipIf(executablePath === undefined)("a national map", () => {
  it("paints only the cells that look another way than in the month before, while its slider is dragged", async () => {
    const national = {
      territories: 700,
      replications: 1,
      until: "2018-12-31",
      eventsPerMonth: 100,
      quantities: true,
    } as const
    const desk = await pageDesk(executablePath!)
    try {
      desk.write("national.html", await renderReport(inventRun(national)))
      const { page, complaints } = await desk.open("national.html")
      await page.waitForFunction(
        () => (document.querySelector<HTMLCanvasElement>(".map-stack canvas")?.width ?? 300) !== 300,
      )
      /** Cells that are filled when time goes to a month. */
      const painted = (month: number) =>
        page.evaluate(async (to) => {
          const ground = document.querySelector<HTMLCanvasElement>(".map-stack canvas")!
          const context = ground.getContext("2d")!
          let fills = 0
          const fill = context.fill.bind(context) as (...given: unknown[]) => void
          Object.assign(context, {
            fill: (...given: unknown[]) => {
              fills += 1
              fill(...given)
            },
          })
          const range = document.querySelector<HTMLInputElement>("#month-range")!
          range.value = String(to)
          range.dispatchEvent(new Event("input"))
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
          Reflect.deleteProperty(context, "fill")
          return fills
        }, month)
      await painted(0)
      expect(await painted(0), "to the same month").toBe(0)
      const steps = []
      for (let month = 1; month < 12; month++) steps.push(await painted(month))
      expect(Math.max(...steps), "a month further").toBeLessThan(700)
      expect(Math.max(...steps)).toBeGreaterThan(0)
      const there = await painted(3)
      expect(await painted(11), "back and forth").toBe(there)
      expect(complaints).toEqual([])
    } finally {
      await desk.close()
    }
  }, 120_000)

  it.each(["light", "dark"] as const)(
    "shows each seat on the colour of its class, pixel by pixel and between hatched layers, in the %s theme",
    async (theme) => {
      const national = inventRun({
        territories: 650,
        replications: 1,
        until: "2018-08-31",
        eventsPerMonth: 60,
        quantities: true,
      })
      const record = readRun(national)
      const fear = territoryQuantities(national, record).find(({ name }) => name === "fear")!
      const desk = await pageDesk(executablePath!)
      try {
        desk.write("national.html", await renderReport(national))
        const { page } = await desk.open("national.html")
        await page.waitForFunction(
          () => (document.querySelector<HTMLCanvasElement>(".map-stack canvas")?.width ?? 300) !== 300,
        )
        /** Class of the scale at the seat of each territory, by its colour; -1 where it is of none. */
        const seen = (layer: string, month: number) =>
          page.evaluate(
            async (to, look, dress) => {
              document.documentElement.dataset["theme"] = dress
              document.querySelector<HTMLInputElement>(`[name=map-layer][value=${look}]`)!.click()
              const range = document.querySelector<HTMLInputElement>("#month-range")!
              range.value = String(to)
              range.dispatchEvent(new Event("input"))
              await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
              const ground = document.querySelector<HTMLCanvasElement>(".map-stack canvas")!
              const context = ground.getContext("2d")!
              const probe = document.createElement("canvas").getContext("2d")!
              const bytes = (colour: string) => {
                probe.fillStyle = colour
                probe.fillRect(0, 0, 1, 1)
                return [...probe.getImageData(0, 0, 1, 1).data].join()
              }
              const style = getComputedStyle(document.documentElement)
              const levels = [0, 1, 2, 3, 4, 5, 6].map((level) =>
                bytes(
                  level === 0
                    ? getComputedStyle(document.body).backgroundColor
                    : style.getPropertyValue(`--q${level}`).trim(),
                ),
              )
              const island = JSON.parse(document.getElementById("map-data")!.textContent!)
              const width = document.querySelector<SVGSVGElement>("#territory-map")!.viewBox.baseVal.width
              const scale = ground.width / width
              return island.territories.map(({ centre: [x, y] }: { centre: [number, number] }) =>
                levels.indexOf(
                  [...context.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data].join(),
                ),
              ) as number[]
            },
            month,
            layer,
            theme,
          )
        const breaks = await page.evaluate(
          () =>
            JSON.parse(document.getElementById("map-data")!.textContent!).layers.find(
              ({ name }: { name: string }) => name === "fear",
            ).breaks as number[],
        )
        /** By what the page carries of each value: two digits. */
        const wanted = (month: number) =>
          record.territories.map((_, place) =>
            classOf(Number(fear.mean[place * record.months.length + month]!.toPrecision(2)), breaks),
          )
        expect(new Set(await seen("fear", 7)).size).toBeGreaterThan(2)
        for (const month of [2, 3, 7]) expect(await seen("fear", month)).toEqual(wanted(month))
        // A hatched layer in between is painted as paths; the plain one comes back whole.
        await seen("control", 7)
        expect(await seen("fear", 1)).toEqual(wanted(1))
      } finally {
        await desk.close()
      }
    },
    120_000,
  )
})
