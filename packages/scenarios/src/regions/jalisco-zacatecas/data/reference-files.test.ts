import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { groupSizes, groupTies, groupTotals } from "./group-network.js"
import { highways } from "./highways.js"
import { homicidesBefore } from "./homicides-before.js"
import { links } from "./links.js"
import { mediaCoverage } from "./media-coverage.js"
import { municipalities } from "./municipalities.js"
import { observedMonths } from "./observed-months.js"
import { presence } from "./presence.js"
import { nationalGuard } from "./state-forces.js"

// The collection of source files that the tables were made from is no part of the repository; where a copy lies beside
// the checkout, the tables are compared with it, figure by figure.
const collection = new URL("../../../../../../../shared/data/", import.meta.url)
const present = existsSync(collection)
const title = present
  ? "the tables agree with the collection of source files"
  : "the tables agree with the collection of source files (skipped: there is no shared/data beside the repository)"

type Entry = Readonly<Record<string, string>>

/** Reads one file of the collection. None of them quotes a cell; a quote would be refused here. */
function read(path: string): readonly Entry[] {
  const text = readFileSync(new URL(path, collection), "utf8")
  if (text.includes('"')) throw new Error(`${path} quotes a cell, which this reader does not know`)
  const [header, ...lines] = text.trim().split(/\r?\n/)
  const names = header!.split(",")
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [names[at]!, cell])))
}

const inRegion = (code: string): boolean => ["01", "14", "32"].includes(code.slice(0, 2))

describe.skipIf(!present)(title, () => {
  it("on municipalities", () => {
    const expected = read("region/municipalities_3states.csv").map((row) => [
      row["cvegeo"],
      row["name"],
      row["state"],
      Number(row["pop2020"]),
      Number(row["area_km2"]),
      Number(row["lat_seat"]),
      Number(row["lon_seat"]),
    ])
    expect(municipalities.rows).toEqual(expected.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)))
  })

  it("on links", () => {
    const expected = new Map(
      read("region/adjacency_3states.csv").map((row) => [
        [row["a"]!, row["b"]!].sort().join(" "),
        [Number(row["road_km"]), Number(row["travel_min"]), row["highways"] === "" ? 45 : 75],
      ]),
    )
    const ours = new Map(
      links.rows.map(([a, b, km, , speed, minutes]) => [[a, b].sort().join(" "), [km, minutes, speed]]),
    )
    expect(ours).toEqual(expected)
  })

  it("on highways", () => {
    const courses: string[][] = []
    let before: string | undefined
    for (const row of read("region/highway_municipalities.csv")) {
      if (row["highway"] !== before) courses.push([])
      before = row["highway"]
      if (inRegion(row["cvegeo"]!)) courses.at(-1)!.push(row["cvegeo"]!)
    }
    expect(highways.rows.map(([, , course]) => course)).toEqual(courses.map((course) => course.join(" ")))
  })

  it("on homicides of 2015-2017", () => {
    const expected = read("observed/homicides_inegi_muni_year_mx_2010_2021.csv")
      .filter((row) => inRegion(row["cvegeo"]!))
      .map((row) => [row["cvegeo"]!, [2015, 2016, 2017].reduce((sum, year) => sum + Number(row[`h${year}`]), 0)])
    expect(new Map(homicidesBefore.rows)).toEqual(new Map(expected as [string, number][]))
  })

  it("on located events by municipality and month", () => {
    const expected = read("observed/ucdp_ged_muni_month_3states_2018_2021.csv").map((row) => [
      row["cvegeo"]!,
      row["month"]!,
      Number(row["events"]),
      Number(row["deaths"]),
    ])
    const key = (row: readonly unknown[]): string => `${row[0]} ${row[1]}`
    expect(observedMonths.rows).toEqual(expected.sort((a, b) => (key(a) < key(b) ? -1 : 1)))
  })

  it("on what UCDP GED and INEGI count in the other 29 states", () => {
    const events = read("observed/ucdp_ged_events_mx_2015_2021.csv").filter(
      (row) => !inRegion(row["cvegeo"]!) && Number(row["date_prec"]) <= 3 && Number(row["where_prec"]) <= 3,
    )
    const homicides = read("observed/homicides_inegi_muni_year_mx_2010_2021.csv").filter(
      (row) => !inRegion(row["cvegeo"]!),
    )
    expect(mediaCoverage.rows).toEqual(
      [2018, 2019, 2020].map((year) => [
        year,
        events.filter((row) => row["date_start"]!.startsWith(`${year}`)).length,
        homicides.reduce((sum, row) => sum + Number(row[`h${year}`]), 0),
      ]),
    )
  })

  it("on the National Guard, and on the months that repeat another in all 32 states", () => {
    const rows = read("region/guardia_nacional_state_month_2019_2021.csv")
    const month = (row: Entry): string => `${row["year"]}-${row["month"]!.padStart(2, "0")}`
    const state: Readonly<Record<string, string>> = { "01": "Aguascalientes", "14": "Jalisco", "32": "Zacatecas" }
    const country = new Map<string, string>()
    for (const row of rows) {
      country.set(month(row), `${country.get(month(row)) ?? ""} ${row["cve_ent"]}:${row["gn_deployed"]}`)
    }
    const firstWith = (figures: string): string => [...country].filter(([, other]) => other === figures)[0]![0]
    const expected = rows
      .filter((row) => inRegion(row["cve_ent"]!))
      .map((row) => {
        const first = firstWith(country.get(month(row))!)
        return [month(row), state[row["cve_ent"]!], Number(row["gn_deployed"]), first === month(row) ? null : first]
      })
    const key = (row: readonly unknown[]): string => `${row[0]} ${row[1]}`
    const sorted = expected.sort((a, b) => (key(a) < key(b) ? -1 : 1))
    expect([...nationalGuard.rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(sorted)
  })

  it("on the presence of groups", () => {
    const found = new Map<string, [events: number, deaths: number]>()
    for (const row of read("observed/ucdp_actor_presence_muni_year_to_2021.csv")) {
      if (!inRegion(row["cvegeo"]!) || Number(row["year"]) > 2017 || row["actor"] === "Government of Mexico") continue
      found.set(`${row["cvegeo"]} ${row["year"]} ${row["actor"]}`, [Number(row["events"]), Number(row["deaths_best"])])
    }
    const published: Readonly<Record<string, string>> = {
      CJNG: "Jalisco Cartel New Generation",
      Sinaloa: "Sinaloa Cartel",
      "Sinaloa splinter": "Forces of Damaso",
      "Beltrán Leyva": "Beltrán Leyva Cartel",
    }
    const ours = presence.rows.map(
      ([code, year, group, events, deaths]) =>
        [`${code} ${year} ${published[group] ?? group}`, [events, deaths]] as const,
    )
    expect(new Map(ours)).toEqual(found)
  })

  it("on the network of groups and their sizes in 2012 and 2018", () => {
    const groups = read("groups/cartel_network_groups.csv")
    const relations = read("groups/cartel_network_relations.csv")
    for (const [at, [, , ...totals]] of groupTotals.rows.entries()) {
      const { rivals, rival_weight, allies, ally_weight } = groups[at]!
      expect(totals).toEqual([rivals, rival_weight, allies, ally_weight].map(Number))
    }
    const index = new Map(groups.map((row, at) => [row["id"]!, at]))
    const weights = (type: string): number[][] => {
      const matrix = groups.map(() => groups.map(() => 0))
      for (const row of relations.filter((one) => one["type"] === type)) {
        const [a, b] = [index.get(row["a"]!)!, index.get(row["b"]!)!]
        matrix[a]![b] = Math.max(matrix[a]![b]!, Number(row["weight"]))
        matrix[b]![a] = matrix[a]![b]!
      }
      return matrix
    }
    const rivalry = weights("rival")
    const allied = weights("ally")
    expect(groupTies.rows[0]!.slice(2)).toEqual([rivalry[0]![1], allied[0]![1]])

    // Prieto-Curiel, Campedelli and Hope 2023: members of 150 groups by week; doi:10.1126/science.adh2888.
    const [recruitment, incapacitation, conflict, saturation] = [2.527474e-3, 110, 1.549231e-8, 0.04e-6]
    const alliance = allied.map((row) => row.reduce((total, weight) => total + weight, 0))
    const change = (members: readonly number[]): number[] => {
      const all = members.reduce((total, one) => total + one, 0)
      return members.map((own, i) => {
        let pressure = 0
        for (const [j, other] of members.entries()) {
          if (j !== i) pressure += ((rivalry[i]![j]! + 1) / (alliance[i]! + 1)) * other
        }
        return recruitment * own - (incapacitation * own) / all - conflict * own * pressure - saturation * own * own
      })
    }
    const harmonic = groups.reduce((total, _, rank) => total + 1 / (rank + 1), 0)
    let members = groups.map((_, rank) => 115_000 / (rank + 1) / harmonic)
    const size = (group: string, year: number): number =>
      groupSizes.rows.find(([name, when]) => name === group && when === year)![2]
    expect(size("CJNG", 2012)).toBeCloseTo(members[0]!, 3)
    expect(size("Sinaloa", 2012)).toBeCloseTo(members[1]!, 3)
    const ahead = (rates: readonly number[], weeks: number): number[] =>
      members.map((own, i) => own + weeks * rates[i]!)
    for (let week = 0; week < 312; week += 1) {
      const first = change(members)
      const second = change(ahead(first, 0.5))
      const third = change(ahead(second, 0.5))
      const fourth = change(ahead(third, 1))
      members = members.map((own, i) => own + (first[i]! + 2 * second[i]! + 2 * third[i]! + fourth[i]!) / 6)
    }
    expect(size("CJNG", 2018)).toBeCloseTo(members[0]!, 3)
    expect(size("Sinaloa", 2018)).toBeCloseTo(members[1]!, 3)
  })
})
