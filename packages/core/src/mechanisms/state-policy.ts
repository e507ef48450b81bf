import { event } from "../model/context.js"
import { changeForces } from "../world/change-forces.js"
import type { ConflictContext, ConflictWorld } from "../world/conflict-world.js"
import type { Policy } from "../world/policy.js"
import { defineMechanism } from "./mechanism.js"

type Of<Kind extends Policy["kind"]> = Extract<Policy, { readonly kind: Kind }>

/**
 * What the state does on dates besides deploying: checkpoints on roads, recruitment prevention, arrests that target a group, withdrawal
 * from places. Each begins at midnight of its day and, where it has one, ends at midnight of another.
 *
 * Needs `policies` of the ground; without them it does nothing. It sets what others read: `recruitment` the share prevented, `arrest`
 * the weight of groups, `redeployment` and the routes the share stopped on a road. Dated strengths are the mechanism `deployment`'s.
 */
export const statePolicy = defineMechanism({
  name: "state-policy",
  claim: "The state can hinder movement and recruitment, choose whom it arrests, and leave, on known dates.",
  after:
    "Checkpoints as obstacles on a network of routes: Dell 2015, doi:10.1257/aer.20121637; prevention and arrests as the levers of Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888; how far each reaches is an input with its source",
  parameters: {},
  // After a deployment of the same instant, so that a withdrawal is a share of what has just been sent.
  events: { begin: event<{ policy: number }>(), end: event<{ policy: number }>() },
  remembers: ({ region, policies = [] }) => ({
    active: new Int32Array(policies.length),
    /** Officers that each withdrawal took away: `[policy * territories + territory]`. */
    withdrawn: new Int32Array(policies.length * region.territories.length),
  }),
  equations: {
    symbols: {
      "b_{i,j}": "share of parties and traffic stopped on the road between $i$ and $j$",
      v_i: "share of recruits kept from joining in territory $i$",
      a_g: "weight of group $g$ among those whom the state arrests",
    },
    events: {
      begin: String.raw`The policy is in force. $b$, $v$ and $a$ follow from all policies in force: $1-b_{i,j}=\prod(1-\text{stops})$, $1-v_i=\prod(1-\text{prevents})$, $a_g=\prod\text{factor}$. A withdrawal takes the stated share of $F_{f,i}$ away, rounded to whole officers.`,
      end: `The policy is no longer in force: $b$, $v$ and $a$ follow from the others, and as many officers come back as a withdrawal took away.`,
    },
    start:
      "Schedules `begin` and `end` of each policy; one whose begin lies before the start begins at the start, one whose end does is left out.",
  },
  build: ({ region, calendar, policies = [] }, memoryOf) => {
    const territories = region.territories.length
    /** Everything of one kind that is in force. */
    const inForce = <Kind extends Policy["kind"]>(world: ConflictWorld, kind: Kind): Of<Kind>[] =>
      policies.filter(
        (policy, index): policy is Of<Kind> => policy.kind === kind && memoryOf(world).active[index] === 1,
      )

    const apply = (world: ConflictWorld, index: number, begins: boolean, context: Pick<ConflictContext, "changed">) => {
      const policy = policies[index] as Policy
      memoryOf(world).active[index] = begins ? 1 : 0
      if (policy.kind === "checkpoint") {
        const { road } = policy
        const passing = inForce(world, "checkpoint").filter((other) => other.road === road)
        world.checkpoints[road] = 1 - passing.reduce((share, { stops }) => share * (1 - stops), 1)
        context.changed.checkpoints(road)
      } else if (policy.kind === "recruitment-prevention") {
        for (const territory of policy.territories) {
          const here = inForce(world, "recruitment-prevention").filter((other) => other.territories.includes(territory))
          world.prevention[territory] = 1 - here.reduce((share, { prevents }) => share * (1 - prevents), 1)
          context.changed.prevention(territory)
        }
      } else if (policy.kind === "targeted-arrests") {
        const { group } = policy
        const sought = inForce(world, "targeted-arrests").filter((other) => other.group === group)
        world.arrestFocus[group] = sought.reduce((weight, { factor }) => weight * factor, 1)
        context.changed.arrestFocus(0)
      } else {
        for (const territory of policy.territories) {
          const at = policy.force * territories + territory
          const memory = index * territories + territory
          const { withdrawn } = memoryOf(world)
          if (begins) withdrawn[memory] = Math.round((world.forces[at] as number) * policy.share)
          changeForces(world, context, at, begins ? -(withdrawn[memory] as number) : (withdrawn[memory] as number))
        }
      }
    }
    return {
      on: {
        begin: (world, _, { policy }, context) => apply(world, policy, true, context),
        end: (world, _, { policy }, context) => apply(world, policy, false, context),
      },
      initialise: (_, __, context) => {
        policies.forEach(({ from, to }, policy) => {
          const until = to === undefined ? Number.POSITIVE_INFINITY : calendar.timeOf(to)
          if (until <= 0) return
          context.schedule("begin", { policy }, { at: Math.max(0, calendar.timeOf(from)) })
          if (to !== undefined) context.schedule("end", { policy }, { at: until })
        })
      },
    }
  },
})
