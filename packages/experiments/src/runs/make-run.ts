import { printable, quoted } from "../printable.js"
import type { ExperimentPlan, RunTask } from "./experiment-plan.js"
import type { MeasureColumn, RunResult } from "./run-row.js"
import type { Measure, Subject, SubjectOutcome } from "./subject.js"

/** Most measures of a run, and characters of a name: what a run hands over must not fill the memory of who receives it. */
const MOST_MEASURES = 100_000
const LONGEST_NAME = 200

function measureProblem({ name, unit, value }: Measure, index: number): string | null {
  if (typeof name !== "string" || name === "" || name.length > LONGEST_NAME)
    return `measure ${index + 1} has no name of 1 to ${LONGEST_NAME} characters`
  if (typeof unit !== "string" || unit.length > LONGEST_NAME) return `measure ${quoted(name)} has no unit`
  if (typeof value !== "number") return `measure ${quoted(name)} is a ${typeof value}, not a number`
  return Number.isFinite(value) ? null : `measure ${quoted(name)} is ${value}: expected a finite number`
}

/** What is wrong with what a subject answered, as the rest of a sentence; null when it can be used. */
function outcomeProblem(outcome: SubjectOutcome, task: RunTask): string | null {
  if (typeof outcome !== "object" || outcome === null) return `it is ${printable(String(outcome))}`
  if ("then" in outcome) return "it is a promise: runs are made at once, not later"
  if (outcome.replication !== task.replication)
    return `it is of replication ${printable(String(outcome.replication))}, asked for was ${task.replication}`
  if (typeof outcome.digest !== "string" || !/^[0-9a-f]{64}$/.test(outcome.digest))
    return "its digest is no SHA-256 in hexadecimal"
  if (!Number.isSafeInteger(outcome.occurrences) || outcome.occurrences < 0) return "it has no number of occurrences"
  const { measures } = outcome
  if (!Array.isArray(measures) || measures.length === 0 || measures.length > MOST_MEASURES)
    return `it has no list of 1 to ${MOST_MEASURES} measures`
  const names = new Set<string>()
  for (const [index, measure] of measures.entries()) {
    const problem =
      typeof measure === "object" && measure !== null ? measureProblem(measure, index) : "a measure is none"
    if (problem !== null) return problem
    if (names.has(measure.name)) return `it has the measure ${quoted(measure.name)} twice`
    names.add(measure.name)
  }
  return null
}

function kept(measures: readonly Measure[], wanted: ExperimentPlan["measures"]): readonly Measure[] {
  if (wanted === "all") return measures
  if (wanted === null) return measures.filter(({ detail }) => detail !== true)
  return wanted.map((name) => {
    const found = measures.find((measure) => measure.name === name)
    if (found !== undefined) return found
    const names = measures.slice(0, 40).map((measure) => measure.name)
    throw new RangeError(
      `there is no measure ${quoted(name)}; there are ${names.join(", ")}${measures.length > 40 ? ", ..." : ""}`,
    )
  })
}

/** What of a plan a run needs to know beside its task. */
export type RunTerms = Pick<ExperimentPlan, "until" | "measures" | "series">

/**
 * Makes one run of a plan. Never throws: what a subject throws, or answers wrongly, becomes a failed run with a message of one sentence.
 *
 * @param columns Is told of every measure met, once.
 */
export function makeRun(
  subject: Subject,
  plan: RunTerms,
  task: RunTask,
  columns: Map<string, MeasureColumn>,
): RunResult {
  try {
    const { seed, replication, settings, variant } = task
    const { until, series } = plan
    const outcome = subject.run({ seed, replication, settings, variant, until, ...(series && { series }) })
    const problem = outcomeProblem(outcome, task)
    if (problem !== null) throw new RangeError(`the answer cannot be used: ${problem}`)
    const measures: Record<string, number> = {}
    for (const { name, unit, value } of kept(outcome.measures, plan.measures)) {
      if (!columns.has(name)) columns.set(name, { name, unit })
      // -0 would be lost on the way through JSON.
      measures[name] = value === 0 ? 0 : value
    }
    const { digest, occurrences } = outcome
    return {
      status: "done",
      digest,
      occurrences,
      measures,
      ...(series && outcome.series !== undefined && { series: outcome.series }),
    }
  } catch (error) {
    return { status: "failed", message: failureMessage(error instanceof Error ? error.message : String(error)) }
  }
}

/** A reason as one printable sentence of at most 500 characters. */
export function failureMessage(reason: string): string {
  return printable(reason.trim() || "no reason was given", 500).replace(/[.!]?$/, ".")
}
