import { count, defineModel, simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean, zOfShare } from "./mean-band.js"

/** Each cell looks at a random neighbour once a day on average and takes its opinion (Clifford & Sudbury 1973, doi:10.1093/biomet/60.3.581). */
const voter = (name: string, neighboursOf: (cell: number, cells: number) => readonly number[]) =>
  defineModel({
    name,
    parameters: { cells: count(10), red: count(5) },
    world: ({ cells, red }) => ({ opinion: Array.from({ length: cells }, (_, i): number => (i < red ? 1 : 0)), red }),
    variables: { opinion: (world) => world.opinion.length },
    hazards: {
      look: {
        members: (world) => world.opinion.length,
        // Only a cell that sees the other opinion can change: looking at one's own kind does nothing and is left out.
        reads: { opinion: (cell, world) => [cell, ...neighboursOf(cell, world.opinion.length)] },
        rate: (world, _, cell) => {
          const neighbours = neighboursOf(cell, world.opinion.length)
          return neighbours.filter((other) => world.opinion[other] !== world.opinion[cell]).length / neighbours.length
        },
        effect: (world, _, cell, context) => {
          const changed = 1 - (world.opinion[cell] as number)
          world.opinion[cell] = changed
          world.red += 2 * changed - 1
          context.changed.opinion(cell)
        },
      },
    },
    ends: (world) => world.red === 0 || world.red === world.opinion.length,
  })

const ring = voter("voter-ring", (cell, n) => [(cell + 1) % n, (cell + n - 1) % n])
const complete = voter("voter-complete", (cell, n) => Array.from({ length: n }, (_, i) => i).filter((i) => i !== cell))

describe("the voter process", () => {
  it.each([
    ["a ring", ring, 12, 3],
    ["a complete graph", complete, 8, 3],
  ])("on %s ends in a colour with probability equal to its share at the start", (_, model, cells, red) => {
    const trials = 1500
    const parameters = { cells, red }
    const wins = Array.from({ length: trials }, (_, i) =>
      simulate(model, { seed: "voter", replication: i + 1, parameters }),
    ).filter((run) => run.world.red > 0).length
    expect(Math.abs(zOfShare(wins, trials, red / cells))).toBeLessThan(FOUR_SIGMA)
  })

  it("on a complete graph of ten, five against five, takes 5.8107 days to agree on average", () => {
    const times = Array.from(
      { length: 2000 },
      (_, i) => simulate(complete, { seed: "consensus", replication: i + 1 }).now,
    )
    expect(Math.abs(zOfMean(times, 5.8107142857))).toBeLessThan(FOUR_SIGMA)
  })
})
