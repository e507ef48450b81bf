import { ExperimentError } from "../experiment-error.js"
import { chunksOf, type RowRange } from "../runs/chunks.js"
import { type ExperimentPlan, NO_PARAMETERS, type RunTask, runsOf, taskOf } from "../runs/experiment-plan.js"
import { planMistakes } from "../runs/plan-mistakes.js"
import type { ChunkResult, RunResult, RunRow } from "../runs/run-row.js"
import type { Subject } from "../runs/subject.js"
import { openWorkplace } from "./workplace/open-workplace.js"
import type { Workplace, WorkplaceOptions } from "./workplace/workplace.js"

/** A plan with the subject's defaults where it is silent. */
export function completePlan(subject: Subject, partial: Partial<Omit<ExperimentPlan, "subject">>): ExperimentPlan {
  return {
    subject: subject.name,
    variants: partial.variants ?? [subject.variants[0]?.name ?? ""],
    design: partial.design ?? NO_PARAMETERS,
    replications: partial.replications ?? subject.defaults.replications,
    seed: partial.seed ?? subject.defaults.seed,
    luck: partial.luck ?? "common",
    until: partial.until ?? subject.defaults.until,
    measures: partial.measures ?? null,
    ...(partial.series && { series: partial.series }),
  }
}

/** @throws ExperimentError `request` with everything that is wrong with the plan */
export function requirePlan(plan: ExperimentPlan, subject: Subject): void {
  const mistakes = planMistakes(plan, subject)
  if (mistakes.length > 0) throw new ExperimentError("request", mistakes)
}

export interface RunDesignOptions extends WorkplaceOptions {
  /** Called after each chunk, with the rows made so far. */
  readonly onProgress?: (progress: { readonly done: number; readonly runs: number }) => void
}

/** A chunk with the results of its rows. */
export interface MadeChunk extends ChunkResult {
  readonly range: RowRange
}

/** The tasks of consecutive rows. */
export function tasksOf(plan: ExperimentPlan, { first, last }: RowRange): RunTask[] {
  return Array.from({ length: last - first + 1 }, (_, index) => taskOf(plan, first + index))
}

/** Has chunks made in a workplace and hands them out in the order given; at most two per place are under way. */
export async function* makeChunks(
  place: Workplace,
  plan: ExperimentPlan,
  chunks: Iterable<RowRange>,
): AsyncGenerator<MadeChunk> {
  const waiting = chunks[Symbol.iterator]()
  const asked: { readonly range: RowRange; readonly made: Promise<ChunkResult> }[] = []
  for (;;) {
    while (asked.length < 2 * place.places) {
      const next = waiting.next()
      if (next.done) break
      const made = place.make(tasksOf(plan, next.value))
      // A failure is told when its turn has come.
      made.catch(() => undefined)
      asked.push({ range: next.value, made })
    }
    const first = asked.shift()
    if (first === undefined) return
    yield { range: first.range, ...(await first.made) }
  }
}

/**
 * Runs every point of a design, in every variant, so many times, and hands out the rows in design order, whatever order they are finished in.
 * Nothing is written. A run that fails is a row with a message, and the others are made. Memory: two chunks per worker.
 *
 * For a long experiment that should survive its process, see `runSweep`.
 *
 * @param subject Of the module that `options.module` names.
 * @throws ExperimentError `request` with everything that is wrong with the plan; `aborted`; `replication` when no thread can start
 */
export async function* runDesign(
  subject: Subject,
  plan: ExperimentPlan,
  options: RunDesignOptions = {},
): AsyncGenerator<RunRow> {
  requirePlan(plan, subject)
  const runs = runsOf(plan)
  const place = await openWorkplace(subject, plan, options)
  try {
    for await (const { range, results } of makeChunks(place, plan, chunksOf(runs))) {
      for (const [index, task] of tasksOf(plan, range).entries()) yield { ...task, ...(results[index] as RunResult) }
      options.onProgress?.({ done: range.last, runs })
    }
  } finally {
    await place.close()
  }
}
