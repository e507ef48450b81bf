import type { AgentEntry, EventRow, RelationEntry } from "@contested/core"

/** Two sides of a run: what they are to each other at the start, and what happens between them; means over replications. */
export interface FoughtPair {
  /** Places among the sides: the lower one first. */
  readonly a: number
  readonly b: number
  /** At the start; null where nothing is declared. */
  readonly relation: RelationEntry["kind"] | null
  /** Violent events between them, deaths in these. */
  readonly events: number
  readonly deaths: number
  /** Replications in which they fought at least once. */
  readonly fought: number
  /** Times that they made peace, and that one of them broke it. */
  readonly truces: number
  readonly betrayals: number
}

export interface FoughtPairs {
  /** Agents in the order of the manifest, then whoever only the events name: civilians, as a rule. */
  readonly sides: readonly { readonly name: string; readonly kind: AgentEntry["kind"] | null }[]
  /** Most events first; pairs between which nothing is declared or happens are left out. */
  readonly pairs: readonly FoughtPair[]
}

interface Count {
  relation: RelationEntry["kind"] | null
  events: number
  deaths: number
  truces: number
  betrayals: number
  readonly replications: Set<number>
}

/**
 * Who fights whom, of all events on record. One walk through the events; memory for the pairs that occur.
 *
 * @param replications How many there are, those without events among them; at least 1.
 */
export function foughtPairs(
  { agents, relations = [] }: { readonly agents: readonly AgentEntry[]; readonly relations?: readonly RelationEntry[] },
  events: Iterable<EventRow>,
  replications: number,
): FoughtPairs {
  const sides: { name: string; kind: AgentEntry["kind"] | null }[] = agents.map(({ name, kind }) => ({ name, kind }))
  const places = new Map<string, number>()
  for (const [index, { id, name }] of agents.entries()) {
    places.set(id, index)
    if (!places.has(name)) places.set(name, index)
  }
  const placeOf = (side: string): number => {
    const known = places.get(side)
    if (known !== undefined) return known
    places.set(side, sides.length)
    return sides.push({ name: side, kind: null }) - 1
  }
  const counts = new Map<string, Count>()
  const countOf = (one: number, other: number): Count => {
    const key = `${Math.min(one, other)} ${Math.max(one, other)}`
    const known = counts.get(key)
    if (known !== undefined) return known
    const made = { relation: null, events: 0, deaths: 0, truces: 0, betrayals: 0, replications: new Set<number>() }
    counts.set(key, made)
    return made
  }
  for (const { a, b, kind } of relations) countOf(placeOf(a), placeOf(b)).relation = kind
  for (const { kind, side_a, side_b, type_of_violence, best, replication } of events) {
    const isPeace = kind === "truce" || kind === "betrayal"
    if ((type_of_violence === "" && !isPeace) || side_a === "" || side_b === "") continue
    const count = countOf(placeOf(side_a), placeOf(side_b))
    if (kind === "truce") count.truces += 1
    else if (kind === "betrayal") count.betrayals += 1
    if (type_of_violence === "") continue
    count.events += 1
    count.deaths += best
    count.replications.add(replication)
  }
  const pairs = [...counts].map(([key, { relation, events: all, deaths, truces, betrayals, replications: seen }]) => {
    const [a = 0, b = 0] = key.split(" ").map(Number)
    const mean = (sum: number): number => sum / replications
    return {
      a,
      b,
      relation,
      events: mean(all),
      deaths: mean(deaths),
      fought: seen.size,
      truces: mean(truces),
      betrayals: mean(betrayals),
    }
  })
  return { sides, pairs: pairs.sort((p, q) => q.events - p.events || p.a - q.a || p.b - q.b) }
}
