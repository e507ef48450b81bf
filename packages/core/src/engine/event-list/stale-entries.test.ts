import fc from "fast-check"
import { expect, it } from "vitest"
import { StaleEntries } from "./stale-entries.js"

const slot = fc.nat(40)
const step = fc.oneof(
  fc.record({ do: fc.constant("add" as const), slot, time: fc.integer() }),
  fc.record({ do: fc.constant("setTime" as const), slot, time: fc.integer() }),
  fc.record({ do: fc.constant("drop" as const), slot }),
  fc.record({ do: fc.constant("clear" as const), slot: fc.constant(0) }),
)

it("counts the stale entries of each slot as a plain map does, whatever is added and dropped", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const stale = new StaleEntries()
      const twin = new Map<number, { count: number; time: number }>()
      for (const action of steps) {
        const known = twin.get(action.slot)
        if (action.do === "add") {
          stale.add(action.slot, action.time)
          twin.set(action.slot, { count: (known?.count ?? 0) + 1, time: action.time })
        } else if (action.do === "clear") {
          const forgotten: number[] = []
          stale.clear((one) => forgotten.push(one))
          expect(forgotten.sort((a, b) => a - b)).toEqual([...twin.keys()].sort((a, b) => a - b))
          twin.clear()
        } else if (known === undefined) expect(stale.has(action.slot)).toBe(false)
        else if (action.do === "setTime") {
          stale.setTime(action.slot, action.time)
          known.time = action.time
        } else {
          expect(stale.drop(action.slot)).toBe(known.count === 1)
          known.count -= 1
          if (known.count === 0) twin.delete(action.slot)
        }
        expect(stale.size).toBe(twin.size)
      }
      for (const [one, { time }] of twin) expect([stale.has(one), stale.timeOf(one)]).toEqual([true, time])
    }),
  )
})
