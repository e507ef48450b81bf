import { formatNumber } from "../html/format-number.js"
import { fillClass } from "../map/fills.js"
import { agreementClass } from "../records/agreement.js"
import { drawn, element } from "./element.js"
import type { Layer, MapModel } from "./map-model.js"
import { messages } from "./page-language.js"

export interface ReadoutActions {
  readonly showEvents: (territory: number) => void
  readonly clear: () => void
}

export function holderName(model: MapModel, holder: number): string {
  const words = messages().map
  if (holder < 0) return words.unknown
  return holder === 0 ? words.nobody : (model.island.holders[holder]?.name ?? "")
}

/** Class of a territory's fill in a layer at a month. */
export function fillOf(model: MapModel, layer: Layer, territory: number, month: number): string {
  const { holder, count, of } = model.holding(layer, territory, month)
  return fillClass(holder < 0 ? -1 : (model.island.holders[holder]?.slot ?? 0), agreementClass(count, of))
}

function chip(fill: string): SVGElement {
  const box = drawn("rect", { class: `cell ${fill}`, x: "0.5", y: "0.5", width: "25", height: "15", rx: "2" })
  return drawn("svg", { class: "swatch", width: "26", height: "16", viewBox: "0 0 26 16", "aria-hidden": "true" }, box)
}

/** Who held the territory over the whole run, as a strip; the present month is marked. */
function history(model: MapModel, layer: Layer, territory: number, month: number): SVGElement {
  const months = model.island.months.length
  const strip = drawn("svg", {
    class: "strip",
    viewBox: `0 0 ${months * 6} 26`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  })
  for (let from = 0; from < months; ) {
    const fill = fillOf(model, layer, territory, from)
    let to = from + 1
    while (to < months && fillOf(model, layer, territory, to) === fill) to += 1
    strip.append(
      drawn("rect", {
        class: `band ${fill}`,
        x: String(from * 6),
        y: "3",
        width: String((to - from) * 6),
        height: "20",
      }),
    )
    from = to
  }
  strip.append(drawn("rect", { class: "now", x: String(month * 6), y: "0.5", width: "6", height: "25" }))
  return strip
}

/** One sentence about a territory, for those who hear the page. */
export function spokenReadout(model: MapModel, layer: Layer, territory: number, month: number): string {
  const words = messages().map
  const { name, state } = model.island.territories[territory]!
  const { holder, count, of } = model.holding(layer, territory, month)
  const deaths = model.deaths(layer, territory, month)
  const share = layer === "all" && of > 1 ? `, ${words.kOfN(count, of)}` : ""
  return `${name}, ${state}. ${holderName(model, holder)}${share}. ${words.deaths}: ${words.deathsMonth(formatNumber(deaths.month))}.`
}

/** Fills the box beside the map with what is known of one territory. */
export function showReadout(
  root: HTMLElement,
  model: MapModel,
  at: { readonly layer: Layer; readonly territory: number; readonly month: number; readonly chosen: boolean },
  actions: ReadoutActions,
): void {
  const words = messages().map
  const { layer, territory, month } = at
  const { name, state, population } = model.island.territories[territory]!
  const { holder, count, second, secondCount, of } = model.holding(layer, territory, month)
  const deaths = model.deaths(layer, territory, month)
  const all = layer === "all" && of > 1
  const share = all ? words.kOfN(count, of) : layer === "all" ? "" : words.inReplication(layer)
  const rest = all && second >= 0 ? ` · ${words.next(holderName(model, second), secondCount)}` : ""
  const events = element("button", { type: "button" }, words.showEvents)
  events.addEventListener("click", () => actions.showEvents(territory))
  const clear = element("button", { type: "button" }, words.clear)
  clear.addEventListener("click", actions.clear)
  root.replaceChildren(
    element("h3", {}, name),
    element("p", { class: "soft" }, `${state} · ${words.inhabitants(formatNumber(population))}`),
    element(
      "p",
      { class: "holder" },
      chip(fillOf(model, layer, territory, month)),
      " ",
      element("b", {}, holderName(model, holder)),
    ),
    element("p", { class: "soft" }, `${share}${rest}`),
    element(
      "p",
      {},
      `${all ? words.deathsMean : words.deaths}: ${words.deathsMonth(formatNumber(deaths.month))}, ${words.deathsSum(formatNumber(deaths.sum))}`,
    ),
    element("p", { class: "soft strip-title" }, words.history),
    history(model, layer, territory, month),
    at.chosen ? element("div", { class: "row" }, events, clear) : element("p", { class: "hint" }, words.choose),
  )
}
