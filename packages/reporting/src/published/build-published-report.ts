import type { PublishedResult } from "@contested/core"
import { contentSecurityPolicy } from "../html/content-security-policy.js"
import { html, type SafeHtml, trusted } from "../html/safe-html.js"
import { say, sayAttribute, sayOption } from "../messages/bilingual.js"
import { en, type Messages } from "../messages/en.js"
import { parameterTable } from "../sections/parameters.js"
import { paragraph } from "../sections/parts.js"
import { styleSheet } from "../styles/style-sheet.js"
import { citationSection, comparisonSection, figureSection, publishedSection } from "./published-sections.js"

/** What this page needs beyond the report's style sheet. */
const publishedRules = `
.x-title{text-align:right}
.band-keys svg{vertical-align:-1px;margin-right:.3rem}
td .small,th .small{line-height:1.35}
`

function pageHeader({ model }: PublishedResult): SafeHtml {
  const links = (Object.keys(en.published.sections) as (keyof Messages["published"]["sections"])[]).map(
    (id) => html`<li><a href="#${id}">${say((m) => m.published.sections[id])}</a></li>`,
  )
  return html`<a class="skip" href="#comparison">${say((m) => m.skip)}</a>
<header><div class="masthead"><p class="kind">Contested · ${say((m) => m.published.kind)}</p>
<div class="switches needs-script"><div role="group"${sayAttribute("aria-label", (m) => m.header.languageSwitch)}><button type="button" data-language="en" aria-pressed="true" lang="en">English</button><button type="button" data-language="es" aria-pressed="false" lang="es">Español</button></div><label><span class="sr">${say((m) => m.header.theme)}</span><select id="theme">${sayOption("auto", (m) => m.header.themeAuto, true)}${sayOption("light", (m) => m.header.themeLight)}${sayOption("dark", (m) => m.header.themeDark)}</select></label></div></div>
<h1>${model.title}</h1></header>
<nav${sayAttribute("aria-label", (m) => m.header.contents)}><ul>${links}</ul></nav>`
}

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
  if (/<\/script|<!--/i.test(clientScript))
    throw new Error(
      "The report's script holds </script or <!--, which would end its element; bundle it with esbuild, which escapes them.",
    )
  const { model, parameters } = result
  const style = `${styleSheet()}${publishedRules}`
  const policy = await contentSecurityPolicy(style, clientScript)
  const figure = await figureSection(result)
  const limits = html`<ul class="limits">${model.limits.map((limit) => html`<li>${limit}</li>`)}</ul>`
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${model.title} – Contested</title>
<style>${trusted(style)}</style>
</head>
<body>
${pageHeader(result)}
<main>
${finding(result)}
${figure}
${comparisonSection(result)}
${publishedSection("values", parameterTable(parameters))}
${publishedSection("restrictions", limits)}
${citationSection(result)}
</main>
<footer>${say((m) => m.published.foot(model.name))}</footer>
<script>${trusted(clientScript)}</script>
</body>
</html>
`.markup
}
