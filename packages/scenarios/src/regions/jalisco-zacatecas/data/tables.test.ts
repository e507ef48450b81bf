import { apportion, type DataTable } from "@contested/core"
import { describe, expect, it } from "vitest"
import { groupSizes, groupTies, groupTotals } from "./group-network.js"
import { highways } from "./highways.js"
import { links } from "./links.js"
import { municipalPolice } from "./municipal-police.js"
import { municipalities } from "./municipalities.js"
import { presence } from "./presence.js"
import { announcedForces, army, nationalGuard, statePolice } from "./state-forces.js"

const tables: readonly DataTable[] = [
  municipalities,
  links,
  highways,
  nationalGuard,
  army,
  announcedForces,
  statePolice,
  municipalPolice,
  groupTotals,
  groupTies,
  groupSizes,
  presence,
]
const population = new Map(municipalities.rows.map(([code, , , people]) => [code, people]))
const states = new Set(municipalities.rows.map(([, , state]) => state))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe("every table", () => {
  for (const table of tables) {
    it(`says where it comes from: ${table.title}`, () => {
      for (const words of [table.file, table.title, table.source, table.licence]) expect(words.trim()).not.toBe("")
      for (const { name, meaning } of table.columns) expect(`${name} ${meaning}`.length).toBeGreaterThan(10)
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
      expect(table.rows.length).toBeGreaterThan(0)
    })

    it(`holds nothing dated after 2021: ${table.title}`, () => {
      const dated = table.columns.flatMap(({ name }, at) =>
        ["month", "from", "date", "as_of", "year", "repeats"].includes(name) && table !== highways ? [at] : [],
      )
      for (const row of table.rows) {
        for (const at of dated)
          if (row[at] !== null) expect(Number(String(row[at]).slice(0, 4))).toBeLessThanOrEqual(2021)
      }
    })
  }
})

describe("the National Guard", () => {
  it("has one figure for each of the three states in each of 25 months", () => {
    expect(nationalGuard.rows).toHaveLength(75)
    expect(new Set(nationalGuard.rows.map(([month, state]) => `${month} ${state}`)).size).toBe(75)
    expect(
      nationalGuard.rows.every(([, state, people]) => states.has(state) && Number.isInteger(people) && people > 0),
    ).toBe(true)
  })

  it("shows the published deployments of July 2019, December 2020 and July 2021", () => {
    const on = (when: string) =>
      Object.fromEntries(
        nationalGuard.rows.filter(([month]) => month === when).map(([, state, people]) => [state, people]),
      )
    expect(on("2019-07")).toEqual({ Jalisco: 3470, Zacatecas: 1558, Aguascalientes: 393 })
    expect(on("2020-12")).toEqual({ Jalisco: 5831, Zacatecas: 2117, Aguascalientes: 358 })
    expect(on("2021-07")).toEqual({ Jalisco: 6384, Zacatecas: 1928, Aguascalientes: 364 })
  })

  it("marks the repeated months, each equal to the month it repeats, and no month that repeats a repeat", () => {
    const figure = new Map(nationalGuard.rows.map(([month, state, people]) => [`${month} ${state}`, people]))
    const repeated = nationalGuard.rows.filter(([, , , repeats]) => repeats !== null)
    for (const [, state, people, repeats] of repeated) expect(figure.get(`${repeats} ${state}`)).toBe(people)
    const months = [...new Set(repeated.map(([month, , , repeats]) => `${month} = ${repeats}`))]
    expect(months).toEqual([
      ...["2019-08 = 2019-07", "2019-09 = 2019-07", "2019-10 = 2019-07", "2019-11 = 2019-07"],
      ...["2020-01 = 2019-12", "2020-02 = 2019-12", "2020-08 = 2020-07"],
      ...["2021-02 = 2020-11", "2021-06 = 2021-05", "2021-07 = 2021-05"],
    ])
    const repeatedMonths = new Set(repeated.map(([month]) => month))
    for (const [, , , repeats] of repeated) expect(repeatedMonths.has(repeats!)).toBe(false)
  })
})

describe("the army", () => {
  it("follows the assumed proportion to the National Guard of July 2019", () => {
    for (const [, state, people, method] of army.rows) {
      const guard = nationalGuard.rows.find((row) => row[0] === "2019-07" && row[1] === state)![2]
      expect(people).toBe(Math.round((guard * 1954) / 1644))
      expect(method).toBe("assumption")
    }
    expect(new Set(army.rows.map(([, state]) => state))).toEqual(states)
  })
})

describe("the police", () => {
  it("gives every municipality one figure, and says which are estimates", () => {
    expect(municipalPolice.rows.map(([code]) => code)).toEqual(municipalities.rows.map(([code]) => code))
    const methods = municipalPolice.rows.map(([, , method]) => method)
    expect(methods.filter((method) => method === "reported")).toHaveLength(11)
    expect(methods.filter((method) => method === "estimate")).toHaveLength(183)
    expect(municipalPolice.columns.find(({ name }) => name === "officers")!.assumption).toContain("estimate")
  })

  it("adds up to the totals that the estimates were spread from", () => {
    const inState = (prefix: string): number =>
      sum(municipalPolice.rows.filter(([code]) => code.startsWith(prefix)).map(([, officers]) => officers))
    expect(inState("14")).toBe(12_136)
    expect(inState("32")).toBe(Math.round((71.7 * 1_622_138) / 100_000))
    expect(inState("01")).toBe(Math.round((124.4 * 1_425_607) / 100_000))
  })

  it("spreads each estimate by population, whole officers by largest remainder", () => {
    for (const prefix of ["01", "14", "32"]) {
      const spread = municipalPolice.rows.filter(([code, , method]) => code.startsWith(prefix) && method === "estimate")
      const officers = spread.map(([, count]) => count)
      const people = spread.map(([code]) => population.get(code)!)
      expect(officers).toEqual(apportion(sum(officers), people))
    }
  })

  it("keeps the nine municipalities of Zacatecas without a police, and the two counted cities", () => {
    const reported = municipalPolice.rows.filter(([, , method]) => method === "reported")
    expect(reported.filter(([, officers]) => officers === 0).map(([code]) => code)).toEqual([
      ...["32002", "32008", "32024", "32026", "32027", "32031", "32046", "32052", "32054"],
    ])
    expect(reported.filter(([, officers]) => officers > 0).map(([code, officers]) => [code, officers])).toEqual([
      ["14039", 2402],
      ["14120", 2266],
    ])
  })

  it("derives the estimated state police as its source says", () => {
    const officers = Object.fromEntries(statePolice.rows.map(([, state, count]) => [state, count]))
    expect(officers["Zacatecas"]).toBe(2187 - 1163)
    expect(officers["Aguascalientes"]).toBe(Math.round((3104 * 1_425_607) / 8_348_151))
  })
})

describe("the groups", () => {
  it("start in 2012 with 115,000 members shared in proportion to 1/rank among 150 groups", () => {
    const harmonic = sum(Array.from({ length: 150 }, (_, rank) => 1 / (rank + 1)))
    const initial = groupSizes.rows.filter(([, year]) => year === 2012).map(([, , members]) => members)
    expect(initial[0]).toBeCloseTo(115_000 / harmonic, 3)
    expect(initial[1]).toBeCloseTo(115_000 / 2 / harmonic, 3)
  })

  it("stand in 2018 between the sizes of 2012 and those of the reference run at the start of 2022", () => {
    const in2022 = { CJNG: 28_672.8926, Sinaloa: 17_740.5952 }
    for (const group of ["CJNG", "Sinaloa"] as const) {
      const [early, late] = groupSizes.rows.filter(([name]) => name === group).map(([, , members]) => members)
      expect(late).toBeGreaterThan(early!)
      expect(late).toBeLessThan(in2022[group])
    }
  })

  it("hold no more of their own tie than of all their ties", () => {
    const [, , rivalWeight, allyWeight] = groupTies.rows[0]!
    for (const [, , rivals, rivalTotal, allies, allyTotal] of groupTotals.rows) {
      expect(rivalWeight).toBeLessThanOrEqual(rivalTotal)
      expect(allyWeight).toBeLessThanOrEqual(allyTotal)
      expect(rivals).toBeLessThanOrEqual(rivalTotal)
      expect(allies).toBeLessThanOrEqual(allyTotal)
    }
  })
})

describe("the presence of groups", () => {
  it("is observed in known municipalities, once per group and year, up to 2017 and no later", () => {
    const keys = presence.rows.map(([code, year, group]) => `${code} ${year} ${group}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const [code, year, , events, deaths] of presence.rows) {
      expect(population.has(code)).toBe(true)
      expect(year).toBeGreaterThanOrEqual(2007)
      expect(year).toBeLessThanOrEqual(2017)
      expect(events).toBeGreaterThan(0)
      expect(deaths).toBeGreaterThanOrEqual(0)
    }
  })
})
