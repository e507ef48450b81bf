import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { TimeAverage } from "./time-average.js"

describe("a time average", () => {
  it("weighs values by how long they last: 2 for 3 days and 5 for 1 day make 2.75, with variance 1.6875", () => {
    const average = new TimeAverage({ time: 10, value: 2 })
    average.set(13, 5)
    expect(average.meanAt(14)).toBe(2.75)
    expect(average.varianceAt(14)).toBe(1.6875)
    expect([average.minimum, average.maximum, average.value]).toEqual([2, 5, 5])
  })

  it("asked in between changes nothing", () => {
    const [asked, left] = [new TimeAverage({ time: 0, value: 1 }), new TimeAverage({ time: 0, value: 1 })]
    for (let t = 1; t < 50; t++) {
      asked.meanAt(t - 0.3)
      asked.varianceAt(t - 0.1)
      asked.set(t, t % 7)
      left.set(t, t % 7)
    }
    expect(asked.state()).toEqual(left.state())
  })

  it("over no time is the value itself, without variance", () => {
    const average = new TimeAverage({ time: 4, value: 7 })
    expect([average.meanAt(4), average.varianceAt(4)]).toEqual([7, 0])
    average.set(4, 9)
    expect([average.meanAt(4), average.varianceAt(4)]).toEqual([9, 0])
    expect(average.meanAt(5)).toBe(9)
  })

  it("forgets the warm-up, not the value", () => {
    const average = new TimeAverage({ time: 0, value: 100 })
    average.set(9, 3)
    average.reset(10)
    average.set(12, 6)
    expect(average.meanAt(14)).toBe(4.5)
    expect([average.minimum, average.maximum]).toEqual([3, 6])
  })

  it("refuses times that run backwards and values that are no numbers, and stays as it was", () => {
    const average = new TimeAverage({ time: 0, value: 1 })
    average.set(5, 2)
    const before = average.state()
    expect(() => average.set(4, 1)).toThrow(/stands at day 5 and was asked about day 4/)
    expect(() => average.set(6, Number.NaN)).toThrow(/value at day 6 is NaN/)
    expect(() => average.meanAt(Number.POSITIVE_INFINITY)).toThrow(/asked about day Infinity/)
    expect(() => new TimeAverage({ time: Number.NaN, value: 1 })).toThrow(/begins is NaN/)
    expect(average.state()).toEqual(before)
  })
})

const changes = fc.array(
  fc.record({
    wait: fc.double({ min: 0, max: 100, noNaN: true }),
    value: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  }),
  { maxLength: 40 },
)

interface Change {
  readonly wait: number
  readonly value: number
}

function averageOf(list: readonly Change[], from: TimeAverage, start: number): number {
  let time = start
  for (const { wait, value } of list) {
    time += wait
    from.set(time, value)
  }
  return time
}

describe("laws", () => {
  test.prop([changes])("agrees with two passes over the intervals", (list) => {
    const average = new TimeAverage({ time: 0, value: 1 })
    const last = averageOf(list, average, 0)
    const end = last + 1
    const pieces = [{ wait: 0, value: 1 }, ...list].map(({ value }, i) => ({ value, lasts: list[i]?.wait ?? 1 }))
    const mean = pieces.reduce((sum, { value, lasts }) => sum + value * lasts, 0) / end
    const variance = pieces.reduce((sum, { value, lasts }) => sum + (value - mean) ** 2 * lasts, 0) / end
    expect(Math.abs(average.meanAt(end) - mean)).toBeLessThan(1e-8)
    expect(Math.abs(average.varianceAt(end) - variance)).toBeLessThan(1e-3)
    expect(Math.abs(average.varianceAt(end) - variance)).toBeLessThanOrEqual(1e-10 * (1 + variance))
  })

  test.prop([changes, changes])("saved, sent through JSON and restored, it goes on to the bit", (left, right) => {
    const whole = new TimeAverage({ time: 0, value: 1 })
    const middle = averageOf(left, whole, 0)
    const resumed = new TimeAverage(JSON.parse(JSON.stringify(whole.state())))
    averageOf(right, whole, middle)
    averageOf(right, resumed, middle)
    expect(JSON.stringify(resumed.state())).toBe(JSON.stringify(whole.state()))
  })
})
