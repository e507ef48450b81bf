import { buildReport } from "../report/build-report.js"
import type { RunTables } from "../report/report-input.js"
import { bundleClient } from "./bundle-client.js"

/** The report of a run as one HTML document, with its script bundled in. See `buildReport` for cost and errors. */
export async function renderReport(tables: RunTables): Promise<string> {
  return buildReport({ ...tables, clientScript: await bundleClient() })
}
