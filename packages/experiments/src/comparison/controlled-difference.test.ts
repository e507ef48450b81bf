import { normal, RandomStreams } from "@contested/core"
import { describe, expect, it } from "vitest"
import { controlledDifference, regress } from "./controlled-difference.js"
import { worthOfPairing } from "./variance-reduction.js"

const luck = (experiment: number, purpose: string) => new RandomStreams("controls", experiment).stream(purpose)

/** Pairs whose difference is 5, plus 40 times a coin's luck (probability 0.3), plus a normal error. */
function pairs(experiment: number, n: number) {
  const [coin, noise, shared] = [luck(experiment, "coin"), luck(experiment, "noise"), luck(experiment, "shared")]
  const shown = Array.from({ length: n }, () => (coin.uniform() < 0.3 ? 1 : 0) - 0.3)
  const baseline = Array.from({ length: n }, () => normal(shared, 100, 10))
  const variant = baseline.map((value, k) => value + 5 + 40 * (shown[k] as number) + normal(noise, 0, 3))
  const differences = variant.map((value, k) => value - (baseline[k] as number))
  return { baseline, variant, differences, controls: [{ name: "coin", values: shown }] }
}

describe("a difference with the luck of a coin taken out", () => {
  it("is what least squares gives: the intercept of the line at 0", () => {
    const found = controlledDifference([1, 3, 2, 5, 4, 6, 5, 8, 7, 9, 10, 11], [
      { name: "x", values: [-1, 0, -0.5, 1, 0.5, 1.5, 1, 2, 1.8, 2.6, 3, 3.2] },
    ], 0.95) // biome-ignore format: a table
    expect(found?.mean).toBeCloseTo(intercept().mean, 10)
    expect(found?.sd).toBeCloseTo(intercept().sd, 10)
  })

  it("has intervals that hold the truth as often as they say, and are a fraction as wide", () => {
    const experiments = 200
    let [held, narrower] = [0, 0]
    for (let experiment = 1; experiment <= experiments; experiment += 1) {
      const { differences, controls } = pairs(experiment, 40)
      const found = controlledDifference(differences, controls, 0.95)
      const [low, high] = found?.interval ?? [0, 0]
      if (low <= 5 && 5 <= high) held += 1
      if ((found?.halfWidth ?? 1e9) < 2) narrower += 1
    }
    // 99.9 % of Binomial(200, 0.95) lie from 178 to 198.
    expect(held).toBeGreaterThanOrEqual(178)
    expect(held).toBeLessThanOrEqual(198)
    // Student's interval of the plain differences is about 5.9 wide on either side.
    expect(narrower).toBe(experiments)
  })

  it("passes over controls that do not vary or that others explain, and is none without any", () => {
    const { differences, controls } = pairs(1, 30)
    const coin = controls[0]?.values as number[]
    const one = controlledDifference(differences, controls, 0.95)
    const more = [...controls, { name: "constant", values: coin.map(() => 0.7) }, { name: "twice", values: coin.map((x) => 2 * x) }] // biome-ignore format: a table
    expect(controlledDifference(differences, more, 0.95)?.mean).toBeCloseTo(one?.mean as number, 9)
    expect(controlledDifference(differences, more, 0.95)?.sd).toBeCloseTo(one?.sd as number, 9)
    expect(controlledDifference(differences, more.slice(1, 2), 0.95)).toBeNull()
    expect(
      controlledDifference(differences.slice(0, 11), [{ name: "coin", values: coin.slice(0, 11) }], 0.95),
    ).toBeNull()
  })

  it("of two controls is the regression on both", () => {
    const a = Array.from({ length: 20 }, (_, k) => Math.sin(k))
    const b = Array.from({ length: 20 }, (_, k) => Math.cos(2 * k) + 0.3 * Math.sin(k))
    const values = a.map((x, k) => 7 + 2 * x - 3 * (b[k] as number))
    const all = a.map((_, k) => k)
    const found = regress(values, [{ name: "a", values: a }, { name: "b", values: b }], all) // biome-ignore format: a table
    expect(found.mean).toBeCloseTo(7, 10)
    expect(found.variance).toBeLessThan(1e-20)
    expect(found.degrees).toBe(17)
  })
})

/** The same line by the textbook's sums. */
function intercept(): { readonly mean: number; readonly sd: number } {
  const y = [1, 3, 2, 5, 4, 6, 5, 8, 7, 9, 10, 11]
  const x = [-1, 0, -0.5, 1, 0.5, 1.5, 1, 2, 1.8, 2.6, 3, 3.2]
  const [mx, my] = [x.reduce((s, v) => s + v, 0) / 12, y.reduce((s, v) => s + v, 0) / 12]
  const sxy = x.reduce((s, v, k) => s + (v - mx) * ((y[k] as number) - my), 0)
  const sxx = x.reduce((s, v) => s + (v - mx) * (v - mx), 0)
  const slope = sxy / sxx
  const residuals = y.map((v, k) => v - my - slope * ((x[k] as number) - mx))
  return { mean: my - slope * mx, sd: Math.sqrt(residuals.reduce((s, r) => s + r * r, 0) / 10) }
}

describe("what pairing is worth", () => {
  const plain = (values: number[]) => ({ values, controls: [] })

  it("has an interval that holds the true factor", () => {
    // Differences have variance 9 + 1,600 x 0.21 = 345, the two forms 100 and 445: factor 1.58; without the coin 209 / 9 = 23.
    let [held, heldControlled] = [0, 0]
    for (let experiment = 1; experiment <= 30; experiment += 1) {
      const { baseline, variant, controls } = pairs(experiment, 60)
      const random = luck(experiment, "bootstrap")
      const found = worthOfPairing(plain(baseline), plain(variant), "nowhere", random)
      const [low, high] = found?.interval ?? [0, 0]
      if (low <= 545 / 345 && 545 / 345 <= (high ?? 1e9)) held += 1
      const both = worthOfPairing(plain(baseline), { values: variant, controls }, "on both sides", random)
      const [lower, upper] = both?.interval ?? [0, 0]
      if (lower <= 209 / 9 && 209 / 9 <= (upper ?? 1e9)) heldControlled += 1
    }
    // The percentile bootstrap covers somewhat less than 95 %; fewer than 22 of 30 has a probability below 0.001 at 92 %.
    expect(held).toBeGreaterThanOrEqual(22)
    expect(heldControlled).toBeGreaterThanOrEqual(22)
  })

  it("is the ratio of variances, and unknown where nothing varies or pairs are few", () => {
    const { baseline, variant } = pairs(1, 50)
    const random = luck(1, "bootstrap")
    const factor = worthOfPairing(plain(baseline), plain(variant), "nowhere", random)?.factor
    const variance = (values: number[]): number => {
      const mean = values.reduce((s, v) => s + v, 0) / values.length
      return values.reduce((s, v) => s + (v - mean) * (v - mean), 0) / (values.length - 1)
    }
    const differences = variant.map((v, k) => v - (baseline[k] as number))
    expect(factor).toBeCloseTo((variance(baseline) + variance(variant)) / variance(differences), 9)
    expect(worthOfPairing(plain(baseline), plain(baseline), "nowhere", random)).toBeNull()
    expect(worthOfPairing(plain(baseline.slice(0, 9)), plain(variant.slice(0, 9)), "nowhere", random)).toBeNull()
  })

  it("has no upper end where some resamples leave no difference", () => {
    const baseline = [1, 5, 3, 8, 2, 9, 4, 7, 6, 3, 2, 8]
    const variant = baseline.map((value, k) => value + (k === 4 ? 1 : 0))
    expect(worthOfPairing(plain(baseline), plain(variant), "nowhere", luck(1, "b"))?.interval[1]).toBeNull()
  })
})
