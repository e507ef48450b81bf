import { bernoulli, RandomStreams, simulate, start as startRun } from "@contested/core"
import { meanEstimate, replications, shareEstimate } from "../estimate.js"
import type { Estimate } from "../published-model.js"
import { borders } from "./exact.js"
import type { Neighbours } from "./graph.js"
import { invasionModel, voterModel } from "./model.js"

/** Cells 0 to `count` - 1 belong to group 1. */
export function firstCells(cells: number, count: number): number[] {
  return Array.from({ length: cells }, (_, i) => (i < count ? 1 : 0))
}

/** Share of runs of the voter model in which group 1 takes all. */
export function simulatedTakeover(neighbours: Neighbours, start: readonly number[], runs: number): Estimate {
  const model = voterModel(neighbours, start)
  const won = replications(runs).filter((replication) => simulate(model, { seed: "voter", replication }).world.held > 0)
  return shareEstimate(won.length, runs)
}

/** Mean days until one group holds everything. */
export function simulatedConsensus(neighbours: Neighbours, start: readonly number[], runs: number): Estimate {
  const model = voterModel(neighbours, start)
  return meanEstimate(replications(runs).map((replication) => simulate(model, { seed: "consensus", replication }).now))
}

/** Share of runs of the invasion process in which group 1, fitter, takes all. */
export function simulatedInvasion(
  neighbours: Neighbours,
  start: readonly number[],
  fitness: number,
  runs: number,
): Estimate {
  const model = invasionModel(neighbours, start)
  const won = replications(runs).filter(
    (replication) => simulate(model, { seed: "invasion", replication, parameters: { fitness } }).world.held > 0,
  )
  return shareEstimate(won.length, runs)
}

/** Share of borders at several times, over runs that each begin with cells given out at random, half to each group. */
export function simulatedBorders(neighbours: Neighbours, times: readonly number[], runs: number): readonly Estimate[] {
  const byTime = times.map(() => new Float64Array(runs))
  for (const replication of replications(runs)) {
    const luck = new RandomStreams("borders", replication).stream("given out")
    const given = neighbours.map(() => (bernoulli(luck, 0.5) ? 1 : 0))
    const run = startRun(voterModel(neighbours, given), { seed: "borders", replication })
    times.forEach((time, i) => {
      const world = run.runUntil(time).world
      ;(byTime[i] as Float64Array)[replication - 1] = borders(neighbours, world.holder)
    })
  }
  return byTime.map((values) => meanEstimate(values))
}
