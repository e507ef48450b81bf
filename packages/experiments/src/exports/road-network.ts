import type { RunManifest } from "@contested/core"
import { defineTable, type Table } from "../tables/table.js"
import type { Graph } from "./graphml.js"

/** Two neighbouring territories. */
export interface RoadEdge {
  readonly source: string
  readonly target: string
}

/** edges-roads: which territories a road joins. */
export const roadEdgeTable: Table<RoadEdge> = defineTable<RoadEdge>("edges-roads.csv", {
  source: { type: "text", unit: "", meaning: "Official code of one territory." },
  target: { type: "text", unit: "", meaning: "Official code of the other." },
})

export function roadEdges({ links }: RunManifest["region"]): RoadEdge[] {
  return links.map(([source, target]) => ({ source, target }))
}

/** The region's territories and the roads between them. */
export function roadGraph(region: RunManifest["region"]): Graph {
  return {
    name: "roads",
    nodeFields: { name: "string", state: "string", population: "long", latitude: "double", longitude: "double" },
    edgeFields: {},
    nodes: region.territories.map(({ code, name, state, population, latitude, longitude }) => ({
      id: code,
      values: { name, state, population, latitude, longitude },
    })),
    edges: roadEdges(region).map((edge) => ({ ...edge, values: {} })),
  }
}
