import { log } from "@contested/core"
import { HeapEventList } from "../../packages/core/src/engine/event-list/heap-event-list.js"
import { Simulation } from "../../packages/core/src/engine/simulation.js"
import { TraceHash } from "../../packages/core/src/engine/trace-hash.js"
import { timed } from "./measure/cpu-time.js"
import { runPhold } from "./phold/phold-benchmark.js"
import { Xoshiro128 } from "./random/xoshiro128.js"

const which = process.argv[2]
const random = new Xoshiro128(99)
const K = 2_000_000
let h = 0
if (which === "draws") {
  let s = 0
  const f = (n: number) => {
    for (let i = 0; i < n; i++) {
      s += Math.floor(random.nextUniform() * 1024)
      s -= log(random.nextUniform())
    }
  }
  f(300000)
  console.log(
    which,
    timed(K, () => f(K)),
    s > 0,
  )
} else if (which === "list") {
  const list = new HeapEventList()
  for (let i = 0; i < 1024; i++) list.schedule(-log(random.nextUniform()), 0, 0, i, 0)
  const f = (n: number) => {
    for (let i = 0; i < n; i++) {
      const s = list.pop()
      const e = list.payloadOf(s) as number
      const t = list.timeOf(s)
      h = (Math.imul(h, 31) + e) | 0
      list.schedule(t - log(random.nextUniform()), 0, 0, Math.floor(random.nextUniform() * 1024), i)
    }
  }
  f(300000)
  console.log(
    which,
    timed(K, () => f(K)),
    h,
  )
} else if (which === "fold") {
  const t = new TraceHash()
  const f = (n: number) => {
    for (let i = 0; i < n; i++) t.fold(i * 0.37, 0, i)
  }
  f(300000)
  console.log(
    which,
    timed(K, () => f(K)),
    t.state(),
  )
} else if (which === "simulation") {
  let sim: Simulation
  const program = {
    events: [
      {
        name: "visit",
        priority: 0,
        execute: (e: unknown) => {
          h = (Math.imul(h, 31) + (e as number)) | 0
          const target = Math.floor(random.nextUniform() * 1024)
          sim.schedule(0, target, sim.now - log(random.nextUniform()))
        },
      },
    ],
    hazards: [],
    variables: [],
    processes: [],
    facilities: new Map(),
  }
  sim = new Simulation(program, { seed: "x", replication: 1 }, (s) => {
    for (let i = 0; i < 1024; i++) s.schedule(0, i, -log(random.nextUniform()))
  })
  const f = (n: number) => {
    for (let i = 0; i < n; i++) sim.step()
  }
  f(300000)
  console.log(
    which,
    timed(K, () => f(K)),
    h,
  )
} else console.log("run", runPhold({ entities: 1024, warmup: 300000, events: K, seed: 99 }).ns)
