import { formatNumber } from "../html/format-number.js"
import { circleLegend, circleRadius } from "../map/circle-scale.js"
import { monthName } from "../messages/bilingual.js"
import { canvasFrom, canvasPainter } from "./canvas-painter.js"
import type { Layer, MapModel } from "./map-model.js"
import { drawingPainter } from "./map-painter.js"
import { messages } from "./page-language.js"
import { fillOf, showReadout, spokenReadout } from "./readout.js"

export interface MapView {
  readonly showMonth: (month: number, resting: boolean) => void
  readonly select: (territory: number | null) => void
  readonly setLayer: (layer: Layer) => void
  readonly setViolence: (violence: Violence) => void
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

/** Territory of a cell; cells are not drawn in the order of territories where some have boundaries and some have not. */
const cellNumber = (cell: Element): number => Number(cell.id.slice("cell-".length))

/** Drives the drawing that the page already holds: fills, circles, legend, selection. */
export function createMapView(model: MapModel, showEvents: (territory: number) => void): MapView | null {
  const byId = (id: string) => document.getElementById(id)
  const map = document.querySelector<SVGSVGElement>("#territory-map")
  const readout = byId("readout")
  const cursor = byId("cursor")
  const title = byId("map-month")
  const announce = byId("announce")
  if (map === null || readout === null || cursor === null || title === null || announce === null) return null
  const cells = [...map.querySelectorAll("#cells > path")].sort((a, b) => cellNumber(a) - cellNumber(b))
  const circles = [...map.querySelectorAll<SVGCircleElement>("#circles > circle")]
  const { island } = model
  const painter = cells.length >= canvasFrom ? canvasPainter(map, cells, circles) : drawingPainter(cells, circles)
  let layer: Layer = island.replications > 1 ? "all" : (island.runs[0]?.replication ?? "all")
  let violence: Violence = "month"
  let month = island.months.length - 1
  let chosen: number | null = null
  let pointed: number | null = null
  // What the readout tells of while nothing is chosen or pointed at.
  const populous = island.territories.reduce(
    (best, { population }, index, all) => (population > all[best]!.population ? index : best),
    0,
  )

  const largest = () => {
    const mean = layer === "all"
    if (violence === "sum") return mean ? island.largest.meanSum : island.largest.sum
    return mean ? island.largest.meanMonth : island.largest.month
  }
  const fill = () => {
    const counts = new Map<number, number>()
    const most = largest()
    const radius = violence === "sum" ? island.radii.sum : island.radii.month
    const looks = cells.map((_, territory) => {
      const { holder } = model.holding(layer, territory, month)
      counts.set(holder, (counts.get(holder) ?? 0) + 1)
      const deaths = violence === "none" ? 0 : model.deaths(layer, territory, month)[violence]
      return { fill: fillOf(model, layer, territory, month), radius: circleRadius(deaths, most, radius) }
    })
    painter.paint(looks)
    for (const item of document.querySelectorAll("#holders li")) {
      const count = item.querySelector(".count")
      const text = formatNumber(counts.get(Number(item.getAttribute("data-holder"))) ?? 0)
      if (count !== null && count.textContent !== text) count.textContent = text
    }
  }
  const legend = () => {
    const words = messages().map
    const box = byId("circle-legend")
    const heading = byId("circle-title")
    const mean = layer === "all"
    if (heading !== null)
      heading.textContent =
        violence === "sum"
          ? mean
            ? words.circlesMeanSum
            : words.circlesSum
          : mean
            ? words.circlesMeanMonth
            : words.circlesMonth
    if (box === null) return
    const radius = violence === "sum" ? island.radii.sum : island.radii.month
    // Numbers only: nothing of the run's texts is among the marks.
    box.innerHTML = violence === "none" ? "" : circleLegend(largest(), radius)
  }
  const tell = () => {
    const territory = chosen ?? pointed
    const shown = territory ?? populous
    for (const index of [chosen, pointed])
      if (index !== null) cells[index]?.setAttribute("aria-selected", String(index === chosen))
    const ring = territory === null ? "" : (cells[territory]?.getAttribute("d") ?? "")
    // Writing the same again would have the whole drawing painted anew.
    if (cursor.getAttribute("d") !== ring) cursor.setAttribute("d", ring)
    showReadout(
      readout,
      model,
      { layer, territory: shown, month, chosen: chosen !== null },
      { showEvents, clear: () => select(null) },
    )
  }
  const name = () => {
    const words = messages()
    const shown = monthName(words, island.months[month] ?? "")
    const whose = island.replications > 1 && layer !== "all" ? `, ${words.map.oneReplication(layer)}` : ""
    title.textContent = shown + whose
  }
  const select = (territory: number | null) => {
    if (chosen !== null) cells[chosen]?.setAttribute("aria-selected", "false")
    chosen = territory
    pointed = null
    if (territory === null) map.removeAttribute("aria-activedescendant")
    else map.setAttribute("aria-activedescendant", `cell-${territory}`)
    tell()
    announce.textContent = territory === null ? "" : spokenReadout(model, layer, territory, month)
  }
  const redraw = () => {
    fill()
    legend()
    tell()
    name()
  }
  const indexOf = (target: EventTarget | null) => (target instanceof Element ? cells.indexOf(target) : -1)
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
      tell()
      name()
      // Spoken only when the bar rests: a running commentary would drown everything else.
      if (resting)
        announce.textContent = chosen === null ? (title.textContent ?? "") : spokenReadout(model, layer, chosen, month)
    },
    select,
    setLayer: (wanted) => {
      layer = wanted
      redraw()
    },
    setViolence: (wanted) => {
      violence = wanted
      redraw()
    },
    relabel: redraw,
  }
}
