import { decodeSnapshot, encodeSnapshot, explain, firstDivergence, restore, start } from "@contested/core"
import { describe, expect, it } from "vitest"
import { pairs } from "./pairs-model.js"

describe("why", () => {
  it("leads from any occurrence back to the initial state, each link naming how", () => {
    const run = start(pairs, { seed: "w", trace: true }).runUntil(35)
    for (let occurrence = 1; occurrence <= run.occurrences; occurrence++) {
      const chain = run.why(occurrence)
      expect(chain[0]?.occurrence).toBe(occurrence)
      expect(chain.at(-1)?.cause).toBe(0)
      chain.slice(1).forEach((link, i) => {
        expect(link.occurrence).toBe(chain[i]?.cause)
        expect(link.time).toBeLessThanOrEqual(chain[i]?.time ?? 0)
      })
    }
  })

  it("names the variable and index that gave a hazard its rate, and one that the hazard reads", () => {
    const run = start(pairs, { seed: "w", trace: true }).runUntil(35)
    const links = Array.from({ length: run.occurrences }, (_, i) => run.why(i + 1)[0])
    const losses = links.filter((link) => link?.because === "changed")
    expect(losses.length).toBeGreaterThan(20)
    for (const link of losses) {
      expect(link?.name).toBe("loss")
      expect(link?.variable).toBe("strength")
      const post = link?.member as number
      expect([post, (post + 1) % 5]).toContain(link?.index)
    }
    expect(links.filter((link) => link?.name === "supply").map((link) => link?.because)).toEqual([
      "scheduled",
      "scheduled",
      "scheduled",
    ])
  })

  it("can be read as sentences", () => {
    const run = start(pairs, { seed: "w", trace: true }).runUntil(35)
    const lines = explain(run.why(run.occurrences)).split("\n")
    expect(lines).toHaveLength(run.why(run.occurrences).length)
    expect(lines[0]).toMatch(
      new RegExp(
        `^${run.occurrences}\\. loss, member \\d, day 3\\d\\.\\d\\d: occurrence \\d+ changed strength\\[\\d\\]$`,
      ),
    )
    expect(lines.at(-1)).toMatch(/^\d+\. .*: (possible from the start|the start scheduled it)$/)
  })

  it("does not pretend to know what changed before the trace began", () => {
    const fork = start(pairs, { seed: "w" }).runUntil(20).fork({ trace: true })
    const before = fork.occurrences
    fork.runUntil(35)
    const first = Array.from({ length: fork.occurrences - before }, (_, i) => fork.why(before + i + 1)[0])
    const earlier = first.filter((link) => link?.because === "earlier")
    expect(earlier.length).toBeGreaterThan(0)
    expect(earlier.every((link) => (link?.cause ?? 0) <= before && link?.variable === null)).toBe(true)
    expect(first.every((link) => link?.because !== "enabled" || link.cause === 0)).toBe(true)
    expect(explain(fork.why(earlier[0]?.occurrence ?? 0))).toMatch(/before the trace begins/)
  })

  it.each([0, -1, 1.5, Number.NaN])("refuses to be asked about occurrence %d", (occurrence) => {
    const run = start(pairs, { seed: "w", trace: true }).runUntil(35)
    expect(() => run.why(occurrence)).toThrow(`Asked why occurrence ${occurrence} happened; occurrences are numbered`)
  })

  it("ends at an intervention where one was the cause", () => {
    const run = start(pairs, { seed: "w", trace: true }).runUntil(3)
    run.intervene("empty all but one", (world) => void world.strength.fill(0, 1)).runUntil(9)
    const { name, because } = run.why(run.occurrences).at(-1) ?? {}
    expect([name, because]).toEqual(["intervention", "outside"])
  })

  it("says what is missing when the run is not traced or the number is not in the trace", () => {
    expect(() => start(pairs, { seed: "w" }).runUntil(5).why(1)).toThrow(/started without `trace: true`/)
    expect(() => start(pairs, { seed: "w", trace: true }).runUntil(5).why(9999)).toThrow(
      /Occurrence 9999 is not in the trace, which holds 1 to \d+/,
    )
  })

  it("changes nothing: a traced run has the digest of an untraced one", () => {
    expect(start(pairs, { seed: "w", trace: true }).runUntil(40).digest()).toBe(
      start(pairs, { seed: "w" }).runUntil(40).digest(),
    )
  })
})

describe("firstDivergence", () => {
  const run =
    (bias: number, from = 0) =>
    () => {
      const begun = start(pairs, { seed: "d", parameters: { bias } })
      return from === 0
        ? begun
        : begun.runUntil(from).intervene("one more", (world) => void world.strength.fill(20, 2, 3))
    }

  it("finds nothing between a run and itself", () => {
    expect(firstDivergence(run(1), run(1), { until: 50 })).toBeUndefined()
  })

  it("names the first occurrence that differs, and the states it saw, as a comparison of whole traces does", () => {
    const divergence = firstDivergence(run(1), run(1.001), { until: 50 })
    expect(divergence?.occurrence).toBe(1)
    expect(divergence?.a?.name).toBe("loss")
    expect(divergence?.a?.time).not.toBe(divergence?.b?.time)
    expect([...(divergence?.before.a.strength ?? [])]).toEqual([8, 8, 8, 8, 8])
  })

  it("finds where an intervention made later shows first", () => {
    const plain = start(pairs, { seed: "d" }).runUntil(6)
    const divergence = firstDivergence(run(1), run(1, 6), { until: 50 })
    // The intervention itself was made while the second run was started: the runs are compared from there.
    expect(divergence?.occurrence).toBeGreaterThan(plain.occurrences)
    expect(divergence?.before.b.strength[2]).toBe(20)
    expect(divergence?.before.a.strength[2]).toBeLessThan(20)
  })

  it("sees a run that ends before the other", () => {
    const divergence = firstDivergence(run(1), run(0), { until: 5 })
    expect(divergence?.a).toBeDefined()
    expect(divergence?.b).toBeUndefined()
  })
})

describe("what happened last", () => {
  it("has the time at which it happened, wherever the clock has gone since, also in a fork and a restored run", () => {
    const run = start(pairs, { seed: "w" })
    let time = 0
    while (run.nextTime() <= 20) {
      time = run.nextTime()
      run.step()
    }
    const last = run.runUntil(20).lastOccurrence()
    expect(last?.time).toBe(time)
    expect(run.fork().lastOccurrence()).toEqual(last)
    expect(restore(pairs, decodeSnapshot(encodeSnapshot(run.snapshot()))).lastOccurrence()).toEqual(last)
  })
})

describe("what comes next", () => {
  it("is told of scheduled events in true order, and asking changes nothing", () => {
    const run = start(pairs, { seed: "w" })
    const [first, second] = run.upcoming(2)
    expect(first?.name).toBe("supply")
    expect(first?.cause).toBe(0)
    expect(second?.time ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(first?.time ?? 0)
    expect(run.upcoming(0)).toEqual([])
    expect(run.runUntil(35).digest()).toBe(start(pairs, { seed: "w" }).runUntil(35).digest())
  })
})
