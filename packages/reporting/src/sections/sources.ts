import type { RunManifest } from "@contested/core"
import { html, type SafeHtml } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import { paragraph, section } from "./parts.js"

/** What the run read, from where, and under which licence. */
export function sourcesSection({ manifest }: { readonly manifest: Pick<RunManifest, "region"> }): SafeHtml {
  const { sources } = manifest.region
  if (sources.length === 0)
    return section(
      "sources",
      paragraph((m) => m.sources.none),
    )
  const entries = sources.map(
    ({ file, title, source, licence }) =>
      html`<li><b>${title}</b> <code>${file}</code><br>${source}<br><span class="soft">${say((m) => m.sources.licence)}: ${licence}</span></li>`,
  )
  return section("sources", html`${paragraph((m) => m.sources.lead, "lead")}<ul class="sources">${entries}</ul>`)
}
