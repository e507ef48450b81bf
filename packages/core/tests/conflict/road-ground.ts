import type { Ground } from "@contested/core"
import { roadNetwork } from "../../src/territories/road-network.js"
import { lineGround } from "./line-ground.js"

/** The five invented places and their groups, joined by other roads: pairs of places with the minutes between them. No policy, no routes. */
export function roadGround(
  roads: readonly (readonly [from: number, to: number, minutes: number])[],
  members?: readonly (readonly number[])[],
  more: Partial<Ground> = {},
): Ground {
  const line = lineGround(members)
  const links = roads.map(([from, to, travelMinutes]) => ({ from, to, roadKm: travelMinutes / 2, travelMinutes }))
  const region = { ...line.region, links }
  return { ...line, region, roads: roadNetwork(region), policies: [], trafficking: [], plannedAttacks: [], ...more }
}
