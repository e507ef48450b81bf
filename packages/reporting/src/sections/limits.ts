import type { RunManifest } from "@contested/core"
import { html, type SafeHtml } from "../html/safe-html.js"
import { catalogues, say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { paragraph, section } from "./parts.js"

/**
 * What the model is not, plainly.
 * @param further what a page of this kind cannot say, beyond what no page can
 */
export function limitsSection(
  { manifest }: { readonly manifest: Pick<RunManifest, "scenario"> },
  further: (messages: Messages) => readonly string[] = () => [],
): SafeHtml {
  const all = (m: Messages) => [...m.limits.general, ...further(m)]
  const general = all(catalogues.en).map((_, index) => html`<li>${say((m) => all(m)[index] ?? "")}</li>`)
  const { limits } = manifest.scenario
  const own =
    limits.length === 0
      ? paragraph((m) => m.limits.none)
      : html`<h3>${say((m) => m.limits.own)}</h3><ul class="limits">${limits.map((limit) => html`<li>${limit}</li>`)}</ul>`
  return section("limits", html`${paragraph((m) => m.limits.lead, "lead")}<ul class="limits">${general}</ul>${own}`)
}
