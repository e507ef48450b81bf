import { renderChart } from "../charts/render-chart.js"
import { fanFrom, monthlySpread, spreadChart } from "../charts/spread-chart.js"
import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { swatch } from "../map/fills.js"
import { say } from "../messages/bilingual.js"
import { spreadOf } from "../records/quantile.js"
import type { MonthlyByReplication } from "../records/run-record.js"
import { bandKeys } from "./deaths.js"
import { folded, paragraph, section, whatYouShouldKnow, wideTable } from "./parts.js"
import type { ReportContext } from "./report-context.js"
import { yearEnds } from "./years.js"

/** Panels for each quantity; the other groups are in the table. */
const mostPanels = 8

const largest = (tables: MonthlyByReplication): number =>
  tables.reduce((most, table) => Math.max(most, ...table.filter(Number.isFinite)), 0)

type Quantity = "held" | "members"

function holdersWith({ record, slots }: ReportContext, quantity: Quantity): readonly number[] {
  return record.holders
    .map((_, holder) => holder)
    .filter((holder) => holder > 0 && largest(record[quantity][holder]!) > 0)
    .sort((a, b) => slots[a]! - slots[b]! || a - b)
}

async function panels(context: ReportContext, quantity: Quantity): Promise<SafeHtml | false> {
  const { record, slots } = context
  const holders = holdersWith(context, quantity)
  if (holders.length === 0) return false
  const top = Math.max(...holders.map((holder) => largest(record[quantity][holder]!)))
  const figures: SafeHtml[] = []
  for (const holder of holders.slice(0, mostPanels)) {
    const values = record[quantity][holder]!
    const slot = slots[holder] ?? 8
    const colour = slot >= 1 && slot <= 4 ? `var(--g${slot},#555)` : "var(--g5,#777)"
    const chart = await renderChart(
      `${quantity}-${holder}`,
      spreadChart({ months: record.months, values, width: 250, height: 130, top, colour }),
    )
    const medians = monthlySpread(values, record.months.length)
      .map(({ median }) => median)
      .filter(Number.isFinite)
    const from = formatNumber(medians[0] ?? Number.NaN)
    const to = formatNumber(medians[medians.length - 1] ?? Number.NaN)
    const name = record.holders[holder]?.name ?? ""
    figures.push(
      html`<figure><figcaption>${swatch(slot, 1)} ${name}<span class="sr">: ${say((m) => m.groups.alt(m.groups[quantity], name, from, to))}</span></figcaption>${chart}</figure>`,
    )
  }
  return html`<h3>${say((m) => m.groups[quantity])}</h3><div class="panels">${figures}</div>${holders.length > mostPanels && paragraph((m) => m.groups.more(holders.length - mostPanels), "small")}`
}

function yearTable(context: ReportContext): SafeHtml {
  const { record, n } = context
  const ends = yearEnds(record.months)
  const rows = (["held", "members"] as const).flatMap((quantity) =>
    holdersWith(context, quantity).map((holder) => {
      const cells = ends.map((month) => {
        const values = record[quantity][holder]!.map((table) => table[month]!)
        const { median, low95, high95 } = spreadOf(values)
        return html`<td class="figure">${formatNumber(median)}${n >= fanFrom && html`<br><span class="range">${say((m) => m.range(formatNumber(low95), formatNumber(high95)))}</span>`}</td>`
      })
      return html`<tr><td>${say((m) => m.groups[quantity])}</td><th scope="row">${record.holders[holder]?.name ?? ""}</th>${cells}</tr>`
    }),
  )
  const head = html`<tr><th scope="col">${say((m) => m.headline.measure)}</th><th scope="col">${say((m) => m.headline.group)}</th>${ends.map((month) => html`<th scope="col" class="figure">${record.months[month]!.slice(0, 7)}</th>`)}</tr>`
  return folded(
    (m) => m.groups.table,
    html`${n > 1 && html`<p class="small">${say((m) => m.groups.median)}${n >= fanFrom && ", 95 %"}</p>`}${wideTable((m) => m.groups.table, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`)}`,
  )
}

/** Ground and members of each group over time: one panel each, all on one scale. */
export async function groupsSection(context: ReportContext): Promise<SafeHtml> {
  const { manifest, n } = context
  const held = await panels(context, "held")
  const members = await panels(context, "members")
  if (held === false && members === false)
    return section(
      "groups",
      paragraph((m) => (manifest.recorded ? m.groups.empty : m.notRecorded)),
    )
  return section(
    "groups",
    html`${paragraph((m) => (n >= fanFrom ? m.groups.lead : m.groups.leadLines), "lead")}${held}${members}${bandKeys(n >= fanFrom, n === 1)}
${yearTable(context)}${whatYouShouldKnow(context, (m) => m.groups.note)}`,
  )
}
