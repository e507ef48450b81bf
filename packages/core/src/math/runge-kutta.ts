import { pow } from "./power.js"

/** Writes dy/dt at a time and state into `into`. */
export type Derivatives = (time: number, state: Float64Array, into: Float64Array) => void

export interface RungeKuttaOptions {
  /** Allowed local error of a component, as a share of its size; default 1e-8. */
  readonly relativeTolerance?: number
  /** Allowed local error of a component near zero, in its own unit; default 1e-10. */
  readonly absoluteTolerance?: number
  /** No step is longer; default the whole interval. */
  readonly maximumStep?: number
  /** How many steps may be tried, rejected ones included; default 1,000,000. */
  readonly stepLimit?: number
  /** What a component is called in errors; default `component 3`. */
  readonly nameOf?: (component: number) => string
}

/** Why an integration cannot go on. */
export type IntegrationErrorCode = "not-finite" | "step-underflow" | "step-limit"

/** An integration that cannot go on from where it stands. */
export class IntegrationError extends Error {
  override readonly name = "IntegrationError"
  readonly code: IntegrationErrorCode
  /** Where it stands. */
  readonly time: number

  constructor(code: IntegrationErrorCode, time: number, message: string) {
    super(message)
    this.code = code
    this.time = time
  }
}

// The pair of orders 5 and 4, RK5(4)7M: Dormand & Prince 1980, doi:10.1016/0771-050X(80)90013-3, table 2. Row 7 is also the solution of
// order 5, so a step's last derivative is the next step's first.
const NODES = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1] as const
const A2 = [1 / 5] as const
const A3 = [3 / 40, 9 / 40] as const
const A4 = [44 / 45, -56 / 15, 32 / 9] as const
const A5 = [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729] as const
const A6 = [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656] as const
const A7 = [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84] as const
const TABLE: readonly (readonly number[])[] = [[], A2, A3, A4, A5, A6, A7]
/** Order 5 less order 4. */
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const
/** Dense output of order 4: Hairer, Nørsett & Wanner 1993, Solving Ordinary Differential Equations I, 2nd ed., II.6, and their DOPRI5. */
const DENSE = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423,
] as const

// Control of the step by proportion and integral: Hairer, Nørsett & Wanner 1993, II.4; Gustafsson 1991. Values of DOPRI5.
const BETA = 0.04
const EXPONENT = 0.2 - 0.75 * BETA
const SAFETY = 0.9
const SHRINK_LIMIT = 0.2
const GROWTH_LIMIT = 10
/** A step whose trial states have no derivative is tried again at a fourth. */
const OUTSIDE_DOMAIN = 0.25
/** Number of floats of dense output per component. */
const DENSE_ORDER = 5

/** One accepted step and the polynomial of degree 4 that follows the solution through it. */
export interface DenseStep {
  readonly from: number
  readonly length: number
  /** Five coefficients a component: all first ones, then all second ones, and so on. */
  readonly coefficients: Float64Array
}

/**
 * The solution within a step, written into `into`. Exact at the step's beginning, and of order 4 inside.
 *
 * @param time within the step; outside, the polynomial is not to be trusted
 */
export function interpolate({ from, length, coefficients }: DenseStep, time: number, into: Float64Array): void {
  const n = coefficients.length / DENSE_ORDER
  for (let i = 0; i < n; i++) into[i] = valueWithin(coefficients, n, i, (time - from) / length)
}

/** One component within a step. */
export function interpolateComponent(
  { from, length, coefficients }: DenseStep,
  time: number,
  component: number,
): number {
  return valueWithin(coefficients, coefficients.length / DENSE_ORDER, component, (time - from) / length)
}

function valueWithin(coefficients: Float64Array, n: number, i: number, theta: number): number {
  const rest = 1 - theta
  const third = (coefficients[3 * n + i] as number) + rest * (coefficients[4 * n + i] as number)
  const second = (coefficients[2 * n + i] as number) + theta * third
  return (coefficients[i] as number) + theta * ((coefficients[n + i] as number) + rest * second)
}

/**
 * Integrates dy/dt = f(t, y), step by step, forward in time: explicit Runge-Kutta of order 5 with an embedded error estimate of order 4
 * (Dormand & Prince 1980), steps chosen so that each component's estimated error stays within
 * `absoluteTolerance + relativeTolerance · |y|` in every step (the maximum norm: a component that moves alone is not averaged away).
 *
 * A trial step into a region where a derivative is not finite is tried again shorter. The same bits on every JavaScript engine as long as f
 * gives the same bits. Not for stiff equations: there the steps stay short and the step limit is reached. Space: 15 floats a component.
 */
export class DormandPrince {
  readonly #derivatives: Derivatives
  readonly #until: number
  readonly #relative: number
  readonly #absolute: number
  readonly #maximumStep: number
  readonly #stepLimit: number
  readonly #nameOf: (component: number) => string
  readonly #slopes: Float64Array[]
  #state: Float64Array
  #next: Float64Array
  #time: number
  #step: number
  #lastFrom: number
  #lastLength = 0
  #dense: Float64Array
  #previousError = 1e-4
  #steps = 0
  #rejected = 0

  /**
   * @param state initial values; copied
   * @throws RangeError naming every option that is out of range
   * @throws IntegrationError when a derivative is not finite at the start
   */
  constructor(
    derivatives: Derivatives,
    from: number,
    state: ArrayLike<number>,
    until: number,
    options: RungeKuttaOptions = {},
  ) {
    const { relativeTolerance = 1e-8, absoluteTolerance = 1e-10, stepLimit = 1_000_000 } = options
    const { maximumStep = Number.POSITIVE_INFINITY, nameOf = (component) => `component ${component}` } = options
    requireOptions(from, until, relativeTolerance, absoluteTolerance, maximumStep, stepLimit)
    this.#derivatives = derivatives
    this.#until = until
    this.#relative = relativeTolerance
    this.#absolute = absoluteTolerance
    this.#maximumStep = maximumStep
    this.#stepLimit = stepLimit
    this.#nameOf = nameOf
    this.#time = from
    this.#lastFrom = from
    this.#state = Float64Array.from(state)
    const n = this.#state.length
    this.#next = new Float64Array(n)
    this.#slopes = Array.from({ length: 7 }, () => new Float64Array(n))
    this.#dense = new Float64Array(DENSE_ORDER * n)
    this.#dense.set(this.#state)
    derivatives(from, this.#state, this.#slopes[0] as Float64Array)
    const bad = firstNotFinite(this.#slopes[0] as Float64Array)
    if (bad >= 0) throw this.#notFinite(bad, this.#slopes[0] as Float64Array)
    this.#step = until > from ? this.#firstStep() : 0
  }

  get time(): number {
    return this.#time
  }

  /** The state at {@link time}; overwritten by later steps. */
  get state(): Float64Array {
    return this.#state
  }

  /** Accepted steps. */
  get steps(): number {
    return this.#steps
  }

  /** Steps tried in vain. */
  get rejected(): number {
    return this.#rejected
  }

  /**
   * The last accepted step; before the first one it has length 0. Its coefficients are overwritten by the next step: copy what is to be
   * kept.
   */
  get last(): DenseStep {
    return { from: this.#lastFrom, length: this.#lastLength, coefficients: this.#dense }
  }

  /**
   * Takes one step; false, changing nothing, when the end is reached. The last call of the derivatives is at the new time and state.
   *
   * @throws IntegrationError when no step is short enough
   */
  step(): boolean {
    if (!(this.#time < this.#until)) return false
    let afterRejection = false
    for (;;) {
      if (this.#steps + this.#rejected >= this.#stepLimit) throw this.#limitReached()
      let h = Math.min(this.#step, this.#maximumStep)
      const arrives = this.#time + 1.01 * h >= this.#until
      if (arrives) h = this.#until - this.#time
      const time = arrives ? this.#until : this.#time + h
      if (this.#time + 0.1 * h === this.#time && !arrives) throw this.#underflow()
      const error = this.#try(h)
      if (error <= 1) {
        this.#accept(time, h, error, afterRejection)
        return true
      }
      this.#rejected += 1
      afterRejection = true
      // NaN: some stage lay where there is no derivative.
      this.#step = Number.isNaN(error)
        ? h * OUTSIDE_DOMAIN
        : h / Math.min(1 / SHRINK_LIMIT, pow(error, EXPONENT) / SAFETY)
      if (arrives && this.#time + 0.1 * this.#step === this.#time) throw this.#underflow()
    }
  }

  /** Computes the stages and the new state; returns the error as a multiple of the tolerance, NaN when a stage has no derivative. */
  #try(h: number): number {
    const state = this.#state
    const next = this.#next
    const slopes = this.#slopes
    const n = state.length
    for (let stage = 1; stage < 7; stage++) {
      const row = TABLE[stage] as readonly number[]
      for (let i = 0; i < n; i++) {
        let slope = 0
        for (let j = 0; j < stage; j++) slope += (row[j] as number) * ((slopes[j] as Float64Array)[i] as number)
        next[i] = (state[i] as number) + h * slope
      }
      const into = slopes[stage] as Float64Array
      this.#derivatives(this.#time + (NODES[stage] as number) * h, next, into)
      if (firstNotFinite(into) >= 0) return Number.NaN
    }
    let worst = 0
    for (let i = 0; i < n; i++) {
      let error = 0
      for (let j = 0; j < 7; j++) error += (ERROR[j] as number) * ((slopes[j] as Float64Array)[i] as number)
      const size = Math.max(Math.abs(state[i] as number), Math.abs(next[i] as number))
      const share = Math.abs(h * error) / (this.#absolute + this.#relative * size)
      if (!(share <= worst)) worst = share
    }
    return worst
  }

  #accept(time: number, h: number, error: number, afterRejection: boolean): void {
    this.#keepDense(h)
    this.#lastFrom = this.#time
    this.#lastLength = h
    const old = this.#state
    this.#state = this.#next
    this.#next = old
    const first = this.#slopes[0] as Float64Array
    this.#slopes[0] = this.#slopes[6] as Float64Array
    this.#slopes[6] = first
    this.#time = time
    this.#steps += 1
    const wanted = pow(error, EXPONENT) / pow(this.#previousError, BETA) / SAFETY
    const longer = h / Math.max(1 / GROWTH_LIMIT, Math.min(1 / SHRINK_LIMIT, wanted))
    this.#step = afterRejection ? Math.min(longer, h) : longer
    this.#previousError = Math.max(error, 1e-4)
  }

  #keepDense(h: number): void {
    const n = this.#state.length
    const dense = this.#dense
    const first = this.#slopes[0] as Float64Array
    const last = this.#slopes[6] as Float64Array
    for (let i = 0; i < n; i++) {
      const difference = (this.#next[i] as number) - (this.#state[i] as number)
      const bend = h * (first[i] as number) - difference
      let fifth = 0
      for (let j = 0; j < 7; j++) fifth += (DENSE[j] as number) * ((this.#slopes[j] as Float64Array)[i] as number)
      dense[i] = this.#state[i] as number
      dense[n + i] = difference
      dense[2 * n + i] = bend
      dense[3 * n + i] = difference - h * (last[i] as number) - bend
      dense[4 * n + i] = h * fifth
    }
  }

  /** A first step from the sizes of the state and its first two derivatives: Hairer, Nørsett & Wanner 1993, II.4. */
  #firstStep(): number {
    const [state, next] = [this.#state, this.#next]
    const [slope, later] = [this.#slopes[0] as Float64Array, this.#slopes[1] as Float64Array]
    const norm = (of: (i: number) => number) => {
      let worst = 0
      for (let i = 0; i < state.length; i++) {
        worst = Math.max(worst, Math.abs(of(i)) / (this.#absolute + this.#relative * Math.abs(state[i] as number)))
      }
      return worst
    }
    const size = norm((i) => state[i] as number)
    const speed = norm((i) => slope[i] as number)
    const whole = Math.min(this.#until - this.#time, this.#maximumStep)
    const guess = Math.min(whole, size < 1e-5 || speed < 1e-5 ? 1e-6 : (0.01 * size) / speed)
    for (let i = 0; i < state.length; i++) next[i] = (state[i] as number) + guess * (slope[i] as number)
    this.#derivatives(this.#time + guess, next, later)
    if (firstNotFinite(later) >= 0) return guess * 1e-3
    const bend = norm((i) => (later[i] as number) - (slope[i] as number)) / guess
    const steepest = Math.max(speed, bend)
    const second = steepest <= 1e-15 ? Math.max(1e-6, guess * 1e-3) : pow(0.01 / steepest, 1 / 5)
    return Math.min(100 * guess, second, whole)
  }

  #notFinite(component: number, slopes: Float64Array): IntegrationError {
    return new IntegrationError(
      "not-finite",
      this.#time,
      `The derivative of ${this.#nameOf(component)} is ${slopes[component]} at time ${this.#time}; expected a finite number.`,
    )
  }

  #underflow(): IntegrationError {
    for (let stage = 1; stage < 7; stage++) {
      const bad = firstNotFinite(this.#slopes[stage] as Float64Array)
      if (bad >= 0) return this.#notFinite(bad, this.#slopes[stage] as Float64Array)
    }
    return new IntegrationError(
      "step-underflow",
      this.#time,
      `No step from time ${this.#time} is short enough for the tolerances: the derivative jumps or grows without bound there.`,
    )
  }

  #limitReached(): IntegrationError {
    return new IntegrationError(
      "step-limit",
      this.#time,
      `${this.#stepLimit} steps led only to time ${this.#time} of ${this.#until}: the equations are stiff, or the tolerances too fine.`,
    )
  }
}

function firstNotFinite(values: Float64Array): number {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value - value !== 0) return i
  }
  return -1
}

function requireOptions(
  from: number,
  until: number,
  relative: number,
  absolute: number,
  maximumStep: number,
  stepLimit: number,
): void {
  const problems: string[] = []
  if (!Number.isFinite(from)) problems.push(`the start must be a finite time, got ${from}`)
  if (!(Number.isFinite(until) && until >= from)) {
    problems.push(`the end must be a finite time not before the start (${from}), got ${until}`)
  }
  if (!(relative >= 1e-15 && relative < 1)) {
    problems.push(`the relative tolerance must lie from 1e-15 to under 1, got ${relative}`)
  }
  if (!(absolute > 0 && absolute < Number.POSITIVE_INFINITY)) {
    problems.push(`the absolute tolerance must be a finite number > 0, got ${absolute}`)
  }
  if (!(maximumStep > 0)) problems.push(`the maximum step must be a number > 0, got ${maximumStep}`)
  if (!(stepLimit >= 1)) problems.push(`the step limit must be a number >= 1, got ${stepLimit}`)
  if (problems.length > 0) throw new RangeError(`The integration cannot start: ${problems.join("; ")}.`)
}
