import { bernoulli, type PublishedFigure, quantity, RandomStreams } from "@contested/core"
import { caseNumber, caseNumbers } from "../case-number.js"
import { shareEstimate } from "../estimate.js"
import { formulaParameters } from "../parameter-entries.js"
import type { Estimate, PublishedModel } from "../published-model.js"
import { hirshleiferSuccess, tullockSuccess } from "./contest-success.js"
import { contestedRevenue } from "./contested-revenue.js"
import { fightingByBestResponse } from "./guns-and-butter.js"
import { effortsByBestResponse, symmetricEffort, twoSidedEfforts } from "./rent-seeking.js"

const tullockSource = "Tullock 1980, Efficient rent seeking"
const ntiSource = "Nti 1999, Public Choice 98, 415-430"
const hirshleiferSource = "Hirshleifer 1991, Economics & Politics 3, 177-200"
const CONTESTS = 20_000

/** Contests decided by chance, after the sides have found their efforts by answering one another: share that the first wins. */
export function simulateContests(values: readonly number[], m: number): Estimate {
  const [first] = tullockSuccess(effortsByBestResponse(values, m), m) as [number]
  const luck = new RandomStreams("tullock", 1).stream("who wins")
  let wins = 0
  for (let i = 0; i < CONTESTS; i++) if (bernoulli(luck, first)) wins++
  return shareEstimate(wins, CONTESTS)
}

/** Probability that the first side wins, where a formula is known: two sides, or any number that value the prize alike. */
function firstWins(values: readonly number[], m: number): number {
  if (values.length === 2) return tullockSuccess(twoSidedEfforts(values as [number, number], m), m)[0]!
  if (values.some((value) => value !== values[0]))
    throw new RangeError(
      `--values may differ between two sides only; with ${values.length} sides give all of them the same value.`,
    )
  symmetricEffort(values.length, values[0]!, m)
  return 1 / values.length
}

export const tullock: PublishedModel = {
  name: "tullock",
  title: "Contests: how much is spent on fighting, and who wins",
  citation:
    "Tullock, G. (1980). Efficient rent seeking. In J. M. Buchanan, R. D. Tollison & G. Tullock (eds.), Toward a Theory of the Rent-Seeking Society, 97-112. Texas A&M University Press. Hirshleifer, J. (1991). The paradox of power. Economics & Politics 3(3), 177-200.",
  summary:
    "Sides spend effort to win a prize; who spends more is likelier to win. Tullock showed how much of a prize is lost in the contest for it: with many sides and m = 1, nearly all. Hirshleifer let two sides choose between producing and fighting over the product, and found that the poorer side fights just as hard: conflict evens out what power makes unequal. Where the contest is over an illegal good with inelastic demand, seizing some of it raises what is left to fight over.",
  limits: [
    "One round, all at once; no threats, no learning, no destruction but the effort itself.",
    "Formulas hold where both sides take part without randomising; outside, the program says so.",
    "Winning probabilities of more than two sides are given for equal values only.",
  ],
  parameters: formulaParameters("tullock", {
    m: quantity(0.8, {
      low: 0,
      high: 10,
      description: "Decisiveness of efforts in Tullock's function",
      assumption: "an example",
    }),
    first: quantity(100, {
      low: 0,
      high: 1e9,
      unit: "prize",
      description: "What the prize is worth to the first side",
      assumption: "an example",
    }),
    second: quantity(60, {
      low: 0,
      high: 1e9,
      unit: "prize",
      description: "What it is worth to the second",
      assumption: "an example",
    }),
  }),
  quantities: [
    ...([19.187686609, 11.5126119654] as const).map((reference, side) => ({
      name: `effort of side ${side + 1}, values 100 and 60, m = 0.8, by best responses`,
      unit: "prize",
      reference,
      mark: "computed" as const,
      source: ntiSource,
      agreement: { relative: 1e-9 },
      ours: () => effortsByBestResponse([100, 60], 0.8)[side]!,
    })),
    {
      name: "probability that the first wins, values 100 and 60, m = 0.8, exact",
      unit: "probability",
      reference: 0.6007666482,
      mark: "computed",
      source: ntiSource,
      agreement: { relative: 1e-9 },
      ours: () => firstWins([100, 60], 0.8),
    },
    {
      name: "probability that the first wins, values 100 and 60, m = 0.8, simulated",
      unit: "probability",
      reference: 0.6007666482,
      mark: "computed",
      source: ntiSource,
      agreement: { insideInterval: true },
      ours: () => simulateContests([100, 60], 0.8),
    },
    {
      name: "effort of each of four sides, value 120, m = 1.2, by best responses",
      unit: "prize",
      reference: 27,
      mark: "derived",
      source: tullockSource,
      agreement: { relative: 1e-9 },
      ours: () => effortsByBestResponse([120, 120, 120, 120], 1.2)[0]!,
    },
    {
      name: "fighting effort of the poorer side, resources 100 and 60, ratios, m = 1",
      unit: "resources",
      reference: 40,
      mark: "derived",
      source: hirshleiferSource,
      agreement: { relative: 1e-9 },
      ours: () => fightingByBestResponse([100, 60], { ratio: 1 })[1],
    },
    {
      name: "fighting effort of the poorer side, resources 100 and 60, differences, k = 0.02",
      unit: "resources",
      reference: 30,
      mark: "derived",
      source: "Hirshleifer 1989, Public Choice 63, 101-112",
      agreement: { relative: 1e-9 },
      ours: () => fightingByBestResponse([100, 60], { difference: 0.02 })[1],
    },
    {
      name: "revenue fought over after a tenth of supply is seized, elasticity 0.5",
      unit: "of before",
      reference: 10 / 9,
      mark: "derived",
      source: "Castillo, Mejía & Restrepo 2020, doi:10.1162/rest_a_00801: d log R / d log Q = 1 - 1 / ε",
      agreement: { relative: 1e-12 },
      ours: () => contestedRevenue(0.9, 0.5),
    },
  ],
  figure,
  cases: {
    options: [
      {
        name: "values",
        description: "what the prize is worth to each side",
        kind: "numbers",
        low: 1e-6,
        high: 1e12,
        default: "100,60",
      },
      { name: "m", description: "decisiveness of efforts", kind: "number", low: 0.01, high: 2, default: "1" },
    ],
    answer: (given) => {
      const [values, m] = [caseNumbers(given, "values") ?? [], caseNumber(given, "m")]
      if (values.length < 2) throw new RangeError(`--values takes at least two values, got ${values.length}.`)
      const value = firstWins(values, m)
      const efforts = effortsByBestResponse(values, m)
      const { value: simulated, low, high } = simulateContests(values, m)
      const spent = efforts.reduce((sum, x) => sum + x, 0)
      const parts = Object.fromEntries([...efforts.map((x, i) => [`effort${i + 1}`, x] as const), ["spent", spent]])
      return { value, simulated, low, high, parts }
    },
  },
}

function figure(): PublishedFigure {
  const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100)
  const unequal = Array.from({ length: 10 }, (_, i) => 60 + 4 * i)
  return {
    title: "How much more effort counts",
    caption:
      "Probability of winning by a side's share of all effort. Under Tullock's function m says how decisive effort is; under Hirshleifer's the difference counts, here of efforts that add to 100. Points: contests simulated after best responses, for sides whose values make their shares of effort differ.",
    x: { label: "share of all effort", scale: "linear" },
    y: { label: "probability of winning", scale: "linear" },
    series: [
      ...[0.5, 1, 2, 5].map((m) => ({
        label: `Tullock, m = ${m}`,
        kind: "exact" as const,
        marks: "line" as const,
        points: shares.map((share) => [share, tullockSuccess([share, 1 - share], m)[0]!] as const),
      })),
      {
        label: "Hirshleifer, k = 0.1",
        kind: "exact",
        marks: "line",
        points: shares.map((share) => [share, hirshleiferSuccess(100 * share, 100 - 100 * share, 0.1)] as const),
      },
      {
        label: "simulated contests, m = 1",
        kind: "simulated",
        marks: "points",
        points: unequal.map((second) => {
          const [own, rival] = effortsByBestResponse([100, second], 1) as [number, number]
          return [own / (own + rival), simulateContests([100, second], 1).value] as const
        }),
      },
    ],
  }
}
