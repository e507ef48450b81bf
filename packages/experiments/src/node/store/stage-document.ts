import { BASELINE, type ParameterEntry, type RunManifest, type VariantChanges } from "@contested/core"
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
  /** Every parameter with the value that it has where no variant and no design changes it. */
  readonly parameters: readonly ParameterEntry[]
  /** What the variants of the plan change, each against the scenario as it is. */
  readonly recipes: readonly VariantRecipe[]
}

/** What one variant changes. */
export interface VariantRecipe extends Pick<VariantChanges, "without" | "inputs"> {
  readonly variant: string
  /** Parameters with the value of the scenario as it is, its source or assumption, and the changed value. */
  readonly parameters: readonly { readonly entry: ParameterEntry; readonly to: number }[]
}

/** What stage.json says. */
export function stageDocument(
  { name, title, limits, start, parameters }: Subject,
  { until, variants }: Pick<ExperimentPlan, "until" | "variants">,
  { summary, agents, region, changesOf }: Stage,
): StageDocument {
  const recipes = variants.flatMap((variant): VariantRecipe[] => {
    if (changesOf === undefined || variant === BASELINE) return []
    const { settings, without, inputs } = changesOf(variant)
    const changed = settings.flatMap(({ mechanism, name: called, to }) => {
      const entry = parameters.find((one) => one.mechanism === mechanism && one.name === called)
      return entry === undefined || entry.value === to ? [] : [{ entry, to }]
    })
    return [{ variant, parameters: changed, without, inputs }]
  })
  return {
    format: "contested/stage",
    version: 1,
    scenario: { name, title, summary, limits },
    start,
    until,
    agents,
    region: regionEntry(region),
    parameters,
    recipes,
  }
}
