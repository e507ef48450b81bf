import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml, trusted } from "../html/safe-html.js"
import { boundarySentence } from "../map/boundaries/boundary-sentence.js"
import { circleLegend, circleRadius } from "../map/circle-scale.js"
import { drawMap, type MapState } from "../map/draw-map.js"
import { fillClass, swatch } from "../map/fills.js"
import { modalCounts } from "../map/group-palette.js"
import type { MapIsland } from "../map/map-island.js"
import { monthName, say, sayOption } from "../messages/bilingual.js"
import { agreementAt, agreementClass } from "../records/agreement.js"
import { isMonthEnd } from "../records/months.js"
import { flowRows, layerColumns, layerLeads, layerLegends, layerNotes, layerSwitch } from "./map-layers.js"
import { folded, paragraph, section, whatYouShouldKnow, wideTable } from "./parts.js"
import type { ReportContext } from "./report-context.js"

/** Groups in the legend; more than one beyond that wait behind a line. */
const mostKeys = 11

/** The look of every cell at the beginning of a month, over all replications. */
export function fillsAt({ record, slots }: ReportContext, month: number): readonly string[] {
  return record.territories.map((_, territory) => {
    const at = agreementAt(record.control, territory * record.months.length + month, record.holders.length)
    return fillClass(at.holder === -1 ? -1 : (slots[at.holder] ?? 0), agreementClass(at.count, at.of))
  })
}

/** Deaths of a territory over the whole run, mean over replications. */
function meanDeaths({ record, n }: ReportContext, territory: number): number {
  const months = record.months.length
  let sum = 0
  for (const table of record.deaths)
    for (let month = 0; month < months; month++) sum += table[territory * months + month]!
  return sum / n
}

function stateAt(context: ReportContext, month: number, island: MapIsland): MapState {
  const { record, n } = context
  const radii = record.territories.map((_, territory) => {
    const sum = record.deaths.reduce((total, table) => total + table[territory * record.months.length + month]!, 0)
    return circleRadius(sum / n, island.largest.meanMonth, island.radii.month)
  })
  return { fills: fillsAt(context, month), radii }
}

function legend(context: ReportContext, month: number, island: MapIsland): SafeHtml {
  const { slots, seen, record, n } = context
  const counts = modalCounts(record, month)
  const row = (holder: number) =>
    html`<li data-holder="${holder}">${swatch(slots[holder] ?? 0, 1)}<span class="name">${holder === 0 ? say((m) => m.map.nobody) : (record.holders[holder]?.name ?? "")}</span><span class="count">${formatNumber(counts[holder] ?? 0)}</span></li>`
  const first = seen.length > mostKeys + 1 ? seen.slice(0, mostKeys) : seen
  const others = seen.slice(first.length)
  const rest =
    others.length > 0 && folded((m) => m.map.otherGroups(others.length), html`<ul class="keys">${others.map(row)}</ul>`)
  const sample = slots[seen[0] ?? 0] ?? 0
  const classes =
    n > 1 &&
    html`<div class="part" data-layer="control"><h3>${say((m) => m.map.agreement)}</h3><ul class="keys agreement">${(
      [1, 2, 3, 4] as const
    ).map(
      (agreement) =>
        html`<li>${swatch(sample, agreement)}<span class="name">${say((m) => m.map.classes[agreement] ?? "")}</span></li>`,
    )}</ul></div>`
  return html`<div class="legend"><div class="part" id="holders" data-layer="control presence"><h3><span data-layer="control">${say((m) => m.map.legend)}</span><span data-layer="presence" hidden>${say((m) => m.layers.mostMembers)}</span><span class="unit">${say((m) => m.map.held)}</span></h3><ul class="keys">${[...first, 0].map(row)}</ul>${rest}</div>${classes}${layerLegends(context, island.layers)}<div class="part"><h3 id="circle-title">${say((m) => (n > 1 ? m.map.circlesMeanMonth : m.map.circlesMonth))}</h3><svg class="circle-legend" id="circle-legend" width="120" height="66" viewBox="0 0 120 66" aria-hidden="true" focusable="false">${trusted(circleLegend(island.largest.meanMonth, island.radii.month))}</svg></div></div>`
}

function controls({ n }: ReportContext, island: MapIsland): SafeHtml {
  const runs = island.runs.map(({ replication }) =>
    sayOption(String(replication), (m) => m.map.oneReplication(replication)),
  )
  const layers =
    n > 1 &&
    html`<label>${say((m) => m.map.runs)}<select id="runs">${sayOption("all", (m) => m.map.allReplications(n), true)}${runs}</select></label>`
  const violence = html`<label>${say((m) => m.map.violence)}<select id="violence">${sayOption("month", (m) => m.map.violenceMonth, true)}${sayOption("sum", (m) => m.map.violenceSum)}${sayOption("none", (m) => m.map.violenceNone)}</select></label>`
  // The script fills the list: it knows the names already.
  const find = html`<label class="grow">${say((m) => m.map.find)}<input id="find" list="territories" autocomplete="off"/></label><datalist id="territories"></datalist>`
  return html`<div class="controls needs-script">${layers}${violence}${find}</div>`
}

function controlTable(context: ReportContext): SafeHtml {
  const { record, n } = context
  const last = record.months.length - 1
  const more = layerColumns(context)
  const rows = record.territories.map((territory, index) => {
    const at = agreementAt(record.control, index * record.months.length + last, record.holders.length)
    const holder =
      at.holder === -1
        ? say((m) => m.map.unknown)
        : at.holder === 0
          ? say((m) => m.map.nobody)
          : (record.holders[at.holder]?.name ?? "")
    return html`<tr><th scope="row">${territory.name}</th><td>${territory.state}</td><td>${holder}</td>${n > 1 && html`<td class="figure">${say((m) => m.map.of(at.count, at.of))}</td>`}<td class="figure">${formatNumber(meanDeaths(context, index))}</td>${more.cells(index)}</tr>`
  })
  const head = html`<tr><th scope="col">${say((m) => m.map.tableTerritory)}</th><th scope="col">${say((m) => m.map.tableState)}</th><th scope="col">${say((m) => m.map.tableHolder)}</th>${n > 1 && html`<th scope="col" class="figure">${say((m) => m.map.tableAgree)}</th>`}<th scope="col" class="figure">${say((m) => (n > 1 ? m.map.tableDeaths : m.map.tableDeathsOne))}</th>${more.heads}</tr>`
  return folded(
    (m) => m.map.table,
    wideTable((m) => m.map.table, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`, {
      rows: rows.length,
      file: "series.csv",
    }),
  )
}

/** How many boundaries are drawn, and a sentence for each that is not or was mended. */
function boundaryWords({ boundaries, manifest }: ReportContext): SafeHtml | false {
  if (boundaries === null) return false
  const { notes, shapes } = boundaries
  const lines = notes.map((note) => html`<li>${say((m) => boundarySentence(m, note))}</li>`)
  return html`${paragraph((m) => m.boundaries.drawn(shapes.size, manifest.region.territories.length), "small")}${
    notes.length > 0 && folded((m) => m.boundaries.notes(notes.length), html`<ul class="boundary-notes">${lines}</ul>`)
  }`
}

/** That not every replication of the other layers is in the page, where that is so. */
function fewerRuns({ n }: ReportContext, { layers }: MapIsland): SafeHtml | false {
  const runs = layers[0]?.runs.length ?? 0
  return layers.length > 0 && n > 1 && runs < n && paragraph((m) => m.layers.onlySome(runs, n), "small")
}

/** That values between two classes are told less closely than they are, where that is so. */
function coarseValues({ layers }: MapIsland): SafeHtml | false {
  const coarsest = layers.map(({ closeness }) => closeness).find(({ tolerance }) => tolerance > 0)
  return (
    coarsest !== undefined &&
    paragraph((m) => m.layers.coarse(formatNumber(100 * coarsest.tolerance), coarsest.every), "small")
  )
}

function flowTable(context: ReportContext): SafeHtml | false {
  const rows = flowRows(context)
  const head = html`<tr><th scope="col">${say((m) => m.layers.road)}</th><th scope="col" class="figure">${say((m) => m.layers.quantities.flow.legend)}</th></tr>`
  return (
    rows.length > 0 &&
    folded(
      (m) => m.layers.flowTable,
      wideTable((m) => m.layers.flowTable, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`, {
        rows: rows.length,
        file: "series.csv",
      }),
    )
  )
}

/** The map with its time bar, its legend and its readout. Without scripts: the state at the beginning of the last month. */
export function mapSection(context: ReportContext, island: MapIsland | null): SafeHtml {
  const { geometry, record, manifest, n } = context
  if (geometry === null || island === null || !record.hasControl)
    return section(
      "map",
      paragraph((m) => (manifest.recorded ? m.noSeries : m.notRecorded)),
    )
  const last = record.months.length - 1
  const lastMonth = record.months[last]!
  return section(
    "map",
    html`${layerLeads(
      island.layers,
      paragraph((m) => (n > 1 ? m.map.lead : m.map.leadOne), "lead"),
    )}
${layerSwitch(island.layers)}${controls(context, island)}
<div id="transport" class="transport needs-script"></div>
<div class="map-and-side"><figure class="map-figure"><figcaption id="map-month">${say((m) => m.map.static(monthName(m, lastMonth)))}</figcaption>
${drawMap(manifest.region.territories, geometry, stateAt(context, last, island))}</figure>
<div class="side"><div id="readout" class="readout needs-script"><p class="hint">${say((m) => m.map.choose)}</p></div>${legend(context, last, island)}</div></div>
<p class="sr" id="announce" aria-live="polite"></p>
${!isMonthEnd(manifest.until) && paragraph((m) => m.map.partial(monthName(m, lastMonth)), "small")}${island.runs.length < n && paragraph((m) => m.map.onlySome(island.runs.length, n), "small")}
${boundaryWords(context)}${fewerRuns(context, island)}${coarseValues(island)}${controlTable(context)}${flowTable(context)}${layerNotes(
  context,
  island.layers,
  whatYouShouldKnow(context, (m) =>
    context.boundaries === null ? m.map.note : { ...m.map.note, notCounted: m.boundaries.notCounted },
  ),
)}`,
  )
}
