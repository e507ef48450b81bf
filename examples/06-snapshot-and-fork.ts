/**
 * Stop, save, fork
 *
 * Covers: snapshots as bytes, restoring, forks, interventions from outside, digests.
 *
 * Scenario: a rumour goes round a town of 200. On day 4 the run is saved; restored, it goes on as if it had never stopped. Two forks share that
 * past: in one of them half of those who had not heard it leave town.
 */
import { decodeSnapshot, defineModel, encodeSnapshot, rate, restore, start } from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"

const rumour = defineModel({
  name: "rumour",
  parameters: { spread: rate(0.8, { per: "day", assumption: "an illustration" }) },
  world: () => ({ heard: 1, people: 200 }),
  hazards: {
    tell: {
      rate: (world, { spread }) => (spread * world.heard * (world.people - world.heard)) / world.people,
      effect: (world) => void world.heard++,
    },
  },
})

export const lines = (): string[] => {
  const run = start(rumour, { seed: "fork" }).runUntil(4)
  // Bytes, for a file or another process.
  const saved = encodeSnapshot(run.snapshot())
  const resumed = restore(rumour, decodeSnapshot(saved)).runUntil(10)
  const [asItWas, smaller] = [run.fork(), run.fork()]
  smaller.intervene("half of the others leave", (world) => {
    world.people -= Math.floor((world.people - world.heard) / 2)
  })
  const told = (name: string, { world }: { readonly world: { readonly heard: number; readonly people: number } }) =>
    `${name}: ${world.heard} of ${world.people} have heard it`
  return [
    told("day 4", run),
    told("day 10", asItWas.runUntil(10)),
    told("day 10, had half left", smaller.runUntil(10)),
    `saved and restored, the same to the bit: ${resumed.digest() === asItWas.digest()}`,
    `what was done: ${JSON.stringify(smaller.interventions[0]?.patches)}`,
  ]
}

printWhenRun(import.meta.url, lines)
