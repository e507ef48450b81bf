/**
 * Families of hazards: one for each place
 *
 * Covers: hazards over an index set, what they read and what effects change, the audit that proves both.
 *
 * Scenario: six villages along a road are held by group A or B. A village takes after a neighbour in other hands at 0.1 a day, until
 * one group holds the road.
 */
import { defineModel, rate, simulate } from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"

const road = defineModel({
  name: "road",
  parameters: { takeover: rate(0.1, { per: "day", assumption: "an illustration" }) },
  world: () => ({ holder: ["A", "A", "B", "A", "B", "B"] }),
  variables: { holder: 6 },
  hazards: {
    fall: {
      members: 6,
      // The rate of village i depends on itself and its neighbours; the engine asks again when one of them changes.
      reads: { holder: (i) => [i - 1, i, i + 1].filter((near) => near >= 0 && near < 6) },
      rate: (world, { takeover }, i) =>
        takeover *
        [world.holder[i - 1], world.holder[i + 1]].filter((near) => near !== undefined && near !== world.holder[i])
          .length,
      effect: (world, _, i, context) => {
        world.holder[i] = world.holder[i] === "A" ? "B" : "A"
        context.changed.holder(i)
        context.record(`village ${i + 1}`, world.holder.join(""))
      },
    },
  },
})

export const lines = (): string[] => {
  const told: string[] = []
  const run = simulate(road, {
    seed: "families",
    // Recomputes every rate after everything that happens: slow, and proof that nothing is out of date.
    audit: true,
    onRecord: ({ time, kind, data }) => void told.push(`day ${time.toFixed(1).padStart(5)}  ${kind} falls: ${data}`),
  })
  return [...told, `after ${run.occurrences} changes of hands nothing more can happen: next on day ${run.nextTime()}`]
}

printWhenRun(import.meta.url, lines)
