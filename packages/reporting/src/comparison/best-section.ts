import { html, type SafeHtml } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { percent, plainNumber } from "../sections/episode-words.js"
import { paragraph, section, whatYouShouldKnow } from "../sections/parts.js"
import { type ComparisonContext, quantity } from "./comparison-context.js"

/** Pairs that the procedure needs. */
const leastPairs = 5

/** Which variant would be chosen, how sure that is, and which are still in the race. */
export function bestSection(context: ComparisonContext): SafeHtml {
  const { tables, variants, n } = context
  const { best, baseline } = tables.comparison
  if (best === null)
    return section(
      "best",
      paragraph((m) => (n < leastPairs ? m.comparison.best.tooFew(n) : m.comparison.best.noIndifference)),
    )
  const nameOf = (m: Messages, name: string) => (name === baseline.name ? m.comparison.asItIs : name)
  const amount = (m: Messages) => m.comparison.amount(plainNumber(best.indifference), quantity(m, context))
  const { chosen } = best
  const sentence = (m: Messages) =>
    chosen === null
      ? m.comparison.best.open(best.alive.map((name) => nameOf(m, name)).join(", "), best.replications, amount(m))
      : m.comparison.best.chosen(nameOf(m, chosen), best.replications, percent(best.level), amount(m))
  const status = (name: string) => (name === chosen ? "chosen" : best.alive.includes(name) ? "alive" : "dropped")
  const items = [baseline.name, ...variants.map(({ compared }) => compared.name)].map((name) => {
    const is = status(name)
    return html`<li class="${is}"><span class="name">${say((m) => nameOf(m, name))}</span> <span class="status">${say((m) => m.comparison.best.status[is])}</span></li>`
  })
  return section(
    "best",
    html`${paragraph((m) => `${sentence(m)} ${m.comparison.best[best.best](quantity(m, context))}`, "lead")}<ul class="race">${items}</ul>${whatYouShouldKnow(context, (m) => m.comparison.best.note)}`,
  )
}
