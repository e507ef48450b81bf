// Subjects for tests of the runner: cheap, deterministic, and with every fault that a run can have.
import { createHash } from "node:crypto"
import { parentPort } from "node:worker_threads"
import type { ParameterEntry } from "@contested/core"
import type { Subject, SubjectOutcome, SubjectRequest } from "../../src/runs/subject.js"

function parameter(name: string, value: number, low: number, high: number, whole?: true): ParameterEntry {
  const entry = { mechanism: "", name, value, unit: "1", low, high, description: name, assumption: "made up" }
  return whole === undefined ? entry : { ...entry, whole }
}

/** An answer that depends on everything asked for. */
function outcome(request: SubjectRequest): SubjectOutcome {
  const digest = createHash("sha256").update(JSON.stringify(request)).digest("hex")
  return {
    replication: request.replication,
    digest,
    occurrences: Number.parseInt(digest.slice(0, 3), 16),
    measures: [
      { name: "wins", unit: "0 or 1", value: Number.parseInt(digest[0] as string, 16) % 2 },
      { name: "time", unit: "days", value: Number.parseInt(digest.slice(1, 9), 16) / 7 },
      { name: "losses:north", unit: "people", value: Number.parseInt(digest.slice(9, 12), 16), detail: true },
    ],
  }
}

function subject(name: string, parameters: readonly ParameterEntry[], run: Subject["run"]): Subject {
  return {
    name,
    title: name,
    parameters,
    variants: [
      { name: "plain", title: "As it is" },
      { name: "other", title: "Other" },
    ],
    start: null,
    defaults: { seed: "fixture", replications: 10, until: null },
    limits: ["It says nothing about anything."],
    run,
  }
}

/** Every way in which a run can go wrong, in the order of the values of parameter `kind`; 0 is none. */
export const FAULTS = [
  "none",
  "throws",
  "exits with code 7",
  "answers with a promise that never settles",
  "loops for ever",
  "exhausts its memory",
  "posts a function",
  "answers in a wrong shape",
  "answers for another task",
  "answers with 300 MB",
  "answers twice",
  "sleeps for ever",
] as const

const misbehave: Readonly<Record<(typeof FAULTS)[number], (request: SubjectRequest) => unknown>> = {
  none: outcome,
  throws: () => {
    throw new RangeError("Group 17 is gone.")
  },
  "exits with code 7": () => process.exit(7),
  "answers with a promise that never settles": () => new Promise(() => undefined),
  "loops for ever": () => {
    for (;;);
  },
  "exhausts its memory": () => {
    const held: object[] = []
    for (;;) held.push(Array.from({ length: 1000 }, (_, i) => ({ i })))
  },
  "posts a function": (request) => {
    parentPort?.postMessage({ ready: true })
    return { ...outcome(request), measures: [{ name: "wins", unit: "", value: () => 1 }] }
  },
  "answers in a wrong shape": () => ({ wins: 1 }),
  "answers for another task": (request) => outcome({ ...request, replication: request.replication + 1 }),
  "answers with 300 MB": (request) => ({
    ...outcome(request),
    measures: [{ name: "x".repeat(300 * 1024 * 1024), unit: "", value: 1 }],
  }),
  "answers twice": (request) => {
    const { measures, ...rest } = outcome(request)
    parentPort?.postMessage(rest)
    return { ...rest, measures: [...measures, ...measures] }
  },
  "sleeps for ever": () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
}

export const subjects: readonly Subject[] = [
  subject("quick", [parameter("a", 1, 0, 10), parameter("b", 2, 0, 1e6, true)], outcome),
  subject("faulty", [parameter("kind", 0, 0, FAULTS.length - 1, true)], (request) => {
    const kind = FAULTS[request.settings["kind"] ?? 0] as (typeof FAULTS)[number]
    return misbehave[kind](request) as SubjectOutcome
  }),
  subject("slow", [parameter("milliseconds", 20, 0, 10_000)], (request) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, request.settings["milliseconds"] ?? 20)
    return outcome(request)
  }),
  subject("measures-differ", [parameter("a", 1, 0, 10)], (request) => {
    const { measures, ...rest } = outcome(request)
    return { ...rest, measures: request.variant === "other" ? measures.slice(0, 1) : measures }
  }),
]
