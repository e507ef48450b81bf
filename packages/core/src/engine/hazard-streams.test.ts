import { expect, it } from "vitest"
import { RandomStreams } from "../random/random-streams.js"
import { HazardStreams } from "./hazard-streams.js"

it("the streams of hazards give the numbers that streams of the same names give, and are saved and restored with them", () => {
  const plain = new RandomStreams("seed", 3)
  const streams = new RandomStreams("seed", 3)
  const hazards = new HazardStreams(streams, 5, (hazard) => ["loss/clock", hazard])
  const draw = (kept: HazardStreams) => {
    for (let i = 0; i < 1000; i++)
      for (const hazard of [4, 0, 2]) expect(kept.uniform(hazard)).toBe(plain.stream("loss/clock", hazard).uniform())
  }
  draw(hazards)
  // Hazards 1 and 3 have not drawn, so they are not in the state.
  expect(streams.state()).toEqual(plain.state())
  const restored = new RandomStreams("seed", 3, streams.state())
  const continued = new HazardStreams(restored, 5, (hazard) => ["loss/clock", hazard])
  expect(restored.state()).toEqual(plain.state())
  draw(continued)
  expect(restored.state()).toEqual(plain.state())
})

it("a stream that a hazard keeps is not given out to anyone else", () => {
  const streams = new RandomStreams("seed", 1)
  new HazardStreams(streams, 1, () => ["loss/clock", 0]).uniform(0)
  expect(() => streams.stream("loss/clock", 0)).toThrow('Stream "loss/clock" belongs to the clocks of a hazard')
})
