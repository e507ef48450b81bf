import type { ReplicationRequest, Scenario } from "@contested/core"
import type { Piscina } from "piscina"
import { ExperimentError } from "../experiment-error.js"
import type { ExperimentRequest } from "../experiment-request.js"
import { type EncodedReplication, encodeReplication } from "./encoded-replication.js"
import { replicationFailure } from "./replication-failure.js"
import { openThreads, workersFor } from "./threads/open-threads.js"
import type { ReplicationTask, ThreadAnswer } from "./threads/run-worker.js"
import { StopSwitch } from "./threads/stop-switch.js"

/** Where and on how many threads replications are made. */
export interface PoolOptions {
  /** Worker threads, 0 to 256; 0 makes the replications in the calling thread. Default: one per core, at most one per replication. */
  readonly workers?: number
  /**
   * The module whose export `scenarios` holds the scenario (a package name or a file URL), which each worker imports for itself:
   * functions cannot cross threads. Default `@contested/scenarios`.
   */
  readonly module?: string | undefined
  /** Stops the replications: running workers are ended at once. */
  readonly signal?: AbortSignal
  /** Whether the rows come along as data, beside their CSV text: some 3 microseconds an event, 0.4 a row of series. Default false. */
  readonly keepRows?: boolean
  /** Whether the first replication, where it is recorded, also tells why its events happened. Default false. */
  readonly causes?: boolean
}

function aborted(): ExperimentError {
  return new ExperimentError("aborted", "The run was stopped before it was complete; nothing was written.")
}

async function* inThisThread(
  scenario: Scenario,
  requests: Iterable<ReplicationRequest>,
  { signal, keepRows = false }: PoolOptions,
): AsyncGenerator<EncodedReplication> {
  for (const request of requests) {
    // Lets timers and signals through between two replications.
    await new Promise((resolve) => setImmediate(resolve))
    if (signal?.aborted) throw aborted()
    let made: EncodedReplication
    try {
      made = encodeReplication(scenario, request, keepRows)
    } catch (error) {
      throw replicationFailure(scenario.name, request, error instanceof Error ? error.message : String(error), error)
    }
    yield made
  }
}

async function ask(pool: Piscina, task: ReplicationTask): Promise<EncodedReplication> {
  let answer: ThreadAnswer<EncodedReplication>
  try {
    answer = (await pool.run(task, { name: "replication" })) as ThreadAnswer<EncodedReplication>
  } catch (error) {
    // The worker could not start, ran out of memory, or exited without an answer.
    const reason = error instanceof Error ? error.message : String(error)
    throw replicationFailure(task.scenario, task.request, `its worker thread ended without an answer: ${reason}`, error)
  }
  if ("done" in answer) return answer.done
  const cause = new Error(answer.failed.message)
  if (answer.failed.stack !== undefined) cause.stack = answer.failed.stack
  throw replicationFailure(task.scenario, task.request, answer.failed.message, cause)
}

async function* inWorkers(
  scenario: Scenario,
  requests: Iterable<ReplicationRequest>,
  workers: number,
  { signal, keepRows = false, module }: PoolOptions,
): AsyncGenerator<EncodedReplication> {
  const pool = await openThreads(workers, module)
  // A worker's end may leave nothing that keeps the process alive: it would then exit with code 0 in the middle of a run.
  const alive = setInterval(() => undefined, 1 << 30)
  const stopSwitch = new StopSwitch()
  const onAbort = (): void => stopSwitch.stop(aborted())
  signal?.addEventListener("abort", onAbort)
  pool.on("error", (error: Error) =>
    stopSwitch.stop(new ExperimentError("replication", `A worker thread failed: ${error.message}.`, error)),
  )
  try {
    if (signal?.aborted) throw aborted()
    const waiting = requests[Symbol.iterator]()
    const asked: Promise<EncodedReplication>[] = []
    // So far ahead of the next one to be written that no worker idles, and no further: what waits is held in memory.
    const ahead = 2 * workers
    for (;;) {
      while (asked.length < ahead) {
        const next = waiting.next()
        if (next.done) break
        const answer = ask(pool, { module, scenario: scenario.name, request: next.value, keepRows })
        // A failure is told when its turn has come: the same one, whatever order the workers finish in.
        answer.catch(() => undefined)
        asked.push(answer)
      }
      const first = asked.shift()
      if (first === undefined) return
      yield await stopSwitch.orStopped(first)
    }
  } finally {
    signal?.removeEventListener("abort", onAbort)
    clearInterval(alive)
    await pool.destroy()
  }
}

function* requestsOf(
  { seed, until, record, variant }: ExperimentRequest,
  numbers: Iterable<number>,
  causes = false,
): Generator<ReplicationRequest> {
  for (const replication of numbers)
    yield {
      seed,
      replication,
      until,
      record,
      ...(variant === undefined ? {} : { variant }),
      ...(causes && record && replication === 1 && { causes }),
    }
}

function* upTo(last: number): Generator<number> {
  for (let number = 1; number <= last; number += 1) yield number
}

/**
 * Makes replications on worker threads and hands them out in order, whatever order the workers finish in. At most two
 * per worker are held in memory. The first one that fails ends all.
 *
 * @param numbers Which replications; default 1 to `request.replications`.
 * @throws ExperimentError `replication` naming scenario, seed, number and the command that makes it again; `aborted`.
 */
export async function* makeReplications(
  scenario: Scenario,
  request: ExperimentRequest,
  options: PoolOptions = {},
  numbers?: readonly number[],
): AsyncGenerator<EncodedReplication> {
  const requests = requestsOf(request, numbers ?? upTo(request.replications), options.causes)
  const workers = workersFor(numbers?.length ?? request.replications, options.workers)
  if (workers === 0) yield* inThisThread(scenario, requests, options)
  else yield* inWorkers(scenario, requests, workers, options)
}

/**
 * All replications of several variants, variant by variant, on one set of threads.
 *
 * @throws ExperimentError as {@link makeReplications} does.
 */
export async function* makeVariants(
  scenario: Scenario,
  request: ExperimentRequest,
  variants: readonly string[],
  options: PoolOptions = {},
): AsyncGenerator<EncodedReplication & { readonly variant: string }> {
  function* every(): Generator<ReplicationRequest> {
    for (const variant of variants) yield* requestsOf({ ...request, variant }, upTo(request.replications))
  }
  const total = variants.length * request.replications
  const workers = workersFor(total, options.workers)
  const made = workers === 0 ? inThisThread(scenario, every(), options) : inWorkers(scenario, every(), workers, options)
  let number = 0
  for await (const one of made) {
    yield { ...one, variant: variants[Math.floor(number / request.replications)] as string }
    number += 1
  }
}
