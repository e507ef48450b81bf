import { simulate } from "@contested/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  clusterSizeProbability,
  compensators,
  expectedCount,
  expectedIntensity,
  intensities,
  logLikelihood,
  mutualRates,
  residuals,
} from "./exact.js"
import { hawkes } from "./hawkes.js"
import { mutualHawkesModel } from "./model.js"
import { mutualLogLikelihood, mutualResiduals } from "./mutual-exact.js"
import { fitHawkes, RIVALS } from "./pair-fit.js"
import { rivalryModel } from "./rivalries.js"
import { concentrationGained, eventTimes } from "./simulated.js"

const process = fc.record({
  mu: fc.double({ min: 0.01, max: 3, noNaN: true }),
  n: fc.double({ min: 0, max: 0.95, noNaN: true }),
  beta: fc.double({ min: 0.05, max: 5, noNaN: true }),
})
const days = fc
  .array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 })
  .map((times) => [...new Set(times)].sort((a, b) => a - b))

describe("the likelihood by recursion", () => {
  it("agrees with sums over all earlier events, written out", () => {
    fc.assert(
      fc.property(process, days, (values, events) => {
        const { mu, n, beta } = values
        const slow = events.map(
          (t) => mu + events.filter((s) => s < t).reduce((sum, s) => sum + n * beta * Math.exp(-beta * (t - s)), 0),
        )
        for (const [i, lambda] of intensities(values, events).entries())
          expect(lambda).toBeCloseTo(slow[i] ?? Number.NaN, 9)
        const integral = mu * 60 + n * events.reduce((sum, s) => sum + 1 - Math.exp(-beta * (60 - s)), 0)
        expect(compensators(values, events, 60).atHorizon).toBeCloseTo(integral, 8)
        const whole = slow.reduce((sum, lambda) => sum + Math.log(lambda), 0) - integral
        expect(logLikelihood(values, events, 60)).toBeCloseTo(whole, 7)
      }),
      { numRuns: 100 },
    )
  })

  it("is that of a Poisson process where events cause nothing", () => {
    expect(logLikelihood({ mu: 0.5, n: 0, beta: 1 }, [1, 2, 4, 7], 10)).toBeCloseTo(4 * Math.log(0.5) - 5, 12)
  })
})

describe("the expected count", () => {
  it("is the integral of the expected intensity", () => {
    fc.assert(
      fc.property(process, fc.double({ min: 0.1, max: 40, noNaN: true }), (values, horizon) => {
        // Simpson's rule, 2,000 steps.
        const step = horizon / 2000
        let integral = 0
        for (let i = 0; i <= 2000; i++)
          integral += (i === 0 || i === 2000 ? 1 : i % 2 === 1 ? 4 : 2) * expectedIntensity(values, i * step)
        expect(Math.abs(expectedCount(values, horizon) / ((integral * step) / 3) - 1)).toBeLessThan(1e-6)
      }),
      { numRuns: 60 },
    )
  })

  it("passes through a branching ratio of 1 without a jump: mu t + mu beta t^2 / 2", () => {
    const at = (n: number): number => expectedCount({ mu: 0.5, n, beta: 1.2 }, 20)
    expect(at(1)).toBeCloseTo(10 + (0.5 * 1.2 * 400) / 2, 9)
    for (const n of [0.999, 0.9996, 1.0004, 1.001]) expect(Math.abs(at(n) / at(1) - 1)).toBeLessThan(0.02)
    // Either side of where the series takes over.
    const edge = 1 - 1e-2 / (1.2 * 20)
    expect(Math.abs(at(edge - 1e-9) / at(edge + 1e-9) - 1)).toBeLessThan(1e-7)
  })
})

describe("Borel's law", () => {
  it("adds up to 1 and has mean 1 / (1 - n)", () => {
    for (const n of [0, 0.2, 0.6, 0.8]) {
      const chances = Array.from({ length: 2000 }, (_, i) => clusterSizeProbability(n, i + 1))
      expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 8)
      expect(chances.reduce((sum, p, i) => sum + p * (i + 1), 0)).toBeCloseTo(1 / (1 - n), 6)
    }
  })
})

describe("several processes", () => {
  it("are stationary where what they cause and the background make up their rates", () => {
    const [first, second] = mutualRates(
      [0.2, 0.1],
      [
        [0.3, 0.4],
        [0.2, 0.1],
      ],
    )
    expect(first).toBeCloseTo(0.2 + 0.3 * first + 0.4 * second, 12)
    expect(second).toBeCloseTo(0.1 + 0.2 * first + 0.1 * second, 12)
  })

  it("declare all that their rates read", () => {
    const model = mutualHawkesModel(
      [0.3, 0.1, 0.2],
      [
        [0.2, 0.3, 0],
        [0, 0.1, 0.3],
        [0.4, 0, 0.1],
      ],
    )
    expect(simulate(model, { seed: "audit", until: 60, audit: true }).occurrences).toBeGreaterThan(20)
  })
})

describe("likelihood and residuals of several processes", () => {
  const values = {
    background: [0.3, 0.1],
    branching: [
      [0.2, 0.5],
      [0.4, 0.1],
    ],
    beta: 1.7,
  }
  const events = [0.4, 0.9, 1, 2.5, 3.1, 6].map((time, i) => ({ time, process: i % 3 === 0 ? 1 : 0 }))

  it("agree with intensities summed event by event, and integrated by small steps", () => {
    const intensity = (i: number, at: number): number =>
      events
        .filter(({ time }) => time < at)
        .reduce(
          (sum, { time, process }) => sum + (values.branching[i]?.[process] ?? 0) * 1.7 * Math.exp(-1.7 * (at - time)),
          values.background[i] as number,
        )
    const integral = (i: number, from: number, to: number): number => {
      const step = (to - from) / 4000
      let sum = 0
      for (let k = 0; k < 4000; k++) sum += step * intensity(i, from + (k + 0.5) * step)
      return sum
    }
    const edges = [0, ...events.map(({ time }) => time), 8]
    const whole = (i: number, to: number): number =>
      edges.slice(1).reduce((sum, edge, k) => sum + (edge <= to ? integral(i, edges[k] as number, edge) : 0), 0)
    const slow =
      events.reduce((sum, { time, process }) => sum + Math.log(intensity(process, time)), 0) - whole(0, 8) - whole(1, 8)
    expect(mutualLogLikelihood(values, events, 8)).toBeCloseTo(slow, 6)
    const last = events.at(-1) as (typeof events)[number]
    const previous = events.filter(({ process }) => process === last.process).at(-2)?.time ?? 0
    expect(mutualResiduals(values, events, 8).at(-1)).toBeCloseTo(
      whole(last.process, last.time) - whole(last.process, previous),
      6,
    )
  })

  it("are those of one process where there is one", () => {
    const one = { background: [0.5], branching: [[0.6]], beta: 1.2 }
    const marked = [1, 2, 4, 7].map((time) => ({ time, process: 0 }))
    expect(mutualLogLikelihood(one, marked, 10)).toBeCloseTo(-9.595384232361, 11)
    mutualResiduals(one, marked, 10).forEach((gap, i) => {
      expect(gap).toBeCloseTo(residuals({ mu: 0.5, n: 0.6, beta: 1.2 }, [1, 2, 4, 7], 10)[i] as number, 12)
    })
  })
})

describe("a fitted pair of rivals", () => {
  it("is where the likelihood has its top: a step in any direction lowers it", () => {
    const events = eventTimes(RIVALS, 4000, 1)
    const fit = fitHawkes(events, 4000)
    const top = logLikelihood(fit, events, 4000)
    for (const key of ["mu", "n", "beta"] as const)
      for (const factor of [0.9, 1.1])
        expect(logLikelihood({ ...fit, [key]: fit[key] * factor }, events, 4000)).toBeLessThan(top)
  })
})

describe("rivalries", () => {
  it("hold their bounds and rates under audit, with inhibition", () => {
    const run = simulate(rivalryModel(4), { seed: "audit", until: 60, audit: true, parameters: { inhibition: 0.3 } })
    expect(run.world.attacks.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10)
    for (let gang = 0; gang < 4; gang++) expect(run.world.attacks[gang * 5]).toBe(0)
  })

  it("gather on fewer pairs where attacks inhibit other ties (99.9 % interval: one false alarm in 1,000 seeds)", () => {
    expect(concentrationGained(0.4).low).toBeGreaterThan(0)
  })
})

describe("a case", () => {
  it("has its exact value inside the simulated interval (99.9 %: one false alarm in 1,000 seeds)", () => {
    const { value, low, high } = hawkes.cases?.answer({ mu: 0.3, n: 0.4, beta: 2, horizon: 30 }) ?? {
      value: Number.NaN,
    }
    expect(value).toBeGreaterThan(low ?? Number.POSITIVE_INFINITY)
    expect(value).toBeLessThan(high ?? 0)
  })

  it.each([
    [{ events: [1, 2, 2] }, /Event 3 of --events is at day 2/],
    [{ events: [1, 200] }, /up to --horizon 100/],
    [{ events: [1], mu: 0 }, /--mu above 0/],
    [{ n: 2, beta: 5 }, /--n is 2/],
    [{ mu: 1000 }, /or fewer/],
  ])("with %j is refused with a sentence", (values, sentence) => {
    expect(() => hawkes.cases?.answer({ mu: 0.5, n: 0.6, beta: 1.2, horizon: 100, ...values })).toThrow(sentence)
  })
})
