import { createRequire } from "node:module"
import type { PublishedResult, Scenario } from "@contested/core"
import type { RunDocuments } from "@contested/experiments/node"
import type { Boundaries, ComparisonTables } from "@contested/reporting"
import type { PublishedModel } from "@contested/scenarios"

/** One of the two streams a command writes to. */
interface TextStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Everything outside the command that it touches, so that a test can stand in for it. */
export interface Session {
  readonly stdout: TextStream
  readonly stderr: TextStream
  readonly env: Readonly<Record<string, string | undefined>>
  /** Loads the scenarios to choose from. */
  readonly loadScenarios: () => Promise<readonly Scenario[]>
  /** Loads the published models to choose from. */
  readonly loadPublished: () => Promise<readonly PublishedModel[]>
  /** The module whose `scenarios` these are, for worker threads to import; undefined for those that ship. */
  readonly module: string | undefined
  /** Threads when --workers is not given; undefined is one per core, 0 none: replications are made in the calling thread. */
  readonly workers: number | undefined
  /** Makes report.html; with the boundaries of the territories, where the user gave some. */
  readonly renderReport: (run: RunDocuments, boundaries?: Boundaries) => Promise<string>
  /** Makes report.html of a comparison. */
  readonly renderComparison: (tables: ComparisonTables) => Promise<string>
  /** Makes report.html of a published model. */
  readonly renderPublished: (result: PublishedResult) => Promise<string>
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}

/** The version of this command. */
export const version = (createRequire(import.meta.url)("../../package.json") as { readonly version: string }).version

/** The session of the process that runs: its streams, the shipped scenarios, the shipped report. */
export function processSession(signal: AbortSignal): Session {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    loadScenarios: async () => (await import("@contested/scenarios")).scenarios,
    loadPublished: async () => (await import("@contested/scenarios")).publishedModels,
    module: undefined,
    workers: undefined,
    renderReport: async (run, boundaries) =>
      (await import("@contested/reporting/node")).renderReport(boundaries === undefined ? run : { ...run, boundaries }),
    renderComparison: async (tables) => (await import("@contested/reporting/node")).renderComparison(tables),
    renderPublished: async (result) => (await import("@contested/reporting/node")).renderPublished(result),
    signal,
  }
}
