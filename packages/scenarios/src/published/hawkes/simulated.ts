import { simulate, start } from "@contested/core"
import { meanEstimate, replications, shareEstimate } from "../estimate.js"
import type { Estimate } from "../published-model.js"
import { expectedCount, type HawkesValues } from "./exact.js"
import { hawkesModel, mutualHawkesModel } from "./model.js"
import type { MarkedEvent } from "./mutual-exact.js"
import { concentration, rivalryModel } from "./rivalries.js"

/** Times of the events of one run, from nothing at day 0. */
export function eventTimes(values: HawkesValues, horizon: number, replication: number): number[] {
  const times: number[] = []
  simulate(hawkesModel, {
    seed: "hawkes",
    replication,
    until: horizon,
    parameters: { ...values },
    onRecord: ({ time }) => times.push(time),
  })
  return times
}

/** Mean number of events; as many runs as make some 60,000 expected events, 50 to 2,000 of them. */
export function simulatedCount(values: HawkesValues, horizon: number): Estimate {
  const runs = Math.max(50, Math.min(2000, Math.floor(60_000 / (1 + expectedCount(values, horizon)))))
  const parameters = { ...values }
  return meanEstimate(
    replications(runs).map((replication) => {
      return simulate(hawkesModel, { seed: "hawkes", replication, until: horizon, parameters }).world.events
    }),
  )
}

/** Mean of the squared distance of the count from its expectation, over the horizon. */
export function simulatedVarianceRate(values: HawkesValues, horizon: number, runs: number): Estimate {
  const expected = expectedCount(values, horizon)
  const parameters = { ...values }
  return meanEstimate(
    replications(runs).map((replication) => {
      const { events } = simulate(hawkesModel, { seed: "variance", replication, until: horizon, parameters }).world
      return ((events - expected) * (events - expected)) / horizon
    }),
  )
}

const sizesOf = new Map<number, readonly number[]>()

/** Sizes of 4,000 clusters: an event, what it causes, what that causes, and so on. Made once for each branching ratio. */
export function clusterSizes(n: number): readonly number[] {
  const known = sizesOf.get(n)
  if (known !== undefined) return known
  const sizes = replications(4000).map((replication) => {
    const parameters = { mu: 0, n, beta: 1, ancestors: 1 }
    // After 10,000 mean lives of an effect nothing is left of any.
    return 1 + simulate(hawkesModel, { seed: "cluster", replication, until: 1e4, parameters }).world.events
  })
  sizesOf.set(n, sizes)
  return sizes
}

/** Share of clusters of a size. */
export function shareOfClusters(n: number, size: number): Estimate {
  const sizes = clusterSizes(n)
  return shareEstimate(sizes.filter((one) => one === size).length, sizes.length)
}

/**
 * Mean rate of one of several processes that excite each other, after a warm-up of 100 mean lives of an effect.
 *
 * @param which default: of all together
 */
export function mutualRate(
  background: readonly number[],
  branching: readonly (readonly number[])[],
  which?: number,
): Estimate {
  const model = mutualHawkesModel(background, branching)
  const counted = (events: readonly number[]): number =>
    which === undefined ? events.reduce((sum, count) => sum + count, 0) : (events[which] ?? Number.NaN)
  return meanEstimate(
    replications(200).map((replication) => {
      const run = start(model, { seed: "mutual", replication }).runUntil(100)
      const before = counted(run.world.events)
      return (counted(run.runUntil(500).world.events) - before) / 400
    }),
  )
}

/** Events of several processes that excite each other, fading at the rate of 1 a day, from nothing at day 0. */
export function mutualEvents(
  background: readonly number[],
  branching: readonly (readonly number[])[],
  horizon: number,
  replication: number,
): MarkedEvent[] {
  const events: MarkedEvent[] = []
  simulate(mutualHawkesModel(background, branching), {
    seed: "marked",
    replication,
    until: horizon,
    onRecord: ({ time, data }) => events.push({ time, process: data as number }),
  })
  return events
}

/** Attacks a day of one of two gangs on the other, after a warm-up. */
export function retaliationRate(): Estimate {
  const model = rivalryModel(2)
  return meanEstimate(
    replications(200).map((replication) => {
      const run = start(model, { seed: "rivalry", replication }).runUntil(100)
      const before = run.world.attacks[1] ?? Number.NaN
      return ((run.runUntil(900).world.attacks[1] ?? Number.NaN) - before) / 800
    }),
  )
}

/** How much more of the attacks fall to the busier half of five gangs' pairs with inhibition than without, run by run with the same luck. */
export function concentrationGained(inhibition: number): Estimate {
  const model = rivalryModel(5)
  const of = (replication: number, parameters: Readonly<Record<string, number>>): number =>
    concentration(simulate(model, { seed: "gangs", replication, until: 400, parameters }).world, 5)
  return meanEstimate(
    replications(40).map((replication) => of(replication, { inhibition }) - of(replication, { inhibition: 0 })),
  )
}
