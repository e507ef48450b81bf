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

/** Whether a variant differs, in a word; one pair does not say. */
function verdict(variant: VariantRecord, n: number): SafeHtml | false {
  if (n === 1) return false
  if (isSame(variant)) return html`<span class="soft">${say((m) => m.comparison.variants.same)}</span>`
  return isTold(variant.compared)
    ? html`<b>${say((m) => m.comparison.variants.told)}</b>`
    : html`<span class="soft">${say((m) => m.comparison.variants.notTold)}</span>`
}

/** A factor: whole from ten on, else with two decimals. */
const factor = (value: number): string => (value >= 10 ? formatNumber(Math.round(value)) : formatNumber(value, 2))

function worth({ varianceReduction, varianceReductionInterval: interval }: VariantRecord["compared"]): SafeHtml {
  if (varianceReduction === null || varianceReduction === undefined) return html`–`
  const [low, high] = interval ?? [null, null]
  return html`${say((m) => m.comparison.variants.times(factor(varianceReduction)))}${
    low !== null &&
    high !== null &&
    html`<br><span class="range">${say((m) => m.range(factor(low), factor(high)))}</span>`
  }`
}

function row(context: ComparisonContext, variant: VariantRecord): SafeHtml {
  const { compared, pairs } = variant
  const { name, title, mean, interval, adjustedPValue } = compared
  const { baseline } = context.tables.comparison
  const digits = differenceDigits(mean, interval)
  const cell = (head: Parameters<typeof columnWord>[0], body: SafeHtml | string) =>
    html`<td class="figure">${columnWord(head)}${body}</td>`
  return html`<tr><th scope="row"><b>${name}</b><br><span class="small">${title}</span></th>${cell((m) => m.comparison.variants.mean, plainNumber(baseline.mean + mean))}${cell(
    (m) => m.comparison.variants.difference,
    html`<b>${digits.mean}</b>${interval !== null && html`<br><span class="range">${say((m) => m.range(digits.low, digits.high))}</span>`}`,
  )}${cell((m) => m.comparison.variants.percent, percentOfMean(mean, context) || "–")}${cell((m) => m.comparison.variants.p, pValue(adjustedPValue))}${cell((m) => m.comparison.variants.worth, worth(compared))}${cell((m) => m.comparison.variants.pairs, formatNumber(pairs.length))}<td>${verdict(variant, context.n)}</td></tr>`
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
      const { definition, interval, notCounted } = m.comparison.variants.note
      const unit = quantity(m, context)
      return n === 1
        ? { definition, unit, interval: m.comparison.differences.note.single, notCounted }
        : { definition, unit, interval, notCounted }
    })}`,
  )
}
