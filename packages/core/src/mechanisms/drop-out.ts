import { count, rate } from "../model/parameter.js"
import { changeMembers } from "../world/change-members.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject } from "./subjects.js"

/**
 * Members leave a group of their own accord, the more of them the more crowded the group is: its last term of growth, beside recruitment,
 * arrest and death.
 *
 * The published term is `omega C^2` for the whole group in the whole country. With the country's inhabitants N it reads
 * `(omega N) C (C / N)`: each member leaves at a rate proportional to how many members there are per inhabitant. Here the same is said of
 * each territory, so that a group spread like the people leaves exactly as published, wherever else its members are, and one that
 * crowds into few places leaves faster.
 */
export const dropOut = defineMechanism({
  name: "drop-out",
  claim: "Members drop out faster where a group is crowded: growth saturates.",
  after:
    "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888, last term of the equation for dC/dt; per inhabitant and place is this project's",
  parameters: {
    saturation: rate(0.04e-6, {
      per: "week",
      low: 0,
      high: 1,
      description: "Drop-outs per pair of members of a group, omega",
      source:
        "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: fitted to Mexico 2012-2021, at the lower end of what the fit allowed",
    }),
    inhabitants: count(126_014_024, {
      of: "inhabitants",
      low: 1,
      description: "Inhabitants of the whole country, to which the published number refers",
      source: "INEGI, Censo de Población y Vivienda 2020",
    }),
  },
  equations: {
    hazards: {
      leave: {
        each: "group $g$ in territory $i$",
        rate: String.raw`\mathrm{saturation}\;\mathrm{inhabitants}\;\frac{M_{g,i}^2}{\max(1, P_i)}`,
        effect: String.raw`$M_{g,i} \leftarrow M_{g,i}-1$.`,
      },
    },
  },
  build: ({ region }) => {
    const territories = region.territories.length
    const people = Float64Array.from(region.territories, ({ population }) => Math.max(1, population))
    return {
      hazards: {
        leave: {
          members: (world) => world.members.length,
          subject: groupSubject(territories),
          reads: { members: (member) => member },
          rate: (world, { saturation, inhabitants }, member) => {
            const members = world.members[member] as number
            return (saturation * inhabitants * members * members) / (people[member % territories] as number)
          },
          effect: (world, _, member, context) => changeMembers(world, context, member, -1),
        },
      },
    }
  },
})
