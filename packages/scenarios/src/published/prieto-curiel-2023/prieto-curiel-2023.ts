import { type PublishedFigure, simulate } from "@contested/core"
import { caseNumber } from "../case-number.js"
import { parameterEntries } from "../parameter-entries.js"
import type { PublishedModel } from "../published-model.js"
import { cartelModel } from "./model.js"
import { DOUBLED, HALF, NONE, quantities } from "./quantities.js"
import { simulation } from "./simulation.js"
import { after, BASELINE, killed, killedRatio, membersRatio, type Policy, quarters, YEAR } from "./trajectory.js"

const thousands = (people: number): number => people / 1000

/** Members in thousands under a policy, year by year from 2022. */
function future(policy: Policy): (readonly [number, number])[] {
  return Array.from({ length: 21 }, (_, i) => [2022 + i / 2, thousands(after(policy, i / 2).total)] as const)
}

/** One run of the jump process over the first two years, every eighth of a year. About two seconds. */
function oneRun(): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = []
  const model = cartelModel()
  const run = simulate(model, { seed: "cartels", until: 0, parameters: { whole: 1 } })
  for (let i = 0; i <= 16; i++) points.push([2012 + i / 8, thousands(run.runUntil((i / 8) * YEAR).world.total)])
  return points
}

function figure(): PublishedFigure {
  const past = quarters().times.map((time) => [2012 + time / YEAR, thousands(quarters().at(time).total)] as const)
  return {
    title: "Members of all groups, and four ways on from 2022",
    caption:
      "The mean field from 2012 and, from 2022, with nothing changed, arrests doubled, recruitment halved, and no recruitment. Diamonds: what the authors published for 2012 and 2022, and for 2027 with nothing changed and with recruitment halved. Dots: one run of the same definition as a jump process over its first two years. Arresting more slows growth; recruiting less ends it.",
    x: { label: "year", scale: "linear" },
    y: { label: "members, thousands", scale: "linear" },
    series: [
      {
        label: "2012 to 2022, and nothing changes",
        kind: "exact",
        marks: "line",
        points: [...past, ...future(BASELINE)],
      },
      { label: "arrests doubled", kind: "exact", marks: "line", points: future(DOUBLED) },
      { label: "recruitment halved", kind: "exact", marks: "line", points: future(HALF) },
      { label: "no recruitment", kind: "exact", marks: "line", points: future(NONE) },
      { label: "one run of the jump process", kind: "simulated", marks: "points", points: oneRun() },
      {
        label: "published",
        kind: "published",
        marks: "points",
        // 2027: 26 % more and 11 % less than 175,000.
        points: [
          [2012, 115],
          [2022, 175],
          [2027.5, 220.5],
          [2027.5, 155.75],
        ],
        band: [
          [115, 115],
          [160, 185],
          [220.5, 220.5],
          [155.75, 155.75],
        ],
      },
    ],
  }
}

export const prietoCuriel2023: PublishedModel = {
  name: "prieto-curiel-2023",
  title: "Recruitment, arrest and conflict among 150 criminal groups (Prieto-Curiel, Campedelli and Hope 2023)",
  citation:
    "Prieto-Curiel, R., Campedelli, G. M., & Hope, A. (2023). Reducing cartel recruitment is the only way to lower violence in Mexico. Science 381(6664), 1312-1316, doi:10.1126/science.adh2888.",
  summary:
    "150 groups in Mexico recruit in proportion to their size, lose members to arrest, to conflict with rivals and to saturation, and are tied by a network of rivalries and alliances. Fitted to homicides, disappearances and arrests from 2012 to 2021, the model has the groups grow from 115,000 to some 175,000 members, and need 350 to 370 recruits a week not to collapse. Its authors find that doubling arrests leaves both members and violence growing, and that only less recruitment lowers them.",
  limits: [
    "Members were never counted: their number follows from the fit, and 36 of the 150 groups have no tie on record.",
    "Groups neither split nor merge, and nothing has a place: rivalry is the same everywhere.",
    "Policies act at once and cost nothing; deaths of civilians and of state forces are not in it.",
    "Our starting sizes are Zipf's law itself; the authors draw Poisson numbers around it, which moves members in 2022 by some 545 (standard deviation).",
    "The published figures of 2027 are those that the press reported; the paper's month is not known to us, so mid-2027 is compared.",
    "Nothing after December 2021 went into any of these numbers.",
  ],
  parameters: parameterEntries(cartelModel()),
  quantities,
  figure,
  simulation,
  cases: {
    options: [
      {
        name: "recruitment",
        description: "Factor on recruitment from 2022 on.",
        kind: "number",
        low: 0,
        high: 2,
        default: "1",
      },
      { name: "arrest", description: "Factor on arrests from 2022 on.", kind: "number", low: 0, high: 3, default: "1" },
      { name: "years", description: "Years after 2022, in quarters.", kind: "number", low: 0, high: 10, default: "5" },
    ],
    answer: (values) => {
      const policy = { recruitment: caseNumber(values, "recruitment"), arrest: caseNumber(values, "arrest") }
      const years = caseNumber(values, "years")
      if (!Number.isInteger(years * 4))
        throw new RangeError(`--years is ${years}: give quarters of a year, such as 2.25 or 5.`)
      const world = after(policy, years)
      return {
        value: [membersRatio(policy, years), killedRatio(policy, years)],
        parts: { members: world.total, killed: killed(world), recruited: world.recruited, arrested: world.arrested },
      }
    },
  },
}
