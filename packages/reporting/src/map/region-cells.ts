import type { RunManifest } from "@contested/core"
import { Delaunay, type Voronoi } from "d3-delaunay"
import { type Point, projectSeats, type SeatPlane } from "./project-seats.js"
import { surroundingPoints } from "./surround.js"

export type Ring = readonly Point[]

/** Ground of each territory, in kilometres on the plane of the seats. */
export interface RegionCells {
  readonly plane: SeatPlane
  /** Index of each territory, by code. */
  readonly indexOf: ReadonlyMap<string, number>
  readonly delaunay: Delaunay
  readonly voronoi: Voronoi
  /** A convex ring for each territory, the last point not repeated. */
  readonly rings: readonly Ring[]
}

/**
 * Voronoi cells around the seats (Okabe, Boots & Sugihara 1992), bounded by an outline drawn around them (see `surroundingPoints`). A
 * run folder holds no boundaries, so cells stand for municipalities without their true shape.
 * @throws when a seat has no place on the globe
 */
export function regionCells({ territories, links }: RunManifest["region"]): RegionCells {
  const plane = projectSeats(territories)
  const indexOf = new Map(territories.map((territory, index) => [territory.code, index]))
  const pairs = links.flatMap(([a, b]) => {
    const from = indexOf.get(a)
    const to = indexOf.get(b)
    return from === undefined || to === undefined ? [] : [[from, to] as const]
  })
  const radii = territories.map(({ areaKm2 }) => Math.sqrt(Math.max(1, areaKm2) / Math.PI))
  const around = surroundingPoints({ seats: plane.seats, radii, links: pairs })
  const delaunay = new Delaunay(new Float64Array([...plane.seats, ...around].flat()))
  const far = 1e5
  const voronoi = delaunay.voronoi([-far, -far, far, far])
  const rings = territories.map((_, index) => (voronoi.cellPolygon(index) ?? []).slice(0, -1))
  return { plane, indexOf, delaunay, voronoi, rings }
}
