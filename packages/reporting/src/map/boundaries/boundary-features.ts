import { feature, type Topology } from "topojson-client"

/** A feature as its file has it; nothing in it is certain yet. */
export interface BoundaryFeature {
  readonly id: unknown
  readonly properties: Readonly<Record<string, unknown>>
  readonly type: string
  readonly coordinates: unknown
  /** Arcs that are missing or broken, in a TopoJSON file. */
  readonly failure: string | null
}

export interface BoundaryFile {
  /** Whether the format prescribes how rings wind: GeoJSON does, TopoJSON does not. */
  readonly hasWinding: boolean
  readonly features: readonly BoundaryFeature[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function featureOf(value: unknown, failure: string | null = null): BoundaryFeature {
  const made = isRecord(value) ? value : {}
  const geometry = isRecord(made["geometry"]) ? made["geometry"] : {}
  return {
    id: made["id"],
    properties: isRecord(made["properties"]) ? made["properties"] : {},
    type: typeof geometry["type"] === "string" ? geometry["type"] : "",
    coordinates: geometry["coordinates"],
    failure,
  }
}

/** Geometries of all objects of a topology, each turned by itself, so that a broken one spoils no other. */
function topologyFeatures(topology: Readonly<Record<string, unknown>>): BoundaryFeature[] {
  const objects = isRecord(topology["objects"]) ? Object.values(topology["objects"]) : []
  const geometries = objects.flatMap((object) =>
    isRecord(object) && Array.isArray(object["geometries"]) ? (object["geometries"] as unknown[]) : [object],
  )
  return geometries.map((geometry) => {
    try {
      return featureOf(feature(topology as unknown as Topology, geometry as object))
    } catch (error) {
      const { id, properties } = isRecord(geometry) ? geometry : {}
      return featureOf({ id, properties }, error instanceof Error ? error.message : String(error))
    }
  })
}

/**
 * The features of a GeoJSON (RFC 7946) or TopoJSON file.
 * @throws when the text is no JSON, or neither of the two
 */
export function boundaryFeatures(text: string): BoundaryFile {
  let document: unknown
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (error) {
    throw new Error(
      `The boundaries are no JSON (${error instanceof Error ? error.message : String(error)}); a GeoJSON or TopoJSON file is wanted.`,
    )
  }
  const type = isRecord(document) ? document["type"] : undefined
  if (isRecord(document) && type === "Topology") return { hasWinding: false, features: topologyFeatures(document) }
  if (isRecord(document) && type === "FeatureCollection" && Array.isArray(document["features"]))
    return { hasWinding: true, features: (document["features"] as unknown[]).map((value) => featureOf(value)) }
  if (type === "Feature") return { hasWinding: true, features: [featureOf(document)] }
  throw new Error(
    `The boundaries have the type ${(JSON.stringify(type) ?? "none").slice(0, 60)}; a GeoJSON FeatureCollection or Feature, or a TopoJSON Topology, is wanted.`,
  )
}
