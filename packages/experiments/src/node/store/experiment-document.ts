import { createHash } from "node:crypto"
import type { ParameterEntry, RunManifest } from "@contested/core"
import { designToCsv } from "../../designs/design-csv.js"
import { chunkSize, LONGEST_CHUNK } from "../../runs/chunks.js"
import { type ExperimentPlan, runsOf } from "../../runs/experiment-plan.js"
import type { Subject } from "../../runs/subject.js"

export const EXPERIMENT_FILE = "experiment.json"
export const DESIGN_FILE = "design.csv"

/** experiment.json: what is to be run, written before anything is. With design.csv it is all that is needed to go on. */
export interface ExperimentDocument {
  readonly format: "contested/experiment"
  readonly version: 1
  /** Hash of what follows from here on: what makes two experiments the same. */
  readonly experiment: string
  /** Which program began it. */
  readonly engine: RunManifest["engine"]
  readonly subject: {
    readonly name: string
    readonly title: string
    readonly limits: readonly string[]
    readonly parameters: readonly ParameterEntry[]
    readonly variants: readonly { readonly name: string; readonly title: string }[]
  }
  readonly plan: Omit<ExperimentPlan, "design">
  readonly design: {
    readonly file: typeof DESIGN_FILE
    readonly sha256: string
    readonly parameters: readonly string[]
    readonly points: number
  }
  readonly runs: number
  /** Rows of each chunk, the last one apart. */
  readonly chunkSize: number
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

/** What experiment.json and design.csv say for a plan. Follows from plan, subject and engine alone. */
export function experimentDocument(
  subject: Subject,
  plan: ExperimentPlan,
  engine: RunManifest["engine"],
): { readonly document: ExperimentDocument; readonly designCsv: string } {
  const { design, ...rest } = plan
  const { name, title, limits, parameters, variants } = subject
  // A design without parameters has no line that CSV could hold.
  const designCsv = design.parameters.length === 0 ? "" : designToCsv(design)
  const body = {
    subject: { name, title, limits, parameters, variants },
    plan: rest,
    design: {
      file: DESIGN_FILE,
      sha256: sha256(designCsv),
      parameters: design.parameters,
      points: design.points.length,
    },
    runs: runsOf(plan),
    chunkSize: chunkSize(runsOf(plan)),
  } as const
  const experiment = sha256(JSON.stringify(body))
  return { document: { format: "contested/experiment", version: 1, experiment, engine, ...body }, designCsv }
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** What is wrong with a text that should be experiment.json, as the rest of a sentence; null when it is whole and of this version. */
export function documentProblem(document: unknown): string | null {
  if (!isFields(document) || document["format"] !== "contested/experiment") return "is not that of an experiment"
  if (document["version"] !== 1)
    return `is of format version ${JSON.stringify(document["version"])}: this program reads version 1. Go on with the program that wrote it`
  const { format: _, version: __, experiment, engine, ...body } = document
  if (typeof experiment !== "string" || sha256(JSON.stringify(body)) !== experiment)
    return "was changed since the experiment began: it does not have its hash"
  if (!isFields(engine) || typeof engine["version"] !== "string")
    return "does not say which version of the program began it"
  const { chunkSize: size } = body as Partial<ExperimentDocument>
  return typeof size === "number" && Number.isInteger(size) && size >= 1 && size <= LONGEST_CHUNK
    ? null
    : "has no size of chunks"
}
