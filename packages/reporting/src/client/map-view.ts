import { formatNumber } from "../html/format-number.js"
import { circleLegend, circleRadius } from "../map/circle-scale.js"
import { monthName } from "../messages/bilingual.js"
import { canvasFrom, canvasPainter } from "./canvas-painter.js"
import { CellLooks } from "./cell-looks.js"
import { createFlowView } from "./flow-view.js"
import type { MapLayer, MapModel, Runs } from "./map-model.js"
import { drawingPainter } from "./map-painter.js"
import { messages } from "./page-language.js"
import { createReadout } from "./readout.js"

export interface MapView {
  readonly showMonth: (month: number, resting: boolean) => void
  readonly select: (territory: number | null) => void
  readonly setLayer: (layer: MapLayer) => void
  readonly setRuns: (runs: Runs) => void
  readonly setViolence: (violence: Violence) => void
  /** Months in which what is shown changes. */
  readonly changes: () => readonly number[]
  /** Writes its words anew. */
  readonly relabel: () => void
}

export type Violence = "month" | "sum" | "none"

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Milliseconds between words beside the map while time moves. */
const tellEvery = 120

/** Territory of a cell; cells are not drawn in the order of territories where some have boundaries and some have not. */
const cellNumber = (cell: Element): number => Number(cell.id.slice("cell-".length))

/** Drives the drawing that the page already holds: fills, circles, lines, legend, selection. */
export function createMapView(model: MapModel, showEvents: (territory: number) => void): MapView | null {
  const byId = (id: string) => document.getElementById(id)
  const map = document.querySelector<SVGSVGElement>("#territory-map")
  const box = byId("readout")
  const cursor = byId("cursor")
  const title = byId("map-month")
  const announce = byId("announce")
  if (map === null || box === null || cursor === null || title === null || announce === null) return null
  const cells = [...map.querySelectorAll("#cells > path")].sort((a, b) => cellNumber(a) - cellNumber(b))
  const circles = [...map.querySelectorAll<SVGCircleElement>("#circles > circle")]
  const { island } = model
  const looks = new CellLooks(model)
  const flow = createFlowView(map, model)
  const painter = cells.length >= canvasFrom ? canvasPainter(map, cells, circles) : drawingPainter(cells, circles)
  const countBoxes = [...document.querySelectorAll("#holders li")].flatMap((item) => {
    const count = item.querySelector(".count")
    return count === null ? [] : [{ holder: Number(item.getAttribute("data-holder")), count }]
  })
  let layer: MapLayer = "control"
  let runs: Runs = island.replications > 1 ? "all" : (island.runs[0]?.replication ?? "all")
  let violence: Violence = "month"
  let month = island.months.length - 1
  let chosen: number | null = null
  let pointed: number | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined
  // What the readout tells of while nothing is chosen or pointed at.
  const populous = island.territories.reduce(
    (best, { population }, index, all) => (population > all[best]!.population ? index : best),
    0,
  )

  const largest = () => {
    const mean = runs === "all"
    if (violence === "sum") return mean ? island.largest.meanSum : island.largest.sum
    return mean ? island.largest.meanMonth : island.largest.month
  }
  const radii = (): Float32Array => {
    const found = new Float32Array(cells.length)
    if (violence === "none") return found
    const deaths = model.deathTables(runs)[violence]
    const [most, radius] = [largest(), violence === "sum" ? island.radii.sum : island.radii.month]
    for (let territory = 0; territory < found.length; territory++)
      found[territory] = circleRadius(deaths[territory * island.months.length + month] ?? 0, most, radius)
    return found
  }
  const fill = () => {
    const { fills } = looks.frame(layer, runs, month)
    painter.paint({ fills, radii: radii() })
    flow?.show(layer === "flow" ? { runs, month } : null)
  }
  const count = () => {
    const { counts } = looks.frame(layer, runs, month)
    for (const { holder, count } of countBoxes) {
      const text = formatNumber(counts[holder] ?? 0)
      if (count.textContent !== text) count.textContent = text
    }
  }
  const legend = () => {
    map.dataset["shows"] = layer
    for (const part of document.querySelectorAll<HTMLElement>("#map [data-layer]"))
      part.hidden = !(part.dataset["layer"] ?? "").split(" ").includes(layer)
    const words = messages().map
    const circleBox = byId("circle-legend")
    const heading = byId("circle-title")
    const mean = runs === "all"
    if (heading !== null)
      heading.textContent =
        violence === "sum"
          ? mean
            ? words.circlesMeanSum
            : words.circlesSum
          : mean
            ? words.circlesMeanMonth
            : words.circlesMonth
    if (circleBox === null) return
    const radius = violence === "sum" ? island.radii.sum : island.radii.month
    // Numbers only: nothing of the run's texts is among the marks.
    circleBox.innerHTML = violence === "none" ? "" : circleLegend(largest(), radius)
  }
  const tell = () => {
    clearTimeout(waiting)
    waiting = undefined
    const territory = chosen ?? pointed
    for (const index of [chosen, pointed])
      if (index !== null) cells[index]?.setAttribute("aria-selected", String(index === chosen))
    const ring = territory === null ? "" : (cells[territory]?.getAttribute("d") ?? "")
    // Writing the same again would have the whole drawing painted anew.
    if (cursor.getAttribute("d") !== ring) cursor.setAttribute("d", ring)
    readout.show({ layer, runs, territory: territory ?? populous, month, chosen: chosen !== null })
  }
  /** While the slider is dragged or plays, the numbers beside the map follow a few times a second: nobody reads faster. */
  const tellSoon = () => {
    waiting ??= setTimeout(() => {
      count()
      tell()
    }, tellEvery)
  }
  const name = () => {
    const words = messages()
    const shown = monthName(words, island.months[month] ?? "")
    const whose = island.replications > 1 && runs !== "all" ? `, ${words.map.oneReplication(runs)}` : ""
    title.textContent = shown + whose
  }
  const select = (territory: number | null) => {
    if (chosen !== null) cells[chosen]?.setAttribute("aria-selected", "false")
    chosen = territory
    pointed = null
    if (territory === null) map.removeAttribute("aria-activedescendant")
    else map.setAttribute("aria-activedescendant", `cell-${territory}`)
    tell()
    announce.textContent = territory === null ? "" : readout.spoken({ layer, runs, territory, month })
  }
  const readout = createReadout(box, model, looks, flow, { showEvents, clear: () => select(null) })
  const redraw = () => {
    fill()
    count()
    legend()
    tell()
    name()
  }
  const indexOf = (target: EventTarget | null) =>
    target instanceof Element && target.id.startsWith("cell-") ? cellNumber(target) : -1
  map.addEventListener("click", (event) => {
    const index = indexOf(event.target)
    if (index >= 0) select(index === chosen ? null : index)
  })
  map.addEventListener("pointerover", (event) => {
    if (chosen !== null) return
    const index = indexOf(event.target)
    pointed = index < 0 ? null : index
    tell()
  })
  map.addEventListener("pointerleave", () => {
    pointed = null
    tell()
  })
  map.addEventListener("keydown", (event) => {
    if (event.key === "Escape") select(null)
    else if ((event.key === "Enter" || event.key === " ") && chosen !== null) showEvents(chosen)
    else {
      const arrow = arrows[event.key]
      if (arrow === undefined) return
      select(chosen === null ? populous : (model.neighbourTowards(chosen, ...arrow) ?? chosen))
    }
    event.preventDefault()
  })
  return {
    showMonth: (wanted, resting) => {
      month = wanted
      fill()
      if (resting) {
        count()
        tell()
      } else tellSoon()
      name()
      // Spoken only when the bar rests: a running commentary would drown everything else.
      if (resting)
        announce.textContent =
          chosen === null ? (title.textContent ?? "") : readout.spoken({ layer, runs, territory: chosen, month })
    },
    select,
    setLayer: (wanted) => {
      layer = wanted
      redraw()
    },
    setRuns: (wanted) => {
      runs = wanted
      redraw()
    },
    setViolence: (wanted) => {
      violence = wanted
      redraw()
    },
    changes: () => looks.changes(layer, runs),
    relabel: redraw,
  }
}
