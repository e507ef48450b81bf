import { simulate } from "@contested/core"
import { defineBenchmark, type Measurement } from "../measure/benchmark.js"
import { timed } from "../measure/cpu-time.js"
import { mmcSimjs } from "../peers/simjs.js"
import { mmcSimpy } from "../peers/simpy.js"
import { type MmcSetting, type MmcWorld, mmcModel, theoreticalWait } from "./mmc-model.js"

/** Enough for the compiler, small beside what is timed. */
const WARM_UP = 20_000

export function runMmc(setting: MmcSetting): Measurement {
  const first = { ...setting, customers: Math.min(WARM_UP, setting.customers) }
  const cold = timed(first.customers, () => void simulate(mmcModel(first), { seed: "mmc" }))
  let world: MmcWorld | undefined
  const ns = timed(setting.customers, () => {
    world = simulate(mmcModel(setting), { seed: "mmc" }).world
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
  programs: { contested: runMmc, "SIM.JS": mmcSimjs, SimPy: mmcSimpy },
  title: ({ servers, customers }) =>
    `B. M/M/${servers}, ${customers} customers; CPU time per customer; in theory they wait ${theoreticalWait(servers).toFixed(4)}`,
  tables: [[], ["--servers", "4"]],
})
