import type { FigureSeries, PublishedFigure, PublishedResult, ReproducedRow } from "@contested/core"
import { renderChart } from "../charts/render-chart.js"
import { formatExact } from "../html/format-number.js"
import { type HtmlValue, html, type SafeHtml, trusted } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { columnWord, folded, paragraph, wideTable } from "../sections/parts.js"
import { figureChart, looksOf, type SeriesLook } from "./figure-chart.js"

/** A section of a published model's page under its heading. */
export function publishedSection(id: keyof Messages["published"]["sections"], body: HtmlValue): SafeHtml {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${say((m) => m.published.sections[id])}</h2>
${body}
</section>
`
}

/** A number with seven significant digits: enough to see a reference and ours agree. */
export function significantNumber(value: number): string {
  return formatExact(Number(value.toPrecision(7)))
}

function quantityRow(quantity: ReproducedRow): SafeHtml {
  const { reference, value, low, high, unit, verdict, mark } = quantity
  const shownUnit = unit === "1" ? "" : unit
  const interval =
    low === null || high === null
      ? ""
      : html`<span class="range">${say((m) => m.range(significantNumber(low), significantNumber(high)))}</span>`
  return html`<tr><th scope="row">${quantity.quantity} <span class="soft">${shownUnit}</span><br><span class="small">${quantity.source}</span></th><td class="figure">${columnWord((m) => m.published.reference)}${significantNumber(reference)}<br><span class="small">${say((m) => m.published.marks[mark])}</span></td><td class="figure">${columnWord((m) => m.published.ours)}<b>${significantNumber(value)}</b><br>${interval}</td><td>${verdict === "pass" ? say((m) => m.published.verdicts.pass) : html`<span class="badge">${say((m) => m.published.verdicts[verdict])}</span>`}<br><span class="small">${quantity.agreement}</span></td></tr>`
}

/** Every number of the publication beside ours. */
export function comparisonSection({ quantities }: PublishedResult): SafeHtml {
  const head = html`<tr><th scope="col">${say((m) => m.published.quantity)}</th><th scope="col" class="figure">${say((m) => m.published.reference)}</th><th scope="col" class="figure">${say((m) => m.published.ours)}</th><th scope="col">${say((m) => m.published.agreement)}</th></tr>`
  return publishedSection(
    "comparison",
    html`${paragraph((m) => m.published.comparisonLead, "lead")}${wideTable(
      (m) => m.published.sections.comparison,
      html`<table class="comparison"><thead>${head}</thead><tbody>${quantities.map(quantityRow)}</tbody></table>`,
    )}`,
  )
}

/** The look of a series in small. Made of our own colours and numbers only. */
function keyMark({ marks }: FigureSeries, { colour, dash, filled }: SeriesLook): SafeHtml {
  const drawing =
    marks === "line"
      ? `<path d="M1,6H25" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash.join(" ")}" fill="none"/>`
      : marks === "bars"
        ? `<path d="M4,11V5H9V11ZM12,11V1H17V11Z" fill="${colour}" fill-opacity=".55"/>`
        : filled
          ? `<circle cx="13" cy="6" r="4" fill="${colour}"/>`
          : `<path d="M13,1L18,6L13,11L8,6Z" fill="none" stroke="${colour}" stroke-width="1.4"/>`
  return trusted(
    `<svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true" focusable="false">${drawing}</svg>`,
  )
}

function figureKeys(series: readonly FigureSeries[]): SafeHtml {
  const looks = looksOf(series)
  const keys = series.map(
    (entry, i) =>
      html`<li>${keyMark(entry, looks[i] as SeriesLook)} ${entry.label}${entry.label !== entry.kind && html` <span class="soft">(${say((m) => m.published.kinds[entry.kind])})</span>`}</li>`,
  )
  return html`<ul class="band-keys">${keys}</ul>`
}

/** Rows of the figure's table at most; figure.json holds all. */
const mostRows = 300

function figureTable({ x, y, series }: PublishedFigure): SafeHtml {
  const all = series.flatMap(({ label, points, band }) =>
    points.map(([at, value], i) => ({ label, at, value, band: band?.[i] })),
  )
  const rows = all
    .slice(0, mostRows)
    .map(
      ({ label, at, value, band }) =>
        html`<tr><th scope="row">${label}</th><td class="figure">${significantNumber(at)}</td><td class="figure">${significantNumber(value)}</td><td class="figure">${band !== undefined && say((m) => m.range(significantNumber(band[0]), significantNumber(band[1])))}</td></tr>`,
    )
  const head = html`<tr><th scope="col">${say((m) => m.published.series)}</th><th scope="col" class="figure">${x.label}</th><th scope="col" class="figure">${y.label}</th><th scope="col" class="figure">${say((m) => m.published.band)}</th></tr>`
  return folded(
    (m) => m.published.asTable,
    html`${wideTable((m) => m.published.asTable, html`<table><thead>${head}</thead><tbody>${rows}</tbody></table>`)}${all.length > mostRows && paragraph((m) => m.published.moreRows(all.length - mostRows))}`,
  )
}

/** The signature figure, what it shows in words, its key, and its numbers. */
export async function figureSection({ figure }: PublishedResult): Promise<SafeHtml> {
  const wide = await renderChart("figure-wide", figureChart(figure, 860, 360))
  const narrow = await renderChart("figure-narrow", figureChart(figure, 300, 250))
  return publishedSection(
    "signature",
    html`<figure><h3>${figure.title}</h3><p class="axis-title">${figure.y.label}</p><div class="wide">${wide}</div><div class="narrow">${narrow}</div><p class="axis-title x-title">${figure.x.label}</p>
<figcaption>${figureKeys(figure.series)}<p class="lead">${figure.caption}</p></figcaption></figure>${figureTable(figure)}`,
  )
}

/** How to cite the publication, and how to make this page again. */
export function citationSection({ model, engine }: PublishedResult): SafeHtml {
  return publishedSection(
    "citation",
    html`<p class="about">${model.citation}</p>
<p class="command-title">${say((m) => m.provenance.again)}</p><pre class="command" tabindex="0"><code>npx contested run ${model.name}</code></pre>
<p class="command-title">${say((m) => m.published.checkAgain)}</p><pre class="command" tabindex="0"><code>npx contested reproduce ${model.name}</code></pre>
<dl class="facts"><dt>${say((m) => m.provenance.version)}</dt><dd>${engine.version}</dd><dt>${say((m) => m.provenance.commit)}</dt><dd>${engine.commit === null ? say((m) => m.provenance.noCommit) : html`<code>${engine.commit}</code>`}</dd></dl>`,
  )
}
