import type { Region } from "@contested/core"
import { homicidesBefore } from "./data/homicides-before.js"

/**
 * What is at stake in each municipality: the homicides of 2015-2017, and one more, so that no place is worth nothing. That people were
 * killed where something was worth fighting for is an assumption; population alone would make quiet cities the greatest prizes.
 */
export function stakes(region: Region): number[] {
  const homicides = new Map(homicidesBefore.rows)
  return region.territories.map(({ code }) => 1 + (homicides.get(code) ?? 0))
}
