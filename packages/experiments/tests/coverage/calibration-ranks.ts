import { poisson, RandomStreams } from "@contested/core"
import { abcSmc } from "../../src/calibration/abc-smc.js"
import {
  posteriorRank,
  type RankUniformity,
  rankUniformity,
} from "../../src/calibration/simulation-based-calibration.js"

const MOST = 20
const DAYS = 10
const PARTICLES = 40
/** Tolerances fall to a count or two, where the posterior is as wide as some fourteen. */
const GENERATIONS = 7

/**
 * Simulation-based calibration of ABC-SMC: rates drawn from the prior, uniform on 0 to 20, one Poisson count over 10 days each, and the ranks of the
 * true rates among their posteriors, which are uniform where the posterior is right.
 */
export function calibrationRanks(trials: number, seed: string, bins = 10): RankUniformity {
  const truths = new RandomStreams(seed, 0).stream("truths")
  const ranks = Array.from({ length: trials }, (_, trial) => {
    const streams = new RandomStreams(`${seed}/calibration`, trial + 1)
    const truth = MOST * truths.uniform()
    const count = poisson(truths, truth * DAYS)
    const search = abcSmc(1, { particles: PARTICLES, generations: GENERATIONS, streams })
    let runs = 0
    let next = search.next()
    while (!next.done) {
      const distances = next.value.map(([u = 0]) => {
        runs += 1
        return Math.abs(poisson(streams.stream("run", runs), MOST * u * DAYS) - count)
      })
      next = search.next(distances)
    }
    const { particles } = next.value
    const values = particles.map(({ point }) => MOST * (point[0] as number))
    return posteriorRank(
      truth,
      values,
      particles.map(({ weight }) => weight),
    )
  })
  return rankUniformity(ranks, bins)
}
