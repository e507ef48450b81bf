import type { RunEpisode } from "@contested/core"
import { describe, expect, it } from "vitest"
import { episodeLines } from "./episode-lines.js"

const difference = (measure: string, value: number, interval: readonly [number, number] | null) => ({
  measure,
  unit: "people",
  mean: 2 + value,
  difference: value,
  interval,
  adjustedPValue: interval === null ? null : 0.01,
})
const outcome = {
  unit: "people",
  mean: 2,
  median: 2,
  low: 0,
  high: 5,
  isWhole: true,
  bins: [{ from: 2, to: 3, count: 8 }],
}
const episode: RunEpisode = {
  format: "contested/episode",
  version: 1,
  scenario: "invented",
  replications: 8,
  outcomes: [
    {
      ...outcome,
      measure: "dead",
      reported: { low: 1, best: 2, high: 4, source: "A newspaper", below: 0.25, equal: 0.5, above: 0.25, within: 0.75 },
    },
    { ...outcome, measure: "unknown", reported: null },
  ],
  whatIfs: [
    {
      variant: "calm",
      title: "Calm",
      differences: [difference("dead", -1, [-1.5, -0.5]), difference("unknown", 0.1, [-1, 1.2])],
    },
  ],
}
const plain = (text: string): string => text

describe("the lines of an episode", () => {
  it("tell where what was reported lies, and only differences that the interval tells apart from none", () => {
    const text = episodeLines(episode, plain).join("\n")
    expect(text).toMatch(/dead +2\S* \(1\S* to 4\S*\) +2\S* +0\S* to 5\S* +25\.0 % +50\.0 % +25\.0 %/)
    expect(text).toMatch(/calm +dead +1\S* +-1\S* +-1\.5\S* to -0\.5/)
    expect(text).not.toContain("unknown")
  })

  it("are none of differences where one replication gives no interval", () => {
    const one = {
      ...episode,
      whatIfs: [{ variant: "calm", title: "Calm", differences: [difference("dead", -1, null)] }],
    }
    expect(episodeLines(one, plain).join("\n")).not.toContain("joint 95 % interval")
  })
})
