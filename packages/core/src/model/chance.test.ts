import { describe, expect, it } from "vitest"
import { RandomStreams } from "../random/random-streams.js"
import type { Toss } from "./context.js"
import { defineModel } from "./define-model.js"
import { rate, share } from "./parameter.js"
import { start } from "./run.js"

/** Tosses a coin a day on average; every third one does not count. */
const coins = defineModel({
  name: "coins",
  parameters: { tosses: rate(1, { per: "day", high: 10 }), heads: share(0.3) },
  world: () => ({ tossed: 0, shown: [] as number[] }),
  hazards: {
    toss: {
      rate: (_, { tosses }) => tosses,
      effect: (world, { heads }, _, context) => {
        world.tossed += 1
        world.shown.push(context.chance("head", heads, world.tossed, world.tossed % 3 !== 0) ? 1 : 0)
      },
    },
  },
})

describe("a coin on which much depends", () => {
  it("shows what one draw of its stream says, counted or not", () => {
    const { world } = start(coins, { seed: "s", replication: 2 }).runUntil(30)
    const streams = new RandomStreams("s", 2)
    expect(world.shown.length).toBeGreaterThan(15)
    expect(world.shown).toEqual(world.shown.map((_, k) => (streams.stream("head", k + 1).uniform() < 0.3 ? 1 : 0)))
  })

  it("is told to whoever watches where it counts, and watching changes nothing", () => {
    const tosses: Toss[] = []
    const watched = start(coins, { seed: "s", onToss: (toss) => void tosses.push(toss) }).runUntil(30)
    const counted = watched.world.shown.filter((_, k) => (k + 1) % 3 !== 0)
    expect(tosses).toEqual(counted.map((one) => ({ name: "head", probability: 0.3, happened: one === 1 })))
    expect(watched.digest()).toBe(start(coins, { seed: "s" }).runUntil(30).digest())
  })
})
