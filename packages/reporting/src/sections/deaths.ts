import { dotPlot, quantileDots, runsBelow } from "../charts/dot-plot.js"
import { renderChart } from "../charts/render-chart.js"
import { fanFrom, monthlySpread, spreadChart } from "../charts/spread-chart.js"
import { figureWords } from "../figures/figure-words.js"
import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { monthName, say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
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

/** The words of one fan. */
type FanWords = Pick<Messages["deaths"], "fan" | "lines" | "alt" | "axis"> & { readonly unit: string }

/** One quantity by month: a fan over replications where there are enough of them, thin lines where not, and its table. */
async function fanFigure(
  { record, n }: ReportContext,
  id: string,
  values: readonly Float64Array[],
  words: (messages: Messages) => FanWords,
): Promise<SafeHtml> {
  const { months } = record
  const spread = monthlySpread(values, months.length)
  const medians = spread.map(({ median }) => median)
  const wide = await renderChart(`${id}-wide`, spreadChart({ months, values, width: 860, height: 250 }))
  const narrow = await renderChart(`${id}-narrow`, spreadChart({ months, values, width: 310, height: 210 }))
  const fan = n >= fanFrom
  const rows = months.map((month, index) => {
    const at = spread[index]!
    const range = (low: number, high: number) =>
      html`<td class="figure">${say((m) => m.range(formatNumber(low), formatNumber(high)))}</td>`
    return html`<tr><th scope="row">${say((m) => monthName(m, month))}</th><td class="figure">${formatNumber(at.median)}</td>${fan && [range(at.low50, at.high50), range(at.low80, at.high80), range(at.low95, at.high95)]}${!fan && n > 1 && range(Math.min(...values.map((run) => run[index]!)), Math.max(...values.map((run) => run[index]!)))}</tr>`
  })
  const heads = fan
    ? html`<th scope="col" class="figure">50 %</th><th scope="col" class="figure">80 %</th><th scope="col" class="figure">95 %</th>`
    : n > 1 && html`<th scope="col" class="figure">min – max</th>`
  const head = html`<tr><th scope="col">${say((m) => m.deaths.month)}</th><th scope="col" class="figure">${say((m) => (n > 1 ? m.deaths.median : words(m).unit))}</th>${heads}</tr>`
  const low = formatNumber(Math.min(...medians))
  const high = formatNumber(Math.max(...medians))
  return html`<figure>${paragraph((m) => (fan ? words(m).fan(n) : words(m).lines(n)), "lead")}
<p class="axis-title">${say((m) => words(m).axis)}</p><div class="wide">${wide}</div><div class="narrow">${narrow}</div>
<figcaption><span class="sr">${say((m) => words(m).alt(n, low, high))}</span>${bandKeys(fan, n === 1)}</figcaption></figure>
${folded(
  (m) => m.deaths.table,
  wideTable((m) => words(m).axis, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`, {
    rows: rows.length,
    file: "series.csv",
  }),
)}`
}

/** Deaths of the whole run as fifty dots of equal weight, with a sentence that counts them; under 20 replications a dot for each. */
async function dotsFigure(context: ReportContext, totals: readonly number[]): Promise<SafeHtml> {
  const { n } = context
  const dots = quantileDots(totals, n >= fanFrom ? 50 : n)
  const words = (m: Messages) => figureWords[m.language].dots
  const wide = await renderChart("dots-wide", dotPlot(dots, { width: 860, title: "" }))
  const narrow = await renderChart("dots-narrow", dotPlot(dots, { width: 310, title: "" }))
  const found = runsBelow(dots, totals)
  const rows = dots.map(
    ({ dot, value }) => html`<tr><th scope="row">${dot}</th><td class="figure">${formatNumber(value)}</td></tr>`,
  )
  const head = html`<tr><th scope="col">${say((m) => m.deaths.dot)}</th><th scope="col" class="figure">${say((m) => words(m).axis)}</th></tr>`
  return html`<h3 class="chart-title">${say((m) => words(m).title)}</h3><figure>${paragraph((m) => (n >= fanFrom ? words(m).caption(n) : words(m).few(n)), "lead")}
<p class="axis-title">${say((m) => words(m).axis)}</p><div class="wide">${wide}</div><div class="narrow">${narrow}</div>
${n > 1 && found !== null && html`<figcaption>${say((m) => words(m).below(found.runs, n, formatNumber(found.amount)))}</figcaption>`}</figure>
${folded(
  (m) => m.deaths.table,
  wideTable((m) => words(m).title, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`, {
    rows: rows.length,
    file: "summary.json",
  }),
)}${whatYouShouldKnow(context, (m) => {
  const { definition, unit, range, notCounted } = words(m)
  return { definition, unit, notCounted, ...(n >= fanFrom ? { interval: range } : {}) }
})}`
}

/** Deaths and violent events by month, and deaths of the whole run. Observed data have no place here. */
export async function deathsSection(context: ReportContext): Promise<SafeHtml> {
  const { record, manifest } = context
  if (!manifest.recorded || !record.hasDeaths)
    return section(
      "deaths",
      paragraph((m) => (manifest.recorded ? m.noSeries : m.notRecorded)),
    )
  const values = deathsPerMonth(record)
  const deaths = await fanFigure(context, "deaths", values, (m) => ({ ...m.deaths, unit: m.deaths.note.unit }))
  const totals = values.map((months) => months.reduce((sum, value) => sum + value, 0))
  const dots = await dotsFigure(context, totals)
  const events = await fanFigure(context, "violence", record.violence, (m) => ({
    ...m.deaths.events,
    unit: m.deaths.events.note.unit,
  }))
  return section(
    "deaths",
    html`${deaths}${whatYouShouldKnow(context, (m) => m.deaths.note)}
${dots}
<h3 class="chart-title">${say((m) => m.deaths.events.title)}</h3>${events}${whatYouShouldKnow(context, (m) => m.deaths.events.note)}`,
  )
}
