import {
  decodeSnapshot,
  defineModel,
  encodeSnapshot,
  exp,
  log,
  meanField,
  quantity,
  rate,
  restore,
  simulate,
  start,
} from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, meanAndError, zOfMean } from "./mean-band.js"

// Hawkes 1971: intensity mu + sum over past events of n beta exp(-beta (t - t_i)). Between events it only decays, so its present value
// bounds it; the engine thins.
const hawkes = defineModel({
  name: "hawkes",
  parameters: { mu: rate(0.5, { per: "day" }), n: quantity(0.6), beta: rate(1.2, { per: "day" }) },
  world: () => ({ excitation: 0, since: 0, times: [] as number[] }),
  hazards: {
    event: {
      rate: (w, p, _, now) => p.mu + w.excitation * exp(-p.beta * (now - w.since)),
      bound: (w, p, _, now) => p.mu + w.excitation * exp(-p.beta * (now - w.since)),
      effect: (w, p, _, context) => {
        w.excitation = w.excitation * exp(-p.beta * (context.now - w.since)) + p.n * p.beta
        w.since = context.now
        w.times.push(context.now)
      },
    },
  },
})
const [MU, N, BETA] = [0.5, 0.6, 1.2]

describe("a Hawkes process, thinned", () => {
  const runs = Array.from(
    { length: 600 },
    (_, i) => simulate(hawkes, { seed: "hawkes", replication: i + 1, until: 100 }).world.times,
  )

  it("from empty has 123.4375 events in 100 days on average", () => {
    expect(
      Math.abs(
        zOfMean(
          runs.map((times) => times.length),
          123.4375,
        ),
      ),
    ).toBeLessThan(FOUR_SIGMA)
  })

  it("becomes a unit Poisson process when its own compensator is its clock (time rescaling, Papangelou 1972)", () => {
    const gaps = runs.slice(0, 120).flatMap((times) => {
      const compensator = times.map(
        (t, i) => MU * t + N * times.slice(0, i).reduce((sum, s) => sum + 1 - exp(-BETA * (t - s)), 0),
      )
      return compensator.map((value, i) => value - (compensator[i - 1] ?? 0))
    })
    const size = gaps.length
    expect(size).toBeGreaterThan(10_000)
    expect(Math.abs(meanAndError(gaps).mean - 1) * Math.sqrt(size)).toBeLessThan(FOUR_SIGMA)
    // Kolmogorov-Smirnov against Exp(1). The gap cut off by the horizon is left out, which shifts the law by less than 1 in 120 of a
    // gap; at p = 1e-6 the asymptotic bound of D sqrt(n) is 2.69.
    const sorted = [...gaps].sort((a, b) => a - b)
    const distance = sorted.reduce((worst, gap, i) => {
      const p = 1 - exp(-gap)
      return Math.max(worst, Math.abs(p - i / size), Math.abs(p - (i + 1) / size))
    }, 0)
    expect(distance * Math.sqrt(size)).toBeLessThan(2.69)
  })

  it("does not depend on how the run was cut, saved or restored", () => {
    const whole = start(hawkes, { seed: "cut", audit: true }).runUntil(40)
    const cut = start(hawkes, { seed: "cut" })
    for (let t = 0.25; t < 20; t += 0.25) cut.runUntil(t)
    const saved = decodeSnapshot(encodeSnapshot(cut.snapshot()))
    expect(restore(hawkes, saved).runUntil(40).digest()).toBe(whole.digest())
  })
})

describe("a rate that changes with time alone", () => {
  const seasonal = (bound: number) =>
    defineModel({
      name: "seasonal",
      parameters: { peak: rate(2, { per: "day" }) },
      world: () => ({ n: 0 }),
      hazards: {
        arrival: {
          // A triangular year of ten days: 0 at its beginning, peak in the middle.
          rate: (_, p, __, now) => p.peak * (1 - Math.abs((now % 10) / 5 - 1)),
          bound: (_, p) => p.peak * bound,
          effect: (w) => {
            w.n += 1
          },
        },
      },
    })

  it("gives as many events as the integral of the rate, whatever the bound", () => {
    for (const bound of [1, 3]) {
      const counts = Array.from(
        { length: 500 },
        (_, i) => simulate(seasonal(bound), { seed: `s${bound}`, replication: i + 1, until: 40 }).world.n,
      )
      expect(Math.abs(zOfMean(counts, 40))).toBeLessThan(FOUR_SIGMA)
      // Poisson: the variance is the mean.
      expect(
        Math.abs(
          zOfMean(
            counts.map((n) => (n - 40) * (n - 40)),
            40,
          ),
        ),
      ).toBeLessThan(FOUR_SIGMA)
    }
  })

  it("stops the run when it exceeds its bound, by name and value", () => {
    expect(() => simulate(seasonal(0.5), { seed: "1", until: 100 })).toThrow(
      /hazard "arrival", member 0, is 1\.\d+ at day .*above its bound 1 /,
    )
  })

  it("is found by audit when the bound no longer holds", () => {
    const stale = defineModel({
      name: "stale",
      parameters: {},
      world: () => ({ n: 0 }),
      hazards: {
        tick: { rate: () => 5, effect: (w) => void w.n++ },
        rising: { reads: {}, rate: (_, __, ___, now) => now, bound: (_, __, ___, now) => now + 1, effect: () => {} },
      },
    })
    expect(() => simulate(stale, { seed: "1", until: 50, audit: true })).toThrow(/hazard "rising"/)
  })

  it("is integrated over time by the mean field", () => {
    expect(meanField(seasonal(1), { until: 40, maximumStep: 0.5 }).value((w) => w.n)).toBeCloseTo(40, 3)
  })
})

describe("the exact log-likelihood's ingredients", () => {
  it("agree with the reference intensities for events at 1, 2, 4 and 7", () => {
    const lambda = [1, 2, 4, 7].map(
      (t, i, all) => MU + all.slice(0, i).reduce((sum, s) => sum + N * BETA * exp(-BETA * (t - s)), 0),
    )
    expect(lambda.map((value) => Number(value.toFixed(12)))).toEqual([
      0.5, 0.716859832577, 0.58499000653, 0.521995323511,
    ])
    const compensator = 0.5 * 10 + N * [1, 2, 4, 7].reduce((sum, s) => sum + 1 - exp(-BETA * (10 - s)), 0)
    expect(lambda.reduce((sum, value) => sum + log(value), 0) - compensator).toBeCloseTo(-9.595384232361, 10)
  })
})
