/**
 * Hazards: what may happen at any moment
 *
 * Covers: hazards with rates that depend on the state, an end, replications, a mean beside its exact value.
 *
 * Scenario: a group of three recruits at 0.02 a member and day and loses members at 0.01. It grows on average, yet one time in eight it dies
 * out: the probability is (0.01 / 0.02)³.
 */
import { count, defineModel, rate, simulate } from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"

const group = defineModel({
  name: "group",
  parameters: {
    start: count(3),
    joining: rate(0.02, { per: "day", assumption: "an illustration" }),
    leaving: rate(0.01, { per: "day", assumption: "an illustration" }),
  },
  world: ({ start }) => ({ members: start }),
  hazards: {
    join: { rate: (world, { joining }) => joining * world.members, effect: (world) => void world.members++ },
    leave: { rate: (world, { leaving }) => leaving * world.members, effect: (world) => void world.members-- },
  },
  // A group of a hundred hardly ever dies out: 2^-100.
  ends: (world) => world.members === 0 || world.members === 100,
})

export const lines = (): string[] => {
  const runs = Array.from({ length: 2000 }, (_, i) => simulate(group, { seed: "hazards", replication: i + 1 }))
  const gone = runs.filter(({ world }) => world.members === 0)
  return [
    ...runs.slice(0, 4).map((run, i) => `run ${i + 1}: ${run.world.members} members on day ${run.now.toFixed(1)}`),
    `died out: ${((100 * gone.length) / runs.length).toFixed(1)} % of 2,000 runs, exactly 12.5 %`,
  ]
}

printWhenRun(import.meta.url, lines)
