import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { buildRegion } from "./build-region.js"
import { RegionError, type RegionProblem } from "./region-error.js"
import type { DataTable, RegionExpectations } from "./region-tables.js"

type Cells = readonly unknown[]

const about = { title: "Toy", source: "made up", licence: "none" }
const named = (names: string) => names.split(" ").map((name) => ({ name, meaning: name }))

const municipalityRows: readonly Cells[] = [
  ["01001", "Aguascalientes", "Aguascalientes", 900, 10.5, 21.88, -102.3],
  ["14035", "Encarnación de Díaz", "Jalisco", 50, 20, 21.52, -102.24],
  ["14053", "Lagos de Moreno", "Jalisco", 150, 30, 21.36, -101.93],
  ["14091", "Teocaltiche", "Jalisco", 40, 40, 21.43, -102.57],
]
const linkRows: readonly Cells[] = [
  ["14035", "14053", 43.9, 35],
  ["14035", "01001", 41.3, 33],
  ["14091", "14035", 38, 51],
]
const highwayRows: readonly Cells[] = [["MEX-45", "León, Guanajuato", "14053 14035 01001", "Durango, Durango"]]

const municipalities = (rows: readonly Cells[] = municipalityRows): DataTable => ({
  ...about,
  file: "municipalities.ts",
  columns: named("code name state population area_km2 latitude longitude"),
  rows,
})
const links = (rows: readonly Cells[] = linkRows): DataTable => ({
  ...about,
  file: "links.ts",
  columns: named("a b road_km travel_minutes"),
  rows,
})
const highways = (rows: readonly Cells[] = highwayRows): DataTable => ({
  ...about,
  file: "highways.ts",
  columns: named("name from course to"),
  rows,
})
const expectations: RegionExpectations = {
  states: [
    { name: "Aguascalientes", codePrefix: "01", territories: 1, population: 900 },
    { name: "Jalisco", codePrefix: "14", territories: 3, population: 240 },
  ],
  links: 3,
}

const build = (tables: { municipalities?: DataTable; links?: DataTable; highways?: DataTable }) =>
  buildRegion(
    "toy",
    {
      municipalities: tables.municipalities ?? municipalities(),
      links: tables.links ?? links(),
      highways: tables.highways ?? highways(),
    },
    expectations,
  )

/** The rows with one cell replaced. */
const changed = (rows: readonly Cells[], row: number, cell: number, value: unknown): readonly Cells[] =>
  rows.map((cells, index) => (index === row - 1 ? cells.map((old, at) => (at === cell ? value : old)) : cells))

function errorOf(run: () => unknown): RegionError {
  try {
    run()
  } catch (error) {
    if (error instanceof RegionError) return error
    throw error
  }
  throw new Error("nothing was thrown")
}

const problemsOf = (tables: Parameters<typeof build>[0]): readonly RegionProblem[] =>
  errorOf(() => build(tables)).problems

describe("buildRegion", () => {
  it("keeps the order of the tables and turns codes into indexes", () => {
    const region = build({})
    expect(region.name).toBe("toy")
    expect(region.territories.map(({ code }) => code)).toEqual(["01001", "14035", "14053", "14091"])
    expect(region.territories[1]).toEqual({
      code: "14035",
      name: "Encarnación de Díaz",
      state: "Jalisco",
      population: 50,
      areaKm2: 20,
      latitude: 21.52,
      longitude: -102.24,
    })
    expect(region.links[0]).toEqual({ from: 1, to: 2, roadKm: 43.9, travelMinutes: 35 })
    expect(region.highways).toEqual([
      { name: "MEX-45", course: [2, 1, 0], ends: ["León, Guanajuato", "Durango, Durango"] },
    ])
    expect(region.sources.map(({ file }) => file)).toEqual(["municipalities.ts", "links.ts", "highways.ts"])
  })

  it("finds columns by name, in any order and among others", () => {
    const reversed = municipalities()
    const region = build({
      municipalities: {
        ...reversed,
        columns: [...named("note"), ...reversed.columns.toReversed()],
        rows: municipalityRows.map((row) => ["a note", ...row.toReversed()]),
      },
    })
    expect(region).toEqual(build({}))
  })

  it("writes a negative zero as zero", () => {
    const region = build({ municipalities: municipalities(changed(municipalityRows, 1, 5, -0)) })
    expect(Object.is(region.territories[0]!.latitude, 0)).toBe(true)
  })

  const badCells: readonly {
    readonly what: string
    readonly table: "municipalities" | "links" | "highways"
    readonly row: number
    readonly cell: number
    readonly column: string
    readonly value: unknown
    readonly says: readonly string[]
  }[] = [
    ...[undefined, null, ""].map((value) => ({
      what: `a missing code (${value === "" ? "empty text" : String(value)})`,
      table: "municipalities" as const,
      row: 4,
      cell: 0,
      column: "code",
      value,
      says: ["code of 5 digits", "the code is missing"],
    })),
    ...["1409", "140911", "14O91", "१४०९१"].map((value) => ({
      what: `the malformed code ${value}`,
      table: "municipalities" as const,
      row: 4,
      cell: 0,
      column: "code",
      value,
      says: ["code of 5 digits", value],
    })),
    {
      what: "a code that lost its leading zero",
      table: "municipalities",
      row: 1,
      cell: 0,
      column: "code",
      value: 1001,
      says: ["got 1001", 'write "01001"'],
    },
    {
      what: "a doubled code",
      table: "municipalities",
      row: 4,
      cell: 0,
      column: "code",
      value: "14053",
      says: ["14053 (Lagos de Moreno)", "already used in row 3"],
    },
    {
      what: "a code of another state",
      table: "municipalities",
      row: 4,
      cell: 0,
      column: "code",
      value: "32091",
      says: ["codes in Jalisco begin with 14", '"32091"'],
    },
    ...["", "   ", 7, "Teo\ncaltiche", "Teo\u202Ecaltiche", "Teo\uD800"].map((value) => ({
      what: `the name ${JSON.stringify(value)}`,
      table: "municipalities" as const,
      row: 4,
      cell: 1,
      column: "name",
      value,
      says: ["expected a text without control characters"],
    })),
    {
      what: "an unknown state",
      table: "municipalities",
      row: 4,
      cell: 2,
      column: "state",
      value: "Xalisco",
      says: ['unknown state "Xalisco"', "one of Aguascalientes, Jalisco", "the nearest is Jalisco"],
    },
    ...[-5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "40", undefined].map((value) => ({
      what: `the population ${String(value)} (${typeof value})`,
      table: "municipalities" as const,
      row: 4,
      cell: 3,
      column: "population",
      value,
      says: ["whole number of inhabitants >= 0", value === undefined ? "nothing" : String(value)],
    })),
    ...[0, -1, Number.NaN, Number.POSITIVE_INFINITY, "40"].map((value) => ({
      what: `the area ${String(value)} (${typeof value})`,
      table: "municipalities" as const,
      row: 4,
      cell: 4,
      column: "area_km2",
      value,
      says: ["square kilometres > 0", String(value)],
    })),
    ...[-90.1, 91, Number.NaN].map((value) => ({
      what: `the latitude ${value}`,
      table: "municipalities" as const,
      row: 4,
      cell: 5,
      column: "latitude",
      value,
      says: ["degrees north from -90 to 90", String(value)],
    })),
    ...[-180.5, 181, Number.NaN].map((value) => ({
      what: `the longitude ${value}`,
      table: "municipalities" as const,
      row: 4,
      cell: 6,
      column: "longitude",
      value,
      says: ["degrees east from -180 to 180", String(value)],
    })),
    {
      what: "a link to itself",
      table: "links",
      row: 2,
      cell: 1,
      column: "b",
      value: "14035",
      says: ["14035 (Encarnación de Díaz) is linked to itself"],
    },
    ...[0, -3, Number.NaN, Number.POSITIVE_INFINITY, "43.9"].map((value) => ({
      what: `the road length ${String(value)} (${typeof value})`,
      table: "links" as const,
      row: 2,
      cell: 2,
      column: "road_km",
      value,
      says: ["kilometres by road > 0", String(value)],
    })),
    ...[0, -3, Number.NaN, Number.POSITIVE_INFINITY].map((value) => ({
      what: `the travel time ${value}`,
      table: "links" as const,
      row: 2,
      cell: 3,
      column: "travel_minutes",
      value,
      says: ["minutes by car > 0", String(value)],
    })),
    {
      what: "a link from an unknown municipality",
      table: "links",
      row: 1,
      cell: 1,
      column: "b",
      value: "14054",
      says: ['unknown municipality "14054"', "the nearest is 14053 (Lagos de Moreno)"],
    },
    {
      what: "a link given by name",
      table: "links",
      row: 1,
      cell: 1,
      column: "b",
      value: "lagos de morena",
      says: ["the nearest is 14053 (Lagos de Moreno)"],
    },
  ]

  for (const { what, table, row, cell, column, value, says } of badCells) {
    it(`names the place of ${what}`, () => {
      const rows = { municipalities: municipalityRows, links: linkRows, highways: highwayRows }[table]
      const make = { municipalities, links, highways }[table]
      const error = errorOf(() => build({ [table]: make(changed(rows, row, cell, value)) }))
      const problem = error.problems.find((one) => one.row === row && one.column === column)
      expect(problem, JSON.stringify(error.problems)).toBeDefined()
      expect(problem!.file).toBe(`${table}.ts`)
      expect(problem!.value).toEqual(value)
      for (const words of says) expect(problem!.message).toContain(words)
      expect(error.message).toContain(`${table}.ts row ${row} column ${column}: `)
    })
  }

  it("names a doubled link, in the same and in the other direction", () => {
    const again = [...linkRows, ["14053", "14035", 43.9, 35], ["14035", "14053", 43.9, 35]]
    const problems = problemsOf({ links: links(again) })
    expect(problems.map(({ file, row, column, value }) => ({ file, row, column, value }))).toEqual([
      { file: "links.ts", row: 4, column: "b", value: "14035" },
      { file: "links.ts", row: 5, column: "b", value: "14053" },
      { file: "links.ts", row: null, column: null, value: 5 },
    ])
    expect(problems[0]!.message).toContain("already linked in row 1")
    expect(problems[2]!.message).toBe("the table has 5 links, expected 3")
  })

  it("names every unknown municipality on a highway, and one that follows itself", () => {
    const rows = [["MEX-45", "León", "14053 14034 14053 14053 99999 01001", "Durango"]]
    const problems = problemsOf({ highways: highways(rows) })
    expect(problems.map(({ file, row, column, value }) => [file, row, column, value])).toEqual([
      ["highways.ts", 1, "course", "14034"],
      ["highways.ts", 1, "course", "14053"],
      ["highways.ts", 1, "course", "99999"],
    ])
    expect(problems[0]!.message).toContain("the nearest is 14035 (Encarnación de Díaz)")
    expect(problems[2]!.message).toBe('unknown municipality "99999"')
  })

  it("names a highway without a course, a doubled name, and an end that is missing", () => {
    const rows = [
      ["MEX-45", "León", "", "Durango"],
      ["MEX-45", "León", "14053", null],
    ]
    const problems = problemsOf({ highways: highways(rows) })
    expect(problems.map(({ row, column, value }) => [row, column, value])).toEqual([
      [1, "course", ""],
      [2, "to", null],
      [2, "name", "MEX-45"],
    ])
  })

  it("names the state whose totals differ, what was found and what was expected", () => {
    const rows = [
      ...changed(municipalityRows, 1, 3, 901),
      ["14073", "San Juan de los Lagos", "Jalisco", 70, 1, 21, -102],
    ]
    const joined = [...linkRows, ["14073", "14053", 45, 36]]
    const error = errorOf(() =>
      buildRegion(
        "toy",
        { municipalities: municipalities(rows), links: links(joined), highways: highways() },
        { ...expectations, links: 4 },
      ),
    )
    expect(error.problems.map(({ file, column, value, message }) => [file, column, value, message])).toEqual([
      ["municipalities.ts", "population", 901, "Aguascalientes has 901 inhabitants in all, expected 900"],
      ["municipalities.ts", "state", 4, "Jalisco has 4 municipalities, expected 3"],
      ["municipalities.ts", "population", 310, "Jalisco has 310 inhabitants in all, expected 240"],
    ])
  })

  it("names the places that no chain of links reaches", () => {
    const problems = problemsOf({ links: links([linkRows[1]!, linkRows[2]!, ["14091", "01001", 70, 80]]) })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: "links.ts", row: null, value: "14053" })
    expect(problems[0]!.message).toBe(
      "14053 (Lagos de Moreno) is cut off: no chain of links leads to the other 3 municipalities; add a link",
    )
    expect(problemsOf({ links: links([]) }).filter(({ message }) => message.includes("cut off"))).toHaveLength(3)
  })

  it("names a missing column and a row with too few cells", () => {
    const table = links()
    const noMinutes = { ...table, columns: named("a b road_km"), rows: linkRows.map((row) => row.slice(0, 3)) }
    expect(problemsOf({ links: noMinutes })).toEqual([
      {
        file: "links.ts",
        row: null,
        column: "travel_minutes",
        value: undefined,
        message: "the column is missing; the table has a, b, road_km",
      },
    ])
    const [ragged] = problemsOf({ links: links([["14035", "14053", 1, 2, 3], linkRows[1]!, linkRows[2]!]) })
    expect(ragged).toMatchObject({ row: 1, value: 5, message: "expected 4 cells, one per column, got 5" })
  })

  it("reports several mistakes at once, in table order, and counts them", () => {
    const error = errorOf(() =>
      build({
        municipalities: municipalities(
          changed(changed(changed(municipalityRows, 2, 3, -50), 3, 4, 0), 4, 5, Number.NaN),
        ),
        links: links(changed(changed(linkRows, 1, 2, 0), 3, 0, "14092")),
        highways: highways(changed(highwayRows, 1, 2, "14053 14036")),
      }),
    )
    expect(error.problems.map(({ file, row, column, value }) => [file, row, column, value])).toEqual([
      ["municipalities.ts", 2, "population", -50],
      ["municipalities.ts", 3, "area_km2", 0],
      ["municipalities.ts", 4, "latitude", Number.NaN],
      ["links.ts", 1, "road_km", 0],
      ["links.ts", 3, "a", "14092"],
      ["highways.ts", 1, "course", "14036"],
      ["links.ts", null, null, "14091"],
    ])
    expect(error.name).toBe("RegionError")
    expect(error.message).toContain('The region "toy" cannot be built: 7 mistakes in its tables.')
    for (const { message } of error.problems) expect(error.message).toContain(message)
  })

  it("says one mistake for one mistake, and shows hostile text on one line", () => {
    const error = errorOf(() =>
      build({ municipalities: municipalities(changed(municipalityRows, 4, 1, "\u001B[31mred\nline")) }),
    )
    expect(error.message).toContain("1 mistake in its tables")
    expect(error.message).toContain("<U+001B>[31mred<U+000A>line")
    expect(error.message.split("\n")).toHaveLength(2)
  })

  it("says nothing but what is true for any cell: either a region or a RegionError that names the cell", () => {
    const cell = fc.oneof(fc.anything({ maxDepth: 1 }), fc.integer(), fc.double(), fc.string(), fc.constant("14035"))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 6 }), cell, (row, at, value) => {
        try {
          const region = build({ municipalities: municipalities(changed(municipalityRows, row, at, value)) })
          expect(region.territories).toHaveLength(4)
        } catch (error) {
          expect(error).toBeInstanceOf(RegionError)
          expect((error as RegionError).problems.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })
})
