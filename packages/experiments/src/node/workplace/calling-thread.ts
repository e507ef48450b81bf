import { ExperimentError } from "../../experiment-error.js"
import type { ExperimentPlan } from "../../runs/experiment-plan.js"
import { makeRun } from "../../runs/make-run.js"
import type { MeasureColumn, RunResult } from "../../runs/run-row.js"
import type { Subject } from "../../runs/subject.js"
import type { Workplace } from "./workplace.js"

/** The thread that asks: nothing to start, nothing to fall back on. */
export function callingThread(subject: Subject, plan: ExperimentPlan, signal?: AbortSignal): Workplace {
  return {
    places: 1,
    make: async (tasks) => {
      const columns = new Map<string, MeasureColumn>()
      const results: RunResult[] = []
      const started = performance.now()
      for (const task of tasks) {
        // Lets timers and signals through between two runs.
        await new Promise((resolve) => setImmediate(resolve))
        if (signal?.aborted) throw new ExperimentError("aborted", "The experiment was stopped.")
        results.push(makeRun(subject, plan, task, columns))
      }
      return {
        first: tasks[0]?.row ?? 0,
        columns: [...columns.values()],
        results,
        milliseconds: performance.now() - started,
      }
    },
    close: async () => undefined,
  }
}
