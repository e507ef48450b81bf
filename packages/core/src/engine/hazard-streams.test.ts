import { expect, it } from "vitest"
import { RandomStreams } from "../random/random-streams.js"
import { copyHazardRecords, newHazardRecords } from "./hazard-records.js"
import { HazardStreams } from "./hazard-streams.js"

const families = [
  { purpose: "loss/clock", members: 5 },
  { purpose: "gain/clock", members: 2 },
]

it("the streams of hazards give the numbers that streams of the same names give, and are saved and restored with them", () => {
  const plain = new RandomStreams("seed", 3)
  const streams = new RandomStreams("seed", 3)
  const records = newHazardRecords(7)
  const hazards = new HazardStreams(streams, families, records)
  const draw = (kept: HazardStreams) => {
    for (let i = 0; i < 1000; i++) {
      for (const hazard of [4, 0, 2]) expect(kept.uniform(hazard)).toBe(plain.stream("loss/clock", hazard).uniform())
      expect(kept.uniform(6)).toBe(plain.stream("gain/clock", 1).uniform())
    }
  }
  draw(hazards)
  // Hazards 1, 3 and 5 have not drawn, so they are not in the state.
  expect(streams.state()).toEqual(plain.state())
  const restored = new RandomStreams("seed", 3, streams.columns())
  const continued = new HazardStreams(restored, families, copyHazardRecords(records))
  expect(restored.state()).toEqual(plain.state())
  draw(continued)
  expect(restored.state()).toEqual(plain.state())
})

it("a stream that a hazard keeps is not given out to anyone else", () => {
  const streams = new RandomStreams("seed", 1)
  new HazardStreams(streams, families, newHazardRecords(7))
  expect(() => streams.stream("loss/clock", 0)).toThrow('Stream "loss/clock" belongs to the clocks of a hazard')
})
