import { flowWidth } from "../map/flow-lines.js"
import { largestOf } from "../map/layer-island.js"
import { drawn } from "./element.js"
import type { MapModel, Runs } from "./map-model.js"

export interface FlowView {
  /** Draws the flow of a month; null takes the lines away. */
  readonly show: (at: { readonly runs: Runs; readonly month: number } | null) => void
  /** Sum over the roads of a territory. */
  readonly through: (runs: Runs, territory: number, month: number) => number
}

/** Roads as lines whose width is what flows there; only roads that ever have some. Null where the run has no flow. */
export function createFlowView(map: SVGSVGElement, model: MapModel): FlowView | null {
  const layer = model.layer("flow")
  const above = map.querySelector("#circles")
  if (layer?.lines === undefined || above === null) return null
  const months = model.island.months.length
  const lines = layer.lines.map(([x1, y1, x2, y2]) => drawn("path", { class: "flow", d: `M${x1},${y1}L${x2},${y2}` }))
  const group = drawn("g", { id: "flows", visibility: "hidden" }, ...lines)
  above.before(group)
  // One scale for all replications and months: of the mean.
  const largest = largestOf(model.layerValues("flow", "all").values)
  const widths = new Float32Array(lines.length).fill(-1)
  const ends = layer.ends ?? []
  return {
    show: (at) => {
      group.setAttribute("visibility", at === null ? "hidden" : "visible")
      if (at === null) return
      const { values } = model.layerValues("flow", at.runs)
      for (const [road, line] of lines.entries()) {
        const width = flowWidth(values[road * months + at.month] ?? 0, largest)
        if (widths[road] === width) continue
        widths[road] = width
        line.setAttribute("stroke-width", String(width))
        line.setAttribute("visibility", width === 0 ? "hidden" : "inherit")
      }
    },
    through: (runs, territory, month) => {
      const { values } = model.layerValues("flow", runs)
      return ends.reduce(
        (sum, [from, to], road) =>
          sum + (from === territory || to === territory ? (values[road * months + month] ?? 0) : 0),
        0,
      )
    },
  }
}
