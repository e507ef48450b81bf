import type { Messages } from "../messages/en.js"
import { signed } from "../sections/episode-words.js"
import type { ComparisonMapsModel } from "./comparison-maps-model.js"
import { fewDigits } from "./few-digits.js"

/** Which map is spoken of, and when. */
export interface MapMoment {
  readonly model: ComparisonMapsModel
  readonly map: number
  readonly month: number
  /** A territory that was chosen; without it all are spoken of together. */
  readonly territory?: number | null
}

/** The words over a map of deaths. */
export function deathsWords(m: Messages, { model, map, month, territory = null }: MapMoment): string {
  const words = m.comparison.maps
  if (territory !== null) {
    const { mean, more, fewer } = model.deaths(map, territory, month)
    return words.readoutDeaths(signed(mean), more, fewer, model.island.pairs)
  }
  const { mean, fewer, more } = model.deathsTotal(map, month)
  return words.total(signed(mean), fewer + more, model.island.territories.length)
}

/** The words over a map of control. */
export function controlWords(m: Messages, { model, map, month, territory = null }: MapMoment): string {
  const words = m.comparison.maps
  return territory === null
    ? words.others(fewDigits(model.othersTotal(map, month)), model.island.territories.length)
    : words.readoutControl(model.others(map, territory, month), model.island.pairs)
}
