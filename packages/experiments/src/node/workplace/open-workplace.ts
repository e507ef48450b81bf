import { type ExperimentPlan, runsOf } from "../../runs/experiment-plan.js"
import type { Subject } from "../../runs/subject.js"
import { workersFor } from "../threads/open-threads.js"
import { callingThread } from "./calling-thread.js"
import { localThreads } from "./local-threads.js"
import type { Workplace, WorkplaceOptions } from "./workplace.js"

/** The place that the options ask for. */
export async function openWorkplace(
  subject: Subject,
  plan: ExperimentPlan,
  options: WorkplaceOptions,
): Promise<Workplace> {
  const workers = workersFor(runsOf(plan), options.workers)
  return workers === 0 ? callingThread(subject, plan, options.signal) : localThreads(subject, plan, workers, options)
}
