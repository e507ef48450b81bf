import { ToldCauses } from "../causes/told-causes.js"
import type { EventIsland } from "../events/event-island.js"
import { eventAt } from "../events/event-list.js"
import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { say, sayAttribute, sayOption } from "../messages/bilingual.js"
import { whyNotCommand } from "./commands.js"
import { folded, paragraph, section, whatYouShouldKnow, wideTable } from "./parts.js"
import { lookUp, type ReportContext } from "./report-context.js"

/** Rows shown at once; the same without scripts. */
export const rowsPerPage = 20

/** Replications listed one by one at most. */
const mostReplications = 200

/** Kinds that get a column of their own among the counts. */
const mostKinds = 6

function filters(island: EventIsland): SafeHtml {
  const option = (value: string) => html`<option value="${value}">${value}</option>`
  const any = sayOption("", (m) => m.events.any, true)
  const states = [...new Set(island.places.map((place) => place.state))].sort()
  const sides = island.sides.filter((side) => side !== "").sort()
  return html`<form id="event-filters" class="controls needs-script"><label class="grow">${say((m) => m.events.search)}<input name="search" type="search" autocomplete="off"${sayAttribute("placeholder", (m) => m.events.searchHint)}/></label><label>${say((m) => m.events.place)}<select name="state">${any}${states.map(option)}</select></label><label>${say((m) => m.events.group)}<select name="group">${any}${sides.map(option)}</select></label><label>${say((m) => m.events.kind)}<select name="kind">${any}${island.kinds.map((kind) => sayOption(kind, (m) => lookUp(m.events.kinds, kind)))}</select></label><label class="short">${say((m) => m.events.minDeaths)}<input name="deaths" type="number" min="0" step="1" value="0" inputmode="numeric"/></label><label class="check"><input name="month" type="checkbox"/>${say((m) => m.events.onlyMonth)}</label><button type="reset">${say((m) => m.events.clear)}</button></form>`
}

function staticRow(island: EventIsland, row: number): SafeHtml {
  const event = eventAt(island, row)
  return html`<tr role="row"><td role="cell" class="date">${event.date}</td><td role="cell" class="place">${event.place.name}<span class="state">${event.place.state}</span></td><td role="cell" class="kind-of">${say((m) => lookUp(m.events.kinds, event.kind))}</td><td role="cell" class="sides">${event.a}${event.b !== "" && html` <span class="soft">${say((m) => m.events.against)}</span> ${event.b}`}</td><td role="cell" class="figure toll"><span class="word">${say((m) => m.events.deaths)} </span>${formatNumber(event.deaths)}</td><td role="cell" class="figure soft number-of">${event.id}</td></tr>`
}

function countsTable({ events, record }: ReportContext): SafeHtml {
  const totals = new Map<string, number>()
  const byReplication = new Map(
    record.replications
      .slice(0, mostReplications)
      .map((number) => [number, { kinds: new Map<string, number>(), deaths: 0, events: 0 }]),
  )
  for (const { kind, replication, best } of events) {
    totals.set(kind, (totals.get(kind) ?? 0) + 1)
    const own = byReplication.get(replication)
    if (own === undefined) continue
    own.kinds.set(kind, (own.kinds.get(kind) ?? 0) + 1)
    own.deaths += best
    own.events += 1
  }
  const kinds = [...totals]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([kind]) => kind)
    .slice(0, mostKinds)
  const rows = [...byReplication].map(
    ([number, own]) =>
      html`<tr><th scope="row">${number}</th><td class="figure">${formatNumber(own.events)}</td>${kinds.map((kind) => html`<td class="figure">${formatNumber(own.kinds.get(kind) ?? 0)}</td>`)}<td class="figure">${formatNumber(own.deaths)}</td></tr>`,
  )
  const head = html`<tr><th scope="col">${say((m) => m.events.replication)}</th><th scope="col" class="figure">${say((m) => m.sections.events)}</th>${kinds.map((kind) => html`<th scope="col" class="figure">${say((m) => lookUp(m.events.kinds, kind))}</th>`)}<th scope="col" class="figure">${say((m) => m.events.deaths)}</th></tr>`
  return folded(
    (m) => m.events.counts,
    wideTable((m) => m.events.counts, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`, {
      rows: rows.length,
      file: "events.csv",
    }),
  )
}

/** How to ask what a page cannot hold; the example is about something that could happen in this run. */
function whyNotHint({ causes, manifest }: ReportContext): SafeHtml | false {
  if (causes === null) return false
  const told = new ToldCauses(causes)
  const links = causes.causes.rates.occurrence.map((occurrence) => told.link(occurrence))
  const example = links.find((link) => link?.subject?.["territory"] !== undefined)
  const { name = "clash", subject } = example ?? {}
  const territory = subject?.["territory"] ?? manifest.region.territories[0]?.code ?? ""
  return folded(
    (m) => m.causes.askNot,
    html`${paragraph((m) => m.causes.askNotLead)}<p><code>${say((m) => whyNotCommand(m.causes.folder, name, territory, manifest.start.slice(0, 7)))}</code></p>`,
  )
}

/** The event table: one replication in full, searched in the page; counts of all. */
export function eventsSection(context: ReportContext, island: EventIsland | null): SafeHtml {
  const { manifest, n } = context
  if (island === null)
    return section(
      "events",
      paragraph((m) => (manifest.recorded ? m.events.none : m.notRecorded)),
    )
  const shown = island.columns.id.length
  const first = Array.from({ length: Math.min(rowsPerPage, shown) }, (_, row) => staticRow(island, row))
  const head = html`<tr role="row"><th role="columnheader" scope="col" data-sort="date">${say((m) => m.events.date)}</th><th role="columnheader" scope="col">${say((m) => m.events.territory)}</th><th role="columnheader" scope="col">${say((m) => m.events.kind)}</th><th role="columnheader" scope="col">${say((m) => m.events.sides)}</th><th role="columnheader" scope="col" class="figure" data-sort="deaths">${say((m) => m.events.deaths)}</th><th role="columnheader" scope="col" class="figure">${say((m) => m.events.number)}</th></tr>`
  return section(
    "events",
    html`${paragraph((m) => m.events.lead(formatNumber(island.recorded), formatNumber(island.violent), island.replication, n), "lead")}${shown < island.recorded && paragraph((m) => m.events.truncated(formatNumber(shown), formatNumber(island.recorded)), "small")}
${filters(island)}
<p class="small no-script">${say((m) => m.events.fewer(first.length))}</p>
<div class="event-bar needs-script"><p id="event-count" role="status"></p><button type="button" id="event-download">${say((m) => m.events.download)}</button></div>
${wideTable((m) => m.sections.events, html`<table id="event-table" class="events" role="table"><thead role="rowgroup">${head}</thead><tbody role="rowgroup">${first}</tbody></table>`, { rows: island.recorded, file: "events.csv" })}
<div class="event-bar pager needs-script"><button type="button" id="event-previous">${say((m) => m.events.previous)}</button><p id="event-page"></p><button type="button" id="event-next">${say((m) => m.events.next)}</button></div>
${whyNotHint(context)}${n > 1 && countsTable(context)}${whatYouShouldKnow(context, (m) => m.events.note)}`,
  )
}
