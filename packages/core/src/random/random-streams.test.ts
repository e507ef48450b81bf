import { describe, expect, it } from "vitest"
import { RandomStreams } from "./random-streams.js"

const first = (streams: RandomStreams, purpose: string, entity: number): number =>
  streams.stream(purpose, entity).uniform()

describe("a stream", () => {
  it("depends on seed, replication, purpose and entity, and on nothing else", () => {
    const draw = (seed: string, replication: number, purpose: string, entity: number | string) =>
      new RandomStreams(seed, replication).stream(purpose, entity).uniform()
    expect(draw("1", 1, "a", 0)).toBe(draw("1", 1, "a", 0))
    const others = [
      draw("1", 1, "a", 0),
      draw("2", 1, "a", 0),
      draw("1", 2, "a", 0),
      draw("1", 1, "b", 0),
      draw("1", 1, "a", 1),
      draw("1", 1, "a", "0"),
    ]
    expect(new Set(others).size).toBe(others.length)
  })

  it("is not shifted by draws from, or the existence of, any other", () => {
    const alone = new RandomStreams("s", 1)
    const crowded = new RandomStreams("s", 1)
    for (let entity = 0; entity < 100; entity++) crowded.stream("other", entity).uniform()
    expect(first(crowded, "mine", 3)).toBe(first(alone, "mine", 3))
  })

  it("goes on from its saved state, to the bit", () => {
    const streams = new RandomStreams("s", 2)
    streams.stream("a", 1).uniform()
    streams.stream("b", "place").uniform()
    const restored = new RandomStreams("s", 2, streams.columns())
    for (let i = 0; i < 100; i++) {
      expect(restored.stream("a", 1).uniform()).toBe(streams.stream("a", 1).uniform())
      expect(restored.stream("b", "place").uniform()).toBe(streams.stream("b", "place").uniform())
    }
    expect(restored.stream("new", 5).uniform()).toBe(new RandomStreams("s", 2).stream("new", 5).uniform())
  })

  it("refuses an entity that is no whole number, by value", () => {
    expect(() => new RandomStreams("s", 1).stream("a", -1)).toThrow(/entity -1; expected a whole number/)
    expect(() => new RandomStreams("s", 1).stream("a", 0.5)).toThrow(/entity 0.5/)
  })
})

// False alarms: each statistic below is approximately standard normal under the hypothesis, and is asked to lie within 4: 1 in 15,800.
describe("neighbouring streams", () => {
  const n = 20_000
  const draws = (lag: number) => {
    const streams = new RandomStreams("independence", 1)
    return Array.from({ length: n }, (_, entity) => {
      const stream = streams.stream("clock", entity)
      for (let i = 0; i < lag; i++) stream.uniform()
      return stream.uniform()
    })
  }

  it.each([[0], [1], [2]])("draw number %i is uniform over entities: chi-square over 100 cells", (lag) => {
    const cells = new Array<number>(100).fill(0)
    for (const u of draws(lag)) cells[Math.floor(u * 100)] = (cells[Math.floor(u * 100)] as number) + 1
    const chiSquare = cells.reduce((sum, count) => sum + ((count - n / 100) * (count - n / 100)) / (n / 100), 0)
    expect(Math.abs((chiSquare - 99) / Math.sqrt(2 * 99))).toBeLessThan(4)
  })

  it.each([
    ["one entity and the next", 0, 1],
    ["one entity and the one 256 further", 0, 256],
    ["a first draw and the next entity's second", 1, 1],
  ])("are uncorrelated between %s", (_, lag, step) => {
    const [a, b] = [draws(0), draws(lag)]
    let sum = 0
    for (let i = 0; i + step < n; i++) sum += ((a[i] as number) - 0.5) * ((b[i + step] as number) - 0.5)
    // Each product has variance 1/144.
    expect(Math.abs(sum / Math.sqrt((n - step) / 144))).toBeLessThan(4)
  })
})
