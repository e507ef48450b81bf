import {
  defineModel,
  type EventHandle,
  event,
  exponential,
  integer,
  normal,
  pow,
  quantity,
  rate,
} from "@contested/core"
import { tanh } from "../../src/math/hyperbolic.js"

const POSTS = 60

/**
 * Posts on a ring that wear each other down, are supplied and inspected: two hazard families, one that says what it reads and one that
 * reads everything; events that tie, with priorities; events that are moved and cancelled; draws by post and by purpose.
 */
export const hazardsAndEvents = defineModel({
  name: "hazards-and-events",
  parameters: { pressure: rate(0.4, { per: "week" }), orders: rate(1.5, { per: "day" }), curvature: quantity(0.7) },
  variables: { strength: POSTS, morale: POSTS },
  events: {
    supply: event<{ readonly post: number; readonly amount: number }>(),
    inspection: event<{ readonly round: number }>({ priority: 2 }),
    muster: event<null>({ priority: -1 }),
  },
  world: () => ({
    strength: new Int32Array(POSTS).map((_, post) => 6 + (post % 5)),
    morale: new Float64Array(POSTS).fill(0.5),
    orders: [] as EventHandle[],
    inspected: 0,
    mustered: 0,
  }),
  hazards: {
    loss: {
      members: POSTS,
      reads: { strength: (post) => [post, (post + 1) % POSTS, (post + POSTS - 1) % POSTS], morale: (post) => post },
      rate: (w, { pressure, curvature }, post) => {
        if (w.strength[post] === 0) return 0
        const around = (w.strength[(post + 1) % POSTS] as number) + (w.strength[(post + POSTS - 1) % POSTS] as number)
        return pressure * pow(around, curvature) * (1 - 0.5 * (w.morale[post] as number))
      },
      effect: (w, _, post, context) => {
        w.strength[post] = (w.strength[post] as number) - 1
        w.morale[post] =
          0.5 + 0.5 * tanh((w.morale[post] as number) - 0.5 + 0.3 * normal(context.random("nerve", post), 0, 1))
        context.changed.strength(post)
        context.changed.morale(post)
        context.record("loss", { post, left: w.strength[post] as number })
      },
    },
    order: {
      rate: (w, { orders }) => (w.orders.length > 40 ? 0 : orders),
      effect: (w, _, __, context) => {
        const luck = context.random("orders")
        const post = integer(luck, 0, POSTS - 1)
        const handle = context.schedule(
          "supply",
          { post, amount: integer(luck, 1, 4) },
          { after: exponential(luck, 0.2) },
        )
        const earlier = w.orders[integer(luck, 0, w.orders.length)]
        if (earlier !== undefined && luck.uniform() < 0.3) context.cancel(earlier)
        else if (earlier !== undefined) context.reschedule(earlier, { after: Math.floor(8 * luck.uniform()) / 2 })
        w.orders.push(handle)
        if (w.orders.length > 30) w.orders.splice(0, 10)
      },
    },
  },
  on: {
    supply: (w, _, { post, amount }, context) => {
      w.strength[post] = (w.strength[post] as number) + amount
      context.changed.strength(post)
    },
    inspection: (w, _, { round }, context) => {
      w.inspected += round * (w.strength[round % POSTS] as number)
      context.schedule("inspection", { round: round + 1 }, { after: 0.5 })
    },
    muster: (w, _, __, context) => {
      w.mustered += w.strength.reduce((sum, strength) => sum + strength, 0)
      context.schedule("supply", { post: w.mustered % POSTS, amount: 2 }, { after: 0 })
      context.schedule("supply", { post: (w.mustered + 7) % POSTS, amount: 3 }, { after: 0, priority: -2 })
      context.schedule("muster", null, { after: 0.5 })
    },
  },
  initialise: (_, __, context) => {
    context.schedule("inspection", { round: 0 }, { at: 0 })
    context.schedule("muster", null, { at: 0 })
  },
})
