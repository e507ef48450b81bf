import { arrest, type ConflictWorld, clash, defineMechanism, type Mechanism, rate, recruitment } from "@contested/core"
import { afterEach, describe, expect, it, vi } from "vitest"
import { LadderBottom } from "../../src/engine/event-list/ladder-bottom.js"
import { LadderEventList } from "../../src/engine/event-list/ladder-event-list.js"
import { SimultaneousEvents } from "../../src/engine/event-list/simultaneous-events.js"
import { HazardTable } from "../../src/engine/hazard-table.js"
import { WaitingLine } from "../../src/engine/processes/waiting-line.js"
import { Container } from "../../src/engine/resources/container.js"
import { Store } from "../../src/engine/resources/store.js"
import { Assertions } from "./broken-assertions.js"
import { Causality } from "./causality.js"
import { conflictRuns } from "./conflict-runs.js"
import { customers } from "./customers.js"
import { ring, ringOfUnits } from "./ring-of-units.js"
import { scheduledEvents } from "./scheduled-events.js"
import { SOAK_KINDS, soak } from "./soak.js"

describe("a long run", () => {
  it("of 100,000 events breaks no assertion", () => {
    const results = Array.from(soak(100_000, "soak"))
    expect(results.map(({ kind, broken }) => ({ kind, broken }))).toEqual(
      SOAK_KINDS.map((kind) => ({ kind, broken: [] })),
    )
    expect(results.reduce((sum, { events }) => sum + events, 0)).toBe(100_000)
  })

  it("ends the same however often it is saved and restored on the way", () => {
    const digest = (restores: number) =>
      scheduledEvents(new Assertions(), { events: 3000, seed: "cuts", actors: 64, compareEvery: 1, restores })
    expect(digest(17)).toBe(digest(0))
  })
})

/** The names of the assertions that break in a workload. */
function brokenIn(workload: (assertions: Assertions) => unknown): string[] {
  const assertions = new Assertions()
  assertions.during(() => workload(assertions))
  return assertions.list.map(({ assertion }) => assertion)
}

const inSchedule = (restores = 0) =>
  brokenIn((assertions) =>
    scheduledEvents(assertions, { events: 2000, seed: "faults", actors: 64, compareEvery: 1, restores }),
  )

describe("an assertion breaks where the engine is broken:", () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it("an event list whose next events are not sorted", () => {
    const fill = LadderBottom.prototype.fill
    vi.spyOn(LadderBottom.prototype, "fill").mockImplementation(function (this: LadderBottom, batch) {
      fill.call(this, batch)
      this.times.subarray(this.head, this.tail).reverse()
      this.slots.subarray(this.head, this.tail).reverse()
    })
    const broken = inSchedule()
    expect(broken).toContain("events come in total order")
    expect(broken).toContain("nothing pending comes before the event that came")
  })

  it("events of one time that are not put in order", () => {
    vi.spyOn(SimultaneousEvents.prototype, "putInOrder").mockImplementation(() => {})
    expect(inSchedule()).toContain("nothing pending comes before the event that came")
  })

  it("cancelling that says it did", () => {
    vi.spyOn(LadderEventList.prototype, "cancel").mockReturnValue(true)
    const broken = inSchedule()
    expect(broken).toContain("exactly what is pending can be cancelled")
    expect(broken).toContain("an event keeps its sequence number")
  })

  it("moving that moves nothing", () => {
    vi.spyOn(LadderEventList.prototype, "reschedule").mockReturnValue(true)
    expect(inSchedule()).toContain("an event comes at its time")
  })

  it("causes that are taken from the wrong slot", () => {
    const pop = LadderEventList.prototype.pop
    vi.spyOn(LadderEventList.prototype, "pop").mockImplementation(function (this: LadderEventList, limit) {
      const there = pop.call(this, limit)
      ;(this.popped as { cause: number }).cause += 300
      return there
    })
    const broken = inSchedule()
    expect(broken).toContain("an event keeps its cause")
    expect(broken).toContain("a cause has a smaller number than what it causes")
  })

  it("a saved event list that miscounts", () => {
    const state = LadderEventList.prototype.columns
    vi.spyOn(LadderEventList.prototype, "columns").mockImplementation(function (this: LadderEventList) {
      const saved = state.call(this)
      return { ...saved, nextSequence: saved.nextSequence + 1 }
    })
    expect(inSchedule(3)).toContain("an event keeps its sequence number")
  })

  it("rates that do not follow what changes", () => {
    vi.spyOn(HazardTable.prototype, "touch").mockImplementation(() => {})
    const broken = brokenIn((assertions) => ring(assertions, { events: 4000, seed: "faults", restores: 3 }))
    expect(broken).toContain("every rate is current")
  })

  it("units that vanish on departure", () => {
    const broken = brokenIn((assertions) =>
      ring(assertions, { events: 2000, seed: "faults", restores: 0, model: ringOfUnits(1) }),
    )
    expect(broken).toContain("one unit moves at a time")
    expect(broken).toContain("units are conserved")
  })

  it("a line in which the last stands first", () => {
    const add = WaitingLine.prototype.add
    let arrivals = 0
    vi.spyOn(WaitingLine.prototype, "add").mockImplementation(function (this: WaitingLine<never>, member) {
      add.call(this, member, -++arrivals)
    })
    const broken = brokenIn((assertions) => customers(assertions, { events: 4000, seed: "faults" }))
    expect(broken).toContain("customers are served in the order in which they came")
  })

  it("a line that forgets who left it", () => {
    const remove = WaitingLine.prototype.remove
    vi.spyOn(WaitingLine.prototype, "remove").mockImplementation(function (this: WaitingLine<never>, member) {
      remove.call(this, member)
      this.length += 1
    })
    const broken = brokenIn((assertions) => customers(assertions, { events: 4000, seed: "faults" }))
    expect(broken).toContain("nobody waits while a server is idle")
    expect(broken).toContain("who has come and not gone is in the shop")
  })

  it("a tank that takes a load and does not hold it, and a shelf that loses boxes", () => {
    vi.spyOn(Container.prototype, "tryPut").mockReturnValue(true)
    vi.spyOn(Store.prototype, "tryPut").mockReturnValue(true)
    const broken = brokenIn((assertions) => customers(assertions, { events: 4000, seed: "faults" }))
    expect(broken).toContain("fuel is conserved")
    expect(broken).toContain("boxes are conserved")
  })
})

describe("an assertion breaks where a mechanism is broken:", () => {
  const broken = (mechanism: Mechanism) =>
    brokenIn((assertions) =>
      conflictRuns(assertions, { events: 300, seed: "faults", mechanisms: [recruitment, arrest, clash, mechanism] }),
    )
  const faulty = (name: string, effect: (world: ConflictWorld) => void) =>
    defineMechanism({
      name,
      claim: "Something goes wrong.",
      after: "this test",
      parameters: { often: rate(50, { per: "day" }) },
      build: () => ({
        hazards: {
          fault: {
            rate: (_, { often }) => often,
            effect: (world, _, __, context) => {
              effect(world)
              for (let i = 0; i < world.members.length; i++) context.changed.members(i)
            },
          },
        },
      }),
    })

  it("one that takes members nobody accounts for", () => {
    const leak = faulty("leak", ({ members }) => {
      members[0] = Math.max(0, (members[0] as number) - 1)
    })
    expect(broken(leak)).toEqual(["people are conserved"])
  })

  it("one that takes in more from the road than there are", () => {
    const debt = faulty("debt", ({ members, inTransit }) => {
      inTransit[0] = (inTransit[0] as number) - 1
      members[0] = (members[0] as number) + 1
    })
    expect(broken(debt)).toContain("no group has fewer members than none")
  })

  it("one that hands a place to a group that does not exist", () => {
    const ghost = faulty("ghost", ({ control }) => {
      control[2] = 3
    })
    expect(broken(ghost)).toEqual(["a place is held by a group or nobody"])
  })
})

describe("causality", () => {
  const after = (occurrence: number, time: number, cause: number) =>
    brokenIn((assertions) => {
      const causality = new Causality(assertions)
      causality.happened(1, 1, 0)
      causality.happened(2, 5, 1)
      causality.happened(occurrence, time, cause)
    })

  it("holds for causes that come before", () => {
    expect(after(3, 5, 2)).toEqual([])
  })

  it.each([
    ["an occurrence left out", 4, 6, 2, "occurrences are numbered one by one"],
    ["a clock set back", 3, 4, 1, "time never runs backwards"],
    ["an occurrence that causes itself", 3, 6, 3, "a cause has a smaller number than what it causes"],
    ["a cause that comes later", 3, 4, 2, "nothing happens before its cause"],
  ])("does not hold for %s", (_, occurrence, time, cause, assertion) => {
    expect(after(occurrence, time, cause)).toContain(assertion)
  })
})
