import type { MeasureSummary } from "@contested/core"
import { fanFrom } from "../charts/spread-chart.js"
import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { swatch } from "../map/fills.js"
import { say } from "../messages/bilingual.js"
import { agentName, wholeRun } from "./answer.js"
import { measureName } from "./episode-words.js"
import { folded, paragraph, section, whatYouShouldKnow, wideTable } from "./parts.js"
import { lookUp, type ReportContext } from "./report-context.js"

/** Rows of the full table; a national run has more, and they are in summary.json. */
const mostRows = 250

function intervalText(entry: MeasureSummary): SafeHtml {
  if (entry.interval === null) return say((m) => (entry.n < 2 ? m.headline.one : m.headline.noInterval))
  const [low, high] = entry.interval
  return say((m) => m.headline.interval(formatNumber(low), formatNumber(high)))
}

/** The range of single runs is told from 20 on, as in the charts: of fewer, its ends would be the extremes. */
function card(entry: MeasureSummary): SafeHtml {
  const { "0.05": low, "0.95": high } = entry.quantiles
  return html`<div class="card"><p class="label">${say((m) => measureName(m, entry.measure))}</p>
<p class="number">${formatNumber(entry.mean)}</p>
<p class="interval">${intervalText(entry)}</p>${
    entry.n >= fanFrom &&
    html`<p class="interval">${say((m) => m.headline.spread(formatNumber(low), formatNumber(high)))}</p>`
  }</div>`
}

function short(entry: MeasureSummary | undefined): SafeHtml {
  if (entry === undefined) return html`<td class="figure">–</td>`
  const { interval } = entry
  return html`<td class="figure"><b>${formatNumber(entry.mean)}</b>${
    entry.n > 1 &&
    html`<span class="range">${interval !== null && say((m) => m.range(formatNumber(interval[0]), formatNumber(interval[1])))}</span>`
  }</td>`
}

function groupTable(context: ReportContext): SafeHtml | false {
  const held = wholeRun(context.summary.measures, "territories-held").filter((entry) => entry.agent !== "")
  const members = wholeRun(context.summary.measures, "members").filter((entry) => entry.agent !== "")
  const ids = [...new Set([...held, ...members].map((entry) => entry.agent))]
  if (ids.length === 0) return false
  const rows = ids.map((id) => {
    const holder = context.record.holders.findIndex((agent) => agent?.id === id)
    return html`<tr><th scope="row">${swatch(context.slots[holder] ?? 8, 1)} ${agentName(context, id)}</th>${short(held.find((entry) => entry.agent === id))}${short(members.find((entry) => entry.agent === id))}</tr>`
  })
  return wideTable(
    (m) => m.sections.headline,
    html`<table class="groups"><thead><tr><th scope="col">${say((m) => m.headline.group)}</th>${(["territories-held", "members"] as const).map((measure) => html`<th scope="col" class="figure">${say((m) => lookUp(m.headline.labels, measure))}${context.summary.replications > 1 && html`<span class="range">95 %</span>`}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`,
  )
}

function fullTable(context: ReportContext): SafeHtml {
  const { measures } = context.summary
  const rows = measures.slice(0, mostRows).map((entry) => {
    const { interval } = entry
    return html`<tr><td>${say((m) => measureName(m, entry.measure))}</td><td>${entry.place === "all" ? say((m) => m.headline.all) : entry.place}</td><td>${entry.agent === "" ? "" : agentName(context, entry.agent)}</td><td>${entry.year === "all" ? say((m) => m.headline.wholeRun) : String(entry.year)}</td><td class="figure">${formatNumber(entry.mean)}</td><td class="figure">${entry.sd === null ? "–" : formatNumber(entry.sd)}</td><td class="figure">${interval === null ? "–" : say((m) => m.range(formatNumber(interval[0]), formatNumber(interval[1])))}</td><td class="figure">${say((m) => m.range(formatNumber(entry.quantiles["0.05"]), formatNumber(entry.quantiles["0.95"])))}</td><td class="figure">${entry.n}</td></tr>`
  })
  const head = html`<tr><th scope="col">${say((m) => m.headline.measure)}</th><th scope="col">${say((m) => m.headline.place)}</th><th scope="col">${say((m) => m.headline.group)}</th><th scope="col">${say((m) => m.headline.year)}</th><th scope="col" class="figure">${say((m) => m.headline.mean)}</th><th scope="col" class="figure">${say((m) => m.headline.sd)}</th><th scope="col" class="figure">${say((m) => m.headline.intervalColumn)}</th><th scope="col" class="figure">${say((m) => m.headline.spreadColumn)}</th><th scope="col" class="figure">${say((m) => m.headline.n)}</th></tr>`
  return folded(
    (m) => m.headline.byYear,
    html`${wideTable((m) => m.headline.byYear, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`, { rows: measures.length, file: "summary.json" })}${
      measures.length > mostRows && paragraph((m) => m.headline.more(measures.length - mostRows))
    }`,
  )
}

/** Headline figures with their intervals; the reason where there is none. */
export function headline(context: ReportContext): SafeHtml {
  const { measures } = context.summary
  const cards = ["events", "deaths"].flatMap((measure) => wholeRun(measures, measure).slice(0, 1))
  const groups = groupTable(context)
  const note = whatYouShouldKnow(context, (m) => m.headline.note)
  return section(
    "headline",
    html`${cards.length === 0 && groups === false && paragraph((m) => m.headline.none)}<div class="figures"><div class="cards">${cards.map(card)}</div>${groups}</div>${measures.length > 0 && fullTable(context)}${note}`,
  )
}
