import type { RunFile, RunManifest } from "@contested/core"
import type { AnalysisRequest } from "../../analysis/analysis-request.js"
import { LISTED_FILES } from "./experiment-files.js"

/** manifest.json of an experiment: that it is complete, and what its files hash to. Holds no time of day and no path. */
export interface SweepManifest {
  readonly format: "contested/sweep"
  readonly version: 1
  readonly experiment: string
  readonly engine: RunManifest["engine"]
  /** Which program finished it, where that is not the one that began it. */
  readonly finishedBy?: RunManifest["engine"]
  readonly subject: { readonly name: string; readonly title: string; readonly limits: readonly string[] }
  /** What was made of the rows, where something was; left out where runs failed, for no analysis leaves any out. */
  readonly analysis?: AnalysisRequest["kind"]
  readonly variants: readonly string[]
  readonly seed: string
  readonly replications: number
  readonly points: number
  readonly runs: number
  readonly done: number
  readonly failed: number
  /** SHA-256 over the digests of all runs in order, `failed` for those that have none, each followed by a line feed. */
  readonly digest: string
  readonly files: readonly RunFile[]
}

/** Whether a document is a manifest of an experiment, whole enough to compare files with. */
export function isSweepManifest(document: unknown): document is SweepManifest {
  if (typeof document !== "object" || document === null) return false
  const { format, version, experiment, files } = document as Partial<SweepManifest>
  return (
    format === "contested/sweep" &&
    version === 1 &&
    typeof experiment === "string" &&
    Array.isArray(files) &&
    files.every(
      (file: Partial<RunFile> | null) => typeof file?.sha256 === "string" && LISTED_FILES.has(file.name ?? ""),
    )
  )
}
