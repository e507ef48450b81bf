import { describe, expect, it } from "vitest"
import {
  clash,
  coercion,
  defineScenario,
  recruitment,
  retaliation,
  type Scenario,
  takeover,
  whyEvent,
  whyNot,
} from "../../src/index.js"
import { lineGround } from "./line-ground.js"

const until = "2018-12-31"
const request = { seed: "why", replication: 1, until } as const

/** Two groups in one place, the third in another, where it is alone; rates can be computed by hand. */
function line(settings: Readonly<Record<string, Readonly<Record<string, number>>>> = {}): Scenario {
  return defineScenario({
    name: "line",
    kind: "region",
    title: "A line",
    summary: "Invented.",
    limits: [],
    defaults: { until, replications: 1, seed: "why" },
    ground: lineGround([
      [60, 0, 0, 0, 0],
      [20, 0, 0, 0, 0],
      [0, 5, 0, 0, 0],
    ]),
    mechanisms: [clash, retaliation, recruitment, takeover, coercion],
    settings: { recruitment: { growth: 0 }, coercion: { massacres: 0 }, ...settings },
  })
}

describe("why something happened", () => {
  const scenario = line({ clash: { encounters: 0.01 } })
  const { events, digest } = scenario.replicate({ ...request, record: true })
  const open = (watch: object) => (scenario.open as NonNullable<Scenario["open"]>)(request, watch)

  it("gives the rate that the formula gives by hand, its terms and its share of what could happen there", () => {
    const first = events.find(({ kind }) => kind === "clash")
    const { chain, terms, competing } = whyEvent(open, Number(first?.id.slice(2)))
    // encounters x hostility x harmonic mean: 0.01 x h x 2 x 60 x 20 / 80
    const hostility = terms?.variables.find(({ variable }) => variable === "hostility")?.value as number
    expect(hostility).toBeGreaterThan(0)
    expect(chain[0]).toMatchObject({
      name: "clash/clash",
      subject: { group: "north", rival: "south", territory: "99001" },
    })
    expect(chain[0]?.rate).toBeCloseTo(0.01 * hostility * 30, 12)
    expect(terms?.parameters).toMatchObject([
      { mechanism: "clash", name: "encounters", value: 0.01, unit: "1/day", elasticity: 1 },
    ])
    const members = terms?.variables.filter(({ variable }) => variable === "members")
    // d ln (2ab/(a+b)) / d ln a = b/(a+b)
    expect(members).toMatchObject([
      { of: { group: "south", territory: "99001" }, value: 20, elasticity: 0.75 },
      { of: { group: "north", territory: "99001" }, value: 60, elasticity: 0.25 },
    ])
    const shares = competing?.listed.reduce((sum, { share }) => sum + share, 0) ?? 0
    if (competing?.more === 0) expect(shares).toBeCloseTo(1, 12)
    expect(competing?.listed.find(({ hazard }) => hazard === "clash/clash")?.rate).toBe(chain[0]?.rate)
  })

  it("says what the cause changed, from what to what, and what that did to the rate", () => {
    const later = events.filter(({ kind, cause }) => kind === "clash" && cause !== "1-0")[0]
    const { chain, enabled } = whyEvent(open, Number(later?.id.slice(2)))
    expect(`1-${chain[0]?.cause}`).toBe(later?.cause)
    expect(enabled?.after).toBe(chain[0]?.rate)
    expect(enabled?.before).not.toBe(enabled?.after)
    for (const { variable, before, after } of enabled?.changes ?? []) {
      expect(variable).toBe("members")
      expect(after).toBeLessThan(before as number)
    }
    expect(enabled?.changes.length).toBeGreaterThan(0)
  })

  it("follows every chain back to the initial state", () => {
    for (const { id } of events.slice(0, 12)) {
      const { chain } = whyEvent(open, Number(/-(\d+)/.exec(id)?.[1]))
      expect(chain.at(-1)?.cause).toBe(0)
    }
  })

  it("refuses an occurrence that the run does not come to", () => {
    expect(() => whyEvent(open, 10_000_000)).toThrow(/the run ends after \d+/)
  })

  it("leaves the run as it is, and keeps the same rates while it goes on", () => {
    const kept = scenario.replicate({ ...request, record: true, causes: true })
    expect(kept.digest).toBe(digest)
    expect(kept.events).toEqual(events)
    const { rates, occurrences, names, inputs } = kept.causes as NonNullable<typeof kept.causes>
    expect(rates.occurrence.length).toBeGreaterThan(10)
    rates.occurrence.slice(0, 20).forEach((occurrence, i) => {
      const answer = whyEvent(open, occurrence)
      expect(rates.rate[i]).toBeCloseTo(answer.chain[0]?.rate ?? -1, 5)
      expect(rates.place[i]).toBeCloseTo(answer.chain[0]?.place ?? -1, 5)
      expect(rates.steps[i]).toBe(answer.chain.length + answer.leftOut)
      const at = occurrences.occurrence.indexOf(occurrence)
      expect(names[occurrences.name[at] as number]).toBe(answer.chain[0]?.name)
      expect(occurrences.cause[at]).toBe(answer.chain[0]?.cause)
      const read = rates.inputs[i] ?? []
      for (let k = 0; k < read.length; k += 2) expect(inputs[read[k] as number]).toBeDefined()
      expect(read.length).toBeGreaterThan(0)
    })
  })
})

describe("why something did not happen", () => {
  const quiet = line({ clash: { encounters: 1e-4 } })
  const open = (watch: object) => (quiet.open as NonNullable<Scenario["open"]>)(request, watch)
  const [january, february] = [0, 31]

  it("gives the number to be expected, rate times days, and how probable none is", () => {
    const answer = whyNot(open, { hazard: "clash", territory: "99001", from: january, to: february })
    const pair = answer.members[0]
    const rate = open({}).run.inspect().rateOf("clash/clash", 0)
    expect(rate).toBeGreaterThan(0)
    expect(answer).toMatchObject({ hazard: "clash/clash", from: "2018-01-01", to: "2018-02-01", days: 31, happened: 0 })
    expect(pair?.subject).toEqual({ group: "north", rival: "south", territory: "99001" })
    expect(pair?.expected).toBeCloseTo(rate * 31, 12)
    expect(pair?.possibleDays).toBeCloseTo(31, 9)
    expect(answer.probabilityOfNone).toBeCloseTo(Math.exp(-rate * 31), 12)
  })

  it("names the number that is 0 and what it would have to be", () => {
    const { members } = whyNot(open, {
      hazard: "clash",
      territory: "99002",
      group: "south",
      from: january,
      to: february,
    })
    const withLocal = members.find(({ subject }) => subject["rival"] === "local")
    expect(withLocal?.expected).toBe(0)
    expect(withLocal?.impossible).toEqual([
      {
        days: expect.closeTo(31, 9),
        isGateShut: false,
        alone: [{ variable: "members", of: { group: "south", territory: "99002" }, value: 0, upTo: 0, instead: 1 }],
        together: [],
        isEnough: true,
      },
    ])
  })

  it("names the gate that is shut", () => {
    const { members } = whyNot(open, { hazard: "takeover/takeover", territory: "99001", from: january, to: february })
    const local = members.find(({ subject }) => subject["group"] === "local")
    expect(local?.impossible[0]).toMatchObject({
      isGateShut: true,
      together: [{ variable: "members", of: { group: "local", territory: "99001" }, value: 0 }],
      isEnough: false,
    })
    const holder = members.find(({ subject }) => subject["group"] === "north")
    expect(holder?.impossible[0]).toMatchObject({
      isGateShut: false,
      alone: [{ variable: "control", of: { territory: "99001" }, value: "north", instead: "" }],
    })
  })

  it("names the parameter that is 0", () => {
    const { members } = whyNot(open, {
      hazard: "recruit",
      group: "local",
      territory: "99002",
      from: january,
      to: february,
    })
    expect(members[0]?.impossible[0]?.alone).toMatchObject([{ variable: "recruitment.growth", of: null, value: 0 }])
  })

  it("agrees with the luck of many replications: as many happen as were to be expected", () => {
    const lively = line({ clash: { encounters: 0.002 } })
    let [expected, happened] = [0, 0]
    for (let replication = 1; replication <= 40; replication++) {
      const answer = whyNot(
        (watch) => (lively.open as NonNullable<Scenario["open"]>)({ ...request, replication }, watch),
        {
          hazard: "retaliation",
          from: 0,
          to: 181,
        },
      )
      expected += answer.expected
      happened += answer.happened
    }
    expect(expected).toBeGreaterThan(30)
    // The compensator of a counting process: happened - expected has mean 0 and variance expected. Four standard deviations.
    expect(Math.abs(happened - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })

  it("refuses what there is not, in one sentence", () => {
    const ask = (question: object) => () => whyNot(open, { hazard: "clash", from: 0, to: 31, ...question })
    expect(ask({ hazard: "clahs" })).toThrow(/no hazard "clahs": did you mean clash/)
    expect(ask({ territory: "1" })).toThrow(/no territory 1\./)
    expect(ask({ group: "east" })).toThrow(/no group "east"; there are north, south, local/)
    expect(ask({ from: 400, to: 500 })).toThrow(/from day 0 to 365/)
    expect(ask({ hazard: "lapse", group: "north" })).toThrow(/can never happen of north/)
  })
})
