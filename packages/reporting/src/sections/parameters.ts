import type { ParameterEntry } from "@contested/core"
import { formatExact } from "../html/format-number.js"
import { html, type SafeHtml, trusted } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import { paragraph, section } from "./parts.js"
import type { ReportContext } from "./report-context.js"

/** From here on an upper end says only that the number can be written: no bound that anybody chose. */
const unbounded = Number.MAX_SAFE_INTEGER

/** Where the value lies in its allowed range, as a dot on a line; nothing where the line would only show one of its ends. */
function dial({ value, low, high }: ParameterEntry): SafeHtml | false {
  const share = (value - low) / (high - low)
  if (!(share > 0.01 && share < 0.99)) return false
  return trusted(
    `<svg class="dial" width="70" height="10" viewBox="0 0 70 10" aria-hidden="true" focusable="false"><path d="M4,5H66"/><circle cx="${(4 + 62 * share).toFixed(1)}" cy="5" r="3.2"/></svg>`,
  )
}

function allowed({ low, high }: ParameterEntry): SafeHtml {
  return high >= unbounded
    ? say((m) => m.parameters.atLeast(formatExact(low)))
    : say((m) => m.range(formatExact(low), formatExact(high)))
}

function row(parameter: ParameterEntry): SafeHtml {
  const assumed = parameter.assumption !== undefined
  const basis = assumed
    ? html`<span class="badge">${say((m) => m.parameters.assumption)}</span> ${parameter.assumption}`
    : html`<span class="soft">${say((m) => m.parameters.source)}:</span> ${parameter.source ?? "–"}`
  // A pure number has the unit 1, which reads as a second value.
  const unit = parameter.unit === "1" ? "" : parameter.unit
  return html`<tr role="row"${assumed && trusted(' class="assumed"')}><th scope="row" role="rowheader"><code>${parameter.name}</code><span class="description">${parameter.description}</span></th><td role="cell" class="value"><b>${formatExact(parameter.value)}</b> <span class="unit">${unit}</span></td><td role="cell" class="allowed">${allowed(parameter)}${dial(parameter)}</td><td role="cell" class="basis">${basis}</td></tr>`
}

/** Parameters with value, range and basis, those that are guesses marked, and how many they are. */
export function parameterTable(parameters: readonly ParameterEntry[]): SafeHtml {
  if (parameters.length === 0) return paragraph((m) => m.parameters.none)
  const assumptions = parameters.filter((parameter) => parameter.assumption !== undefined).length
  const mechanisms = [...new Set(parameters.map((parameter) => parameter.mechanism))]
  const bodies = mechanisms.map(
    (mechanism) =>
      html`<tbody role="rowgroup"><tr role="row" class="mechanism"><th role="rowheader" scope="rowgroup" colspan="4">${mechanism}</th></tr>${parameters.filter((parameter) => parameter.mechanism === mechanism).map(row)}</tbody>`,
  )
  return html`${paragraph((m) => m.parameters.lead(parameters.length, assumptions), "lead")}<table class="parameters" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${say((m) => m.parameters.parameter)}</th><th role="columnheader" scope="col">${say((m) => m.parameters.value)}</th><th role="columnheader" scope="col">${say((m) => m.parameters.range)}</th><th role="columnheader" scope="col">${say((m) => m.parameters.basis)}</th></tr></thead>${bodies}</table>`
}

/** Every parameter as it was used; those that are guesses say so. */
export function parametersSection({ manifest }: ReportContext): SafeHtml {
  return section("parameters", parameterTable(manifest.parameters))
}
