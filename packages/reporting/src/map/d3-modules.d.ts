/** The few functions of d3 that the map uses; the packages ship no types. */
declare module "d3-delaunay" {
  export class Delaunay {
    constructor(points: Float64Array)
    readonly halfedges: Int32Array
    readonly triangles: Uint32Array
    voronoi(bounds: readonly [number, number, number, number]): Voronoi
  }
  export class Voronoi {
    readonly circumcenters: Float64Array
    /** Closed ring (last point = first), or null for a point that coincides with another. */
    cellPolygon(index: number): [number, number][] | null
  }
}

declare module "d3-geo" {
  export interface ConicProjection {
    (point: readonly [number, number]): [number, number] | null
    invert(point: readonly [number, number]): [number, number] | null
    parallels(parallels: readonly [number, number]): this
    rotate(angles: readonly [number, number]): this
    center(point: readonly [number, number]): this
    scale(): number
    scale(scale: number): this
    translate(offset: readonly [number, number]): this
  }
  export function geoConicEqualArea(): ConicProjection
}

/** The one function of topojson-client that boundaries need. */
declare module "topojson-client" {
  export interface Topology {
    readonly type: "Topology"
    readonly objects: Readonly<Record<string, object>>
    readonly arcs: readonly unknown[]
  }
  /** @throws when the geometry names arcs that the topology has not */
  export function feature(topology: Topology, geometry: object): object
}
