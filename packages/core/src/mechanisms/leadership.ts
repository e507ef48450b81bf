import { SimulationError } from "../engine/simulation-error.js"
import { type Context, event } from "../model/context.js"
import { duration, quantity, rate, share } from "../model/parameter.js"
import { binomial } from "../random/distributions/binomial.js"
import { multiplyEscalation } from "../world/change-escalation.js"
import { changeHostility } from "../world/change-hostility.js"
import { changeMembers } from "../world/change-members.js"
import type { ConflictContext, ConflictVariable, ConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"
import { recordHappening } from "../world/record-happening.js"
import { seatOf } from "../world/seat.js"
import { defineMechanism } from "./mechanism.js"

const calderon =
  "Calderón, Robles, Díaz-Cayeros & Magaloni 2015, doi:10.1177/0022002715587053: violence between organisations in the municipality in the first six months after a leader was captured or killed, +36.5 %"
const lindo =
  "Lindo & Padilla-Romo 2015, doi:10.3386/w21171, the working paper of their article of 2018: homicides in neighbouring municipalities with the same organisation, +30 % in the six months after a kingpin's capture; that places further away are like them is this project's"

/** Violence that is multiplied until a day. */
interface Aftermath {
  readonly group: number
  readonly territory: number
  readonly here: boolean
}

const leadershipEvents = {
  /** The territory is -1 where it is not known: then it is where the group has most members. */
  removal: event<{ group: number; territory: number }>(),
  calm: event<Aftermath>(),
}

/**
 * A group loses its leader, on a known date or by chance. For a time there is more violence wherever the group takes part, most of it
 * where it happened; and the group may split. Clashes are what is multiplied: retaliation follows them and so grows by the same factor.
 *
 * A splinter is a group of the scenario that says of which group it may split off (`splinterOf`) and has no members until it does; of
 * several, the first goes first. It takes a share of the members of each place with it, its parent's enemies and friends, and is at feud
 * with its parent. Dated removals stand in `leaderRemovals` of the ground; without them and with no removals by chance nothing happens.
 */
export const leadership = defineMechanism({
  name: "leadership",
  claim: "Losing a leader makes a group's places more violent for a time, and may split it.",
  after:
    "Calderón et al. 2015, doi:10.1177/0022002715587053; Lindo & Padilla-Romo 2018, doi:10.1016/j.jhealeco.2018.02.002; that groups split: Atuesta & Ponce 2017, in sign; how they split is this project's",
  parameters: {
    removals: rate(0, {
      per: "year",
      of: "removals",
      low: 0,
      high: 100,
      description: "Removals by chance, of each group there is",
      assumption: "Only dated removals, unless a scenario asks for others",
    }),
    here: quantity(1.365, {
      low: 0.1,
      high: 10,
      description: "What multiplies the violence of the group in the territory where it happened",
      source: calderon,
    }),
    hereFor: duration(26, {
      in: "week",
      low: 0,
      high: 1000,
      description: "How long it does",
      source: calderon,
    }),
    elsewhere: quantity(1.3, {
      low: 0.1,
      high: 10,
      description: "What multiplies the violence of the group in all other territories",
      source: lindo,
    }),
    elsewhereFor: duration(26, {
      in: "week",
      low: 0,
      high: 1000,
      description: "How long it does",
      source: lindo,
    }),
    split: share(0.3, {
      description: "Probability that the group splits, where a splinter of it is still to come",
      assumption: "Studies find that interventions bring new groups about, and give no probability",
    }),
    following: share(0.3, {
      description: "Share of the members of each place who go with the splinter",
      assumption: "The smaller part",
    }),
    feud: share(1, {
      description: "Hostility between a splinter and its parent; 1 is the fiercest rivalry of the scenario",
      assumption: "Those who were one fight hardest",
    }),
  },
  events: leadershipEvents,
  remembers: ({ groups }) => ({
    /** 1 for a group that is there or was, 0 for a splinter still to come. */
    there: Int32Array.from(groups, ({ splinterOf }) => (splinterOf === undefined ? 1 : 0)),
  }),
  variables: { there: ({ groups }) => groups.length },
  equations: {
    symbols: {
      "\\theta_g": "1 for a group that is there, 0 for a splinter still to come",
    },
    hazards: {
      chance: {
        each: "group $g$",
        rate: String.raw`\mathrm{removals}\;\theta_g`,
        effect: "As the event `removal`, where the group has most members; nothing where it has none.",
      },
    },
    events: {
      removal: String.raw`$e_{g,i} \leftarrow \mathrm{here}\cdot e_{g,i}$ where it happened, $e_{g,j} \leftarrow \mathrm{elsewhere}\cdot e_{g,j}$ everywhere else; "calm" is scheduled after $\mathrm{hereFor}$ and $\mathrm{elsewhereFor}$. Leaves the record "leader removed". With probability $\mathrm{split}$, where a splinter $k$ of $g$ with $\theta_k=0$ is left: $\theta_k \leftarrow 1$; in each territory a binomial number of the $M_{g,i}$, each with probability $\mathrm{following}$, becomes $k$'s; $h_{k,l} \leftarrow h_{g,l}$ for the other groups, $h_{g,k} \leftarrow \mathrm{feud}$. Leaves the record "split".`,
      calm: "Divides by the same factor, where it happened or everywhere else.",
    },
    start: "Schedules `removal` for each dated removal of the input data that does not lie before the start.",
  },
  build: (ground, memoryOf) => {
    const { region, groups, calendar, leaderRemovals = [] } = ground
    requireSplinters(ground)
    const territories = region.territories.length
    const parentOf = groups.map(({ splinterOf }) => groups.findIndex(({ id }) => id === splinterOf))

    const multiply = (
      world: ConflictWorld,
      { group, territory, here }: Aftermath,
      factor: number,
      context: Pick<ConflictContext, "changed">,
    ): void => {
      for (let other = 0; other < territories; other++)
        if ((other === territory) === here) multiplyEscalation(world, context, group * territories + other, factor)
    }
    const splitOff = (
      world: ConflictWorld,
      parent: number,
      child: number,
      { following, feud }: { readonly following: number; readonly feud: number },
      context: Pick<ConflictContext, "changed" | "random">,
    ): void => {
      const luck = context.random("following", child)
      for (let territory = 0; territory < territories; territory++) {
        const cell = parent * territories + territory
        const leaving = binomial(luck, world.members[cell] as number, following)
        if (leaving === 0) continue
        changeMembers(world, context, cell, -leaving)
        changeMembers(world, context, child * territories + territory, leaving)
      }
      groups.forEach((_, other) => {
        if (other === child || other === parent) return
        changeHostility(
          world,
          context,
          groups.length,
          child,
          other,
          world.hostility[parent * groups.length + other] as number,
        )
      })
      changeHostility(world, context, groups.length, child, parent, feud)
    }
    const remove = (
      world: ConflictWorld,
      p: Values,
      group: number,
      territory: number,
      context: RemovalContext,
    ): void => {
      const { there } = memoryOf(world)
      const child = parentOf.findIndex((parent, candidate) => parent === group && there[candidate] === 0)
      const splits = context.chance("split", p.split, group, child !== -1)
      recordHappening(context, "leader removed", { territory, sideA: groups[group]?.name ?? "" })
      for (const here of [true, false]) {
        const aftermath = { group, territory, here }
        multiply(world, aftermath, here ? p.here : p.elsewhere, context)
        context.schedule("calm", aftermath, { after: here ? p.hereFor : p.elsewhereFor })
      }
      if (!splits || child === -1) return
      there[child] = 1
      context.changed.there(child)
      splitOff(world, group, child, p, context)
      const [sideA, sideB] = [groups[child]?.name ?? "", groups[group]?.name ?? ""]
      recordHappening(context, "split", { territory, sideA, sideB })
    }
    return {
      on: {
        removal: (world, p, { group, territory }, context) => {
          const place = territory === -1 ? seatOf(world, ground, group) : territory
          if (place !== -1) remove(world, p, group, place, context)
        },
        calm: (world, p, aftermath, context) =>
          multiply(world, aftermath, 1 / (aftermath.here ? p.here : p.elsewhere), context),
      },
      hazards: {
        chance: {
          members: groups.length,
          subject: (group) => ({ group }),
          reads: { there: (group) => group },
          rate: (world, { removals }, group) => removals * (memoryOf(world).there[group] as number),
          effect: (world, p, group, context) => {
            const place = seatOf(world, ground, group)
            if (place !== -1) remove(world, p, group, place, context)
          },
        },
      },
      initialise: (_, __, context) => {
        for (const { date, group, territory = -1 } of leaderRemovals) {
          const at = calendar.timeOf(date)
          if (at >= 0) context.schedule("removal", { group, territory }, { at })
        }
      },
    }
  },
})

interface Values {
  readonly here: number
  readonly hereFor: number
  readonly elsewhere: number
  readonly elsewhereFor: number
  readonly split: number
  readonly following: number
  readonly feud: number
}

type RemovalContext = Context<typeof leadershipEvents, ConflictVariable | "there">

function requireSplinters({ groups, region, initialMembers }: Ground): void {
  const territories = region.territories.length
  const problems = groups.flatMap(({ id, splinterOf }, group) => {
    if (splinterOf === undefined) return []
    const own = initialMembers.slice(group * territories, (group + 1) * territories)
    return [
      ...(groups.some((other) => other.id === splinterOf && other.id !== id)
        ? []
        : [
            `group "${id}" may split off from "${splinterOf}", which is no other group; there are ${groups.map((g) => g.id).join(", ")}`,
          ]),
      ...(own.some((members) => members > 0)
        ? [
            `group "${id}" may split off from "${splinterOf}", but has members at the start; a splinter has none until it splits off`,
          ]
        : []),
    ]
  })
  if (problems.length > 0) throw new SimulationError("bad-model", `${problems.join(";\n")}.`)
}
