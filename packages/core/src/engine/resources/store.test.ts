import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { event } from "../../model/context.js"
import { defineModel } from "../../model/define-model.js"
import { process } from "../../model/process-declaration.js"
import { simulate } from "../../model/simulate.js"
import { after } from "../processes/after.js"
import { anyOf } from "../processes/several.js"
import { container } from "./container.js"
import { store } from "./store.js"

describe("a store", () => {
  it("hands items out in the order of their rank, to getters in theirs, as their filters allow", () => {
    const model = defineModel({
      name: "post",
      parameters: {},
      processes: { getter: process<{ name: string; kind: string | null; priority: number }>(), putter: process() },
      resources: () => ({
        box: store<{ kind: string; rank: number }>({ rank: ({ rank }) => rank, items: [{ kind: "old", rank: 5 }] }),
      }),
      world: () => ({ lines: [] as string[] }),
      bodies: {
        *getter(w, _, { name, kind, priority }, context) {
          const filter = (item: { kind: string }) => kind === null || item.kind === kind
          const item = yield* context.resources.box.get({ filter, priority })
          w.lines.push(`${name} ${item.kind}${item.rank} ${context.now}`)
        },
        *putter(_, __, ___, context) {
          const { box } = context.resources
          yield 1
          yield box.put({ kind: "b", rank: 2 })
          yield box.put({ kind: "a", rank: 1 })
          yield 1
          yield box.put({ kind: "c", rank: 3 })
          yield box.put({ kind: "c", rank: 1 })
        },
      },
      initialise: (_, __, context) => {
        context.start("getter", { name: "any", kind: null, priority: 0 })
        context.start("getter", { name: "wants c", kind: "c", priority: 0 })
        context.start("getter", { name: "wants a", kind: "a", priority: 0 })
        context.start("getter", { name: "urgent", kind: null, priority: -1 }, { at: 0.5 })
        context.start("getter", { name: "last", kind: null, priority: 0 }, { at: 2.5 })
        context.start("putter", null)
      },
    })
    expect(simulate(model, { seed: "1" }).world.lines).toEqual([
      "any old5 0",
      "urgent b2 1",
      "wants a a1 1",
      "wants c c3 2",
      "last c1 2.5",
    ])
  })

  it("makes putters wait for room, and takes part in alternatives and in events", () => {
    const model = defineModel({
      name: "belt",
      parameters: {},
      events: { poke: event<string>() },
      processes: { maker: process(), eater: process() },
      resources: () => ({ belt: store<number>({ capacity: 2 }) }),
      world: () => ({ lines: [] as string[] }),
      on: {
        poke: (w, _, what, { resources: { belt }, now }) => {
          w.lines.push(`${what} ${what === "put" ? belt.tryPut(99) : belt.tryGet((n) => n > 1)} ${now}`)
        },
      },
      bodies: {
        *maker(w, _, __, context) {
          const { belt } = context.resources
          for (let n = 1; n <= 4; n++) {
            yield belt.put(n)
            w.lines.push(`made ${n}, ${belt.items.length} lie`)
          }
          context.record("done", null)
        },
        *eater(w, _, __, context) {
          yield 2
          const either = yield* anyOf({ item: context.resources.belt.get(), patience: after(1) })
          if (either.first === "item") w.lines.push(`ate ${either.value} ${context.now}`)
          yield 3
          for (;;) {
            const next = yield* anyOf({
              item: context.resources.belt.get({ filter: (n) => n < 99 }),
              patience: after(1),
            })
            if (next.first === "patience") return
            w.lines.push(`ate ${next.value} ${context.now}`)
          }
        },
      },
      initialise: (_, __, context) => {
        context.start("maker", null)
        context.start("eater", null)
        context.schedule("poke", "put", { at: 1 })
        context.schedule("poke", "get", { at: 3 })
        context.schedule("poke", "put", { at: 8 })
      },
    })
    expect(simulate(model, { seed: "1" }).world.lines).toEqual([
      "made 1, 1 lie",
      "made 2, 2 lie",
      "put false 1",
      "ate 1 2",
      "made 3, 2 lie",
      "get 2 3",
      "made 4, 2 lie",
      "ate 3 5",
      "ate 4 5",
      "put true 8",
    ])
  })
})

describe("a container", () => {
  type Move = { readonly at: number; readonly amount: number; readonly patience: number; readonly priority: number }
  const moves = fc.array(
    fc.record({
      at: fc.nat({ max: 20 }),
      amount: fc.integer({ min: -6, max: 6 }).filter((n) => n !== 0),
      patience: fc.nat({ max: 10 }),
      priority: fc.integer({ min: -1, max: 1 }),
    }),
    { maxLength: 30 },
  )

  /** The same rules by hand: two sorted lists, looked through after every change. */
  function twin(plan: readonly Move[], capacity: number): string[] {
    const lines: string[] = []
    let level = 0
    let waiting: (Move & { id: number })[] = []
    const serve = (time: number) => {
      for (;;) {
        const firstOf = (sign: number) =>
          waiting
            .filter(({ amount }) => Math.sign(amount) === sign)
            .sort((a, b) => a.priority - b.priority || a.at - b.at || a.id - b.id)[0]
        const fits = (move?: Move) => move !== undefined && level + move.amount >= 0 && level + move.amount <= capacity
        const move = [firstOf(1), firstOf(-1)].find(fits)
        if (move === undefined) return
        level += move.amount
        waiting = waiting.filter((other) => other !== move)
        lines.push(`${move.id} moved ${time}`)
      }
    }
    for (let time = 0; time <= 40; time += 0.5) {
      // Half days: patience ends at x.5, so that it never ties with arrivals.
      for (const move of waiting.filter(({ at, patience }) => at + patience + 0.5 === time)) {
        if (!waiting.includes(move)) continue
        waiting = waiting.filter((other) => other !== move)
        lines.push(`${move.id} gave up ${time}`)
        serve(time)
      }
      for (const [id, move] of plan.entries()) {
        if (move.at !== time) continue
        waiting.push({ ...move, id })
        serve(time)
      }
    }
    return lines.sort()
  }

  test.prop([moves, fc.integer({ min: 6, max: 12 })], { numRuns: 200 })(
    "moves amounts as two lists looked through by hand would",
    (plan, capacity) => {
      const model = defineModel({
        name: "tank",
        parameters: {},
        processes: { mover: process<Move & { id: number }>() },
        resources: () => ({ tank: container({ capacity }) }),
        world: () => ({ lines: [] as string[] }),
        bodies: {
          *mover(w, _, { id, amount, patience, priority }, context) {
            const { tank } = context.resources
            const move = amount > 0 ? tank.put(amount, { priority }) : tank.get(-amount, { priority })
            const { first } = yield* anyOf({ moved: move, "gave up": after(patience + 0.5) })
            w.lines.push(`${id} ${first} ${context.now}`)
          },
        },
        initialise: (_, __, context) => {
          for (const [id, move] of plan.entries()) context.start("mover", { ...move, id }, { at: move.at })
        },
      })
      expect(simulate(model, { seed: "1" }).world.lines.sort()).toEqual(twin(plan, capacity))
    },
  )

  it("refuses amounts that can never move, by value, and says at once what it can do at once", () => {
    const model = (amount: number) =>
      defineModel({
        name: "tank",
        parameters: {},
        resources: () => ({ tank: container({ capacity: 10, level: 4 }) }),
        world: () => ({ answers: [] as boolean[] }),
        initialise: (w, _, { resources: { tank } }) => {
          w.answers.push(tank.tryGet(amount), tank.tryPut(8), tank.tryGet(5))
        },
      })
    expect(simulate(model(3), { seed: "1" }).world.answers).toEqual([true, true, true])
    for (const amount of [0, -1, 11, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => simulate(model(amount), { seed: "1" })).toThrow(
        `${amount} was to be taken from "tank"; an amount is a number > 0 and at most its capacity, 10`,
      )
    expect(() => container({ capacity: 3, level: 4 })).toThrow(/starts at level 4; .* from 0 to its capacity, 3/)
  })
})
