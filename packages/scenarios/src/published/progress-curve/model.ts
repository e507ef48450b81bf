import { defineModel, duration, exp, log, quantity } from "@contested/core"

const source = "Johnson et al. 2011, doi:10.1126/science.1205068"

export interface ProgressWorld {
  /** Days between one fatal day and the next, from the start. */
  readonly intervals: number[]
  last: number
}

/** Fatal days come with a hazard that rises with experience: after n - 1 of them the n-th is waited for τ_1 n^-b days on average. */
export const progressCurveModel = defineModel({
  name: "progress-curve",
  parameters: {
    first: duration(30, {
      in: "day",
      low: 1e-6,
      high: 1e6,
      description: "τ_1, mean wait for the first fatal day",
      assumption: "an example",
    }),
    exponent: quantity(0.5, { low: -3, high: 3, description: "b, how fast waits shrink with experience", source }),
  },
  world: (): ProgressWorld => ({ intervals: [], last: 0 }),
  hazards: {
    attack: {
      rate: (w, { first, exponent }) => exp(exponent * log(w.intervals.length + 1)) / first,
      effect: (w, _, __, context) => {
        w.intervals.push(context.now - w.last)
        w.last = context.now
      },
    },
  },
  ends: (w) => w.intervals.length === 50,
})
