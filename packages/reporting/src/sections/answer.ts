import type { MeasureSummary, RunEpisode } from "@contested/core"
import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { dayName, say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { measureName, percent, plainNumber } from "./episode-words.js"
import type { ReportContext } from "./report-context.js"

/** The measures of the whole run and region: one for each agent, or one alone. */
export function wholeRun(measures: readonly MeasureSummary[], measure: string): readonly MeasureSummary[] {
  return measures
    .filter(
      (entry) =>
        entry.measure === measure && entry.place === "all" && entry.year === "all" && Number.isFinite(entry.mean),
    )
    .sort((a, b) => b.mean - a.mean)
}

export function agentName({ manifest }: ReportContext, id: string): string {
  return manifest.agents.find((agent) => agent.id === id)?.name ?? id
}

/** Of an episode: the outcomes of which something was reported. */
function episodeSentence(m: Messages, { outcomes, replications }: RunEpisode): string {
  const told = outcomes.filter(({ reported }) => reported !== null).slice(0, 2)
  const parts = (told.length > 0 ? told : outcomes.slice(0, 2)).map(({ measure, median, low, high, reported }) => {
    const title = measureName(m, measure)
    const name = title.charAt(0).toLowerCase() + title.slice(1)
    const first = m.episode.finding(name, plainNumber(median), plainNumber(low), plainNumber(high))
    if (reported === null) return first
    const shares = [reported.below, reported.equal, reported.above].map(percent) as [string, string, string]
    return first + m.episode.findingReported(formatNumber(reported.best), ...shares)
  })
  return `${m.answer.replications(replications)}: ${parts.join("; ")}.`
}

function sentence(context: ReportContext, m: Messages): string {
  if (context.episode !== null) return episodeSentence(m, context.episode)
  const { measures } = context.summary
  const n = context.summary.replications
  const deaths = wholeRun(measures, "deaths")[0]
  const holder = wholeRun(measures, "territories-held").find((entry) => entry.mean > 0)
  const parts: string[] = []
  if (deaths !== undefined) {
    const interval = deaths.interval
    parts.push(
      m.answer.deaths(n, formatNumber(deaths.mean)) +
        (interval === null
          ? m.answer.noInterval
          : m.answer.interval(formatNumber(interval[0]), formatNumber(interval[1]))),
    )
  }
  if (holder !== undefined)
    parts.push(
      m.answer.holder(
        agentName(context, holder.agent),
        formatNumber(holder.mean),
        context.manifest.region.territories.length,
        n,
      ),
    )
  if (parts.length === 0) parts.push(m.answer.noEvents)
  return `${m.answer.replications(n)}, ${parts.join(m.answer.and)}.`
}

/** The question, the answer in one sentence, and on what the answer depends. */
export function answer(context: ReportContext): SafeHtml {
  const { manifest } = context
  const assumptions = manifest.parameters.filter((parameter) => parameter.assumption !== undefined).length
  return html`<div class="answer">
<p class="question">${say((m) => {
    const ask = context.episode === null ? m.answer.question : m.episode.question
    return ask(dayName(m, manifest.start), dayName(m, manifest.until))
  })}</p>
<p class="finding">${say((m) => sentence(context, m))}</p>
<p class="conditional">${say((m) => m.answer.conditional(assumptions, manifest.parameters.length))} <a href="#limits">${say((m) => m.sections.limits)}</a></p>
<p class="about">${manifest.scenario.summary}</p>
</div>
`
}
