import { type EventRow, FoughtPairs, type RunManifest } from "@contested/core"
import { defineTable, type Table } from "../tables/table.js"
import type { Graph } from "./graphml.js"

/** What lies between two sides: an edge of their network, undirected. */
export interface AgentEdge {
  readonly source: string
  readonly target: string
  readonly relation: string
  readonly events: number
  readonly deaths: number
  readonly replications: number
}

/** edges-sides: the network of those who fought each other, and of rivals and allies, as an edge list. */
export const agentEdgeTable: Table<AgentEdge> = defineTable<AgentEdge>("edges-sides.csv", {
  source: { type: "text", unit: "", meaning: "One side, the first of both by name." },
  target: { type: "text", unit: "", meaning: "The other side; Civilians in one-sided violence." },
  relation: {
    type: "text",
    unit: "",
    meaning: "rivalry or alliance where the scenario declares one for the first day; else empty.",
  },
  events: { type: "number", unit: "events", meaning: "Violent events between them, mean over all replications." },
  deaths: { type: "number", unit: "people", meaning: "Deaths in these, mean over all replications." },
  replications: { type: "integer", unit: "", meaning: "Replications in which they fought at least once." },
})

/** Who fought whom, and who are rivals or allies, row by row. Memory: pairs x replications. */
export class AgentNetwork {
  readonly #manifest: RunManifest
  readonly #pairs: FoughtPairs

  constructor(manifest: RunManifest) {
    this.#manifest = manifest
    this.#pairs = new FoughtPairs(manifest)
  }

  add(event: EventRow): void {
    this.#pairs.add(event)
  }

  /** Edges, in order of the names of their sides; pairs that made peace and never fought are none. */
  edges(): AgentEdge[] {
    const { replications } = this.#manifest
    return this.#pairs
      .pairs()
      .filter(({ events, relation }) => events > 0 || relation !== null)
      .map(({ sides: [source, target], relation, events, deaths, replications: fought }) => ({
        source,
        target,
        relation: relation ?? "",
        events: events / replications,
        deaths: deaths / replications,
        replications: fought,
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
      edgeFields: { relation: "string", events: "double", deaths: "double", replications: "long" },
      nodes: names.map((name) => ({ id: name, values: { name, kind: kinds.get(name) ?? "other" } })),
      edges: edges.map(({ source, target, ...values }) => ({ source, target, values })),
    }
  }
}
