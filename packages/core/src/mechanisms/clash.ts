import { count, quantity, rate, share } from "../model/parameter.js"
import { type DiscretePowerLaw, discretePowerLaw } from "../random/distributions/discrete-power-law.js"
import { changeMembers } from "../world/change-members.js"
import { recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"

/** Two groups and the places where they may meet. */
interface Pair {
  readonly a: number
  readonly b: number
}

/**
 * Rivals who are in one place clash, and people die: on both sides in proportion to the other side's strength, and among civilians.
 *
 * How often: hostility times the harmonic mean of both strengths, so that the weaker side limits the encounters and a garrison of
 * thousands does not multiply them. How badly: the number of deaths has the heavy tail of the recorded events.
 */
export const clash = defineMechanism({
  name: "clash",
  claim:
    "Violence happens where rivals are both present, as often as the weaker of them allows, with heavy-tailed deaths.",
  after:
    "Contact between rivals after Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888 (third term), made local; losses after Lanchester's square law (1916); severity after Clauset, Young & Gleditsch 2007, doi:10.1177/0022002706296157",
  parameters: {
    encounters: rate(0.001, {
      per: "day",
      low: 0,
      high: 10,
      description: "Lethal clashes per unit of the harmonic mean of both strengths, between the fiercest rivals",
      assumption:
        "Chosen so that the flagship sees about as many events in four years as UCDP GED 24.1 locates there (746); not fitted to years, months or places",
    }),
    exponent: quantity(2.52, {
      low: 1.5,
      high: 6,
      description: "Exponent of the discrete power law of deaths per clash",
      source:
        "UCDP GED 24.1 (Sundberg & Melander 2013), day-precise events in Mexico 2015-2021: maximum likelihood with x_min = 1; not a pure power law",
    }),
    worst: count(30, {
      of: "deaths",
      low: 1,
      high: 1000,
      description: "Most deaths one clash can cost",
      source: "UCDP GED 24.1: the largest day-precise event in Mexico",
    }),
    civilianShare: share(0.1, {
      description: "Probability that a death is a civilian's",
      assumption:
        "UCDP GED 24.1 attributes few deaths: civilians are 28 of 61 attributed and of 1,637 recorded in the three states 2018-2021, so between 0.02 and 0.46",
    }),
  },
  build: ({ region, groups, hostility }) => {
    const territories = region.territories.length
    const pairs: Pair[] = groups.flatMap((_, a) => groups.slice(a + 1).map((_, later) => ({ a, b: a + 1 + later })))
    const pairOf = (member: number): Pair => pairs[Math.floor(member / territories)] as Pair
    let severity: { readonly exponent: number; readonly worst: number; readonly law: DiscretePowerLaw } | undefined
    const severityOf = (exponent: number, worst: number): DiscretePowerLaw => {
      if (severity?.exponent !== exponent || severity.worst !== worst) {
        severity = { exponent, worst, law: discretePowerLaw({ exponent, minimum: 1, maximum: worst }) }
      }
      return severity.law
    }
    return {
      hazards: {
        clash: {
          members: pairs.length * territories,
          reads: {
            members: (member) => {
              const { a, b } = pairOf(member)
              const territory = member % territories
              return [a * territories + territory, b * territories + territory]
            },
          },
          rate: (world, { encounters }, member) => {
            const { a, b } = pairOf(member)
            const territory = member % territories
            const ofA = world.members[a * territories + territory] as number
            const ofB = world.members[b * territories + territory] as number
            if (ofA === 0 || ofB === 0) return 0
            return encounters * hostility.between(a, b) * ((2 * ofA * ofB) / (ofA + ofB))
          },
          effect: (world, p, member, context) => {
            const { a, b } = pairOf(member)
            const territory = member % territories
            const [atA, atB] = [a * territories + territory, b * territories + territory]
            const [ofA, ofB] = [world.members[atA] as number, world.members[atB] as number]
            const luck = context.random("casualties", member)
            let [deathsA, deathsB, deathsCivilians] = [0, 0, 0]
            for (let deaths = severityOf(p.exponent, p.worst).sample(luck); deaths > 0; deaths--) {
              // Both draws are always made, so that a change in one parameter does not shift the rest of the stream.
              const civilian = luck.uniform() < p.civilianShare
              const onSideA = luck.uniform() * (ofA + ofB) < ofB
              if (civilian) deathsCivilians += 1
              else if (onSideA && deathsA < ofA) deathsA += 1
              else if (deathsB < ofB) deathsB += 1
              else if (deathsA < ofA) deathsA += 1
            }
            changeMembers(world, context, atA, -deathsA)
            changeMembers(world, context, atB, -deathsB)
            recordHappening(context, "clash", {
              territory,
              violence: 2,
              sideA: groups[a]?.name ?? "",
              sideB: groups[b]?.name ?? "",
              deathsA,
              deathsB,
              deathsCivilians,
            })
          },
        },
      },
    }
  },
})
