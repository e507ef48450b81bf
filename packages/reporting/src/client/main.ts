import { type PackedCauses, unpackCauses } from "../causes/packed-causes.js"
import { type PackedEvents, unpackEvents } from "../events/packed-events.js"
import type { MapIsland } from "../map/map-island.js"
import { monthName } from "../messages/bilingual.js"
import type { PageIsland } from "../report/page-data.js"
import { createCauseView } from "./cause-view.js"
import { readIsland } from "./element.js"
import { createEventView, type EventView } from "./event-view.js"
import { setUpMapControls } from "./map-controls.js"
import { MapModel } from "./map-model.js"
import { createMapView, type MapView } from "./map-view.js"
import { messages, onLanguage, setUpLanguage } from "./page-language.js"
import { setUpPrint } from "./print.js"
import { setUpTheme } from "./theme.js"
import { createTransportBar, type TransportBar } from "./transport-bar.js"

document.documentElement.classList.add("js")
setUpTheme()
setUpPrint()

const page = readIsland<PageIsland>("page-data")
const mapData = readIsland<MapIsland>("map-data")
const eventData = readIsland<PackedEvents>("event-data")
const causeData = readIsland<PackedCauses>("cause-data")

let events: EventView | null = null
let map: MapView | null = null
let bar: TransportBar | null = null

if (mapData !== null) {
  const model = new MapModel(mapData)
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
      marks: () => view.changes(),
      messages: () => messages().transport,
      label: (frame) => monthName(messages(), mapData.months[frame] ?? ""),
      onChange: (frame, resting) => {
        view.showMonth(frame, resting)
        events?.setMonth((mapData.months[frame] ?? "").slice(0, 7))
      },
    })
    setUpMapControls(model, view)
  }
}

if (eventData !== null && page !== null) {
  events = createEventView({
    island: unpackEvents(eventData),
    causes: causeData === null ? null : createCauseView(unpackCauses(causeData)),
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
