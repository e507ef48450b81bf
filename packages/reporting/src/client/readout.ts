import { formatNumber } from "../html/format-number.js"
import { amountText } from "../map/layer-words.js"
import type { CellLooks } from "./cell-looks.js"
import { drawn, element } from "./element.js"
import type { FlowView } from "./flow-view.js"
import type { MapLayer, MapModel, Runs } from "./map-model.js"
import { messages } from "./page-language.js"

export interface ReadoutActions {
  readonly showEvents: (territory: number) => void
  readonly clear: () => void
}

/** What a readout tells of. */
export interface ReadoutPlace {
  readonly layer: MapLayer
  readonly runs: Runs
  readonly territory: number
  readonly month: number
  readonly chosen: boolean
}

export interface Readout {
  /** Moving through time writes only the words that change. */
  readonly show: (place: ReadoutPlace) => void
  /** One sentence about a territory, for those who hear the page. */
  readonly spoken: (place: Omit<ReadoutPlace, "chosen">) => string
}

/** Width of a month in a strip. */
const step = 6

/** Writes a text where it differs: writing the same again would lay the page out again. */
function write(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text
}

function setAttribute(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value)
}

/** The box beside the map with what is known of one territory. */
export function createReadout(
  root: HTMLElement,
  model: MapModel,
  looks: CellLooks,
  flow: FlowView | null,
  actions: ReadoutActions,
): Readout {
  const { island } = model
  const chip = drawn("rect", { x: "0.5", y: "0.5", width: "25", height: "15", rx: "2" })
  const holder = element("b")
  const share = element("p", { class: "soft" })
  const deaths = element("p")
  const amount = element("p", { class: "amount" })
  const now = drawn("rect", { class: "now", y: "0.5", width: String(step), height: "25" })
  let built = ""

  const holderName = (index: number): string => {
    const words = messages().map
    if (index < 0) return words.unknown
    return index === 0 ? words.nobody : (island.holders[index]?.name ?? "")
  }
  /** The value of a layer in a territory, with what it is; empty for control. */
  const amountOf = ({ layer, runs, territory, month }: Omit<ReadoutPlace, "chosen">): string => {
    if (layer === "control") return ""
    const words = messages()
    const { values, most } = model.layerValues(layer, runs)
    const cell = territory * island.months.length + month
    const value = layer === "flow" ? Number((flow?.through(runs, territory, month) ?? 0).toPrecision(2)) : values[cell]!
    const whose =
      layer === "presence" && value > 0 ? ` · ${words.layers.mostMembers}: ${holderName(most[cell] ?? 0)}` : ""
    return `${words.layers.quantities[layer].value}: ${amountText(words, layer, value)}${whose}`
  }
  /** How the territory looks over the whole run, as a strip; the present month is marked. */
  const history = (layer: MapLayer, runs: Runs, territory: number): SVGElement => {
    const months = island.months.length
    // A territory has no colour of its own where roads are shown: then its holders.
    const of = layer === "flow" ? "control" : layer
    const bands: SVGElement[] = []
    for (let from = 0; from < months; ) {
      const fill = looks.fillAt(of, runs, territory, from)
      let to = from + 1
      while (to < months && looks.fillAt(of, runs, territory, to) === fill) to += 1
      const [x, width] = [String(from * step), String((to - from) * step)]
      bands.push(drawn("rect", { class: `band ${fill}`, x, y: "3", width, height: "20" }))
      from = to
    }
    const size = { viewBox: `0 0 ${months * step} 26`, preserveAspectRatio: "none" }
    return drawn("svg", { class: "strip", ...size, "aria-hidden": "true" }, ...bands, now)
  }
  const build = ({ layer, runs, territory, chosen }: ReadoutPlace) => {
    const words = messages()
    const { name, state, population } = island.territories[territory]!
    const events = element("button", { type: "button" }, words.map.showEvents)
    events.addEventListener("click", () => actions.showEvents(territory))
    const clear = element("button", { type: "button" }, words.map.clear)
    clear.addEventListener("click", actions.clear)
    const swatch = drawn(
      "svg",
      { class: "swatch", width: "26", height: "16", viewBox: "0 0 26 16", "aria-hidden": "true" },
      chip,
    )
    const strip = layer === "control" || layer === "flow" ? words.map.history : words.layers.quantities[layer].name
    root.replaceChildren(
      element("h3", {}, name),
      element("p", { class: "soft" }, `${state} · ${words.map.inhabitants(formatNumber(population))}`),
      element("p", { class: "holder" }, swatch, " ", holder),
      share,
      deaths,
      ...(layer === "control" ? [] : [amount]),
      element("p", { class: "soft strip-title" }, strip),
      history(layer, runs, territory),
      chosen ? element("div", { class: "row" }, events, clear) : element("p", { class: "hint" }, words.map.choose),
    )
  }
  return {
    show: (place) => {
      const { layer, runs, territory, month, chosen } = place
      const key = `${messages().language} ${layer} ${runs} ${territory} ${chosen}`
      if (key !== built) build(place)
      built = key
      const words = messages().map
      const held = model.holding(runs, territory, month)
      const all = runs === "all" && held.of > 1
      const rest = all && held.second >= 0 ? ` · ${words.next(holderName(held.second), held.secondCount)}` : ""
      const whose = all ? words.kOfN(held.count, held.of) : runs === "all" ? "" : words.inReplication(runs)
      const dead = model.deaths(runs, territory, month)
      const [inMonth, sum] = [words.deathsMonth(formatNumber(dead.month)), words.deathsSum(formatNumber(dead.sum))]
      setAttribute(chip, "class", `cell ${looks.fillAt("control", runs, territory, month)}`)
      write(holder, holderName(held.holder))
      write(share, `${whose}${rest}`)
      write(deaths, `${all ? words.deathsMean : words.deaths}: ${inMonth}, ${sum}`)
      write(amount, amountOf(place))
      setAttribute(now, "x", String(month * step))
    },
    spoken: (place) => {
      const { layer, runs, territory, month } = place
      const words = messages().map
      const { name, state } = island.territories[territory]!
      const { holder: held, count, of } = model.holding(runs, territory, month)
      const whose = runs === "all" && of > 1 ? `, ${words.kOfN(count, of)}` : ""
      const dead = words.deathsMonth(formatNumber(model.deaths(runs, territory, month).month))
      const what = layer === "control" ? `${words.deaths}: ${dead}` : amountOf(place)
      return `${name}, ${state}. ${holderName(held)}${whose}. ${what}.`
    },
  }
}
