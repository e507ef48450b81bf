import { defineModel, event, rate, restore, type Snapshot, start } from "@contested/core"
import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"

/** A bit of everything: hazards over an index set, events that are scheduled, moved and cancelled, draws, typed arrays, records. */
const market = defineModel({
  name: "market",
  parameters: { arrivals: rate(2, { per: "day" }), trades: rate(0.3, { per: "day" }) },
  variables: { stock: 6 },
  events: { deliver: event<{ to: number; amount: number }>(), audit: event<null>({ priority: 3 }) },
  world: () => ({
    stock: new Int32Array([3, 0, 1, 4, 0, 2]),
    price: [1.5, -0, 2, 3, 4, 5],
    pending: null as number | null,
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

const throughJson = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot

describe("a run that is stopped, saved, sent through JSON and restored", () => {
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
    const saved = throughJson(start(market, { seed }).runUntil(t).snapshot())
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

describe("watching", () => {
  it("changes nothing: the digest is the same with records kept or not", () => {
    const seen: string[] = []
    const watched = start(market, { seed: "3", onRecord: ({ kind }) => void seen.push(kind) }).runUntil(10)
    expect(seen.length).toBeGreaterThan(10)
    expect(watched.digest()).toBe(start(market, { seed: "3" }).runUntil(10).digest())
  })
})

describe("a snapshot that does not fit is refused", () => {
  const snapshot = throughJson(start(market, { seed: "1" }).runUntil(3).snapshot())
  const other = defineModel({ name: "other", parameters: {}, world: () => ({}) })

  it.each([
    ["of another format", { ...snapshot, format: "x" }, /not a snapshot of Contested/],
    ["of a later version", { ...snapshot, version: 2 }, /version 2; this program reads version 1/],
    ["edited by hand", { ...snapshot, seed: "2" }, /damaged or was edited/],
    ["cut short", { format: snapshot.format, version: 1 }, /damaged or was edited/],
  ])("%s", (_, broken, message) => {
    expect(() => restore(market, broken as unknown as Snapshot)).toThrow(message)
  })

  it("of another model", () => {
    expect(() => restore(other, snapshot)).toThrow(/snapshot of "market", not of "other"/)
  })
})
