import { moments } from "@contested/core"
import type { Design } from "../designs/design.js"
import { requireNoise, requireOutputs } from "./sensitivity-input.js"

/** Elementary effects of one parameter: change of the output per whole range of the parameter. */
export interface MorrisEffect {
  readonly parameter: string
  /** One of each trajectory, in order. */
  readonly effects: readonly number[]
  /** Mean effect (Morris 1991). */
  readonly mu: number
  /** Mean of the sizes of the effects (Campolongo, Cariboni & Saltelli 2007): whether it matters at all. */
  readonly muStar: number
  /** Standard deviation of the effects: whether it matters differently at different places (interaction, curvature), noise included. */
  readonly sigma: number
  /** Standard error of `mu`: sigma / sqrt(trajectories). */
  readonly standardError: number
  /** `muStar` of a parameter without any effect, from the noise of the outputs alone: 2 sqrt(v / pi) / step. */
  readonly noiseFloor: number
  /** Standard deviation of the effects without the share of the noise, at least 0. */
  readonly sigmaWithoutNoise: number
}

/**
 * Morris screening: mean, mean size and spread of the elementary effects (Morris 1991, doi:10.2307/1269043; mu*: Campolongo, Cariboni & Saltelli
 * 2007, doi:10.1016/j.envsoft.2006.10.004). An effect is the difference of two outputs over the step, so noise of variance v in each output adds
 * 2 v / step^2 to its variance, and gives an idle parameter a mean size of sqrt(2 v) sqrt(2 / pi) / step (mean of a half-normal variable). O(points).
 *
 * @param unit The design on the unit cube, as `morrisDesign` made it: consecutive blocks of k + 1 points.
 * @param outputs One finite value per point, in its order: for a stochastic model the mean over replications.
 * @param noiseVariance Variance of the noise in each output, default 0: `replicationNoise(...).noiseOfMeans`, for independent luck at each point.
 * @throws RangeError when the design is not one of trajectories, or outputs do not belong to it.
 */
export function morrisEffects(unit: Design, outputs: ArrayLike<number>, noiseVariance = 0): readonly MorrisEffect[] {
  const { parameters, points } = unit
  requireNoise(noiseVariance)
  requireOutputs(outputs, points.length, "The Morris design")
  const block = parameters.length + 1
  if (points.length % block !== 0 || points.length < 2 * block) {
    throw new RangeError(
      `A Morris design of ${parameters.length} parameters has ${points.length} points: expected ${block} per trajectory, and two trajectories or more.`,
    )
  }
  const effects = parameters.map((): number[] => [])
  const steps = parameters.map((): number[] => [])
  for (let index = 0; index < points.length - 1; index += 1) {
    if ((index + 1) % block === 0) continue
    const { column, step } = movedParameter(unit, index)
    effects[column]?.push(((outputs[index + 1] as number) - (outputs[index] as number)) / step)
    steps[column]?.push(Math.abs(step))
  }
  const trajectories = points.length / block
  return parameters.map((parameter, column) => {
    const own = effects[column] as number[]
    if (own.length !== trajectories) {
      throw new RangeError(
        `Parameter ${parameter} moves ${own.length} times in ${trajectories} trajectories: expected once in each.`,
      )
    }
    const { mean, sd } = moments(own)
    const step = (steps[column] as number[])[0] as number
    const sigma = sd as number
    return {
      parameter,
      effects: own,
      mu: mean,
      muStar: moments(own.map(Math.abs)).mean,
      sigma,
      standardError: sigma / Math.sqrt(trajectories),
      noiseFloor: (2 * Math.sqrt(noiseVariance / Math.PI)) / step,
      sigmaWithoutNoise: Math.sqrt(Math.max(0, sigma * sigma - (2 * noiseVariance) / (step * step))),
    }
  })
}

function movedParameter({ points }: Design, index: number): { readonly column: number; readonly step: number } {
  const [from, to] = [points[index] as readonly number[], points[index + 1] as readonly number[]]
  const moved = to.flatMap((value, column) => (value === from[column] ? [] : [column]))
  const column = moved[0]
  if (moved.length !== 1 || column === undefined) {
    throw new RangeError(
      `Points ${index} and ${index + 1} differ in ${moved.length} parameters: a Morris trajectory moves one at a time.`,
    )
  }
  return { column, step: (to[column] as number) - (from[column] as number) }
}
