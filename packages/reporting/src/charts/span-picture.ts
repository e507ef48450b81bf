import { html, type SafeHtml } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"

const WIDTH = 320
const HEIGHT = 20
const MIDDLE = HEIGHT / 2
const EDGE = 6

/** Minutes at which the time axis begins and ends, and where it has marks. */
const FIRST = 1
const LAST = 14 * 24 * 60
const MARKS: readonly (readonly [minutes: number, unit: "minutes" | "hours" | "days", count: string])[] = [
  [1, "minutes", "1"],
  [10, "minutes", "10"],
  [60, "hours", "1"],
  [360, "hours", "6"],
  [1440, "days", "1"],
  [10_080, "days", "7"],
]

/** Two decimals are finer than a screen. */
const at = (x: number): string => x.toFixed(2)
const timeX = (hours: number): number => {
  const minutes = Math.min(LAST, Math.max(FIRST, hours * 60))
  return EDGE + ((WIDTH - 2 * EDGE) * Math.log(minutes / FIRST)) / Math.log(LAST / FIRST)
}

const picture = (height: number, body: SafeHtml | readonly SafeHtml[]): SafeHtml =>
  html`<svg class="span" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false">${body}</svg>`

/** The marks of the time axis, once over a column of spans. */
export function timeAxis(): SafeHtml {
  return picture(
    16,
    MARKS.map(([minutes, unit, count]) => {
      const label = say((m) => m.episode.timeline[unit](count), "tspan")
      return html`<text x="${at(Math.max(16, timeX(minutes / 60)))}" y="12">${label}</text>`
    }),
  )
}

/** When something happens, on a logarithmic axis from a minute to two weeks: nine runs in ten, half of them, the middle one. Hours. */
export function timeSpan(span: {
  readonly low: number
  readonly quarter: number
  readonly median: number
  readonly threeQuarters: number
  readonly high: number
}): SafeHtml {
  const line = (from: number, to: number, kind: string) =>
    html`<path class="${kind}" d="M${at(timeX(from))} ${MIDDLE}H${at(timeX(to))}"/>`
  return picture(
    HEIGHT,
    html`${MARKS.map(([minutes]) => html`<path class="mark" d="M${at(timeX(minutes / 60))} 0V${HEIGHT}"/>`)}${line(span.low, span.high, "nine")}${line(span.quarter, span.threeQuarters, "half")}<circle cx="${at(timeX(span.median))}" cy="${MIDDLE}" r="4"/>`,
  )
}

/** A difference with its interval around a middle line that stands for none; `reach` is what the ends of the picture stand for. */
export function differenceSpan(
  difference: number,
  interval: readonly [low: number, high: number] | null,
  reach: number,
): SafeHtml {
  const x = (value: number): string => at(WIDTH / 2 + (reach > 0 ? (value / reach) * (WIDTH / 2 - EDGE) : 0))
  return picture(
    HEIGHT,
    html`<path class="zero" d="M${WIDTH / 2} 0V${HEIGHT}"/>${
      interval !== null && html`<path class="nine" d="M${x(interval[0])} ${MIDDLE}H${x(interval[1])}"/>`
    }<circle cx="${x(difference)}" cy="${MIDDLE}" r="4"/>`,
  )
}
