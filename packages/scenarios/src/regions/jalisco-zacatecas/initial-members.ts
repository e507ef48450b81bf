import { apportion, type Region } from "@contested/core"
import { groupSizes } from "./data/group-network.js"
import { presence } from "./data/presence.js"
import { stakes } from "./stakes.js"

/** Groups in the order of the world's arrays. */
export const GROUP_IDS = ["cjng", "sinaloa", "nueva-plaza", "local", "splinter"] as const

type GroupId = (typeof GROUP_IDS)[number]

/** How many members of a group a state holds when the run starts, and why that number. */
export interface StateMembers {
  readonly group: GroupId
  readonly state: string
  readonly members: number
  /** Codes of the only municipalities where they are; left out, all of the state. */
  readonly only?: readonly string[]
  readonly assumption: string
}

/** The metropolitan area of Guadalajara, as the catalogue of metropolitan areas of 2015 draws it (SEDATU, CONAPO and INEGI). */
const GUADALAJARA = ["14039", "14044", "14051", "14070", "14097", "14098", "14101", "14120"]

/**
 * Members by group and state on 2018-01-01. Nobody has counted them: what is sourced is the national size of the groups
 * (data/group-network.ts), what is assumed is the part of it in each state.
 */
export const membersByState: readonly StateMembers[] = [
  {
    group: "cjng",
    state: "Jalisco",
    members: 3800,
    assumption: "15 % of the group's 25,210 members in Mexico: its home state",
  },
  { group: "cjng", state: "Zacatecas", members: 30, assumption: "0.1 % of its members: arriving" },
  {
    group: "cjng",
    state: "Aguascalientes",
    members: 0,
    assumption: "none: no located event of the group there up to 2017",
  },
  {
    group: "sinaloa",
    state: "Jalisco",
    members: 15,
    assumption: "0.1 % of the group's 14,297 members in Mexico: remnants near the border",
  },
  {
    group: "sinaloa",
    state: "Zacatecas",
    members: 430,
    assumption: "3 % of its members: long established on the way north",
  },
  {
    group: "sinaloa",
    state: "Aguascalientes",
    members: 10,
    assumption: "a few in transit: no located event of the group there up to 2017",
  },
  {
    group: "nueva-plaza",
    state: "Jalisco",
    members: 762,
    only: GUADALAJARA,
    assumption:
      "all of its 762 members (the size of its rank in the network of Prieto-Curiel, Campedelli & Hope 2023), in the metropolitan area of Guadalajara, where it split off in 2017",
  },
  { group: "local", state: "Jalisco", members: 60, assumption: "remnants of older groups" },
  { group: "local", state: "Zacatecas", members: 150, assumption: "remnants of the Gulf Cartel, Los Zetas and others" },
  { group: "local", state: "Aguascalientes", members: 10, assumption: "a few" },
]

/** Names under which data/presence.ts knows each group; whoever is not listed there counts as local. */
const OBSERVED_AS: Readonly<Record<string, GroupId>> = { CJNG: "cjng", Sinaloa: "sinaloa" }

/** How much more a municipality counts where the group took part in a located event in 2015-2017. Assumption. */
const PRESENCE_BONUS = 4
const RECENT = 2015

/**
 * Members at the start, `[group * territories + territory]`: each state's members are spread over its municipalities in proportion
 * to what is at stake there, with a bonus where the group was seen in the three years before.
 */
export function initialMembers(region: Region): number[] {
  const seen = new Set(
    presence.rows
      .filter(([, year]) => year >= RECENT)
      .map(([code, , observed]) => `${OBSERVED_AS[observed] ?? "local"}|${code}`),
  )
  const worth = stakes(region)
  const territories = region.territories.length
  const members: number[] = new Array(GROUP_IDS.length * territories).fill(0)
  for (const { group, state, members: total, only } of membersByState) {
    const places = region.territories.flatMap((territory, index) =>
      territory.state === state && (only === undefined || only.includes(territory.code)) ? [index] : [],
    )
    const weights = places.map((index) => {
      const code = region.territories[index]?.code ?? ""
      return (worth[index] ?? 0) * (seen.has(`${group}|${code}`) ? 1 + PRESENCE_BONUS : 1)
    })
    apportion(total, weights).forEach((count, place) => {
      members[GROUP_IDS.indexOf(group) * territories + (places[place] as number)] = count
    })
  }
  return members
}

/**
 * Members of each group elsewhere in Mexico at the start: its national size of 2018 less those in the region. The others
 * have none by definition.
 */
export function outsideMembers(): number[] {
  return GROUP_IDS.map((id) => {
    const observed = Object.keys(OBSERVED_AS).find((name) => OBSERVED_AS[name] === id)
    const national = groupSizes.rows.find(([group, year]) => group === observed && year === 2018)?.[2]
    const inRegion = membersByState.filter(({ group }) => group === id).reduce((sum, { members }) => sum + members, 0)
    return national === undefined ? 0 : Math.max(0, Math.round(national) - inRegion)
  })
}
