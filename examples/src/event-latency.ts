/**
 * A cable that takes its time
 *
 * Covers: a delay between two processes, as a process per message and, shorter, as an event per message.
 *
 * Scenario: a sender puts a message on a cable every five seconds; the cable delivers each of them ten seconds later, so several are
 * on their way at a time. A second cable does the same with scheduled events. The clock counts seconds.
 */
import { defineModel, event, process, quantity, store } from "@contested/core"
import { printWhenRun } from "./print-when-run.js"
import { told } from "./told.js"

const cables = defineModel({
  name: "event-latency",
  parameters: { every: quantity(5, { unit: "seconds" }), latency: quantity(10, { unit: "seconds" }) },
  events: { arrival: event<{ sent: number }>() },
  processes: { sender: process(), transit: process<{ sent: number }>(), receiver: process<"far" | "near">() },
  resources: () => ({ far: store<{ sent: number }>(), near: store<{ sent: number }>() }),
  world: () => ({}),
  on: {
    arrival: (_, __, message, { resources }) => void resources.near.tryPut(message),
  },
  bodies: {
    *sender(_, p, __, context) {
      for (;;) {
        yield p.every
        const message = { sent: context.now }
        context.start("transit", message)
        context.schedule("arrival", message, { after: p.latency })
      }
    },
    *transit(_, p, message, context) {
      yield p.latency
      yield context.resources.far.put(message)
    },
    *receiver(_, __, end, context) {
      for (;;) {
        const { sent } = yield* context.resources[end].get()
        context.record(`${end} end`, `receives what was sent at ${sent}`)
      }
    },
  },
  initialise: (_, __, context) => {
    context.start("sender", null)
    context.start("receiver", "far")
    context.start("receiver", "near")
  },
})

export const lines = (): string[] => told(cables, { seed: "cables", until: 40 })

printWhenRun(import.meta.url, lines)
