import { apportion, Calendar, type Ground, Hostility, type Region, roadNetwork } from "@contested/core"
import { aircraft, armedDrones, armouredVehicles } from "../../capabilities/known-capabilities.js"
import { groupTies } from "../../regions/jalisco-zacatecas/data/group-network.js"
import { municipalPolice } from "../../regions/jalisco-zacatecas/data/municipal-police.js"
import { jaliscoZacatecas } from "../../regions/jalisco-zacatecas/data/region.js"
import { army, nationalGuard, statePolice } from "../../regions/jalisco-zacatecas/data/state-forces.js"
import { partOfRegion } from "../part-of-region.js"

/** The town that was attacked: Encarnación de Díaz, Jalisco, 53,039 people at the census of 2020. */
export const TOWN = "14035"

/** The town and the four municipalities that border on it, one of them in Aguascalientes. */
const CODES = [TOWN, "14053", "14073", "14091", "01001"] as const

/** First day: Monday of the week of the attack. */
export const START = "2022-11-21"

/** Saturday, in days since the start. */
const SATURDAY = 5

export const GROUP_IDS = ["cjng", "sinaloa"] as const
export const FORCE_IDS = ["municipal-police", "state-police", "national-guard", "army"] as const

/**
 * Members near the town when the week begins, by municipality. Nobody has counted them: all are assumptions. The Jalisco group holds the
 * towns of Jalisco along MEX-45 and can bring together more than the dozen who came; the Sinaloa group contests it from the side of
 * Aguascalientes and Teocaltiche, since at least 2018.
 */
const MEMBERS: Readonly<Record<(typeof GROUP_IDS)[number], Readonly<Record<(typeof CODES)[number], number>>>> = {
  cjng: { "14035": 60, "14053": 100, "14073": 40, "14091": 40, "01001": 20 },
  sinaloa: { "14035": 15, "14053": 5, "14073": 5, "14091": 40, "01001": 60 },
}

/** A state's force spread over all its municipalities in proportion to population; of these, those of the stage. */
function spreadOf(region: Region, totals: ReadonlyMap<string, number>): number[] {
  return region.territories.map(({ code, state }) => {
    const places = jaliscoZacatecas.territories.filter((territory) => territory.state === state)
    const spread = apportion(
      totals.get(state) ?? 0,
      places.map(({ population }) => population),
    )
    return spread[places.findIndex((place) => place.code === code)] ?? 0
  })
}

/** The last month's figures that there are, July 2021. */
const guardByState = new Map(
  nationalGuard.rows.filter(([month]) => month === "2021-07").map(([, state, people]) => [state, people]),
)
const armyByState = new Map(army.rows.map(([, state, people]) => [state, people]))
const statePoliceByState = new Map(statePolice.rows.map(([, state, people]) => [state, people]))

/** National Guard that the town would have if the state's were spread by population: 41 of 6,384. */
export function guardByPopulation(region: Region): number {
  return spreadOf(region, guardByState)[region.territories.findIndex(({ code }) => code === TOWN)] ?? 0
}

/**
 * Officers, `[force * territories + territory]`. The municipal police are the table's (72 in the town: an estimate). No other force stands
 * in the town itself: the report has them come from outside, held up by road blocks.
 */
function officers(region: Region): number[] {
  const municipal = new Map(municipalPolice.rows.map(([code, count]) => [code, count]))
  const away = (strengths: readonly number[]): number[] =>
    strengths.map((strength, index) => (region.territories[index]?.code === TOWN ? 0 : strength))
  return [
    ...region.territories.map(({ code }) => municipal.get(code) ?? 0),
    ...away(spreadOf(region, statePoliceByState)),
    ...away(spreadOf(region, guardByState)),
    ...away(spreadOf(region, armyByState)),
  ]
}

/** Where and with whom the episode begins. */
export function encarnacionGround(): Ground {
  const region = partOfRegion(jaliscoZacatecas, "Encarnación de Díaz and its neighbours", CODES)
  const town = region.territories.findIndex(({ code }) => code === TOWN)
  const group = (id: (typeof GROUP_IDS)[number]): number => GROUP_IDS.indexOf(id)
  const tie = groupTies.rows.find(([a, b]) => a === "CJNG" && b === "Sinaloa")
  const initialForces = officers(region)
  return {
    region,
    roads: roadNetwork(region),
    calendar: new Calendar(START),
    groups: [
      { id: "cjng", name: "Jalisco group (CJNG)" },
      { id: "sinaloa", name: "Sinaloa group" },
    ],
    forces: [
      { id: "municipal-police", name: "Municipal police" },
      { id: "state-police", name: "State police", responds: true },
      { id: "national-guard", name: "National Guard", responds: true },
      { id: "army", name: "Army", responds: true },
    ],
    hostility: new Hostility(2, [{ a: 0, b: 1, weight: tie?.[2] ?? 0 }]),
    deployments: [],
    initialMembers: GROUP_IDS.flatMap((id) =>
      region.territories.map(({ code }) => MEMBERS[id][code as (typeof CODES)[number]]),
    ),
    outsideMembers: [0, 0],
    initialForces,
    referenceForces: initialForces,
    capabilities: [
      // Both came: that they were used is prescribed, like the attack itself.
      { ...armedDrones({ holders: [group("cjng")] }), use: 1 },
      { ...aircraft({ holders: [group("cjng")] }), use: 1 },
      armouredVehicles({ holders: [] }),
    ],
    // Some time between Monday and Thursday: the report says earlier, and gives no day.
    plannedMessages: [{ at: [0, 4], territory: town, group: group("cjng"), against: group("sinaloa") }],
    plannedAttacks: [
      {
        // Late Saturday afternoon: a daily of Aguascalientes has clashes at 17:40 and 18:40.
        at: [SATURDAY + 17 / 24, SATURDAY + 19 / 24],
        territory: town,
        group: group("cjng"),
        force: FORCE_IDS.indexOf("municipal-police"),
        target: "post",
        // At least a dozen.
        attackers: [12, 20],
      },
    ],
  }
}
