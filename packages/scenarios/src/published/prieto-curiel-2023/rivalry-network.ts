import { groups } from "./data/groups.js"
import { alliances, rivalries } from "./data/ties.js"

/** Who fights whom, and how much each group's friends spare it. */
export interface RivalryNetwork {
  /** For each group its rivals, and the weight of the rivalry. */
  readonly rivals: readonly (readonly (readonly [other: number, weight: number])[])[]
  /** For each group the sum of the weights of its alliances. */
  readonly allied: readonly number[]
}

/** The network of the study: group 0 is the first of the table. */
export function studyNetwork(): RivalryNetwork {
  const rivals: (readonly [number, number])[][] = groups.rows.map(() => [])
  const allied: number[] = groups.rows.map(() => 0)
  for (const [a, b, weight] of rivalries.rows) {
    rivals[a - 1]?.push([b - 1, weight])
    rivals[b - 1]?.push([a - 1, weight])
  }
  for (const [a, b, weight] of alliances.rows) {
    allied[a - 1] = (allied[a - 1] ?? 0) + weight
    allied[b - 1] = (allied[b - 1] ?? 0) + weight
  }
  return { rivals, allied }
}

/**
 * Hostility S of a group towards another: (rivalry + 1) / (alliances of the group + 1). Everybody is a weak rival of everybody, allies
 * reduce a group's own losses, and so S is not symmetric.
 */
export function hostility({ rivals, allied }: RivalryNetwork, group: number, other: number): number {
  if (group === other) return 0
  const weight = rivals[group]?.find(([rival]) => rival === other)?.[1] ?? 0
  return (weight + 1) / ((allied[group] ?? 0) + 1)
}

/**
 * Sizes at the start of 2012: `total` people shared out by Zipf's law, the k-th group in proportion to 1 / k.
 *
 * @param whole whether people are whole, as a jump process needs them
 */
export function zipfSizes(total: number, groupCount: number, whole: boolean): number[] {
  const shares = Array.from({ length: groupCount }, (_, i) => 1 / (i + 1))
  const sum = shares.reduceRight((partial, share) => partial + share, 0)
  return shares.map((share) => (whole ? Math.round((total * share) / sum) : (total * share) / sum))
}
