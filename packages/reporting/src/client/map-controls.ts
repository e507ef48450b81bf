import { element } from "./element.js"
import type { MapLayer, MapModel, Runs } from "./map-model.js"
import type { MapView, Violence } from "./map-view.js"

/** Joins the controls above the map to it: what it shows, of which replications, its circles, and the search for a place. */
export function setUpMapControls(model: MapModel, view: MapView): void {
  const { island } = model
  const layers = [...document.querySelectorAll<HTMLInputElement>("[name=map-layer]")]
  const runs = document.querySelector<HTMLSelectElement>("#runs")
  const violence = document.querySelector<HTMLSelectElement>("#violence")
  const find = document.querySelector<HTMLInputElement>("#find")
  const chosenRuns = (): Runs => (runs === null || runs.value === "all" ? "all" : Number(runs.value))

  for (const choice of layers)
    choice.addEventListener("change", () => {
      const layer = choice.value as MapLayer
      if (runs !== null) {
        // Some replications of a layer may not be in the page: what cannot be shown cannot be chosen.
        for (const option of runs.options)
          option.disabled = option.value !== "all" && !model.has(layer, Number(option.value))
        if (runs.selectedOptions[0]?.disabled === true) {
          runs.value = "all"
          view.setRuns("all")
        }
      }
      view.setLayer(layer)
    })
  runs?.addEventListener("change", () => view.setRuns(chosenRuns()))
  violence?.addEventListener("change", () => view.setViolence(violence.value as Violence))
  find?.list?.append(...island.territories.map(({ name, state }) => element("option", { value: `${name}, ${state}` })))
  find?.addEventListener("change", () => {
    const wanted = find.value.trim().toLowerCase()
    const index = island.territories.findIndex(
      ({ name, state }) => `${name}, ${state}`.toLowerCase() === wanted || name.toLowerCase() === wanted,
    )
    if (index >= 0) view.select(index)
  })
}
