import { describe, expect, it } from "vitest"
import { type Context, event } from "./context.js"
import { defineModel } from "./define-model.js"
import { meanField } from "./mean-field.js"
import { quantity } from "./parameter.js"
import { process } from "./process-declaration.js"

interface Camp {
  n: number
  total: number
  open: boolean
  name: string
  owner: number
  counts: number[]
  log: number[]
}

const camp = (): Camp => ({ n: 10, total: 0, open: true, name: "north", owner: 1, counts: [3, 4, 5], log: [] })
type CampContext = Context<{ later: ReturnType<typeof event<null>> }, "n">

/** A model of one hazard on one small world. */
const one = (
  effect: (w: Camp, context: CampContext, member: number) => void,
  rate: (w: Camp, member: number) => number = (w) => 0.1 * w.n,
  more: { readonly members?: number; readonly ends?: (w: Camp) => boolean; readonly world?: () => Camp } = {},
) =>
  defineModel({
    name: "camp",
    parameters: {},
    variables: { n: 1 },
    events: { later: event<null>() },
    world: more.world ?? camp,
    hazards: {
      shrink: {
        members: more.members ?? 1,
        rate: (w: Camp, _, member) => rate(w, member),
        effect: (w: Camp, _, member, context) => effect(w, context, member),
      },
    },
    on: { later: () => {} },
    ...(more.ends && { ends: more.ends }),
  })

const less = (w: Camp): void => {
  w.n -= 1
}

describe("what a mean field reads from effects", () => {
  it("sums fixed amounts wherever they stand, also when an effect replaces an array or says what changed", () => {
    const model = one((w, context) => {
      w.counts = w.counts.map((c, i) => (i === w.owner ? c + 2 : c))
      w.total += 0.1
      context.changed.n(0)
      context.record("seen", null)
      w.n -= 1
    })
    const { n, total, counts, owner, name, log } = meanField(model, { until: 5 }).at(5)
    const gone = 10 - n
    expect(n).toBeCloseTo(10 / Math.E ** 0.5, 6)
    expect(total).toBeCloseTo(0.1 * gone, 9)
    expect(counts[1]).toBeCloseTo(4 + 2 * gone, 9)
    expect([counts[0], counts[2], owner, name, log]).toEqual([3, 5, 1, "north", []])
  })

  it("takes an amount exactly, though the number it is added to is large", () => {
    const model = one(
      (w) => {
        w.total += 0.1
      },
      () => 1,
      { world: () => ({ ...camp(), total: 1e9 + 0.3 }) },
    )
    expect(meanField(model, { until: 1000 }).at(1000).total).toBeCloseTo(1e9 + 100.3, 5)
  })

  it("reads rates that guard against nothing being left", () => {
    const model = one(less, (w) => (w.n > 0 ? (0.1 * w.n * w.n) / w.n : 0))
    expect(meanField(model, { until: 1000 }).at(1000).n).toBeCloseTo(0, 8)
  })

  it("stays at zero where a guard switches a constant rate off", () => {
    const model = one(less, (w) => (w.n > 0 ? 2 : 0))
    const solution = meanField(model, { until: 20 })
    expect(solution.at(4).n).toBeCloseTo(2, 6)
    expect(Math.abs(solution.at(20).n)).toBeLessThan(1e-6)
  })

  it("finds what a hazard adds once it comes to life", () => {
    const model = one(
      (w, _, member) => {
        if (member === 0) w.n -= 1
        else w.total += 3
      },
      (w, member) => (member === 0 ? 0.1 * w.n : w.n < 1e-3 && w.n > -1 ? 1e-3 - w.n : 0),
      { members: 2 },
    )
    expect(meanField(model, { until: 200 }).at(200).total).toBeGreaterThan(0.2)
  })

  it("gives a model in which nothing happens back as it began", () => {
    expect(
      meanField(
        one(less, () => 0),
        { until: 3 },
      ).at(1.5),
    ).toEqual(camp())
  })
})

describe("a model without a mean field is refused with hazard and reason", () => {
  it.each<[string, ReturnType<typeof one>, RegExp]>([
    [
      "draws",
      one((w, c) => {
        w.n -= c.random("luck").uniform()
      }),
      /"shrink" .*: its effect draws random numbers \("luck"\)/,
    ],
    [
      "schedules",
      one((_, c) => void c.schedule("later", null, { after: 1 })),
      /its effect schedules an event \("later"\)/,
    ],
    ["cancels", one((_, c) => void c.cancel(0 as never)), /its effect cancels an event/],
    [
      "adds a share",
      one((w) => {
        w.n *= 0.9
      }),
      /Hazard "shrink" has no mean field: its increment depends on the state: world.n changes by -1/,
    ],
    [
      "writes down the time",
      one((w, c) => {
        w.total = c.now
      }),
      /increment depends on the state: world.total/,
    ],
    [
      "guards its own effect",
      one(
        (w) => {
          if (w.n >= 1) less(w)
        },
        () => 1,
      ),
      /increment depends on the state: world.n/,
    ],
    [
      "flips a switch",
      one((w) => {
        w.open = false
      }),
      /its effect changes world.open from true to false/,
    ],
    [
      "renames",
      one((w) => {
        w.name += "x"
      }),
      /changes world.name from "north" to "northx"/,
    ],
    ["appends", one((w) => void w.log.push(1)), /changes the length of world.log from 0 to 1/],
    [
      "adds a field",
      one((w) => {
        ;(w as Camp & { extra?: number }).extra = 1
      }),
      /adds or removes a field of world/,
    ],
    [
      "indexes by a number that moves",
      one((w) => {
        w.counts[w.owner] = (w.counts[w.owner] as number) + 1
        w.owner += 1
      }),
      /no mean field: its (increment depends on the state: world|effect makes)/,
    ],
    [
      "asks for exact values",
      one(less, (w, m) => (m === 3 && w.n === 10 ? 1 : 0), { members: 4 }),
      /Hazard "shrink", member 3, has no mean field: its rate falls to 0 as soon as the state changes by a fraction/,
    ],
    [
      "fails on fractions",
      one((w) => {
        new Array(w.n).fill(0)
        w.n -= 1
      }),
      /its effect fails where numbers are not whole \(Invalid array length\)/,
    ],
  ])("%s", (_, model, message) => {
    expect(() => meanField(model, { until: 10 })).toThrow(message)
  })

  it("changes its mind far from the start", () => {
    const model = one((w) => {
      w.n += w.n > 1e6 ? 2 : 1
    })
    expect(() => meanField(model, { until: 300 })).toThrow(
      /"shrink" .* increment depends on the state: world.n changes by 1/,
    )
  })

  it("schedules or draws at its start", () => {
    const model = (initialise: (context: CampContext) => unknown) =>
      defineModel({
        name: "dawn",
        parameters: {},
        events: { later: event<null>() },
        world: camp,
        on: { later: () => {} },
        initialise: (_, __, context) => void initialise(context as unknown as CampContext),
      })
    expect(() =>
      meanField(
        model((c) => c.schedule("later", null, { at: 1 })),
        { until: 1 },
      ),
    ).toThrow(/"dawn" has no mean field: the start of the model schedules an event \("later"\)/)
    expect(() =>
      meanField(
        model((c) => c.random("size")),
        { until: 1 },
      ),
    ).toThrow(/draws random numbers \("size"\)/)
  })
})

describe("processes", () => {
  it("have no mean field: whoever starts one is named", () => {
    const model = defineModel({
      name: "convoys",
      parameters: {},
      processes: { convoy: process<null>() },
      world: camp,
      hazards: {
        departure: {
          rate: () => 1,
          effect: (_, __, ___, context) => {
            context.start("convoy", null)
          },
        },
      },
      bodies: {
        *convoy() {
          yield 1
        },
      },
    })
    expect(() => meanField(model, { until: 1 })).toThrow(
      /Hazard "departure" has no mean field: its effect starts a process \("convoy"\)/,
    )
  })
})

describe("a rate that is no rate", () => {
  it("is named with its member and the moment at which it turned negative", () => {
    const model = one(less, (_, m) => (m === 2 ? 2 : 0), { members: 3 })
    const falling = defineModel({
      name: "falling",
      parameters: {},
      world: camp,
      hazards: {
        ...model.parts[0]?.hazards,
        gain: { rate: (w: Camp) => w.n, effect: () => {} },
      },
    })
    expect(() => meanField(falling, { until: 20 })).toThrow(
      /The rate of hazard "gain" became -\S+ at day (5\.0000000|4\.999999)/,
    )
  })

  it("is named where it is not a number, at the start and on the way", () => {
    expect(() =>
      meanField(
        one(less, () => Number.NaN),
        { until: 1 },
      ),
    ).toThrow(/The rate of hazard "shrink" became NaN at day 0 of the mean field/)
    const rooted = one(less, (w) => 1 + 0 * Math.sqrt(w.n - 5))
    expect(() => meanField(rooted, { until: 20 })).toThrow(/"shrink" became NaN at day (5\.0|4\.99999)/)
  })
})

describe("the solution", () => {
  const decay = one(less, undefined, { ends: (w) => w.n < 1 })

  it("stops where the model ends, to the tolerance, and knows nothing later", () => {
    const solution = meanField(decay, { until: 100 })
    expect(solution.ended).toBe(true)
    expect(solution.end).toBeCloseTo(10 * Math.log(10), 6)
    expect(solution.times[0]).toBe(0)
    expect(solution.times.at(-1)).toBe(solution.end)
    expect(solution.steps).toBe(solution.times.length - 1)
    expect(() => solution.at(50)).toThrow(/asked for day 50; it reaches from day 0 to day 23\.02/)
    expect(() => solution.at(Number.NaN)).toThrow(/asked for day NaN/)
  })

  it("is over at once where the model begins at its end", () => {
    const over = meanField(one(less, undefined, { ends: () => true }), { until: 9 })
    expect([over.ended, over.end, over.steps, over.times]).toEqual([true, 0, 0, [0]])
    expect(over.at(0)).toEqual(camp())
  })

  it("keeps only the times asked for, and they agree with the whole", () => {
    const [kept, whole] = [meanField(decay, { until: 100, at: [7, 0, 3.3, 7, 90] }), meanField(decay, { until: 100 })]
    expect(kept.times).toEqual([0, 3.3, 7])
    expect(kept.series((w) => w.n)).toEqual([0, 3.3, 7].map((t) => whole.value((w) => w.n, t)))
    expect(kept.at(kept.end)).toEqual(whole.at(whole.end))
    expect(() => kept.at(5)).toThrow(/asked for day 5, but only the days given under "at" were kept/)
  })

  it("takes settings as a run does, and refuses the same", () => {
    const model = defineModel({
      name: "loss",
      parameters: { loss: quantity(1, { low: 0, high: 2 }) },
      world: () => ({ n: 100 }),
      hazards: {
        fall: {
          rate: (_, p) => p.loss,
          effect: (w) => {
            w.n -= 1
          },
        },
      },
    })
    expect(meanField(model, { until: 10, parameters: { loss: 2 } }).at(10).n).toBeCloseTo(80, 9)
    expect(() => meanField(model, { until: 10, parameters: { loss: 3 } })).toThrow(/parameter loss: expected .* got 3/)
    expect(() => meanField(model, { until: 10, parameters: { lost: 1 } })).toThrow(/parameter lost does not exist/)
  })

  it("says everything that is wrong with the times and tolerances at once", () => {
    expect(() => meanField(decay, { until: -1, at: [3], relativeTolerance: 0 })).toThrow(
      /"until" must be .* got -1; "at" must hold days .* got 3; "relativeTolerance" must .* got 0/,
    )
  })
})
