import { defineModel, log, type Model, process, resource } from "@contested/core"
import { Xoshiro128 } from "../random/xoshiro128.js"

export interface MmcSetting {
  readonly servers: number
  readonly customers: number
  /** Of the arrivals; the services have the next one. */
  readonly seed: number
}

export interface MmcWorld {
  /** Days that customers have waited, summed. */
  waited: number
  served: number
  /** h = 31 h + number of the customer, in the order in which they leave. */
  hash: number
}

/** Customers arrive at 0.8 a server. */
export const ARRIVALS_PER_SERVER = 0.8

/** Mean wait of M/M/c: Erlang C over c mu - lambda (Gross et al. 2008, Fundamentals of Queueing Theory, 4th ed., 2.3). */
export function theoreticalWait(servers: number): number {
  const load = ARRIVALS_PER_SERVER * servers
  let term = 1
  let sum = 0
  for (let k = 0; k < servers; k++) {
    sum += term
    term *= load / (k + 1)
  }
  const waiting = term / (1 - ARRIVALS_PER_SERVER)
  return waiting / (sum + waiting) / (servers - load)
}

/**
 * How a customer is served: `use` says it in one command, as users of SIM.JS do; `request` asks, holds and releases, as users of SimPy do.
 * In one command the service time is drawn when the customer comes, which first come, first served draws in the same order.
 */
export type Service = "use" | "request"

/** M/M/c; the first customer comes at time 0. With a process for every customer, and one that makes them. */
export function mmcModel({ servers, customers, seed }: MmcSetting, service: Service): Model<MmcWorld> {
  const arrivals = new Xoshiro128(seed)
  const services = new Xoshiro128(seed + 1)
  return defineModel({
    name: "mmc",
    parameters: {},
    world: (): MmcWorld => ({ waited: 0, served: 0, hash: 0 }),
    resources: () => ({ counter: resource({ capacity: servers }) }),
    processes: { source: process(), use: process<number>(), request: process<number>() },
    initialise: (_world, _parameters, context) => {
      context.start("source", null)
    },
    bodies: {
      *source(_world, _parameters, _payload, context) {
        for (let customer = 0; customer < customers; customer++) {
          if (customer > 0) yield -log(arrivals.nextUniform()) / (ARRIVALS_PER_SERVER * servers)
          context.start(service, customer)
        }
      },
      *use(world, _parameters, customer, context) {
        const arrived = context.now
        const days = -log(services.nextUniform())
        yield context.resources.counter.use(days)
        world.waited += context.now - days - arrived
        world.served += 1
        world.hash = (Math.imul(world.hash, 31) + customer) | 0
      },
      *request(world, _parameters, customer, context) {
        const { counter } = context.resources
        const arrived = context.now
        yield counter.request()
        world.waited += context.now - arrived
        yield -log(services.nextUniform())
        counter.release()
        world.served += 1
        world.hash = (Math.imul(world.hash, 31) + customer) | 0
      },
    },
  })
}
