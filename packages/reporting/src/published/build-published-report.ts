import type { PublishedResult } from "@contested/core"
import { html, type SafeHtml } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import { en, type Messages } from "../messages/en.js"
import { pageDocument } from "../page/page-document.js"
import { pageHeader } from "../page/page-header.js"
import { parameterTable } from "../sections/parameters.js"
import { paragraph } from "../sections/parts.js"
import { citationSection, comparisonSection, figureSection, publishedSection } from "./published-sections.js"

/** What this page needs beyond the report's style sheet. */
const publishedRules = `
.x-title{text-align:right}
.band-keys svg{vertical-align:-1px;margin-right:.3rem}
td .small,th .small{line-height:1.35}
`

function finding({ model, quantities }: PublishedResult): SafeHtml {
  const counted = quantities.filter(({ verdict }) => verdict !== "shown")
  const passed = counted.filter(({ verdict }) => verdict === "pass").length
  const shown = quantities.length - counted.length
  return html`<div class="answer"><p class="finding">${say((m) => m.published.finding(passed, counted.length))}</p>
${shown > 0 && paragraph((m) => m.published.shown(shown), "conditional")}<p class="about">${model.summary}</p></div>`
}

/**
 * One self-contained page on a published model: its numbers beside ours, its signature figure, parameters with sources, citation, limits.
 * Nothing is fetched, and the same input gives the same bytes. About half a second, for the chart library.
 *
 * @throws when the script's text would end its own element
 */
export async function buildPublishedReport(result: PublishedResult, clientScript: string): Promise<string> {
  const { model, parameters } = result
  const figure = await figureSection(result)
  const limits = html`<ul class="limits">${model.limits.map((limit) => html`<li>${limit}</li>`)}</ul>`
  const ids = Object.keys(en.published.sections) as (keyof Messages["published"]["sections"])[]
  return pageDocument({
    title: model.title,
    rules: publishedRules,
    header: pageHeader({
      kind: (m) => m.published.kind,
      title: model.title,
      sections: ids.map((id) => ({ id, title: (m) => m.published.sections[id] })),
      skipTo: "comparison",
    }),
    main: html`${finding(result)}
${figure}
${comparisonSection(result)}
${publishedSection("values", parameterTable(parameters))}
${publishedSection("restrictions", limits)}
${citationSection(result)}`,
    foot: (m) => m.published.foot(model.name),
    clientScript,
  })
}
