import fc from "fast-check"
import { expect } from "vitest"
import type { EventHandle, FutureEventList, PoppedEvent } from "../../src/engine/event-list/future-event-list.js"

/** One step that can be made with any event list. `which` picks a handle among all that were ever given out, fresh or stale. */
export type Command =
  | { do: "schedule"; delay: number; priority: number; kind: number; cause: number }
  | { do: "past"; time: number; priority: number }
  | { do: "pop" }
  | { do: "popBy"; delay: number }
  | { do: "cancel"; which: number }
  | { do: "reschedule"; which: number; delay: number }
  | { do: "rescheduleToSame"; which: number }
  | { do: "nextTime" }
  | { do: "peek"; count: number }
  | { do: "restore" }

/** How delays are distributed: what breaks one list does not break another. */
const delays = {
  continuous: fc.double({ min: 0, max: 10, noNaN: true }),
  ticks: fc.integer({ min: 0, max: 3 }),
  mostlyNow: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) },
  ),
  farAndNear: fc.oneof(fc.double({ min: 0, max: 1e-9, noNaN: true }), fc.double({ min: 1e6, max: 1e12, noNaN: true })),
}

export interface Mix {
  readonly delays: keyof typeof delays
  readonly length: number
  readonly weights: { readonly [Key in Command["do"]]: number }
}

const everything = {
  schedule: 40,
  past: 1,
  pop: 25,
  popBy: 6,
  cancel: 10,
  reschedule: 10,
  rescheduleToSame: 4,
  nextTime: 5,
  peek: 2,
  restore: 1,
}

export const mixes: Record<string, Mix> = {
  "continuous times": { delays: "continuous", length: 400, weights: everything },
  "integer times, ties everywhere": { delays: "ticks", length: 400, weights: everything },
  "mostly zero delays": { delays: "mostlyNow", length: 400, weights: everything },
  "gaps of eighteen orders of magnitude": { delays: "farAndNear", length: 400, weights: everything },
  "growth far past the first capacity": {
    delays: "continuous",
    length: 1500,
    weights: { ...everything, schedule: 90, past: 0, pop: 8, cancel: 2 },
  },
  "growth with ties": {
    delays: "ticks",
    length: 1500,
    weights: { ...everything, schedule: 90, past: 0, pop: 20, cancel: 2 },
  },
  "cancelling nearly everything": {
    delays: "ticks",
    length: 1000,
    weights: { ...everything, past: 0, pop: 2, cancel: 35 },
  },
  "rescheduling all the time": {
    delays: "ticks",
    length: 1000,
    weights: { ...everything, pop: 4, schedule: 8, reschedule: 50, rescheduleToSame: 30 },
  },
  "often into the past": { delays: "ticks", length: 400, weights: { ...everything, past: 20 } },
}

export function commandsOf(mix: Mix): fc.Arbitrary<Command[]> {
  const delay = delays[mix.delays]
  const which = fc.nat(2 ** 20)
  const priority = fc.constantFrom(0, 0, 0, 0, -1, 1, 7, -(2 ** 31), 2 ** 31 - 1)
  const kinds: { [Key in Command["do"]]: fc.Arbitrary<Command> } = {
    schedule: fc.record({ do: fc.constant("schedule"), delay, priority, kind: fc.nat(65_535), cause: fc.nat() }),
    past: fc.record({ do: fc.constant("past"), time: fc.integer({ min: -3, max: 3 }), priority }),
    pop: fc.constant<Command>({ do: "pop" }),
    popBy: fc.record({ do: fc.constant("popBy"), delay }),
    cancel: fc.record({ do: fc.constant("cancel"), which }),
    reschedule: fc.record({ do: fc.constant("reschedule"), which, delay }),
    rescheduleToSame: fc.record({ do: fc.constant("rescheduleToSame"), which }),
    nextTime: fc.constant<Command>({ do: "nextTime" }),
    peek: fc.record({ do: fc.constant("peek"), count: fc.nat(20) }),
    restore: fc.constant<Command>({ do: "restore" }),
  }
  const weighted = Object.entries(kinds).map(([name, arbitrary]) => ({
    weight: mix.weights[name as Command["do"]],
    arbitrary,
  }))
  return fc.array(fc.oneof(...weighted), { minLength: Math.floor(mix.length / 2), maxLength: mix.length, size: "max" })
}

/** Makes a list, empty or as it is saved in another. */
export type MakeEventList = (saved?: FutureEventList) => FutureEventList

/** Makes every step with both lists and expects the same answers, the same size, and at the end the same state and the same rest. */
export function expectTwins(commands: readonly Command[], makeOne: MakeEventList, makeOther: MakeEventList): void {
  let one = makeOne()
  let other = makeOther()
  const handles: EventHandle[] = []
  let now = 0
  let restores = 0
  const pick = (which: number): EventHandle => handles[which % Math.max(1, handles.length)] ?? which
  for (const command of commands) {
    const step = (list: FutureEventList): unknown => {
      switch (command.do) {
        case "schedule":
          return scheduled(
            list,
            now + command.delay,
            command.priority,
            command.kind,
            { n: handles.length },
            command.cause,
          )
        case "past":
          return scheduled(list, now + command.time, command.priority, 0, null, 0)
        case "pop":
          return popped(list)
        case "popBy":
          return popped(list, now + command.delay)
        case "cancel":
          return list.cancel(pick(command.which))
        case "reschedule":
          return list.reschedule(pick(command.which), now + command.delay)
        case "rescheduleToSame": {
          const event = list.peek(20)[command.which % 20]
          return event === undefined ? "nothing" : list.reschedule(event.handle, event.time)
        }
        case "nextTime":
          return list.nextTime()
        case "peek":
          return list.peek(command.count)
        case "restore":
          return list.state()
      }
    }
    const answer = step(one)
    expect(answer).toStrictEqual(step(other))
    if (one.size !== other.size) expect(one.size).toBe(other.size)
    if (command.do === "schedule" || command.do === "past") handles.push(answer as EventHandle)
    if ((command.do === "pop" || command.do === "popBy") && answer !== undefined) now = (answer as PoppedEvent).time
    if (command.do === "restore") {
      // From what it saved itself, and from what its twin saved.
      one = makeOne(restores++ % 2 === 0 ? one : other)
      other = makeOther(other)
    }
  }
  for (const handle of handles) if (one.isPending(handle) !== other.isPending(handle)) expect.fail(`handle ${handle}`)
  expect(one.state()).toStrictEqual(other.state())
  while (other.size > 0) expect(popped(one)).toStrictEqual(popped(other))
  expect(popped(one)).toBeUndefined()
  expect(one.nextTime()).toBe(Number.POSITIVE_INFINITY)
}

/** Schedules an event and names it. */
export function scheduled(list: FutureEventList, ...event: Parameters<FutureEventList["schedule"]>): EventHandle {
  return list.handleOf(list.schedule(...event))
}

/** Pops the earliest event, if it happens by `limit`, and reads all its fields; undefined when there is none. */
export function popped(list: FutureEventList, limit?: number): PoppedEvent | undefined {
  return list.pop(limit) ? { ...list.popped } : undefined
}
