import { type FactComparison, type FactTolerance, factsByYears, type RunFacts } from "@contested/core"
import { ratioMark, ratioScale, ratioStrip } from "../charts/ratio-strip.js"
import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { dayName, say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { factRatio } from "../records/fact-ratio.js"
import { columnWord, paragraph, section, whatYouShouldKnow, wideTable } from "./parts.js"
import { lookUp, type ReportContext } from "./report-context.js"

function toleranceWords(m: Messages, tolerance: FactTolerance): string {
  return "factor" in tolerance ? m.fit.factor(String(tolerance.factor)) : `${Math.round(tolerance.relative * 100)} %`
}

function row(fact: FactComparison): SafeHtml {
  const { state, year, observed, simulated, low, high, tolerance, met } = fact
  const ratio = factRatio(fact)
  const where = html`${state === "all" ? say((m) => m.fit.everywhere) : state}${year !== "all" && ` ${year}`}`
  const range =
    low !== null &&
    high !== null &&
    html`${columnWord((m) => m.fit.range)}${say((m) => m.range(formatNumber(low), formatNumber(high)))}`
  return html`<tr><th scope="row">${say((m) => lookUp(m.fit.names, fact.fact))}<span class="where">${where}</span></th><td class="ratio">${ratio !== null && ratioStrip(ratio)}</td><td class="figure">${columnWord((m) => m.fit.observed)}${formatNumber(observed)}</td><td class="figure">${columnWord((m) => m.fit.simulated)}${formatNumber(simulated ?? Number.NaN)}</td><td class="figure range">${range}</td><td class="tolerance">${columnWord((m) => m.fit.tolerance)}${say((m) => toleranceWords(m, tolerance))}</td><td class="${met ? "verdict" : "verdict missed"}">${say((m) => (met ? m.fit.met : m.fit.missed))}</td></tr>`
}

type Part = readonly [title: (m: Messages) => string, facts: readonly FactComparison[]]

function partsOf(facts: RunFacts): readonly Part[] {
  const { fittedUntil } = facts
  const { fitted, heldOut, allYears } = factsByYears(facts)
  const all: Part = [(m) => m.fit.parts.all, allYears]
  if (fittedUntil === null) return [[(m) => m.fit.parts.years, heldOut], all]
  return [[(m) => m.fit.parts.fitted(dayName(m, fittedUntil)), fitted], [(m) => m.fit.parts.heldOut, heldOut], all]
}

const metOf = (facts: readonly FactComparison[]): number => facts.filter(({ met }) => met).length

function table(facts: RunFacts): SafeHtml {
  const parts = partsOf(facts).filter(([, own]) => own.length > 0)
  const bodies = parts.map(
    ([title, own]) =>
      html`<tbody><tr class="part"><th scope="rowgroup" colspan="7">${say(title)}<span class="count-of">${say((m) => m.fit.count(metOf(own), own.length))}</span><span class="word">${ratioScale()}</span></th></tr>${own.map(row)}</tbody>`,
  )
  const head = html`<tr><th scope="col">${say((m) => m.fit.fact)}</th><th scope="col">${say((m) => m.fit.ratio)}${ratioScale()}</th><th scope="col" class="figure">${say((m) => m.fit.observed)}</th><th scope="col" class="figure">${say((m) => m.fit.simulated)}</th><th scope="col" class="figure">${say((m) => m.fit.range)}</th><th scope="col">${say((m) => m.fit.tolerance)}</th><th scope="col"><span class="sr">${say((m) => m.fit.met)} / ${say((m) => m.fit.missed)}</span></th></tr>`
  return wideTable((m) => m.sections.fit, html`<table class="fit"><thead>${head}</thead>${bodies}</table>`)
}

function keys(): SafeHtml {
  const kinds = ["met", "missed", "range", "tolerance"] as const
  return html`<ul class="band-keys">${kinds.map((kind) => html`<li>${ratioMark(kind)} ${say((m) => m.fit.keys[kind])}</li>`)}</ul>`
}

/** Every observed number beside the simulated one, met or missed; nothing where the scenario has none. */
export function fitSection(context: ReportContext): SafeHtml | false {
  const { facts } = context
  if (facts === null) return false
  const sources = [...new Set(facts.facts.map(({ source }) => source))]
  return section(
    "fit",
    html`${paragraph((m) => m.fit.lead(metOf(facts.facts), facts.facts.length, facts.replications), "lead")}
${paragraph((m) => (facts.isReported ? m.fit.reported : m.fit.happened), "small")}
${table(facts)}${keys()}
<p class="small">${say((m) => m.fit.sources)}: ${sources.join("; ")}.</p>${whatYouShouldKnow(context, (m) => m.fit.note)}`,
  )
}
