import { type Context, event } from "../model/context.js"
import { count, duration, rate, share } from "../model/parameter.js"
import { categorical } from "../random/distributions/categorical.js"
import { exponential } from "../random/distributions/exponential.js"
import { integer } from "../random/distributions/integer.js"
import { holds } from "../world/adopted-capabilities.js"
import { changeForces, loseOfficers } from "../world/change-forces.js"
import { changeMembers } from "../world/change-members.js"
import type { ConflictVariable, ConflictWorld } from "../world/conflict-world.js"
import type { PlannedAttack } from "../world/planned-attack.js"
import { type Happening, recordHappening } from "../world/record-happening.js"
import { type AssaultMemory, Assaults, ON_THE_GROUND } from "./assaults.js"
import { defineMechanism } from "./mechanism.js"
import { groupSubject, territorySubject } from "./subjects.js"

/** An element of an attack on its way. */
interface Element {
  readonly territory: number
  readonly round: number
  readonly element: number
  readonly number: number
}

const events = {
  plan: event<{ plan: number }>(),
  join: event<Element>(),
  recovery: event<{ index: number }>(),
}

type AttackContext = Context<typeof events, ConflictVariable | "assault">

/** What is counted in each attack. */
const TOLLS = ["officersKilled", "officersInjured", "attackersKilled", "attackersInjured", "civiliansKilled"] as const

/**
 * Armed groups attack posts and patrols of the state's forces, with what capabilities they have. An attack lasts for minutes to hours:
 * its elements join one after the other, both sides lose, and it ends when the attackers leave, one side is spent, or help arrives.
 *
 * Takes `plannedAttacks`, `capabilities` and the `attackWeight` of forces from the ground, all optional. Leaves `alarm` when it begins,
 * `<element> attack` as elements join, one record for each loss, and `attack` with all losses when it is over: that one alone counts as
 * an event with its deaths. Answers the record `help arrives`, which `response` leaves.
 */
export const attack = defineMechanism({
  name: "attack",
  claim:
    "Groups attack the forces of the state where both stand; each side loses in proportion to what the other brings to bear, until the attackers leave or help arrives.",
  after:
    "Lanchester 1916, square law, as a jump process (Brown 1963, doi:10.1287/opre.11.3.418) with unlike elements; how often, how long and that help ends it is this project's",
  parameters: {
    attacks: rate(0.01, {
      per: "year",
      low: 0,
      high: 1000,
      description:
        "Attacks per unit of the harmonic mean of members and officers of the municipal police in a territory",
      assumption: "Some dozens a year in three contested states; nobody counts all of them",
    }),
    party: count(8, {
      of: "members",
      low: 1,
      high: 1000,
      description: "Attackers on the ground in an attack that is not prescribed, where there are as many",
      assumption: "A few vehicles",
    }),
    patrolShare: share(0.5, {
      description: "Share of attacks that meet a patrol and not a post, where none is prescribed",
      assumption: "Neither is rare; no count was found that tells them apart",
    }),
    patrol: count(4, {
      of: "officers",
      low: 1,
      high: 1000,
      description: "Officers in a patrol",
      assumption: "One vehicle",
    }),
    onPost: share(0.17, {
      description: "Share of the force in a territory whom an attack on its post meets",
      assumption:
        "A third of an understaffed force is on duty at a time (24 hours on, 48 off), half of those at the post",
    }),
    lethality: rate(0.15, {
      per: "hour",
      low: 0,
      high: 1000,
      description: "Officers killed or injured per attacker on the ground",
      assumption: "A dozen attackers hit one officer in half an hour; order of magnitude only",
    }),
    returnFire: rate(0.2, {
      per: "hour",
      low: 0,
      high: 1000,
      description: "Attackers or units hit per officer in the attack, while any is exposed",
      assumption: "A dozen officers hit one or two in half an hour; order of magnitude only",
    }),
    fatalShare: share(0.4, {
      description: "Share of those hit who die",
      assumption: "Between one in two and one in four; capabilities may say otherwise",
    }),
    bystanders: share(0.03, {
      description: "Probability that with an officer a civilian is hit and dies",
      assumption: "Attacks happen in towns; few reports of them name civilian dead",
    }),
    duration: duration(0.75, {
      in: "hour",
      low: 0.01,
      high: 1000,
      description: "Mean time until the attackers leave of themselves",
      assumption: "Reports speak of minutes to a few hours",
    }),
    spread: duration(10 / 60, {
      in: "hour",
      low: 0,
      high: 100,
      description: "Mean time by which an element of the attack lags",
      assumption: "Elements come within minutes of each other",
    }),
    recovery: duration(60, {
      in: "day",
      low: 0.01,
      high: 10_000,
      description: "Mean time until an injured officer is back on duty",
      assumption: "Two months off duty on average",
    }),
  },
  events,
  remembers: Assaults.memory,
  variables: { assault: ({ region }) => region.territories.length },
  equations: {
    symbols: {
      w_f: "how often an officer of force $f$ is attacked, against one of the municipal police; input data",
      e: "an element of an attack: attackers on the ground, or the units of one capability",
      "n_{e,i},\\ d_i": "attackers or units of element $e$, and officers, still in the attack in territory $i$",
      "l_e,\\ x_e":
        "what one of element $e$ counts for in the losses it causes (less what counter-measures take away) and as a target; both 1 on the ground",
    },
    hazards: {
      attack: {
        each: "group $g$ in territory $i$ without an attack under way",
        rate: String.raw`\mathrm{attacks}\,\sum_f w_f\, \frac{2 M_{g,i} F_{f,i}}{M_{g,i}+F_{f,i}}`,
        effect: String.raw`An attack on a force drawn in proportion to the terms of the sum begins: on a patrol of $d_i = \min(\mathrm{patrol}, F_{f,i})$ officers with probability $\mathrm{patrolShare}$, else on a post of $d_i = \max(1, \mathrm{onPost}\,F_{f,i})$, rounded; with $\min(\mathrm{party}, M_{g,i})$ attackers on the ground, and of each capability that the group holds, with the capability's own probability, a number of units drawn from its range, as far as members for the crews are there. Each element lags behind the first by exponential times of mean $\mathrm{spread}$. Leaves the record "alarm".`,
      },
      officerHit: {
        each: "attack under way, in territory $i$",
        rate: String.raw`\mathrm{lethality}\,\sum_e l_e n_{e,i}\;[d_i>0]`,
        effect: String.raw`An officer is out, hit by an element drawn in proportion to $l_e n_{e,i}$: killed with probability $\mathrm{fatalShare}$ (or the capability's own), else injured and back after an exponential time of mean $\mathrm{recovery}$. With probability $\mathrm{bystanders}$ a civilian dies as well. $d_i$ and $F_{f,i}$ fall by 1. The attack is over where $d_i = 0$. Leaves the record "officer killed" or "officer injured", and "civilian killed".`,
      },
      attackerHit: {
        each: "attack under way, in territory $i$",
        rate: String.raw`\mathrm{returnFire}\; d_i\,[\sum_e x_e n_{e,i}>0]`,
        effect: String.raw`One of an element drawn in proportion to $x_e n_{e,i}$ is out: $n_{e,i}$ falls by 1, and each member aboard (one on the ground) dies with probability $\mathrm{fatalShare}$. The attack is over where nobody is there or coming. Leaves the record "attacker killed" or "attacker injured" for each of them, and "capability hit" for a unit of a capability, with the capability's name.`,
      },
      departure: {
        each: "attack under way, in territory $i$",
        rate: String.raw`1/\mathrm{duration}`,
        effect: "The attack is over. Leaves the record `attack` with its losses.",
      },
    },
    events: {
      plan: "The prescribed attack begins, as above but with its own number of attackers and its own target; none where one is under way.",
      join: 'The element takes part from now on, if its attack is still under way. Leaves the record "ground attack", or "capability attack" with the capability\'s name.',
      recovery: "The injured officer is back: $F_{f,i}$ rises by 1.",
    },
    reacts: { "help arrives": "The attack under way in the territory is over." },
    start: "Schedules `plan` for each prescribed attack, at a time drawn uniformly from its span.",
  },
  build: (ground, memoryOf) => {
    const { region, groups, forces, capabilities = [], plannedAttacks = [] } = ground
    const territories = region.territories.length
    const assaults = new Assaults(ground)
    const everyCounter = Array.from({ length: capabilities.length * forces.length }, (_, index) => index)
    const tell = (
      memory: AssaultMemory,
      context: Pick<AttackContext, "record">,
      kind: string,
      territory: number,
      more = {},
    ) => {
      const [sideA, sideB] = [groups[memory.group[territory] as number], forces[memory.force[territory] as number]]
      recordHappening(context, kind, { territory, sideA: sideA?.name ?? "", sideB: sideB?.name ?? "", ...more })
    }

    const finish = (world: ConflictWorld, context: AttackContext, territory: number): void => {
      const memory = memoryOf(world)
      memory.underWay[territory] = 0
      memory.attackers[territory] = 0
      memory.expected[territory] = 0
      for (const capability of capabilities.keys()) memory.units[capability * territories + territory] = 0
      context.changed.assault(territory)
      tell(memory, context, "attack", territory, {
        violence: 1,
        deathsA: memory.attackersKilled[territory],
        deathsB: memory.officersKilled[territory],
        deathsCivilians: memory.civiliansKilled[territory],
        injured: (memory.attackersInjured[territory] as number) + (memory.officersInjured[territory] as number),
      })
    }

    /** An attack begins. Each element has a stream of its own: what one brings does not shift the luck of another. */
    const begin = (
      world: ConflictWorld,
      context: AttackContext,
      {
        territory,
        group,
        force,
        wanted,
        target,
      }: Omit<PlannedAttack, "at" | "attackers"> & { readonly wanted: number },
      { patrol, onPost, spread }: { readonly patrol: number; readonly onPost: number; readonly spread: number },
    ): void => {
      const memory = memoryOf(world)
      const officers = world.forces[force * territories + territory] as number
      if (memory.underWay[territory] === 1 || officers === 0) return
      let members = world.members[group * territories + territory] as number
      const coming: { readonly element: number; readonly number: number; readonly lag: number }[] = []
      for (const element of assaults.elements) {
        const luck = context.random("element", (element + 1) * territories + territory)
        const lag = spread * exponential(luck, 1)
        const isBrought = luck.uniform()
        const capability = capabilities[element]
        let number = Math.min(wanted, members)
        if (capability !== undefined) {
          number = integer(luck, ...capability.units)
          if (capability.crew > 0) number = Math.min(number, Math.floor(members / capability.crew))
          if (isBrought >= capability.use || !holds(world, ground, element, group)) number = 0
        }
        if (number === 0) continue
        members -= element === ON_THE_GROUND ? number : number * (capability?.crew ?? 0)
        coming.push({ element, number, lag })
      }
      if (coming.length === 0) return
      memory.underWay[territory] = 1
      memory.round[territory] = (memory.round[territory] as number) + 1
      memory.group[territory] = group
      memory.force[territory] = force
      memory.defenders[territory] =
        target === "patrol" ? Math.min(patrol, officers) : Math.max(1, Math.round(onPost * officers))
      memory.expected[territory] = coming.length
      for (const toll of TOLLS) memory[toll][territory] = 0
      context.changed.assault(territory)
      tell(memory, context, "alarm", territory)
      const first = Math.min(...coming.map(({ lag }) => lag))
      const round = memory.round[territory] as number
      for (const { element, number, lag } of coming)
        context.schedule("join", { territory, round, element, number }, { after: lag - first })
    }

    const add = (memory: AssaultMemory, toll: (typeof TOLLS)[number], territory: number, n = 1): void => {
      memory[toll][territory] = (memory[toll][territory] as number) + n
    }
    const everyForceIn = (territory: number): number[] => forces.map((_, force) => force * territories + territory)
    /** How much each force in a territory is there to be attacked by a group. */
    const targetOf = (world: ConflictWorld, member: number, force: number): number => {
      const members = world.members[member] as number
      const officers = world.forces[force * territories + (member % territories)] as number
      const weight = forces[force]?.attackWeight ?? 1
      return members === 0 ? 0 : weight * ((2 * members * officers) / (members + officers))
    }

    return {
      on: {
        plan: (world, values, { plan }, context) => {
          const planned = plannedAttacks[plan] as PlannedAttack
          const wanted = integer(context.random("plan", plan), ...planned.attackers)
          begin(world, context, { ...planned, wanted }, values)
        },
        join: (world, _, { territory, round, element, number }, context) => {
          const memory = memoryOf(world)
          if (memory.underWay[territory] === 0 || memory.round[territory] !== round) return
          memory.expected[territory] = (memory.expected[territory] as number) - 1
          assaults.change(memory, element, territory, number)
          context.changed.assault(territory)
          tell(memory, context, `${assaults.nameOf(element)} attack`, territory)
        },
        recovery: (world, _, { index }, context) => changeForces(world, context, index, 1),
      },
      hazards: {
        attack: {
          members: groups.length * territories,
          subject: groupSubject(territories),
          reads: {
            members: (member) => member,
            forces: (member) => everyForceIn(member % territories),
            assault: (member) => member % territories,
          },
          rate: (world, { attacks }, member) => {
            if (memoryOf(world).underWay[member % territories] === 1) return 0
            let sum = 0
            for (let force = 0; force < forces.length; force++) sum += targetOf(world, member, force)
            return attacks * sum
          },
          effect: (world, values, member, context) => {
            const territory = member % territories
            const luck = context.random("target", territory)
            const force = categorical(
              luck,
              forces.map((_, one) => targetOf(world, member, one)),
            )
            const target = luck.uniform() < values.patrolShare ? "patrol" : "post"
            const group = Math.floor(member / territories)
            begin(world, context, { territory, group, force, wanted: values.party, target }, values)
          },
        },
        officerHit: {
          members: territories,
          subject: territorySubject,
          reads: { assault: (territory) => territory, forces: everyForceIn, countered: () => everyCounter },
          rate: (world, { lethality }, territory) => {
            const memory = memoryOf(world)
            if (memory.underWay[territory] === 0 || memory.defenders[territory] === 0) return 0
            if (world.forces[(memory.force[territory] as number) * territories + territory] === 0) return 0
            return lethality * assaults.lethalities(world, memory, territory).reduce((sum, n) => sum + n, 0)
          },
          effect: (world, { fatalShare, recovery, bystanders }, territory, context) => {
            const memory = memoryOf(world)
            const luck = context.random("officer hit", territory)
            const place = categorical(luck, assaults.lethalities(world, memory, territory))
            const isFatal = luck.uniform() < assaults.fatalShareOf(assaults.elements[place] as number, fatalShare)
            const after = exponential(luck, 1 / recovery)
            const isBystanderHit = luck.uniform() < bystanders
            const index = (memory.force[territory] as number) * territories + territory
            memory.defenders[territory] = (memory.defenders[territory] as number) - 1
            context.changed.assault(territory)
            loseOfficers(world, context, index, isFatal ? { killed: 1, injured: 0 } : { killed: 0, injured: 1 })
            add(memory, isFatal ? "officersKilled" : "officersInjured", territory)
            if (!isFatal) context.schedule("recovery", { index }, { after })
            tell(memory, context, isFatal ? "officer killed" : "officer injured", territory)
            if (isBystanderHit) {
              add(memory, "civiliansKilled", territory)
              tell(memory, context, "civilian killed", territory)
            }
            if (memory.defenders[territory] === 0) finish(world, context, territory)
          },
        },
        attackerHit: {
          members: territories,
          subject: territorySubject,
          reads: { assault: (territory) => territory },
          rate: (world, { returnFire }, territory) => {
            const memory = memoryOf(world)
            if (memory.underWay[territory] === 0) return 0
            if (assaults.exposures(memory, territory).every((n) => n === 0)) return 0
            return returnFire * (memory.defenders[territory] as number)
          },
          effect: (world, { fatalShare }, territory, context) => {
            const memory = memoryOf(world)
            const luck = context.random("attacker hit", territory)
            const element = assaults.elements[categorical(luck, assaults.exposures(memory, territory))] as number
            assaults.change(memory, element, territory, -1)
            context.changed.assault(territory)
            if (element !== ON_THE_GROUND) tell(memory, context, `${assaults.nameOf(element)} hit`, territory)
            const at = (memory.group[territory] as number) * territories + territory
            for (let aboard = assaults.crewOf(element); aboard > 0; aboard--) {
              // Members of the attack are among those present; others may have taken some of them away meanwhile.
              const isFatal = luck.uniform() < fatalShare && (world.members[at] as number) > 0
              if (isFatal) changeMembers(world, context, at, -1)
              add(memory, isFatal ? "attackersKilled" : "attackersInjured", territory)
              tell(memory, context, isFatal ? "attacker killed" : "attacker injured", territory)
            }
            if (assaults.isSpent(memory, territory)) finish(world, context, territory)
          },
        },
        departure: {
          members: territories,
          subject: territorySubject,
          reads: { assault: (territory) => territory },
          rate: (world, values, territory) => (memoryOf(world).underWay[territory] === 1 ? 1 / values.duration : 0),
          effect: (world, _, territory, context) => finish(world, context, territory),
        },
      },
      reacts: {
        "help arrives": (world, _, data, context) => {
          const { territory } = data as unknown as Happening
          if (memoryOf(world).underWay[territory] === 1) finish(world, context, territory)
        },
      },
      initialise: (_, __, context) => {
        plannedAttacks.forEach(({ at: [earliest, latest] }, plan) => {
          const at = earliest + (latest - earliest) * context.random("plan", plan).uniform()
          context.schedule("plan", { plan }, { at })
        })
      },
    }
  },
})
