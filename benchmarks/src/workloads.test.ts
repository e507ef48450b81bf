import { spawnSync } from "node:child_process"
import { simulate, start } from "@contested/core"
import { describe, expect, it } from "vitest"
import { ACTIVE, COP, EMPTY, epsteinModel, JAILED } from "./epstein/epstein-model.js"
import { runDuels } from "./lanchester/lanchester-benchmark.js"
import { ringModel } from "./lanchester/ring-model.js"
import { defineBenchmark } from "./measure/benchmark.js"
import { type MmcSetting, mmcModel, theoreticalWait } from "./mmc/mmc-model.js"
import { mmcSimjs } from "./peers/simjs.js"
import { runPhold } from "./phold/phold-benchmark.js"
import { Xoshiro128 } from "./random/xoshiro128.js"
import { measureSnapshots } from "./snapshot/snapshot-benchmark.js"

/** The waits of first come, first served by Lindley's recursion (Kiefer & Wolfowitz 1955 for several servers): no events at all. */
function waitsByRecursion({ servers, customers, seed }: MmcSetting): number {
  const arrivals = new Xoshiro128(seed)
  const services = new Xoshiro128(seed + 1)
  const freeAt = new Array<number>(servers).fill(0)
  let now = 0
  let waited = 0
  for (let customer = 0; customer < customers; customer++) {
    if (customer > 0) now -= Math.log(arrivals.nextUniform()) / (0.8 * servers)
    freeAt.sort((a, b) => a - b)
    const begins = Math.max(now, freeAt[0]!)
    waited += begins - now
    freeAt[0] = begins - Math.log(services.nextUniform())
  }
  return waited / customers
}

describe("M/M/c", () => {
  it.each([
    [1, "use"],
    [2, "use"],
    [4, "use"],
    [1, "request"],
    [4, "request"],
  ] as const)("with %i servers, served by %s: processes wait as long as the recursion says", (servers, service) => {
    const setting = { servers, customers: 20_000, seed: 1 }
    const { world } = simulate(mmcModel(setting, service), { seed: "mmc" })
    expect(world.served).toBe(20_000)
    expect(world.waited / world.served).toBeCloseTo(waitsByRecursion(setting), 9)
  })

  it("is in theory what Erlang says", () => {
    expect(theoreticalWait(1)).toBeCloseTo(4, 12)
    expect(theoreticalWait(4)).toBeCloseTo(0.7455, 4)
  })

  it("is served in the same order by SIM.JS, in one command and step by step", async () => {
    const setting = { servers: 4, customers: 5000, seed: 1 }
    const peer = await mmcSimjs(setting)
    for (const service of ["use", "request"] as const) {
      const { world } = simulate(mmcModel(setting, service), { seed: "mmc" })
      expect(peer.hash).toBe(world.hash >>> 0)
      expect(peer.figures?.["mean wait"]).toBeCloseTo(world.waited / world.served, 9)
    }
  })
})

describe("PHOLD", () => {
  it("visits in the order of a list that is searched for its earliest entry", () => {
    const setting = { entities: 50, warmup: 0, events: 3000, seed: 99 }
    const random = new Xoshiro128(99)
    const pending = Array.from({ length: 50 }, (_, entity) => ({ entity, time: -Math.log(random.nextUniform()) }))
    let hash = 0
    for (let i = 0; i < setting.events; i++) {
      const earliest = pending.reduce((best, entry) => (entry.time < best.time ? entry : best))
      hash = (Math.imul(hash, 31) + earliest.entity) | 0
      earliest.entity = Math.floor(random.nextUniform() * 50)
      earliest.time -= Math.log(random.nextUniform())
    }
    expect(runPhold(setting).hash).toBe(hash >>> 0)
  })

  it("has the hash that independent programs agreed on", () => {
    expect(runPhold({ entities: 1024, warmup: 300_000, events: 2_000_000, seed: 99 }).hash).toBe(3073715207)
  })
})

describe("Lanchester", () => {
  it("a duel of 50 lasts as long as the backward equations of its Markov chain say", () => {
    // Mean time to the end from (a, b): one over the total rate, then on from where the next loss leads.
    const mean = Array.from({ length: 51 }, () => new Float64Array(51))
    for (let a = 1; a <= 50; a++)
      for (let b = 1; b <= 50; b++) mean[a]![b] = (1 + b * mean[a - 1]![b]! + a * mean[a]![b - 1]!) / (a + b)
    const duels = 400
    const { figures } = runDuels(7, 50, duels)
    // A duel's standard deviation is below 0.8: five standard errors, a false alarm in a million.
    expect(Math.abs(figures!["mean duration"]! - mean[50]![50]!)).toBeLessThan((5 * 0.8) / Math.sqrt(duels))
  })

  it("the ring declares all that its rates read, and keeps its totals", () => {
    const run = start(ringModel(9), { seed: "ring", audit: true })
    for (let i = 0; i < 2000; i++) run.step()
    const { units, totals, firstGroup } = run.world
    totals.forEach((total, t) => {
      expect(units.subarray(firstGroup[t], firstGroup[t + 1]).reduce((sum, group) => sum + group, 0)).toBe(total)
    })
    expect(Math.min(...units)).toBeGreaterThanOrEqual(0)
  })
})

it("civil violence keeps every agent, one a cell, and jails only citizens", () => {
  const run = start(epsteinModel(40), { seed: "epstein" })
  const { agentAt, cellOf, state, sentence } = run.world
  const agents = agentAt.filter((agent) => agent !== EMPTY).length
  // 0.774 of 1,600 cells, five standard deviations of 17.
  expect(Math.abs(agents - 1238)).toBeLessThan(85)
  const cops = state.subarray(0, agents).filter((kind) => kind === COP).length
  let rebels = 0
  for (let step = 1; step <= 60; step++) {
    run.runUntil(step)
    for (let agent = 0; agent < agents; agent++) {
      expect(agentAt[cellOf[agent]!]).toBe(agent)
      if (state[agent] === JAILED) expect(sentence[agent]).toBeGreaterThanOrEqual(0)
      if (state[agent] === ACTIVE || state[agent] === JAILED) rebels++
    }
    expect(agentAt.filter((agent) => agent !== EMPTY)).toHaveLength(agents)
    expect(state.subarray(0, agents).filter((kind) => kind === COP)).toHaveLength(cops)
  }
  expect(rebels).toBeGreaterThan(0)
})

it("a run that is saved, restored and forked again and again is where it was", () => {
  const { sameWork, figures } = measureSnapshots(ringModel(5), { occurrences: 500, times: 2 })
  expect(sameWork).toBe(true)
  expect(figures!["MB"]).toBeGreaterThan(0)
})

describe("the command line of a benchmark", () => {
  const toy = defineBenchmark({
    name: "toy",
    about: "Nothing.",
    example: "toy --n 3",
    options: { n: { about: "how many", least: 1, most: 9, initial: 2 } },
    rounds: 1,
    programs: { own: ({ n }) => ({ ns: n }) },
    title: () => "toy",
    tables: [[]],
  })

  it("says in its row that a program failed, and goes on with the others", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", "benchmarks/src/fixtures/failing-peer.ts"],
      { encoding: "utf8" },
    )
    expect(status).toBe(0)
    expect(stdout).toMatch(/own +3\.00 +3\.00 +1\.00\n/)
    expect(stdout).toMatch(/broken +failed: TypeError: it has a bad day\n/)
  })

  it("refuses all mistakes at once, and says what is allowed", async () => {
    await expect(toy.run(["--n", "10", "--m", "--program", "other", "stray"])).rejects.toThrow(
      /--n is "10"; give a whole number from 1 to 9;\nthere is no option --m.*;\n--program is "other"; choose own;\n"stray" stands/s,
    )
  })

  it("exits with 2 and a sentence", () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "benchmarks/src/main.ts", "phold", "--seed", "-1"],
      { encoding: "utf8" },
    )
    expect(status).toBe(2)
    expect(stderr).toBe(
      '--seed is "-1"; give a whole number from 0 to 4294967295. Try: npm run bench -- phold --seed 99 --json\n',
    )
  })
})
