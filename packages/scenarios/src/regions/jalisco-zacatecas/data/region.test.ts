import { buildRegion, RegionError, roadNetwork } from "@contested/core"
import { describe, expect, it } from "vitest"
import { highways } from "./highways.js"
import { links } from "./links.js"
import { municipalities } from "./municipalities.js"
import { jaliscoZacatecas, jaliscoZacatecasExpectations, jaliscoZacatecasTables } from "./region.js"

const indexOf = (code: string): number => jaliscoZacatecas.territories.findIndex((one) => one.code === code)
const network = roadNetwork(jaliscoZacatecas)
const around = (index: number): readonly number[] => [
  ...network.neighbours.subarray(network.offsets[index]!, network.offsets[index + 1]!),
]
const namesAround = (code: string): readonly string[] =>
  around(indexOf(code)).map((index) => jaliscoZacatecas.territories[index]!.name)

describe("the region of Jalisco, Zacatecas and Aguascalientes", () => {
  it("has the municipalities and inhabitants of the census of 2020", () => {
    const totals = new Map<string, [municipalities: number, population: number]>()
    for (const { state, population } of jaliscoZacatecas.territories) {
      const [count, sum] = totals.get(state) ?? [0, 0]
      totals.set(state, [count + 1, sum + population])
    }
    expect(Object.fromEntries(totals)).toEqual({
      Aguascalientes: [11, 1_425_607],
      Jalisco: [125, 8_348_151],
      Zacatecas: [58, 1_622_138],
    })
    expect(jaliscoZacatecas.territories).toHaveLength(194)
  })

  it("has the published areas of the states, to the square kilometre", () => {
    const area = (state: string): number =>
      Math.round(
        jaliscoZacatecas.territories.filter((one) => one.state === state).reduce((sum, one) => sum + one.areaKm2, 0),
      )
    expect([area("Jalisco"), area("Zacatecas"), area("Aguascalientes")]).toEqual([78_607, 75_275, 5_616])
  })

  it("is one network of 512 links, in which every place reaches every other", () => {
    expect(jaliscoZacatecas.links).toHaveLength(512)
    const reached = new Set([0])
    for (const place of reached) for (const next of around(place)) reached.add(next)
    expect(reached.size).toBe(194)
  })

  it("knows Encarnación de Díaz, its inhabitants and its neighbours", () => {
    const place = jaliscoZacatecas.territories[indexOf("14035")]!
    expect(place).toMatchObject({ name: "Encarnación de Díaz", state: "Jalisco", population: 53_039 })
    expect([...namesAround("14035")].sort()).toEqual([
      "Aguascalientes",
      "Lagos de Moreno",
      "San Juan de los Lagos",
      "Teocaltiche",
    ])
  })

  it("runs federal highway 45 from Lagos de Moreno by Aguascalientes and Zacatecas to Fresnillo", () => {
    const { course } = jaliscoZacatecas.highways.find(({ name }) => name === "MEX-45")!
    const stops = ["14053", "14035", "01001", "32056", "32010", "32042"].map((code) => course.indexOf(indexOf(code)))
    expect(stops).not.toContain(-1)
    expect(stops).toEqual(stops.toSorted((a, b) => a - b))
  })

  it("lies in the box of the three states", () => {
    for (const { latitude, longitude } of jaliscoZacatecas.territories) {
      expect(latitude).toBeGreaterThan(18.9)
      expect(latitude).toBeLessThan(25.2)
      expect(longitude).toBeGreaterThan(-105.8)
      expect(longitude).toBeLessThan(-100.7)
    }
  })

  it("derives every travel time from the assumed speeds", () => {
    for (const [a, b, roadKm, , speed, minutes] of links.rows) {
      expect(minutes, `${a} ${b}`).toBe(Math.round((60 * roadKm) / speed))
    }
  })

  it("gives fifteen highways with their ends, the two uncertain ones marked", () => {
    expect(jaliscoZacatecas.highways).toHaveLength(15)
    expect(jaliscoZacatecas.highways.every(({ ends }) => ends !== undefined)).toBe(true)
    expect(highways.rows.filter(([, , , , certainty]) => certainty === "uncertain").map(([name]) => name)).toEqual([
      "MEX-71",
      "MEX-25",
    ])
  })

  it("runs each highway from neighbour to neighbour, but for the four gaps that the README lists", () => {
    const gaps = jaliscoZacatecas.highways.flatMap(({ name, course }) =>
      course.slice(1).flatMap((to, at) => {
        const from = course[at]!
        if (around(from).includes(to)) return []
        return [`${name}: ${jaliscoZacatecas.territories[from]!.code} ${jaliscoZacatecas.territories[to]!.code}`]
      }),
    )
    expect(gaps).toEqual([
      "MEX-49: 32038 32053",
      "MEX-54 north: 14120 32033",
      "MEX-23: 32004 32011",
      "MEX-15: 14039 14009",
    ])
  })

  it("names its sources", () => {
    for (const { file, title, source, licence } of jaliscoZacatecas.sources) {
      for (const words of [file, title, source, licence]) expect(words).not.toBe("")
    }
  })
})

describe("a mistake in the tables of the region", () => {
  const build = (tables: Partial<typeof jaliscoZacatecasTables>) =>
    buildRegion("test", { ...jaliscoZacatecasTables, ...tables }, jaliscoZacatecasExpectations)
  const messageOf = (run: () => unknown): string => {
    try {
      run()
    } catch (error) {
      if (error instanceof RegionError) return error.message
      throw error
    }
    return "nothing was thrown"
  }

  it("is named by file, row, column and value, together with every other", () => {
    const places = municipalities.rows.map((row) => (row[0] === "14035" ? row.with(3, -5) : row))
    const message = messageOf(() =>
      build({
        municipalities: { ...municipalities, rows: places },
        links: { ...links, rows: [...links.rows, ["14035", "14036", 10, "road graph", 45, 13]] },
      }),
    )
    const row = municipalities.rows.findIndex(([code]) => code === "14035") + 1
    expect(message).toContain(
      `municipalities.ts row ${row} column population: expected a whole number of inhabitants >= 0, got -5`,
    )
    expect(message).toContain("links.ts: the table has 513 links, expected 512")
  })

  it("shows when a municipality is lost: its state's totals and each of its links", () => {
    const places = municipalities.rows.filter(([code]) => code !== "14035")
    const message = messageOf(() => build({ municipalities: { ...municipalities, rows: places } }))
    expect(message).toContain("Jalisco has 124 municipalities, expected 125")
    expect(message).toContain("Jalisco has 8295112 inhabitants in all, expected 8348151")
    expect(message.match(/unknown municipality "14035"/g)!.length).toBeGreaterThanOrEqual(5)
  })
})
