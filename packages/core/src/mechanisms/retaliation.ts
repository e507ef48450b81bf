import { exp } from "../math/exponential.js"
import { duration, quantity, share } from "../model/parameter.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import { hostilityKept } from "../world/hostility-kept.js"
import type { Happening } from "../world/record-happening.js"
import { Casualties, casualtyEffect, casualtyParameters, casualtySymbols } from "./casualties.js"
import { defineMechanism } from "./mechanism.js"

const excitationEffect = String.raw`Each death toll of $g$ and $k$ in $i$ adds to the decayed excitations: $\frac{\mathrm{branching}}{\mathrm{memory}}(1-\sigma_i)$ to $X_{g,k,i}$, and $\frac{\mathrm{branching}}{\mathrm{memory}}\,\sigma_i\,\nu_{i,j}$ to $X_{g,k,j}$ for every $j \in A(i)$.`

/**
 * Deaths call for revenge: each lethal encounter between two groups raises, for a while, the rate of further ones between them, there and
 * in neighbouring places. A Hawkes process on dyads and the road network, thinned exactly.
 *
 * Who is less hostile than at the start, allies and those who keep a truce, retaliates less in proportion; more hostility than at the
 * start does not raise the branching, which must stay below 1.
 *
 * Answers records of the kinds `clash` and `retaliation`, so it needs somebody to begin; without a clash nothing is retaliated.
 */
export const retaliation = defineMechanism({
  name: "retaliation",
  claim:
    "Violence between two groups excites more of it between them, where it happened and next door, and the excitement decays.",
  after:
    "Self-exciting point processes: Hawkes 1971; gang rivalries: Short, Mohler, Brantingham & Tita 2014, doi:10.3934/dcdsb.2014.19.1459; crime: Mohler et al. 2011, doi:10.1198/jasa.2011.ap09546; spreading by road is this project's",
  needs: ["clash"],
  parameters: {
    branching: quantity(0.6, {
      low: 0,
      high: 0.99,
      description: "Expected direct retaliations per lethal encounter, where both sides stay present",
      assumption:
        "At the upper end of the 0.3 to 0.6 usual for gang rivalries; below 1, or violence would grow without end",
    }),
    memory: duration(14, {
      in: "day",
      low: 0.1,
      high: 1000,
      description: "Mean time from an encounter to a retaliation it causes",
      assumption: "Days to weeks in studies of gang rivalries",
    }),
    spread: share(0.25, {
      description: "Share of retaliations that happen in a neighbouring territory instead of the same",
      assumption: "Most revenge is taken where the dead fell",
    }),
    ...casualtyParameters,
  },
  remembers: (ground) => {
    const { members } = new Casualties(ground)
    return { excitation: new Float64Array(members), since: new Float64Array(members) }
  },
  variables: { excitation: (ground) => new Casualties(ground).members },
  equations: {
    symbols: {
      "X_{g,k,i}":
        "excitation of two groups in a territory, retaliations per day; 0 at the start; kept with the time $s_{g,k,i}$ of its last change",
      "\\nu_{i,j}": String.raw`nearness of a neighbour, $\tau_{i,j}^{-1}/\sum_{l\in A(i)}\tau_{i,l}^{-1}$`,
      "\\sigma_i": String.raw`$\mathrm{spread}$, or 0 where $A(i)$ is empty`,
      ...casualtySymbols,
    },
    hazards: {
      retaliation: {
        each: "pair of groups $g<k$ in territory $i$",
        rate: String.raw`\left[M_{g,i}>0 \wedge M_{k,i}>0\right]\; X_{g,k,i}\; e^{-(t-s_{g,k,i})/\mathrm{memory}}\,\min\left(1, h_{g,k}/h^0_{g,k}\right)`,
        effect: `${casualtyEffect} Leaves the record "retaliation" with the deaths.`,
      },
    },
    reacts: { clash: excitationEffect, retaliation: excitationEffect },
  },
  build: (ground, memoryOf) => {
    const casualties = new Casualties(ground)
    const { roads, groups, region } = ground
    const territories = region.territories.length
    const idOf = new Map(groups.map(({ name }, group) => [name, group]))
    /** Index set member of two groups in a territory. */
    const memberOf = new Map(
      Array.from({ length: casualties.members }, (_, member) => {
        const { a, b, territory } = casualties.encounterOf(member)
        return [(a * groups.length + b) * territories + territory, member]
      }),
    )
    /** Excitation that has not decayed yet, in retaliations per day. */
    const excitationAt = (
      memory: { readonly excitation: Float64Array; readonly since: Float64Array },
      member: number,
      now: number,
      days: number,
    ) => (memory.excitation[member] as number) * exp(-(now - (memory.since[member] as number)) / days)
    const atStart = ground.hostility.values()
    const rateAt = (world: ConflictWorld, member: number, now: number, days: number): number => {
      if (memoryOf(world).excitation[member] === 0) return 0
      if (world.members[casualties.cellOfA(member)] === 0 || world.members[casualties.cellOfB(member)] === 0) return 0
      return excitationAt(memoryOf(world), member, now, days) * hostilityKept(world, atStart, casualties.pairOf(member))
    }
    return {
      hazards: {
        retaliation: {
          members: casualties.members,
          subject: (member) => casualties.subjectOf(member),
          reads: {
            members: (member) => casualties.cellsOf(member),
            hostility: (member) => casualties.pairOf(member),
            excitation: (member) => member,
          },
          rate: (world, { memory: days }, member, now) => rateAt(world, member, now, days),
          // It only decays while nothing happens: what it is now bounds what it can become.
          bound: (world, { memory: days }, member, now) => rateAt(world, member, now, days),
          effect: (world, values, member, context) => {
            casualties.suffer("retaliation", world, values, member, context.random("casualties", member), context)
          },
        },
      },
      reacts: Object.fromEntries(
        ["clash", "retaliation"].map((kind) => [
          kind,
          (world, { branching, memory: days, spread }, data, context) => {
            const { territory, sideA, sideB } = data as unknown as Happening
            const pair = (idOf.get(sideA) ?? 0) * groups.length + (idOf.get(sideB) ?? 0)
            const memory = memoryOf(world)
            const excite = (place: number, amount: number): void => {
              const member = memberOf.get(pair * territories + place)
              if (member === undefined || amount === 0) return
              memory.excitation[member] = excitationAt(memory, member, context.now, days) + amount
              memory.since[member] = context.now
              context.changed.excitation(member)
            }
            const [first, end] = [roads.offsets[territory] as number, roads.offsets[territory + 1] as number]
            // A place without neighbours keeps all its revenge.
            const away = first === end ? 0 : spread
            excite(territory, (branching / days) * (1 - away))
            let nearness = 0
            for (let road = first; road < end; road++) nearness += 1 / (roads.minutes[road] as number)
            for (let road = first; road < end; road++) {
              const weight = 1 / (roads.minutes[road] as number) / nearness
              excite(roads.neighbours[road] as number, (branching / days) * away * weight)
            }
          },
        ]),
      ),
    }
  },
})
