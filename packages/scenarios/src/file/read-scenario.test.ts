import { DocumentError } from "@contested/core/documents"
import { describe, expect, it } from "vitest"
import { readScenarioFile } from "./index.js"

const THREE_TOWNS = `contested: 1
name: three-towns
title: Two groups and three towns
region:
  name: Three towns
  territories:
    - { code: "01", name: Northtown, population: 50000, area: 400, latitude: 22.4, longitude: -102.3 }
    - { code: "02", name: Middleton, population: 20000, area: 300, latitude: 22.2, longitude: -102.3 }
    - { code: "03", name: Southtown, population: 40000, area: 500, latitude: 22.0, longitude: -102.3 }
  links:
    - { between: ["01", "02"], km: 25, minutes: 30 }
    - { between: ["02", "03"], km: 25, minutes: 30 }
start: 2020-01-01
until: 2020-06-30
replications: 3
seed: "lesson-1"
groups:
  - { id: north, name: Northern group, size: 90, home: [Northtown, "02"] }
  - { id: south, name: Southern group, size: 80, home: { "02": 1, Southtown: 3 }, outside: 100 }
rivalries:
  - { between: [north, south], weight: 3 }
forces:
  - { id: police, name: Police, size: 30, home: [Three towns] }
deployments:
  - { date: 2020-03-01, force: police, state: Three towns, strength: 60, source: An illustration }
mechanisms:
  recruitment:
  clash: { encounters: 0.7 per week }
  retaliation: { memory: { value: 2 weeks, source: An illustration } }
  takeover: {}
  deployment:
variants:
  - name: no-revenge
    title: Nobody takes revenge
    without: [retaliation]
  - name: calm
    set: { clash: { encounters: 0.01 } }
`

/** What is said of a file that is refused. */
function refused(text: string): readonly string[] {
  try {
    readScenarioFile(text, "a.yaml")
  } catch (error) {
    if (error instanceof DocumentError) return error.sentences
    throw error
  }
  return expect.unreachable("it was taken")
}

/** The sentences about the sample with one line changed. */
function refusedWith(line: string, instead: string): readonly string[] {
  expect(THREE_TOWNS.split(line)).toHaveLength(2)
  return refused(THREE_TOWNS.replace(line, instead))
}

describe("a scenario file", () => {
  const scenario = readScenarioFile(THREE_TOWNS, "three-towns.yaml")

  it("is a scenario like any other: it runs, the same way twice, and its what-ifs too", () => {
    const request = { seed: "x", replication: 1, until: "2020-02-29", record: true }
    const first = scenario.replicate(request)
    expect(first.occurrences).toBeGreaterThan(10)
    expect(scenario.replicate(request).digest).toBe(first.digest)
    const without = scenario.replicate({ ...request, variant: "no-revenge" })
    expect(without.events.some(({ kind }) => kind === "retaliation")).toBe(false)
    expect(first.events.some(({ kind }) => kind === "retaliation")).toBe(true)
  })

  it("keeps values in declared units, each with where it comes from", () => {
    const of = (mechanism: string, parameter: string) =>
      scenario.parameters.find((one) => one.mechanism === mechanism && one.name === parameter)
    expect(of("clash", "encounters")).toMatchObject({
      value: expect.closeTo(0.1, 12),
      unit: "1/day",
      assumption: "Set by the author of the scenario",
    })
    expect(of("retaliation", "memory")).toMatchObject({ value: 14, unit: "day", source: "An illustration" })
    expect(of("recruitment", "growth")?.source).toContain("Prieto-Curiel")
  })

  it("spreads people over their home, by share where shares are given and by inhabitants elsewhere", () => {
    const { series } = scenario.replicate({ seed: "x", replication: 1, until: "2020-01-01", record: true })
    const members = series.filter(({ variable, time }) => variable === "members" && time === 0)
    expect(members.map(({ agent, value }) => [agent, value])).toEqual([
      ["north", 90],
      ["south", 80],
    ])
  })

  it("may change a scenario of the catalogue, whose numbers keep their sources", () => {
    const changed = readScenarioFile(
      "contested: 1\nname: fewer-recruits\nbase: jalisco-zacatecas\nuntil: 2018-06-30\nset:\n  recruitment: { growth: 0 }\n",
      "a.yaml",
    )
    expect(changed.defaults.until).toBe("2018-06-30")
    expect(changed.parameters.find(({ name }) => name === "growth")).toMatchObject({
      value: 0,
      assumption: "Set by the author of the scenario",
    })
    expect(changed.limits.at(-1)).toContain("jalisco-zacatecas")
    expect(changed.variants?.map(({ name }) => name)).toContain("recruitment-halved")
  })
})

describe("refused, with file, line, column, path, value and what is allowed", () => {
  it.each([
    [
      "an unknown place in a home",
      "home: [Northtown,",
      "home: [Northtwon,",
      ['a.yaml:18:57 groups[0].home[0]: "Northtwon" is no place of Three towns: did you mean Northtown?.'],
    ],
    [
      "a negative size",
      "size: 90",
      "size: -5",
      ["a.yaml:18:46 groups[0].size: expected a whole number of members from 0 to 1000000000, got -5."],
    ],
    [
      "a group without a home",
      ', home: [Northtown, "02"]',
      "",
      [
        "a.yaml:18:5 groups[0].home: is missing; expected a list of places, or places with their shares (Jalisco: 0.9).",
      ],
    ],
    [
      "a home without places",
      '[Northtown, "02"]',
      "[]",
      [
        "a.yaml:18:56 groups[0].home: expected a list of places, or places with their shares (Jalisco: 0.9), got a list.",
      ],
    ],
    [
      "shares that add up to nothing",
      '{ "02": 1, Southtown: 3 }',
      '{ "02": 0, Southtown: 0 }',
      ["a.yaml:19:56 groups[1].home: its shares add up to 0; at least one place needs a share above 0."],
    ],
    [
      "a code that is a number",
      '[Northtown, "02"]',
      "[Northtown, 02]",
      expect.arrayContaining([expect.stringContaining("02 can be read in more than one way")]),
    ],
    [
      "an unknown group in a rivalry",
      "between: [north, south], weight",
      "between: [north, suoth], weight",
      ['a.yaml:21:24 rivalries[0].between[1]: there is no group "suoth": did you mean south?; there are north, south.'],
    ],
    [
      "a rivalry with oneself",
      "between: [north, south], weight",
      "between: [north, north], weight",
      ['a.yaml:21:16 rivalries[0].between: "north" cannot be a rival of itself; name two groups.'],
    ],
    [
      "an unknown mechanism",
      "  takeover: {}",
      "  takeovr: {}",
      [
        expect.stringContaining(
          "a.yaml:30:3 mechanisms.takeovr: there is no such mechanism: did you mean takeover?; there are ",
        ),
      ],
    ],
    [
      "an unknown parameter",
      "{ encounters: 0.7 per week }",
      "{ encouters: 0.7 }",
      [
        expect.stringContaining(
          "a.yaml:28:12 mechanisms.clash.encouters: clash has no such parameter: did you mean encounters?; it has ",
        ),
      ],
    ],
    [
      "a value out of its range",
      "{ encounters: 0.7 per week }",
      "{ encounters: 11 }",
      ["a.yaml:28:24 mechanisms.clash.encounters: expected a number from 0 to 10 [1/day], got 11."],
    ],
    [
      "a wrong unit",
      "0.7 per week",
      "0.7 per wek",
      [expect.stringContaining('"per wek" is no unit for it: did you mean per week?')],
    ],
    [
      "a date that is none",
      "until: 2020-06-30",
      "until: 2020-06-31",
      ['a.yaml:14:8 until: expected a day of the calendar, YYYY-MM-DD, got "2020-06-31".'],
    ],
    [
      "an end before the start",
      "until: 2020-06-30",
      "until: 2019-06-30",
      expect.arrayContaining(["a.yaml:14:8 until: 2019-06-30 is before the start, 2020-01-01."]),
    ],
    [
      "a deployment outside the run",
      "date: 2020-03-01",
      "date: 2021-03-01",
      ["a.yaml:25:13 deployments[0].date: 2021-03-01 is outside the run, which goes from 2020-01-01 to 2020-06-30."],
    ],
    [
      "an unknown state",
      "state: Three towns, strength",
      "state: Three twons, strength",
      [
        'a.yaml:25:47 deployments[0].state: there is no state "Three twons": did you mean Three towns?; there is Three towns.',
      ],
    ],
    [
      "a mechanism without those it lives on",
      "  clash: { encounters: 0.7 per week }\n",
      "",
      expect.arrayContaining([
        "a.yaml:28:3 mechanisms.retaliation: retaliation does nothing without clash; add it, or leave retaliation out.",
      ]),
    ],
    [
      "two groups with one id",
      "id: south",
      "id: north",
      expect.arrayContaining(['a.yaml:19:11 groups[1].id: "north" is already used in line 18; an id is used once.']),
    ],
    [
      "two variants with one name",
      "name: calm",
      "name: no-revenge",
      ['a.yaml:36:11 variants[1].name: "no-revenge" is already the name of the variant in line 33.'],
    ],
    [
      "a variant that leaves out what is not there",
      "without: [retaliation]",
      "without: [retalition]",
      [expect.stringContaining('"retalition" is no mechanism of this scenario: did you mean retaliation?')],
    ],
    [
      "an unknown field",
      "seed:",
      "sede:",
      [expect.stringContaining("a.yaml:16:1 sede: is not known here: did you mean seed?; there are contested, name, ")],
    ],
    [
      "a seed that is a number",
      '"lesson-1"',
      "9",
      ["a.yaml:16:7 seed: expected a seed in quotes, 1 to 200 characters, no control or direction characters, got 9."],
    ],
    [
      "a newer version",
      "contested: 1",
      "contested: 2",
      ["a.yaml:1:12 contested: this file is of version 2; this program reads version 1, so take a newer program."],
    ],
    [
      "a link to nowhere",
      'between: ["02", "03"]',
      'between: ["02", "07"]',
      expect.arrayContaining([
        expect.stringContaining('a.yaml:12:25 region.links[1].between[1]: unknown municipality "07"'),
      ]),
    ],
    [
      "an id that is a path",
      "id: north",
      "id: ../../x",
      expect.arrayContaining([expect.stringContaining("groups[0].id: expected a short name of lower-case letters")]),
    ],
    [
      "an id that is a device of Windows",
      "name: three-towns",
      "name: con",
      ['a.yaml:2:7 name: expected a name that is no device of Windows, got "con".'],
    ],
    [
      "a name that turns the direction of text",
      "name: Northern group",
      'name: "a\\u202eb"',
      expect.arrayContaining([
        expect.stringContaining(
          "groups[0].name: expected its name, 1 to 200 characters, no control or direction characters",
        ),
      ]),
    ],
    [
      "the name of a scenario that is there",
      "name: three-towns",
      "name: jalisco-zacatecas",
      ['a.yaml:2:7 name: "jalisco-zacatecas" is the name of a scenario that is there already; choose another.'],
    ],
  ])("%s", (_, line, instead, sentences) => {
    expect(refusedWith(line, instead)).toEqual(sentences)
  })

  it("an unknown region, with the nearest", () => {
    const text = THREE_TOWNS.replace(/region:[\s\S]*?start:/, "region: jalisco-zacatcas\nstart:")
    expect(refused(text)).toEqual([
      'a.yaml:4:9 region: there is no region "jalisco-zacatcas": did you mean jalisco-zacatecas?; there are jalisco-zacatecas, mexico, or write one out.',
    ])
  })

  it("an unknown scenario to change, with the nearest", () => {
    expect(refused("contested: 1\nname: a\nbase: jalisco\n")).toEqual([
      expect.stringContaining(
        'a.yaml:3:7 base: there is no scenario "jalisco" to change: did you mean jalisco-zacatecas?; there are ',
      ),
    ])
  })

  it("names with mark-up or formulas are taken as they are typed", () => {
    const text = THREE_TOWNS.replace("name: Northern group", 'name: "<img src=x onerror=alert(1)>"').replace(
      "name: Southern group",
      'name: "=HYPERLINK(1)"',
    )
    expect(readScenarioFile(text, "a.yaml").agents.map(({ name }) => name)).toEqual([
      "<img src=x onerror=alert(1)>",
      "=HYPERLINK(1)",
      "Police",
    ])
  })

  it("every mistake at once, in the order of the text", () => {
    const text = THREE_TOWNS.replace("size: 90", "size: 1.5")
      .replace("until: 2020-06-30", "until: soon")
      .replace("name: calm", "name: Calm!")
    expect(refused(text).map((sentence) => sentence.split(" ")[1])).toEqual([
      "until:",
      "groups[0].size:",
      "variants[1].name:",
    ])
  })
})
