import { Calendar, type Ground, Hostility, roadNetwork } from "@contested/core"
import { groups } from "../../published/prieto-curiel-2023/data/groups.js"
import { rivalries } from "../../published/prieto-curiel-2023/data/ties.js"
import { buildMexico } from "./data/region.js"
import { initialMembers } from "./initial-members.js"

/**
 * Municipal officers per inhabitant in the whole country, 124.4 per 100,000 (the table of municipal police of the flagship says where from),
 * spread evenly. Assumption: who has more police is not known place by place for the whole country.
 */
const POLICE = 124.4 / 100_000

/**
 * The ground of the national scenario on 2012-01-01: all municipalities and the network of 150 groups.
 *
 * @param states only these, with the part of each group's home that lies in them: to see what a larger region costs
 */
export function mexicoGround(states?: readonly string[]): Ground {
  const region = buildMexico(states)
  const police = region.territories.map(({ population }) => Math.round(population * POLICE))
  const dyads = rivalries.rows.map(([a, b]) => [Math.min(a, b) - 1, Math.max(a, b) - 1] as const)
  return {
    region,
    roads: roadNetwork(region),
    calendar: new Calendar("2012-01-01"),
    groups: groups.rows.map(([rank, name]) => ({ id: `group-${String(rank).padStart(3, "0")}`, name })),
    forces: [{ id: "municipal-police", name: "Municipal police" }],
    hostility: new Hostility(
      groups.rows.length,
      rivalries.rows.map(([a, b, weight]) => ({ a: a - 1, b: b - 1, weight })),
    ),
    dyads,
    deployments: [],
    initialMembers: initialMembers(region),
    outsideMembers: groups.rows.map(() => 0),
    initialForces: police,
    referenceForces: police,
  }
}
