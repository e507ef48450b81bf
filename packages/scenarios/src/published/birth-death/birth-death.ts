import { start as begin, log, meanField, type PublishedFigure, simulate } from "@contested/core"
import { caseNumber } from "../case-number.js"
import { meanEstimate, replications, shareEstimate } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Estimate, PublishedModel } from "../published-model.js"
import { extinction, extinctionBy, type Lives, sizeMoments } from "./extinction.js"
import { birthDeathModel } from "./model.js"
import { simulation } from "./simulation.js"

const kendall = "Kendall 1948, doi:10.1214/aoms/1177730285"
const yule = "Yule 1925, doi:10.1098/rstb.1925.0002; Kendall 1948, doi:10.1214/aoms/1177730285"
const EXAMPLE: Lives = { start: 3, birth: 0.02, death: 0.01 }
const YULE: Lives = { start: 50, birth: 0.01, death: 0 }

/** Share of runs that died out by a day. */
function simulatedExtinctionBy(lives: Lives, time: number, trials: number): Estimate {
  const model = birthDeathModel()
  const parameters = { ...lives }
  const gone = replications(trials).filter((replication) => {
    return simulate(model, { seed: "extinction", replication, until: time, parameters }).world.individuals === 0
  })
  return shareEstimate(gone.length, trials)
}

/** Most happenings of a run that is followed to the end. */
const LONGEST = 50_000

/**
 * Share of runs that died out in the end. A run counts as living on from the size at which extinction has a chance below one in a million.
 * A run still undecided after 50,000 happenings, as there are near equal rates, is taken for alive at the lower end of the interval and for
 * extinct at the upper.
 */
function simulatedExtinction(lives: Lives, trials: number): Estimate {
  const { birth, death, start } = lives
  const sure = birth > death && death > 0 ? Math.ceil(log(1e-6) / log(death / birth)) : Number.POSITIVE_INFINITY
  const model = birthDeathModel(Math.max(start + 1, death === 0 ? 0 : sure))
  const parameters = { ...lives }
  let [gone, undecided] = [0, 0]
  for (const replication of replications(trials)) {
    const run = begin(model, { seed: "extinction", replication, parameters })
    let goesOn = true
    while (goesOn && run.occurrences < LONGEST) goesOn = run.step()
    if (run.world.individuals === 0) gone += 1
    else if (goesOn) undecided += 1
  }
  const { value, low } = shareEstimate(gone, trials)
  return { value, low, high: shareEstimate(gone + undecided, trials).high }
}

/** Roughly how many happenings a run takes until it is decided: some 200 an individual, or the way up to the ceiling. */
function happeningsOf({ birth, death, start }: Lives): number {
  const gap = birth > death ? (birth - death) / (birth + death) : 1
  return Math.min(LONGEST, 200 * start + 7 / (gap * gap))
}

/** Sizes of a Yule process after 100 days. */
function yuleSizes(): number[] {
  const model = birthDeathModel()
  return replications(800).map((replication) => {
    return simulate(model, { seed: "yule", replication, until: 100, parameters: { ...YULE } }).world.individuals
  })
}

function figure(): PublishedFigure {
  const days = [10, 25, 50, 100, 150, 200, 300]
  const simulated = days.map((day) => simulatedExtinctionBy(EXAMPLE, day, 1500))
  return {
    title: "Dying out although births outnumber deaths",
    caption:
      "Probability that the descendants of three individuals have died out, at two births for each death. Most of what dies out does so early; in the end it is one in eight. Bars hold 99.9 % of 1,500 runs each.",
    x: { label: "day", scale: "linear" },
    y: { label: "probability of extinction", scale: "linear" },
    series: [
      {
        label: "exact",
        kind: "exact",
        marks: "line",
        points: Array.from({ length: 61 }, (_, i) => [5 * i, extinctionBy(EXAMPLE, 5 * i)] as const),
      },
      {
        label: "in the end",
        kind: "exact",
        marks: "line",
        points: [
          [0, extinction(EXAMPLE)],
          [300, extinction(EXAMPLE)],
        ],
      },
      {
        label: "simulated",
        kind: "simulated",
        marks: "points",
        points: days.map((day, i) => [day, simulated[i]?.value ?? Number.NaN] as const),
        band: simulated.map(({ low, high }) => [low, high] as const),
      },
    ],
  }
}

export const birthDeath: PublishedModel = {
  name: "birth-death",
  title: "Birth and death: how small groups die out by chance",
  citation:
    'Kendall, D. G. (1948). On the generalized "birth-and-death" process. Annals of Mathematical Statistics 19(1), 1-15, doi:10.1214/aoms/1177730285.',
  summary:
    "Every individual gives birth and dies at constant rates, independently of all others. The mean grows or falls exponentially, but small populations die out by chance even where births outweigh: from n individuals with probability (death / birth)^n. It is the simplest test of a jump process, and the reason why small groups need more than an average advantage.",
  limits: [
    "Nobody gets in anybody's way: there is no ceiling and no competition.",
    "Rates do not change with age, time or place.",
  ],
  parameters: parameterEntries(birthDeathModel()),
  quantities: [
    {
      name: "extinction in the end, exact",
      unit: "probability",
      reference: 0.125,
      mark: "derived",
      source: kendall,
      agreement: { relative: 1e-12 },
      ours: () => extinction(EXAMPLE),
    },
    {
      name: "extinction in the end, simulated",
      unit: "probability",
      reference: 0.125,
      mark: "derived",
      source: kendall,
      agreement: { insideInterval: true },
      ours: () => simulatedExtinction(EXAMPLE, 4000),
    },
    {
      name: "extinction by day 50, exact",
      unit: "probability",
      reference: 0.0225133664,
      mark: "computed",
      source: kendall,
      agreement: { absolute: 1e-10 },
      ours: () => extinctionBy(EXAMPLE, 50),
    },
    {
      name: "extinction by day 50, simulated",
      unit: "probability",
      reference: 0.0225133664,
      mark: "computed",
      source: kendall,
      agreement: { insideInterval: true },
      ours: () => simulatedExtinctionBy(EXAMPLE, 50, 6000),
    },
    {
      name: "Yule's process, 50 at 0.01, day 100: mean, mean field",
      unit: "individuals",
      reference: 135.9140914,
      mark: "computed",
      source: yule,
      agreement: { absolute: 1e-5 },
      ours: () =>
        meanField(birthDeathModel(), { until: 100, parameters: { ...YULE }, at: [] }).value((w) => w.individuals),
    },
    {
      name: "Yule's process, 50 at 0.01, day 100: mean, simulated",
      unit: "individuals",
      reference: 135.9140914,
      mark: "computed",
      source: yule,
      agreement: { insideInterval: true },
      ours: () => meanEstimate(yuleSizes()),
    },
    {
      name: "Yule's process, 50 at 0.01, day 100: variance, exact",
      unit: "individuals²",
      reference: 233.5387135,
      mark: "computed",
      source: yule,
      agreement: { absolute: 1e-7 },
      ours: () => sizeMoments(YULE, 100).variance,
    },
    {
      name: "Yule's process, 50 at 0.01, day 100: variance, simulated",
      unit: "individuals²",
      reference: 233.5387135,
      mark: "computed",
      source: yule,
      agreement: { insideInterval: true },
      ours: () => meanEstimate(yuleSizes().map((size) => (size - 135.9140914) * (size - 135.9140914))),
    },
  ],
  figure,
  simulation,
  cases: {
    options: [
      {
        name: "birth",
        description: "Births of an individual, per day.",
        kind: "number",
        low: 0,
        high: 1e4,
        default: ".02",
      },
      {
        name: "death",
        description: "Deaths of an individual, per day.",
        kind: "number",
        low: 0,
        high: 1e4,
        default: ".01",
      },
      { name: "start", description: "Individuals at the start.", kind: "whole", low: 0, high: 1000, default: "3" },
      {
        name: "horizon",
        description: "Days; extinction by then instead of in the end.",
        kind: "number",
        low: 0,
        high: 1e5,
      },
    ],
    answer: (values) => {
      const lives = {
        birth: caseNumber(values, "birth"),
        death: caseNumber(values, "death"),
        start: caseNumber(values, "start"),
      }
      if (values["horizon"] === undefined) {
        const trials = Math.max(100, Math.min(4000, Math.floor(8e6 / happeningsOf(lives))))
        const { value: simulated, low, high } = simulatedExtinction(lives, trials)
        return { value: extinction(lives), simulated, low, high }
      }
      const horizon = caseNumber(values, "horizon")
      const { mean } = sizeMoments(lives, horizon)
      if (!(mean <= 1e6))
        throw new RangeError(
          `Some ${mean.toPrecision(3)} individuals are to be expected by --horizon ${horizon}: give values that make a million or fewer.`,
        )
      const work = 1 + (lives.start + mean) * (1 + lives.death * horizon)
      const trials = Math.max(100, Math.min(4000, Math.floor(4e6 / work)))
      const { value: simulated, low, high } = simulatedExtinctionBy(lives, horizon, trials)
      return { value: extinctionBy(lives, horizon), simulated, low, high, parts: { mean } }
    },
  },
}
