import type { Mark, PublishedFigure } from "@contested/core"
import { caseNumber, caseNumbers } from "../case-number.js"
import { meanEstimate, replications } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Agreement, PublishedModel, ReproducedQuantity } from "../published-model.js"
import { INSIDE, quantity } from "../reproduced-quantity.js"
import {
  clusterSizeProbability,
  compensators,
  expectedCount,
  expectedIntensity,
  type HawkesValues,
  intensities,
  logLikelihood,
  mutualRates,
  residuals,
  scaledDistanceFromExponential,
} from "./exact.js"
import { hawkesModel } from "./model.js"
import { type MarkedEvent, mutualLogLikelihood, mutualResiduals } from "./mutual-exact.js"
import { fittedPairs, RIVALS } from "./pair-fit.js"
import { rivalryModel } from "./rivalries.js"
import {
  concentrationGained,
  eventTimes,
  mutualEvents,
  mutualRate,
  retaliationRate,
  shareOfClusters,
  simulatedCount,
  simulatedVarianceRate,
} from "./simulated.js"
import { simulation } from "./simulation.js"

const hawkes1971 = "Hawkes 1971, doi:10.1093/biomet/58.1.83"
const EXAMPLE: HawkesValues = { mu: 0.5, n: 0.6, beta: 1.2 }
const EVENTS = [1, 2, 4, 7]
const MUTUAL = [
  [0.3, 0.4],
  [0.2, 0.1],
] as const

/** Ten places on a ring: of an event's 0.5 direct consequences half happen in its own place, a quarter in either neighbour. */
const RING = {
  background: Array.from({ length: 10 }, () => 0.1),
  branching: Array.from({ length: 10 }, (_, i) =>
    Array.from({ length: 10 }, (__, j) =>
      i === j ? 0.25 : (i - j + 10) % 10 === 1 || (j - i + 10) % 10 === 1 ? 0.125 : 0,
    ),
  ),
}

const derived = (source: string): readonly [Mark, string] => ["derived", source]
const computed = (source: string): readonly [Mark, string] => ["computed", source]
/** References have twelve decimals. */
const VECTOR: Agreement = { absolute: 1e-11 }
const likelihood = "Ozaki 1979, doi:10.1007/BF02480272, worked out by another program"

let allResiduals: readonly number[] | undefined
/** Residuals of 100 runs of 100 days: some 12,300. */
function manyResiduals(): readonly number[] {
  allResiduals ??= replications(100).flatMap((replication) =>
    residuals(EXAMPLE, eventTimes(EXAMPLE, 100, replication), 100),
  )
  return allResiduals
}

const quantities: readonly ReproducedQuantity[] = [
  quantity(
    "expected events in 100 days from nothing, exact",
    "events",
    123.4375,
    derived(hawkes1971),
    { relative: 1e-9 },
    () => expectedCount(EXAMPLE, 100),
  ),
  quantity("expected events in 100 days from nothing, simulated", "events", 123.4375, derived(hawkes1971), INSIDE, () =>
    simulatedCount(EXAMPLE, 100),
  ),
  // Of 7.8125 T, the start from nothing takes away less than 2 % at T = 400.
  quantity(
    "variance of the count a day, over 400 days",
    "events²/day",
    7.8125,
    derived(`${hawkes1971}: the limit μ/(1-n)³`),
    { relative: 0.25 },
    () => simulatedVarianceRate(EXAMPLE, 400, 600).value,
  ),
  ...[0.5, 0.716859832577, 0.58499000653, 0.521995323511].map((reference, i) =>
    quantity(
      `intensity before event ${i + 1} of 4`,
      "events/day",
      reference,
      computed(likelihood),
      VECTOR,
      () => intensities(EXAMPLE, EVENTS)[i] ?? Number.NaN,
    ),
  ),
  ...[0.5, 1.419283472853, 3.129174994558, 5.281670563741].map((reference, i) =>
    quantity(
      `compensator at event ${i + 1} of 4`,
      "events",
      reference,
      computed(likelihood),
      VECTOR,
      () => compensators(EXAMPLE, EVENTS, 10).atEvents[i] ?? Number.NaN,
    ),
  ),
  quantity(
    "compensator at day 10",
    "events",
    7.383104938103,
    computed(likelihood),
    VECTOR,
    () => compensators(EXAMPLE, EVENTS, 10).atHorizon,
  ),
  quantity(
    "log-likelihood of events at 1, 2, 4 and 7 by day 10",
    "1",
    -9.595384232361,
    computed(likelihood),
    VECTOR,
    () => logLikelihood(EXAMPLE, EVENTS, 10),
  ),
  ...[0.5488116361, 0.1807165271, 0.0892613996, 0.0522535411, 0.0336062711].flatMap((reference, i) => [
    quantity(
      `clusters of ${i + 1}, exact`,
      "probability",
      reference,
      derived("Borel 1942; Otter 1949, doi:10.1214/aoms/1177730031"),
      { absolute: 1e-10 },
      () => clusterSizeProbability(0.6, i + 1),
    ),
    quantity(
      `clusters of ${i + 1}, simulated`,
      "probability",
      reference,
      derived("Borel 1942; Otter 1949, doi:10.1214/aoms/1177730031"),
      INSIDE,
      () => shareOfClusters(0.6, i + 1),
    ),
  ]),
  // Exp(1) has mean 1; the gap cut off by the horizon shifts that of 123 gaps by less than 1 %.
  quantity(
    "mean residual",
    "1",
    1,
    derived("time rescaling, Papangelou 1972, doi:10.1090/S0002-9947-1972-0314102-9"),
    { absolute: 0.04 },
    () => meanEstimate(manyResiduals()).value,
  ),
  // 2.69: p = 1e-6 by Kolmogorov's asymptotic law.
  quantity(
    "residuals' distance from Exp(1), times root of their number",
    "1",
    0,
    derived("time rescaling; Kolmogorov's bound at p = 1e-6"),
    { between: [0, 2.69] },
    () => scaledDistanceFromExponential(manyResiduals()),
  ),
  ...([0.4, 0.2] as const).flatMap((reference, i) => [
    quantity(
      `two that excite each other: rate of process ${i + 1}, exact`,
      "events/day",
      reference,
      derived(`${hawkes1971}: (I - N)⁻¹ μ`),
      { relative: 1e-12 },
      () => mutualRates([0.2, 0.1], MUTUAL)[i] ?? Number.NaN,
    ),
    quantity(
      `two that excite each other: rate of process ${i + 1}, simulated`,
      "events/day",
      reference,
      derived(`${hawkes1971}: (I - N)⁻¹ μ`),
      INSIDE,
      () => mutualRate([0.2, 0.1], MUTUAL, i),
    ),
  ]),
  quantity(
    "ten places on a ring, half of all consequences next door: events in all",
    "events/day",
    RING.background.length * (0.1 / (1 - 0.5)),
    derived(`${hawkes1971}: however consequences are shared out among places, their number stays n`),
    INSIDE,
    () => mutualRate(RING.background, RING.branching),
  ),
  quantity(
    "retaliation between two gangs: attacks of one on the other",
    "attacks/day",
    0.05 / (1 - 0.2 / 0.5),
    derived("mean of a bivariate Hawkes process, μ/(1 - θ/ω)"),
    INSIDE,
    retaliationRate,
  ),
  // The abstract: rivalries form where gangs inhibit each other's other ties. Above 0, whatever its size.
  quantity(
    "inhibition gathers attacks on fewer rivalries: share gained by the busier half, lower end of its 99.9 % interval",
    "share",
    0,
    [
      "read",
      "Short, Mohler, Brantingham & Tita 2014, doi:10.3934/dcdsb.2014.19.1459, abstract: rivalry configurations form",
    ],
    { between: [1e-3, 0.5] },
    () => concentrationGained(0.4).low,
  ),
]

const ogata1978 = "Ogata 1978, doi:10.1007/BF02480216"
/** The events of the univariate vectors, by turns of two processes that do not excite each other, and as one process that is counted twice. */
const MARKED: readonly MarkedEvent[] = EVENTS.map((time, i) => ({ time, process: i % 2 }))
const APART = {
  background: [0.5, 0.5],
  branching: [
    [0.6, 0],
    [0, 0.6],
  ],
  beta: 1.2,
}

let ringResiduals: readonly number[] | undefined
/** Residuals of eight runs of 800 days of the ten places: some 12,800. */
function residualsOnTheRing(): readonly number[] {
  ringResiduals ??= replications(8).flatMap((replication) => {
    const events = mutualEvents(RING.background, RING.branching, 800, replication)
    return mutualResiduals({ ...RING, beta: 1 }, events, 800)
  })
  return ringResiduals
}

/** Likelihood and residuals of several processes, and rivals as Egesdal and others fit them. */
const several: readonly ReproducedQuantity[] = [
  quantity(
    "log-likelihood of two processes that do not touch: the sum of theirs",
    "1",
    logLikelihood(EXAMPLE, [1, 4], 10) + logLikelihood(EXAMPLE, [2, 7], 10),
    derived(ogata1978),
    VECTOR,
    () => mutualLogLikelihood(APART, MARKED, 10),
  ),
  quantity(
    "ten places on a ring: mean residual",
    "1",
    1,
    derived("time rescaling by process, Brown & Nair 1988, Journal of Applied Probability 25"),
    { absolute: 0.04 },
    () => meanEstimate(residualsOnTheRing()).value,
  ),
  quantity(
    "ten places on a ring: residuals' distance from Exp(1), times root of their number",
    "1",
    0,
    derived("time rescaling by process; Kolmogorov's bound at p = 1e-6"),
    { between: [0, 2.69] },
    () => scaledDistanceFromExponential(residualsOnTheRing()),
  ),
  ...(
    [
      ["background μ", "1/day", "mu"],
      ["retaliation k₀", "1", "n"],
      ["fading ω", "1/day", "beta"],
    ] as const
  ).map(([name, unit, key]) =>
    // 30 fits to some 400 events each: their mean scatters by 1.5 to 2.5 %, and maximum likelihood is off by about as much.
    quantity(
      `rivals after Egesdal and others: ${name} recovered from simulated attacks`,
      unit,
      RIVALS[key],
      derived(
        "maximum likelihood is consistent (Ogata 1978, doi:10.1007/BF02480216); values of the order of Egesdal et al. 2010, not theirs",
      ),
      { relative: 0.1 },
      () => meanEstimate(fittedPairs().map((values) => values[key])).value,
    ),
  ),
]

function figure(): PublishedFigure {
  const [width, days, runs] = [1, 15, 1500]
  const bins = Array.from({ length: days }, () => new Float64Array(runs))
  for (const replication of replications(runs))
    for (const time of eventTimes(EXAMPLE, days, replication)) {
      const bin = bins[Math.min(days - 1, Math.floor(time / width))] as Float64Array
      bin[replication - 1] = (bin[replication - 1] ?? 0) + 1 / width
    }
  const estimates = bins.map((counts) => meanEstimate(counts))
  return {
    title: "Events that bring about events",
    caption:
      "Mean intensity from nothing at day 0, at μ = 0.5, n = 0.6, β = 1.2: it rises from 0.5 events a day that nothing caused to 1.25, of which six in ten are consequences of others. Dots: mean of each day over 1,500 runs; bars hold 99.9 %.",
    x: { label: "day", scale: "linear" },
    y: { label: "events a day", scale: "linear" },
    series: [
      {
        label: "expected intensity",
        kind: "exact",
        marks: "line",
        points: Array.from({ length: 10 * days + 1 }, (_, i) => [i / 10, expectedIntensity(EXAMPLE, i / 10)] as const),
      },
      {
        label: "without consequences",
        kind: "exact",
        marks: "line",
        points: [
          [0, 0.5],
          [days, 0.5],
        ],
      },
      {
        label: "mean of the day",
        kind: "simulated",
        marks: "points",
        points: estimates.map(({ value }, day) => [day + 0.5, value] as const),
        band: estimates.map(({ low, high }) => [low, high] as const),
      },
    ],
  }
}

/** Most expected events of a simulated case: beyond, a process above n = 1 has grown out of hand. */
const MOST_EVENTS = 20_000

export const hawkes: PublishedModel = {
  name: "hawkes",
  title: "Hawkes processes: events that bring about events, and gangs that retaliate",
  citation:
    "Hawkes, A. G. (1971). Spectra of some self-exciting and mutually exciting point processes. Biometrika 58(1), 83-90, doi:10.1093/biomet/58.1.83. Rivalries: Short, M. B., Mohler, G. O., Brantingham, P. J., & Tita, G. E. (2014). Gang rivalry dynamics via coupled point process networks. Discrete and Continuous Dynamical Systems B 19(5), 1459-1477, doi:10.3934/dcdsb.2014.19.1459. Egesdal, M., Fathauer, C., Louie, K., Neuman, J., Mohler, G., & Lewis, E. (2010). Statistical and stochastic modeling of gang rivalries in Los Angeles. SIAM Undergraduate Research Online 3.",
  summary:
    "An event raises the rate of further events for a while: retaliation, imitation, aftershock. Each event has n further events on average as its direct consequence, so clusters have 1 / (1 - n) events, counts scatter far more than those of a Poisson process, and the mean rate is 1 / (1 - n) times the background. The exponential kernel has an exact likelihood and exact moments, and a fitted process can be checked by rescaling time. Several processes may excite each other, as places on a graph or gangs that retaliate; where an attack also weakens the attacker's other ties, Short and others find that rivalries form.",
  limits: [
    "Excitation cannot tell imitation from a common cause that nobody recorded.",
    "The effect of an event fades exponentially, and alike for all events, whatever their size.",
    "The network of rivalries is a form of ours in the spirit of Short and others (2014): their equations could not be read in full, so only the sign of their finding is held against it.",
    "Fitted values for gang data could not be read again; none is asserted.",
  ],
  parameters: [...parameterEntries(hawkesModel), ...parameterEntries(rivalryModel(2))],
  quantities: [...quantities, ...several],
  figure,
  simulation,
  cases: {
    options: [
      {
        name: "mu",
        description: "Events a day that nothing caused.",
        kind: "number",
        low: 0,
        high: 1e4,
        default: ".5",
      },
      { name: "n", description: "Branching ratio.", kind: "number", low: 0, high: 2, default: ".6" },
      {
        name: "beta",
        description: "How fast an event's effect fades, per day.",
        kind: "number",
        low: 1e-6,
        high: 1e4,
        default: "1.2",
      },
      { name: "horizon", description: "Days.", kind: "number", low: 0, high: 1e6, default: "100" },
      {
        name: "events",
        description: "Days of observed events, rising: gives their log-likelihood.",
        kind: "numbers",
        low: 0,
        high: 1e6,
      },
    ],
    answer: (values) => {
      const [mu, n, beta, horizon] = ["mu", "n", "beta", "horizon"].map((name) => caseNumber(values, name)) as [
        number,
        number,
        number,
        number,
      ]
      const process = { mu, n, beta }
      const events = caseNumbers(values, "events")
      if (events !== undefined) return likelihoodCase(process, events, horizon)
      if (n >= 1)
        throw new RangeError(
          `--n is ${n}: an event has as many direct consequences or more, and their number grows without end. Give --n below 1, or --events for a log-likelihood.`,
        )
      const value = expectedCount(process, horizon)
      if (!(value <= MOST_EVENTS))
        throw new RangeError(
          `Some ${value.toPrecision(3)} events are to be expected by --horizon ${horizon}: give values that make ${MOST_EVENTS} or fewer.`,
        )
      const { value: simulated, low, high } = simulatedCount(process, horizon)
      return { value, simulated, low, high }
    },
  },
}

function likelihoodCase(process: HawkesValues, events: readonly number[], horizon: number) {
  const misplaced = events.findIndex((time, i) => time > horizon || (i > 0 && time <= (events[i - 1] ?? 0)))
  if (misplaced >= 0)
    throw new RangeError(
      `Event ${misplaced + 1} of --events is at day ${events[misplaced]}: days must rise, up to --horizon ${horizon}.`,
    )
  if (process.mu === 0) throw new RangeError("With --mu 0 no first event can happen: give --mu above 0.")
  return {
    value: logLikelihood(process, events, horizon),
    parts: { compensator: compensators(process, events, horizon).atHorizon },
  }
}
