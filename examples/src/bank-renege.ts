/**
 * A bank whose customers lose patience
 *
 * Covers: processes, resources, alternatives (anyOf, after), reneging.
 *
 * Scenario: customers come to a bank with one counter. Each joins the line, but waits no longer than a patience of their own; who is
 * not served by then leaves. The clock counts minutes.
 */
import { after, anyOf, count, defineModel, process, quantity, resource } from "@contested/core"
import { printWhenRun } from "./print-when-run.js"
import { between, exponential, told } from "./told.js"

const bank = defineModel({
  name: "bank-renege",
  parameters: {
    customers: count(8),
    betweenArrivals: quantity(10, { unit: "minutes" }),
    service: quantity(12, { unit: "minutes" }),
    shortestPatience: quantity(2, { unit: "minutes" }),
    longestPatience: quantity(9, { unit: "minutes" }),
  },
  processes: { source: process(), customer: process<{ name: string }>() },
  resources: () => ({ counter: resource({ capacity: 1 }) }),
  world: () => ({}),
  bodies: {
    *source(_, p, __, context) {
      for (let i = 1; i <= p.customers; i++) {
        context.start("customer", { name: `customer ${i}` })
        yield exponential(context.random("arrivals"), p.betweenArrivals)
      }
    },
    *customer(_, p, { name }, context) {
      const { counter } = context.resources
      const arrived = context.now
      context.record(name, `comes, ${counter.waiting} before in line`)
      const patience = between(context.random("patience"), p.shortestPatience, p.longestPatience)
      const { first } = yield* anyOf({ served: counter.request(), patience: after(patience) })
      const waited = (context.now - arrived).toFixed(2)
      if (first === "patience") {
        context.record(name, `gives up after ${waited}`)
        return
      }
      context.record(name, `is served after ${waited}`)
      yield exponential(context.random("service"), p.service)
      counter.release()
      context.record(name, "leaves content")
    },
  },
  initialise: (_, __, context) => void context.start("source", null),
})

export const lines = (): string[] => told(bank, { seed: "bank" })

printWhenRun(import.meta.url, lines)
