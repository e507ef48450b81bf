import { getHeapStatistics } from "node:v8"
import { expect, it } from "vitest"
import { FlatHeap } from "./flat-heap.js"

it("a heap that fills with old garbage is collected, one that does not grow is left alone, and one that is collected all the time waits", () => {
  const heap = new FlatHeap()
  heap.tend()
  expect(heap.tend()).toBe(false)
  const before = getHeapStatistics().used_heap_size
  // A tenth of what is there and the margin, whatever other tests have left; long arrays are old from the start.
  const grow = (): number => {
    const garbage: number[][] = []
    while (getHeapStatistics().used_heap_size < 1.3 * before + 30 * 2 ** 20)
      garbage.push(new Array<number>(200_000).fill(garbage.length))
    return garbage.length
  }
  expect(grow()).toBeGreaterThan(10)
  expect(heap.tend()).toBe(true)
  expect(getHeapStatistics().used_heap_size).toBeLessThan(1.1 * before + 15 * 2 ** 20)
  grow()
  expect(heap.tend()).toBe(false)
})
