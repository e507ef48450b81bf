import { defineModel, type Model, rate, restore, SimulationError, start } from "@contested/core"
import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"

const PLACES = 8
const left = (place: number): number => (place + PLACES - 1) % PLACES
const right = (place: number): number => (place + 1) % PLACES

interface Ring {
  readonly walkers: Int32Array
  readonly weather: Float64Array
}

/** Walkers on a ring, drawn to where others are; a place without walkers has none that could leave or breed. */
function ring(
  walkers: readonly number[],
  gated: boolean,
  open = (w: Ring, m: number) => w.walkers[m] !== 0,
): Model<Ring> {
  const gate = { reads: { walkers: (m: number) => m }, open }
  return defineModel({
    name: "ring",
    parameters: {
      steps: rate(0.5, { per: "day" }),
      births: rate(0.05, { per: "day" }),
      storms: rate(0.3, { per: "day" }),
    },
    variables: { walkers: PLACES, weather: 1 },
    world: (): Ring => ({ walkers: Int32Array.from(walkers), weather: Float64Array.of(1) }),
    hazards: {
      step: {
        members: PLACES,
        ...(gated && { gate }),
        reads: { walkers: (m) => [m, left(m), right(m)], weather: () => 0 },
        rate: (w, p, m) => {
          const near = (w.walkers[left(m)] as number) + (w.walkers[right(m)] as number)
          return p.steps * (w.walkers[m] as number) * (1 + near) * (w.weather[0] as number)
        },
        effect: (w, _, m, context) => {
          const to = context.random("way", m).uniform() < 0.5 ? left(m) : right(m)
          w.walkers[m] = (w.walkers[m] as number) - 1
          w.walkers[to] = (w.walkers[to] as number) + 1
          context.changed.walkers(m)
          context.changed.walkers(to)
        },
      },
      birth: {
        members: PLACES,
        ...(gated && { gate }),
        reads: { walkers: (m) => m, weather: () => 0 },
        rate: (w, p, m) =>
          (p.births * (w.walkers[m] as number)) / (1 + (w.walkers[m] as number)) / (w.weather[0] as number),
        effect: (w, _, m, context) => {
          w.walkers[m] = (w.walkers[m] as number) + 1
          context.changed.walkers(m)
        },
      },
      storm: {
        reads: {},
        rate: (_, p) => p.storms,
        effect: (w, _, __, context) => {
          w.weather[0] = 1 + context.random("strength").uniform()
          context.changed.weather(0)
        },
      },
    },
  })
}

const someone = fc.array(fc.nat(2), { minLength: PLACES, maxLength: PLACES }).filter((all) => all.some((n) => n > 0))
const seeds = fc.string({ minLength: 1, maxLength: 8 })

describe("hazards with gates", () => {
  test.prop([someone, seeds])(
    "make the run that they make without, to the digest, and an audit agrees",
    (walkers, seed) => {
      const gated = start(ring(walkers, true), { seed, audit: true })
      const plain = start(ring(walkers, false), { seed })
      for (const until of [3, 10]) {
        gated.runUntil(until)
        plain.runUntil(until)
        expect(gated.digest()).toBe(plain.digest())
      }
    },
  )

  test.prop([someone, seeds, fc.double({ min: 0, max: 8, noNaN: true })])(
    "go on the same from a snapshot, in a fork and after an intervention",
    (walkers, seed, t) => {
      const model = ring(walkers, true)
      const run = start(model, { seed, audit: true })
      run.runUntil(t)
      const again = restore(model, run.snapshot(), { audit: true })
      const fork = run.fork({ audit: true })
      for (const one of [run, again, fork]) {
        one.intervene("a shift", (world) => {
          world.walkers[0] = 0
          world.walkers[5] = 3
        })
        one.runUntil(12)
      }
      expect(again.digest()).toBe(run.digest())
      expect(fork.digest()).toBe(run.digest())
    },
  )

  it("that close where the rate is not 0 are found by the audit, by name", () => {
    // Wrong on purpose: a single walker is shut in, although its rate says that it may step.
    const wrong = ring([1, 0, 2, 0, 0, 0, 0, 0], true, (w, m) => (w.walkers[m] as number) > 1)
    const run = start(wrong, { seed: "wrong", audit: true })
    expect(() => run.runUntil(5)).toThrow(SimulationError)
    expect(() => start(wrong, { seed: "wrong", audit: true }).runUntil(5)).toThrow(
      /hazard "(step|birth)", member \d, has a rate of .* while its gate is closed/,
    )
  })

  it("that are not told what opens them are found by the audit, by name", () => {
    const model = ring([1, 0, 0, 0, 0, 0, 0, 0], true)
    const step = model.parts[0]?.hazards["step"]
    if (step?.gate === undefined) return expect.unreachable("the model has a gate")
    // The gate looks at walkers and says that it reads the weather.
    Object.assign(step.gate, { reads: { weather: () => 0 } })
    expect(() => start(model, { seed: "deaf", audit: true }).runUntil(20)).toThrow(
      /the gate of hazard "step", member \d, is still/,
    )
  })
})
