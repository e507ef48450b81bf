import { html, type SafeHtml, trusted } from "../html/safe-html.js"
import { drawSmallMap } from "../map/draw-map.js"
import type { RegionGeometry } from "../map/region-geometry.js"
import { pathData } from "../map/region-geometry.js"
import { monthName, say, sayAttribute } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { signed } from "../sections/episode-words.js"
import { folded, paragraph, section, whatYouShouldKnow, wideTable } from "../sections/parts.js"
import type { ComparisonContext } from "./comparison-context.js"
import type { ComparisonIsland, Every } from "./comparison-island.js"
import { ComparisonMapsModel } from "./comparison-maps-model.js"
import { fewDigits } from "./few-digits.js"
import { controlFill, deathsFill } from "./map-fills.js"
import { controlWords, deathsWords } from "./maps-words.js"

/** Maps in a row that leave room for larger ones. */
const fewMaps = 4

/** Rows of the table at most. */
const mostRows = 400

/** Shapes of territories, for the script and for what is chosen, and the marks of pale and of fewer; drawn once. Not hidden, or browsers drop the patterns. */
export function mapShapes(geometry: RegionGeometry): SafeHtml {
  const cells = geometry.shapes.map((shape, index) => `<path id="shape-${index}" d="${pathData(shape, true)}"/>`)
  const pattern = (id: string, body: string) =>
    `<pattern id="${id}" width="14" height="14" patternUnits="userSpaceOnUse">${body}</pattern>`
  const ground = (name: string) => `<rect class="${name}" width="14" height="14"/>`
  const pale = (id: string, name: string) =>
    pattern(id, `${ground(name)}<circle class="${name}-dot" cx="7" cy="7" r="1.8"/>`)
  const hatched = ([2, 3, 4] as const).map((shade) =>
    pattern(`p-dm${shade}`, `${ground(`g-dm${shade}`)}<path class="weave" d="M-3,3L3,-3M0,14L14,0M11,17L17,11"/>`),
  )
  return trusted(
    `<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>${hatched.join("")}${pale("p-dm1", "g-dm1")}${pale("p-dp1", "g-dp1")}${cells.join("")}</defs></svg>`,
  )
}

function swatch(fill: string): SafeHtml {
  return trusted(
    `<svg class="swatch" width="26" height="16" viewBox="0 0 26 16" aria-hidden="true" focusable="false"><rect class="cell ${fill}" x="0.5" y="0.5" width="25" height="15" rx="2"/></svg>`,
  )
}

function deathsLegend({ bounds: [second, third] }: ComparisonIsland): SafeHtml {
  const entry = (fill: string, words: (m: Messages) => string) =>
    html`<li>${swatch(fill)}<span class="name">${say(words)}</span></li>`
  const side = (sign: 1 | -1, fill: (shade: number) => string) => [
    entry(fill(2), (m) => m.comparison.maps.upTo(signed(sign * second))),
    entry(fill(3), (m) => {
      const ends = [signed(sign * second), signed(sign * third)] as const
      return sign > 0 ? m.range(...ends) : m.range(ends[1], ends[0])
    }),
    entry(fill(4), (m) => m.comparison.maps.beyond(signed(sign * third))),
  ]
  const pale = (key: "-1" | "0" | "1", fill: string) => entry(fill, (m) => m.comparison.maps.pale[key] ?? "")
  return html`<ul class="scale">${side(-1, (shade) => `dm${shade}`).reverse()}${pale("-1", "dm1")}${pale("0", "d0")}${pale("1", "dp1")}${side(1, (shade) => `dp${shade}`)}</ul>`
}

function controlLegend(): SafeHtml {
  const entries = ([0, 1, 2, 3, 4] as const).map(
    (is) =>
      html`<li>${swatch(controlFill(is))}<span class="name">${say((m) => m.comparison.maps.shares[is] ?? "")}</span></li>`,
  )
  return html`<ul class="scale">${entries}</ul>`
}

/** Territories where something can be told from luck at the end, or control differs in half of the pairs; in the order of the region. */
function differenceTable({ manifest, variants }: ComparisonContext, model: ComparisonMapsModel): SafeHtml {
  const { island } = model
  const last = island.months.length - 1
  const maps = [...island.deaths.keys()]
  const isTold = (territory: number) => maps.some((map) => Math.abs(model.deathsClass(map, territory, last)) > 1)
  const all = manifest.region.territories.map((place, territory) => ({ place, territory }))
  const told = all.filter(({ territory }) => isTold(territory))
  const rows = told.slice(0, mostRows).map(({ place, territory }) => {
    const cells = maps.map((map) => {
      const { mean } = model.deaths(map, territory, last)
      const text = signed(Math.round(mean * 100) / 100)
      const isShaded = Math.abs(model.deathsClass(map, territory, last)) > 1
      return html`<td class="figure">${isShaded ? html`<b>${text}</b>` : html`<span class="soft">${text}</span>`} <span class="soft">(${model.others(map, territory, last)})</span></td>`
    })
    return html`<tr><th scope="row">${place.name}</th><td>${place.state}</td>${cells}</tr>`
  })
  const names = variants.map(({ compared }) => html`<th scope="col" class="figure">${compared.name}</th>`)
  const head = html`<tr><th scope="col">${say((m) => m.map.tableTerritory)}</th><th scope="col">${say((m) => m.map.tableState)}</th>${names}</tr>`
  return folded(
    (m) => m.comparison.maps.table,
    told.length === 0
      ? paragraph((m) => m.comparison.maps.nothing)
      : html`${paragraph((m) => m.comparison.maps.tableCells, "small")}${wideTable((m) => m.comparison.maps.table, html`<table class="territories"><thead>${head}</thead><tbody>${rows}</tbody></table>`)}${all.length > rows.length && paragraph((m) => m.comparison.maps.rest(all.length - rows.length), "small")}`,
  )
}

function controls({ manifest }: ComparisonContext): SafeHtml {
  const names = manifest.region.territories.map(({ name, state }) => html`<option value="${name}, ${state}"></option>`)
  return html`<div class="controls needs-script"><label class="grow">${say((m) => m.map.find)}<input id="find" list="territories" autocomplete="off"/></label><datalist id="territories">${names}</datalist><p class="chosen"><span id="chosen">${say((m) => m.comparison.maps.choose)}</span> <button type="button" id="clear" hidden>${say((m) => m.map.clear)}</button></p></div>`
}

/** Two rows of small maps, deaths and control, one of each for every what-if; one bar moves them all. Without scripts: the end of the run. */
export function mapsSection(
  context: ComparisonContext,
  made: { readonly island: ComparisonIsland; readonly every: Every } | null,
): SafeHtml {
  const { geometry, variants, n, mapPairs, manifest } = context
  if (made === null || geometry === null)
    return section(
      "maps",
      paragraph((m) => (context.tables.territories.length === 0 ? m.comparison.maps.none : m.comparison.fans.short)),
    )
  const { island, every } = made
  const model = new ComparisonMapsModel(island)
  const last = island.months.length - 1
  const month = (m: Messages) => monthName(m, island.months[last] ?? "")
  const all = [...manifest.region.territories.keys()]
  const figure = (
    kind: "deaths" | "control",
    map: number,
    name: (m: Messages) => string,
    words: (m: Messages) => string,
  ) => {
    const fills = all.map((territory) =>
      kind === "deaths"
        ? deathsFill(model.deathsClass(map, territory, last))
        : controlFill(model.controlClass(map, territory, last)),
    )
    const label = sayAttribute("aria-label", (m) => {
      const { fewer, more } = model.deathsTotal(map, last)
      return kind === "deaths"
        ? m.comparison.maps.altDeaths(name(m), month(m), fewer, more)
        : m.comparison.maps.altControl(name(m), month(m), fewDigits(model.othersTotal(map, last)))
    })
    return html`<figure><figcaption><b>${say(name)}</b><span class="told" data-map="${kind}-${map}">${say(words)}</span></figcaption>${drawSmallMap(geometry, fills, html` id="${kind}-${map}"${label}`, html`<use class="cursor"/>`)}</figure>`
  }
  const deaths = variants.map(({ compared }, map) =>
    figure(
      "deaths",
      map,
      () => compared.name,
      (m) => deathsWords(m, { model, map, month: last }),
    ),
  )
  const control = [
    ...variants.map(
      ({ compared }) =>
        () =>
          compared.name,
    ),
    (m: Messages) => m.comparison.maps.luck,
  ].map((name, map) => figure("control", map, name, (m) => controlWords(m, { model, map, month: last })))
  const grid = `multiples compared${control.length <= fewMaps ? " few" : ""}`
  return section(
    "maps",
    html`${paragraph((m) => m.comparison.maps.lead(n), "lead")}
${controls(context)}
<div id="transport" class="transport sticky needs-script"></div>
<p class="axis-title" id="maps-month">${say((m) => m.comparison.maps.static(month(m)))}</p>
<h3>${say((m) => m.comparison.maps.deaths)}</h3>${deathsLegend(island)}<div class="${grid}">${deaths}</div>
<h3>${say((m) => m.comparison.maps.control)}</h3>${controlLegend()}<div class="${grid}">${control}</div>${paragraph((m) => m.comparison.maps.luckNote, "small")}
<p class="sr" id="announce" aria-live="polite"></p>
${mapPairs < n && paragraph((m) => m.comparison.maps.firstPairs(mapPairs, n), "small")}${every > 1 && paragraph((m) => m.comparison.maps.thinned(every), "small")}${differenceTable(context, model)}${whatYouShouldKnow(
  context,
  (m) => {
    const { definition, control: also, unit, notCounted } = m.comparison.maps.note
    return { definition: `${definition(all.length)} ${also}`, unit, notCounted }
  },
)}`,
  )
}
