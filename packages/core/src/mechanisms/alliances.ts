import { SimulationError } from "../engine/simulation-error.js"
import type { Subject } from "../model/model.js"
import { quantity, rate, share } from "../model/parameter.js"
import { changeHostility } from "../world/change-hostility.js"
import type { ConflictContext, ConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"
import { type Happening, recordHappening } from "../world/record-happening.js"
import { seatOf } from "../world/seat.js"
import { defineMechanism } from "./mechanism.js"

/**
 * Groups make peace and break it. Two who are at peace, by an alliance from the start or a truce made later, leave each other alone; a
 * betrayal brings their hostility back, and more of it. A group that loses its leader may break any peace it has.
 *
 * It moves `hostility`, which clashes, retaliation, takeovers and reinforcement read. Alliances at the start stand in `alliances` of the
 * ground; what a peace of more than two would be is left out.
 */
export const alliances = defineMechanism({
  name: "alliances",
  claim: "Rivals make truces and betray them; allies leave each other alone until one turns.",
  after:
    "That alliances lower, and rivalries raise, what groups do to each other: Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888; networks of rivalry that come and go: Short, Mohler, Brantingham & Tita 2014, doi:10.3934/dcdsb.2014.19.1459; constant rates are this project's",
  parameters: {
    truces: rate(0.05, {
      per: "year",
      low: 0,
      high: 1000,
      description: "Truces that two groups make who are not at peace",
      assumption: "Rare: once in twenty years for a pair",
    }),
    betrayals: rate(0.5, {
      per: "year",
      low: 0,
      high: 1000,
      description: "Betrayals of a peace between two groups",
      assumption: "A peace lasts two years",
    }),
    peace: share(0, {
      description: "What is left of two groups' hostility while they are at peace",
      assumption: "They leave each other alone",
    }),
    grudge: quantity(1.5, {
      low: 0,
      high: 100,
      description: "What a betrayal makes of the hostility the two had before their peace, at most 1",
      assumption: "Who has been betrayed fights harder",
    }),
    fragility: share(0.5, {
      description: "Probability that a peace ends when one of the two loses its leader",
      assumption: "Agreements are between leaders, and half of them outlive one",
    }),
  },
  remembers: ({ groups }) => ({
    /** 1 while two groups are at peace: `[a * groups + b]` with a < b. */
    atPeace: new Int32Array(groups.length * groups.length),
    /** Their hostility before. */
    before: new Float64Array(groups.length * groups.length),
  }),
  variables: { atPeace: ({ groups }) => groups.length * groups.length },
  equations: {
    symbols: {
      "\\pi_{g,k}": "1 while two groups are at peace, else 0; 1 at the start for those allied in the input data",
      "h'_{g,k}": "their hostility before the peace",
    },
    hazards: {
      truce: {
        each: "pair of groups $g<k$",
        rate: String.raw`\mathrm{truces}\,(1-\pi_{g,k})`,
        effect: String.raw`Where both have members: $\pi_{g,k} \leftarrow 1$, $h'_{g,k} \leftarrow h_{g,k}$, $h_{g,k} \leftarrow \mathrm{peace}\,h_{g,k}$. Leaves the record "truce" where $g$ has most members.`,
      },
      betrayal: {
        each: "pair of groups $g<k$",
        rate: String.raw`\mathrm{betrayals}\;\pi_{g,k}`,
        effect: String.raw`$\pi_{g,k} \leftarrow 0$, $h_{g,k} \leftarrow \min(1, \mathrm{grudge}\,h'_{g,k})$. Where both have members, leaves the record "betrayal" by one of the two, either with probability 1/2, where it has most members.`,
      },
    },
    reacts: {
      "leader removed": String.raw`Each peace of the group ends with probability $\mathrm{fragility}$, as by a betrayal.`,
    },
    start: "Makes peace, without a record, between groups that are allied in the input data.",
  },
  build: (ground, memoryOf) => {
    const { groups, alliances: allied = [] } = ground
    requireAllies(ground)
    const pairs = groups.flatMap((_, a) => groups.slice(a + 1).map((__, later) => [a, a + 1 + later] as const))
    const indexOf = ([a, b]: Pair): number => a * groups.length + b
    const pairSubject = (member: number): Subject => {
      const [group, rival] = pairs[member] as Pair
      return { group, rival }
    }
    const nameOf = (group: number): string => groups[group]?.name ?? ""

    const makePeace = (world: ConflictWorld, pair: Pair, peace: number, context: PeaceContext): void => {
      const index = indexOf(pair)
      const { atPeace, before } = memoryOf(world)
      atPeace[index] = 1
      before[index] = world.hostility[index] as number
      context.changed.atPeace(index)
      changeHostility(world, context, groups.length, ...pair, peace * (world.hostility[index] as number))
    }
    const betray = (world: ConflictWorld, pair: Pair, grudge: number, context: PeaceContext): void => {
      const index = indexOf(pair)
      const { atPeace, before } = memoryOf(world)
      const firstBetrays = context.random("betrayer", index).uniform() < 0.5
      atPeace[index] = 0
      context.changed.atPeace(index)
      changeHostility(world, context, groups.length, ...pair, Math.min(1, grudge * (before[index] as number)))
      const [traitor, betrayed] = firstBetrays ? pair : [pair[1], pair[0]]
      const territory = seatOf(world, ground, traitor)
      if (territory === -1 || seatOf(world, ground, betrayed) === -1) return
      recordHappening(context, "betrayal", { territory, sideA: nameOf(traitor), sideB: nameOf(betrayed) })
    }
    return {
      hazards: {
        truce: {
          members: pairs.length,
          subject: pairSubject,
          reads: { atPeace: (member) => indexOf(pairs[member] as Pair) },
          rate: (world, { truces }, member) =>
            memoryOf(world).atPeace[indexOf(pairs[member] as Pair)] === 1 ? 0 : truces,
          effect: (world, { peace }, member, context) => {
            const pair = pairs[member] as Pair
            const territory = seatOf(world, ground, pair[0])
            if (territory === -1 || seatOf(world, ground, pair[1]) === -1) return
            makePeace(world, pair, peace, context)
            recordHappening(context, "truce", { territory, sideA: nameOf(pair[0]), sideB: nameOf(pair[1]) })
          },
        },
        betrayal: {
          members: pairs.length,
          subject: pairSubject,
          reads: { atPeace: (member) => indexOf(pairs[member] as Pair) },
          rate: (world, { betrayals }, member) =>
            memoryOf(world).atPeace[indexOf(pairs[member] as Pair)] === 1 ? betrayals : 0,
          effect: (world, { grudge }, member, context) => betray(world, pairs[member] as Pair, grudge, context),
        },
      },
      reacts: {
        "leader removed": (world, { fragility, grudge }, data, context) => {
          const { sideA } = data as unknown as Happening
          for (const pair of pairs) {
            if (nameOf(pair[0]) !== sideA && nameOf(pair[1]) !== sideA) continue
            const isAtPeace = memoryOf(world).atPeace[indexOf(pair)] === 1
            const ends = context.chance("fragility", fragility, indexOf(pair), isAtPeace)
            if (ends && isAtPeace) betray(world, pair, grudge, context)
          }
        },
      },
      initialise: (world, { peace }, context) => {
        for (const { a, b } of allied) makePeace(world, [Math.min(a, b), Math.max(a, b)], peace, context)
      },
    }
  },
})

type Pair = readonly [a: number, b: number]

type PeaceContext = Pick<ConflictContext, "random" | "record"> & {
  readonly changed: ConflictContext["changed"] & { readonly atPeace: (index: number) => void }
}

function requireAllies({ groups, alliances: allied = [] }: Ground): void {
  const known = (group: number): boolean => Number.isInteger(group) && group >= 0 && group < groups.length
  const problems = allied.flatMap(({ a, b }, i) => {
    if (a === b) return [`alliance ${i} is of group ${a} with itself`]
    if (!known(a) || !known(b))
      return [`alliance ${i} is of groups ${a} and ${b}; there are groups 0 to ${groups.length - 1}`]
    const twice = allied
      .slice(0, i)
      .some((other) => Math.min(other.a, other.b) === Math.min(a, b) && Math.max(other.a, other.b) === Math.max(a, b))
    return twice ? [`alliance ${i} of groups ${a} and ${b} is there twice`] : []
  })
  if (problems.length > 0) throw new SimulationError("bad-model", `${problems.join(";\n")}.`)
}
