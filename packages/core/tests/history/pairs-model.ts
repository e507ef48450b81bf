import { defineModel, event, quantity, rate } from "@contested/core"

/** Five posts in a row lose strength to their neighbours; every tenth day they are supplied. */
export const pairs = defineModel({
  name: "pairs",
  parameters: { pressure: rate(0.05, { per: "day" }), bias: quantity(1) },
  variables: { strength: 5 },
  events: { supply: event<{ amount: number }>() },
  world: () => ({ strength: new Int32Array([8, 8, 8, 8, 8]), supplied: 0 }),
  hazards: {
    loss: {
      members: 5,
      reads: { strength: (post) => [post, (post + 1) % 5] },
      rate: (w, { pressure, bias }, post) =>
        (w.strength[post] as number) > 0 ? pressure * bias * (1 + (w.strength[(post + 1) % 5] as number)) : 0,
      effect: (w, _, post, context) => {
        w.strength[post] = (w.strength[post] as number) - 1
        context.changed.strength(post)
      },
    },
  },
  on: {
    supply: (w, _, { amount }, context) => {
      w.supplied += amount
      w.strength.forEach((old, post) => {
        w.strength[post] = old + amount
        context.changed.strength(post)
      })
      context.schedule("supply", { amount }, { after: 10 })
    },
  },
  initialise: (_, __, context) => void context.schedule("supply", { amount: 2 }, { at: 10 }),
})
