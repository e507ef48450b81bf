import { renderReport } from "../../../packages/reporting/src/node/render-report.js"
import { findBrowser, pageDesk } from "../../../packages/reporting/tests/fixtures/browser.js"
import { inventRun } from "../../../packages/reporting/tests/fixtures/invented-run.js"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { PeerMissing } from "../peers/import-peer.js"

interface ScrubSetting {
  readonly territories: number
  readonly throttle: number
  readonly pictures: number
}

/**
 * Drags the time slider of a report's map one month a picture, in a browser on a processor made slower, and tells the work of the page's main
 * thread a picture and the time between pictures that 95 % stay under. The first drag, which unpacks the months, is the cold one.
 */
async function scrub(layer: string, { territories, throttle, pictures }: ScrubSetting): Promise<Measurement> {
  const browser = findBrowser()
  if (browser === undefined) throw new PeerMissing("no Chromium on PATH")
  const desk = await pageDesk(browser)
  try {
    const run = inventRun({
      territories,
      replications: 1,
      until: "2021-12-31",
      eventsPerMonth: 300,
      quantities: true,
    })
    desk.write("map.html", await renderReport(run))
    const { page } = await desk.open("map.html")
    await page.waitForFunction(() => document.querySelector(".map-stack, #territory-map") !== null)
    await page.$eval("#month-range", (range) => range.scrollIntoView())
    await page.$eval(`[name=map-layer][value=${layer}]`, (one) => (one as HTMLInputElement).click())
    const devtools = await page.createCDPSession()
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: throttle })
    // Time of the thread, not of the wall: what else the machine does is not the page's work.
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" })
    const spent = async () =>
      (await devtools.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")!.value
    const drag = async () => {
      const before = await spent()
      const gaps = await page.evaluate(async (count) => {
        const range = document.querySelector<HTMLInputElement>("#month-range")!
        const times = [performance.now()]
        for (let step = 1; step <= count; step++) {
          range.value = String(Number(range.max) - (step % Number(range.max)))
          range.dispatchEvent(new Event("input"))
          times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)))
        }
        return times.slice(2).map((time, at) => time - times[at + 1]!)
      }, pictures)
      return { work: ((await spent()) - before) / pictures, gaps: gaps.sort((a, b) => a - b) }
    }
    const cold = await drag()
    const warm = await drag()
    return {
      ns: warm.work * 1e9,
      cold: cold.work * 1e9,
      figures: {
        "median gap ms": warm.gaps[Math.floor(warm.gaps.length / 2)]!,
        "p95 gap ms": warm.gaps[Math.floor(0.95 * warm.gaps.length)]!,
      },
    }
  } finally {
    await desk.close()
  }
}

export const scrubbing = defineBenchmark({
  name: "scrub",
  about:
    "The map of a report while its time slider is dragged: one operation is one month on the screen. Time of the page's main thread; gaps between pictures on the clock.",
  example: "scrub --territories 2469 --throttle 4",
  options: {
    territories: { about: "how many cells the map has", least: 10, most: 10_000, initial: 2469 },
    throttle: { about: "how many times slower the processor is made", least: 1, most: 20, initial: 4 },
    pictures: { about: "months that are dragged over", least: 10, most: 10_000, initial: 46 },
  },
  rounds: 3,
  unit: ["ms", 1e6],
  programs: {
    control: (setting) => scrub("control", setting),
    fear: (setting) => scrub("fear", setting),
    presence: (setting) => scrub("presence", setting),
  },
  title: ({ territories, throttle }) =>
    `Dragging through time, ${territories} cells, processor ${throttle} times slower; work of the page a picture`,
  tables: [[]],
})
