import type { Coverage } from "@contested/core"
import { mediaCoverage } from "./data/media-coverage.js"

/** Coverage by year, relative to the best: located events for each homicide in the rest of the country. After the last year as in it. */
export function coverage(): Coverage[] {
  const ratios = mediaCoverage.rows.map(([year, events, homicides]) => ({ year, ratio: events / homicides }))
  const best = Math.max(...ratios.map(({ ratio }) => ratio))
  return ratios.map(({ year, ratio }) => ({
    from: `${year}-01-01`,
    share: ratio / best,
    source: mediaCoverage.source,
  }))
}
