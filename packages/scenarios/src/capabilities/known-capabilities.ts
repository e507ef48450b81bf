import type { Capability } from "@contested/core"

/** What a group of the scenario holds from the start, and nothing else about it. */
type Holders = Pick<Capability, "holders">

/**
 * Attacks with explosives from drones that the Ministry of Defence counted: 5 in 2020, 107 in 2021. The numbers that follow are left out
 * on purpose: what is calibrated here may then be held against them.
 */
export const DRONE_ATTACKS = { 2020: 5, 2021: 107 } as const

/**
 * Armed drones, as multipliers. Innovation and imitation are Bass's coefficients: with the innovation assumed, the imitation is the one
 * with which the share of groups that hold drones, summed over 2021, is 107/5 times that of 2020. Two counts and two numbers: it fits
 * because it must. The average coefficients of consumer goods (p = 0.03, q = 0.38 a year: Sultan, Farley & Lehmann 1990,
 * doi:10.2307/3172552) could not rise that fast.
 */
export const armedDrones = ({ holders }: Holders): Capability => ({
  id: "armed-drones",
  name: "Armed drones",
  availableFrom: "2020-01-01",
  holders,
  innovation: 0.001,
  imitation: 2.9525,
  cost: 100,
  use: 0.8,
  units: [3, 8],
  crew: 0,
  lethality: 3,
  exposure: 0,
  fatalShare: 0.1,
  strength: 1.1,
  assumption:
    "In use since 2020, 5 attacks in that year and 107 in the next (Ministry of Defence, reported by two outlets): the imitation follows, given an assumed innovation of 0.001 a year. What a unit does is assumed: as much as three attackers, hurting far more often than killing (the post in Michoacán: two injured, none killed), out of reach itself. Several units means three to eight",
})

/** Armoured vehicles, as multipliers. */
export const armouredVehicles = ({ holders }: Holders): Capability => ({
  id: "armoured-vehicles",
  name: "Armoured vehicles",
  availableFrom: "2010-01-01",
  holders,
  innovation: 0.02,
  imitation: 0.3,
  cost: 200,
  use: 0.3,
  units: [1, 3],
  crew: 4,
  lethality: 6,
  exposure: 2,
  strength: 1.2,
  assumption:
    "Reported from Mexico since about 2010, as a matter of large groups; how fast they spread is that of an average innovation (p = 0.03, q = 0.38 a year: Sultan, Farley & Lehmann 1990, doi:10.2307/3172552), somewhat slower; what a unit does is assumed: its crew and half as much again, behind plates",
})

/** Aircraft, as multipliers: the rare first. */
export const aircraft = ({ holders }: Holders): Capability => ({
  id: "aircraft",
  name: "Aircraft",
  availableFrom: "2022-01-01",
  holders,
  innovation: 0.0005,
  imitation: 0,
  cost: 1000,
  use: 0.8,
  units: [1, 1],
  crew: 2,
  lethality: 4,
  exposure: 8,
  strength: 1,
  assumption:
    "One case of an aircraft that fires is reported, on 26 November 2022, with two aboard: once in two thousand group-years, imitated by nobody. What it does is assumed: it fires like a few attackers, and as something large and alone it draws as much fire as many of them",
})
