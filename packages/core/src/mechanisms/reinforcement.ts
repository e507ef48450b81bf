import { count, rate } from "../model/parameter.js"
import { stakeShares } from "../territories/stakes.js"
import { changeMembers } from "../world/change-members.js"
import { recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject } from "./subjects.js"

/**
 * Groups are larger than the region: members come in from outside where theirs are challenged, the more the fiercer the rival, the
 * stronger it is there, and the more is at stake there. So a contested place draws both sides in, and war feeds war.
 */
export const reinforcement = defineMechanism({
  name: "reinforcement",
  claim:
    "A challenged group is reinforced from outside the region, in proportion to what it has there and to what is at stake.",
  after:
    "Escalation by mutual response after Richardson 1960, Arms and Insecurity; that what is at stake is people after Kalyvas 2006; the form is this project's",
  parameters: {
    commitment: rate(0.12, {
      per: "year",
      low: 0,
      high: 10,
      description:
        "Share of the members outside the region who would come in a year, were everything at stake contested on equal terms by the fiercest rival",
      assumption: "No source counts them; a scenario that is held against data sets it and says how",
    }),
    party: count(8, {
      of: "members",
      low: 1,
      high: 1000,
      description: "Members who come together",
      assumption: "A few vehicles",
    }),
  },
  equations: {
    symbols: {
      z_i: "share of what is at stake in the region that lies in territory $i$: an input, inhabitants where none is given",
      E_g: "members of group $g$ outside the region, from the input data; not used up",
    },
    hazards: {
      arrival: {
        each: "group $g$ in territory $i$",
        rate: String.raw`\frac{\mathrm{commitment}}{\mathrm{party}}\; E_g\;z_i\;\frac{4\,M_{g,i}\sum_k h_{g,k}M_{k,i}}{\left(\sum_k M_{k,i}\right)^2}`,
        effect: String.raw`$M_{g,i} \leftarrow M_{g,i} + \mathrm{party}$. Leaves the record "reinforcement".`,
      },
    },
  },
  build: ({ region, groups, outsideMembers, stakes }) => {
    const territories = region.territories.length
    const stake = stakeShares(region, stakes)
    return {
      hazards: {
        arrival: {
          members: (world) => world.members.length,
          subject: groupSubject(territories),
          reads: {
            presence: (member) => member % territories,
            relations: (member) => Math.floor(member / territories),
          },
          rate: (world, { commitment, party }, member) => {
            const group = Math.floor(member / territories)
            const territory = member % territories
            const own = world.members[member] as number
            if (own === 0) return 0
            let threat = 0
            let present = 0
            for (let other = 0; other < groups.length; other++) {
              const there = world.members[other * territories + territory] as number
              present += there
              threat += (world.hostility[group * groups.length + other] as number) * there
            }
            // 4 x share x (1 - share) is 1 on equal terms, and 0 where either side is alone.
            const contested = (4 * own * threat) / (present * present)
            return (commitment * (outsideMembers[group] ?? 0) * (stake[territory] as number) * contested) / party
          },
          effect: (world, { party }, member, context) => {
            changeMembers(world, context, member, party)
            const group = groups[Math.floor(member / territories)]
            recordHappening(context, "reinforcement", { territory: member % territories, sideA: group?.name ?? "" })
          },
        },
      },
    }
  },
})
