import { renderChart } from "../charts/render-chart.js"
import { fanFrom, monthlySpread, spreadChart } from "../charts/spread-chart.js"
import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { monthName, say } from "../messages/bilingual.js"
import { bandKeys } from "../sections/deaths.js"
import { percent } from "../sections/episode-words.js"
import { folded, paragraph, section, whatYouShouldKnow, wideTable } from "../sections/parts.js"
import { type ComparisonContext, capital, quantity } from "./comparison-context.js"

/** The median of every what-if by month, as numbers. */
function medianTable(context: ComparisonContext, medians: readonly (readonly number[])[]): SafeHtml {
  const { months, baselineMedian, variants } = context
  const rows = months.map(
    (month, at) =>
      html`<tr><th scope="row">${say((m) => monthName(m, month))}</th>${[baselineMedian, ...medians].map((own) => html`<td class="figure">${formatNumber(own[at] ?? Number.NaN)}</td>`)}</tr>`,
  )
  const head = html`<tr><th scope="col">${say((m) => m.comparison.fans.month)}</th><th scope="col" class="figure">${say((m) => m.comparison.asItIs)}</th>${variants.map(({ compared }) => html`<th scope="col" class="figure">${compared.name}</th>`)}</tr>`
  return folded(
    (m) => m.comparison.fans.table,
    wideTable((m) => m.comparison.fans.table, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`),
  )
}

/** Months of each what-if, one panel each on one scale, the median of the scenario as it is in all of them. */
export async function fansSection(context: ComparisonContext): Promise<SafeHtml> {
  const { months, variants, baselineMonthly, baselineMedian, monthlyMeasure, n, tables } = context
  if (months.length === 0 || baselineMonthly.length === 0)
    return section(
      "fans",
      paragraph((m) => (tables.months.length === 0 ? m.comparison.fans.none : m.comparison.fans.short)),
    )
  const largest = [baselineMonthly, ...variants.map(({ monthly }) => monthly)]
    .flat()
    .reduce((most, run) => run.reduce((top, value) => Math.max(top, value), most), 0)
  const figures: SafeHtml[] = []
  const medians: (readonly number[])[] = []
  for (const [index, { compared, monthly }] of variants.entries()) {
    const median = monthlySpread(monthly, months.length).map((spread) => spread.median)
    medians.push(median)
    const chart = await renderChart(
      `fan-${index}`,
      spreadChart({ months, values: monthly, reference: baselineMedian, width: 300, height: 160, top: largest }),
    )
    const above = median.filter((value, month) => value > (baselineMedian[month] ?? 0)).length / months.length
    const [low, high] = [Math.min(...median), Math.max(...median)].map((value) => formatNumber(value)) as [
      string,
      string,
    ]
    figures.push(
      html`<figure><figcaption>${compared.name}<span class="sr">: ${say((m) => m.comparison.fans.alt(compared.name, low, high, m.comparison.fans.more(percent(above))))}</span></figcaption>${chart}</figure>`,
    )
  }
  const counted = (m: Parameters<typeof quantity>[0]) => quantity(m, context, monthlyMeasure)
  return section(
    "fans",
    html`${paragraph((m) => m.comparison.fans.lead(n, capital(counted(m)), n >= fanFrom), "lead")}
<p class="axis-title">${say((m) => m.comparison.fans.axis(counted(m)))}</p><div class="panels fans">${figures}</div>${bandKeys(n >= fanFrom, n === 1)}<ul class="band-keys"><li><span class="key reference"></span>${say((m) => m.comparison.fans.reference)}</li></ul>
${medianTable(context, medians)}${whatYouShouldKnow(context, (m) => m.comparison.fans.note)}`,
  )
}
