import { type Difference, differenceChart, mostDots } from "../charts/difference-chart.js"
import { renderChart } from "../charts/render-chart.js"
import { html, type SafeHtml, trusted } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import { signed } from "../sections/episode-words.js"
import { folded, paragraph, section, whatYouShouldKnow, wideTable } from "../sections/parts.js"
import { differenceDigits } from "./alike-digits.js"
import { type ComparisonContext, percentOfMean, quantity, type VariantRecord } from "./comparison-context.js"

/** Pairs in the table; the others are in results.csv. */
const mostRows = 200

/** A variant for the chart, its numbers in its label: nothing has to be read off an axis. */
function labelled(context: ComparisonContext, { compared, pairs }: VariantRecord, isWide: boolean): Difference {
  const { name, mean, interval } = compared
  const digits = differenceDigits(mean, interval)
  const ends = interval === null ? "" : ` [${digits.low}, ${digits.high}]`
  const share = percentOfMean(mean, context)
  // Em spaces: drawings run ordinary ones together.
  const numbers = isWide ? `${digits.mean}${ends}${share === "" ? "" : `\u2003${share}`}` : digits.mean
  return {
    variant: `${name}\u2003${numbers}`,
    mean,
    ...(interval !== null && { low: interval[0], high: interval[1] }),
    pairs: pairs.map(({ difference }) => difference),
  }
}

function keys(n: number): SafeHtml {
  const point = (fill: string) =>
    trusted(
      `<svg class="key-mark" width="34" height="12" viewBox="0 0 34 12" aria-hidden="true" focusable="false"><path d="M1,6H33"/><circle class="${fill}" cx="17" cy="6" r="4"/></svg>`,
    )
  const dot = trusted(
    `<svg class="key-mark" width="14" height="12" viewBox="0 0 14 12" aria-hidden="true" focusable="false"><circle class="pair" cx="7" cy="6" r="2.2"/></svg>`,
  )
  return html`<ul class="band-keys">${
    n > 1 &&
    html`<li>${point("told")}${say((m) => m.comparison.differences.told)}</li><li>${point("open")}${say((m) => m.comparison.differences.notTold)}</li>`
  }<li>${dot}${say((m) => m.comparison.differences.pair)}</li></ul>`
}

function pairTable({ variants, n }: ComparisonContext): SafeHtml {
  const replications = [...new Set(variants.flatMap(({ pairs }) => pairs.map(({ replication }) => replication)))].sort(
    (a, b) => a - b,
  )
  const columns = variants.map(({ pairs }) => new Map(pairs.map((pair) => [pair.replication, pair.difference])))
  const rows = replications.slice(0, mostRows).map(
    (replication) =>
      html`<tr><th scope="row">${replication}</th>${columns.map((column) => {
        const difference = column.get(replication)
        return html`<td class="figure">${difference === undefined ? "–" : signed(difference)}</td>`
      })}</tr>`,
  )
  const head = html`<tr><th scope="col">${say((m) => m.comparison.differences.replication)}</th>${variants.map(({ compared }) => html`<th scope="col" class="figure">${compared.name}</th>`)}</tr>`
  return folded(
    (m) => m.comparison.differences.table,
    html`${wideTable((m) => m.comparison.differences.table, html`<table class="pairs"><thead>${head}</thead><tbody>${rows}</tbody></table>`)}${n > mostRows && paragraph((m) => m.comparison.differences.rest(n - mostRows), "small")}`,
  )
}

/** Every what-if's mean difference with its interval, and below it the pairs. */
export async function differencesSection(context: ComparisonContext): Promise<SafeHtml> {
  const { variants, n, tables } = context
  const { mean } = tables.comparison.baseline
  const chart = (width: number, isWide: boolean) =>
    differenceChart(
      variants.map((variant) => labelled(context, variant, isWide)),
      { width, title: "", names: "above", percent: { mean, title: "" } },
    )
  const wide = await renderChart("differences-wide", chart(860, true))
  const narrow = await renderChart("differences-narrow", chart(310, false))
  const spoken = variants.map(
    ({ compared: { name, mean: difference, interval } }) =>
      html`<li>${say((m) => {
        const digits = differenceDigits(difference, interval)
        const amount = m.comparison.amount(digits.mean, quantity(m, context))
        return interval === null
          ? m.comparison.answer.one(name, amount)
          : m.comparison.differences.alt(name, amount, digits.low, digits.high)
      })}</li>`,
  )
  return section(
    "differences",
    html`<figure>${paragraph((m) => m.comparison.differences.lead(n, quantity(m, context)), "lead")}
${mean !== 0 && html`<p class="axis-title">${say((m) => m.comparison.differences.percentAxis)}</p>`}<div class="wide">${wide}</div><div class="narrow">${narrow}</div><p class="axis-title">${say((m) => m.comparison.differences.axis(quantity(m, context)))}</p>
<figcaption><ul class="sr">${spoken}</ul>${keys(n)}${n > mostDots && paragraph((m) => m.comparison.differences.someDots(mostDots, n), "small")}</figcaption></figure>
${pairTable(context)}${whatYouShouldKnow(context, (m) => {
  const { note } = m.comparison.differences
  return {
    definition: note.definition,
    unit: m.comparison.differences.axis(quantity(m, context)),
    interval: n === 1 ? note.single : note.interval(variants.length),
    notCounted: note.notCounted,
  }
})}`,
  )
}
