import { html, type SafeHtml } from "../html/safe-html.js"
import { dayName, say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { plainNumber, signed } from "../sections/episode-words.js"
import { paragraph } from "../sections/parts.js"
import { differenceDigits } from "./alike-digits.js"
import { type ComparisonContext, capital, isSame, isTold, percentOfMean, quantity } from "./comparison-context.js"

/** Fewer pairs let no one see whether differences are nearly normal. */
const enoughPairs = 10

function listed(m: Messages, parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${m.comparison.and}${parts.at(-1)}`
}

/** Which what-ifs differ, by how much, and which cannot be told apart: one sentence. */
export function comparisonSentence(context: ComparisonContext, m: Messages): string {
  const words = m.comparison.answer
  const { variants, n } = context
  const start = words.pairs(n)
  if (n === 1) {
    const parts = variants.map(({ compared }) =>
      words.one(compared.name, m.comparison.amount(signed(compared.mean), quantity(m, context))),
    )
    return `${start}${words.single(listed(m, parts))}.`
  }
  const told = variants.filter(({ compared }) => isTold(compared))
  const same = variants.filter(isSame)
  const parts = told.map(({ compared: { name, mean, interval } }) => {
    const digits = differenceDigits(mean, interval)
    const amount = m.comparison.amount(digits.mean, quantity(m, context))
    return words.differs(name, amount, percentOfMean(mean, context), digits.low, digits.high)
  })
  const list = listed(m, parts)
  const all = variants.length
  const finding =
    told.length === 0
      ? words.none(all)
      : told.length === all
        ? words.every(all, list)
        : `${words.some(told.length, all, list)}${words.rest(all - told.length)}`
  const unchanged =
    same.length === 0
      ? ""
      : words.same(
          listed(
            m,
            same.map(({ compared }) => compared.name),
          ),
          same.length === 1,
        )
  return `${start}${finding}${unchanged}${words.joint(all)}.`
}

/** The question, the answer in one sentence, and on what the answer depends. */
export function comparisonAnswer(context: ComparisonContext): SafeHtml {
  const { manifest, tables, variants, n } = context
  const assumptions = manifest.parameters.filter(({ assumption }) => assumption !== undefined).length
  return html`<div class="answer">
<p class="question">${say((m) =>
    m.comparison.question(
      capital(quantity(m, context)),
      dayName(m, manifest.start),
      dayName(m, manifest.until),
      variants.length,
    ),
  )}</p>
<p class="finding">${say((m) => comparisonSentence(context, m))}</p>
${n > 1 && n < enoughPairs && paragraph((m) => m.comparison.answer.few(n), "conditional")}
<p class="conditional">${say((m) => m.answer.conditional(assumptions, manifest.parameters.length))} <a href="#limits">${say((m) => m.sections.limits)}</a></p>
<p class="about">${say((m) => m.comparison.answer.mean(plainNumber(tables.comparison.baseline.mean), quantity(m, context)))} ${manifest.scenario.summary}</p>
</div>
`
}
