import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { defineModel } from "../../model/define-model.js"
import { process } from "../../model/process-declaration.js"
import { simulate } from "../../model/simulate.js"
import { after } from "../processes/after.js"
import { Preemption } from "../processes/interrupt.js"
import { allOf, anyOf } from "../processes/several.js"
import { type RequestOptions, resource } from "./resource.js"

interface Guest extends Required<RequestOptions> {
  readonly at: number
  readonly stay: number
}

/** Who left or was thrown out, and when, in a room that is used in one command or step by step. */
function departures(guests: readonly Guest[], capacity: number, inOneCommand: boolean): string[] {
  const model = defineModel({
    name: "room",
    parameters: {},
    processes: { guest: process<number>() },
    resources: () => ({ room: resource({ capacity, preemptive: true }) }),
    world: () => ({ lines: [] as string[] }),
    bodies: {
      *guest(w, _, id, context) {
        const { room } = context.resources
        const { stay, ...options } = guests[id] as Guest
        try {
          if (inOneCommand) yield room.use(stay, options)
          else {
            yield room.request(options)
            yield stay
            room.release()
          }
          w.lines.push(`${id} leaves on day ${context.now}`)
        } catch (error) {
          if (!(error instanceof Preemption)) throw error
          w.lines.push(`${id}, in since ${error.cause.since}, thrown out on day ${context.now}`)
        }
      },
    },
    initialise: (_, __, context) => {
      guests.forEach(({ at }, id) => void context.start("guest", id, { at }))
    },
  })
  return simulate(model, { seed: "1" }).world.lines
}

// Times are irregular, so that no two things happen at one moment.
const time = fc.double({ min: 0.01, max: 9.99, noNaN: true })
const plans = fc.uniqueArray(
  fc.record({
    at: time,
    stay: time,
    amount: fc.integer({ min: 1, max: 3 }),
    priority: fc.integer({ min: -1, max: 1 }),
    preempt: fc.boolean(),
  }),
  { maxLength: 25, selector: ({ at }) => at },
)

describe("using a resource in one command", () => {
  test.prop([plans, fc.integer({ min: 3, max: 5 })], { numRuns: 200 })(
    "is a request, a hold and a release, whoever is more urgent",
    (plan, capacity) => {
      expect(departures(plan, capacity, true)).toEqual(departures(plan, capacity, false))
    },
  )

  /** One unit; what happens on which day. `intruder` calls off the first two guests. */
  const calledOff = defineModel({
    name: "called-off",
    parameters: {},
    processes: { guest: process<string, void, string>(), intruder: process() },
    resources: () => ({ room: resource({ capacity: 1 }) }),
    world: () => ({ lines: [] as string[] }),
    bodies: {
      *guest(w, _, name, context) {
        try {
          yield context.resources.room.use(4)
          w.lines.push(`${name} leaves on day ${context.now}`)
        } catch (error) {
          w.lines.push(`${name} is called off on day ${context.now}: ${context.interruption(error).cause}`)
          yield 10
          w.lines.push(`${name} goes on on day ${context.now}, ${context.resources.room.waiting} waiting`)
        }
      },
      *intruder(_, __, ___, context) {
        const [first, second] = ["first", "second", "third"].map((name) => context.start("guest", name))
        yield 3
        context.interrupt(second!, "in line")
        context.interrupt(first!, "inside")
      },
    },
    initialise: (_, __, context) => void context.start("intruder", null),
  })

  it("ends when the process is interrupted, in line or inside, and the next is served at that moment", () => {
    expect(simulate(calledOff, { seed: "1" }).world.lines).toEqual([
      "second is called off on day 3: in line",
      "first is called off on day 3: inside",
      "third leaves on day 7",
      "second goes on on day 13, 0 waiting",
      "first goes on on day 13, 0 waiting",
    ])
  })

  it("is one alternative, or one part, among others", () => {
    const model = defineModel({
      name: "several",
      parameters: {},
      processes: { main: process(), next: process() },
      resources: () => ({ room: resource({ capacity: 2 }) }),
      world: () => ({ lines: [] as string[] }),
      bodies: {
        *main(w, _, __, context) {
          const { room } = context.resources
          const { first } = yield* anyOf({ used: room.use(5), patience: after(2) })
          w.lines.push(`${first} on day ${context.now}, ${room.inUse} in use`)
          yield* allOf([room.use(1), room.use(3)])
          w.lines.push(`both on day ${context.now}, ${room.inUse} in use`)
          const { first: second } = yield* anyOf({ used: room.use(1), patience: after(2) })
          w.lines.push(`${second} on day ${context.now}, ${room.inUse} in use`)
        },
        *next(w, _, __, context) {
          yield 2.5
          yield context.resources.room.request()
          w.lines.push(`next on day ${context.now}`)
        },
      },
      initialise: (_, __, context) => {
        context.start("main", null)
        context.start("next", null)
      },
    })
    expect(simulate(model, { seed: "1" }).world.lines).toEqual([
      "patience on day 2, 0 in use",
      "next on day 3",
      "both on day 5, 0 in use",
      "used on day 6, 0 in use",
    ])
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("is refused for %d days", (days) => {
    const model = defineModel({
      name: "endless",
      parameters: {},
      processes: { main: process() },
      resources: () => ({ room: resource({ capacity: 1 }) }),
      world: () => ({}),
      bodies: {
        *main(_, __, ___, context) {
          yield context.resources.room.use(days)
        },
      },
      initialise: (_, __, context) => void context.start("main", null),
    })
    expect(() => simulate(model, { seed: "1" })).toThrow(
      `"room" was to be used for ${days} days; a span is a finite number of days >= 0.`,
    )
  })
})

describe("a more urgent request", () => {
  it("gets what it takes, also from a holder who stands in the same line", () => {
    const model = defineModel({
      name: "twice",
      parameters: {},
      processes: { greedy: process(), patient: process(), urgent: process() },
      resources: () => ({ room: resource({ capacity: 1, preemptive: true }) }),
      world: () => ({ lines: [] as string[] }),
      bodies: {
        *greedy(w, _, __, { resources: { room } }) {
          yield room.request({ priority: 5 })
          try {
            yield room.request({ priority: 6 })
          } catch (error) {
            w.lines.push(`greedy: ${(error as Error).name}`)
          }
        },
        *patient(w, _, __, context) {
          yield 1
          yield context.resources.room.use(1, { priority: 7 })
          w.lines.push(`patient leaves on day ${context.now}`)
        },
        *urgent(w, _, __, context) {
          yield 2
          yield context.resources.room.use(1, { priority: 0 })
          w.lines.push(`urgent leaves on day ${context.now}`)
        },
      },
      initialise: (_, __, context) => {
        for (const kind of ["greedy", "patient", "urgent"] as const) context.start(kind, null)
      },
    })
    expect(simulate(model, { seed: "1" }).world.lines).toEqual([
      "greedy: Preemption",
      "urgent leaves on day 3",
      "patient leaves on day 4",
    ])
  })
})
