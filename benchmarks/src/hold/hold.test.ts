import { describe, expect, it } from "vitest"
import { createEventList } from "../../../packages/core/src/engine/event-list/event-list.js"
import type { FutureEventList } from "../../../packages/core/src/engine/event-list/future-event-list.js"
import { SortedArrayEventList } from "../../../packages/core/tests/engine/event-list-sorted-array.js"
import { Xoshiro128 } from "../random/xoshiro128.js"
import { holdEventList, holdEventListCancelling } from "./hold-event-list.js"
import { drawHold, increments } from "./hold-workload.js"

const settings = increments.flatMap((name) => [false, true].map((cancel) => [name, cancel] as const))

describe.each(["ladder", "heap"] as const)("the hold model on the %s", (choice) => {
  it.each(settings)("runs in the order of the slow, obvious twin: %s increments, cancelling: %s", (name, cancel) => {
    const draws = drawHold({ pending: 200, increments: name, cancel, events: 3000, seed: 12345 })
    const run = (list: FutureEventList): number => {
      const program = (cancel ? holdEventListCancelling : holdEventList)(list, draws)
      program.run(2000)
      program.run(3000)
      return program.hash()
    }
    expect(run(createEventList(choice))).toBe(run(new SortedArrayEventList()))
  })
})

it("has an order hash that notices two events changing places", () => {
  const draws = drawHold({ pending: 50, increments: "exp", cancel: false, events: 100, seed: 1 })
  const program = holdEventList(createEventList("ladder"), draws)
  program.run(100)
  const swapped = { ...draws, firstTimes: draws.firstTimes.slice() }
  swapped.firstTimes[0] = draws.firstTimes[1]!
  swapped.firstTimes[1] = draws.firstTimes[0]!
  const other = holdEventList(createEventList("ladder"), swapped)
  other.run(100)
  expect(other.hash()).not.toBe(program.hash())
})

it("draws uniform numbers from xoshiro128++ whose mean and variance are those of the uniform distribution", () => {
  const random = new Xoshiro128(12345)
  const draws = Array.from({ length: 100_000 }, () => random.nextUniform())
  const mean = draws.reduce((sum, u) => sum + u, 0) / draws.length
  const variance = draws.reduce((sum, u) => sum + (u - mean) ** 2, 0) / draws.length
  // Five standard errors: a right generator fails for one seed in a million.
  expect(Math.abs(mean - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / draws.length))
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / draws.length))
})
