import type { EpisodeOutcome, RunEpisode } from "@contested/core"
import { outcomeChart } from "../charts/outcome-chart.js"
import { renderChart } from "../charts/render-chart.js"
import { formatNumber } from "../html/format-number.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import { measureName, percent, plainNumber, unitName } from "./episode-words.js"
import { folded, paragraph, section, whatYouShouldKnow, wideTable } from "./parts.js"
import type { ReportContext } from "./report-context.js"

async function panel(outcome: EpisodeOutcome, index: number): Promise<SafeHtml> {
  const { measure, unit, mean, low, high, reported } = outcome
  const chart = await renderChart(`outcome-${index}`, outcomeChart(outcome, 270, 110))
  const place =
    reported === null
      ? html`<p class="small">${say((m) => m.episode.outcomes.notReported)}</p>`
      : html`<p class="small reported">${say((m) =>
          m.episode.outcomes.reported(
            plainNumber(reported.best),
            plainNumber(reported.low),
            plainNumber(reported.high),
            percent(reported.below),
            percent(reported.equal),
            percent(reported.above),
          ),
        )}</p>`
  return html`<figure><figcaption>${say((m) => measureName(m, measure))} <span class="soft">(${say((m) => unitName(m, unit))})</span></figcaption>${chart}<p class="small">${say((m) => m.episode.outcomes.spread(plainNumber(mean), plainNumber(low), plainNumber(high)))}</p>${place}</figure>`
}

function table({ outcomes }: RunEpisode): SafeHtml {
  const head = (choose: Parameters<typeof say>[0], figure = true) =>
    html`<th scope="col"${figure && html` class="figure"`}>${say(choose)}</th>`
  const heads = html`<tr>${head((m) => m.episode.outcomes.outcome, false)}${head((m) => m.episode.outcomes.unit, false)}${head((m) => m.episode.outcomes.mean)}${head((m) => m.episode.outcomes.median)}${head((m) => m.episode.outcomes.nine)}${head((m) => m.episode.outcomes.low)}${head((m) => m.episode.outcomes.best)}${head((m) => m.episode.outcomes.high)}${head((m) => m.episode.outcomes.below)}${head((m) => m.episode.outcomes.equal)}${head((m) => m.episode.outcomes.above)}${head((m) => m.episode.outcomes.within)}${head((m) => m.episode.outcomes.source, false)}</tr>`
  const figure = (text: string) => html`<td class="figure">${text}</td>`
  const rows = outcomes.map(({ measure, unit, mean, median, low, high, reported }) => {
    const told =
      reported === null
        ? Array.from({ length: 7 }, () => figure("–"))
        : [
            ...[reported.low, reported.best, reported.high].map((value) => figure(plainNumber(value))),
            ...[reported.below, reported.equal, reported.above, reported.within].map((share) => figure(percent(share))),
          ]
    return html`<tr><th scope="row">${say((m) => measureName(m, measure))}</th><td>${say((m) => unitName(m, unit))}</td>${figure(plainNumber(mean))}${figure(plainNumber(median))}<td class="figure">${say((m) => m.range(plainNumber(low), plainNumber(high)))}</td>${told}<td>${reported?.source ?? ""}</td></tr>`
  })
  return html`<table class="outcomes"><thead>${heads}</thead><tbody>${rows}</tbody></table>`
}

/** What the bars show, number by number. */
function barTable({ outcomes }: RunEpisode): SafeHtml {
  const rows = outcomes.flatMap(({ measure, bins, isWhole }) =>
    bins.map(
      ({ from, to, count }) =>
        html`<tr><td>${say((m) => measureName(m, measure))}</td><td class="figure">${isWhole ? formatNumber(from) : say((m) => m.range(formatNumber(from), formatNumber(to)))}</td><td class="figure">${count}</td></tr>`,
    ),
  )
  return html`<table><thead><tr><th scope="col">${say((m) => m.episode.outcomes.outcome)}</th><th scope="col" class="figure">${say((m) => m.episode.outcomes.value)}</th><th scope="col" class="figure">${say((m) => m.episode.outcomes.runs)}</th></tr></thead><tbody>${rows}</tbody></table>`
}

/** How the outcomes spread over the runs, with the reported one marked in each. */
export async function outcomesSection(context: ReportContext, episode: RunEpisode): Promise<SafeHtml> {
  const panels: SafeHtml[] = []
  for (const [index, outcome] of episode.outcomes.entries()) panels.push(await panel(outcome, index))
  return section(
    "outcomes",
    html`${paragraph((m) => m.episode.outcomes.lead(episode.replications), "lead")}<div class="panels">${panels}</div>${folded(
      (m) => m.episode.outcomes.table,
      wideTable((m) => m.episode.outcomes.table, table(episode)),
    )}${folded(
      (m) => m.episode.outcomes.counts,
      wideTable((m) => m.episode.outcomes.counts, barTable(episode)),
    )}${whatYouShouldKnow(context, (m) => m.episode.outcomes.note)}`,
  )
}
