import type { EpisodeWhatIf, RunEpisode } from "@contested/core"
import { differenceSpan } from "../charts/span-picture.js"
import { html, type SafeHtml } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import { measureName, plainNumber, pValue, signed, unitName } from "./episode-words.js"
import { paragraph, section, whatYouShouldKnow, wideTable } from "./parts.js"
import type { ReportContext } from "./report-context.js"

type Difference = EpisodeWhatIf["differences"][number]

/** What the ends of each outcome's pictures stand for: the farthest end of any interval, so that what-ifs compare. */
function reaches(whatIfs: readonly EpisodeWhatIf[]): ReadonlyMap<string, number> {
  const farthest = new Map<string, number>()
  for (const { differences } of whatIfs) {
    for (const { measure, difference, interval } of differences) {
      const ends = [difference, ...(interval ?? [])].map(Math.abs)
      farthest.set(measure, Math.max(farthest.get(measure) ?? 0, ...ends))
    }
  }
  return farthest
}

/** Two-sided: an interval that does not hold zero tells the two apart. */
const isTold = ({ interval }: Difference): boolean => interval !== null && (interval[0] > 0 || interval[1] < 0)

/** Differences of all what-ifs as tables whose last column is the picture. */
export function whatIfsSection(context: ReportContext, { whatIfs, outcomes, replications }: RunEpisode): SafeHtml {
  if (whatIfs.length === 0)
    return section(
      "what-ifs",
      paragraph((m) => m.episode.whatIfs.none),
    )
  const reach = reaches(whatIfs)
  const asItIs = new Map(outcomes.map(({ measure, mean }) => [measure, mean]))
  const heads = html`<tr role="row"><th role="columnheader" scope="col">${say((m) => m.episode.whatIfs.outcome)}</th><th role="columnheader" scope="col" class="figure">${say((m) => m.episode.whatIfs.asItIs)}</th><th role="columnheader" scope="col" class="figure">${say((m) => m.episode.whatIfs.whatIf)}</th><th role="columnheader" scope="col" class="figure">${say((m) => m.episode.whatIfs.difference)}</th><th role="columnheader" scope="col" class="figure">${say((m) => m.episode.whatIfs.p)}</th><th role="columnheader" scope="col" class="picture">${say((m) => m.episode.whatIfs.picture)}</th></tr>`
  const row = (found: Difference): SafeHtml => {
    const { measure, unit, mean, difference, interval } = found
    return html`<tr role="row"${isTold(found) && html` class="told"`}><th scope="row" role="rowheader">${say((m) => measureName(m, measure))} <span class="soft">(${say((m) => unitName(m, unit))})</span></th><td role="cell" class="figure">${plainNumber(asItIs.get(measure) ?? 0)}</td><td role="cell" class="figure">${plainNumber(mean)}</td><td role="cell" class="figure"><b>${signed(difference)}</b>${interval !== null && html`<span class="range">${say((m) => m.range(signed(interval[0]), signed(interval[1])))}</span>`}</td><td role="cell" class="figure">${pValue(found.adjustedPValue)}</td><td role="cell" class="picture">${differenceSpan(difference, interval, reach.get(measure) ?? 0)}</td></tr>`
  }
  const blocks = whatIfs.map(
    ({ variant, title, differences }) =>
      html`<h3 class="what-if">${title} <span class="soft">(${variant})</span></h3>${wideTable(
        () => title,
        html`<table role="table" class="differences"><thead role="rowgroup">${heads}</thead><tbody role="rowgroup">${differences.map(row)}</tbody></table>`,
      )}`,
  )
  return section(
    "what-ifs",
    html`${paragraph((m) => m.episode.whatIfs.lead(replications), "lead")}${blocks}${whatYouShouldKnow(context, (m) => m.episode.whatIfs.note)}`,
  )
}
