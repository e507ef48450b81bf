/**
 * Processes and what they share
 *
 * Covers: processes that wait, a resource with a queue, hazards beside processes.
 *
 * Scenario: trucks come to a checkpoint with two officers, who take six minutes each on average. Every now and then an alarm makes
 * everybody wait: the next check takes half an hour more. The clock counts minutes.
 */
import { count, defineModel, process, quantity, resource } from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"
import { exponential, told } from "./src/told.js"

const checkpoint = defineModel({
  name: "checkpoint",
  parameters: {
    officers: count(2),
    between: quantity(5, { unit: "minutes" }),
    check: quantity(6, { unit: "minutes" }),
    alarms: quantity(1 / 60, { unit: "per minute" }),
  },
  processes: { road: process(), truck: process<{ name: string }>() },
  resources: (p) => ({ officers: resource({ capacity: p.officers }) }),
  world: () => ({ alarm: false }),
  hazards: {
    alarm: {
      rate: (world, p) => (world.alarm ? 0 : p.alarms),
      effect: (world) => {
        world.alarm = true
      },
    },
  },
  bodies: {
    *road(_, p, __, context) {
      for (let i = 1; ; i++) {
        yield exponential(context.random("arrivals"), p.between)
        context.start("truck", { name: `truck ${i}` })
      }
    },
    *truck(world, p, { name }, context) {
      const arrived = context.now
      yield context.resources.officers.request()
      const waited = context.now - arrived
      const delay = world.alarm ? 30 : 0
      world.alarm = false
      yield exponential(context.random("checks"), p.check) + delay
      context.resources.officers.release()
      context.record(name, `waited ${waited.toFixed(1)} minutes${delay > 0 ? ", and was held up by an alarm" : ""}`)
    },
  },
  initialise: (_, __, context) => void context.start("road", null),
})

export const lines = (): string[] => told(checkpoint, { seed: "checkpoint", until: 90 })

printWhenRun(import.meta.url, lines)
