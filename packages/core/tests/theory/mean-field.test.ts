import { count, defineModel, exp, meanField, quantity, simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean } from "./mean-band.js"

// One definition a model, read twice: as equations here, as a jump process where the two are compared.

const TIGHT = { relativeTolerance: 1e-12, absoluteTolerance: 1e-12 }
const relative = (value: number, theory: number): number => Math.abs(value / theory - 1)

const growth = defineModel({
  name: "growth",
  parameters: { initial: count(50), birth: quantity(0.02), crowding: quantity(0) },
  world: ({ initial }) => ({ n: initial }),
  hazards: {
    birth: {
      rate: (w, p) => p.birth * w.n,
      effect: (w) => {
        w.n += 1
      },
    },
    crowding: {
      rate: (w, p) => p.crowding * w.n * w.n,
      effect: (w) => {
        w.n -= 1
      },
    },
  },
})

describe("growth", () => {
  it("without crowding is exponential, within 1e-7 at the default tolerance and 1e-11 at a tight one", () => {
    const options = { until: 100 }
    expect(
      relative(
        meanField(growth, options).value((w) => w.n),
        50 * exp(2),
      ),
    ).toBeLessThan(1e-7)
    expect(
      relative(
        meanField(growth, { ...options, ...TIGHT }).value((w) => w.n),
        50 * exp(2),
      ),
    ).toBeLessThan(1e-11)
  })

  it("with crowding is logistic at every time asked for", () => {
    const times = [0, 13, 100, 155.5, 400]
    const parameters = { crowding: 1e-4 }
    const solution = meanField(growth, { until: 400, parameters, at: times, ...TIGHT })
    expect(solution.times).toEqual(times)
    const capacity = 200
    for (const t of times) {
      const theory = capacity / (1 + (capacity / 50 - 1) * exp(-0.02 * t))
      expect(relative(solution.at(t).n, theory)).toBeLessThan(1e-9)
    }
  })
})

const lanchester = (law: "square" | "linear") =>
  defineModel({
    name: `lanchester-${law}`,
    parameters: { red: count(1000), blue: count(800), byRed: quantity(0.01), byBlue: quantity(0.01) },
    world: ({ red, blue }) => ({ red, blue }),
    hazards: {
      redFalls: {
        rate: (w, p) => p.byBlue * w.blue * (law === "linear" ? w.red : 1),
        effect: (w) => {
          w.red -= 1
        },
      },
      blueFalls: {
        rate: (w, p) => p.byRed * w.red * (law === "linear" ? w.blue : 1),
        effect: (w) => {
          w.blue -= 1
        },
      },
    },
    ends: (w) => w.red === 0 || w.blue === 0,
  })

describe("Lanchester's laws", () => {
  it("square: 1000 beat 800 with 600 left at t = 100 ln 3 = 109.8612288668, where the model's end stops the integration", () => {
    const solution = meanField(lanchester("square"), { until: 1000, ...TIGHT })
    expect(solution.ended).toBe(true)
    expect(Math.abs(solution.end - 109.8612288668)).toBeLessThan(1e-9)
    const world = solution.at(solution.end)
    expect(world.blue).toBe(0)
    expect(relative(world.red, 600)).toBeLessThan(1e-10)
    // a x² - b y² is kept all the way.
    for (const { red, blue } of solution.times.map((t) => solution.at(t))) {
      expect(relative(red * red - blue * blue, 360_000)).toBeLessThan(1e-9)
    }
  })

  it("square, at the default tolerance, to 1e-6", () => {
    const solution = meanField(lanchester("square"), { until: 1000 })
    expect(relative(solution.end, 109.8612288668)).toBeLessThan(1e-6)
    expect(
      relative(
        solution.value((w) => w.red),
        600,
      ),
    ).toBeLessThan(1e-6)
  })

  it("linear: the loser decays as Δ y0 / (a x0 exp(Δ t) - b y0), and a x - b y is kept", () => {
    const parameters = { byRed: 2e-5, byBlue: 2e-5 }
    const solution = meanField(lanchester("linear"), { until: 900, parameters, ...TIGHT })
    const delta = 2e-5 * 200
    for (const t of [100, 333.3, 900]) {
      const { red, blue } = solution.at(t)
      expect(relative(blue, (delta * 800) / (2e-5 * 1000 * exp(delta * t) - 2e-5 * 800))).toBeLessThan(1e-9)
      expect(relative(red - blue, 200)).toBeLessThan(1e-10)
    }
  })
})

describe("Lotka and Volterra's competition", () => {
  const competition = defineModel({
    name: "competition",
    parameters: { first: count(10), second: count(10), a12: quantity(0.6), a21: quantity(0.7) },
    world: ({ first, second }) => ({ n: new Int32Array([first, second]), capacity: [100, 80] }),
    hazards: {
      birth: {
        members: 2,
        rate: (w, _, i) => w.n[i] as number,
        effect: (w, _, i) => {
          w.n[i] = (w.n[i] as number) + 1
        },
      },
      death: {
        members: 2,
        rate: (w, p, i) => {
          const pressure = (w.n[i] as number) + (i === 0 ? p.a12 : p.a21) * (w.n[1 - i] as number)
          return ((w.n[i] as number) * pressure) / (w.capacity[i] as number)
        },
        effect: (w, _, i) => {
          w.n[i] = (w.n[i] as number) - 1
        },
      },
    },
  })

  it("rests at (K1 - a12 K2) / (1 - a12 a21): 89.6551724138 and 17.2413793103, fractions in whole-number arrays included", () => {
    const world = meanField(competition, { until: 200 }).at(200)
    expect(relative(world.n[0] as number, 89.6551724138)).toBeLessThan(1e-7)
    expect(relative(world.n[1] as number, 17.2413793103)).toBeLessThan(1e-7)
    expect(world.capacity).toEqual([100, 80])
  })
})

/** Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: four hazards a cartel. Weeks. */
const cartels = (initial: readonly number[], rivalry: readonly (readonly number[])[]) =>
  defineModel({
    name: "cartels",
    parameters: { recruit: quantity(0), arrest: quantity(0), kill: quantity(0), leave: quantity(0) },
    world: () => ({
      members: [...initial],
      rivalry: rivalry.map((row) => [...row]),
      flows: { recruited: 0, arrested: 0, killed: 0, left: 0 },
    }),
    hazards: {
      recruitment: {
        members: initial.length,
        rate: (w, p, i) => p.recruit * (w.members[i] as number),
        effect: (w, _, i) => {
          w.members[i] = (w.members[i] as number) + 1
          w.flows.recruited += 1
        },
      },
      arrest: {
        members: initial.length,
        rate: (w, p, i) => {
          const all = w.members.reduce((sum, c) => sum + c, 0)
          return all > 0 ? (p.arrest * (w.members[i] as number)) / all : 0
        },
        effect: (w, _, i) => {
          w.members[i] = (w.members[i] as number) - 1
          w.flows.arrested += 1
        },
      },
      killing: {
        members: initial.length,
        rate: (w, p, i) =>
          p.kill *
          (w.members[i] as number) *
          (w.rivalry[i] as number[]).reduce((sum, s, j) => sum + s * (w.members[j] as number), 0),
        effect: (w, _, i) => {
          w.members[i] = (w.members[i] as number) - 1
          w.flows.killed += 1
        },
      },
      leaving: {
        members: initial.length,
        rate: (w, p, i) => p.leave * (w.members[i] as number) * (w.members[i] as number),
        effect: (w, _, i) => {
          w.members[i] = (w.members[i] as number) - 1
          w.flows.left += 1
        },
      },
    },
  })

const none = (n: number): number[][] => Array.from({ length: n }, () => new Array<number>(n).fill(0))
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

describe("cartels that recruit, are arrested, kill and leave", () => {
  const [recruit, arrest] = [2.527474e-3, 110]

  it("recruitment and arrest alone: the total is η/ρ + (C0 - η/ρ) exp(ρ t), 309570.631853 after 520 weeks", () => {
    const initial = [60_000, 40_000, 15_000]
    const solution = meanField(cartels(initial, none(3)), { until: 520, parameters: { recruit, arrest }, ...TIGHT })
    expect(
      relative(
        solution.value((w) => total(w.members)),
        309570.631853,
      ),
    ).toBeLessThan(1e-9)
    const world = solution.at(260)
    expect(relative(world.flows.arrested, 110 * 260)).toBeLessThan(1e-9)
  })

  it("recruitment and leaving alone: logistic, 20568.1069 grow to 40590.330917", () => {
    const parameters = { recruit, leave: 0.04e-6 }
    const solution = meanField(cartels([20568.1069], none(1)), { until: 520, parameters, ...TIGHT })
    expect(
      relative(
        solution.value((w) => total(w.members)),
        40590.330917,
      ),
    ).toBeLessThan(1e-9)
  })

  const toy = cartels(
    [1000, 500, 200],
    [
      [0, 2, 1],
      [2, 0, 0.5],
      [1, 0.5, 0],
    ],
  )
  const toyRates = { recruit: 2.5e-3, arrest: 0.2, kill: 1e-5, leave: 2e-6 }

  it("three of them after a year: 674.13961685707, 226.75853369138 and 134.07130516800, to 1e-9", () => {
    const { members, flows } = meanField(toy, { until: 52, parameters: toyRates, ...TIGHT }).at(52)
    const theory = [674.1396168570707, 226.75853369138383, 134.07130516799725]
    for (const [i, c] of members.entries()) expect(relative(c, theory[i] as number)).toBeLessThan(1e-9)
    // What came and went adds up.
    const { recruited, arrested, killed, left } = flows
    expect(Math.abs(total(members) - (1700 + recruited - arrested - killed - left))).toBeLessThan(1e-9)
  })

  it("the jump process of the same definition has the same mean: 200 runs within 4 standard errors (1 in 15,800 by chance)", () => {
    const runs = Array.from({ length: 200 }, (_, i) =>
      total(simulate(toy, { seed: "toy", replication: i + 1, until: 10, parameters: toyRates }).world.members),
    )
    const theory = meanField(toy, { until: 10, parameters: toyRates }).value((w) => total(w.members))
    expect(Math.abs(zOfMean(runs, theory))).toBeLessThan(FOUR_SIGMA)
  })
})

describe("the limit of large populations (Kurtz 1970)", () => {
  // Susceptible and infected as counts: the rates are not linear, so the mean of the jump process is off by some 1/scale of the whole.
  const epidemic = defineModel({
    name: "epidemic",
    parameters: { scale: count(1), contact: quantity(0.5), recovery: quantity(0.2) },
    world: ({ scale }) => ({ susceptible: 90 * scale, infected: 10 * scale, people: 100 * scale }),
    hazards: {
      infection: {
        rate: (w, p) => (p.contact * w.susceptible * w.infected) / w.people,
        effect: (w) => {
          w.susceptible -= 1
          w.infected += 1
        },
      },
      recovery: {
        rate: (w, p) => p.recovery * w.infected,
        effect: (w) => {
          w.infected -= 1
        },
      },
    },
  })
  const share = (scale: number, replication: number): number => {
    const { world } = simulate(epidemic, { seed: "limit", replication, until: 12, parameters: { scale } })
    return world.susceptible / world.people
  }
  const theory = meanField(epidemic, { until: 12 }).value((w) => w.susceptible / w.people)

  it("spread and bias shrink in proportion to 1/scale", () => {
    const squares = [8, 32].map((scale) => {
      const deviations = Array.from({ length: 120 }, (_, i) => share(scale, i + 1) - theory)
      return scale * (deviations.reduce((sum, d) => sum + d * d, 0) / deviations.length)
    })
    // scale · mean square settles (bias² dies out). A mean square over 120 runs has a relative error of sqrt(2/120) = 0.13, the ratio of
    // two 0.18: a factor of 2 either way is 3.8 of them (1 in 7,000 by chance).
    expect((squares[1] as number) / (squares[0] as number)).toBeGreaterThan(0.5)
    expect((squares[1] as number) / (squares[0] as number)).toBeLessThan(2)
  })

  it("at scale 100 the mean over 60 runs lies on the equations, within 4 standard errors (1 in 15,800 by chance)", () => {
    const shares = Array.from({ length: 60 }, (_, i) => share(100, i + 1))
    expect(Math.abs(zOfMean(shares, theory))).toBeLessThan(FOUR_SIGMA)
  })
})
