import { event } from "../model/context.js"
import { quantity } from "../model/parameter.js"
import { adopt, holds } from "../world/adopted-capabilities.js"
import type { Ground } from "../world/ground.js"
import { recordHappening } from "../world/record-happening.js"
import { defineMechanism } from "./mechanism.js"

/**
 * What one group has, others come to have: a capability is to be had from a date on, a few adopt it by themselves, the rest the sooner
 * the more others hold it, and small groups later than large ones. Forces answer on dates of their own.
 *
 * Needs `capabilities` of the ground, and `counterMeasures` where forces answer; without them it does nothing. What a capability does is
 * up to the mechanisms that ask for it: `attack` for forces, {@link strengthFactor} for other groups.
 */
export const capabilities = defineMechanism({
  name: "capabilities",
  claim: "Capabilities spread from group to group as innovations do: slowly, then fast, then to the last.",
  after:
    "Diffusion of innovations: Bass 1969, doi:10.1287/mnsc.15.5.215, equation 2, as a jump process; that size pays the price is this project's",
  parameters: {
    pace: quantity(1, {
      low: 0,
      high: 100,
      description: "Factor on the innovation and imitation of every capability",
      assumption: "1: as the coefficients of each capability say; other values are for trying out",
    }),
  },
  events: { available: event<{ capability: number }>(), counter: event<{ measure: number }>() },
  remembers: ({ capabilities = [] }) => ({ available: new Int32Array(capabilities.length) }),
  variables: { available: ({ capabilities = [] }) => capabilities.length },
  equations: {
    symbols: {
      "H_{c,g}": "1 where group $g$ holds capability $c$, else 0; the capabilities with their numbers are input data",
      "p_c,\\ q_c": "innovation and imitation of capability $c$, per day",
      k_c: "cost of capability $c$, members",
      s_g: "members of group $g$ at the start, inside the region and outside",
      G: "number of groups",
      t_c: "the date from which capability $c$ is to be had",
    },
    hazards: {
      adoption: {
        each: "capability $c$ and group $g$ without it",
        rate: String.raw`[t \ge t_c]\,(1-H_{c,g})\;\mathrm{pace}\left(p_c + q_c\,\frac{\sum_k H_{c,k}}{G}\right)\frac{s_g}{s_g+k_c}`,
        effect: String.raw`$H_{c,g} \leftarrow 1$. Leaves the record "adoption" where the group has most members.`,
      },
    },
    events: {
      available: "Lets adoption of the capability begin.",
      counter:
        "From now on the force takes away the stated share of the capability's lethality (the last of several counts).",
    },
    start:
      "Schedules `available` for each capability and `counter` for each counter-measure, at once where the date lies before the start.",
  },
  build: (ground, memoryOf) => {
    const { calendar, groups, forces, capabilities: offered = [], counterMeasures = [] } = ground
    const sizes = groups.map((_, group) => sizeAtStart(ground, group))
    return {
      hazards: {
        adoption: {
          members: offered.length * groups.length,
          subject: (member) => ({ capability: Math.floor(member / groups.length), group: member % groups.length }),
          reads: {
            capabilities: (member) => {
              const capability = Math.floor(member / groups.length)
              return groups.map((_, group) => capability * groups.length + group)
            },
            available: (member) => Math.floor(member / groups.length),
          },
          rate: (world, { pace }, member) => {
            const capability = Math.floor(member / groups.length)
            const group = member % groups.length
            const { innovation, imitation, cost } = offered[capability] as NonNullable<Ground["capabilities"]>[number]
            const size = sizes[group] as number
            if (memoryOf(world).available[capability] === 0 || world.capabilities[member] === 1 || size === 0) return 0
            let holders = 0
            for (let other = 0; other < groups.length; other++)
              if (holds(world, ground, capability, other)) holders += 1
            return (
              ((pace * (innovation + (imitation * holders) / groups.length)) / DAYS_PER_YEAR) * (size / (size + cost))
            )
          },
          effect: (world, _, member, context) => {
            const group = member % groups.length
            adopt(world, context, ground, Math.floor(member / groups.length), group)
            recordHappening(context, "adoption", {
              territory: stronghold(world.members, ground, group),
              sideA: groups[group]?.name ?? "",
              sideB: offered[Math.floor(member / groups.length)]?.name ?? "",
            })
          },
        },
      },
      on: {
        available: (world, _, { capability }, context) => {
          memoryOf(world).available[capability] = 1
          context.changed.available(capability)
        },
        counter: (world, _, { measure }, context) => {
          const { capability, force, share } = counterMeasures[measure] as NonNullable<
            Ground["counterMeasures"]
          >[number]
          world.countered[capability * forces.length + force] = share
          context.changed.countered(capability * forces.length + force)
        },
      },
      initialise: (_, __, context) => {
        offered.forEach(({ availableFrom }, capability) => {
          context.schedule("available", { capability }, { at: Math.max(0, calendar.timeOf(availableFrom)) })
        })
        // In the order of their dates: of several that lie before the start, the latest is the one in force.
        counterMeasures
          .map(({ from }, measure) => ({ measure, at: calendar.timeOf(from) }))
          .sort((a, b) => a.at - b.at || a.measure - b.measure)
          .forEach(({ measure, at }) => void context.schedule("counter", { measure }, { at: Math.max(0, at) }))
      },
    }
  },
})

const DAYS_PER_YEAR = 365.25

function sizeAtStart({ region, initialMembers, outsideMembers }: Ground, group: number): number {
  const territories = region.territories.length
  const inside = initialMembers.slice(group * territories, (group + 1) * territories)
  return inside.reduce((sum, members) => sum + members, outsideMembers[group] ?? 0)
}

/** The territory where a group has most members, the first among equals. */
function stronghold(members: Int32Array, { region }: Ground, group: number): number {
  const territories = region.territories.length
  let best = 0
  for (let territory = 1; territory < territories; territory++) {
    if ((members[group * territories + territory] as number) > (members[group * territories + best] as number))
      best = territory
  }
  return best
}
