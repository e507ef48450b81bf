import { html, type SafeHtml } from "../html/safe-html.js"
import { drawSmallMaps } from "../map/draw-map.js"
import { modalCounts } from "../map/group-palette.js"
import { monthName, say, sayAttribute } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { fillsAt } from "./map-section.js"
import { paragraph, section, whatYouShouldKnow } from "./parts.js"
import type { ReportContext } from "./report-context.js"

/** Pictures that fit on a page, and cells in all of them; longer runs and larger regions show every second, third ... year. */
const mostPictures = 12
const mostCells = 15_000

/** Index of the last month of each calendar year on record. */
export function yearEnds(months: readonly string[]): readonly number[] {
  return months.flatMap((month, index) => (months[index + 1]?.slice(0, 4) === month.slice(0, 4) ? [] : [index]))
}

/** Year ends thinned to a number of pictures, the last always among them. */
function chosenYears({ months, territories }: ReportContext["record"]): {
  readonly every: number
  readonly ends: readonly number[]
} {
  const ends = yearEnds(months)
  const most = Math.min(mostPictures, Math.max(4, Math.floor(mostCells / territories.length)))
  const every = Math.max(1, Math.ceil(ends.length / most))
  return { every, ends: ends.filter((_, index) => (ends.length - 1 - index) % every === 0) }
}

/** Small multiples: slower readers of moving maps compare them more surely (Robertson et al. 2008). */
export function yearsSection(context: ReportContext): SafeHtml {
  const { geometry, record, manifest, seen } = context
  if (geometry === null || !record.hasControl)
    return section(
      "years",
      paragraph((m) => (manifest.recorded ? m.noSeries : m.notRecorded)),
    )
  const { ends, every } = chosenYears(record)
  const title = (month: number) => (m: Messages) => monthName(m, record.months[month]!)
  const maps = drawSmallMaps(
    geometry,
    "years",
    ends.map((month) => {
      const counts = modalCounts(record, month)
      const words = (m: Messages) =>
        [...seen, 0]
          .map((holder) => `${record.holders[holder]?.name ?? m.map.nobody} ${counts[holder] ?? 0}`)
          .join(", ")
      const attributes = sayAttribute("aria-label", (m) => m.years.alt(title(month)(m), words(m)))
      return { fills: fillsAt(context, month), attributes }
    }),
  )
  const pictures = ends.map(
    (month, index) => html`<figure><figcaption>${say(title(month))}</figcaption>${maps[index]}</figure>`,
  )
  return section(
    "years",
    html`${paragraph((m) => m.years.lead, "lead")}${every > 1 && paragraph((m) => m.years.every(every), "small")}<div class="multiples">${pictures}</div>${whatYouShouldKnow(context, (m) => m.years.note)}`,
  )
}
