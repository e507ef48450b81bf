import { decodeCauses, decodeDistances, encodeCauses, encodeDistances } from "../records/distances.js"
import type { CausesIsland } from "./causes-island.js"

/**
 * Causes as they stand in the page's text, in the same shape: numbers of occurrences and their days as distances, causes as distances back. Of times
 * the whole days are kept, for the page tells dates.
 */
export interface PackedCauses extends CausesIsland {
  readonly packed: true
}

export function packCauses(island: CausesIsland): PackedCauses {
  const { causes } = island
  const { occurrences, rates } = causes
  return {
    ...island,
    packed: true,
    causes: {
      ...causes,
      occurrences: {
        ...occurrences,
        occurrence: encodeDistances(occurrences.occurrence),
        time: encodeDistances(occurrences.time.map(Math.floor)),
        cause: encodeCauses(occurrences.cause, occurrences.occurrence),
      },
      rates: {
        ...rates,
        occurrence: encodeDistances(rates.occurrence),
        root: encodeCauses(rates.root, rates.occurrence),
      },
    },
  }
}

/** Inverse of `packCauses`, but for the times of day. */
export function unpackCauses({ packed: _, ...island }: PackedCauses): CausesIsland {
  const { causes } = island
  const occurrence = decodeDistances(causes.occurrences.occurrence)
  const ofRates = decodeDistances(causes.rates.occurrence)
  return {
    ...island,
    causes: {
      ...causes,
      occurrences: {
        ...causes.occurrences,
        occurrence,
        time: decodeDistances(causes.occurrences.time),
        cause: decodeCauses(causes.occurrences.cause, occurrence),
      },
      rates: { ...causes.rates, occurrence: ofRates, root: decodeCauses(causes.rates.root, ofRates) },
    },
  }
}
