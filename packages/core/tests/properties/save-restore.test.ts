import {
  decodeSnapshot,
  defineModel,
  type EventHandle,
  encodeSnapshot,
  event,
  type Run,
  rate,
  restore,
  type Snapshot,
  start,
} from "@contested/core"
import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { reverseElements } from "../../src/model/snapshot-file.js"

/** A bit of everything: hazards over an index set, events that are scheduled, moved and cancelled, draws, typed arrays, records. */
const market = defineModel({
  name: "market",
  parameters: { arrivals: rate(2, { per: "day" }), trades: rate(0.3, { per: "day" }) },
  variables: { stock: 6 },
  events: { deliver: event<{ to: number; amount: number }>(), audit: event<null>({ priority: 3 }) },
  world: () => ({
    stock: new Int32Array([3, 0, 1, 4, 0, 2]),
    price: [1.5, -0, 2, 3, 4, 5],
    pending: null as EventHandle | null,
    audits: 0,
  }),
  hazards: {
    order: {
      members: 6,
      reads: {},
      rate: (_, p) => p.arrivals / 6,
      effect: (w, _, m, context) => {
        const amount = 1 + Math.floor(3 * context.random("amount", m).uniform())
        if (w.pending !== null && amount === 1) context.reschedule(w.pending, { after: 0.25 })
        if (w.pending !== null && amount === 3) context.cancel(w.pending)
        w.pending = context.schedule("deliver", { to: m, amount }, { after: context.random("delay").uniform() })
      },
    },
    trade: {
      members: 6,
      reads: { stock: (m) => [m, (m + 1) % 6] },
      rate: (w, p, m) => p.trades * (w.stock[m] as number) * (1 + (w.stock[(m + 1) % 6] as number)),
      effect: (w, _, m, context) => {
        w.stock[m] = (w.stock[m] as number) - 1
        w.price[m] = (w.price[m] as number) * 1.01
        context.changed.stock(m)
        context.record("trade", { shop: m })
      },
    },
  },
  on: {
    deliver: (w, _, { to, amount }, context) => {
      w.stock[to] = (w.stock[to] as number) + amount
      context.changed.stock(to)
    },
    audit: (w, _, __, context) => {
      w.audits += 1
      context.schedule("audit", null, { after: 1 })
    },
  },
  initialise: (_, __, context) => void context.schedule("audit", null, { at: 1 }),
})

const throughBytes = (snapshot: Snapshot): Snapshot => decodeSnapshot(encodeSnapshot(snapshot))

describe("a run that is stopped, saved, sent as bytes and restored", () => {
  test.prop(
    [
      fc.string({ maxLength: 8 }),
      fc.double({ min: 0, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 10, noNaN: true }),
    ],
    {
      numRuns: 60,
    },
  )("ends as if it had never been stopped", (seed, t, further) => {
    const whole = start(market, { seed }).runUntil(t + further)
    const saved = throughBytes(start(market, { seed }).runUntil(t).snapshot())
    const resumed = restore(market, saved, { audit: true }).runUntil(t + further)
    expect(resumed.digest()).toBe(whole.digest())
    expect(resumed.world).toEqual(whole.world)
    expect(resumed.occurrences).toBe(whole.occurrences)
  })

  it("leaves the original alone: a fork shares the past and goes its own way only when it is changed", () => {
    const original = start(market, { seed: "9" }).runUntil(5)
    const before = original.digest()
    const [same, changed] = [original.fork(), original.fork()]
    changed.world.stock[0] = 50
    same.runUntil(10)
    changed.runUntil(10)
    expect(original.digest()).toBe(before)
    expect(same.digest()).toBe(original.runUntil(10).digest())
    expect(changed.digest()).not.toBe(same.digest())
  })
})

/** Every object, list and piece of memory that can be reached. */
function reachable(value: unknown, into: Set<object> = new Set()): Set<object> {
  if (typeof value !== "object" || value === null || into.has(value)) return into
  into.add(value)
  if (ArrayBuffer.isView(value)) into.add(value.buffer)
  else for (const field of Object.values(value)) reachable(field, into)
  return into
}

type Branch = (run: Run<ReturnType<typeof market.createWorld>>) => typeof run

const branches: Record<string, Branch> = {
  "a fork": (run) => run.fork(),
  "a run restored in memory": (run) => restore(market, run.snapshot()),
  "a run restored from bytes": (run) => restore(market, throughBytes(run.snapshot())),
}

describe.each(Object.entries(branches))("%s", (_, branch) => {
  test.prop([fc.string({ maxLength: 6 }), fc.double({ min: 0, max: 12, noNaN: true }), fc.nat(60), fc.boolean()], {
    numRuns: 25,
  })("has the digest of its parent, and neither ever sees what happens to the other", (seed, t, steps, parentFirst) => {
    const parent = start(market, { seed }).runUntil(t)
    const child = branch(parent)
    expect(child.digest()).toBe(parent.digest())
    expect([child.now, child.occurrences, child.world]).toEqual([parent.now, parent.occurrences, parent.world])
    const own = reachable(parent.world)
    expect([...reachable(child.world)].filter((object) => own.has(object))).toEqual([])
    const [mover, waiter] = parentFirst ? [parent, child] : [child, parent]
    const before = waiter.digest()
    for (let i = 0; i < steps; i++) mover.step()
    mover.world.stock.fill(9)
    mover.world.price.length = 0
    expect(waiter.digest()).toBe(before)
    expect(waiter.runUntil(t + 3).digest()).toBe(
      start(market, { seed })
        .runUntil(t + 3)
        .digest(),
    )
  })
})

describe("what is shared within a world", () => {
  const shared = defineModel({
    name: "shared",
    parameters: {},
    events: { wear: event<{ readonly wear: number }>() },
    world: () => {
      const grid = new Float64Array(6)
      const truck = { wear: 0 }
      const whole = {
        grid,
        rows: [grid.subarray(0, 3), grid.subarray(3)],
        first: truck,
        fleet: [truck],
        spare: undefined,
      }
      return whole as typeof whole & { late?: number }
    },
    on: {
      wear: (w, _, truck, context) => {
        w.first.wear += 1
        ;(w.rows[1] as Float64Array)[0] = w.first.wear
        w.late = truck.wear
        context.schedule("wear", truck, { after: 1 })
      },
    },
    initialise: (w, _, context) => void context.schedule("wear", w.first, { at: 1 }),
  })

  it("is shared within its copies, events included, so that they go on as the original", () => {
    const parent = start(shared, { seed: "1" }).runUntil(2.5)
    for (const child of [parent.fork(), restore(shared, throughBytes(parent.snapshot()))]) {
      expect(child.world.first).toBe(child.world.fleet[0])
      expect(child.world.rows[1]?.buffer).toBe(child.world.grid.buffer)
      expect(Object.keys(child.world)).toEqual(Object.keys(parent.world))
      child.runUntil(5)
      expect([child.world.grid[3], child.world.late]).toEqual([5, 5])
    }
    expect(parent.runUntil(5).world.late).toBe(5)
  })

  it("may not be one piece of memory seen as different kinds of number, where it is written down", () => {
    const memory = new ArrayBuffer(8)
    const model = defineModel({
      name: "two-kinds",
      parameters: {},
      world: () => ({ floats: new Float64Array(memory), bytes: new Uint8Array(memory) }),
    })
    const snapshot = start(model, { seed: "1" }).snapshot()
    expect(() => encodeSnapshot(snapshot)).toThrow(/one of them a Uint8Array, are views of the same memory/)
  })
})

describe("a world that is no plain data", () => {
  it.each([
    ["a Map", new Map(), "world.people[1].roads is a Map: state is plain data only"],
    ["a function", () => 1, "world.people[1].roads is a function"],
    ["a date", new Date(0), "world.people[1].roads is a Date"],
    ["a big integer", 1n, "world.people[1].roads is a bigint"],
    ["a reserved key", { $view: 1 }, "world.people[1].roads.$view is a key with a reserved name"],
  ])("is refused by its path: %s", (_, roads, message) => {
    const model = defineModel({ name: "odd", parameters: {}, world: () => ({ people: [{}, { roads }] }) })
    const run = start(model, { seed: "1" })
    expect(() => run.snapshot()).toThrow(message)
    expect(() => run.fork()).toThrow(message)
  })

  it("that contains itself can be forked but not digested, and says so", () => {
    const world: { self?: unknown } = {}
    world.self = world
    const model = defineModel({ name: "odd", parameters: {}, world: () => world })
    const run = start(model, { seed: "1" })
    const copy = run.fork().world
    expect(copy.self).toBe(copy)
    expect(() => run.digest()).toThrow(/more than 500 levels deep, or contains itself/)
  })
})

describe("watching", () => {
  it("changes nothing: the digest is the same with records kept or not", () => {
    const seen: string[] = []
    const watched = start(market, { seed: "3", onRecord: ({ kind }) => void seen.push(kind) }).runUntil(10)
    expect(seen.length).toBeGreaterThan(10)
    expect(watched.digest()).toBe(start(market, { seed: "3" }).runUntil(10).digest())
  })
})

describe("a snapshot that does not fit is refused", () => {
  const snapshot = start(market, { seed: "1" }).runUntil(3).snapshot()
  const other = defineModel({ name: "other", parameters: {}, world: () => ({}) })
  const asText = JSON.parse(JSON.stringify(snapshot)) as object

  it.each([
    ["of another format", { ...snapshot, format: "x" }, /not a snapshot of Contested/],
    ["nothing", undefined, /not a snapshot of Contested/],
    ["of a later version", { ...snapshot, version: 3 }, /version 3; this program reads version 2/],
    ["of the version that was text", { ...asText, version: 1 }, /version 1; this program reads version 2/],
    ["edited by hand", { ...snapshot, seed: "2" }, /damaged or was edited/],
    ["cut short", { format: snapshot.format, version: 2 }, /damaged or was edited/],
    ["sent through JSON", asText, /the bytes that encodeSnapshot makes of it/],
    ["still encoded", encodeSnapshot(snapshot), /decodeSnapshot reads it from bytes/],
  ])("%s", (_, broken, message) => {
    expect(() => restore(market, broken as unknown as Snapshot)).toThrow(message)
  })

  it("of another model", () => {
    expect(() => restore(other, snapshot)).toThrow(/snapshot of "market", not of "other"/)
    expect(() => restore(other, throughBytes(snapshot))).toThrow(/snapshot of "market", not of "other"/)
    const renamed = defineModel({ name: "market", parameters: {}, world: () => ({}) })
    expect(() => restore(renamed, snapshot)).toThrow(/made by another version of "market"/)
  })

  it("changed after it was taken: it cannot be", () => {
    const writable = snapshot as { seed: string }
    expect(() => {
      writable.seed = "2"
    }).toThrow(TypeError)
  })
})

describe("bytes of a snapshot", () => {
  const bytes = encodeSnapshot(start(market, { seed: "é" }).runUntil(3).snapshot())

  it("are the same for the same state, wherever they lie, and small", () => {
    const again = restore(market, decodeSnapshot(bytes)).snapshot()
    expect(encodeSnapshot(again)).toEqual(bytes)
    const shifted = new Uint8Array(bytes.length + 3).subarray(3)
    shifted.set(bytes)
    expect(encodeSnapshot(decodeSnapshot(shifted))).toEqual(bytes)
    expect(decodeSnapshot(bytes)).toMatchObject({ model: "market", seed: "é", replication: 1, time: 3 })
  })

  test.prop([fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })])(
    "are refused with a sentence when any of them is another",
    (at, change) => {
      const edited = bytes.slice()
      edited[at] = (edited[at] as number) ^ change
      expect(() => decodeSnapshot(edited)).toThrow(
        /check sum does not fit|not a snapshot of Contested|this program reads version 2|cut short|something was added/,
      )
    },
  )

  test.prop([fc.nat(bytes.length - 1)])("are refused when they end early", (length) => {
    expect(() => decodeSnapshot(bytes.slice(0, length))).toThrow(/cut short/)
  })

  it.each([
    ["of a later version", bytes.with(8, 3), /version 3; this program reads version 2/],
    ["with something added", Uint8Array.from([...bytes, 0]), /something was added and it has \d+ bytes of \d+/],
    [
      "of the version that was text",
      new TextEncoder().encode('{"format":"contested/snapshot","version":1,"model":"market"}'),
      /version 1; this program reads version 2/,
    ],
    ["of something else", Uint8Array.from([1, 2, 3]), /not a snapshot of Contested/],
    ["that are text", "{}", /from bytes \(Uint8Array\), not from text/],
  ])("are refused when they are %s", (_, other, message) => {
    expect(() => decodeSnapshot(other as Uint8Array)).toThrow(message)
  })

  it("have their elements turned around where numbers lie the other way", () => {
    const element = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)
    reverseElements(element, 4)
    expect([...element]).toEqual([4, 3, 2, 1, 8, 7, 6, 5])
  })
})
