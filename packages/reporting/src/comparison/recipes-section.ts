import { formatExact } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import { paragraph, section } from "../sections/parts.js"
import { lookUp } from "../sections/report-context.js"
import type { ComparisonContext } from "./comparison-context.js"
import type { RecipeChanges } from "./comparison-tables.js"

function parameterRows({ parameters }: RecipeChanges): SafeHtml | false {
  if (parameters.length === 0) return false
  const rows = parameters.map(({ entry, to }) => {
    const unit = entry.unit === "1" ? "" : entry.unit
    const basis =
      entry.assumption === undefined
        ? html`<span class="soft">${say((m) => m.parameters.source)}:</span> ${entry.source ?? "–"}`
        : html`<span class="badge">${say((m) => m.parameters.assumption)}</span> ${entry.assumption}`
    return html`<tr><th scope="row"><code>${entry.mechanism} ${entry.name}</code><span class="description">${entry.description}</span></th><td class="value">${formatExact(entry.value)} → <b>${formatExact(to)}</b> <span class="unit">${unit}</span></td><td class="basis">${basis}</td></tr>`
  })
  return html`<table class="recipe"><thead><tr><th scope="col">${say((m) => m.comparison.recipes.parameter)}</th><th scope="col">${say((m) => m.comparison.recipes.from)} → ${say((m) => m.comparison.recipes.to)}</th><th scope="col">${say((m) => m.comparison.recipes.basis)}</th></tr></thead><tbody>${rows}</tbody></table>`
}

/** What each recipe changes: in words, and parameter by parameter. */
export function recipesSection({ tables, variants, manifest }: ComparisonContext): SafeHtml {
  const { parameters } = manifest
  const blocks = variants.map(({ compared: { name, title } }) => {
    const recipe = tables.recipes.find(({ variant }) => variant === name)
    const without = recipe?.without ?? []
    const inputs = recipe?.inputs ?? []
    return html`<h3 class="what-if">${name}</h3>${title !== "" && html`<p>${title}.</p>`}${recipe !== undefined && parameterRows(recipe)}${
      without.length > 0 && paragraph((m) => m.comparison.recipes.without(without.join(", ")), "small")
    }${
      inputs.length > 0 &&
      paragraph((m) => {
        const words = inputs.map((input) =>
          m.comparison.recipes.input(lookUp(m.comparison.recipes.inputNames, input.name), input.entries),
        )
        return m.comparison.recipes.inputs(words.join(", "))
      }, "small")
    }`
  })
  const assumptions = parameters.filter(({ assumption }) => assumption !== undefined).length
  return section(
    "recipes",
    html`${paragraph((m) => m.comparison.recipes.lead, "lead")}${blocks}${parameters.length > 0 && paragraph((m) => m.comparison.recipes.all(parameters.length, assumptions), "small")}`,
  )
}
