import { apportion, type Region } from "@contested/core"
import type { HomeFile } from "./file-schema.js"
import { findPlaces } from "./find-places.js"
import type { Mistakes } from "./mistakes.js"

/**
 * Spreads people over their home: over the places in proportion to their shares where they are given, and within and between places
 * in proportion to inhabitants otherwise; by largest remainder.
 *
 * @returns how many stand in each territory of the region
 */
export function readHome(
  region: Region,
  size: number,
  home: HomeFile,
  path: readonly PropertyKey[],
  mistakes: Mistakes,
): number[] {
  const weights: number[] = region.territories.map(() => 0)
  const entries = Array.isArray(home)
    ? home.map((place, i) => [i, place, 1] as const)
    : Object.entries(home).map(([place, share]) => [place, place, share] as const)
  const found = entries.map(([key, place, share]) => {
    const indexes = findPlaces(region, place)
    if (typeof indexes !== "string") return { indexes, share }
    mistakes.note([...path, key], indexes)
    return { indexes: [], share }
  })
  if (!Array.isArray(home) && found.every(({ share }) => share === 0))
    mistakes.note(path, "its shares add up to 0; at least one place needs a share above 0")
  const populationOf = (index: number): number => region.territories[index]?.population ?? 0
  for (const { indexes, share } of found) {
    const people = indexes.reduce((sum, index) => sum + populationOf(index), 0)
    for (const index of indexes) {
      // A place where nobody lives is as good as another.
      const within = people > 0 ? populationOf(index) / people : 1 / indexes.length
      weights[index] =
        (weights[index] as number) + (Array.isArray(home) ? Math.max(populationOf(index), 1) : share * within)
    }
  }
  return apportion(size, weights)
}
