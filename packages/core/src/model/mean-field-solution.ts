import { SimulationError } from "../engine/simulation-error.js"
import { type DenseStep, interpolate } from "../math/runge-kutta.js"
import type { MeanFieldWorld } from "./mean-field-world.js"
import type { Model } from "./model.js"

/** What {@link MeanField} is made from. */
export interface SolutionParts<World> {
  readonly model: Model<World>
  readonly twin: MeanFieldWorld<World>
  /** The numbers of the world that move, by leaf; all others are as they were at the start. */
  readonly moving: readonly number[]
  /** Either all steps, or the states at `times`. */
  readonly dense: readonly DenseStep[] | undefined
  readonly states: readonly Float64Array[]
  readonly times: readonly number[]
  readonly final: { readonly time: number; readonly state: Float64Array }
  readonly ended: boolean
  readonly steps: number
  readonly rejected: number
  readonly absoluteTolerance: number
}

/** The solution of a model's mean field: the world at any time, or at the times that were asked for. */
export class MeanField<World> {
  readonly model: Model<World>
  /** Days. The times asked for, as far as the solution got; without any, the ends of the steps, from 0 to {@link end}. */
  readonly times: readonly number[]
  /** Days. `until`, or where the model's end was reached. */
  readonly end: number
  /** True when the model's end was reached. */
  readonly ended: boolean
  /** Steps taken. */
  readonly steps: number
  /** Steps tried in vain. */
  readonly rejected: number
  readonly #parts: SolutionParts<World>

  /** Use `meanField`. */
  constructor(parts: SolutionParts<World>) {
    this.#parts = parts
    this.model = parts.model
    this.times = parts.times
    this.end = parts.final.time
    this.ended = parts.ended
    this.steps = parts.steps
    this.rejected = parts.rejected
  }

  /**
   * The world at a time: a new object shaped like the model's world, with fractional numbers. Its typed arrays are `Float64Array`s, also
   * where the model's hold whole numbers. Numbers the integrator cannot tell from 0 are 0.
   *
   * @param time days, from 0 to {@link end}; one of {@link times} or {@link end} when times were asked for
   * @throws SimulationError for any other time
   */
  at(time: number): World {
    const { twin, moving, absoluteTolerance } = this.#parts
    const values = twin.initial.slice()
    const state = this.#stateAt(time)
    moving.forEach((leaf, i) => {
      values[leaf] = snapToZero(state[i] as number, absoluteTolerance)
    })
    return twin.build(values)
  }

  /** A quantity of the world at a time; default at the end. @throws SimulationError as {@link at} */
  value(of: (world: World) => number, time: number = this.end): number {
    return of(this.at(time))
  }

  /** A quantity of the world at all {@link times}. */
  series(of: (world: World) => number): number[] {
    return this.times.map((time) => this.value(of, time))
  }

  #stateAt(time: number): Float64Array {
    const { dense, final, states, times, moving } = this.#parts
    if (time === final.time) return final.state
    if (dense === undefined) {
      const state = states[times.indexOf(time)]
      if (state !== undefined) return state
      throw new SimulationError(
        "bad-time",
        `The mean field was asked for day ${time}, but only the days given under "at" were kept, and day ${final.time}.`,
      )
    }
    if (!(time >= 0 && time < final.time)) {
      throw new SimulationError(
        "bad-time",
        `The mean field was asked for day ${time}; it reaches from day 0 to day ${final.time}.`,
      )
    }
    let [low, high] = [0, dense.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((dense[middle] as DenseStep).from <= time) low = middle
      else high = middle - 1
    }
    const state = new Float64Array(moving.length)
    interpolate(dense[low] as DenseStep, time, state)
    return state
  }
}

/** A number just below 0, within what the integrator can tell, is 0: counts decay to 0 and rates must not turn negative there. */
export function snapToZero(value: number, absoluteTolerance: number): number {
  return value < 0 && value >= -absoluteTolerance ? 0 : value
}
