import { buildComparisonReport } from "../comparison/build-comparison-report.js"
import type { ComparisonTables } from "../comparison/comparison-tables.js"
import { bundleClient } from "./bundle-client.js"

/** The report of a comparison as one HTML document, with its script bundled in. See `buildComparisonReport` for cost and errors. */
export async function renderComparison(tables: ComparisonTables): Promise<string> {
  return buildComparisonReport(tables, await bundleClient("comparison-page"))
}
