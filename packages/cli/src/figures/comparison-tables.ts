import { stat } from "node:fs/promises"
import { join } from "node:path"
import { COMPARISON_FILE } from "@contested/experiments"
import { readComparison } from "@contested/experiments/node"
import type { ComparisonTables } from "@contested/reporting"

/** Whether a folder is that of a comparison. It has a manifest too, but not that of a run. */
export async function isComparisonFolder(folder: string): Promise<boolean> {
  if (folder.includes("\0")) return false
  return stat(join(folder, COMPARISON_FILE)).then(
    () => true,
    () => false,
  )
}

/**
 * What `contested compare` left, as reports and figures want it.
 *
 * @throws ExperimentError `damaged` when it is no complete comparison, or names each file that was changed or is missing; `file`
 */
export async function comparisonTables(folder: string): Promise<ComparisonTables> {
  const { manifest, comparison, stage, months, territories, values } = await readComparison(folder)
  const { engine, seed, replications, digest, files } = manifest
  const { scenario, start, until, parameters, agents, region, recipes } = stage
  return {
    manifest: {
      ...{ engine, scenario, seed, replications, digest, files, parameters, agents, region },
      start: start ?? "",
      until: until ?? "",
    },
    comparison,
    unit: comparison.unit,
    values,
    months,
    territories,
    recipes,
  }
}
