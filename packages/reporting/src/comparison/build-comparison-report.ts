import { jsonIsland } from "../html/json-island.js"
import { html } from "../html/safe-html.js"
import { catalogues, say } from "../messages/bilingual.js"
import { pageDocument } from "../page/page-document.js"
import { pageHeader } from "../page/page-header.js"
import { limitsSection } from "../sections/limits.js"
import { type SectionId, sectionTitle } from "../sections/parts.js"
import { sourcesSection } from "../sections/sources.js"
import { comparisonRules } from "../styles/comparison.js"
import { bestSection } from "./best-section.js"
import { comparisonAnswer } from "./comparison-answer.js"
import { comparisonContext } from "./comparison-context.js"
import { comparisonIsland } from "./comparison-island.js"
import { comparisonProvenance } from "./comparison-provenance.js"
import type { ComparisonTables } from "./comparison-tables.js"
import { differencesSection } from "./differences-section.js"
import { fansSection } from "./fans-section.js"
import { mapShapes, mapsSection } from "./maps-section.js"
import { recipesSection } from "./recipes-section.js"
import { variantsSection } from "./variants-section.js"

/**
 * One self-contained page on a comparison of a scenario with its variants: what differs and what cannot be told apart, the pairs, the best, months, maps,
 * recipes, limits. Nothing is fetched, and the same tables give the same bytes. Cost: about a second for five variants of 200 territories over
 * 36 months.
 *
 * @throws when the run's dates or places are impossible, or when the script's text would end its own element
 */
export async function buildComparisonReport(tables: ComparisonTables, clientScript: string): Promise<string> {
  const context = comparisonContext(tables)
  const { manifest, geometry } = context
  const made = comparisonIsland(context)
  const ids: readonly SectionId[] = [
    ...(Object.keys(catalogues.en.comparison.sections) as (keyof typeof catalogues.en.comparison.sections)[]),
    "sources",
    "provenance",
    "limits",
  ]
  return pageDocument({
    title: catalogues.en.comparison.title(manifest.scenario.title),
    rules: comparisonRules,
    unseen: html`${made !== null && geometry !== null && mapShapes(geometry)}`,
    header: pageHeader({
      kind: (m) => m.comparison.kind,
      title: manifest.scenario.title,
      sections: ids.map((id) => ({ id, title: (m) => sectionTitle(m, id) })),
    }),
    main: html`<noscript><p class="warning">${say((m) => m.needsScript)}</p></noscript>
${comparisonAnswer(context)}
${await differencesSection(context)}
${variantsSection(context)}
${bestSection(context)}
${await fansSection(context)}
${mapsSection(context, made)}
${recipesSection(context)}
${sourcesSection(context)}
${comparisonProvenance(context)}
${limitsSection(context, (m) => m.comparison.limits)}`,
    foot: (m) => m.foot(manifest.scenario.name, manifest.digest),
    islands: made !== null && jsonIsland("comparison-maps", made.island),
    clientScript,
  })
}
