import type { PublishedResult } from "@contested/core"
import { buildPublishedReport } from "../published/build-published-report.js"
import { bundleClient } from "./bundle-client.js"

/** The report of a published model as one HTML document, with its script bundled in. See `buildPublishedReport` for cost and errors. */
export async function renderPublished(result: PublishedResult): Promise<string> {
  return buildPublishedReport(result, await bundleClient())
}
