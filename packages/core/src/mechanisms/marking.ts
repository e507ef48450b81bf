import { quantity, rate } from "../model/parameter.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import { repaint } from "../world/marks.js"
import { contestEffort } from "./contest-success.js"
import { defineMechanism } from "./mechanism.js"
import { territorySubject } from "./subjects.js"

/**
 * Whoever is present leaves marks, and marks wear off: influence follows presence with a delay, in shares that sum to one.
 *
 * Each of a territory's marks is painted over at a constant rate, by a group or by nobody, with the probabilities of a contest success
 * function of their strengths. So the expected influence relaxes exponentially towards those probabilities, and in the long run each mark is
 * theirs independently of the others: a marking field as of Alsenafi & Barbaro, whose decay and deposit are one rate here, in whole marks.
 */
export const marking = defineMechanism({
  name: "marking",
  claim: "Presence leaves marks that wear off: influence over a territory follows presence with a delay.",
  after:
    "Marking fields: Alsenafi & Barbaro 2018, doi:10.1016/j.physa.2018.07.004; contest success function: Tullock 1980, axioms Skaperdas 1996, doi:10.1007/BF01213906; that marks are repainted one by one is this project's",
  parameters: {
    fading: rate(3, {
      per: "year",
      low: 0,
      high: 1000,
      description: "How often a mark is painted over, by whomever",
      assumption: "Influence lasts some months beyond presence",
    }),
    decisiveness: quantity(1, {
      low: 0.1,
      high: 10,
      description:
        "Exponent of strength in the contest success function: above 1 the stronger gets more than its share",
      assumption: "1: influence in proportion to presence",
    }),
    neglect: quantity(1, {
      unit: "members",
      low: 0,
      high: 10_000,
      description: "Members who would leave as many marks as fade to nobody's",
      assumption: "One or two members in a municipality hardly make themselves felt",
    }),
  },
  equations: {
    symbols: {
      "m_{g,i}": "marks of group $g$ in territory $i$, and $m_{0,i}$ those of nobody; $\\sum_g m_{g,i} = 20$",
      "p_{g,i}": String.raw`probability that a mark becomes $g$'s: $M_{g,i}^{\mathrm{decisiveness}}$, for nobody $\mathrm{neglect}^{\mathrm{decisiveness}}$, each divided by the sum of all of them; 1 for nobody where all are 0`,
    },
    hazards: {
      repaint: {
        each: "territory $i$",
        rate: String.raw`\mathrm{fading}\;\sum_g m_{g,i}\,(1-p_{g,i})`,
        effect: String.raw`A mark of $g$ becomes one of $k \ne g$ with probability proportional to $m_{g,i}\,p_{k,i}$ (both also nobody).`,
      },
    },
  },
  build: (ground) => {
    const { region, groups } = ground
    const territories = region.territories.length
    const nobody = groups.length
    /** Strength of a group, or of nobody, in the contest over a territory. */
    const effortOf = (world: ConflictWorld, { decisiveness, neglect }: Values, group: number, territory: number) =>
      contestEffort(
        group === nobody ? neglect : (world.members[group * territories + territory] as number),
        decisiveness,
      )
    const allEffort = (world: ConflictWorld, values: Values, territory: number): number => {
      let sum = 0
      for (let group = 0; group <= nobody; group++) sum += effortOf(world, values, group, territory)
      return sum
    }
    /** The probability that a mark becomes a group's; nobody's where there is no strength at all. */
    const winning = (world: ConflictWorld, values: Values, group: number, territory: number, all: number): number =>
      all === 0 ? (group === nobody ? 1 : 0) : effortOf(world, values, group, territory) / all
    return {
      hazards: {
        repaint: {
          members: territories,
          subject: territorySubject,
          reads: {
            presence: (territory) => territory,
            influence: (territory) => territory,
          },
          rate: (world, values, territory) => {
            const all = allEffort(world, values, territory)
            let changing = 0
            for (let group = 0; group <= nobody; group++) {
              const marks = world.marks[group * territories + territory] as number
              if (marks > 0) changing += marks * (1 - winning(world, values, group, territory, all))
            }
            return values.fading * changing
          },
          effect: (world, values, territory, context) => {
            const luck = context.random("repaint", territory)
            const all = allEffort(world, values, territory)
            const marks = (group: number): number => world.marks[group * territories + territory] as number
            const chance = (group: number): number => winning(world, values, group, territory, all)
            // Who loses first, then to whom: the chance of both is proportional to marks times probability.
            const from = pick(nobody + 1, luck.uniform(), (group) => marks(group) * (1 - chance(group)))
            const to = pick(nobody + 1, luck.uniform(), (group) => (group === from ? 0 : chance(group)))
            repaint(world, context, ground, { territory, from, to })
          },
        },
      },
    }
  },
})

interface Values {
  readonly decisiveness: number
  readonly neglect: number
}

/** The first of n whose weights, summed up to it, exceed the draw's share of all of them; the last with a weight where rounding leaves none. */
function pick(n: number, draw: number, weight: (i: number) => number): number {
  let all = 0
  for (let i = 0; i < n; i++) all += weight(i)
  let left = draw * all
  let last = 0
  for (let i = 0; i < n; i++) {
    const here = weight(i)
    if (here > 0) last = i
    if (left < here) return i
    left -= here
  }
  return last
}
