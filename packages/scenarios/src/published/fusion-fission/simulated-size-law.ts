import { simulate } from "@contested/core"
import { meanEstimate, replications } from "../estimate.js"
import type { Estimate } from "../published-model.js"
import { type AttackerChoice, type FusionFissionWorld, fusionFissionModel, meanGroupsOfSize } from "./model.js"
import { sizeLaw } from "./size-law.js"

/** Groups of every size per member, one row a replication: index s holds n_s / N. */
export type SimulatedSizeLaw = readonly Float64Array[]

const TRANSIENT = 2
const OBSERVED = 1.5

/**
 * Runs the jump process from single members. Each member acts once a day on average; after two days means no longer differ from those after
 * four or ten, and they are taken over the next one and a half.
 *
 * The law holds for endless populations: in a finite one a group may meet itself, so that n_1 falls short by a share of some 18 / N at ν = 0.05. The
 * population is chosen so that this is a tenth of the interval or less.
 */
export function simulateSizeLaw(fragmentation: number): SimulatedSizeLaw {
  const [members, runs] = fragmentation < 0.03 ? [100_000, 6] : [40_000, 8]
  const until = TRANSIENT + OBSERVED
  const parameters = { members, fragmentation, observedFrom: TRANSIENT }
  const model = fusionFissionModel()
  return replications(runs).map((replication) => {
    const { world, now } = simulate(model, { seed: "fusion-fission", replication, until, parameters })
    return Float64Array.from({ length: members + 1 }, (_, s) => (s === 0 ? 0 : meanGroupsOfSize(world, s, now)))
  })
}

/** The mean over replications; undefined where so few groups of that size are expected that they cannot be counted. */
export function estimateOfSize(law: SimulatedSizeLaw, fragmentation: number, size: number): Estimate | undefined {
  const members = (law[0]?.length ?? 0) - 1
  if (size > members || members * (sizeLaw(fragmentation, size)[size] as number) < 5) return undefined
  return meanEstimate(law.map((row) => row[size] as number))
}

/** Mean number of groups of one size, per member, over sizes `from` to `to` (included): for the tail, where single sizes are rare. */
export function estimateOfSizes(law: SimulatedSizeLaw, from: number, to: number): Estimate {
  return meanEstimate(law.map((row) => row.subarray(from, to + 1).reduce((sum, n) => sum + n, 0) / (to - from + 1)))
}

/** Sizes of the attacking groups, one entry an attack, in order of size. */
export function simulateAttacks(
  attacker: AttackerChoice,
  { members, fragmentation, attacks, days }: Readonly<Record<"members" | "fragmentation" | "attacks" | "days", number>>,
): number[] {
  const until = TRANSIENT + days
  const parameters = { members, fragmentation, attacks: attacks / days, observedFrom: TRANSIENT }
  const { world } = simulate<FusionFissionWorld>(fusionFissionModel(attacker), { seed: "attacks", until, parameters })
  return Array.from(world.attacks).flatMap((count, size) => new Array<number>(count).fill(size))
}
