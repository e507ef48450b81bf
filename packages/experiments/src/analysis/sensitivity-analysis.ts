import type { ParameterRange } from "../designs/parameter-range.js"
import { ExperimentError } from "../experiment-error.js"
import { testFunctions } from "../known-answers/known-answers.js"
import type { AnalyticIndex } from "../known-answers/test-function.js"
import type { ExperimentPlan } from "../runs/experiment-plan.js"
import { outputsByPoint, type RunRow } from "../runs/run-row.js"
import type { Subject } from "../runs/subject.js"
import { analyseSensitivity, type SensitivityResult, sensitivityDesign } from "../sensitivity/analyse-sensitivity.js"
import type { Analysis } from "./analysis.js"
import type { SensitivityAnalysisRequest } from "./analysis-request.js"

/** sensitivity.json: the estimates for every parameter. */
export const SENSITIVITY_FILE = "sensitivity.json"

/** sensitivity.json. */
export interface SensitivityDocument extends SensitivityResult {
  readonly format: "contested/sensitivity"
  readonly version: 1
  readonly subject: string
  readonly variant: string
  readonly measure: string
  readonly seed: string
  readonly replications: number
  /** Points of the design. */
  readonly points: number
  readonly ranges: readonly ParameterRange[]
  /** Exact indices, where they are known for what was asked. */
  readonly exact?: readonly AnalyticIndex[]
}

/** The indices that are known: of a test function with all its parameters over their whole ranges. */
function exactIndices(
  { method, parameters }: Omit<SensitivityAnalysisRequest, "kind" | "measure">,
  { design }: ExperimentPlan,
  { name }: Pick<Subject, "name">,
): readonly AnalyticIndex[] | null {
  const found = testFunctions.find((one) => one.name === name)
  if (method !== "sobol" || found === undefined) return null
  const isWhole = Object.values(parameters).every((choice) => Object.keys(choice).length === 0)
  const count = Object.keys(parameters).length
  return isWhole && count === found.parameters.length && design.parameters.length === count ? found.indices : null
}

/**
 * Explains a measure by the parameters of a sensitivity design. Holds every row.
 *
 * @throws ExperimentError `request` when the plan's design is not the one that the request makes
 */
export function sensitivityAnalysis(
  { kind: _, measure, ...request }: SensitivityAnalysisRequest,
  plan: ExperimentPlan,
  subject: Pick<Subject, "name" | "parameters">,
): Analysis {
  const design = sensitivityDesign(request, subject.parameters, plan.seed)
  const { points } = design.design
  const isSame = points.every((point, row) =>
    point.every((value, column) => value === plan.design.points[row]?.[column]),
  )
  if (!isSame || points.length !== plan.design.points.length)
    throw new ExperimentError(
      "request",
      `The design is not the one that ${request.method} makes of these ranges and this seed: an analysis of it would say nothing.`,
    )
  const rows: RunRow[] = []
  return {
    add: (row) => void rows.push(row),
    finish: () => {
      const outputs = outputsByPoint(rows, measure)
      const exact = exactIndices(request, plan, subject)
      const document: SensitivityDocument = {
        format: "contested/sensitivity",
        version: 1,
        subject: subject.name,
        variant: plan.variants[0] ?? "",
        measure,
        seed: plan.seed,
        replications: plan.replications,
        points: points.length,
        ranges: design.ranges,
        ...analyseSensitivity(request.method, design, outputs, plan.seed),
        ...(exact !== null && { exact }),
      }
      return { tables: [], documents: [{ name: SENSITIVITY_FILE, document }] }
    },
  }
}
