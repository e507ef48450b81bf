import { rate } from "../model/parameter.js"
import { changeMembers } from "../world/change-members.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject } from "./subjects.js"

/** Each member brings in others at a constant rate, where they are, less those whom prevention keeps from joining. */
export const recruitment = defineMechanism({
  name: "recruitment",
  claim: "A group grows in proportion to its members.",
  after: "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888, first term of the equation for dC/dt",
  parameters: {
    growth: rate(2.527474e-3, {
      per: "week",
      low: 0,
      high: 0.05,
      description: "Recruits per member and week",
      source: "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: fitted to Mexico 2012-2021",
    }),
  },
  equations: {
    symbols: {
      v_i: "share of recruits whom prevention keeps from joining in territory $i$; 0 unless the state does something",
    },
    hazards: {
      recruit: {
        each: "group $g$ in territory $i$",
        rate: String.raw`\mathrm{growth}\, M_{g,i}\,(1-v_i)`,
        effect: String.raw`$M_{g,i} \leftarrow M_{g,i} + 1$.`,
      },
    },
  },
  build: ({ region }) => ({
    hazards: {
      recruit: {
        members: (world) => world.members.length,
        subject: groupSubject(region.territories.length),
        reads: { members: (member) => member, prevention: (member) => member % region.territories.length },
        rate: (world, { growth }, member) =>
          growth *
          (world.members[member] as number) *
          (1 - (world.prevention[member % region.territories.length] as number)),
        effect: (world, _, member, context) => changeMembers(world, context, member, 1),
      },
    },
  }),
})
