import type { ParameterEntry } from "@contested/core"
import { formatExact } from "../html/format-number.js"
import { html, type SafeHtml, trusted } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import { paragraph, section } from "./parts.js"
import type { ReportContext } from "./report-context.js"

/** Where the value lies in its allowed range, as a dot on a line; nothing for a range without an end. */
function dial({ value, low, high }: ParameterEntry): SafeHtml | false {
  if (!(high > low) || !Number.isFinite(high - low)) return false
  const x = 4 + 62 * Math.max(0, Math.min(1, (value - low) / (high - low)))
  return trusted(
    `<svg class="dial" width="70" height="10" viewBox="0 0 70 10" aria-hidden="true" focusable="false"><path d="M4,5H66"/><circle cx="${x.toFixed(1)}" cy="5" r="3.2"/></svg>`,
  )
}

function row(parameter: ParameterEntry): SafeHtml {
  const assumed = parameter.assumption !== undefined
  const basis = assumed
    ? html`<span class="badge">${say((m) => m.parameters.assumption)}</span> ${parameter.assumption}`
    : html`<span class="soft">${say((m) => m.parameters.source)}:</span> ${parameter.source ?? "–"}`
  return html`<tr${assumed && trusted(' class="assumed"')}><th scope="row"><code>${parameter.name}</code><span class="description">${parameter.description}</span></th><td class="value"><b>${formatExact(parameter.value)}</b> <span class="unit">${parameter.unit}</span></td><td class="allowed">${say((m) => m.range(formatExact(parameter.low), formatExact(parameter.high)))}${dial(parameter)}</td><td class="basis">${basis}</td></tr>`
}

/** Every parameter as it was used; those that are guesses say so. */
export function parametersSection({ manifest }: ReportContext): SafeHtml {
  const { parameters } = manifest
  if (parameters.length === 0)
    return section(
      "parameters",
      paragraph((m) => m.parameters.none),
    )
  const assumptions = parameters.filter((parameter) => parameter.assumption !== undefined).length
  const mechanisms = [...new Set(parameters.map((parameter) => parameter.mechanism))]
  const bodies = mechanisms.map(
    (mechanism) =>
      html`<tbody><tr class="mechanism"><th scope="rowgroup" colspan="4">${mechanism}</th></tr>${parameters.filter((parameter) => parameter.mechanism === mechanism).map(row)}</tbody>`,
  )
  return section(
    "parameters",
    html`${paragraph((m) => m.parameters.lead(parameters.length, assumptions), "lead")}<table class="parameters"><thead><tr><th scope="col">${say((m) => m.parameters.parameter)}</th><th scope="col">${say((m) => m.parameters.value)}</th><th scope="col">${say((m) => m.parameters.range)}</th><th scope="col">${say((m) => m.parameters.basis)}</th></tr></thead>${bodies}</table>`,
  )
}
