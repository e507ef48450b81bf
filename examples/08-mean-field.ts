/**
 * One definition, two readings
 *
 * Covers: the mean field (the equations of a jump process), replications beside it.
 *
 * Scenario: two groups recruit in proportion to their size and lose members to each other. The same definition runs one member at a
 * time, and as the equations that its rates and effects amount to.
 */
import { count, defineModel, meanField, moments, rate, simulate } from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"

const rivals = defineModel({
  name: "rivals",
  parameters: {
    first: count(400),
    second: count(300),
    recruitment: rate(0.004, { per: "day", assumption: "an illustration" }),
    conflict: rate(2e-5, { per: "day", assumption: "an illustration" }),
  },
  world: ({ first, second }) => ({ a: first, b: second }),
  hazards: {
    aRecruits: { rate: (world, p) => p.recruitment * world.a, effect: (world) => void world.a++ },
    bRecruits: { rate: (world, p) => p.recruitment * world.b, effect: (world) => void world.b++ },
    aLoses: { rate: (world, p) => p.conflict * world.a * world.b, effect: (world) => void world.a-- },
    bLoses: { rate: (world, p) => p.conflict * world.a * world.b, effect: (world) => void world.b-- },
  },
})

export const lines = (): string[] => {
  const days = [0, 60, 120, 180]
  const equations = meanField(rivals, { until: 180, at: days })
  return days.map((day) => {
    const runs = Array.from({ length: 60 }, (_, i) =>
      simulate(rivals, { seed: "mean field", replication: i + 1, until: day }),
    )
    const shown = (of: (world: { a: number; b: number }) => number): string =>
      `${equations.value(of, day).toFixed(1)} (runs: ${moments(runs.map(({ world }) => of(world))).mean.toFixed(1)})`
    return `day ${String(day).padStart(3)}: first ${shown((world) => world.a)}, second ${shown((world) => world.b)}`
  })
}

printWhenRun(import.meta.url, lines)
