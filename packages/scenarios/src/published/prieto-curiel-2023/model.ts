import { count, defineModel, type Model, rate } from "@contested/core"
import { type RivalryNetwork, studyNetwork, zipfSizes } from "./rivalry-network.js"

const fitted =
  "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: fixed values of the authors' R program (commit a1db30c, 2023-05-22)"

/** Sizes of all groups, and what has flowed since the start. */
export interface CartelWorld {
  readonly members: number[]
  total: number
  /** People killed, by the group that lost them. */
  readonly killed: number[]
  recruited: number
  arrested: number
  /** Who left for want of room: the saturation of the paper. */
  left: number
}

/**
 * Recruitment, arrest, conflict and saturation of many groups (Prieto-Curiel, Campedelli & Hope 2023), one event a person:
 *
 *     dC_i/dt = rho C_i - eta C_i / C - theta C_i sum_j S_ij C_j - omega C_i^2
 *
 * Read as a jump process by `simulate` and as this equation by `meanField`.
 *
 * @param network default: the 150 groups of the study
 * @param sizes members of each group at the start; default: Zipf's law over `initial`
 */
export function cartelModel(network: RivalryNetwork = studyNetwork(), sizes?: readonly number[]): Model<CartelWorld> {
  const groupCount = network.allied.length
  const divisors = network.allied.map((allied) => allied + 1)
  const readsOfConflict = network.rivals.map((rivals, group) => [group, ...rivals.map(([other]) => other)])
  /** Sum over j of S_ij C_j. */
  const enemies = (world: CartelWorld, group: number): number => {
    let sum = world.total - (world.members[group] ?? 0)
    for (const [other, weight] of network.rivals[group] ?? []) sum += weight * (world.members[other] ?? 0)
    return sum / (divisors[group] ?? 1)
  }
  return defineModel({
    name: "prieto-curiel-2023",
    parameters: {
      recruitment: rate(2.527474e-3, { per: "week", description: "rho: recruits of a member", source: fitted }),
      arrest: rate(110, {
        per: "week",
        of: "people",
        description: "eta: arrests among all groups together",
        source: fitted,
      }),
      conflict: rate(1.549231e-8, {
        per: "week",
        of: "1/person",
        description: "theta: deaths of a member by each hostile person",
        source: fitted,
      }),
      saturation: rate(0.04e-6, {
        per: "week",
        of: "1/person",
        description: "omega: departures of a member by each fellow member",
        source: fitted,
      }),
      initial: count(115_000, {
        of: "people",
        description: "members of all groups at the start of 2012",
        source: fitted,
      }),
      whole: count(0, {
        high: 1,
        description: "1 rounds the sizes at the start to whole people, as the jump process needs them",
        assumption: "a device of this implementation; the authors draw Poisson numbers around the sizes",
      }),
    },
    world: ({ initial, whole }): CartelWorld => {
      const members = sizes === undefined ? zipfSizes(initial, groupCount, whole === 1) : [...sizes]
      const total = members.reduce((sum, size) => sum + size, 0)
      return { members, total, killed: members.map(() => 0), recruited: 0, arrested: 0, left: 0 }
    },
    variables: { members: groupCount, total: 1 },
    hazards: {
      recruit: {
        members: groupCount,
        reads: { members: (group) => group },
        rate: (w, p, group) => p.recruitment * (w.members[group] ?? 0),
        effect: (w, _, group, context) => {
          w.members[group] = (w.members[group] ?? 0) + 1
          w.total += 1
          w.recruited += 1
          context.changed.members(group)
          context.changed.total(0)
        },
      },
      arrest: {
        members: groupCount,
        reads: { members: (group) => group, total: () => 0 },
        rate: (w, p, group) => (w.total > 0 ? (p.arrest * (w.members[group] ?? 0)) / w.total : 0),
        effect: (w, _, group, context) => {
          w.members[group] = (w.members[group] ?? 0) - 1
          w.total -= 1
          w.arrested += 1
          context.changed.members(group)
          context.changed.total(0)
        },
      },
      kill: {
        members: groupCount,
        reads: { members: (group) => readsOfConflict[group] ?? [], total: () => 0 },
        rate: (w, p, group) => p.conflict * (w.members[group] ?? 0) * enemies(w, group),
        effect: (w, _, group, context) => {
          w.members[group] = (w.members[group] ?? 0) - 1
          w.total -= 1
          w.killed[group] = (w.killed[group] ?? 0) + 1
          context.changed.members(group)
          context.changed.total(0)
        },
      },
      leave: {
        members: groupCount,
        reads: { members: (group) => group },
        rate: (w, p, group) => p.saturation * (w.members[group] ?? 0) * (w.members[group] ?? 0),
        effect: (w, _, group, context) => {
          w.members[group] = (w.members[group] ?? 0) - 1
          w.total -= 1
          w.left += 1
          context.changed.members(group)
          context.changed.total(0)
        },
      },
    },
  })
}
