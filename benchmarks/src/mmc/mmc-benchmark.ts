import { simulate } from "@contested/core"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { timed } from "../measure/cpu-time.js"
import { mmcSimjs } from "../peers/simjs.js"
import { mmcSimpy } from "../peers/simpy.js"
import { type MmcSetting, type MmcWorld, mmcModel, type Service, theoreticalWait } from "./mmc-model.js"

/** The first operations of a process, which pay for compiling. */
const COLD = 20_000
/** Untimed before what is timed: 300,000 events, as in PHOLD. SIM.JS has none, because a second simulation in one process runs a third slower there. */
const WARM_UP = 100_000

export function runMmc(setting: MmcSetting, service: Service): Measurement {
  const { customers } = setting
  const run = (served: number) => simulate(mmcModel({ ...setting, customers: served }, service), { seed: "mmc" }).world
  const first = Math.min(COLD, customers)
  const cold = timed(first, () => void run(first))
  run(Math.min(WARM_UP, customers))
  let world: MmcWorld | undefined
  const ns = timed(customers, () => {
    world = run(customers)
  })
  const wait = world!.waited / world!.served
  return { ns, cold, hash: world!.hash >>> 0, figures: { "mean wait": wait }, ...isKnownWait(setting, wait) }
}

/** The mean wait that independent programs agreed on, where they were asked. */
function isKnownWait({ servers, customers, seed }: MmcSetting, wait: number): { sameWork?: boolean } {
  const known = seed === 1 && customers === 1_000_000 ? { 1: 4.0167, 4: 0.7483 }[servers] : undefined
  return known === undefined ? {} : { sameWork: Math.abs(wait - known) < 0.00005 }
}

export const mmc = defineBenchmark({
  name: "mmc",
  about: "M/M/c with a process for every customer: one operation is one customer, who waits, is served and leaves.",
  example: "mmc --servers 4 --customers 1000000",
  options: {
    servers: { about: "c; customers arrive at 0.8 c, each server serves at 1", least: 1, most: 1000, initial: 1 },
    customers: { about: "how many are served", least: 1, most: 1e9, initial: 1_000_000 },
    seed: {
      about: "of the arrivals (xoshiro128++); the services have the next",
      ...{ least: 0, most: 2 ** 32 - 2 },
      initial: 1,
    },
  },
  rounds: 3,
  programs: {
    contested: (setting) => runMmc(setting, "request"),
    "contested, one command": (setting) => runMmc(setting, "use"),
    "SIM.JS": mmcSimjs,
    SimPy: mmcSimpy,
  },
  title: ({ servers, customers }) =>
    `B. M/M/${servers}, ${customers} customers; CPU time per customer; in theory they wait ${theoreticalWait(servers).toFixed(4)}`,
  tables: [[], ["--servers", "4"]],
})
