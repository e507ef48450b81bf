import type { EventRow, RunManifest } from "@contested/core"
import { defineTable, type Table } from "../tables/table.js"
import type { Graph } from "./graphml.js"

/** Who fought whom: an edge of the network of sides, undirected. */
export interface AgentEdge {
  readonly source: string
  readonly target: string
  readonly events: number
  readonly deaths: number
  readonly replications: number
}

/** edges-sides: the network of those who fought each other as an edge list. */
export const agentEdgeTable: Table<AgentEdge> = defineTable<AgentEdge>("edges-sides.csv", {
  source: { type: "text", unit: "", meaning: "One side, the first of both by name." },
  target: { type: "text", unit: "", meaning: "The other side; Civilians in one-sided violence." },
  events: { type: "number", unit: "events", meaning: "Violent events between them, mean over all replications." },
  deaths: { type: "number", unit: "people", meaning: "Deaths in these, mean over all replications." },
  replications: { type: "integer", unit: "", meaning: "Replications in which they fought at least once." },
})

/** Counts violent events by pair of sides, row by row. Memory: pairs x replications. */
export class AgentNetwork {
  readonly #manifest: RunManifest
  readonly #pairs = new Map<string, { sides: readonly string[]; events: number; deaths: number; seen: Set<number> }>()

  constructor(manifest: RunManifest) {
    this.#manifest = manifest
  }

  add({ type_of_violence, side_a, side_b, best, replication }: EventRow): void {
    if (type_of_violence === "") return
    const sides = [side_a, side_b === "" ? "Civilians" : side_b].sort()
    const key = JSON.stringify(sides)
    const pair = this.#pairs.get(key) ?? { sides, events: 0, deaths: 0, seen: new Set<number>() }
    pair.events += 1
    pair.deaths += best
    pair.seen.add(replication)
    this.#pairs.set(key, pair)
  }

  /** Edges, in order of the names of their sides. */
  edges(): AgentEdge[] {
    const { replications } = this.#manifest
    return [...this.#pairs.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { sides, events, deaths, seen }]) => ({
        source: sides[0] ?? "",
        target: sides[1] ?? "",
        events: events / replications,
        deaths: deaths / replications,
        replications: seen.size,
      }))
  }

  /** The same with all agents as nodes, those who never fought among them. */
  graph(): Graph {
    const kinds = new Map<string, string>(this.#manifest.agents.map(({ name, kind }) => [name, kind]))
    const edges = this.edges()
    const names = [...new Set([...kinds.keys(), ...edges.flatMap(({ source, target }) => [source, target])])]
    return {
      name: "sides",
      nodeFields: { name: "string", kind: "string" },
      edgeFields: { events: "double", deaths: "double", replications: "long" },
      nodes: names.map((name) => ({ id: name, values: { name, kind: kinds.get(name) ?? "other" } })),
      edges: edges.map(({ source, target, ...values }) => ({ source, target, values })),
    }
  }
}
