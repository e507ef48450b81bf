import type { AnalysisRequest } from "../../analysis/analysis-request.js"
import { SENSITIVITY_METHODS } from "../../sensitivity/analyse-sensitivity.js"
import { jsonText } from "../run-files.js"

type Fields = Readonly<Record<string, unknown>>

/** analysis.json: what is to be made of an experiment's rows. */
export function analysisText(request: AnalysisRequest): string {
  return jsonText({ format: "contested/analysis", version: 1, ...request })
}

/** The request that analysis.json holds, or what is wrong with it as the rest of a sentence. */
export function readAnalysis(bytes: Uint8Array): AnalysisRequest | { readonly problem: string } {
  let document: unknown
  try {
    document = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return { problem: "is not JSON" }
  }
  const { format, version, ...request } = (document ?? {}) as Readonly<Record<string, unknown>>
  if (format !== "contested/analysis") return { problem: "is not that of an analysis" }
  if (version !== 1) return { problem: `is of format version ${JSON.stringify(version)}: this program reads version 1` }
  return isRequest(request) ? request : { problem: "does not say what is to be looked at, and how" }
}

function isRequest(request: Fields | AnalysisRequest): request is AnalysisRequest {
  const { kind, measure, best, indifference, method, parameters, points } = request as Fields
  if (typeof measure !== "string") return false
  if (kind === "comparison")
    return (
      (best === "smallest" || best === "largest") &&
      (indifference === null || (typeof indifference === "number" && indifference > 0))
    )
  return (
    kind === "sensitivity" &&
    SENSITIVITY_METHODS.some((name) => name === method) &&
    (points === undefined || Number.isInteger(points)) &&
    isFields(parameters) &&
    Object.values(parameters).every(isFields)
  )
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
