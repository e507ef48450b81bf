import { CIVILIANS } from "../agents/civilians.js"
import type { EventRow } from "./event-row.js"
import type { RelationEntry, RunManifest } from "./run-manifest.js"

/** Two sides of a run: what they are to each other at the start, and what happens between them, summed over replications. */
export interface FoughtPair {
  /** Names, in alphabetical order. */
  readonly sides: readonly [string, string]
  /** At the start; null where nothing is declared. */
  readonly relation: RelationEntry["kind"] | null
  /** Violent events between them, and deaths in these. */
  readonly events: number
  readonly deaths: number
  /** Replications in which they fought at least once. */
  readonly replications: number
  /** Times that they made peace, and that one of them broke it. */
  readonly truces: number
  readonly betrayals: number
}

interface Count {
  readonly sides: readonly [string, string]
  relation: RelationEntry["kind"] | null
  events: number
  deaths: number
  truces: number
  betrayals: number
  readonly seen: Set<number>
}

/** Counts who fights whom, row by row. Memory: pairs x replications. */
export class FoughtPairs {
  readonly #nameOf: ReadonlyMap<string, string>
  readonly #counts = new Map<string, Count>()

  /** Begins with what is declared between agents. */
  constructor({ agents, relations = [] }: Pick<RunManifest, "agents" | "relations">) {
    this.#nameOf = new Map(agents.map(({ id, name }) => [id, name]))
    for (const { a, b, kind } of relations) this.#countOf(a, b).relation = kind
  }

  /** Takes any row; only violent events between two sides, truces and betrayals count. Rows name sides by name or by id. */
  add({ kind, side_a, side_b, type_of_violence, best, replication }: EventRow): void {
    const isViolent = type_of_violence !== ""
    if (side_a === "" || !(isViolent || ((kind === "truce" || kind === "betrayal") && side_b !== ""))) return
    const count = this.#countOf(side_a, side_b === "" ? CIVILIANS : side_b)
    if (!isViolent) {
      if (kind === "truce") count.truces += 1
      else count.betrayals += 1
      return
    }
    count.events += 1
    count.deaths += best
    count.seen.add(replication)
  }

  /** Every pair between which something is declared or happened, in the order of the names of their sides. */
  pairs(): FoughtPair[] {
    return [...this.#counts.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { seen, ...count }]) => ({ ...count, replications: seen.size }))
  }

  #countOf(one: string, other: string): Count {
    const [a, b] = [this.#nameOf.get(one) ?? one, this.#nameOf.get(other) ?? other]
    const sides: readonly [string, string] = a < b ? [a, b] : [b, a]
    const key = JSON.stringify(sides)
    const known = this.#counts.get(key)
    if (known !== undefined) return known
    const made = { sides, relation: null, events: 0, deaths: 0, truces: 0, betrayals: 0, seen: new Set<number>() }
    this.#counts.set(key, made)
    return made
  }
}
