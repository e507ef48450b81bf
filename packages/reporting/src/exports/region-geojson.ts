import { type Ring, regionCells } from "../map/region-cells.js"
import { agreementAt } from "../records/agreement.js"
import { readRun } from "../records/run-record.js"
import type { RunTables } from "../report/report-input.js"

/** Twice the signed area of a ring of degrees: positive where it runs counter-clockwise. */
function signedArea(ring: Ring): number {
  let twice = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    twice += x * nextY - nextX * y
  }
  return twice
}

/** A closed exterior ring as RFC 7946 (section 3.1.6) wants it: counter-clockwise, five decimals (about a metre). */
function exteriorRing(ring: Ring): readonly (readonly [number, number])[] {
  const rounded = ring.map(([x, y]) => [Number(x.toFixed(5)), Number(y.toFixed(5))] as const)
  const wound = signedArea(rounded) < 0 ? rounded.reverse() : rounded
  return wound.length === 0 ? [] : [...wound, wound[0]!]
}

/**
 * The region as GeoJSON (RFC 7946, WGS 84): for each territory the cell that stands for it, with who holds it at the end in how many
 * replications, and its deaths, both simulated. Without records the cells have no such numbers. Cells are no boundaries, and nothing
 * is placed inside them.
 * @throws when a seat has no place on the globe
 */
export function regionGeojson(tables: RunTables): Record<string, unknown> {
  const { manifest } = tables
  const { region, scenario, engine, seed, digest, replications } = manifest
  const { plane, rings } = regionCells(region)
  const record = readRun(tables)
  const last = record.months.length - 1
  const n = record.replications.length
  const features = region.territories.map((territory, index) => {
    const at = agreementAt(record.control, index * record.months.length + last, record.holders.length)
    let deaths = 0
    for (const table of record.deaths)
      for (let month = 0; month <= last; month++) deaths += table[index * record.months.length + month] ?? 0
    return {
      type: "Feature",
      id: territory.code,
      properties: {
        code: territory.code,
        name: territory.name,
        state: territory.state,
        population: territory.population,
        area_km2: territory.areaKm2,
        holder: at.holder < 0 ? null : (record.holders[at.holder]?.name ?? "nobody"),
        holder_replications: at.of === 0 ? null : at.count,
        replications: at.of === 0 ? null : at.of,
        deaths_mean: record.hasDeaths && n > 0 ? deaths / n : null,
        simulated: true,
      },
      geometry: { type: "Polygon", coordinates: [exteriorRing((rings[index] ?? []).map(plane.toDegrees))] },
    }
  })
  return {
    type: "FeatureCollection",
    name: scenario.name,
    description: `Simulated, not observed: state at the beginning of the last month of ${replications} replications of ${scenario.name}, Contested ${engine.version}, seed ${seed}, digest ${digest}. Cells are drawn around seats of government; they are not municipal boundaries.`,
    features,
  }
}
