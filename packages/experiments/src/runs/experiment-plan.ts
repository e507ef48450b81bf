import type { Design } from "../designs/design.js"
import { parameterName } from "../designs/parameter-range.js"
import type { Subject } from "./subject.js"

/** All runs of an experiment: every point of the design, in every variant, so many times. Plain data. */
export interface ExperimentPlan {
  /** Name of the subject. */
  readonly subject: string
  /** At least one; names differ. */
  readonly variants: readonly string[]
  /** May be of one point without parameters: then the subject runs with its defaults. */
  readonly design: Design
  /** Runs of each point in each variant. */
  readonly replications: number
  readonly seed: string
  /**
   * `common`: replication k has the same luck at every point and in every variant, so that differences are sharp. `own`: every point has luck of
   * its own (variants still share it), as methods that separate noise from effect need.
   */
  readonly luck: "common" | "own"
  /** Last day simulated, ISO date, included; null for a subject without a calendar. */
  readonly until: string | null
  /** Names of the measures to keep, in order; null keeps those of the whole run, `all` every one. */
  readonly measures: readonly string[] | "all" | null
  /** Given where the monthly series of every run are kept too: of subjects that have them. */
  readonly series?: true
}

/** One point that sets nothing: the subject runs with its defaults. */
export const NO_PARAMETERS: Design = { parameters: [], points: [[]] }

/** One point that sets every parameter to its default: the same runs, and tables that say what they were made with. */
export function defaultsDesign({ parameters }: Pick<Subject, "parameters">): Design {
  return { parameters: parameters.map(parameterName), points: [parameters.map(({ value }) => value)] }
}

/** One run of a plan. */
export interface RunTask {
  /** 1, 2, ... in design order: points slowest, then variants, replications fastest. */
  readonly row: number
  /** Row of the design, from 1. */
  readonly point: number
  readonly variant: string
  readonly replication: number
  /** The seed it is run with: with it and the settings, the run can be made again alone. */
  readonly seed: string
  readonly settings: Readonly<Record<string, number>>
}

/** How many runs a plan has. */
export function runsOf({ design, variants, replications }: ExperimentPlan): number {
  return design.points.length * variants.length * replications
}

/** The run of a row, from 1. */
export function taskOf(plan: ExperimentPlan, row: number): RunTask {
  const { design, variants, replications, seed, luck } = plan
  const index = row - 1
  const replication = (index % replications) + 1
  const cell = Math.floor(index / replications)
  const variant = variants[cell % variants.length] as string
  const point = Math.floor(cell / variants.length)
  const values = design.points[point] as readonly number[]
  return {
    row,
    point: point + 1,
    variant,
    replication,
    seed: luck === "own" ? `${seed}/point-${point + 1}` : seed,
    settings: Object.fromEntries(design.parameters.map((name, column) => [name, values[column] as number])),
  }
}
