import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import { plainNumber, pValue } from "../sections/episode-words.js"
import { columnWord, section, whatYouShouldKnow, wideTable } from "../sections/parts.js"
import { differenceDigits } from "./alike-digits.js"
import {
  type ComparisonContext,
  isSame,
  isTold,
  percentOfMean,
  quantity,
  type VariantRecord,
} from "./comparison-context.js"
import type { ComparedVariant } from "./comparison-tables.js"

/** Whether a variant differs, in a word; one pair does not say. */
function verdict(estimate: Estimate, isUnchanged: boolean, n: number): SafeHtml | false {
  if (n === 1) return false
  if (isUnchanged) return html`<span class="soft">${say((m) => m.comparison.variants.same)}</span>`
  return isTold(estimate)
    ? html`<b>${say((m) => m.comparison.variants.told)}</b>`
    : html`<span class="soft">${say((m) => m.comparison.variants.notTold)}</span>`
}

/** A factor: whole from ten on, else with two decimals. */
const factor = (value: number): string => (value >= 10 ? formatNumber(Math.round(value)) : formatNumber(value, 2))

/** What pairing is worth, with its interval where that is known. */
function worth(
  value: number | null | undefined,
  interval: readonly [low: number | null, high: number | null] | null | undefined,
): SafeHtml {
  if (value === null || value === undefined) return html`–`
  const [low, high] = interval ?? [null, null]
  return html`${say((m) => m.comparison.variants.times(factor(value)))}${
    low !== null &&
    html`<br><span class="range">${say((m) => (high === null ? m.parameters.atLeast(factor(low)) : m.range(factor(low), factor(high))))}</span>`
  }`
}

/** What a line says of a difference, whichever way it was estimated. */
type Estimate = Pick<ComparedVariant, "mean" | "interval" | "adjustedPValue">

function cells(
  context: ComparisonContext,
  { mean, interval, adjustedPValue }: Estimate,
  worthOf: SafeHtml,
  pairs: number,
): SafeHtml {
  const digits = differenceDigits(mean, interval)
  const cell = (head: Parameters<typeof columnWord>[0], body: SafeHtml | string) =>
    html`<td class="figure">${columnWord(head)}${body}</td>`
  return html`${cell((m) => m.comparison.variants.mean, plainNumber(context.tables.comparison.baseline.mean + mean))}${cell(
    (m) => m.comparison.variants.difference,
    html`<b>${digits.mean}</b>${interval !== null && html`<br><span class="range">${say((m) => m.range(digits.low, digits.high))}</span>`}`,
  )}${cell((m) => m.comparison.variants.percent, percentOfMean(mean, context) || "–")}${cell((m) => m.comparison.variants.p, pValue(adjustedPValue))}${cell((m) => m.comparison.variants.worth, worthOf)}${cell((m) => m.comparison.variants.pairs, formatNumber(pairs))}`
}

function row(context: ComparisonContext, variant: VariantRecord): SafeHtml {
  const { compared, pairs } = variant
  const { name, title, varianceReduction, varianceReductionInterval, controlled } = compared
  const plain = html`<tr><th scope="row"><b>${name}</b><br><span class="small">${title}</span></th>${cells(context, compared, worth(varianceReduction, varianceReductionInterval), pairs.length)}<td>${verdict(compared, isSame(variant), context.n)}</td></tr>`
  if (controlled === null || controlled === undefined) return plain
  const known = controlled.worth
  return html`${plain}<tr class="controlled"><th scope="row"><span class="small">${say((m) => m.comparison.variants.controlled(name, controlled.controls.join(", ")))}</span></th>${cells(context, controlled, worth(known?.factor, known?.interval), pairs.length)}<td>${verdict(controlled, false, context.n)}</td></tr>`
}

/** Every what-if in numbers, in the order in which they were asked for. */
export function variantsSection(context: ComparisonContext): SafeHtml {
  const { variants, tables, manifest, n } = context
  const head = html`<tr><th scope="col">${say((m) => m.comparison.variants.variant)}</th><th scope="col" class="figure">${say((m) => m.comparison.variants.mean)}</th><th scope="col" class="figure">${say((m) => m.comparison.variants.difference)}${n > 1 && html`<br><span class="range">${say((m) => (variants.length > 1 ? m.comparison.variants.joint : m.comparison.variants.interval))}</span>`}</th><th scope="col" class="figure">${say((m) => m.comparison.variants.percent)}</th><th scope="col" class="figure">${say((m) => m.comparison.variants.p)}</th><th scope="col" class="figure">${say((m) => m.comparison.variants.worth)}</th><th scope="col" class="figure">${say((m) => m.comparison.variants.pairs)}</th><th scope="col"><span class="sr">${say((m) => m.comparison.variants.verdict)}</span></th></tr>`
  const asItIs = html`<tr><th scope="row"><b>${say((m) => m.comparison.asItIs)}</b><br><span class="small">${manifest.scenario.title}</span></th><td class="figure">${columnWord((m) => m.comparison.variants.mean)}${plainNumber(tables.comparison.baseline.mean)}</td><td colspan="6"></td></tr>`
  return section(
    "variants",
    html`${wideTable(
      (m) => m.comparison.sections.variants,
      html`<table class="comparison variants"><thead>${head}</thead><tbody>${asItIs}${variants.map((variant) => row(context, variant))}</tbody></table>`,
    )}${whatYouShouldKnow(context, (m) => {
      const { interval, notCounted, control } = m.comparison.variants.note
      const isControlled = variants.some(({ compared }) => compared.controlled)
      const definition = `${m.comparison.variants.note.definition}${isControlled ? ` ${control}` : ""}`
      const unit = quantity(m, context)
      return n === 1
        ? { definition, unit, interval: m.comparison.differences.note.single, notCounted }
        : { definition, unit, interval, notCounted }
    })}`,
  )
}
