import { type DenseStep, interpolate, interpolateComponent } from "../math/runge-kutta.js"

/** A moment of the solution. */
export interface Moment {
  readonly time: number
  readonly state: Float64Array
}

/** Share of a time by which two moments are one: a few units in the last place. */
const SAME_MOMENT = 2 ** -49

/**
 * The first moment within a step at which a condition holds, undefined when none is seen.
 *
 * The condition is looked at wherever a number passes 0, there with this number exactly 0 as it would be in a jump process, and at the end
 * of the step; the first hit is closed in by bisection. It must not hold at the step's beginning.
 */
export function findEnd(
  step: DenseStep,
  endOfStep: number,
  state: Float64Array,
  holds: (state: Float64Array) => boolean,
): Moment | undefined {
  const zeros = zeroCrossings(step, endOfStep, state)
  const moments = [...new Set(zeros.map(({ time }) => time)), endOfStep]
  let before = step.from
  for (const time of moments) {
    const candidate = stateAt(step, time, endOfStep, state, zeros)
    if (holds(candidate)) return closeIn(step, before, { time, state: candidate }, zeros, holds)
    before = time
  }
  return undefined
}

interface ZeroCrossing {
  readonly component: number
  readonly time: number
}

/** Where components pass 0 or arrive there, in order of time. */
function zeroCrossings(step: DenseStep, endOfStep: number, state: Float64Array): ZeroCrossing[] {
  const crossings: ZeroCrossing[] = []
  for (let component = 0; component < state.length; component++) {
    const [from, to] = [step.coefficients[component] as number, state[component] as number]
    if (!((from > 0 && to <= 0) || (from < 0 && to >= 0))) continue
    let [low, high] = [step.from, endOfStep]
    while (to !== 0) {
      const middle = low + (high - low) / 2
      if (!(middle > low && middle < high)) break
      const value = interpolateComponent(step, middle, component)
      if (from > 0 ? value > 0 : value < 0) low = middle
      else high = middle
    }
    crossings.push({ component, time: high })
  }
  return crossings.sort((a, b) => a.time - b.time)
}

function stateAt(
  step: DenseStep,
  time: number,
  endOfStep: number,
  state: Float64Array,
  zeros: readonly ZeroCrossing[],
): Float64Array {
  const there = state.slice()
  if (time < endOfStep) interpolate(step, time, there)
  for (const zero of zeros) {
    if (Math.abs(zero.time - time) <= SAME_MOMENT * Math.abs(time)) there[zero.component] = 0
  }
  return there
}

function closeIn(
  step: DenseStep,
  before: number,
  found: Moment,
  zeros: readonly ZeroCrossing[],
  holds: (state: Float64Array) => boolean,
): Moment {
  let low = before
  let high = found
  for (;;) {
    const middle = low + (high.time - low) / 2
    if (!(middle > low && middle < high.time)) return high
    const state = stateAt(step, middle, Number.POSITIVE_INFINITY, found.state, zeros)
    if (holds(state)) high = { time: middle, state }
    else low = middle
  }
}
