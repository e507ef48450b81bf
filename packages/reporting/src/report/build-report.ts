import { eventIsland } from "../events/event-island.js"
import { contentSecurityPolicy } from "../html/content-security-policy.js"
import { jsonIsland } from "../html/json-island.js"
import { html, type SafeHtml, trusted } from "../html/safe-html.js"
import { fillPatterns } from "../map/fills.js"
import { mapIsland } from "../map/map-island.js"
import { say, sayAttribute, sayOption } from "../messages/bilingual.js"
import { en, type Messages } from "../messages/en.js"
import { answer } from "../sections/answer.js"
import { deathsSection } from "../sections/deaths.js"
import { eventsSection, rowsPerPage } from "../sections/events-section.js"
import { groupsSection } from "../sections/groups.js"
import { headline } from "../sections/headline.js"
import { limitsSection } from "../sections/limits.js"
import { mapSection } from "../sections/map-section.js"
import { outcomesSection } from "../sections/outcomes.js"
import { parametersSection } from "../sections/parameters.js"
import { type SectionId, sectionTitle } from "../sections/parts.js"
import { provenanceSection } from "../sections/provenance.js"
import { type ReportContext, reportContext } from "../sections/report-context.js"
import { sourcesSection } from "../sections/sources.js"
import { timelineSection } from "../sections/timeline.js"
import { whatIfsSection } from "../sections/what-ifs.js"
import { yearsSection } from "../sections/years.js"
import { styleSheet } from "../styles/style-sheet.js"
import type { PageIsland } from "./page-data.js"
import type { ReportInput } from "./report-input.js"

/** Months, years and who gains ground say nothing of a single episode: it has its own sections in front. */
const notOfEpisodes: readonly SectionId[] = ["deaths", "years", "groups"]

function sectionIds(isEpisode: boolean): readonly SectionId[] {
  const usual = Object.keys(en.sections) as (keyof Messages["sections"])[]
  if (!isEpisode) return usual
  const own = Object.keys(en.episode.sections) as (keyof Messages["episode"]["sections"])[]
  return [...own, ...usual.filter((id) => !notOfEpisodes.includes(id))]
}

function pageHeader({ manifest, episode }: ReportContext): SafeHtml {
  const ids = sectionIds(episode !== null)
  const links = ids.map((id) => html`<li><a href="#${id}">${say((m) => sectionTitle(m, id))}</a></li>`)
  return html`<a class="skip" href="#${ids[0] ?? "headline"}">${say((m) => m.skip)}</a>
<header><div class="masthead"><p class="kind">Contested · ${say((m) => m.header.kind)}</p>
<div class="switches needs-script"><div role="group"${sayAttribute("aria-label", (m) => m.header.languageSwitch)}><button type="button" data-language="en" aria-pressed="true" lang="en">English</button><button type="button" data-language="es" aria-pressed="false" lang="es">Español</button></div><label><span class="sr">${say((m) => m.header.theme)}</span><select id="theme">${sayOption("auto", (m) => m.header.themeAuto, true)}${sayOption("light", (m) => m.header.themeLight)}${sayOption("dark", (m) => m.header.themeDark)}</select></label></div></div>
<h1>${manifest.scenario.title}</h1></header>
<nav${sayAttribute("aria-label", (m) => m.header.contents)}><ul>${links}</ul></nav>`
}

/**
 * One self-contained page: everything is inside, nothing is fetched, and the same input gives the same bytes.
 * Cost: about a second for 20 replications of 200 territories over 48 months; the size grows with them, to some 3 MB at most
 * (single replications and event rows are left out beyond that, and the page says so).
 * @throws when the run's dates or places are impossible, or when the script's text would end its own element
 */
export async function buildReport(input: ReportInput): Promise<string> {
  if (/<\/script|<!--/i.test(input.clientScript))
    throw new Error(
      "The report's script holds </script or <!--, which would end its element; bundle it with esbuild, which escapes them.",
    )
  const context = reportContext(input)
  const { manifest, record, geometry, slots, events, n } = context
  const map = geometry === null || !record.hasControl ? null : mapIsland(record, geometry, slots)
  const table = eventIsland(events, manifest.region.territories, manifest.agents)
  const page: PageIsland = {
    rowsPerPage,
    note: `${en.know.simulated(n, manifest.engine.version)} ${manifest.scenario.name}, seed ${manifest.seed}, digest ${manifest.digest}`,
  }
  const style = styleSheet()
  const policy = await contentSecurityPolicy(style, input.clientScript)
  const { episode } = context
  const ofEpisode = episode !== null && [
    timelineSection(context),
    await outcomesSection(context, episode),
    whatIfsSection(context, episode),
  ]
  const ofMonths = episode === null && [
    await deathsSection(context),
    yearsSection(context),
    await groupsSection(context),
  ]
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${context.boundaries !== null && html`<meta name="boundaries" content="given">`}<title>${manifest.scenario.title} – Contested</title>
<style>${trusted(style)}</style>
</head>
<body>
${fillPatterns()}
${pageHeader(context)}
<main>
<noscript><p class="warning">${say((m) => m.needsScript)}</p></noscript>
${answer(context)}
${ofEpisode}${headline(context)}
${mapSection(context, map)}
${ofMonths}
${eventsSection(context, table)}
${parametersSection(context)}
${sourcesSection(context)}
${provenanceSection(context)}
${limitsSection(context)}
</main>
<footer>${say((m) => m.foot(manifest.scenario.name, manifest.digest))}</footer>
${jsonIsland("page-data", page)}
${map !== null && jsonIsland("map-data", map)}
${table !== null && jsonIsland("event-data", table)}
<script>${trusted(input.clientScript)}</script>
</body>
</html>
`.markup
}
