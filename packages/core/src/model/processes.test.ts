import { describe, expect, it } from "vitest"
import { after } from "../engine/processes/after.js"
import { join } from "../engine/processes/join.js"
import type { ProcessHandle, Yieldable } from "../engine/processes/process.js"
import { allOf, anyOf } from "../engine/processes/several.js"
import { signal } from "../engine/processes/signal.js"
import { until } from "../engine/processes/until.js"
import { event } from "./context.js"
import { defineModel } from "./define-model.js"
import { process } from "./process-declaration.js"
import { start } from "./run.js"
import { simulate } from "./simulate.js"

const log = () => ({ lines: [] as string[] })

describe("a process", () => {
  it("holds for as many days as it yields, and begins after what is scheduled already", () => {
    const model = defineModel({
      name: "clock",
      parameters: {},
      processes: { clock: process<{ name: string; tick: number }>() },
      world: log,
      bodies: {
        *clock(w, _, { name, tick }, context) {
          for (let i = 0; i < 3; i++) {
            w.lines.push(`${name} ${context.now}`)
            yield tick
          }
        },
      },
      initialise: (_, __, context) => {
        context.start("clock", { name: "fast", tick: 0.5 })
        context.start("clock", { name: "slow", tick: 1 })
        context.start("clock", { name: "late", tick: 1 }, { at: 1 })
      },
    })
    const { lines } = simulate(model, { seed: "1" }).world
    expect(lines).toEqual(["fast 0", "slow 0", "fast 0.5", "late 1", "slow 1", "fast 1", "late 2", "slow 2", "late 3"])
  })

  it("begins once whoever started it has done, before anything else of that moment; given a time, as an event", () => {
    const begun: string[] = []
    const model = defineModel({
      name: "beginnings",
      parameters: {},
      events: { open: event<null>(), other: event<null>() },
      processes: { clerk: process<string>(), helper: process<string>() },
      world: () => ({}),
      on: {
        open(_, __, ___, context) {
          for (const name of ["a", "b"]) context.start("clerk", name)
          context.start("clerk", "c", { after: 0 })
          context.record("opened", null)
        },
        other: (_, __, ___, context) => context.record("something else", null),
      },
      bodies: {
        *clerk(_, __, name, context) {
          context.start("helper", `helper of ${name}`)
          context.record(name, null)
          yield 0
          context.record(`${name} again`, null)
        },
        // biome-ignore lint/correctness/useYield: it never waits.
        *helper(_, __, name, context) {
          context.record(name, null)
        },
      },
      initialise(_, __, context) {
        context.schedule("open", null, { at: 1 })
        context.schedule("other", null, { at: 1 })
      },
    })
    simulate(model, { seed: "1", onRecord: ({ kind, occurrence }) => void begun.push(`${occurrence} ${kind}`) })
    expect(begun).toEqual([
      "1 opened",
      "1 a",
      "1 b",
      "1 helper of a",
      "1 helper of b",
      "2 something else",
      "3 c",
      "3 helper of c",
      "4 a again",
      "5 b again",
      "6 c again",
    ])
  })

  it("that starts another for ever, before it waits for anything, stops the run with its name", () => {
    const model = defineModel({
      name: "broom",
      parameters: {},
      processes: { broom: process() },
      world: () => ({}),
      bodies: {
        *broom(_, __, ___, context) {
          context.start("broom", null)
          yield 1
        },
      },
      initialise: (_, __, context) => void context.start("broom", null, { at: 2 }),
    })
    expect(() => simulate(model, { seed: "1" })).toThrow(
      /^More than 100000 processes began in one occurrence at day 2, lately "broom"/,
    )
  })

  it.each([
    [-1, '"sleeper" was scheduled for day -1, which is before now (day 0).'],
    [Number.NaN, '"sleeper" was scheduled for NaN; a time is a finite number of days.'],
  ])("is refused at day %d, which is no time to come", (at, message) => {
    const model = defineModel({
      name: "early",
      parameters: {},
      processes: { sleeper: process() },
      world: () => ({}),
      bodies: {
        *sleeper() {
          yield 1
        },
      },
      initialise: (_, __, context) => void context.start("sleeper", null, { at }),
    })
    expect(() => simulate(model, { seed: "1" })).toThrow(message)
  })

  it("is joined, also after its end, and hands over its result", () => {
    const model = defineModel({
      name: "errand",
      parameters: {},
      processes: { errand: process<{ days: number }, number>(), boss: process() },
      world: log,
      bodies: {
        *errand(_, __, { days }) {
          yield days
          return days * 10
        },
        *boss(w, _, __, context) {
          const long = context.start("errand", { days: 3 })
          const short = context.start("errand", { days: 1 })
          const result: number = yield* join(long)
          w.lines.push(`${result} at ${context.now}, ${context.isAlive(short)}`)
          w.lines.push(`${yield* join(short)} at ${context.now}`)
          const both = yield* allOf({ a: join(long), b: join(context.start("errand", { days: 2 })) })
          w.lines.push(`${both.a + both.b} at ${context.now}`)
        },
      },
      initialise: (_, __, context) => void context.start("boss", null),
    })
    expect(simulate(model, { seed: "1" }).world.lines).toEqual(["30 at 3, false", "10 at 3", "50 at 5"])
  })

  it("is caused, at each step, by what let it go", () => {
    const causes: [string, number, number][] = []
    const model = defineModel({
      name: "causes",
      parameters: {},
      events: { ring: event<null>() },
      processes: { sleeper: process() },
      resources: () => ({ bell: signal<string>() }),
      world: () => ({}),
      on: {
        ring: (_, __, ___, context) => {
          context.record("ring", null)
          context.resources.bell.send("up")
        },
      },
      bodies: {
        *sleeper(_, __, ___, context) {
          context.record("asleep", null)
          context.record(yield* context.resources.bell.wait(), null)
        },
      },
      initialise: (_, __, context) => {
        context.schedule("ring", null, { at: 2 })
        context.start("sleeper", null, { at: 1 })
      },
    })
    const run = start(model, {
      seed: "1",
      onRecord: ({ kind, occurrence, cause }) => void causes.push([kind, occurrence, cause]),
    })
    run.runUntil(5)
    expect(causes).toEqual([
      ["asleep", 1, 0],
      ["ring", 2, 0],
      ["up", 3, 2],
    ])
  })
})

describe("waiting", () => {
  const waiting = (body: Parameters<typeof bodyModel>[0]) => simulate(bodyModel(body), { seed: "1" }).world.lines

  /** One process `main` with this body, and helpers that send, change and finish things on days 1, 2 and 3. */
  function bodyModel(
    body: (
      w: { lines: string[]; level: number },
      bell: ReturnType<typeof signal<number>>,
      helper: ProcessHandle<string, never>,
      now: () => number,
    ) => Generator<Yieldable, void, unknown>,
  ) {
    return defineModel({
      name: "waiting",
      parameters: {},
      variables: { level: 1 },
      processes: { main: process(), helper: process<null, string, never>() },
      resources: () => ({ bell: signal<number>() }),
      world: () => ({ lines: [] as string[], level: 0 }),
      bodies: {
        *helper(w, _, __, context) {
          yield 1
          context.resources.bell.send(7)
          yield 1
          w.level = 5
          context.changed.level(0)
          yield 1
          return "done"
        },
        *main(w, _, __, context) {
          const helper = context.start("helper", null)
          yield* body(w, context.resources.bell, helper, () => context.now)
        },
      },
      initialise: (_, __, context) => void context.start("main", null),
    })
  }

  it("for the first of several results in its name and value, and forgets the others", () => {
    expect(
      waiting(function* (w, bell, helper, now) {
        const outcome = yield* anyOf({ rung: bell.wait(), patience: after(4) })
        w.lines.push(`${outcome.first} ${outcome.first === "rung" ? outcome.value + 1 : ""} at ${now()}`)
        const next = yield* anyOf([bell.wait(), after(0.25), join(helper)])
        w.lines.push(`${next.first} at ${now()}, ${bell.waiting} wait`)
      }),
    ).toEqual(["rung 8 at 1", "1 at 1.25, 0 wait"])
  })

  it("for all of several ends with the last and results in all values", () => {
    expect(
      waiting(function* (w, bell, helper, now) {
        const [a, , c] = yield* allOf([bell.wait(), anyOf({ x: after(2), y: after(9) }), join(helper)])
        w.lines.push(`${a} ${c} at ${now()}`)
        yield* allOf([])
        w.lines.push(`still ${now()}`)
      }),
    ).toEqual(["7 done at 3", "still 3"])
  })

  it("until something is true ends when it is, whether or not it says what it reads", () => {
    expect(
      waiting(function* (w, _, __, now) {
        yield until(() => w.level > 3, { reads: ["level"] })
        w.lines.push(`level ${w.level} at ${now()}`)
        yield until(() => w.level > 3)
        w.lines.push(`true already at ${now()}`)
        const { first } = yield* anyOf({ level: until(() => w.level < 0), patience: after(2) })
        w.lines.push(`${first} at ${now()}`)
      }),
    ).toEqual(["level 5 at 2", "true already at 2", "patience at 4"])
  })

  it("on a condition names the variable that does not exist", () => {
    expect(() =>
      waiting(function* (w) {
        yield until(() => w.level > 3, { reads: ["levle"] })
      }),
    ).toThrow(/reads "levle", which the model does not declare; it has level/)
  })
})

describe("an interrupt", () => {
  const model = (victim: { sleep: number; at: number; again?: number }) =>
    defineModel({
      name: "interrupts",
      parameters: {},
      processes: { victim: process<null, number, { reason: string }>(), villain: process() },
      world: log,
      bodies: {
        *victim(w, _, __, context) {
          let slept = 0
          while (slept < victim.sleep) {
            const since = context.now
            try {
              yield victim.sleep - slept
              slept = victim.sleep
            } catch (error) {
              const { cause } = context.interruption(error)
              slept += context.now - since
              w.lines.push(`${cause.reason} at ${context.now}`)
            }
          }
          w.lines.push(`rested at ${context.now}`)
          return context.now
        },
        *villain(w, _, __, context) {
          const target = context.start("victim", null)
          yield victim.at
          w.lines.push(`hit ${context.interrupt(target, { reason: "noise" })}`)
          if (victim.again !== undefined) {
            context.interrupt(target, { reason: "light" })
            yield victim.again
            w.lines.push(`hit ${context.interrupt(target, { reason: "smell" })}`)
          }
        },
      },
      initialise: (_, __, context) => void context.start("villain", null),
    })
  const lines = (victim: Parameters<typeof model>[0]) => simulate(model(victim), { seed: "1" }).world.lines

  it("reaches a process where it waits, with its cause; the time it still had to hold is its own", () => {
    expect(lines({ sleep: 5, at: 2 })).toEqual(["hit true", "noise at 2", "rested at 5"])
  })

  it("comes once for each call, in order, and never after the end", () => {
    expect(lines({ sleep: 3, at: 2, again: 4 })).toEqual([
      "hit true",
      "noise at 2",
      "light at 2",
      "rested at 3",
      "hit false",
    ])
  })

  it("wins against a hold that ends at the same moment but has not yet", () => {
    // The villain began to hold first, so it resumes first, and the victim still waits.
    expect(lines({ sleep: 2, at: 2 })).toEqual(["hit true", "noise at 2", "rested at 2"])
  })

  it("that is not caught names process, kind and cause", () => {
    const broken = defineModel({
      name: "uncaught",
      parameters: {},
      processes: { guard: process<{ post: number }>() },
      world: () => ({}),
      bodies: {
        *guard() {
          yield 10
        },
      },
      initialise: (_, __, context) => {
        const guard = context.start("guard", { post: 3 })
        context.interrupt(guard, "relieved")
      },
    })
    expect(() => simulate(broken, { seed: "1" })).toThrow(
      'Process "guard" {"post":3}, started at day 0, was interrupted, cause "relieved", at day 0 and did not catch it.',
    )
  })
})

describe("what goes wrong in a process", () => {
  const withBody = (body: () => Generator<number, void, unknown>, yields: "joined" | "alone" = "alone") =>
    defineModel({
      name: "failing",
      parameters: {},
      processes: { worker: process<{ id: number }>(), parent: process() },
      world: log,
      bodies: {
        *worker() {
          yield 1
          yield* body()
        },
        *parent(w, _, __, context) {
          const worker = context.start("worker", { id: 7 })
          if (yields === "alone") return
          try {
            yield join(worker)
          } catch (error) {
            w.lines.push((error as Error).message)
          }
          try {
            yield join(worker)
          } catch (error) {
            w.lines.push((error as Error).message)
          }
        },
      },
      initialise: (_, __, context) => void context.start("parent", null),
    })

  // biome-ignore lint/correctness/useYield: it fails before it could
  const broken = function* (): Generator<number, void, unknown> {
    throw new RangeError("no such road")
  }
  const message = 'Process "worker" {"id":7}, started at day 0, failed at day 1: RangeError: no such road'

  it("stops the run, naming process, payload, time and error, and keeps the error as cause", () => {
    expect(() => simulate(withBody(broken), { seed: "1" })).toThrow(message)
    try {
      simulate(withBody(broken), { seed: "1" })
    } catch (error) {
      expect((error as Error).cause).toBeInstanceOf(RangeError)
    }
  })

  it("is thrown at whoever waits for its end, then and later", () => {
    expect(simulate(withBody(broken, "joined"), { seed: "1" }).world.lines).toEqual([message, message])
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("a hold of %s days is refused by value", (days) => {
    const holds = withBody(function* () {
      yield days
    })
    expect(() => simulate(holds, { seed: "1" })).toThrow(`{"id":7}, started at day 0, held for ${days} days at day 1.`)
  })

  it.each([
    ["text", "soon"],
    ["nothing", undefined],
    ["a promise", Promise.resolve(1)],
    ["a function", () => 1],
  ])("yielding %s is refused, naming the process", (_, value) => {
    const yields = withBody(function* () {
      yield value as unknown as number
    })
    expect(() => simulate(yields, { seed: "1" })).toThrow(
      /Process "worker" \{"id":7\}.* yielded .* at day 1\. A process yields/,
    )
  })

  it("a process that never lets time pass is stopped by name", () => {
    const busy = withBody(function* () {
      for (;;) yield 0
    })
    expect(() => simulate(busy, { seed: "1" })).toThrow(/stands still at day 1: .*"worker"/)
  })

  it("a declared process without a body is refused when the model is defined", () => {
    expect(() =>
      // @ts-expect-error the compiler says so too
      defineModel({ name: "half", parameters: {}, processes: { ghost: process() }, world: () => ({}) }),
    ).toThrow(/Process "ghost" is declared, but nothing says what it does: add it under "bodies"/)
  })
})
