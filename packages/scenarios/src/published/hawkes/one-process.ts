import type { Mark } from "@contested/core"
import { meanEstimate, replications } from "../estimate.js"
import type { ReproducedQuantity } from "../published-model.js"
import { INSIDE, quantity } from "../reproduced-quantity.js"
import {
  clusterSizeProbability,
  compensators,
  expectedCount,
  intensities,
  logLikelihood,
  residuals,
  scaledDistanceFromExponential,
} from "./exact.js"
import { derived, EVENTS, EXAMPLE, hawkes1971, VECTOR } from "./example.js"
import { eventTimes, shareOfClusters, simulatedCount, simulatedVarianceRate } from "./simulated.js"

const computed = (source: string): readonly [Mark, string] => ["computed", source]
const likelihood = "Ozaki 1979, doi:10.1007/BF02480272, worked out by another program"

let allResiduals: readonly number[] | undefined
/** Residuals of 100 runs of 100 days: some 12,300. */
function manyResiduals(): readonly number[] {
  allResiduals ??= replications(100).flatMap((replication) =>
    residuals(EXAMPLE, eventTimes(EXAMPLE, 100, replication), 100),
  )
  return allResiduals
}

/** Counts, intensities, likelihood, clusters and rescaled time of one process. */
export const oneProcess: readonly ReproducedQuantity[] = [
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
]
