import { quantity, rate } from "../model/parameter.js"
import { type ConflictWorld, NOBODY } from "../world/conflict-world.js"
import { hostilityKept } from "../world/hostility-kept.js"
import { MARKS } from "../world/marks-at-start.js"
import { recordHappening } from "../world/record-happening.js"
import { contestEffort } from "./contest-success.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject, territorySubject } from "./subjects.js"

/**
 * Control follows presence: a group that is stronger than the holder takes the territory over, sooner the clearer its lead; a holder
 * that has gone loses it to nobody. A holder to whom the challenger has become less hostile than at the start is challenged less in
 * proportion, an ally not at all.
 *
 * Who is how strong is a contest success function of the Tullock form, by default with exponent 1: the share of members present. Where
 * influence counts (`homeAdvantage`, and `marking` to move it), members of those whose marks are on the place count for more.
 */
export const takeover = defineMechanism({
  name: "takeover",
  claim: "Control of a territory passes to whoever is stronger there, sooner the clearer the lead.",
  after:
    "Contest success function: Tullock 1980, axioms Skaperdas 1996, doi:10.1007/BF01213906; control as following presence: Kalyvas 2006; the waiting time is this project's",
  parameters: {
    takeovers: rate(6, {
      per: "year",
      low: 0,
      high: 1000,
      description: "Takeovers per year by a challenger who is alone in the territory",
      assumption: "Two months from being alone in a place to being seen as its holder",
    }),
    lapse: rate(2, {
      per: "year",
      low: 0,
      high: 1000,
      description: "How fast control lapses once the holder has no member left",
      assumption: "Half a year until an absent holder is no longer reckoned with",
    }),
    decisiveness: quantity(1, {
      low: 0.1,
      high: 10,
      description: "Exponent of strength in the contest success function: above 1 a lead counts for more",
      assumption: "1: in proportion to members",
    }),
    homeAdvantage: quantity(0, {
      low: 0,
      high: 100,
      description: "How much more a member counts where all the influence is its group's",
      assumption: "Presence alone counts, unless a scenario lets influence help",
    }),
  },
  equations: {
    symbols: {
      H_i: String.raw`members of the holder there, $M_{c_i,i}$, and 0 where $c_i=\varnothing$`,
      "s_{g,i}": "influence of group $g$ in territory $i$, its share of the marks there",
      "x_{g,i}": String.raw`strength, $\left(M_{g,i}(1+\mathrm{homeAdvantage}\,s_{g,i})\right)^{\mathrm{decisiveness}}$; of nobody, 0`,
      "w_{g,i}": String.raw`will to take over, $\min(1, h_{g,c_i}/h^0_{g,c_i})$, and 1 where $c_i=\varnothing$`,
    },
    hazards: {
      takeover: {
        each: "challenger $g$ in territory $i$",
        rate: String.raw`\left[g\ne c_i\right]\;\mathrm{takeovers}\;w_{g,i}\,\frac{\max(0,\ x_{g,i}-x_{c_i,i})}{\sum_k x_{k,i}}`,
        effect: String.raw`$c_i \leftarrow g$. Leaves the record "takeover".`,
      },
      lapse: {
        each: "territory $i$",
        rate: String.raw`\left[c_i\ne\varnothing \wedge H_i=0\right]\;\mathrm{lapse}`,
        effect: String.raw`$c_i \leftarrow \varnothing$. Leaves the record "lapse of control".`,
      },
    },
  },
  build: ({ region, groups, hostility }) => {
    const territories = region.territories.length
    const atStart = hostility.values()
    const strength = (world: ConflictWorld, { decisiveness, homeAdvantage }: Values, cell: number): number =>
      contestEffort(
        (world.members[cell] as number) * (1 + (homeAdvantage * (world.marks[cell] as number)) / MARKS),
        decisiveness,
      )
    return {
      hazards: {
        takeover: {
          members: (world) => world.members.length,
          subject: groupSubject(territories),
          gate: {
            reads: { members: (member) => member },
            open: (world, member) => (world.members[member] as number) > 0,
          },
          reads: {
            presence: (member) => member % territories,
            influence: (member) => member % territories,
            control: (member) => member % territories,
            relations: (member) => Math.floor(member / territories),
          },
          rate: (world, p, member) => {
            const territory = member % territories
            if (world.members[member] === 0) return 0
            const holder = world.control[territory] as number
            if (holder * territories + territory === member) return 0
            const challenger = strength(world, p, member)
            const held = holder === NOBODY ? 0 : strength(world, p, holder * territories + territory)
            if (challenger <= held) return 0
            let all = 0
            const first = territory * groups.length
            const end = first + (world.presentCount[territory] as number)
            for (let place = first; place < end; place++)
              all += strength(world, p, (world.present[place] as number) * territories + territory)
            const group = Math.floor(member / territories)
            const will = holder === NOBODY ? 1 : hostilityKept(world, atStart, group * groups.length + holder)
            return p.takeovers * will * ((challenger - held) / all)
          },
          effect: (world, _, member, context) => {
            const territory = member % territories
            const before = world.control[territory] as number
            const after = Math.floor(member / territories)
            world.control[territory] = after
            context.changed.control(territory)
            recordHappening(context, "takeover", {
              territory,
              sideA: groups[after]?.name ?? "",
              sideB: groups[before]?.name ?? "",
            })
          },
        },
        lapse: {
          members: territories,
          subject: territorySubject,
          reads: { presence: (territory) => territory, control: (territory) => territory },
          rate: (world, { lapse }, territory) => {
            const holder = world.control[territory] as number
            return holder !== NOBODY && world.members[holder * territories + territory] === 0 ? lapse : 0
          },
          effect: (world, _, territory, context) => {
            const before = world.control[territory] as number
            world.control[territory] = NOBODY
            context.changed.control(territory)
            recordHappening(context, "lapse of control", { territory, sideA: groups[before]?.name ?? "" })
          },
        },
      },
    }
  },
})

interface Values {
  readonly decisiveness: number
  readonly homeAdvantage: number
}
