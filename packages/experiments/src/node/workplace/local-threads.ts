import type { Piscina } from "piscina"
import { ExperimentError } from "../../experiment-error.js"
import type { ExperimentPlan, RunTask } from "../../runs/experiment-plan.js"
import { failureMessage } from "../../runs/make-run.js"
import { type ChunkResult, columnsOf, type MeasureColumn, type RunResult } from "../../runs/run-row.js"
import type { Subject } from "../../runs/subject.js"
import { openThreads } from "../threads/open-threads.js"
import type { RunsTask, ThreadAnswer } from "../threads/run-worker.js"
import { StopSwitch } from "../threads/stop-switch.js"
import { DEFAULT_TIME_LIMIT, type Workplace, type WorkplaceOptions } from "./workplace.js"

/** How often it is looked whether a run has exceeded its time, milliseconds. */
const LOOK_EVERY = 100

/** What became of tasks sent to a thread: all done, or the thread ended or was ended during one of them. */
type Attempt =
  | { readonly done: ChunkResult }
  /** `during` is the place of the task among those sent; -1 when none was begun. */
  | { readonly during: number; readonly reason: string; readonly isCertain: boolean }

/** Watches over the runs that go on: none may take longer than the limit. */
class TimeKeeper {
  readonly #limit: number
  readonly #watched = new Set<{ begun: Int32Array; seen: number; since: number; stop: () => void }>()
  readonly #timer: NodeJS.Timeout

  /** @param limit seconds */
  constructor(limit: number) {
    this.#limit = limit * 1000
    // Its timer also keeps the process alive: when a thread ends nothing else may, and the process would end with code 0 in the middle of the work.
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY)
  }

  /** Calls `stop` once a run that `begun` counts takes too long. @returns How to end watching. */
  watch(begun: Int32Array, stop: () => void): () => void {
    const entry = { begun, seen: 0, since: 0, stop }
    this.#watched.add(entry)
    return () => this.#watched.delete(entry)
  }

  end(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const now = performance.now()
    for (const entry of this.#watched) {
      const begun = Atomics.load(entry.begun, 0)
      if (begun !== entry.seen || begun === 0) {
        entry.seen = begun
        entry.since = now
      } else if (now - entry.since > this.#limit) {
        this.#watched.delete(entry)
        entry.stop()
      }
    }
  }
}

/** How long a thread should be busy with what it is given, milliseconds: a message there and back, and the work of the thread that asks, take one or two. */
const WORTH_GIVING = 100

class LocalThreads implements Workplace {
  readonly places: number
  readonly worthGiving = WORTH_GIVING
  readonly isLazy: boolean
  readonly #pool: Piscina
  readonly #request: Omit<RunsTask, "tasks" | "begun">
  readonly #limit: number
  readonly #keeper: TimeKeeper
  readonly #stopSwitch = new StopSwitch()
  readonly #forget: () => void
  #closing: Promise<void> | null = null

  constructor(
    pool: Piscina,
    workers: number,
    isLazy: boolean,
    subject: string,
    plan: ExperimentPlan,
    options: WorkplaceOptions,
  ) {
    const { module, timeLimit = DEFAULT_TIME_LIMIT, signal } = options
    const { until, measures, series } = plan
    this.places = workers
    this.isLazy = isLazy
    this.#pool = pool
    this.#request = { module, subject, plan: { until, measures, ...(series && { series }) } }
    this.#limit = timeLimit
    this.#keeper = new TimeKeeper(timeLimit)
    const onAbort = (): void => this.#stopSwitch.stop(new ExperimentError("aborted", "The experiment was stopped."))
    signal?.addEventListener("abort", onAbort)
    if (signal?.aborted) onAbort()
    this.#forget = () => signal?.removeEventListener("abort", onAbort)
    // A thread that fails between two tasks is replaced; one that cannot even start is met again by the next task.
    pool.on("error", () => undefined)
  }

  make(tasks: readonly RunTask[]): Promise<ChunkResult> {
    const made = this.#make(tasks)
    made.catch(() => undefined)
    return this.#stopSwitch.orStopped(made)
  }

  async close(): Promise<void> {
    this.#forget()
    this.#keeper.end()
    this.#closing ??= this.#pool.destroy()
    await this.#closing
  }

  async #make(tasks: readonly RunTask[]): Promise<ChunkResult> {
    const columns = new Map<string, MeasureColumn>()
    const results = new Array<RunResult>(tasks.length)
    const take = (places: readonly number[], done: ChunkResult): void => {
      milliseconds += done.milliseconds ?? 0
      for (const column of done.columns) if (!columns.has(column.name)) columns.set(column.name, column)
      for (const [index, place] of places.entries()) results[place] = done.results[index] as RunResult
    }
    let milliseconds = 0
    let waiting = tasks.map((_, place) => place)
    let idle = 0
    while (waiting.length > 0) {
      const attempt = await this.#try(waiting.map((place) => tasks[place] as RunTask))
      if ("done" in attempt) {
        take(waiting, attempt.done)
        break
      }
      if (attempt.during < 0) {
        // Twice without one run begun: the reason is not in the runs.
        idle += 1
        if (idle < 3) continue
        throw new ExperimentError("replication", `No run can be made: ${attempt.reason}`)
      }
      const place = waiting[attempt.during] as number
      waiting = waiting.filter((other) => other !== place)
      // What ended a thread may have been left by the runs before it: it is guilty if it does so alone, too.
      const again = attempt.isCertain ? attempt : await this.#try([tasks[place] as RunTask])
      if ("done" in again) take([place], again.done)
      else results[place] = { status: "failed", message: failureMessage(again.reason) }
    }
    const first = tasks[0]?.row ?? 0
    return { first, columns: columnsOf([...columns.values()], results), results, milliseconds }
  }

  async #try(tasks: readonly RunTask[]): Promise<Attempt> {
    const begun = new Int32Array(new SharedArrayBuffer(4))
    const controller = new AbortController()
    let late = false
    const unwatch = this.#keeper.watch(begun, () => {
      late = true
      controller.abort()
    })
    try {
      const request: RunsTask = { ...this.#request, tasks, begun }
      const answer = (await this.#pool.run(request, { signal: controller.signal })) as ThreadAnswer<ChunkResult>
      if ("done" in answer) return answer
      return { during: -1, reason: answer.failed.message, isCertain: true }
    } catch (error) {
      if (this.#closing !== null) throw new ExperimentError("aborted", "The experiment was stopped.", error)
      const reason = late
        ? `it took longer than the ${this.#limit} seconds that a run may take, and was stopped`
        : `its thread ended without an answer: ${error instanceof Error ? error.message : String(error)}`
      return { during: Atomics.load(begun, 0) - 1, reason, isCertain: late }
    } finally {
      unwatch()
    }
  }
}

/**
 * Threads of this machine, each of which imports the subject for itself. They start at once where the subject plays on a map, which takes a while; else the
 * second and further ones start when there is work for them.
 *
 * @param workers 1 to 256.
 */
export async function localThreads(
  subject: Subject,
  plan: ExperimentPlan,
  workers: number,
  options: WorkplaceOptions = {},
): Promise<Workplace> {
  // What plays on a map takes a while.
  const isLazy = subject.stage === undefined
  const pool = await openThreads(workers, options.module, options.heapMegabytes, !isLazy)
  return new LocalThreads(pool, workers, isLazy, subject.name, plan, options)
}
