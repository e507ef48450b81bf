import { fc, test } from "@fast-check/vitest"
import { expect } from "vitest"
import { ReactionQueue } from "./reaction-queue.js"

const time = fc.oneof(
  { weight: 3, arbitrary: fc.nat(6) },
  { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
)

test.prop(
  [
    fc.array(time, { minLength: 1, maxLength: 60 }),
    fc.array(fc.record({ member: fc.nat(59), time }), { maxLength: 200 }),
  ],
  { numRuns: 300 },
)("the first to fire is the earliest, among equals the lowest, whatever was set before", (initial, moves) => {
  const times = Float64Array.from(initial)
  const queue = new ReactionQueue(times)
  const expectFirst = () => {
    const earliest = Math.min(...times)
    expect(queue.firstTime()).toBe(earliest)
    expect(queue.first()).toBe(earliest === Number.POSITIVE_INFINITY ? -1 : times.indexOf(earliest))
  }
  expectFirst()
  for (const move of moves) {
    const member = move.member % times.length
    times[member] = move.time
    if (move.time === Number.POSITIVE_INFINITY) queue.remove(member)
    else queue.set(member, move.time)
    expectFirst()
  }
  // Emptied in order: nothing was lost on the way.
  for (let first = queue.first(); first >= 0; first = queue.first()) {
    times[first] = Number.POSITIVE_INFINITY
    queue.remove(first)
    expectFirst()
  }
})
