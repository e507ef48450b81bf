import { buildRegion, didYouMean, type Region, RegionError, type RegionTables } from "@contested/core"
import type { RegionFile } from "./file-schema.js"
import type { Mistakes } from "./mistakes.js"

/** Where the columns of the library's tables stand in a region that is written out. */
const FIELDS: Readonly<Record<string, readonly PropertyKey[]>> = {
  area_km2: ["area"],
  road_km: ["km"],
  travel_minutes: ["minutes"],
  a: ["between", 0],
  b: ["between", 1],
}

/** The region that is named or written out; undefined after a mistake. */
export function readRegion(
  given: string | RegionFile,
  known: Readonly<Record<string, Region>>,
  mistakes: Mistakes,
): Region | undefined {
  if (typeof given !== "string") return writtenOut(given, mistakes)
  if (Object.hasOwn(known, given)) return known[given]
  const names = Object.keys(known)
  return mistakes.note(
    ["region"],
    `there is no region ${JSON.stringify(given.slice(0, 60))}${didYouMean(given, names).replace(/\.$/, "")}; there are ${names.join(", ")}, or write one out`,
  )
}

function writtenOut(given: RegionFile, mistakes: Mistakes): Region | undefined {
  const { name, territories, links, source = "The author of the scenario", licence = "as the scenario file" } = given
  const of = (file: string, title: string) => ({ file, title, source, licence })
  const column = (column: string) => ({ name: column, meaning: column })
  const tables: RegionTables = {
    municipalities: {
      ...of("territories", "Territories"),
      columns: ["code", "name", "state", "population", "area_km2", "latitude", "longitude"].map(column),
      rows: territories.map(({ code, name: place, state = name, population, area, latitude, longitude }) => [
        code,
        place,
        state,
        population,
        area,
        latitude,
        longitude,
      ]),
    },
    links: {
      ...of("links", "Links between neighbours"),
      columns: ["a", "b", "road_km", "travel_minutes"].map(column),
      rows: links.map(({ between: [a, b], km, minutes }) => [a, b, km, minutes]),
    },
    highways: { ...of("highways", "Highways"), columns: ["name", "course"].map(column), rows: [] },
  }
  const states = [...new Set(territories.map(({ state = name }) => state))]
  const expectations = {
    states: states.map((state) => {
      const here = territories.filter((territory) => (territory.state ?? name) === state)
      const population = here.reduce((sum, territory) => sum + territory.population, 0)
      return { name: state, codePrefix: "", territories: here.length, population }
    }),
    codeDigits: territories[0]?.code.length ?? 5,
  }
  try {
    return buildRegion(name, tables, expectations)
  } catch (error) {
    if (!(error instanceof RegionError)) throw error
    for (const { file, row, column: field, message } of error.problems) {
      const cell = field === null ? [] : (FIELDS[field] ?? [field])
      mistakes.note(["region", file, ...(row === null ? [] : [row - 1, ...cell])], message)
    }
    return undefined
  }
}
