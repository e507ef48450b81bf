import {
  arrest,
  clash,
  conflictModel,
  decodeSnapshot,
  defineModel,
  defineScenario,
  deployment,
  encodeSnapshot,
  firstDivergence,
  Histogram,
  History,
  type Mechanism,
  type Model,
  meanField,
  NOBODY,
  type OccurrenceRecord,
  QuantileSketch,
  rate,
  recruitment,
  redeployment,
  restore,
  type Snapshot,
  sampleSeries,
  simulate,
  start,
  Tally,
  TimeAverage,
  takeover,
} from "@contested/core"
import { digestOf } from "../../src/model/state-digest.js"
import { lineGround } from "../conflict/line-ground.js"
import { hazardsAndEvents } from "./hazards-and-events-model.js"
import { mixedWorkloadParts } from "./mixed-workload.js"
import { depot } from "./processes-model.js"

const MECHANISMS: readonly Mechanism[] = [recruitment, arrest, clash, takeover, redeployment, deployment]
/** Faster than life, so that a short run sees everything happen. */
const LIVELY = {
  recruitment: { growth: 0.05 },
  arrest: { arrests: 2000 },
  clash: { encounters: 0.05 },
  takeover: { takeovers: 40, lapse: 40 },
  redeployment: { mobility: 5, garrison: 2 },
}

/** Saved, written as bytes, read again. The bytes count too: they must not depend on the engine. */
function throughBytes(snapshot: Snapshot): { readonly bytes: Uint8Array; readonly snapshot: Snapshot } {
  const bytes = encodeSnapshot(snapshot)
  return { bytes, snapshot: decodeSnapshot(bytes) }
}

function watched<World>(model: Model<World>, seed: string, until: number, audit = false): unknown {
  const records: OccurrenceRecord[] = []
  const run = start(model, { seed, audit, trace: true, onRecord: (record) => void records.push(record) })
  run.runUntil(until)
  const reasons = [run.occurrences, Math.floor(run.occurrences / 2), 1].map((occurrence) => run.why(occurrence))
  return { digest: run.digest(), occurrences: run.occurrences, records, reasons }
}

function savedAndRestored<World>(model: Model<World>, at: number, until: number): unknown {
  const run = start(model, { seed: "saved" }).runUntil(at)
  const { bytes, snapshot } = throughBytes(run.snapshot())
  const [resumed, forked] = [restore(model, snapshot).runUntil(until), run.fork().runUntil(until)]
  return { bytes, resumed: resumed.digest(), forked: forked.digest(), whole: run.runUntil(until).digest() }
}

function interventions(): unknown {
  const run = start(hazardsAndEvents, { seed: "interventions" })
  const history = new History(run, { every: 3 })
  history.runUntil(5).intervene("reinforce", (w) => {
    for (let post = 0; post < 10; post++) w.strength[post] = (w.strength[post] as number) + 7
  })
  history.runUntil(8).intervene("discourage", (w) => void w.morale.fill(0.1))
  history.runUntil(12)
  const both = { digest: history.run.digest(), interventions: history.run.interventions }
  history.undo()
  const one = history.run.digest()
  history.rewind(4).runUntil(12)
  const divergence = firstDivergence(
    () => start(hazardsAndEvents, { seed: "divergence" }),
    () => start(hazardsAndEvents, { seed: "divergence", parameters: { pressure: 0.401 } }),
    { until: 10 },
  )
  return { both, one, none: history.run.digest(), divergence }
}

function statistics(): unknown {
  const run = start(depot, { seed: "statistics" })
  const backlog = new TimeAverage({ time: 0, value: 0 })
  const [gaps, sketch, histogram] = [new Tally(), new QuantileSketch(), new Histogram({ low: 0, high: 0.2, bins: 40 })]
  for (let before = 0; run.nextTime() <= 6 && run.step(); before = run.now) {
    backlog.set(run.now, run.world.backlog)
    for (const statistic of [gaps, sketch, histogram]) statistic.add(run.now - before)
  }
  const halves = [new Tally(gaps.state()), new QuantileSketch(sketch.state())] as const
  halves[0].merge(gaps)
  halves[1].merge(sketch)
  const series = sampleSeries(start(hazardsAndEvents, { seed: "series" }), {
    every: 0.7,
    until: 15,
    of: { strength: (w) => w.strength.reduce((a, b) => a + b, 0), morale: (w) => w.morale.reduce((a, b) => a + b, 0) },
  })
  return {
    backlog: [backlog.state(), backlog.meanAt(7), backlog.varianceAt(7)],
    gaps: [gaps.state(), gaps.standardDeviation, halves[0].state()],
    quantiles: [0.01, 0.5, 0.9, 0.999].map((probability) => halves[1].quantile(probability)),
    sketch: sketch.state(),
    histogram: histogram.state(),
    series,
  }
}

/** An epidemic, as jumps and as equations. */
function twoReadings(): unknown {
  const epidemic = defineModel({
    name: "epidemic",
    parameters: { infection: rate(0.0004, { per: "day" }), recovery: rate(0.7, { per: "week" }) },
    world: () => ({ susceptible: 990, infected: 10, recovered: 0 }),
    hazards: {
      infect: {
        rate: (w, { infection }) => infection * w.susceptible * w.infected,
        effect: (w) => {
          w.susceptible -= 1
          w.infected += 1
        },
      },
      recover: {
        rate: (w, { recovery }) => recovery * w.infected,
        effect: (w) => {
          w.infected -= 1
          w.recovered += 1
        },
      },
    },
    ends: (w) => w.infected === 0,
  })
  const solution = meanField(epidemic, { until: 60, at: [0, 7, 14.5, 30, 60] })
  const jumps = [1, 2, 3].map((replication) => simulate(epidemic, { seed: "epidemic", replication }))
  return {
    jumps: jumps.map((run) => [run.digest(), run.now, run.world]),
    equations: {
      steps: solution.steps,
      times: solution.times,
      states: solution.times.map((time) => solution.at(time)),
    },
  }
}

function conflict(): unknown {
  const model = conflictModel("line", lineGround(), MECHANISMS)
  return [1, 2, 3].map((replication) => {
    const run = start(model, { seed: "conflict", replication, parameters: LIVELY, audit: replication === 1 })
    const { snapshot } = throughBytes(run.runUntil(90).snapshot())
    return [false, true].map((intervened) => {
      const records: unknown[] = []
      const fork = restore(model, snapshot, {
        onRecord: ({ time, occurrence, cause, kind, data }) => {
          const { territory, sideA, sideB, deathsA, deathsB, deathsCivilians } = data as Readonly<
            Record<string, unknown>
          >
          records.push([time, occurrence, cause, kind, territory, sideA, sideB, deathsA, deathsB, deathsCivilians])
        },
      })
      if (intervened)
        fork.intervene("a group leaves", ({ members, control }) => {
          members.fill(0, 0, 5)
          control.forEach((holder, place) => {
            if (holder === 0) control[place] = NOBODY
          })
        })
      const { members, inTransit, control, forces } = fork.runUntil(700).world
      return { occurrences: fork.occurrences, records, members, inTransit, control, forces }
    })
  })
}

function scenario(): unknown {
  const line = defineScenario({
    name: "line",
    kind: "region",
    title: "Five places on a road",
    summary: "Invented.",
    limits: [],
    defaults: { until: "2020-03-31", replications: 2, seed: "1" },
    ground: lineGround(),
    mechanisms: MECHANISMS,
    settings: LIVELY,
  })
  return [1, 2].map((replication) => {
    const { events, occurrences } = line.replicate({ seed: "1", replication, until: "2020-03-31", record: true })
    return [
      occurrences,
      events.map((row) => [row.time, row.kind, row.date_start, row.adm_2, row.deaths_a, row.deaths_b]),
    ]
  })
}

const WORKS: Readonly<Record<string, () => unknown>> = {
  "model: hazards and events": () => watched(hazardsAndEvents, "hazards", 200),
  "model: hazards and events, audited": () => watched(hazardsAndEvents, "audited", 2, true),
  "model: processes and resources": () => watched(depot, "processes", 12),
  "model: saved and restored": () => savedAndRestored(hazardsAndEvents, 6, 12),
  "model: saved with living processes and replayed": () => savedAndRestored(depot, 2.4, 4),
  "model: interventions and history": interventions,
  "model: statistics": statistics,
  "model: jumps and mean field": twoReadings,
  "conflict: mechanisms, forks and interventions": conflict,
  "conflict: scenario and its rows": scenario,
}

/** What one JavaScript engine computed. */
export interface EngineDigest {
  /** SHA-256 of all parts, hexadecimal. */
  readonly digest: string
  /** By name and in order: the first that differs between two engines says where to look. */
  readonly parts: Readonly<Record<string, string>>
}

/**
 * A bit of everything Contested computes: functions, distributions, hazards, events, processes, resources, snapshots, interventions,
 * statistics, mean field, the conflict mechanisms and a scenario's results. The same on every JavaScript engine, in any thread.
 *
 * Needs nothing but the language, so that it can be bundled and run in a browser. A second or two.
 */
export function wholeEngineDigest(): EngineDigest {
  const parts: Record<string, string> = { ...mixedWorkloadParts() }
  for (const [name, work] of Object.entries(WORKS)) parts[name] = digestOf(work()).slice(0, 16)
  return { digest: digestOf(Object.entries(parts)), parts }
}

/**
 * The parts that must also be what they were in earlier versions. Not those of the conflict mechanisms: a mechanism is a theory, and its
 * numbers may be corrected; what it computes is compared between engines all the same.
 */
export function enduringParts({ parts }: EngineDigest): EngineDigest["parts"] {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith("conflict: ")))
}
