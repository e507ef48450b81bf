import { describe, expect, it } from "vitest"
import { event } from "./context.js"
import { defineModel } from "./define-model.js"
import { meanField } from "./mean-field.js"
import { count, rate } from "./parameter.js"
import { restore, start } from "./run.js"
import { simulate } from "./simulate.js"

const lanchester = defineModel({
  name: "lanchester-square",
  parameters: {
    red: count(30),
    blue: count(25),
    effectiveness: rate(0.1, { per: "day", source: "Lanchester 1916" }),
  },
  world: ({ red, blue }) => ({ red, blue }),
  hazards: {
    redFalls: {
      rate: (w, p) => p.effectiveness * w.blue,
      effect: (w) => {
        w.red -= 1
      },
    },
    blueFalls: {
      rate: (w, p) => p.effectiveness * w.red,
      effect: (w) => {
        w.blue -= 1
      },
    },
  },
  ends: (w) => w.red === 0 || w.blue === 0,
})

describe("simulate", () => {
  it("runs to the model's end", () => {
    const run = simulate(lanchester, { seed: "42" })
    expect(run.ended).toBe(true)
    expect(Math.min(run.world.red, run.world.blue)).toBe(0)
    expect(run.occurrences).toBe(55 - run.world.red - run.world.blue)
  })

  it("gives the same digest for the same seed and replication, another for another", () => {
    const digest = (seed: string, replication: number) => simulate(lanchester, { seed, replication }).digest()
    expect(digest("42", 1)).toBe(digest("42", 1))
    expect(new Set([digest("42", 1), digest("43", 1), digest("42", 2)]).size).toBe(3)
  })

  it("does not depend on how the run was cut into pieces", () => {
    const whole = start(lanchester, { seed: "7" }).runUntil(3)
    const cut = start(lanchester, { seed: "7" })
    for (let t = 0.1; t < 3; t += 0.1) cut.runUntil(t)
    expect(cut.runUntil(3).digest()).toBe(whole.digest())
  })

  it("stops where a rate is not a number, naming hazard, member and value", () => {
    const broken = defineModel({
      name: "broken",
      parameters: {},
      world: () => ({ n: 1 }),
      hazards: { shrink: { members: 3, rate: (w, _, m) => (m === 2 ? Math.sqrt(w.n - 2) : 0), effect: () => {} } },
    })
    expect(() => simulate(broken, { seed: "1", until: 1 })).toThrow(
      /hazard "shrink" became NaN at day 0, member 2 .*finite number >= 0/,
    )
  })

  it("names every parameter that does not fit, at once", () => {
    expect(() => simulate(lanchester, { seed: "1", parameters: { red: -1, blue: 2.5, green: 3 } })).toThrow(
      /green does not exist[\s\S]*red: expected a whole number[\s\S]*got -1[\s\S]*blue[\s\S]*got 2\.5/,
    )
  })
})

describe("scheduled events", () => {
  const alarm = defineModel({
    name: "alarm",
    parameters: {},
    events: { ring: event<{ times: number }>(), late: event<string>({ priority: 5 }) },
    world: () => ({ rung: [] as string[] }),
    on: {
      ring: (w, _, { times }, context) => {
        w.rung.push(`ring ${times} at ${context.now}`)
        if (times > 1) context.schedule("ring", { times: times - 1 }, { after: 0.5 })
      },
      late: (w, _, text, context) => {
        w.rung.push(`${text} at ${context.now}`)
      },
    },
    initialise: (_, __, context) => {
      context.schedule("late", "last", { at: 1 })
      context.schedule("ring", { times: 2 }, { at: 1 })
    },
  })

  it("happen in order of time, then priority, then scheduling", () => {
    expect(simulate(alarm, { seed: "1" }).world.rung).toEqual(["ring 2 at 1", "last at 1", "ring 1 at 1.5"])
  })

  it("are refused in the past and after impossible delays, by value", () => {
    const badly = (when: { at: number } | { after: number }) =>
      defineModel({
        name: "badly",
        parameters: {},
        events: { tick: event<null>() },
        world: () => ({}),
        on: { tick: () => {} },
        initialise: (_, __, context) => {
          context.schedule("tick", null, when)
        },
      })
    expect(() => simulate(badly({ at: -1 }), { seed: "1" })).toThrow(
      /"tick" was scheduled for day -1, which is before now/,
    )
    expect(() => simulate(badly({ after: -2 }), { seed: "1" })).toThrow(/after -2 days/)
    expect(() => simulate(badly({ after: Number.NaN }), { seed: "1" })).toThrow(/after NaN days/)
    expect(() => simulate(badly({ at: Number.POSITIVE_INFINITY }), { seed: "1" })).toThrow(/for Infinity/)
  })

  it("that never let time pass stop the run, naming the events involved", () => {
    const stuck = defineModel({
      name: "stuck",
      parameters: {},
      events: { ping: event<null>(), pong: event<null>() },
      world: () => ({}),
      on: {
        ping: (_, __, ___, context) => void context.schedule("pong", null, { after: 0 }),
        pong: (_, __, ___, context) => void context.schedule("ping", null, { after: 0 }),
      },
      initialise: (_, __, context) => void context.schedule("ping", null, { at: 2 }),
    })
    expect(() => simulate(stuck, { seed: "1" })).toThrow(/stands still at day 2: .*"ping".*"pong"|"pong".*"ping"/)
  })
})

describe("a part that answers records", () => {
  const bell = defineModel({
    name: "bell",
    parameters: {},
    world: () => ({ rung: 0, heard: [] as string[] }),
    hazards: {
      ring: {
        rate: () => 1,
        effect: (w, _, __, context) => {
          w.rung += 1
          context.record("rung", { times: w.rung })
        },
      },
    },
    reacts: {
      rung: (w, _, data, context) => {
        w.heard.push(`${JSON.stringify(data)} in occurrence ${context.occurrence}`)
        context.record("heard", null)
      },
    },
  })

  it("does so in the same occurrence, watched or not", () => {
    const seen: string[] = []
    const watched = start(bell, {
      seed: "1",
      onRecord: ({ kind, occurrence }) => void seen.push(`${kind} ${occurrence}`),
    })
    watched.step()
    watched.step()
    expect(watched.world.heard).toEqual(['{"times":1} in occurrence 1', '{"times":2} in occurrence 2'])
    expect(seen).toEqual(["rung 1", "heard 1", "rung 2", "heard 2"])
    expect(start(bell, { seed: "1" }).runUntil(9).digest()).toBe(
      start(bell, { seed: "1", onRecord: () => {} })
        .runUntil(9)
        .digest(),
    )
  })

  it("has no mean field, and says so", () => {
    expect(() => meanField(bell, { until: 1 })).toThrow(/answers records/)
  })
})

describe("declared dependencies", () => {
  const pairs = (declare: boolean) =>
    defineModel({
      name: "pairs",
      parameters: { speed: rate(1, { per: "day" }) },
      world: () => ({ n: [5, 5, 5] }),
      variables: { n: 3 },
      hazards: {
        shrink: {
          members: 3,
          reads: { n: (m) => (declare ? [m, (m + 1) % 3] : m) },
          rate: (w, p, m) =>
            (w.n[m] as number) > 0 ? p.speed * ((w.n[m] as number) + (w.n[(m + 1) % 3] as number)) : 0,
          effect: (w, _, m, context) => {
            w.n[m] = (w.n[m] as number) - 1
            context.changed.n(m)
          },
        },
      },
    })

  it("keep rates current, as audit confirms", () => {
    const audited = simulate(pairs(true), { seed: "1", until: 100, audit: true })
    expect(audited.world.n).toEqual([0, 0, 0])
    expect(audited.digest()).toBe(simulate(pairs(true), { seed: "1", until: 100 }).digest())
  })

  it("that are missing are found by audit, which names the hazard", () => {
    expect(() => simulate(pairs(false), { seed: "1", until: 100, audit: true })).toThrow(/hazard "shrink", member \d/)
  })
})

describe("the choice of event list", () => {
  it("changes nothing that happens, and a run saved with one goes on with the other", () => {
    const bells = defineModel({
      name: "bells",
      parameters: {},
      events: { ring: event<{ bell: number }>() },
      world: () => ({ rung: [] as number[] }),
      on: {
        ring: (w, _, { bell }, context) => {
          w.rung.push(bell)
          context.schedule("ring", { bell }, { after: 1 + Math.floor(3 * context.random("pause", bell).uniform()) })
        },
      },
      initialise: (_, __, context) => {
        for (let bell = 0; bell < 40; bell++) context.schedule("ring", { bell }, { at: bell % 7 })
      },
    })
    const ladder = start(bells, { seed: "b" }).runUntil(30)
    const heap = start(bells, { seed: "b", eventList: "heap" }).runUntil(30)
    expect(ladder.world.rung).toEqual(heap.world.rung)
    const crossed = restore(bells, ladder.snapshot(), { eventList: "heap" }).runUntil(60)
    expect(crossed.world.rung).toEqual(ladder.runUntil(60).world.rung)
    expect(crossed.digest()).toBe(ladder.digest())
  })
})

describe("the options of a run", () => {
  const empty = defineModel({ name: "empty", parameters: {}, world: () => ({}) })

  it("are refused by value where they make no sense", () => {
    expect(() => start(empty, { seed: 7 as unknown as string })).toThrow('The seed is 7; a seed is text, such as "42".')
    for (const replication of [0, -1, 1.5, Number.NaN])
      expect(() => start(empty, { seed: "1", replication })).toThrow(
        `The replication is ${replication}; replications are`,
      )
  })
})
