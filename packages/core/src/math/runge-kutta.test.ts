import { describe, expect, it } from "vitest"
import { exp } from "./exponential.js"
import { DormandPrince, interpolate, interpolateComponent, type RungeKuttaOptions } from "./runge-kutta.js"
import { cos, sin } from "./trigonometric.js"

function integrate(
  derivatives: ConstructorParameters<typeof DormandPrince>[0],
  state: readonly number[],
  until: number,
  options?: RungeKuttaOptions,
): DormandPrince {
  const integrator = new DormandPrince(derivatives, 0, state, until, options)
  while (integrator.step()) {
    // Every step happens in the condition.
  }
  return integrator
}

/** One equation, y' = f(y, t). */
const scalar =
  (f: (y: number, time: number) => number) =>
  (time: number, state: Float64Array, into: Float64Array): void => {
    into[0] = f(state[0] as number, time)
  }

const oscillator = (_: number, y: Float64Array, into: Float64Array): void => {
  into[0] = y[1] as number
  into[1] = -(y[0] as number)
}

describe("the integrator", () => {
  it("follows the exponential within its tolerance", () => {
    const { state, time } = integrate(
      scalar((y) => y),
      [1],
      10,
    )
    expect(time).toBe(10)
    expect(Math.abs((state[0] as number) / exp(10) - 1)).toBeLessThan(1e-7)
  })

  it("follows an equation with time in it: y' = cos t from 0 is sin t", () => {
    const { state } = integrate(
      scalar((_, t) => cos(t)),
      [0],
      7,
    )
    expect(state[0]).toBeCloseTo(sin(7), 8)
  })

  it("brings Arenstorf's satellite back after one period, to 1e-6 (Hairer, Nørsett & Wanner 1993, II.0, eq. 0.1)", () => {
    const mu = 0.012277471
    const satellite = (_: number, y: Float64Array, into: Float64Array): void => {
      const [x, z, vx, vz] = y as unknown as [number, number, number, number]
      const d1 = ((x + mu) * (x + mu) + z * z) ** 1.5
      const d2 = ((x - 1 + mu) * (x - 1 + mu) + z * z) ** 1.5
      into[0] = vx
      into[1] = vz
      into[2] = x + 2 * vz - ((1 - mu) * (x + mu)) / d1 - (mu * (x - 1 + mu)) / d2
      into[3] = z - 2 * vx - ((1 - mu) * z) / d1 - (mu * z) / d2
    }
    const start = [0.994, 0, 0, -2.0015851063790824]
    const options = { relativeTolerance: 1e-13, absoluteTolerance: 1e-13 }
    const { state } = integrate(satellite, start, 17.065216560157964, options)
    expect(Math.abs((state[0] as number) - 0.994)).toBeLessThan(1e-6)
    expect(Math.abs(state[1] as number)).toBeLessThan(1e-6)
  })

  it("gains a factor of 2^5 in accuracy when the step is halved: its order is 5", () => {
    const error = (h: number) => {
      const loose = { relativeTolerance: 0.9, absoluteTolerance: 1e9, maximumStep: h }
      const { state, steps } = integrate(oscillator, [0, 1], 4, loose)
      return { error: Math.abs((state[0] as number) - sin(4)), steps }
    }
    // The first step is the integrator's own choice, so steps differ by a few from 4 / h.
    const [coarse, fine] = [error(1 / 8), error(1 / 16)]
    expect(fine.steps).toBeGreaterThan(60)
    const order = Math.log(coarse.error / fine.error) / Math.log(fine.steps / coarse.steps)
    expect(order).toBeGreaterThan(4.7)
    expect(order).toBeLessThan(5.5)
  })

  it("knows the solution between its steps nearly as well as at them", () => {
    const integrator = new DormandPrince(oscillator, 0, [0, 1], 20, { relativeTolerance: 1e-9 })
    const at = new Float64Array(2)
    let worst = 0
    while (integrator.step()) {
      const { last } = integrator
      for (const share of [0, 0.2, 0.5, 0.9]) {
        const time = last.from + share * last.length
        interpolate(last, time, at)
        worst = Math.max(worst, Math.abs((at[0] as number) - sin(time)))
        expect(interpolateComponent(last, time, 1)).toBe(at[1])
      }
    }
    expect(worst).toBeLessThan(1e-6)
  })

  it("takes more steps for finer tolerances, none longer than asked, and stops at the end to the bit", () => {
    const steps = [1e-4, 1e-8, 1e-12].map((t) => {
      return integrate(oscillator, [0, 1], 10.1, { relativeTolerance: t, absoluteTolerance: t }).steps
    })
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    const short = new DormandPrince(oscillator, 0, [0, 1], 10.1, { maximumStep: 0.05 })
    while (short.step()) expect(short.last.length).toBeLessThanOrEqual(0.05 * 1.01)
    expect(short.time).toBe(10.1)
  })

  it("shortens a step that would leave the domain of the derivative", () => {
    // y' = -2 sqrt(y) from 1 is (1 - t)²: it reaches 0 at t = 1, where longer trial steps would ask for the root of a negative number.
    const root = scalar((y) => -2 * Math.sqrt(y))
    const { state, rejected } = integrate(root, [1], 0.9999)
    expect(state[0]).toBeCloseTo(1e-8, 9)
    expect(rejected).toBeGreaterThan(0)
  })

  it("stays where it is over an interval of no length, and with no components", () => {
    expect(Array.from(integrate(oscillator, [0, 1], 0).state)).toEqual([0, 1])
    expect(integrate(() => {}, [], 5).time).toBe(5)
  })
})

describe("an integration that cannot go on says where and why", () => {
  it("names the component whose derivative is not a number at the start", () => {
    const nothing = (_: number, __: Float64Array, into: Float64Array): void => {
      into[1] = Number.NaN
    }
    const nameOf = (i: number) => `world.${"ab"[i]}`
    expect(() => integrate(nothing, [1, 1], 1, { nameOf })).toThrow(
      "The derivative of world.b is NaN at time 0; expected a finite number.",
    )
  })

  it("names it where the domain ends on the way", () => {
    const root = scalar((y) => -1 + 0 * Math.sqrt(y))
    expect(() => integrate(root, [1], 2)).toThrow(/derivative of component 0 is NaN at time (0\.99999999|1)/)
  })

  it("finds no short enough step where the solution explodes: y' = y² from 1, at t = 1", () => {
    const square = scalar((y) => y * y)
    expect(() => integrate(square, [1], 2)).toThrow(/No step from time (0\.9999|1\.0000)/)
  })

  it("gives up after so many steps", () => {
    const stiff = scalar((y) => -1e9 * y)
    expect(() => integrate(stiff, [1], 1, { stepLimit: 500 })).toThrow(/500 steps led only to time .* of 1: .* stiff/)
  })

  it("refuses all bad options at once", () => {
    expect(() => new DormandPrince(oscillator, 0, [0, 1], -1, { relativeTolerance: 0, absoluteTolerance: -1 })).toThrow(
      /end must be a finite time not before the start \(0\), got -1; the relative tolerance .* got 0; the absolute tolerance .* got -1/,
    )
  })
})
