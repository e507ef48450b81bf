import { apportion, type Region } from "@contested/core"
import { groups } from "../../published/prieto-curiel-2023/data/groups.js"
import { zipfSizes } from "../../published/prieto-curiel-2023/rivalry-network.js"
import { presence } from "./data/presence.js"

/** Members of all groups at the start of 2012: Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888. */
const TOTAL = 115_000

/**
 * Where each group stands at the start, as indexes of territories: the places where the event data ever located it; for a group that they do
 * not know, one place: the most populous for the first of them, the next for the second, and so on. Nobody has published where small groups
 * are; this is an assumption that spreads them over the cities.
 */
export function homes(region: Region): (readonly number[])[] {
  const index = new Map(region.territories.map(({ code }, territory) => [code, territory]))
  const located = new Map(presence.rows.map(([rank, , codes]) => [rank, codes.split(" ")]))
  const byPopulation = region.territories
    .map(({ population }, territory) => ({ population, territory }))
    .sort((a, b) => b.population - a.population || a.territory - b.territory)
  let unlocated = 0
  return groups.rows.map(([rank]) => {
    const codes = located.get(rank)
    if (codes === undefined) return [byPopulation[unlocated++]?.territory ?? 0]
    return codes.flatMap((code) => index.get(code) ?? [])
  })
}

/**
 * Members at the start, `[group * territories + territory]`: sizes by Zipf's law over the network's ranks, as in the study, each spread over the
 * group's home in proportion to inhabitants.
 */
export function initialMembers(region: Region): number[] {
  const territories = region.territories.length
  const members: number[] = new Array(groups.rows.length * territories).fill(0)
  const sizes = zipfSizes(TOTAL, groups.rows.length, true)
  homes(region).forEach((home, group) => {
    const weights = home.map((territory) => region.territories[territory]?.population ?? 0)
    apportion(sizes[group] ?? 0, weights).forEach((count, place) => {
      members[group * territories + (home[place] as number)] = count
    })
  })
  return members
}
