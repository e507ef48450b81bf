import { log, RandomStreams } from "@contested/core"
import type { Design } from "../designs/design.js"
import { type ParameterRange, scaledDesign, valueAt } from "../designs/parameter-range.js"
import { abcSmc, type Generation } from "./abc-smc.js"
import { cmaEs } from "./cma-es.js"
import { nelderMead } from "./nelder-mead.js"
import { type PosteriorPoint, type PosteriorSummary, summarisePosterior } from "./posterior-summary.js"
import type { Search } from "./search.js"
import { badness, type Target, type TargetScore, targetMistakes } from "./target.js"

/** Ways to calibrate, by the names people type. */
export const CALIBRATION_METHODS = ["abc-smc", "nelder-mead", "cma-es"] as const
export type CalibrationMethod = (typeof CALIBRATION_METHODS)[number]

/** What is calibrated against what, how. Plain data. */
export interface CalibrationRequest {
  readonly method: CalibrationMethod
  /** What varies; the prior is uniform over each range, on its scale. */
  readonly ranges: readonly ParameterRange[]
  readonly targets: readonly Target[]
  readonly score: TargetScore
  /** Runs at most. */
  readonly budget: number
  /** Runs of each point. */
  readonly replications: number
  /** Particles of `abc-smc`; left out: a tenth of what the budget pays for, 20 to 1,000. */
  readonly particles?: number
  readonly seed: string
}

/** Points to be run, the same whoever runs them. */
export interface Batch {
  /** 1, 2, ... */
  readonly batch: number
  readonly design: Design
  readonly seed: string
  /** Points of a posterior have luck of their own; an optimiser compares points under the same luck. */
  readonly luck: "own" | "common"
}

/** For each point of a batch: for each target the values of its measure over replications; null where a run failed. */
export type BatchOutputs = readonly (readonly (readonly number[])[] | null)[]

/** One point that was tried. */
export interface Trial {
  readonly trial: number
  readonly batch: number
  /** In the order of the ranges, in the parameters' units. */
  readonly values: readonly number[]
  /** Distance or minus log likelihood; null where a run failed. */
  readonly loss: number | null
}

export interface CalibrationResult {
  readonly method: CalibrationMethod
  /** `abc-smc`: the last generation that is complete. Optimisers: the best point alone. */
  readonly posterior: readonly PosteriorPoint[]
  /** Per parameter. */
  readonly summary: readonly PosteriorSummary[]
  /** Every point tried, in order. */
  readonly trace: readonly Trial[]
  /** `abc-smc`: how the tolerance fell; empty otherwise. */
  readonly generations: readonly Omit<Generation, "particles">[]
  /** The least loss of all trials. */
  readonly best: PosteriorPoint
  readonly runs: number
  /** `settled`: the method came to its own end. `budget`: the next batch would have cost more than was allowed. */
  readonly ended: "settled" | "budget"
}

/** What stands in for the loss of a point with a failed run: nobody takes it. */
const FAILED = Number.MAX_VALUE

function particlesOf({ particles, budget, replications }: CalibrationRequest): number {
  return particles ?? Math.min(1_000, Math.max(20, Math.floor(budget / replications / 10)))
}

function populationOf(parameters: number): number {
  return 4 + Math.floor(3 * log(parameters))
}

/** Fewest runs with which a method gets anywhere: two generations, or a simplex and a step. */
export function leastBudget(request: CalibrationRequest): number {
  const { method, ranges, replications } = request
  const points =
    method === "abc-smc"
      ? 2 * particlesOf(request)
      : method === "cma-es"
        ? 2 * populationOf(ranges.length)
        : ranges.length + 3
  return points * replications
}

/** What is wrong with a request beyond its ranges, one sentence each. */
export function calibrationMistakes(request: CalibrationRequest): string[] {
  const { budget, targets, score, particles } = request
  const mistakes = targetMistakes(targets, score)
  if (particles !== undefined && !(Number.isInteger(particles) && particles >= 10 && particles <= 100_000))
    mistakes.push(`The number of particles is ${particles}: expected a whole number from 10 to 100,000.`)
  else if (budget < leastBudget(request))
    mistakes.push(`The budget is ${budget} runs: ${request.method} needs at least ${leastBudget(request)} here.`)
  return mistakes
}

function searchOf(request: CalibrationRequest, onGeneration: (generation: Generation) => void): Search<unknown> {
  const { method, ranges, seed } = request
  const streams = new RandomStreams(seed, 0)
  const centre = ranges.map(() => 0.5)
  if (method === "nelder-mead") return nelderMead(centre)
  if (method === "cma-es") return cmaEs(centre, { streams })
  return abcSmc(ranges.length, { particles: particlesOf(request), streams, onGeneration })
}

/**
 * Finds settings under which runs agree with what was observed: a sample of the posterior (`abc-smc`), or the best point (`nelder-mead`, `cma-es`).
 * Batch follows on batch from the values alone, so the result is the same for any number of workers, and for a calibration that was
 * interrupted and is fed the batches it had. What comes out is conditional on model, ranges, targets and tolerances.
 *
 * @param evaluate Makes the runs of a batch.
 * @throws RangeError when every run of the first batch fails, or no generation could be finished
 */
export async function calibrate(
  request: CalibrationRequest,
  evaluate: (batch: Batch) => Promise<BatchOutputs>,
): Promise<CalibrationResult> {
  const { method, ranges, targets, score, budget, replications, seed } = request
  const generations: Generation[] = []
  const search = searchOf(request, (generation) => generations.push(generation))
  const trace: Trial[] = []
  const names = ranges.map(({ name }) => name)
  const valuesOf = (point: readonly number[]): number[] =>
    point.map((u, column) => valueAt(ranges[column] as ParameterRange, u))
  let runs = 0
  let next = search.next()
  let batch = 0
  while (!next.done && runs + next.value.length * replications <= budget) {
    batch += 1
    const points = next.value
    const design = scaledDesign({ parameters: names, points }, ranges)
    const isSampler = method === "abc-smc"
    const outputs = await evaluate({
      batch,
      design,
      seed: isSampler ? `${seed}/batch-${batch}` : seed,
      luck: isSampler ? "own" : "common",
    })
    runs += points.length * replications
    const losses = outputs.map((values) => (values === null ? FAILED : badness(score, targets, values)))
    for (const [index, loss] of losses.entries())
      trace.push({
        trial: trace.length + 1,
        batch,
        values: design.points[index] as readonly number[],
        loss: loss === FAILED ? null : loss,
      })
    if (trace.every(({ loss }) => loss === null))
      throw new RangeError("Every run of the first batch failed: give ranges in which the subject can be run.")
    next = search.next(losses)
  }
  const ended = next.done ? "settled" : "budget"
  const best = trace.reduce((least, trial) => ((trial.loss ?? FAILED) < (least.loss ?? FAILED) ? trial : least))
  const bestPoint = { values: best.values, weight: 1, loss: best.loss ?? FAILED }
  const last = generations.at(-1)
  const posterior =
    last === undefined
      ? [bestPoint]
      : last.particles
          .filter(({ distance }) => distance < FAILED)
          .map(({ point, weight, distance }) => ({ values: valuesOf(point), weight, loss: distance }))
  return {
    method,
    posterior,
    summary: summarisePosterior(ranges, posterior),
    trace,
    generations: generations.map(({ particles: _, ...rest }) => rest),
    best: bestPoint,
    runs,
    ended,
  }
}
