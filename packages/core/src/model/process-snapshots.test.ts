import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { after } from "../engine/processes/after.js"
import { join } from "../engine/processes/join.js"
import type { ProcessHandle } from "../engine/processes/process.js"
import { anyOf } from "../engine/processes/several.js"
import { signal } from "../engine/processes/signal.js"
import { until } from "../engine/processes/until.js"
import { container } from "../engine/resources/container.js"
import { resource } from "../engine/resources/resource.js"
import { store } from "../engine/resources/store.js"
import { event } from "./context.js"
import { defineModel } from "./define-model.js"
import { rate } from "./parameter.js"
import { process } from "./process-declaration.js"
import { restore, start } from "./run.js"
import { contentOf, type Snapshot } from "./snapshot.js"
import { decodeSnapshot, encodeSnapshot } from "./snapshot-file.js"

/** A bit of everything: patients who give up, are pre-empted, interrupted and joined; supplies; hazards and events that meddle. */
const ward = defineModel({
  name: "ward",
  parameters: { arrivals: rate(1.5, { per: "day" }), alarms: rate(0.5, { per: "day" }) },
  variables: { rested: 1 },
  events: { delivery: event<{ doses: number }>({ priority: 2 }) },
  processes: {
    patient: process<{ id: number; urgency: number }, "treated" | "left", string>(),
    family: process<{ patient: ProcessHandle<string, string> }>({ priority: 1 }),
  },
  resources: () => ({
    beds: [resource({ capacity: 1, preemptive: true }), resource({ capacity: 2 })] as const,
    doses: container({ capacity: 20, level: 3 }),
    letters: store<{ from: number }>(),
    alarm: signal<number>(),
  }),
  world: () => ({
    arrived: 0,
    treated: 0,
    left: 0,
    alarms: 0,
    rested: 0,
    letters: [] as number[],
    last: null as ProcessHandle<string, string> | null,
  }),
  hazards: {
    arrival: {
      reads: {},
      rate: (_, p) => p.arrivals,
      effect: (w, _, __, context) => {
        w.arrived += 1
        const urgency = Math.floor(3 * context.random("urgency").uniform())
        const patient = context.start("patient", { id: w.arrived, urgency })
        if (w.last !== null && urgency === 0) context.interrupt(w.last, "make room")
        w.last = patient
        context.start("family", { patient }, { after: 0.3 })
      },
    },
    alarm: {
      reads: { rested: () => 0 },
      rate: (w, p) => p.alarms * (1 + (w.rested % 2)),
      effect: (w, _, __, { resources: { alarm }, record }) => {
        w.alarms += 1
        record("alarm", alarm.send(w.alarms))
      },
    },
  },
  on: {
    delivery: (w, _, { doses }, context) => {
      const { resources } = context
      if (!resources.doses.tryPut(doses)) w.rested += 1
      context.changed.rested(0)
      context.schedule("delivery", { doses: 1 + (doses % 5) }, { after: 0.7 })
    },
  },
  bodies: {
    *patient(w, _, { id, urgency }, context) {
      const { beds, doses, letters, alarm } = context.resources
      const bed = beds[id % 2] as (typeof beds)[0]
      try {
        const { first } = yield* anyOf({ bed: bed.request({ priority: urgency }), patience: after(1.5) })
        if (first === "patience") {
          w.left += 1
          return "left"
        }
        yield context.random("treatment", urgency).uniform()
        yield* anyOf([doses.get(1 + (id % 3), { priority: urgency }), alarm.wait(), after(2)])
        if (id % 4 === 0) yield until(() => w.rested % 3 === 0, { reads: ["rested"] })
        yield letters.put({ from: id })
        w.treated += 1
        return "treated"
      } catch (error) {
        w.rested += context.interruption(error).cause === "make room" ? 1 : 2
        context.changed.rested(0)
        return "left"
      } finally {
        if (bed.isHeld) bed.release()
      }
    },
    *family(w, _, { patient }, context) {
      if ((yield* join(patient)) === "left") return
      const { from } = yield* context.resources.letters.get()
      w.letters.push(from)
      context.record("letter", { from })
    },
  },
  initialise: (_, __, context) => void context.schedule("delivery", { doses: 2 }, { at: 0.5 }),
})

const throughBytes = (snapshot: Snapshot): Snapshot => decodeSnapshot(encodeSnapshot(snapshot))

describe("a run with living processes that is stopped, saved, sent as bytes and restored", () => {
  test.prop(
    [
      fc.string({ maxLength: 8 }),
      fc.double({ min: 0, max: 15, noNaN: true }),
      fc.double({ min: 0, max: 10, noNaN: true }),
      fc.boolean(),
    ],
    { numRuns: 60 },
  )("ends as if it had never been stopped", (seed, t, further, often) => {
    const whole = start(ward, { seed }).runUntil(t + further)
    const first = start(ward, { seed }).runUntil(t / 2)
    // A second snapshot starts from the keyframe of the first, where that had one.
    const second = often ? restore(ward, throughBytes(first.snapshot())) : first
    const resumed = restore(ward, throughBytes(second.runUntil(t).snapshot())).runUntil(t + further)
    expect(resumed.digest()).toBe(whole.digest())
    expect(resumed.world).toEqual(whole.world)
    expect(resumed.occurrences).toBe(whole.occurrences)
  })

  it("does everything that this test is about", () => {
    const { world } = start(ward, { seed: "7" }).runUntil(200)
    expect(Math.min(world.treated, world.left, world.alarms, world.letters.length, world.rested)).toBeGreaterThan(5)
  })

  it("is replayed from the start only where it was never saved without processes", () => {
    const run = start(ward, { seed: "1" })
    const counts: (number | undefined)[] = []
    for (let day = 0; day <= 6; day += 0.25) counts.push(run.runUntil(day).snapshot().replay?.occurrence)
    expect(counts).toContain(undefined)
    while (run.snapshot().replay === undefined) run.step()
    const last = run.snapshot()
    expect(last.replay).toBeDefined()
    expect(contentOf(last).keyframe.simulation).not.toBeNull()
    expect(restore(ward, throughBytes(last)).digest()).toBe(run.digest())
  })

  it("records nothing twice: who watches the restored run sees only what is new", () => {
    const seen = (run: { runUntil(t: number): unknown }, lines: string[]) => {
      run.runUntil(20)
      return lines
    }
    const whole: string[] = []
    const cut: string[] = []
    seen(start(ward, { seed: "3", onRecord: (r) => void whole.push(JSON.stringify(r)) }), whole)
    const before = start(ward, { seed: "3", onRecord: (r) => void cut.push(JSON.stringify(r)) }).runUntil(10)
    seen(restore(ward, before.snapshot(), { onRecord: (r) => void cut.push(JSON.stringify(r)) }), cut)
    expect(cut).toEqual(whole)
  })

  it("forks: the same future twice, another where the fork is changed, and the original is left alone", () => {
    const original = start(ward, { seed: "9" }).runUntil(5.1)
    const [same, changed] = [original.fork(), original.fork()]
    changed.world.rested += 1
    expect(same.runUntil(12).digest()).toBe(original.runUntil(12).digest())
    expect(changed.runUntil(12).digest()).not.toBe(same.digest())
  })

  it("keeps what was done to it from outside", () => {
    const meddled = () =>
      start(ward, { seed: "9" })
        .runUntil(5.1)
        .intervene("rest", (w) => {
          w.rested += 1
        })
    const resumed = restore(ward, throughBytes(meddled().runUntil(7.7).snapshot()))
    expect(resumed.runUntil(12).digest()).toBe(meddled().runUntil(12).digest())
    expect(resumed.digest()).not.toBe(start(ward, { seed: "9" }).runUntil(12).digest())
  })

  it("is refused where repeating its past leads elsewhere, with a sentence", () => {
    const run = start(ward, { seed: "9" }).runUntil(5.1)
    run.world.rested += 1
    expect(run.snapshot().replay).toBeDefined()
    expect(() => restore(ward, run.snapshot())).toThrow(
      /repeating its past led elsewhere than to day 5\.1: the world was changed/,
    )
  })
})

describe("a change from outside", () => {
  it("in the middle of a moment is repeated there", () => {
    const model = defineModel({
      name: "moment",
      parameters: {},
      processes: { adder: process<number>() },
      world: () => ({ sum: 0 }),
      bodies: {
        *adder(w, _, number) {
          for (;;) {
            yield 1
            w.sum += number
          }
        },
      },
      initialise: (_, __, context) => {
        for (let i = 1; i < 5; i++) context.start("adder", i)
      },
    })
    const run = start(model, { seed: "1" }).runUntil(0.5)
    run.step()
    run.step()
    run.intervene("ten times", (w) => {
      w.sum *= 10
    })
    expect(run.runUntil(1).world.sum).toBe(37)
    expect(restore(model, throughBytes(run.runUntil(3.5).snapshot())).digest()).toBe(run.digest())
  })

  it("lets a process go whose condition it made true", () => {
    const model = defineModel({
      name: "gate",
      parameters: {},
      processes: { waiter: process() },
      world: () => ({ open: false, passed: -1 }),
      variables: { open: 1 },
      bodies: {
        *waiter(w, _, __, context) {
          yield until(() => w.open, { reads: ["open"] })
          w.passed = context.now
        },
      },
      initialise: (_, __, context) => void context.start("waiter", null),
    })
    const run = start(model, { seed: "1" }).runUntil(3)
    run.intervene("open", (w) => {
      w.open = true
    })
    expect(run.runUntil(4).world.passed).toBe(3)
  })
})

describe("a model that must be saved without replay", () => {
  it("says so when a process is started, and where", () => {
    const model = defineModel({
      name: "strict",
      parameters: {},
      savedWithoutReplay: true,
      events: { go: event<null>() },
      processes: { walker: process() },
      world: () => ({}),
      on: { go: (_, __, ___, context) => void context.start("walker", null) },
      bodies: {
        *walker() {
          yield 1
        },
      },
      initialise: (_, __, context) => void context.schedule("go", null, { at: 3 }),
    })
    expect(() => start(model, { seed: "1" }).runUntil(5)).toThrow(
      /Process "walker" was started at day 3, but "strict" asks to be saved without replay: .* Say it with events/,
    )
  })
})
