import type { Measurement } from "../measure/benchmark.js"
import { timed } from "../measure/cpu-time.js"
import { ARRIVALS_PER_SERVER, type MmcSetting } from "../mmc/mmc-model.js"
import { Xoshiro128 } from "../random/xoshiro128.js"
import { importPeer } from "./import-peer.js"

interface Entity {
  time(): number
  setTimer(duration: number): { done(callback: () => void): void }
  useFacility(facility: object, duration: number): { done(callback: () => void): void }
}

interface SimModule {
  readonly Sim: new () => {
    addEntity(kind: new () => Entity, name: string, ...words: unknown[]): void
    simulate(end: number): void
  }
  readonly Entity: new () => Entity
  readonly Facility: (new (name: string, discipline: number, servers: number) => object) & { readonly FCFS: number }
}

/** SIM.JS exports nothing under Node: it leaves its module at the window, if there is one. */
async function load(): Promise<SimModule> {
  const holder = globalThis as { window?: { Sim?: SimModule } }
  holder.window = {}
  await importPeer("simjs")
  const { Sim } = holder.window
  delete holder.window
  return Sim!
}

/** M/M/c with an entity for every customer. It wants the service time with the request, which first come, first served draws in the same order. */
export async function mmcSimjs({ servers, customers, seed }: MmcSetting): Promise<Measurement> {
  const { Sim, Entity, Facility } = await load()
  let hash = 0
  let waited = 0
  const ns = timed(customers, () => {
    const arrivals = new Xoshiro128(seed)
    const services = new Xoshiro128(seed + 1)
    const simulation = new Sim()
    const counter = new Facility("counter", Facility.FCFS, servers)
    class Customer extends Entity {
      start(customer: number): void {
        const arrived = this.time()
        const service = -Math.log(services.nextUniform())
        this.useFacility(counter, service).done(() => {
          waited += this.time() - service - arrived
          hash = (Math.imul(hash, 31) + customer) | 0
        })
      }
    }
    class Source extends Entity {
      start(): void {
        this.arrive(0)
      }
      arrive(customer: number): void {
        simulation.addEntity(Customer, "customer", customer)
        if (customer + 1 === customers) return
        const pause = -Math.log(arrivals.nextUniform()) / (ARRIVALS_PER_SERVER * servers)
        this.setTimer(pause).done(() => this.arrive(customer + 1))
      }
    }
    simulation.addEntity(Source, "source")
    simulation.simulate(Number.POSITIVE_INFINITY)
  })
  return { ns, hash: hash >>> 0, figures: { "mean wait": waited / customers } }
}
