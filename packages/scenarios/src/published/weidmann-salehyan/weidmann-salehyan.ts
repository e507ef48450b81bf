import type { PublishedFigure } from "@contested/core"
import { meanEstimate, shareEstimate } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { PublishedModel } from "../published-model.js"
import { INSIDE, quantity } from "../reproduced-quantity.js"
import {
  attacksPerDay,
  BOTH,
  CITY,
  cityRuns,
  lastOverFirst,
  NOBODY_LEAVES,
  TROOPS,
  type Trial,
  UNMIXING,
} from "./city.js"
import { mixedCityModel } from "./model.js"

const abstract = "Weidmann & Salehyan 2013, doi:10.1111/isqu.12059, abstract"
const ATTACK = 1e-4

/** Attacks in the first month of each run, thwarted or not, a day. */
function firstMonth(): ReturnType<typeof meanEstimate> {
  return meanEstimate(cityRuns(NOBODY_LEAVES).map(({ tried }) => (tried[1] ?? Number.NaN) / 30))
}

/** Share of attempts that troops thwarted, over all runs. */
function thwarted(): ReturnType<typeof shareEstimate> {
  let [failed, all] = [0, 0]
  for (const { attacks, tried } of cityRuns(TROOPS)) {
    failed += (tried.at(-1) ?? 0) - (attacks.at(-1) ?? 0)
    all += tried.at(-1) ?? 0
  }
  return shareEstimate(failed, all)
}

export const weidmannSalehyan: PublishedModel = {
  name: "weidmann-salehyan",
  title: "Unmixing: violence that ends because neighbours have left",
  citation:
    "Weidmann, N. B. & Salehyan, I. (2013). Violence and ethnic segregation: a computational model applied to Baghdad. International Studies Quarterly 57(1), 52-64, doi:10.1111/isqu.12059.",
  summary:
    "When violence in Baghdad fell in 2007, troops had been added, and neighbourhoods had unmixed. Which of the two was it? In a model of attacks across group lines where people live mixed, and of flight to one's own, the authors found that this simple mechanism is enough for the patterns of violence and segregation that were seen. Here the same mechanism in counts: attacks drive people apart, and with nobody of the other group next door attacks die out, with or without troops.",
  limits: [
    "Only the abstract could be read: form and parameters are ours, the ground is an invented city, and only the order of outcomes is held against the paper.",
    "Troops thwart a fixed share of attacks everywhere; extremists neither learn nor travel.",
    "That a mechanism is enough does not show that it was at work; the authors say that they cannot settle the debate.",
  ],
  parameters: parameterEntries(mixedCityModel(CITY)),
  quantities: [
    quantity(
      "unmixing alone: attacks in the last half year for each in the first, upper end of its 99.9 % interval",
      "ratio",
      1,
      ["read", `${abstract}: attacks and migration are enough for violence to decline; 1 is no decline`],
      { between: [0, 0.9] },
      () => meanEstimate(lastOverFirst(UNMIXING)).high,
    ),
    quantity(
      "nobody leaves, no troops: attacks in the last half year for each in the first, lower end of its interval",
      "ratio",
      1,
      ["derived", "no mechanism of decline is left but deaths, under 2 % of the city a year"],
      { between: [0.75, 1.1] },
      () => meanEstimate(lastOverFirst(NOBODY_LEAVES)).low,
    ),
    quantity(
      "attacks a day in the first month",
      "attacks/day",
      attacksPerDay(CITY.flat(), ATTACK),
      ["derived", "the sum of all hazards at the start; deaths change it by less than 0.2 % in a month"],
      INSIDE,
      firstMonth,
    ),
    quantity(
      "share of attacks that troops thwart",
      "share",
      0.5,
      ["derived", "what the trial assumes"],
      INSIDE,
      thwarted,
    ),
    quantity(
      "division of the city after two years of unmixing, lower end of its interval",
      "1",
      1,
      ["read", `${abstract}: segregation follows from attacks and migration`],
      { between: [0.5, 1] },
      () => meanEstimate(cityRuns(UNMIXING).map(({ divided }) => divided.at(-1) ?? 0)).low,
    ),
  ],
  figure,
}

function figure(): PublishedFigure {
  const trials: readonly (readonly [string, Trial])[] = [
    ["nobody leaves", NOBODY_LEAVES],
    ["troops thwart half, nobody leaves", TROOPS],
    ["people leave", UNMIXING],
    ["people leave, troops thwart half", BOTH],
  ]
  return {
    title: "Violence falls because neighbours have left",
    caption:
      "Successful attacks a month in an invented city of 36 mixed neighbourhoods, mean of 30 runs with its 99.9 % interval. Troops lower the level and leave it there; flight lowers it for good, at the price of a divided city.",
    x: { label: "month", scale: "linear" },
    y: { label: "attacks a month", scale: "linear" },
    series: trials.map(([label, trial]) => {
      const runs = cityRuns(trial)
      const estimates = Array.from({ length: 24 }, (_, i) =>
        meanEstimate(runs.map(({ attacks }) => (attacks[i + 1] ?? 0) - (attacks[i] ?? 0))),
      )
      return {
        label,
        kind: "simulated" as const,
        marks: "line" as const,
        points: estimates.map(({ value }, i) => [i + 1, value] as const),
        band: estimates.map(({ low, high }) => [low, high] as const),
      }
    }),
  }
}
