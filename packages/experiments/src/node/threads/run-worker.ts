import type { ReplicationRequest, Scenario } from "@contested/core"
import { knownAnswers } from "../../known-answers/known-answers.js"
import type { RunTask } from "../../runs/experiment-plan.js"
import { factSubjects } from "../../runs/fact-subject.js"
import { makeRun, type RunTerms } from "../../runs/make-run.js"
import type { ChunkResult, MeasureColumn } from "../../runs/run-row.js"
import { type SubjectModule, subjectsOfModule } from "../../runs/subjects-of-module.js"
import { type EncodedReplication, encodeReplication } from "../encoded-replication.js"
import { FlatHeap } from "./flat-heap.js"
import { loadModule } from "./module-registry.js"

/** What a thread is asked for `contested run`: a scenario by name, from the module whose `scenarios` holds it. */
export interface ReplicationTask {
  /** A package name or a file URL; undefined is the catalogue that ships. */
  readonly module: string | undefined
  readonly scenario: string
  readonly request: ReplicationRequest
  /** Whether the rows are wanted as data, beside their CSV text. */
  readonly keepRows: boolean
}

/** What a thread answers. A throw is told as data: thrown, it would lose its class, and `throw null` its very existence. */
export type ThreadAnswer<Done> =
  | { readonly done: Done }
  | { readonly failed: { readonly message: string; readonly stack: string | undefined } }

async function answer<Done>(work: () => Promise<Done>): Promise<ThreadAnswer<Done>> {
  try {
    return { done: await work() }
  } catch (error) {
    const known = error instanceof Error
    return { failed: { message: known ? error.message : String(error), stack: known ? error.stack : undefined } }
  }
}

/** Makes the replication asked for; never rejects. */
export function replication({
  module,
  scenario,
  request,
  keepRows,
}: ReplicationTask): Promise<ThreadAnswer<EncodedReplication>> {
  return answer(async () => {
    const { scenarios } = (await loadModule(module)) as { readonly scenarios?: readonly Scenario[] }
    const found = scenarios?.find(({ name }) => name === scenario)
    if (found === undefined)
      throw new Error(`Module ${module ?? "@contested/scenarios"} exports no scenario of that name in its "scenarios".`)
    return encodeReplication(found, request, keepRows)
  })
}

/** That of this thread. */
const heap = new FlatHeap()

/** What a thread is asked for an experiment: runs of one subject. */
export interface RunsTask {
  readonly module: string | undefined
  readonly subject: string
  readonly plan: RunTerms
  readonly tasks: readonly RunTask[]
  /** One cell: how many of the tasks are begun, for who watches the time. */
  readonly begun: Int32Array
}

/** Makes the runs asked for, in order; never rejects. */
export function runs({ module, subject, plan, tasks, begun }: RunsTask): Promise<ThreadAnswer<ChunkResult>> {
  return answer(async () => {
    const loaded = (await loadModule(module)) as SubjectModule
    const subjects = [...subjectsOfModule(loaded), ...knownAnswers, ...factSubjects(loaded.scenarios ?? [])]
    const found = subjects.find(({ name }) => name === subject)
    if (found === undefined)
      throw new Error(`Module ${module ?? "@contested/scenarios"} has nothing called "${subject}" that can be run.`)
    const columns = new Map<string, MeasureColumn>()
    const started = performance.now()
    const results = tasks.map((task, index) => {
      Atomics.store(begun, 0, index + 1)
      return makeRun(found, plan, task, columns)
    })
    const milliseconds = performance.now() - started
    heap.tend()
    return { first: tasks[0]?.row ?? 0, columns: [...columns.values()], results, milliseconds }
  })
}
