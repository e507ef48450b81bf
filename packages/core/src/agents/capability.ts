import type { Provenance } from "../model/parameter.js"

/**
 * Something that groups may come to hold and that changes what an attack does: armed drones, armoured vehicles, aircraft.
 *
 * A bundle of multipliers and nothing else: how much more one unit does and suffers than one attacker on the ground, from when on it is
 * to be had, and how fast others follow those who have it. Nothing here says how a thing is made or used.
 */
export type Capability = {
  /** Short id used in tables, kebab case. */
  readonly id: string
  readonly name: string
  /** ISO date before which no further group can adopt it. */
  readonly availableFrom: string
  /** Indexes of the groups that hold it from the start, whatever the date. */
  readonly holders: readonly number[]
  /** Adoptions per year and group that owe nothing to others: Bass's coefficient of innovation p, >= 0. */
  readonly innovation: number
  /** Adoptions per year and group once all others hold it, on top: Bass's coefficient of imitation q, >= 0. */
  readonly imitation: number
  /** What it costs, as the size (members at the start, inside and outside) of a group that adopts half as fast as a very large one; >= 0. */
  readonly cost: number
  /** Probability that a holder brings it to an attack. */
  readonly use: number
  /** Fewest and most units brought to one attack, whole numbers >= 1; every number between is equally likely. */
  readonly units: readonly [fewest: number, most: number]
  /** Members aboard each unit, who are lost with it; 0 where they stay out of reach. */
  readonly crew: number
  /** How many attackers on the ground one unit counts for in the losses it causes, >= 0. */
  readonly lethality: number
  /** How many attackers on the ground one unit counts for as a target, >= 0; 0 where it cannot be reached. */
  readonly exposure: number
  /** Share of the officers it hits who die; left out, that of the attack. */
  readonly fatalShare?: number
  /** Factor on a holder's strength against other groups, > 0. */
  readonly strength: number
} & Provenance

/** From a date on, a force takes away part of what a capability adds. */
export type CounterMeasure = {
  /** Index of the capability. */
  readonly capability: number
  /** Index of the force. */
  readonly force: number
  /** ISO date. */
  readonly from: string
  /** Share of the capability's lethality that is lost against this force from then on, 0 to 1. */
  readonly share: number
} & Provenance
