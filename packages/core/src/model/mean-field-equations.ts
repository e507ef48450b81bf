import { SimulationError } from "../engine/simulation-error.js"
import { type DenseStep, type IntegrationError, interpolate } from "../math/runge-kutta.js"
import type { EffectIncrements } from "./mean-field-increments.js"
import { snapToZero } from "./mean-field-solution.js"
import type { MeanFieldWorld } from "./mean-field-world.js"

interface BadRate {
  readonly hazard: number
  readonly rate: number
  readonly time: number
}

/** The differential equations of a model: dX/dt = sum of rate · increment over the numbers that move. */
export class MeanFieldEquations<World> {
  /** The moving numbers at the start. */
  readonly initial: Float64Array
  readonly #twin: MeanFieldWorld<World>
  readonly #increments: EffectIncrements<World>
  readonly #moving: readonly number[]
  /** Place among the moving numbers, by leaf. */
  readonly #placeOf: ReadonlyMap<number, number>
  readonly #absoluteTolerance: number
  readonly #targets: (Uint32Array | undefined)[]
  readonly #amounts: (readonly number[])[] = []
  readonly #whole: Float64Array
  /** Seen in the last evaluation. */
  #notFinite: BadRate | undefined
  #negative: BadRate | undefined

  /** @throws SimulationError when a number that moves does not begin finite */
  constructor(
    twin: MeanFieldWorld<World>,
    increments: EffectIncrements<World>,
    moving: readonly number[],
    absoluteTolerance: number,
  ) {
    this.#twin = twin
    this.#increments = increments
    this.#moving = moving
    this.#placeOf = new Map(moving.map((leaf, place) => [leaf, place]))
    this.#absoluteTolerance = absoluteTolerance
    this.#targets = new Array(increments.count)
    this.#whole = twin.initial.slice()
    this.initial = Float64Array.from(moving, (leaf) => twin.initial[leaf] as number)
    const strange = this.initial.findIndex((value) => !Number.isFinite(value))
    if (strange >= 0) {
      throw new SimulationError(
        "bad-model",
        `${twin.pathOf(moving[strange] as number)} begins as ${this.initial[strange]}, and a hazard changes it; the mean field needs a finite number.`,
      )
    }
  }

  /**
   * Writes the derivatives at a state. Negative rates are let through, since a trial step may look beyond the model's end;
   * {@link requireRates} judges them once a step is taken.
   */
  readonly derive = (time: number, state: Float64Array, into: Float64Array): void => {
    this.#show(state)
    this.#notFinite = undefined
    this.#negative = undefined
    into.fill(0)
    for (let hazard = 0; hazard < this.#targets.length; hazard++) {
      const rate = this.#increments.rate(hazard, time)
      if (rate === 0) continue
      if (rate - rate !== 0) {
        this.#notFinite = { hazard, rate, time }
        into.fill(Number.NaN)
        return
      }
      if (rate < 0) this.#negative ??= { hazard, rate, time }
      const targets = this.#targets[hazard] ?? this.#targetsOf(hazard, rate)
      const amounts = this.#amounts[hazard] as readonly number[]
      for (let i = 0; i < targets.length; i++) {
        const target = targets[i] as number
        into[target] = (into[target] as number) + rate * (amounts[i] as number)
      }
    }
  }

  /** Whether a condition on the twin holds at a state. */
  holds(condition: () => boolean, state: Float64Array): boolean {
    this.#show(state)
    return condition()
  }

  /** @throws SimulationError when a rate is negative at the end of the step just taken, whose last evaluation was there */
  requireRates(step: DenseStep, time: number, state: Float64Array): void {
    if (this.#negative === undefined) return
    const { hazard, rate } = this.#negative
    // Only the moment at which it turned negative helps in finding out why.
    let low = step.from
    let high = { time, rate }
    const there = state.slice()
    for (;;) {
      const middle = low + (high.time - low) / 2
      if (!(middle > low && middle < high.time)) break
      interpolate(step, middle, there)
      this.#show(there)
      const rateThere = this.#increments.rate(hazard, middle)
      if (rateThere < 0) high = { time: middle, rate: rateThere }
      else low = middle
    }
    throw this.#badRate({ hazard, rate: high.rate, time: high.time })
  }

  /** Tries the effects at a state of the solution. @throws SimulationError when one adds what it did not add before */
  verify(state: Float64Array): void {
    this.#show(state)
    this.#increments.verify(this.#whole)
  }

  /** An integration's failure in the model's words. */
  explain(error: IntegrationError): SimulationError {
    if (error.code === "not-finite" && this.#notFinite !== undefined) return this.#badRate(this.#notFinite)
    return new SimulationError("no-progress", error.message.replaceAll("time ", "day "))
  }

  #show(state: Float64Array): void {
    for (let place = 0; place < this.#moving.length; place++) {
      const leaf = this.#moving[place] as number
      const value = snapToZero(state[place] as number, this.#absoluteTolerance)
      this.#whole[leaf] = value
      this.#twin.write(leaf, value)
    }
  }

  #targetsOf(hazard: number, rate: number): Uint32Array {
    let increment = this.#increments.of(hazard)
    if (increment === undefined) {
      // Only where it can happen is there an effect to try.
      if (rate < 0) {
        this.#amounts[hazard] = []
        return new Uint32Array(0)
      }
      increment = this.#increments.learn(hazard, this.#whole)
    }
    const targets = Uint32Array.from(increment.leaves, (leaf) => this.#placeOf.get(leaf) as number)
    this.#targets[hazard] = targets
    this.#amounts[hazard] = increment.amounts
    return targets
  }

  #badRate({ hazard, rate, time }: BadRate): SimulationError {
    return new SimulationError(
      "bad-rate",
      `The rate of ${this.#increments.nameOf(hazard).replace(/,$/, "")} became ${rate} at day ${time} of the mean field (${this.#increments.describe(hazard)}). A rate is a finite number >= 0.`,
    )
  }
}
