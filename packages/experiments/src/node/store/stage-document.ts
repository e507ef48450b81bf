import type { RunManifest } from "@contested/core"
import type { ExperimentPlan } from "../../runs/experiment-plan.js"
import type { Stage, Subject } from "../../runs/subject.js"
import { regionEntry } from "../manifest.js"

/** stage.json: where an experiment plays, in the shapes in which the manifest of a run has it. Follows from the subject and the last day alone. */
export interface StageDocument extends Pick<RunManifest, "scenario" | "agents" | "region"> {
  readonly format: "contested/stage"
  readonly version: 1
  /** First and last day, ISO dates; null for a subject without a calendar. */
  readonly start: string | null
  readonly until: string | null
}

/** What stage.json says. */
export function stageDocument(
  { name, title, limits, start }: Subject,
  { until }: Pick<ExperimentPlan, "until">,
  { summary, agents, region }: Stage,
): StageDocument {
  const scenario = { name, title, summary, limits }
  return { format: "contested/stage", version: 1, scenario, start, until, agents, region: regionEntry(region) }
}
