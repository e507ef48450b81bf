import type { RunEpisode, Scenario } from "@contested/core"
import { buildEpisode } from "../episode/build-episode.js"
import { OutcomeValues } from "../episode/outcome-values.js"
import type { ExperimentRequest } from "../experiment-request.js"
import { makeVariants, type PoolOptions } from "./replication-pool.js"

/** How often a run makes its replications: once, and once for each variant where the scenario is an episode. */
export function passesOf({ outcomes = [], variants = [] }: Scenario): number {
  return outcomes.length === 0 ? 1 : 1 + variants.length
}

/**
 * Runs every variant of an episode with the luck of the scenario as it is, and puts the outcomes together.
 *
 * @param baseline The outcomes of the scenario as it is, all replications of the request.
 * @param onMade Called after each replication of a variant with its occurrences.
 * @returns null where the scenario has no outcomes.
 * @throws ExperimentError as `makeVariants` does.
 */
export async function makeEpisode(
  scenario: Scenario,
  request: ExperimentRequest,
  options: PoolOptions,
  baseline: OutcomeValues,
  onMade: (occurrences: number) => void,
): Promise<RunEpisode | null> {
  if ((scenario.outcomes ?? []).length === 0) return null
  const names = (scenario.variants ?? []).map(({ name }) => name)
  const variants = new Map(names.map((name) => [name, new OutcomeValues(scenario, request.replications)]))
  const unrecorded = { ...request, record: false }
  for await (const made of makeVariants(scenario, unrecorded, names, { ...options, keepRows: false })) {
    variants.get(made.variant)?.add(made.replication, made.measures)
    onMade(made.occurrences)
  }
  return buildEpisode(scenario, baseline, variants)
}
