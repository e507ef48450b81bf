import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { defineModel } from "../../model/define-model.js"
import { process } from "../../model/process-declaration.js"
import { simulate } from "../../model/simulate.js"
import { after } from "../processes/after.js"
import { Preemption } from "../processes/interrupt.js"
import type { Yieldable } from "../processes/process.js"
import { anyOf } from "../processes/several.js"
import { type RequestOptions, type Resource, type ResourceOptions, resource } from "./resource.js"

interface Visit {
  readonly name: string
  readonly at: number
  readonly stay: number
  readonly patience?: number
  readonly request?: RequestOptions
}

/** Who came, got in, left, gave up or was thrown out, and when. */
function visits(options: ResourceOptions, plan: readonly Visit[]): string[] {
  const model = defineModel({
    name: "visits",
    parameters: {},
    processes: { visitor: process<Visit>() },
    resources: () => ({ room: resource(options) }),
    world: () => ({ lines: [] as string[] }),
    bodies: {
      *visitor(w, _, { name, stay, patience = 1000, request }, context) {
        const { room } = context.resources
        const say = (what: string) => w.lines.push(`${name} ${what} ${context.now}`)
        const { first } = yield* anyOf({ in: room.request(request), patience: after(patience) })
        if (first === "patience") return void say("gives up")
        say("in")
        try {
          yield stay
          say("out")
        } catch (error) {
          if (!(error instanceof Preemption)) throw error
          say(`thrown out, in since ${error.cause.since}:`)
        } finally {
          room.release()
        }
      },
    },
    initialise: (_, __, context) => {
      for (const visit of plan) context.start("visitor", visit, { at: visit.at })
    },
  })
  return simulate(model, { seed: "1" }).world.lines
}

describe("a resource", () => {
  it("serves as many as it has units, first come first served", () => {
    expect(
      visits({ capacity: 2 }, [
        { name: "a", at: 0, stay: 5 },
        { name: "b", at: 1, stay: 2 },
        { name: "c", at: 2, stay: 1 },
        { name: "d", at: 2, stay: 1 },
      ]),
    ).toEqual(["a in 0", "b in 1", "b out 3", "c in 3", "c out 4", "d in 4", "a out 5", "d out 5"])
  })

  it("serves the more urgent first, equals in the order in which they came", () => {
    const request = (priority: number) => ({ request: { priority } })
    expect(
      visits({ capacity: 1 }, [
        { name: "first", at: 0, stay: 4, ...request(9) },
        { name: "low", at: 1, stay: 1, ...request(2) },
        { name: "high", at: 2, stay: 1, ...request(-1) },
        { name: "high too", at: 3, stay: 1, ...request(-1) },
      ]).filter((line) => line.includes(" in ")),
    ).toEqual(["first in 0", "high in 4", "high too in 5", "low in 6"])
  })

  it("forgets those who gave up", () => {
    expect(
      visits({ capacity: 1 }, [
        { name: "a", at: 0, stay: 5 },
        { name: "b", at: 1, stay: 1, patience: 2 },
        { name: "c", at: 2, stay: 1 },
      ]),
    ).toEqual(["a in 0", "b gives up 3", "a out 5", "c in 5", "c out 6"])
  })

  it("lets nobody overtake the first in line, and lets those behind through when it gives up", () => {
    const amount = (n: number) => ({ request: { amount: n } })
    expect(
      visits({ capacity: 3 }, [
        { name: "two", at: 0, stay: 10, ...amount(2) },
        { name: "all", at: 1, stay: 1, patience: 3, ...amount(3) },
        { name: "one", at: 2, stay: 1, ...amount(1) },
      ]),
    ).toEqual(["two in 0", "all gives up 4", "one in 4", "one out 5", "two out 10"])
  })

  it("takes units from the least urgent and latest holder when a more urgent request may pre-empt", () => {
    const request = (priority: number, preempt = true) => ({ request: { priority, preempt } })
    expect(
      visits({ capacity: 2, preemptive: true }, [
        { name: "old", at: 0, stay: 10, ...request(5) },
        { name: "young", at: 1, stay: 10, ...request(5) },
        { name: "polite", at: 2, stay: 1, ...request(0, false) },
        { name: "urgent", at: 3, stay: 1, ...request(-1) },
        { name: "equal", at: 3.5, stay: 1, ...request(5) },
      ]),
    ).toEqual([
      "old in 0",
      "young in 1",
      "young thrown out, in since 1: 3",
      "urgent in 3",
      "urgent out 4",
      "polite in 4",
      "polite out 5",
      "equal in 5",
      "equal out 6",
      "old out 10",
    ])
  })
})

describe("a resource against the same rules by hand", () => {
  // Times are irregular, so that no two things happen at one moment.
  const time = fc.double({ min: 0.01, max: 9.99, noNaN: true })
  const plans = fc.uniqueArray(
    fc.record({
      at: time,
      stay: time,
      patience: time,
      amount: fc.integer({ min: 1, max: 3 }),
      priority: fc.integer({ min: -1, max: 1 }),
    }),
    { maxLength: 25, selector: ({ at }) => at },
  )

  interface Guest {
    readonly id: number
    readonly at: number
    readonly stay: number
    readonly patience: number
    readonly amount: number
    readonly priority: number
  }

  /** Looks for the next thing to happen among all that could, and lets the first in line in while it fits. */
  function twin(plan: readonly Omit<Guest, "id">[], capacity: number): string[] {
    const lines: string[] = []
    let coming: Guest[] = plan.map((guest, id) => ({ ...guest, id }))
    let waiting: Guest[] = []
    let inside: { guest: Guest; until: number }[] = []
    for (;;) {
      const next = [
        ...coming.map((guest) => ({ what: "comes", guest, when: guest.at })),
        ...waiting.map((guest) => ({ what: "gives up", guest, when: guest.at + guest.patience })),
        ...inside.map(({ guest, until }) => ({ what: "out", guest, when: until })),
      ].sort((a, b) => a.when - b.when)[0]
      if (next === undefined) return lines
      const { what, guest, when } = next
      coming = coming.filter((other) => other !== guest)
      waiting = waiting.filter((other) => other !== guest)
      inside = inside.filter((other) => other.guest !== guest)
      if (what === "comes") waiting.push(guest)
      else lines.push(`${guest.id} ${what} ${when}`)
      for (;;) {
        waiting.sort((a, b) => a.priority - b.priority || a.at - b.at)
        const first = waiting[0]
        const used = inside.reduce((sum, { guest: { amount } }) => sum + amount, 0)
        if (first === undefined || used + first.amount > capacity) break
        waiting.shift()
        inside.push({ guest: first, until: when + first.stay })
        lines.push(`${first.id} in ${when}`)
      }
    }
  }

  test.prop([plans, fc.integer({ min: 3, max: 5 })], { numRuns: 300 })(
    "lets in, lets go and loses the same guests at the same times",
    (plan, capacity) => {
      const guests = plan.map(({ amount, priority, ...guest }, id) => ({
        ...guest,
        name: String(id),
        request: { amount, priority },
      }))
      expect(visits({ capacity }, guests)).toEqual(twin(plan, capacity))
    },
  )
})

describe("using a resource wrongly", () => {
  const run = (body: (room: Resource) => Generator<Yieldable, void, unknown>) => {
    const model = defineModel({
      name: "misuse",
      parameters: {},
      processes: { main: process(), other: process() },
      resources: () => ({ rooms: [resource({ capacity: 2 })] as const }),
      world: () => ({ free: -1 }),
      bodies: {
        *main(_, __, ___, context) {
          yield* body(context.resources.rooms[0])
        },
        *other(w, _, __, context) {
          yield 5
          yield context.resources.rooms[0].request({ amount: 2 })
          w.free = context.now
        },
      },
      initialise: (_, __, context) => {
        context.start("main", null)
        context.start("other", null)
      },
    })
    return simulate(model, { seed: "1" }).world
  }

  it("is refused: releasing what is not held", () => {
    expect(() =>
      run(function* (room) {
        yield 1
        room.release()
      }),
    ).toThrow(/"rooms\[0\]" was released by a process that does not hold it/)
  })

  it("is refused: asking for more than there is, or for nothing", () => {
    for (const amount of [3, 0, 1.5, Number.NaN])
      expect(() =>
        run(function* (room) {
          yield room.request({ amount })
        }),
      ).toThrow(`${amount} units of "rooms[0]" were requested; ask for a whole number from 1 to its capacity, 2`)
  })

  it("is refused: a request that is made and not yielded", () => {
    const forgets = function* (room: Resource) {
      room.request()
      yield 1
    }
    expect(() => run(forgets)).toThrow(
      /Process "main", started at day 0, made a request for "rooms\[0\]" by day 0 and did not yield it/,
    )
  })

  it("is forgiven: a process that ends gives back what it holds", () => {
    const world = run(function* (room) {
      yield room.request()
      yield room.request()
      yield 7
    })
    expect(world.free).toBe(7)
  })

  it("is refused: a request outside of any process, and one object in two places", () => {
    const outside = defineModel({
      name: "outside",
      parameters: {},
      processes: {},
      resources: () => ({ room: resource({ capacity: 1 }) }),
      world: () => ({}),
      initialise: (_, __, context) => void context.resources.room.request(),
    })
    expect(() => simulate(outside, { seed: "1" })).toThrow(/a request for "room" was made outside of any process/)
    const shared = resource({ capacity: 1 })
    const twice = defineModel({
      name: "twice",
      parameters: {},
      resources: () => ({ a: shared, b: shared }),
      world: () => ({}),
    })
    expect(() => simulate(twice, { seed: "1" })).toThrow(/"a" and "b" are one object/)
    expect(() => resource({ capacity: 0 })).toThrow(/capacity of 0; expected a whole number >= 1/)
  })
})
