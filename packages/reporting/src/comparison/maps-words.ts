import type { Messages } from "../messages/en.js"
import { signed } from "../sections/episode-words.js"
import type { ComparisonMapsModel } from "./comparison-maps-model.js"
import { fewDigits } from "./few-digits.js"

/** The words under a map of deaths: of a territory, or of all together. */
export function deathsWords(
  m: Messages,
  model: ComparisonMapsModel,
  map: number,
  month: number,
  territory: number | null = null,
): string {
  const words = m.comparison.maps
  if (territory !== null) {
    const { mean, more, fewer } = model.deaths(map, territory, month)
    return words.readoutDeaths(signed(mean), more, fewer, model.island.pairs)
  }
  const { mean, fewer, more } = model.deathsTotal(map, month)
  return words.total(signed(mean), fewer + more, model.island.territories.length)
}

/** The words under a map of control. */
export function controlWords(
  m: Messages,
  model: ComparisonMapsModel,
  map: number,
  month: number,
  territory: number | null = null,
): string {
  const words = m.comparison.maps
  return territory === null
    ? words.others(fewDigits(model.othersTotal(map, month)), model.island.territories.length)
    : words.readoutControl(model.others(map, territory, month), model.island.pairs)
}
