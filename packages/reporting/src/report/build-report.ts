import { packCauses } from "../causes/packed-causes.js"
import { eventIsland } from "../events/event-island.js"
import { eventsWithin, packEvents } from "../events/packed-events.js"
import { jsonIsland } from "../html/json-island.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { fillPatterns } from "../map/fills.js"
import { type LayerIsland, layerIslands } from "../map/layer-island.js"
import { mapIsland } from "../map/map-island.js"
import type { RegionGeometry } from "../map/region-geometry.js"
import { say } from "../messages/bilingual.js"
import { en, type Messages } from "../messages/en.js"
import { pageDocument } from "../page/page-document.js"
import { pageHeader } from "../page/page-header.js"
import { answer } from "../sections/answer.js"
import { deathsSection } from "../sections/deaths.js"
import { eventsSection, rowsPerPage } from "../sections/events-section.js"
import { fitSection } from "../sections/fit-section.js"
import { groupsSection } from "../sections/groups.js"
import { headline } from "../sections/headline.js"
import { limitsSection } from "../sections/limits.js"
import { mapSection } from "../sections/map-section.js"
import { outcomesSection } from "../sections/outcomes.js"
import { parametersSection } from "../sections/parameters.js"
import { type SectionId, sectionTitle } from "../sections/parts.js"
import { provenanceSection } from "../sections/provenance.js"
import { relationsSection } from "../sections/relations.js"
import { type ReportContext, reportContext } from "../sections/report-context.js"
import { sourcesSection } from "../sections/sources.js"
import { timelineSection } from "../sections/timeline.js"
import { whatIfsSection } from "../sections/what-ifs.js"
import { yearsSection } from "../sections/years.js"
import type { PageIsland } from "./page-data.js"
import type { ReportInput } from "./report-input.js"

/** Months, years and who gains ground say nothing of a single episode: it has its own sections in front. */
const notOfEpisodes: readonly SectionId[] = ["deaths", "years", "groups", "relations"]

function sectionIds({ episode, facts }: ReportContext): readonly SectionId[] {
  const usual = (Object.keys(en.sections) as (keyof Messages["sections"])[]).filter(
    (id) => id !== "fit" || facts !== null,
  )
  if (episode === null) return usual
  const own = Object.keys(en.episode.sections) as (keyof Messages["episode"]["sections"])[]
  return [...own, ...usual.filter((id) => !notOfEpisodes.includes(id))]
}

/** Characters that a page takes at most, in bytes with room for letters that take two: a page stays below 5 MB. */
const pageCharacters = 4_800_000

/** Characters of what every page holds besides sections, data and script: styles, patterns, header. */
const frameCharacters = 60_000

/** Events that a page lists however long the rest of it is. */
const leastEvents = 1000

/** What is left of a page's size once all is in it but its events. */
function roomForEvents(script: string, parts: readonly (SafeHtml | false)[]): number {
  const taken = parts.reduce((sum, part) => sum + (part === false ? 0 : part.markup.length), 0)
  return pageCharacters - frameCharacters - script.length - taken
}

/** What the map can show besides control. */
function layersOf({ quantities, record, manifest }: ReportContext, geometry: RegionGeometry): readonly LayerIsland[] {
  const indexOf = new Map(record.territories.map(({ code }, index) => [code, index]))
  const links = manifest.region.links.map(([from, to]) => [indexOf.get(from) ?? 0, indexOf.get(to) ?? 0] as const)
  return layerIslands(quantities, record, geometry, links)
}

/**
 * One self-contained page: everything is inside, nothing is fetched, and the same input gives the same bytes.
 * Cost: about a second for 20 replications of 200 territories over 48 months; the size grows with them and stays below 5 MB for a country of
 * 2,500 territories over ten years (single replications and event rows are left out beyond that, and the page says so).
 * @throws when the run's dates or places are impossible, or when the script's text would end its own element
 */
export async function buildReport(input: ReportInput): Promise<string> {
  const context = reportContext(input)
  const { manifest, record, geometry, slots, events, causes, n } = context
  const map =
    geometry === null || !record.hasControl ? null : mapIsland(record, geometry, slots, layersOf(context, geometry))
  const page: PageIsland = {
    rowsPerPage,
    note: `${en.know.simulated(n, manifest.engine.version)} ${manifest.scenario.name}, seed ${manifest.seed}, digest ${manifest.digest}`,
  }
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
    relationsSection(context),
  ]
  const before = html`${answer(context)}
${ofEpisode}${headline(context)}
${mapSection(context, map)}
${ofMonths}
${fitSection(context)}`
  const after = html`${parametersSection(context)}
${sourcesSection(context)}
${provenanceSection(context)}
${limitsSection(context)}`
  const islands = html`${jsonIsland("page-data", page)}
${map !== null && jsonIsland("map-data", map)}`
  const causeData = causes !== null && jsonIsland("cause-data", packCauses(causes))
  const all = eventIsland(events, manifest.region.territories, manifest.agents)
  const room = roomForEvents(input.clientScript, [before, after, islands, causeData])
  const table = all === null ? null : eventsWithin(all, room, leastEvents)
  const header = pageHeader({
    kind: (m) => m.header.kind,
    title: manifest.scenario.title,
    sections: sectionIds(context).map((id) => ({ id, title: (m) => sectionTitle(m, id) })),
  })
  return pageDocument({
    title: manifest.scenario.title,
    head: context.boundaries !== null && html`<meta name="boundaries" content="given">`,
    unseen: fillPatterns(),
    header,
    main: html`<noscript><p class="warning">${say((m) => m.needsScript)}</p></noscript>
${before}${eventsSection(context, table)}
${after}`,
    foot: (m) => m.foot(manifest.scenario.name, manifest.digest),
    islands: html`${islands}
${table !== null && jsonIsland("event-data", packEvents(table))}
${causeData}`,
    clientScript: input.clientScript,
  })
}
