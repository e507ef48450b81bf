import { type AgentEntry, type EventRow, FoughtPairs, type RunManifest } from "@contested/core"

/** Two sides of a run by their places among all; means over replications, but for `fought`. */
export interface MeanPair {
  readonly a: number
  readonly b: number
  readonly relation: "rivalry" | "alliance" | null
  readonly events: number
  readonly deaths: number
  /** Replications in which they fought at least once. */
  readonly fought: number
  readonly truces: number
  readonly betrayals: number
}

export interface SidesAndPairs {
  /** Agents in the order of the manifest, then whoever only the events name: civilians, as a rule. */
  readonly sides: readonly { readonly name: string; readonly kind: AgentEntry["kind"] | null }[]
  /** Most events first. */
  readonly pairs: readonly MeanPair[]
}

/**
 * Who fights whom, of all events on record. One walk through the events.
 *
 * @param replications How many there are, those without events among them; at least 1.
 */
export function meanPairs(
  manifest: Pick<RunManifest, "agents" | "relations">,
  events: Iterable<EventRow>,
  replications: number,
): SidesAndPairs {
  const counted = new FoughtPairs(manifest)
  for (const event of events) counted.add(event)
  const found = counted.pairs()
  const known = new Set(manifest.agents.map(({ name }) => name))
  const others = [...new Set(found.flatMap(({ sides }) => sides))].filter((name) => !known.has(name))
  const sides = [
    ...manifest.agents.map(({ name, kind }) => ({ name, kind })),
    ...others.map((name) => ({ name, kind: null })),
  ]
  const places = new Map(sides.map(({ name }, place) => [name, place]))
  const pairs = found.map(({ sides: [one, other], relation, events: all, deaths, replications: fought, ...peace }) => {
    const [p, q] = [places.get(one)!, places.get(other)!]
    return {
      a: Math.min(p, q),
      b: Math.max(p, q),
      relation,
      events: all / replications,
      deaths: deaths / replications,
      fought,
      truces: peace.truces / replications,
      betrayals: peace.betrayals / replications,
    }
  })
  return { sides, pairs: pairs.sort((p, q) => q.events - p.events || p.a - q.a || p.b - q.b) }
}
