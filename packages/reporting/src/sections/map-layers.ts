import { escapeText, html, type SafeHtml, trusted } from "../html/safe-html.js"
import { legendAmounts } from "../map/circle-scale.js"
import { fillClass, fillSwatch, levelClass } from "../map/fills.js"
import { flowLegend } from "../map/flow-lines.js"
import { type LayerIsland, largestOf } from "../map/layer-island.js"
import { amountText, classText } from "../map/layer-words.js"
import { say, sayAttribute } from "../messages/bilingual.js"
import type { TerritoryQuantity } from "../records/territory-quantities.js"
import { paragraph, whatYouShouldKnow } from "./parts.js"
import type { ReportContext } from "./report-context.js"

/** Something that stands on the page only while one layer is shown; the script takes `hidden` away. */
function onlyIn(layer: string, className: string, body: SafeHtml): SafeHtml {
  return html`<div class="${className}" data-layer="${layer}"${layer !== "control" && trusted(" hidden")}>${body}</div>`
}

/** One choice among what the map can show; none where there is only control. */
export function layerSwitch(layers: readonly LayerIsland[]): SafeHtml | false {
  if (layers.length === 0) return false
  const choice = (name: string, label: SafeHtml, checked: boolean) =>
    html`<label><input type="radio" name="map-layer" value="${name}"${checked && trusted(" checked")}/><span>${label}</span></label>`
  return html`<div class="layer-switch needs-script" role="radiogroup"${sayAttribute("aria-label", (m) => m.layers.label)}>${choice(
    "control",
    say((m) => m.layers.control),
    true,
  )}${layers.map(({ name }) =>
    choice(
      name,
      say((m) => m.layers.quantities[name].name),
      false,
    ),
  )}</div>`
}

/** What colour or width stands for, above the map. */
export function layerLeads(layers: readonly LayerIsland[], control: SafeHtml): SafeHtml {
  return html`${onlyIn("control", "layer-lead", control)}${layers.map(({ name }) =>
    onlyIn(
      name,
      "layer-lead",
      paragraph((m) => m.layers.quantities[name].lead, "lead"),
    ),
  )}`
}

/** Shades of a group's colour, from most members to fewest. */
function shades({ slots, seen }: ReportContext, { name, breaks }: LayerIsland): readonly SafeHtml[] {
  const sample = slots[seen[0] ?? 0] ?? 0
  return ([1, 2, 3, 4] as const).map(
    (shade) =>
      html`<li>${fillSwatch(fillClass(sample, shade))}<span class="name">${say((m) => classText(m, name, 5 - shade, breaks))}</span></li>`,
  )
}

function scale({ name, breaks }: LayerIsland): readonly SafeHtml[] {
  return Array.from({ length: breaks.length + 2 }, (_, index) => breaks.length + 1 - index).map(
    (level) =>
      html`<li>${fillSwatch(levelClass(level))}<span class="name">${say((m) => classText(m, name, level, breaks))}</span></li>`,
  )
}

/** Widths of lines, drawn once for each language. */
function widths(quantity: TerritoryQuantity): SafeHtml {
  const largest = largestOf(quantity.mean)
  const amounts = legendAmounts(largest)
  return html`${say((m) => {
    const texts = amounts.map((amount) => escapeText(amountText(m, "flow", amount)))
    return trusted(
      `<svg class="flow-legend" width="210" height="${amounts.length * 18 + 4}" viewBox="0 0 210 ${amounts.length * 18 + 4}" aria-hidden="true" focusable="false">${flowLegend(amounts, largest, texts)}</svg><span class="sr">${texts.join("; ")}</span>`,
    )
  })}`
}

/** The scale of each layer. */
export function layerLegends(context: ReportContext, layers: readonly LayerIsland[]): readonly SafeHtml[] {
  return layers.map((layer) => {
    const { name } = layer
    const quantity = context.quantities.find((one) => one.name === name)
    const heading = html`<h3>${say((m) => m.layers.quantities[name].legend)}</h3>`
    if (name === "flow" && quantity !== undefined) return onlyIn(name, "part", html`${heading}${widths(quantity)}`)
    const rows = name === "presence" ? shades(context, layer) : scale(layer)
    return onlyIn(name, "part", html`${heading}<ul class="keys agreement">${rows}</ul>`)
  })
}

/** "What you should know" of each layer. */
export function layerNotes(context: ReportContext, layers: readonly LayerIsland[], control: SafeHtml): SafeHtml {
  return html`${onlyIn("control", "layer-note", control)}${layers.map(({ name }) =>
    onlyIn(
      name,
      "layer-note",
      whatYouShouldKnow(context, (m) => {
        const { definition, unit, notCounted } = m.layers.quantities[name]
        return { definition, unit, notCounted }
      }),
    ),
  )}`
}

/** Columns for the table of territories: what each has at the end, of violence over the whole run; means. Flow is of roads, not of territories. */
export function layerColumns({ quantities, record }: ReportContext): {
  readonly heads: readonly SafeHtml[]
  readonly cells: (territory: number) => readonly SafeHtml[]
} {
  const months = record.months.length
  const shown = quantities.filter(({ name }) => name !== "flow")
  const head = (text: SafeHtml) => html`<th scope="col" class="figure">${text}</th>`
  return {
    heads: shown.map(({ name }) =>
      head(say((m) => (name === "violence" ? m.headline.labels.events : m.layers.quantities[name].value))),
    ),
    cells: (territory) =>
      shown.map(({ name, mean }) => {
        const own = mean.subarray(territory * months, (territory + 1) * months)
        const value = name === "violence" ? own.reduce((sum, count) => sum + count, 0) : (own[months - 1] ?? 0)
        return html`<td class="figure">${say((m) => amountText(m, name, value))}</td>`
      }),
  }
}

/** Roads with flow at the end, in the order of the manifest. */
export function flowRows({ quantities, record, manifest }: ReportContext): readonly SafeHtml[] {
  const flow = quantities.find(({ name }) => name === "flow")
  if (flow === undefined) return []
  const months = record.months.length
  const names = new Map(record.territories.map(({ code, name }) => [code, name]))
  return manifest.region.links.flatMap(([from, to], road) => {
    const value = flow.mean[(road + 1) * months - 1] ?? 0
    if (!(value > 0)) return []
    return [
      html`<tr><th scope="row">${names.get(from) ?? from} – ${names.get(to) ?? to}</th><td class="figure">${say((m) => amountText(m, "flow", Number(value.toPrecision(3))))}</td></tr>`,
    ]
  })
}
