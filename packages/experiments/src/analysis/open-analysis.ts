import type { ExperimentPlan } from "../runs/experiment-plan.js"
import type { Subject } from "../runs/subject.js"
import type { Analysis, Survey } from "./analysis.js"
import type { AnalysisRequest } from "./analysis-request.js"
import { comparisonAnalysis } from "./comparison-analysis.js"
import { sensitivityAnalysis } from "./sensitivity-analysis.js"

/** Begins the analysis that is asked for. @throws ExperimentError `request` when it does not fit the plan */
export function openAnalysis(
  request: AnalysisRequest,
  plan: ExperimentPlan,
  subject: Subject,
  survey: Survey,
): Analysis {
  return request.kind === "comparison"
    ? comparisonAnalysis(request, plan, subject, survey)
    : sensitivityAnalysis(request, plan, subject)
}
