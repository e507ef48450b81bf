import { renderChart } from "../charts/render-chart.js"
import { fanFrom, monthlySpread, spreadChart } from "../charts/spread-chart.js"
import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { monthName, say } from "../messages/bilingual.js"
import type { RunRecord } from "../records/run-record.js"
import { folded, paragraph, section, whatYouShouldKnow, wideTable } from "./parts.js"
import type { ReportContext } from "./report-context.js"

/** Deaths of all territories in each month, by replication. */
function deathsPerMonth({ deaths, months }: RunRecord): readonly Float64Array[] {
  return deaths.map((table) => {
    const totals = new Float64Array(months.length)
    for (const [cell, value] of table.entries()) totals[cell % months.length]! += value
    return totals
  })
}

/** What the shades of a fan mean; as words, for the caption alone must do. */
export function bandKeys(fan: boolean, one: boolean): SafeHtml {
  const key = (kind: string, text: SafeHtml) => html`<li><span class="key ${kind}"></span>${text}</li>`
  return html`<ul class="band-keys">${
    fan && [
      key(
        "b50",
        say((m) => m.deaths.band50),
      ),
      key(
        "b80",
        say((m) => m.deaths.band80),
      ),
      key(
        "b95",
        say((m) => m.deaths.band95),
      ),
    ]
  }${
    !one &&
    key(
      "median",
      say((m) => m.deaths.median),
    )
  }${key(
    "run",
    say((m) => m.deaths.single),
  )}</ul>`
}

/** Deaths per month: a fan over replications where there are enough of them, thin lines where not. Observed data have no place here. */
export async function deathsSection(context: ReportContext): Promise<SafeHtml> {
  const { record, manifest, n } = context
  if (!manifest.recorded || !record.hasDeaths)
    return section(
      "deaths",
      paragraph((m) => (manifest.recorded ? m.noSeries : m.notRecorded)),
    )
  const values = deathsPerMonth(record)
  const spread = monthlySpread(values, record.months.length)
  const medians = spread.map(({ median }) => median)
  const wide = await renderChart("deaths-wide", spreadChart({ months: record.months, values, width: 860, height: 250 }))
  const narrow = await renderChart(
    "deaths-narrow",
    spreadChart({ months: record.months, values, width: 310, height: 210 }),
  )
  const fan = n >= fanFrom
  const rows = record.months.map((month, index) => {
    const at = spread[index]!
    const range = (low: number, high: number) =>
      html`<td class="figure">${say((m) => m.range(formatNumber(low), formatNumber(high)))}</td>`
    return html`<tr><th scope="row">${say((m) => monthName(m, month))}</th><td class="figure">${formatNumber(at.median)}</td>${fan && [range(at.low50, at.high50), range(at.low80, at.high80), range(at.low95, at.high95)]}${!fan && n > 1 && range(Math.min(...values.map((run) => run[index]!)), Math.max(...values.map((run) => run[index]!)))}</tr>`
  })
  const heads = fan
    ? html`<th scope="col" class="figure">50 %</th><th scope="col" class="figure">80 %</th><th scope="col" class="figure">95 %</th>`
    : n > 1 && html`<th scope="col" class="figure">min – max</th>`
  const head = html`<tr><th scope="col">${say((m) => m.deaths.month)}</th><th scope="col" class="figure">${say((m) => (n > 1 ? m.deaths.median : m.deaths.note.unit))}</th>${heads}</tr>`
  const low = formatNumber(Math.min(...medians))
  const high = formatNumber(Math.max(...medians))
  return section(
    "deaths",
    html`<figure>${paragraph((m) => (fan ? m.deaths.fan(n) : m.deaths.lines(n)), "lead")}
<p class="axis-title">${say((m) => m.deaths.axis)}</p><div class="wide">${wide}</div><div class="narrow">${narrow}</div>
<figcaption><span class="sr">${say((m) => m.deaths.alt(n, low, high))}</span>${bandKeys(fan, n === 1)}</figcaption></figure>
${folded(
  (m) => m.deaths.table,
  wideTable((m) => m.sections.deaths, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`),
)}${whatYouShouldKnow(context, (m) => m.deaths.note)}`,
  )
}
