/**
 * Why did this happen?
 *
 * Covers: traces, the chain of causes, the first place where two runs part.
 *
 * Scenario: an attack may be answered by a raid, a raid by an attack. Asked why it happened, the last raid names the chain back to the start;
 * asked where they part, a run and one with a shorter temper name the first difference.
 */
import { defineModel, event, firstDivergence, rate, start } from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"

const feud = defineModel({
  name: "feud",
  parameters: { temper: rate(0.3, { per: "day", assumption: "an illustration" }) },
  events: { incident: event<{ place: string }>() },
  world: () => ({ anger: [0, 0], raids: 0 }),
  variables: { anger: 2 },
  on: {
    incident: (world, _, __, context) => {
      world.anger[0] = 3
      context.changed.anger(0)
    },
  },
  hazards: {
    raid: {
      members: 2,
      reads: { anger: (side) => side },
      rate: (world, { temper }, side) => temper * (world.anger[side] ?? 0),
      effect: (world, _, side, context) => {
        world.raids++
        world.anger[side] = Math.max(0, (world.anger[side] ?? 0) - 1)
        world.anger[1 - side] = (world.anger[1 - side] ?? 0) + 1
        context.changed.anger(side)
        context.changed.anger(1 - side)
      },
    },
  },
  initialise: (_, __, context) => void context.schedule("incident", { place: "the market" }, { at: 2 }),
  ends: (world) => world.raids === 4,
})

export const lines = (): string[] => {
  const run = start(feud, { seed: "why", trace: true }).runUntil(100)
  const chain = run.why(run.occurrences)
  const parting = firstDivergence(
    () => start(feud, { seed: "why" }),
    () => start(feud, { seed: "why", parameters: { temper: 0.5 } }),
  )
  return [
    `why did the last of ${run.occurrences} things happen?`,
    ...chain.map(
      ({ time, name, member, because, cause }) =>
        `  day ${time.toFixed(2)}: ${name}${member === null ? "" : ` by side ${member + 1}`}, ${because} by ${cause === 0 ? "the start" : `occurrence ${cause}`}`,
    ),
    `with a shorter temper the runs part at occurrence ${parting?.occurrence}: day ${parting?.a?.time.toFixed(2)} against day ${parting?.b?.time.toFixed(2)}`,
  ]
}

printWhenRun(import.meta.url, lines)
