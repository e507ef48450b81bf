import { fc, test } from "@fast-check/vitest"
import { describe, expect } from "vitest"
import { defineModel } from "./define-model.js"
import { meanField } from "./mean-field.js"

const SPECIES = 3

/** Reactions by mass action: up to two species meet at a rate and leave some amounts more or less behind. */
const reaction = fc.record({
  meet: fc.array(fc.integer({ min: 0, max: SPECIES - 1 }), { minLength: 0, maxLength: 2 }),
  rate: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
  // Nobody is lost who did not meet: numbers stay >= 0.
  lost: fc.boolean(),
  gained: fc.array(fc.constantFrom(0, 1, 2, 0.1, 0.37), { minLength: SPECIES, maxLength: SPECIES }),
})
type Reaction = typeof reaction extends fc.Arbitrary<infer R> ? R : never

const START = [0.5, 3, 7]

/** Written so that the probe has to find its way: numbers in typed arrays, in fields, and in lists that an effect replaces. */
const modelOf = (reactions: readonly Reaction[]) =>
  defineModel({
    name: "reactions",
    parameters: {},
    world: () => ({
      first: START[0] as number,
      others: new Uint16Array(START.slice(1)),
      fired: reactions.map(() => ({ times: 0 })),
      total: [0],
    }),
    hazards: {
      reaction: {
        members: reactions.length,
        rate: (w, _, m) => {
          const { meet, rate } = reactions[m] as Reaction
          return (
            meet.reduce((product, s) => product * (s === 0 ? w.first : (w.others[s - 1] as number)), rate) /
            10 ** meet.length
          )
        },
        effect: (w, _, m) => {
          const { meet, lost, gained } = reactions[m] as Reaction
          gained.forEach((amount, s) => {
            const change = amount - (lost ? meet.filter((other) => other === s).length : 0)
            if (s === 0) w.first += change
            else w.others[s - 1] = (w.others[s - 1] as number) + change
          })
          const { times } = w.fired[m] as { times: number }
          w.fired[m] = { times: times + 1 }
          w.total = [(w.total[0] as number) + 1]
        },
      },
    },
  })

/** The slow twin: the equations written down directly, by 4,000 steps of the classical Runge-Kutta method. */
function slowly(reactions: readonly Reaction[], until: number): number[] {
  const derivative = (x: readonly number[]): number[] => {
    const slope = [0, 0, 0]
    for (const { meet, rate, lost, gained } of reactions) {
      const flow = meet.reduce((product, s) => product * (x[s] as number), rate) / 10 ** meet.length
      for (let s = 0; s < SPECIES; s++) {
        slope[s] =
          (slope[s] as number) + flow * ((gained[s] as number) - (lost ? meet.filter((m) => m === s).length : 0))
      }
    }
    return slope
  }
  const plus = (x: readonly number[], slope: readonly number[], h: number) =>
    x.map((v, i) => v + h * (slope[i] as number))
  let x = START
  const h = until / 4000
  for (let step = 0; step < 4000; step++) {
    const a = derivative(x)
    const b = derivative(plus(x, a, h / 2))
    const c = derivative(plus(x, b, h / 2))
    const d = derivative(plus(x, c, h))
    x = x.map(
      (v, i) => v + (h / 6) * ((a[i] as number) + 2 * (b[i] as number) + 2 * (c[i] as number) + (d[i] as number)),
    )
  }
  return x
}

describe("the mean field of any reactions by mass action", () => {
  test.prop([fc.array(reaction, { minLength: 1, maxLength: 5 })], { numRuns: 60 })(
    "is what the equations written by hand give",
    (reactions) => {
      const theory = slowly(reactions, 3)
      const solution = meanField(modelOf(reactions), { until: 3, relativeTolerance: 1e-11, absoluteTolerance: 1e-12 })
      const { first, others, fired, total } = solution.at(3)
      const found = [first, ...others]
      for (let s = 0; s < SPECIES; s++) {
        const expected = theory[s] as number
        expect(Math.abs((found[s] as number) - expected)).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(expected)))
      }
      // What each reaction did adds up to what all did, and between steps too.
      const middle = solution.at(1.2345)
      for (const world of [{ fired, total }, middle]) {
        const sum = world.fired.reduce((all, { times }) => all + times, 0)
        expect(Math.abs(sum - (world.total[0] as number))).toBeLessThanOrEqual(1e-9 * (1 + sum))
      }
    },
  )
})
