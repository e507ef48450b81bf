import { count, defineModel, exponential, type Model, process, rate, resource } from "@contested/core"

const source = "Erlang 1917; Kleinrock 1975, Queueing Systems I"

/** Days waited by all customers who count, and how many they were. */
export interface Waits {
  waited: number
  customers: number
}

/**
 * One line and some servers, every customer a process: arrives, asks for a server, is served, leaves.
 *
 * @param warmUp customers who come first and do not count: they met an empty system
 * @param customers who count
 */
export function queueModel(warmUp: number, customers: number): Model<Waits> {
  return defineModel({
    name: "mmc",
    parameters: {
      arrival: rate(0.8, { per: "day", description: "arrivals", source }),
      service: rate(1, { per: "day", description: "services of one server", source }),
      servers: count(1, { low: 1, description: "servers", assumption: "a small example" }),
    },
    processes: { source: process(), customer: process<number>() },
    world: (): Waits => ({ waited: 0, customers: 0 }),
    resources: (p) => ({ counter: resource({ capacity: p.servers }) }),
    bodies: {
      *source(_, p, __, context) {
        const arrivals = context.random("arrivals")
        for (let i = 0; i < warmUp + customers; i++) {
          yield exponential(arrivals, p.arrival)
          context.start("customer", i)
        }
      },
      *customer(w, p, i, context) {
        const { counter } = context.resources
        const arrived = context.now
        yield counter.request()
        if (i >= warmUp) {
          w.waited += context.now - arrived
          w.customers += 1
        }
        yield exponential(context.random("service"), p.service)
        counter.release()
      },
    },
    initialise: (_, __, context) => void context.start("source", null),
  })
}
