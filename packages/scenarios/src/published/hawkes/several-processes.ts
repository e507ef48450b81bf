import { meanEstimate, replications } from "../estimate.js"
import type { ReproducedQuantity } from "../published-model.js"
import { INSIDE, quantity } from "../reproduced-quantity.js"
import { logLikelihood, mutualRates, scaledDistanceFromExponential } from "./exact.js"
import { derived, EVENTS, EXAMPLE, hawkes1971, VECTOR } from "./example.js"
import { type MarkedEvent, mutualLogLikelihood, mutualResiduals } from "./mutual-exact.js"
import { fittedPairs, RIVALS } from "./pair-fit.js"
import { concentrationGained, mutualEvents, mutualRate, retaliationRate } from "./simulated.js"

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

/** Rates, likelihood and residuals of processes that excite each other, and rivals as Egesdal and others fit them. */
export const severalProcesses: readonly ReproducedQuantity[] = [
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
