import type { Territory } from "@contested/core"
import { geoConicEqualArea } from "d3-geo"

export type Point = readonly [x: number, y: number]

/** Mean radius of the Earth in kilometres (IUGG: 6,371.0). */
const earthRadiusKm = 6371

/** Seats on a plane, and the way back. */
export interface SeatPlane {
  /** Kilometres east and south of the middle of the region. */
  readonly seats: readonly Point[]
  /** Degrees east and north of a point of the plane. */
  readonly toDegrees: (point: Point) => Point
  /** Kilometres east and south of the middle of the region, of a point in degrees. */
  readonly toPlane: (degrees: Point) => Point
}

/**
 * Seats on the plane, in kilometres east and south of the middle of the region: Albers' conic equal-area projection with standard
 * parallels one sixth from the region's southern and northern ends (Snyder 1987, USGS Professional Paper 1395, section 14), so that
 * areas compare fairly. Seats at one place are set 200 m apart, for each territory must have ground of its own.
 */
export function projectSeats(territories: readonly Territory[]): SeatPlane {
  if (territories.length === 0) return { seats: [], toDegrees: (point) => point, toPlane: (point) => point }
  const latitudes = territories.map((territory) => territory.latitude)
  const longitudes = territories.map((territory) => territory.longitude)
  const south = Math.min(...latitudes)
  const north = Math.max(...latitudes)
  const west = Math.min(...longitudes)
  const east = Math.max(...longitudes)
  for (const territory of territories) {
    const inRange = Math.abs(territory.latitude) <= 90 && Math.abs(territory.longitude) <= 180
    if (!inRange)
      throw new Error(
        `The seat of territory ${territory.code} lies at latitude ${territory.latitude}, longitude ${territory.longitude}; a map needs -90 to 90 and -180 to 180 degrees.`,
      )
  }
  const sixth = (north - south) / 6
  const middle = (south + north) / 2
  // Parallels on both sides of the equator at equal distance would make the cone a cylinder of no width.
  const parallels: [number, number] = Math.abs(middle) < 0.5 ? [middle + 1, middle + 2] : [south + sixth, north - sixth]
  const projection = geoConicEqualArea()
    .parallels(parallels)
    .rotate([-(west + east) / 2, 0])
    .center([0, middle])
    .scale(earthRadiusKm)
    .translate([0, 0])
  const taken = new Set<string>()
  const seats = territories.map(({ longitude, latitude }): Point => {
    const [x, y] = projection([longitude, latitude]) ?? [0, 0]
    let shifted = x
    while (taken.has(`${shifted.toFixed(2)} ${y.toFixed(2)}`)) shifted += 0.2
    taken.add(`${shifted.toFixed(2)} ${y.toFixed(2)}`)
    return [shifted, y]
  })
  return {
    seats,
    toDegrees: (point) => projection.invert(point) ?? [0, 0],
    toPlane: (degrees) => projection(degrees) ?? [0, 0],
  }
}
