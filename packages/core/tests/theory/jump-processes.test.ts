import { count, defineModel, event, quantity, rate, simulate, start } from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean, zOfShare } from "./mean-band.js"

const replications = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)

describe("a Poisson process", () => {
  const poisson = defineModel({
    name: "poisson",
    parameters: { intensity: rate(3, { per: "day" }) },
    world: () => ({ n: 0 }),
    hazards: {
      arrival: {
        rate: (_, p) => p.intensity,
        effect: (w) => {
          w.n += 1
        },
      },
    },
  })

  it("has mean and variance of its count equal to intensity times time", () => {
    const counts = replications(2000).map(
      (replication) => simulate(poisson, { seed: "poisson", replication, until: 10 }).world.n,
    )
    expect(Math.abs(zOfMean(counts, 30))).toBeLessThan(FOUR_SIGMA)
    // Squared deviations from the theoretical mean estimate the variance, 30.
    expect(
      Math.abs(
        zOfMean(
          counts.map((n) => (n - 30) * (n - 30)),
          30,
        ),
      ),
    ).toBeLessThan(FOUR_SIGMA)
  })
})

describe("birth and death", () => {
  const birthDeath = defineModel({
    name: "birth-death",
    parameters: { initial: count(3), birth: rate(0.02, { per: "day" }), death: rate(0.01, { per: "day" }) },
    world: ({ initial }) => ({ n: initial }),
    hazards: {
      birth: {
        rate: (w, p) => p.birth * w.n,
        effect: (w) => {
          w.n += 1
        },
      },
      death: {
        rate: (w, p) => p.death * w.n,
        effect: (w) => {
          w.n -= 1
        },
      },
    },
    ends: (w) => w.n === 0,
  })

  it("without death is Yule's process: mean 135.914 and variance 233.539 after 100 days from 50 at rate 0.01", () => {
    const sizes = replications(600).map(
      (replication) =>
        simulate(birthDeath, {
          seed: "yule",
          replication,
          until: 100,
          parameters: { initial: 50, birth: 0.01, death: 0 },
        }).world.n,
    )
    expect(Math.abs(zOfMean(sizes, 135.9140914))).toBeLessThan(FOUR_SIGMA)
    expect(
      Math.abs(
        zOfMean(
          sizes.map((n) => (n - 135.9140914) * (n - 135.9140914)),
          233.5387135,
        ),
      ),
    ).toBeLessThan(FOUR_SIGMA)
  })

  it("is extinct by day 50 with probability 0.0225134 from three individuals", () => {
    const trials = 8000
    const extinct = replications(trials).filter(
      (replication) => simulate(birthDeath, { seed: "extinction", replication, until: 50 }).world.n === 0,
    ).length
    expect(Math.abs(zOfShare(extinct, trials, 0.0225133664))).toBeLessThan(FOUR_SIGMA)
  })
})

describe("stochastic Lanchester, square law", () => {
  const lanchester = defineModel({
    name: "lanchester-square",
    parameters: { m: count(5), n: count(3), alpha: rate(1, { per: "day" }), beta: rate(1, { per: "day" }) },
    world: ({ m, n }) => ({ m, n }),
    hazards: {
      aFalls: {
        rate: (w, p) => p.beta * w.n,
        effect: (w) => {
          w.m -= 1
        },
      },
      bFalls: {
        rate: (w, p) => p.alpha * w.m,
        effect: (w) => {
          w.n -= 1
        },
      },
    },
    ends: (w) => w.m === 0 || w.n === 0,
  })

  it.each([
    [5, 3, 1, 1, 35779 / 40320],
    [3, 5, 2, 1, 3811 / 10395],
    [10, 8, 1, 1, 0.7913584466510833],
  ])("of %i against %i at %d and %d is won as often as the exact fraction says", (m, n, alpha, beta, exact) => {
    const trials = 4000
    const parameters = { m, n, alpha, beta }
    const wins = replications(trials).filter(
      (replication) => simulate(lanchester, { seed: "lanchester", replication, parameters }).world.m > 0,
    ).length
    expect(Math.abs(zOfShare(wins, trials, exact))).toBeLessThan(FOUR_SIGMA)
  })

  it("of five against five lasts 1.06052 days on average", () => {
    const times = replications(4000).map(
      (replication) => simulate(lanchester, { seed: "duration", replication, parameters: { m: 5, n: 5 } }).now,
    )
    expect(Math.abs(zOfMean(times, 1.0605241402))).toBeLessThan(FOUR_SIGMA)
  })
})

describe("the Moran process on a complete graph", () => {
  // Individuals are counted, not placed: on a complete graph only the number of mutants matters.
  const moran = defineModel({
    name: "moran",
    parameters: { size: count(20), mutants: count(1), fitness: quantity(1.1) },
    world: ({ size, mutants }) => ({ size, mutants }),
    hazards: {
      mutantReplaces: {
        rate: (w, p) => (p.fitness * w.mutants * (w.size - w.mutants)) / w.size,
        effect: (w) => {
          w.mutants += 1
        },
      },
      residentReplaces: {
        rate: (w) => ((w.size - w.mutants) * w.mutants) / w.size,
        effect: (w) => {
          w.mutants -= 1
        },
      },
    },
    ends: (w) => w.mutants === 0 || w.mutants === w.size,
  })

  it.each([
    [1, 0.1067814771],
    [5, 0.4452643915],
  ])("fixes %i mutants of fitness 1.1 in 20 with the exact probability", (mutants, exact) => {
    const trials = 3000
    const fixed = replications(trials).filter(
      (replication) => simulate(moran, { seed: "moran", replication, parameters: { mutants } }).world.mutants > 0,
    ).length
    expect(Math.abs(zOfShare(fixed, trials, exact))).toBeLessThan(FOUR_SIGMA)
  })
})

describe("M/M/1 by scheduled events", () => {
  const queue = defineModel({
    name: "mm1",
    parameters: { arrivals: rate(0.5, { per: "day" }), service: rate(1, { per: "day" }) },
    events: { served: event<null>() },
    world: () => ({ inSystem: 0, area: 0, since: 0 }),
    hazards: {
      arrival: {
        rate: (_, p) => p.arrivals,
        effect: (w, _, __, context) => {
          w.area += w.inSystem * (context.now - w.since)
          w.since = context.now
          w.inSystem += 1
          // Service times drawn from their own stream, scheduled as an event: the hazard decides only about arrivals.
          if (w.inSystem === 1)
            context.schedule("served", null, { after: -Math.log(1 - context.random("service").uniform()) })
        },
      },
    },
    on: {
      served: (w, _, __, context) => {
        w.area += w.inSystem * (context.now - w.since)
        w.since = context.now
        w.inSystem -= 1
        if (w.inSystem > 0)
          context.schedule("served", null, { after: -Math.log(1 - context.random("service").uniform()) })
      },
    },
  })

  it("holds rho / (1 - rho) = 1 customers on average in the steady state", () => {
    const means = replications(60).map((replication) => {
      const run = start(queue, { seed: "mm1", replication }).runUntil(200)
      const before = run.world.area + run.world.inSystem * (run.now - run.world.since)
      run.runUntil(2200)
      return (run.world.area + run.world.inSystem * (run.now - run.world.since) - before) / 2000
    })
    expect(Math.abs(zOfMean(means, 1))).toBeLessThan(FOUR_SIGMA)
  })
})
