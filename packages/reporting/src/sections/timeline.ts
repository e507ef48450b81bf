import { timeAxis, timeSpan } from "../charts/span-picture.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { episodeTimeline, type KindTiming, type TimelineStep } from "../records/episode-timeline.js"
import { agentName } from "./answer.js"
import { percent, plainNumber, spanOfTime } from "./episode-words.js"
import { paragraph, section, whatYouShouldKnow, wideTable } from "./parts.js"
import { lookUp, type ReportContext } from "./report-context.js"

/** Lines of the one run that is told. */
const mostSteps = 120

const kindName = (m: Messages, kind: string): string => lookUp(m.events.kinds, kind)

function timingRow(timing: KindTiming): SafeHtml {
  const { kind, isBefore, share, perRun, median, low, high } = timing
  const side = (m: Messages, text: string) =>
    isBefore ? m.episode.timeline.before(text) : m.episode.timeline.after(text)
  return html`<tr role="row"><th scope="row" role="rowheader">${say((m) => kindName(m, kind))}</th><td role="cell" class="figure">${percent(share)}</td><td role="cell" class="figure">${plainNumber(perRun)}</td><td role="cell" class="figure"><b>${say((m) => side(m, spanOfTime(m, median)))}</b><span class="range">${say((m) => m.range(spanOfTime(m, low), spanOfTime(m, high)))}</span></td><td role="cell" class="picture">${!isBefore && timeSpan(timing)}</td></tr>`
}

/** Clock time of an event: the fraction of its day. */
function clockOf({ time, date_start }: TimelineStep["event"]): string {
  const minutes = Math.floor((time - Math.floor(time)) * 1440)
  const two = (value: number): string => String(value).padStart(2, "0")
  return `${date_start} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function stepRow(context: ReportContext, { event, hours, number }: TimelineStep): SafeHtml {
  const since = (m: Messages) =>
    hours < 0 ? m.episode.timeline.before(spanOfTime(m, -hours)) : m.episode.timeline.after(spanOfTime(m, hours))
  const [a, b] = [event.side_a, event.side_b].map((side) => agentName(context, side))
  return html`<tr><td class="date">${clockOf(event)}</td><td class="figure">${say(since)}</td><td>${say((m) => kindName(m, event.kind))}${number > 1 && html` × ${number}`}</td><td>${event.adm_2}</td><td>${a}${b !== "" && html` <span class="soft">${say((m) => m.events.against)}</span> ${b}`}</td></tr>`
}

/** The episode hour by hour: when things happen over all runs, and one run event by event. */
export function timelineSection(context: ReportContext): SafeHtml {
  const { manifest, events, n } = context
  const { kinds, typical } = episodeTimeline(events, manifest.replications)
  if (typical === null)
    return section(
      "timeline",
      paragraph((m) => (manifest.recorded ? m.episode.timeline.none : m.notRecorded)),
    )
  const heads = html`<tr role="row"><th role="columnheader" scope="col">${say((m) => m.episode.timeline.kind)}</th><th role="columnheader" scope="col" class="figure">${say((m) => m.episode.timeline.share)}</th><th role="columnheader" scope="col" class="figure">${say((m) => m.episode.timeline.perRun)}</th><th role="columnheader" scope="col" class="figure">${say((m) => m.episode.timeline.first)}</th><td role="cell" class="picture">${timeAxis()}</td></tr>`
  const steps = typical.steps.slice(0, mostSteps)
  const stepHeads = html`<tr><th scope="col">${say((m) => m.episode.timeline.clock)}</th><th scope="col" class="figure">${say((m) => m.episode.timeline.since)}</th><th scope="col">${say((m) => m.episode.timeline.kind)}</th><th scope="col">${say((m) => m.episode.timeline.place)}</th><th scope="col">${say((m) => m.episode.timeline.who)}</th></tr>`
  const left = typical.steps.length - steps.length
  return section(
    "timeline",
    html`${paragraph((m) => m.episode.timeline.lead(n), "lead")}
${wideTable((m) => m.episode.sections.timeline, html`<table role="table" class="timings"><thead role="rowgroup">${heads}</thead><tbody role="rowgroup">${kinds.map(timingRow)}</tbody></table>`)}
<h3 class="typical">${say((m) => m.episode.timeline.typical(typical.replication))}</h3>
${wideTable((m) => m.episode.timeline.typical(typical.replication), html`<table class="steps"><thead>${stepHeads}</thead><tbody>${steps.map((step) => stepRow(context, step))}</tbody></table>`)}${
  left > 0 && paragraph((m) => m.episode.timeline.more(left), "small")
}${whatYouShouldKnow(context, (m) => m.episode.timeline.note)}`,
  )
}
