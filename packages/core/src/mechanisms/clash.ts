import { rate } from "../model/parameter.js"
import { Casualties, casualtyEffect, casualtyParameters, casualtySymbols } from "./casualties.js"
import { defineMechanism } from "./mechanism.js"

/**
 * Rivals who are in one place clash, and people die.
 *
 * How often: hostility as it is now, times the harmonic mean of both strengths, so that the weaker side limits the encounters and a
 * garrison of thousands does not multiply them, times whatever multiplies the violence of either for a time. How badly: see {@link Casualties}.
 */
export const clash = defineMechanism({
  name: "clash",
  claim:
    "Violence happens where rivals are both present, as often as the weaker of them allows, with heavy-tailed deaths.",
  after:
    "Contact between rivals after Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888 (third term), made local; losses after Lanchester's laws (1916) as a chain (Brown 1963, doi:10.1287/opre.11.3.418), by default the square law; severity after Clauset, Young & Gleditsch 2007, doi:10.1177/0022002706296157",
  parameters: {
    encounters: rate(0.0003, {
      per: "day",
      low: 0,
      high: 10,
      description: "Lethal clashes per unit of the harmonic mean of both strengths, between the fiercest rivals",
      assumption:
        "Order of magnitude only: no source counts encounters by strength. A scenario that is held against data sets it and says how",
    }),
    ...casualtyParameters,
  },
  equations: {
    symbols: casualtySymbols,
    hazards: {
      clash: {
        each: "pair of groups $g<k$ in territory $i$",
        rate: String.raw`\mathrm{encounters}\; h_{g,k}\,e_{g,i}\,e_{k,i}\,\frac{2\,M_{g,i}\,M_{k,i}}{M_{g,i}+M_{k,i}}`,
        effect: `${casualtyEffect} Leaves the record "clash" with the deaths.`,
      },
    },
  },
  build: (ground) => {
    const casualties = new Casualties(ground)
    return {
      hazards: {
        clash: {
          members: casualties.members,
          subject: (member) => casualties.subjectOf(member),
          reads: {
            members: (member) => casualties.cellsOf(member),
            escalation: (member) => casualties.cellsOf(member),
            hostility: (member) => casualties.pairOf(member),
          },
          rate: (world, { encounters }, member) => {
            const atA = casualties.cellOfA(member)
            const ofA = world.members[atA] as number
            if (ofA === 0) return 0
            const atB = casualties.cellOfB(member)
            const ofB = world.members[atB] as number
            if (ofB === 0) return 0
            const hostility = world.hostility[casualties.pairOf(member)] as number
            const escalation = (world.escalation[atA] as number) * (world.escalation[atB] as number)
            return encounters * hostility * escalation * ((2 * ofA * ofB) / (ofA + ofB))
          },
          effect: (world, values, member, context) => {
            casualties.suffer("clash", world, values, member, context.random("casualties", member), context)
          },
        },
      },
    }
  },
})
