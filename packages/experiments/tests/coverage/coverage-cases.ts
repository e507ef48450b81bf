// How often intervals hold what they should, counted on cases whose truth is known: what `npm run coverage` prints and the tests look at in small.
import { exponential, lognormal, normal, RandomStreams } from "@contested/core"
import { batchMeans } from "../../src/output-analysis/batch-means.js"
import { bootstrapInterval } from "../../src/output-analysis/bootstrap-interval.js"
import { type Interval, meanInterval } from "../../src/output-analysis/mean-interval.js"
import { mserTruncation } from "../../src/output-analysis/mser-truncation.js"
import { lookAt, type StoppingRule, sequentialLooks } from "../../src/output-analysis/sequential-stopping.js"

export interface CoverageCase {
  readonly name: string
  /** What is drawn, and how much of it. */
  readonly what: string
  /** Between which shares the coverage must lie; null where it is reported only. */
  readonly required: readonly [low: number, high: number] | null
  /** Share of the experiments asked for that are made of this case: long ones are made less often. */
  readonly share: number
  readonly truth: number
  /** The interval of one experiment. */
  readonly interval: (streams: RandomStreams) => Interval
}

/** Waiting times in the queue of consecutive customers of M/M/1 with service at rate 1, by Lindley's (1952) recursion. */
export function waitingTimes(
  streams: RandomStreams,
  load: number,
  customers: number,
  isStationary: boolean,
): Float64Array {
  const [arrivals, services] = [streams.stream("arrivals"), streams.stream("services")]
  const waits = new Float64Array(customers)
  // The stationary wait is 0 with probability 1 - load, and else exponential with rate 1 - load.
  let wait = isStationary && arrivals.uniform() < load ? exponential(services, 1 - load) : 0
  for (let customer = 0; customer < customers; customer += 1) {
    waits[customer] = wait
    wait = Math.max(0, wait + exponential(services, 1) - exponential(arrivals, load))
  }
  return waits
}

/** Mean wait in the queue at service rate 1: load / (1 - load) (Gross & Harris 1998, eq. 2.30). */
const meanWait = (load: number): number => load / (1 - load)
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

function replicated(
  load: number,
  replications: number,
  customers: number,
  required: CoverageCase["required"],
): CoverageCase {
  return {
    name: "Student's t over replications",
    what: `M/M/1, load ${load}: ${replications} runs of ${customers} customers from the stationary state`,
    required,
    share: 1,
    truth: meanWait(load),
    interval: (streams) => {
      const means = Array.from({ length: replications }, (_, run) =>
        mean(
          waitingTimes(new RandomStreams(streams.stream("run", run).uniform().toString(), 0), load, customers, true),
        ),
      )
      return meanInterval(means).interval as Interval
    },
  }
}

function steadyState(load: number, customers: number, share: number): CoverageCase {
  return {
    name: "batch means after MSER-5",
    what: `M/M/1, load ${load}: one run of ${customers.toLocaleString("en-US")} customers from the empty state, 20 batches`,
    required: null,
    share,
    truth: meanWait(load),
    interval: (streams) => {
      const waits = waitingTimes(streams, load, customers, false)
      return batchMeans(waits.subarray(mserTruncation(waits).truncation)).interval
    },
  }
}

function skewed(method: "bca" | "percentile", n: number, required: CoverageCase["required"]): CoverageCase {
  return {
    name: `bootstrap, ${method}`,
    what: `mean of ${n} exponential values (skewness 2), 1,000 resamples`,
    required,
    share: 1,
    truth: 1,
    interval: (streams) => {
      const source = streams.stream("values")
      const values = Float64Array.from({ length: n }, () => exponential(source, 1))
      return bootstrapInterval(values, mean, { method, resamples: 1_000, random: streams.stream("bootstrap") }).interval
    },
  }
}

function stopped(
  name: string,
  what: string,
  rule: StoppingRule,
  truth: number,
  draw: (source: ReturnType<RandomStreams["stream"]>) => number,
  required: CoverageCase["required"],
): CoverageCase {
  return {
    name,
    what,
    required,
    share: 1,
    truth,
    interval: (streams) => {
      const source = streams.stream("values")
      const values: number[] = []
      for (const looks of sequentialLooks(rule)) {
        while (values.length < looks) values.push(draw(source))
        const look = lookAt(rule, values)
        if (look.decision !== "go on") return look.interval
      }
      throw new RangeError("A rule ends at its last look.")
    },
  }
}

/** At least the level, less the chance of the counting itself. */
const HOLDS = [0.94, 1] as const
const EXACT = [0.94, 0.96] as const

export const coverageCases: readonly CoverageCase[] = [
  replicated(0.5, 60, 1_000, EXACT),
  steadyState(0.5, 40_000, 0.25),
  steadyState(0.8, 40_000, 0.25),
  steadyState(0.8, 400_000, 0.05),
  skewed("bca", 400, EXACT),
  skewed("percentile", 400, EXACT),
  stopped(
    "sequential stopping, width",
    "normal values, relative half-width 0.1",
    { halfWidth: { relative: 0.1 } },
    1,
    (source) => normal(source, 1, 0.5),
    HOLDS,
  ),
  stopped(
    "sequential stopping, width",
    "lognormal values (sigma 0.5, skewness 1.75), relative half-width 0.05",
    { halfWidth: { relative: 0.05 } },
    Math.exp(0.125),
    (source) => lognormal(source, 0, 0.5),
    HOLDS,
  ),
  stopped(
    "sequential stopping, any reason",
    "normal values, relative half-width 0.1",
    { halfWidth: { relative: 0.1 }, proof: "any reason" },
    1,
    (source) => normal(source, 1, 0.5),
    HOLDS,
  ),
]

export interface CoverageCount {
  readonly experiments: number
  readonly covered: number
  readonly share: number
  /** The coverage that the count is compatible with at 95 %: Wilson's (1927) interval. */
  readonly band: Interval
  /** Whether what is required is met; null where nothing is. */
  readonly ok: boolean | null
}

/** Counts how many of so many experiments cover the truth. */
export function countCoverage(one: CoverageCase, experiments: number, seed: string): CoverageCount {
  let covered = 0
  for (let index = 1; index <= experiments; index += 1) {
    const [low, high] = one.interval(new RandomStreams(`${seed}/${one.name}/${one.what}`, index))
    if (low <= one.truth && one.truth <= high) covered += 1
  }
  const share = covered / experiments
  const z2 = 1.96 * 1.96
  const centre = (share + z2 / (2 * experiments)) / (1 + z2 / experiments)
  const half =
    (1.96 / (1 + z2 / experiments)) *
    Math.sqrt((share * (1 - share)) / experiments + z2 / (4 * experiments * experiments))
  const ok = one.required === null ? null : share >= one.required[0] && share <= one.required[1]
  return { experiments, covered, share, band: [centre - half, centre + half], ok }
}
