import { quantity, rate } from "../model/parameter.js"
import { changeMembers } from "../world/change-members.js"
import { NOBODY } from "../world/conflict-world.js"
import { MARKS } from "../world/marks-at-start.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject } from "./subjects.js"

const PER_PEOPLE = 100_000

/**
 * What control yields: income pays for members. Whoever holds a territory lives on what is trafficked through it, whoever has influence
 * there takes its share of what people and business pay; and where a group has fewer members than its income there pays for, it hires.
 *
 * `trafficking` brings the traffic and `marking` moves the influence; without the first only influence pays, without the second it stays
 * what it was at the start.
 */
export const spoils = defineMechanism({
  name: "spoils",
  claim: "Control pays: a group hires where a road or a population that it controls can feed more members than it has.",
  after:
    "Revenue as the prize of violence: Castillo, Mejía & Restrepo 2020, doi:10.1162/rest_a_00801; routes and violence: Dell 2015, doi:10.1257/aer.20121637; that income hires up to what it can feed is this project's",
  parameters: {
    hiring: rate(0.5, {
      per: "year",
      low: 0,
      high: 1000,
      description: "How fast the gap closes between the members there and those whom the income there could pay",
      assumption: "Two years to fill two thirds of it",
    }),
    perUnit: quantity(20, {
      unit: "members",
      low: 0,
      high: 1_000_000,
      description: "Members whom one unit a day through a territory feeds, for the group that holds it",
      assumption: "The unit is the scenario's; set it so that all routes feed a small share of all members",
    }),
    perInhabitants: quantity(10, {
      unit: "members",
      low: 0,
      high: 100_000,
      description: "Members whom 100,000 inhabitants feed, for a group with all the influence",
      assumption:
        "A fourteenth of the 139 per 100,000 inhabitants of the country that Prieto-Curiel, Campedelli & Hope 2023 arrive at: extortion is one business of several",
    }),
  },
  equations: {
    symbols: {
      V_i: "traffic through territory $i$, units a day",
      "s_{g,i}": "influence of group $g$ in territory $i$, its share of the marks there",
      "K_{g,i}": String.raw`members whom the group's income there feeds, $\mathrm{perUnit}\,V_i\,[c_i=g] + \mathrm{perInhabitants}\,s_{g,i}\,P_i/100\,000$`,
    },
    hazards: {
      hire: {
        each: "group $g$ in territory $i$",
        rate: String.raw`[M_{g,i}>0]\;\mathrm{hiring}\;\max(0, K_{g,i}-M_{g,i})`,
        effect: String.raw`$M_{g,i} \leftarrow M_{g,i}+1$.`,
      },
    },
  },
  build: ({ region }) => {
    const territories = region.territories.length
    const people = Float64Array.from(region.territories, ({ population }) => population / PER_PEOPLE / MARKS)
    return {
      hazards: {
        hire: {
          members: (world) => world.members.length,
          subject: groupSubject(territories),
          reads: {
            members: (member) => member,
            marks: (member) => member,
            control: (member) => member % territories,
            traffic: (member) => member % territories,
          },
          rate: (world, { hiring, perUnit, perInhabitants }, member) => {
            const members = world.members[member] as number
            if (members === 0) return 0
            const territory = member % territories
            const holder = world.control[territory] as number
            const holds = holder !== NOBODY && holder * territories + territory === member
            const passing = holds ? perUnit * (world.traffic[territory] as number) : 0
            const paid = perInhabitants * (people[territory] as number) * (world.marks[member] as number)
            return hiring * Math.max(0, passing + paid - members)
          },
          effect: (world, _, member, context) => changeMembers(world, context, member, 1),
        },
      },
    }
  },
})
