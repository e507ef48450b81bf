import { type DenseStep, interpolate } from "../math/runge-kutta.js"

/** Keeps a solution while it is made: all of it, or its state at given times. */
export class SolutionRecorder {
  readonly times: number[] = []
  /** States at {@link times}; empty when all is kept. */
  readonly states: Float64Array[] = []
  /** All steps; undefined when only given times are kept. */
  readonly dense: DenseStep[] | undefined
  readonly #wanted: readonly number[]

  constructor(at: readonly number[] | undefined, initial: Float64Array) {
    this.dense = at === undefined ? [] : undefined
    this.#wanted = at === undefined ? [0] : Array.from(new Set(at)).sort((a, b) => a - b)
    if (this.#wanted[0] !== 0) return
    this.times.push(0)
    if (this.dense === undefined) this.states.push(initial)
  }

  /** @param time where the solution stands: the step's end, or the model's end within it */
  add(step: DenseStep, time: number, state: Float64Array): void {
    if (this.dense !== undefined) {
      this.dense.push({ ...step, coefficients: step.coefficients.slice() })
      this.times.push(time)
      return
    }
    for (;;) {
      const next = this.#wanted[this.times.length]
      if (next === undefined || next > time) return
      const kept = state.slice()
      if (next < time) interpolate(step, next, kept)
      this.times.push(next)
      this.states.push(kept)
    }
  }
}
