import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type {
  EventListColumns,
  EventListState,
  FutureEventList,
} from "../../src/engine/event-list/future-event-list.js"
import { HeapEventList } from "../../src/engine/event-list/heap-event-list.js"
import { LadderEventList } from "../../src/engine/event-list/ladder-event-list.js"
import { commandsOf, expectTwins, type MakeEventList, mixes, popped, scheduled } from "./event-list-commands.js"
import { SortedArrayEventList } from "./event-list-sorted-array.js"

const implementations: Record<string, MakeEventList> = {
  LadderEventList: (saved) => new LadderEventList(saved?.columns()),
  HeapEventList: (saved) => new HeapEventList(saved?.columns()),
}

const seed = Number(process.env["EVENT_LIST_SEED"] ?? 20211231)
const runs = Number(process.env["EVENT_LIST_RUNS"] ?? 20)

describe.each(Object.entries(implementations))("%s", (_name, make) => {
  it.each(Object.entries(mixes))(`behaves like the slow, obvious twin: %s (seed ${seed})`, (_mix, mix) => {
    fc.assert(
      fc.property(commandsOf(mix), (commands) =>
        expectTwins(commands, make, (saved) => new SortedArrayEventList(saved?.state())),
      ),
      { seed, numRuns: Math.ceil((runs * 400) / mix.length) },
    )
  })

  it("holds its laws with thousands pending, where it has grown and been divided many times", () => {
    const twin = new SortedArrayEventList()
    const list = make()
    const random = xorshift(seed)
    for (let n = 0; n < 3000; n++)
      for (const one of [list, twin]) one.schedule(n % 7 === 0 ? 50 : random(n) ** 4 * 100, n % 3, 0, n, 0)
    for (let n = 0; n < 3000; n++) {
      const time = twin.nextTime()
      expect(popped(list)).toStrictEqual(popped(twin))
      for (const one of [list, twin]) one.schedule(time + (n % 5 === 0 ? 0 : random(n) ** 4 * 100), n % 3, 0, n, 0)
    }
    expect(list.state()).toStrictEqual(twin.state())
  })

  it.each([
    ["spread out", (u: number) => u * 50],
    ["at few times, long before they come", (u: number) => 1 + Math.floor(4 * u)],
    ["at one time and around it", (u: number) => (u < 0.5 ? 8 : 16 * u)],
    ["a few soon, most in ages", (u: number) => (u < 0.1 ? u : 1e9 * u)],
  ])("cancels and moves any of thousands that are %s", (_, timeOf) => {
    const twin = new SortedArrayEventList()
    const list = make()
    const random = xorshift(seed)
    const handles: number[] = []
    let now = 0
    for (let n = 0; n < 4000; n++) {
      const time = now + timeOf(random(n))
      handles.push(scheduled(list, time, 0, 0, n, 0))
      scheduled(twin, time, 0, 0, n, 0)
      if (n < 1500) continue
      const victim = handles[Math.floor(random(n + 1e6) * n)]!
      if (n % 2 === 0) expect(list.cancel(victim)).toBe(twin.cancel(victim))
      else expect(list.reschedule(victim, time + 1)).toBe(twin.reschedule(victim, time + 1))
      if (n % 3 !== 0) continue
      now = twin.nextTime()
      expect(list.nextTime()).toBe(now)
      if (n % 2 === 0) expect(popped(list)).toStrictEqual(popped(twin))
    }
    while (twin.size > 0) expect(popped(list)).toStrictEqual(popped(twin))
    expect(list.state()).toStrictEqual(twin.state())
  })

  it("holds an event once whose slot had another of its time, when time goes back where very much happens", () => {
    const twin = new SortedArrayEventList()
    const list = make()
    for (const one of [list, twin]) {
      for (let n = 0; n < 200; n++) one.schedule(10 + n, 0, 0, n, 0)
      one.nextTime()
      one.cancel(scheduled(one, 10, 0, 0, "gone", 0))
      one.schedule(10, 0, 0, "in its slot", 0)
      one.pop()
      for (let n = 0; n < 100; n++) one.schedule(10, -1, 0, n, 0)
      one.schedule(1, 0, 0, "back in time", 0)
    }
    while (twin.size > 0) expect(popped(list)).toStrictEqual(popped(twin))
    expect(list.pop()).toBe(false)
  })

  it("pops in the order time, then priority, then order of scheduling", () => {
    const list = make()
    const names = new Map<number, string>()
    const schedule = (name: string, time: number, priority: number) => {
      names.set(scheduled(list, time, priority, 0, name, 0), name)
    }
    schedule("late", 2, -9)
    schedule("second", 1, 0)
    schedule("third", 1, 0)
    schedule("fourth", 1, 1)
    schedule("first", 1, -1)
    const order: unknown[] = []
    while (list.pop()) order.push(list.popped.payload)
    expect(order).toEqual(["first", "second", "third", "fourth", "late"])
  })

  it("lets an event of higher precedence, scheduled for the present moment, overtake those that wait for it", () => {
    const list = make()
    for (const name of ["a", "b", "c"]) list.schedule(1, 0, 0, name, 0)
    const order: unknown[] = [popped(list)?.payload]
    list.schedule(1, 0, 0, "d", 0)
    list.schedule(1, -1, 0, "at once", 0)
    for (let event = popped(list); event !== undefined; event = popped(list)) order.push(event.payload)
    expect(order).toEqual(["a", "at once", "b", "c", "d"])
  })

  it.each([
    ["few", 20, 0],
    ["many", 1000, 0],
    ["many, scheduled long apart", 1000, 2 ** 40],
  ])("pops %s events of one time in the order in which they were scheduled", (_few, count, gap) => {
    const twin = new SortedArrayEventList()
    for (let n = 0; n < count; n++) twin.schedule(1 + ((n * 7919) % 3), 0, 0, n, 0)
    const { nextSequence, ...columns } = twin.columns()
    const list = make({ columns: () => ({ ...columns, nextSequence: nextSequence + gap }) } as FutureEventList)
    for (let n = count; n < 2 * count; n++) list.schedule(1 + ((n * 7919) % 3), 0, 0, n, 0)
    const order: number[] = []
    while (list.pop()) order.push(list.popped.time * 1e6 + (list.popped.payload as number))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).toHaveLength(2 * count)
  })

  it("puts a rescheduled event last among its equals and keeps its handle", () => {
    const list = make()
    const first = scheduled(list, 1, 0, 0, "first", 0)
    list.schedule(1, 0, 0, "second", 0)
    expect(list.reschedule(first, 1)).toBe(true)
    expect(list.peek(2).map((event) => event.payload)).toEqual(["second", "first"])
    expect(list.isPending(first)).toBe(true)
    expect([popped(list)?.payload, popped(list)?.payload]).toEqual(["second", "first"])
    expect(list.isPending(first)).toBe(false)
  })

  it("never lets a stale handle hit the event that got its slot", () => {
    const list = make()
    const gone = scheduled(list, 1, 0, 0, "gone", 0)
    expect(list.cancel(gone)).toBe(true)
    const stranger = scheduled(list, 1, 0, 0, "stranger", 0)
    expect(stranger).not.toBe(gone)
    expect([list.cancel(gone), list.reschedule(gone, 5), list.isPending(gone)]).toEqual([false, false, false])
    expect(list.isPending(stranger)).toBe(true)
    expect(list.size).toBe(1)
  })

  it("takes what never was a handle for an event that is no longer pending", () => {
    const list = make()
    list.schedule(1, 0, 0, null, 0)
    list.pop()
    for (const handle of [
      0,
      -1,
      1,
      0.5,
      2 ** 26,
      2 ** 26,
      2 ** 26 + 0.5,
      2 ** 53 - 1,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ])
      expect([handle, list.isPending(handle), list.cancel(handle), list.reschedule(handle, 2)]).toEqual([
        handle,
        false,
        false,
        false,
      ])
  })

  it("holds as many entries as are pending, give or take, however often one event is moved or replaced", () => {
    const list = make()
    const moved = scheduled(list, 1e9, 0, 0, "moved", 0)
    let replaced = scheduled(list, 1e9, 0, 0, "replaced", 0)
    for (let time = 0; time < 200_000; time++) {
      list.reschedule(moved, 1e9 - (time % 2))
      list.cancel(replaced)
      replaced = scheduled(list, 1e9, 0, 0, "replaced", 0)
    }
    expect(list.size).toBe(2)
    expect(popped(list)).toMatchObject({ payload: "moved", time: 1e9 - 1 })
    expect(popped(list)).toMatchObject({ payload: "replaced", time: 1e9 })
    expect(list.pop()).toBe(false)
  })

  it("names its first handle above 0, and every handle is an exact integer", () => {
    const list = make()
    for (let i = 0; i < 10; i++) {
      const handle = scheduled(list, i, 0, 0, null, 0)
      expect(handle).toBeGreaterThan(0)
      expect(Number.isSafeInteger(handle)).toBe(true)
    }
  })

  it("retires a slot whose generations are used up, for good", () => {
    const worn: EventListState = { nextSequence: 5, generations: [2 ** 26 - 2, 0], freeSlots: [0, 1], pending: [] }
    const list = make(new SortedArrayEventList(worn))
    const last = scheduled(list, 1, 0, 0, "last", 0)
    expect(last).toBe((2 ** 26 - 1) * 2 ** 26)
    expect(list.cancel(last)).toBe(true)
    expect(list.schedule(1, 0, 0, "next", 0)).toBe(1)
    expect(list.state().freeSlots).toEqual([])
    expect(make(list).schedule(1, 0, 0, "new", 0)).toBe(2)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "refuses the time %d by value, and stays as it was",
    (time) => {
      const list = make()
      const handle = scheduled(list, 3, 0, 0, "there", 0)
      const before = list.state()
      const sentence = `cannot schedule an event: its time is ${time}; a time is a finite number of days`
      expect(() => list.schedule(time, 0, 0, null, 0)).toThrow(new RangeError(sentence))
      expect(() => list.reschedule(handle, time)).toThrow(new RangeError(sentence))
      expect(list.state()).toStrictEqual(before)
    },
  )

  it.each([0.5, Number.NaN, 2 ** 31, Number.NEGATIVE_INFINITY])("refuses the priority %d by value", (priority) => {
    expect(() => make().schedule(1, priority, 0, null, 0)).toThrow(
      new RangeError(
        `cannot schedule an event: its priority is ${priority}; a priority is an integer from -2147483648 to 2147483647`,
      ),
    )
  })

  it("names all faults of an event at once", () => {
    expect(() => make().schedule(Number.NaN, 0.5, -1, null, 0)).toThrow(/time is NaN.*priority is 0\.5.*kind is -1/)
  })

  it("names every fault of columns that no list can have left behind", () => {
    const list = make()
    list.schedule(1, 0, 0, null, 0)
    list.cancel(scheduled(list, 2, 0, 0, null, 0))
    const good = list.columns()
    const restoring = (changes: Partial<EventListColumns>) => () =>
      make({ columns: () => ({ ...good, ...changes }) } as FutureEventList)
    expect(restoring({ freeSlots: Uint32Array.of() })).toThrow(
      "cannot restore the event list: slot 1 is neither pending nor free",
    )
    expect(restoring({ freeSlots: Uint32Array.of(1, 1) })).toThrow("freeSlots[1] and freeSlots[0] share slot 1")
    expect(restoring({ freeSlots: Uint32Array.of(0, 1, 7) })).toThrow(
      "freeSlots[0] is 0, which is marked as pending; freeSlots[2] is 7, which is no slot",
    )
    expect(restoring({ times: Float64Array.of(Number.NaN), sequences: Float64Array.of(99), payloads: [] })).toThrow(
      /payloads has 0 entries for 1 pending events; times\[0\] is NaN.*; sequences\[0\] is 99, not a count below nextSequence \(2\)/,
    )
  })

  it("is not changed by being watched", () => {
    const [watched, alone] = [make(), make()]
    for (let i = 0; i < 500; i++)
      for (const list of [watched, alone]) {
        const handle = scheduled(list, (i * 7919) % 13, i % 3, 0, i, 0)
        if (i % 4 === 0) list.cancel(handle)
        if (i % 5 === 0) list.pop()
        if (list === watched) expect([list.peek(3).length, list.nextTime(), list.state().nextSequence]).toBeDefined()
      }
    expect(watched.state()).toStrictEqual(alone.state())
    while (alone.size > 0) expect(popped(watched)).toStrictEqual(popped(alone))
  })
})

it("continues a state in the other list, with the same slots and handles", () => {
  const first = new LadderEventList()
  for (let n = 0; n < 300; n++) {
    const handle = scheduled(first, (n * 7919) % 101, n % 2, 0, n, 0)
    if (n % 3 === 0) first.cancel(handle)
    if (n % 7 === 0) first.pop()
  }
  const second = new HeapEventList(first.columns())
  for (let n = 0; n < 300; n++) {
    expect(popped(second)).toStrictEqual(popped(first))
    expect(scheduled(second, n, 0, 0, n, 0)).toBe(scheduled(first, n, 0, 0, n, 0))
  }
  expect(second.state()).toStrictEqual(first.state())
})

/** A number in [0, 1) for every argument, the same for every caller who asks for it. */
function xorshift(seed: number): (n: number) => number {
  return (n) => {
    let x = (seed + Math.imul(n + 1, 0x9e3779b9)) | 0
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) / 2 ** 32
  }
}
