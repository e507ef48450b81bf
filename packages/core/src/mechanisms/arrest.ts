import { count, quantity, rate, share } from "../model/parameter.js"
import { changeMembers } from "../world/change-members.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject } from "./subjects.js"

/**
 * State forces incapacitate members: so many a week in the whole country, fewer where few officers are, never more than there is
 * to arrest. The national total is apportioned to the region by membership at the start, inside it by officers, and within a
 * territory by members, weighted where the state targets a group.
 */
export const arrest = defineMechanism({
  name: "arrest",
  claim:
    "The state arrests a steady number of members a week, where its officers are; groups lose in proportion to their presence.",
  after:
    "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888, second term of the equation for dC/dt; apportioning to places is this project's",
  parameters: {
    arrests: rate(110, {
      per: "week",
      of: "members",
      low: 0,
      high: 10_000,
      description: "Members incapacitated in the whole country",
      source: "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: fitted to Mexico 2012-2021",
    }),
    nationalMembers: count(146_700, {
      of: "members",
      low: 1,
      description: "Members in the whole country when the run starts, to apportion the arrests",
      source:
        "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: the equation with the published parameters, between weeks 260 (140,783) and 416 (159,742), at week 312",
    }),
    halfSaturation: quantity(10, {
      unit: "members",
      low: 0,
      high: 10_000,
      description: "Members in a territory at which arrests reach half of what its officers can do",
      assumption: "A handful of members is hard to find; any value from 1 to 50 would be as good",
    }),
    municipalShare: share(0.25, {
      description: "What a municipal officer counts against a federal one",
      assumption: "Municipal police patrol and rarely investigate; federal forces carry out most arrests of members",
    }),
  },
  equations: {
    symbols: {
      O_i: String.raw`officers of territory $i$, $\sum_f w_f F_{f,i}$, where $w_f = \mathrm{municipalShare}$ for municipal police and 1 for every other force`,
      "O^0": "the same sum over all territories for the reference strengths of the input data",
      "M^0": "members of all groups in the region when the run starts",
      a_g: "weight of group $g$ among those whom the state arrests; 1 unless it has a preference",
    },
    hazards: {
      arrest: {
        each: "group $g$ in territory $i$",
        rate: String.raw`\mathrm{arrests}\,\frac{M^0}{\mathrm{nationalMembers}}\,\frac{O_i}{O^0}\,\frac{a_g M_{g,i}}{\sum_k a_k M_{k,i} + \mathrm{halfSaturation}}`,
        effect: String.raw`$M_{g,i} \leftarrow M_{g,i} - 1$.`,
      },
    },
  },
  build: ({ region, groups, forces, referenceForces, initialMembers }) => {
    const territories = region.territories.length
    const weightOf = (force: number, municipalShare: number): number =>
      forces[force]?.id === "municipal-police" ? municipalShare : 1
    const officers = (strengths: ArrayLike<number>, territory: number, municipalShare: number): number => {
      let sum = 0
      for (let force = 0; force < forces.length; force++) {
        sum += weightOf(force, municipalShare) * (strengths[force * territories + territory] as number)
      }
      return sum
    }
    const membersAtStart = initialMembers.reduce((sum, n) => sum + n, 0)
    const soughtIn = (world: ConflictWorld, territory: number): number => {
      let sum = 0
      const first = territory * groups.length
      const end = first + (world.presentCount[territory] as number)
      for (let place = first; place < end; place++) {
        const group = world.present[place] as number
        sum += (world.arrestFocus[group] as number) * (world.members[group * territories + territory] as number)
      }
      return sum
    }
    /** Officers of the region that the arrests refer to: the same municipal share gives the same sum, so it is kept. */
    let known = { municipalShare: -1, total: 0 }
    const officersAtStart = (municipalShare: number): number => {
      if (known.municipalShare !== municipalShare) {
        let total = 0
        for (let territory = 0; territory < territories; territory++)
          total += officers(referenceForces, territory, municipalShare)
        known = { municipalShare, total }
      }
      return known.total
    }
    return {
      hazards: {
        arrest: {
          members: (world) => world.members.length,
          subject: groupSubject(territories),
          gate: {
            reads: { members: (member) => member },
            open: (world, member) => (world.members[member] as number) > 0,
          },
          reads: {
            presence: (member) => member % territories,
            forces: (member) => forces.map((_, force) => force * territories + (member % territories)),
            arrestFocus: () => 0,
          },
          rate: (world, p, member) => {
            const sought =
              (world.arrestFocus[Math.floor(member / territories)] as number) * (world.members[member] as number)
            const atStart = officersAtStart(p.municipalShare)
            if (sought === 0 || atStart === 0) return 0
            const territory = member % territories
            const capacityPerOfficer = (p.arrests * (membersAtStart / p.nationalMembers)) / atStart
            const capacity = capacityPerOfficer * officers(world.forces, territory, p.municipalShare)
            return (capacity * sought) / (soughtIn(world, territory) + p.halfSaturation)
          },
          effect: (world, _, member, context) => changeMembers(world, context, member, -1),
        },
      },
    }
  },
})
