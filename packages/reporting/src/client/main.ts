import type { EventIsland } from "../events/event-island.js"
import type { MapIsland } from "../map/map-island.js"
import { monthName } from "../messages/bilingual.js"
import type { PageIsland } from "../report/page-data.js"
import { readIsland } from "./element.js"
import { createEventView, type EventView } from "./event-view.js"
import { type Layer, MapModel } from "./map-model.js"
import { createMapView, type MapView, type Violence } from "./map-view.js"
import { messages, onLanguage, setUpLanguage } from "./page-language.js"
import { setUpPrint } from "./print.js"
import { setUpTheme } from "./theme.js"
import { createTransportBar, type TransportBar } from "./transport-bar.js"

document.documentElement.classList.add("js")
setUpTheme()
setUpPrint()

const page = readIsland<PageIsland>("page-data")
const mapData = readIsland<MapIsland>("map-data")
const eventData = readIsland<EventIsland>("event-data")

let events: EventView | null = null
let map: MapView | null = null
let bar: TransportBar | null = null

if (mapData !== null) {
  const model = new MapModel(mapData)
  let layer: Layer = mapData.replications > 1 ? "all" : (mapData.runs[0]?.replication ?? "all")
  map = createMapView(model, (territory) => {
    const place = mapData.territories[territory]
    if (place !== undefined) events?.showPlace(place.name, place.state)
  })
  const root = document.getElementById("transport")
  if (root !== null && map !== null) {
    const view = map
    bar = createTransportBar(root, {
      frames: mapData.months,
      start: mapData.months.length - 1,
      marks: () => model.changes(layer),
      messages: () => messages().transport,
      label: (frame) => monthName(messages(), mapData.months[frame] ?? ""),
      onChange: (frame, resting) => {
        view.showMonth(frame, resting)
        events?.setMonth((mapData.months[frame] ?? "").slice(0, 7))
      },
    })
    const layers = document.querySelector<HTMLSelectElement>("#layer")
    layers?.addEventListener("change", () => {
      layer = layers.value === "all" ? "all" : Number(layers.value)
      view.setLayer(layer)
    })
    const violence = document.querySelector<HTMLSelectElement>("#violence")
    violence?.addEventListener("change", () => view.setViolence(violence.value as Violence))
    const find = document.querySelector<HTMLInputElement>("#find")
    find?.addEventListener("change", () => {
      const wanted = find.value.trim().toLowerCase()
      const index = mapData.territories.findIndex(
        ({ name, state }) => `${name}, ${state}`.toLowerCase() === wanted || name.toLowerCase() === wanted,
      )
      if (index >= 0) view.select(index)
    })
  }
}

if (eventData !== null && page !== null) {
  events = createEventView({
    island: eventData,
    rowsPerPage: page.rowsPerPage,
    note: page.note,
    onShow: (event) => {
      const frame = mapData?.months.findIndex((month) => month.slice(0, 7) === event.date.slice(0, 7)) ?? -1
      if (frame >= 0) bar?.go(frame)
      map?.select(event.place.index)
      document.getElementById("territory-map")?.scrollIntoView({ block: "center" })
    },
  })
  events?.setMonth((mapData?.months[bar?.frame() ?? 0] ?? "").slice(0, 7))
}

onLanguage(() => {
  bar?.relabel()
  map?.relabel()
})
setUpLanguage()
