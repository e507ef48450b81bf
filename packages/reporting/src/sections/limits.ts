import { html, type SafeHtml } from "../html/safe-html.js"
import { catalogues, say } from "../messages/bilingual.js"
import { paragraph, section } from "./parts.js"
import type { ReportContext } from "./report-context.js"

/** What the model is not, plainly. */
export function limitsSection({ manifest }: ReportContext): SafeHtml {
  const general = catalogues.en.limits.general.map(
    (_, index) => html`<li>${say((m) => m.limits.general[index] ?? "")}</li>`,
  )
  const { limits } = manifest.scenario
  const own =
    limits.length === 0
      ? paragraph((m) => m.limits.none)
      : html`<h3>${say((m) => m.limits.own)}</h3><ul class="limits">${limits.map((limit) => html`<li>${limit}</li>`)}</ul>`
  return section("limits", html`${paragraph((m) => m.limits.lead, "lead")}<ul class="limits">${general}</ul>${own}`)
}
