import { describe, expect, it } from "vitest"
import { chunksOf } from "../../runs/chunks.js"
import { Handover } from "./handover.js"

const ranges = [...chunksOf(10_000, 50)]
const rowsOf = (taken: readonly { readonly first: number; readonly last: number }[]): number =>
  taken.reduce((sum, { first, last }) => sum + last - first + 1, 0)

/** Takes all, each row so many milliseconds long; how many chunks were handed over at a time. */
function sizes(milliseconds: number, lanes = 2): number[] {
  const handover = new Handover(ranges, lanes, 100)
  const found: number[] = []
  const seen: number[] = []
  for (let taken = handover.take(); taken.length > 0; taken = handover.take()) {
    found.push(taken.length)
    seen.push(...taken.map(({ first }) => first))
    handover.learn(rowsOf(taken), milliseconds * rowsOf(taken))
  }
  expect(seen).toEqual(ranges.map(({ first }) => first))
  return found
}

describe("chunks that are handed over", () => {
  it("go several at a time where runs are short, one by one where they are long, each once and in order", () => {
    const short = sizes(0.2)
    expect(short[0]).toBe(1)
    // 50 runs of 0.2 ms are 10 ms: ten chunks are 100 ms.
    expect(Math.max(...short)).toBe(10)
    expect(new Set(sizes(5))).toEqual(new Set([1]))
  })

  it("go one by one where handing over costs nothing", () => {
    const handover = new Handover(ranges, 2)
    handover.learn(rowsOf(handover.take()), 1)
    expect(handover.take()).toHaveLength(1)
  })

  it("leave something for every lane at the end", () => {
    const short = sizes(0.001, 4)
    expect(short.at(-1)).toBe(1)
    expect(Math.max(...short)).toBeLessThanOrEqual(200 / 8)
  })
})

describe("further threads", () => {
  const decided = async (handover: Handover): Promise<boolean> => {
    let isDecided = false
    void handover.untilOthersPay().then(() => {
      isDecided = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    return isDecided
  }

  it("start when it is known that there is much to do, and wait while what is left is soon done", async () => {
    const long = new Handover(ranges, 2, 100, true)
    long.learn(rowsOf(long.take()), 300)
    expect(await decided(long)).toBe(true)
    const short = new Handover(ranges, 2, 100, true)
    // 310 ms of runs of 0.2 ms: what is left takes less than two seconds.
    for (let k = 0; k < 4; k += 1) {
      const rows = rowsOf(short.take())
      short.learn(rows, 0.2 * rows)
    }
    expect(await decided(short)).toBe(false)
    short.end()
    expect(await decided(short)).toBe(true)
  })

  it("start at once where nobody is patient, and are let go when there is nothing left", async () => {
    expect(await decided(new Handover(ranges, 2))).toBe(true)
    const few = new Handover(ranges.slice(0, 1), 2, 100, true)
    expect(await decided(few)).toBe(false)
    few.take()
    expect(few.take()).toEqual([])
    expect(await decided(few)).toBe(true)
  })
})
