import type { ComparisonMapsModel } from "../comparison/comparison-maps-model.js"
import { controlFill, deathsFill } from "../comparison/map-fills.js"
import { controlWords, deathsWords } from "../comparison/maps-words.js"
import { cellGroups } from "../map/cell-groups.js"
import { monthName } from "../messages/bilingual.js"
import { drawn, element } from "./element.js"
import { messages } from "./page-language.js"

export interface ComparisonMaps {
  readonly showMonth: (month: number, resting: boolean) => void
  /** Writes its words anew. */
  readonly relabel: () => void
}

/** One of the small maps. */
interface SmallMap {
  readonly cells: Element
  readonly cursor: Element
  readonly words: Element
  readonly fill: (territory: number, month: number) => string
  /** What stands under it, of a chosen territory or of all. */
  readonly tell: (territory: number | null, month: number) => string
}

/** Drives the small maps that the page already holds: one month and one chosen territory for all of them. */
export function createComparisonMaps(model: ComparisonMapsModel): ComparisonMaps {
  const { island } = model
  const last = island.months.length - 1
  let month = last
  let chosen: number | null = null
  const maps: SmallMap[] = []
  const byId = (id: string) => document.getElementById(id)
  const find = document.querySelector<HTMLInputElement>("#find")
  const clear = document.querySelector<HTMLButtonElement>("#clear")
  const name = byId("chosen")
  const title = byId("maps-month")
  const announce = byId("announce")

  const outlines = [...island.territories.keys()].map(
    (territory) => byId(`shape-${territory}`)?.getAttribute("d") ?? "",
  )
  const areas = outlines.map((outline) => new Path2D(outline))
  const ground = element("canvas").getContext("2d")

  /** The territory at a point of the screen, -1 beside all. */
  const territoryAt = (drawing: SVGSVGElement, { clientX, clientY }: MouseEvent): number => {
    const toDrawing = drawing.getScreenCTM()?.inverse()
    if (toDrawing === undefined || ground === null) return -1
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toDrawing)
    return areas.findIndex((area) => ground.isPointInPath(area, x, y, "evenodd"))
  }
  const add = (id: string, fill: SmallMap["fill"], tell: SmallMap["tell"]) => {
    const drawing = document.querySelector<SVGSVGElement>(`svg#${id}`)
    const cells = drawing?.querySelector(".cells")
    const words = document.querySelector(`[data-map="${id}"]`)
    const cursor = drawing?.querySelector(".cursor")
    if (drawing === null || !cells || words === null || !cursor) return
    drawing.addEventListener("click", (event) => {
      const territory = territoryAt(drawing, event)
      if (territory >= 0) choose(territory === chosen ? null : territory)
    })
    maps.push({ cells, cursor, words, fill, tell })
  }
  for (const map of island.deaths.keys())
    add(
      `deaths-${map}`,
      (territory, at) => deathsFill(model.deathsClass(map, territory, at)),
      (territory, at) => deathsWords(messages(), { model, map, month: at, territory }),
    )
  for (const map of island.control.keys())
    add(
      `control-${map}`,
      (territory, at) => controlFill(model.controlClass(map, territory, at)),
      (territory, at) => controlWords(messages(), { model, map, month: at, territory }),
    )

  const shown = new Map<Element, string>()
  const paint = () => {
    for (const { cells, fill } of maps) {
      const fills = outlines.map((_, territory) => fill(territory, month))
      const look = fills.join()
      if (shown.get(cells) === look) continue
      shown.set(cells, look)
      const paths = cellGroups(fills).map(([name, list]) =>
        drawn("path", { class: `cell ${name}`, d: list.map((territory) => outlines[territory]).join("") }),
      )
      cells.replaceChildren(...paths)
    }
  }
  const tell = () => {
    const words = messages()
    const shown = monthName(words, island.months[month] ?? "")
    if (title !== null) title.textContent = words.comparison.maps.static(shown)
    for (const map of maps) map.words.textContent = map.tell(chosen, month)
    const place = chosen === null ? undefined : island.territories[chosen]
    if (name !== null)
      name.textContent = place === undefined ? words.comparison.maps.choose : `${place.name}, ${place.state}`
    if (clear !== null) {
      clear.hidden = place === undefined
      clear.textContent = words.map.clear
    }
  }
  const choose = (territory: number | null) => {
    chosen = territory
    for (const { cursor } of maps)
      if (territory === null) cursor.removeAttribute("href")
      else cursor.setAttribute("href", `#shape-${territory}`)
    if (territory === null && find !== null) find.value = ""
    tell()
    if (announce !== null)
      announce.textContent =
        territory === null ? "" : `${name?.textContent ?? ""}: ${maps.map(({ words }) => words.textContent).join("; ")}`
  }
  find?.addEventListener("change", () => {
    const wanted = find.value.trim().toLowerCase()
    const found = island.territories.findIndex(
      (place) => `${place.name}, ${place.state}`.toLowerCase() === wanted || place.name.toLowerCase() === wanted,
    )
    if (found >= 0) choose(found)
  })
  clear?.addEventListener("click", () => {
    choose(null)
    find?.focus()
  })
  return {
    showMonth: (wanted, resting) => {
      month = wanted
      paint()
      tell()
      // Spoken only when the bar rests: a running commentary would drown everything else.
      if (resting && announce !== null) announce.textContent = title?.textContent ?? ""
    },
    relabel: tell,
  }
}
