import { digestOf } from "../../src/model/state-digest.js"
import { Assertions, type BrokenAssertion } from "./broken-assertions.js"
import { conflictRuns } from "./conflict-runs.js"
import { customers } from "./customers.js"
import { ring } from "./ring-of-units.js"
import { scheduledEvents } from "./scheduled-events.js"

/** What came of one kind of workload. */
export interface SoakResult {
  readonly kind: string
  readonly events: number
  /** Single assertions evaluated. */
  readonly assertions: number
  readonly broken: readonly BrokenAssertion[]
  readonly digest: string
}

interface Workload {
  readonly kind: string
  /** Of all events; the shares sum to 1. */
  readonly share: number
  run(assertions: Assertions, events: number, seed: string): string
}

/** How often in a run it is saved and goes on from what was saved. */
const RESTORES = 8

const WORKLOADS: readonly Workload[] = [
  {
    kind: "scheduled events, all compared",
    share: 0.3,
    run: (assertions, events, seed) =>
      scheduledEvents(assertions, { events, seed, actors: 64, compareEvery: 1, restores: RESTORES }),
  },
  {
    kind: "scheduled events, very many pending",
    share: 0.1,
    run: (assertions, events, seed) =>
      scheduledEvents(assertions, {
        events,
        seed,
        actors: Math.min(50_000, Math.ceil(events / 5)),
        compareEvery: 20_000,
        restores: 2,
      }),
  },
  {
    kind: "ring of units",
    share: 0.4,
    run: (assertions, events, seed) => ring(assertions, { events, seed, restores: RESTORES }),
  },
  { kind: "customers", share: 0.15, run: (assertions, events, seed) => customers(assertions, { events, seed }) },
  { kind: "conflict", share: 0.05, run: (assertions, events, seed) => conflictRuns(assertions, { events, seed }) },
]

/** Kinds of workload, in the order in which they run. */
export const SOAK_KINDS: readonly string[] = WORKLOADS.map(({ kind }) => kind)

/** Runs so many events, shared out over all kinds of workload, and checks each of them. Results come as they are finished. */
export function* soak(events: number, seed: string): Generator<SoakResult, void> {
  for (const { kind, share, run } of WORKLOADS) {
    const assertions = new Assertions()
    const planned = Math.max(1, Math.round(share * events))
    const digest = assertions.during(() => run(assertions, planned, seed)) ?? "none"
    yield { kind, events: planned, assertions: assertions.made, broken: assertions.list, digest }
  }
}

/** One digest of all results. */
export function soakDigest(results: readonly SoakResult[]): string {
  return digestOf(results.map(({ kind, digest }) => [kind, digest]))
}
