import { log, type PublishedFigure, simulate } from "@contested/core"
import { meanEstimate, replications } from "../estimate.js"
import { parameterEntries } from "../parameter-entries.js"
import type { Estimate, PublishedModel } from "../published-model.js"
import { progressCurveModel } from "./model.js"
import {
  expectedDays,
  expectedInterval,
  fitAcrossProvinces,
  fitProgressCurve,
  type ProgressCurve,
} from "./progress-curve-fit.js"
import { simulation } from "./simulation.js"

const source = "Johnson et al. 2011, doi:10.1126/science.1205068"
const EXAMPLE: ProgressCurve = { first: 30, exponent: 0.5 }
const EVENTS = 50

/** The mean of a quantity over 600 runs of fifty fatal days each. */
function simulated(of: (intervals: readonly number[]) => number): Estimate {
  return meanEstimate(
    replications(600).map((replication) =>
      of(simulate(progressCurveModel, { seed: "progress", replication }).world.intervals),
    ),
  )
}

export const progressCurve: PublishedModel = {
  name: "progress-curve",
  title: "Progress curves: attacks that come faster and faster",
  citation:
    "Johnson, N., Carran, S., Botner, J., Fontaine, K., Laxague, N., Nuetzel, P., Turnley, J. & Tivnan, B. (2011). Pattern in escalations in insurgent and terrorist activity. Science 333, 81-84, doi:10.1126/science.1205068.",
  summary:
    "The time between fatal days in a province shrinks with experience as τ_n = τ_1 n^-b, as production times do in a learning organisation. Across provinces the authors found b to lie on a line with the logarithm of τ_1: where the first wait is long, escalation is fast.",
  limits: [
    "One curve a province, no end: nothing stops an escalation.",
    "Waits are exponential about the curve here; the authors fit the curve without saying how waits scatter.",
    "The fitted first wait is short by exp(0.577) = 1.78 where waits are exponential; the exponent is not affected.",
  ],
  parameters: parameterEntries(progressCurveModel),
  quantities: [
    {
      name: "days until the fiftieth fatal day, τ_1 = 30, b = 0.5, exact",
      unit: "days",
      reference: 382.5712183,
      mark: "computed",
      source,
      agreement: { relative: 1e-9 },
      ours: () => expectedDays(EXAMPLE, EVENTS),
    },
    {
      name: "days until the fiftieth fatal day, simulated",
      unit: "days",
      reference: 382.5712183,
      mark: "computed",
      source,
      agreement: { insideInterval: true },
      ours: () => simulated((intervals) => intervals.reduce((sum, days) => sum + days, 0)),
    },
    {
      name: "exponent fitted to waits without scatter",
      unit: "1",
      reference: 0.5,
      mark: "derived",
      source,
      agreement: { relative: 1e-12 },
      ours: () => fitProgressCurve(Array.from({ length: EVENTS }, (_, i) => expectedInterval(EXAMPLE, i + 1))).exponent,
    },
    {
      name: "exponent fitted to simulated waits, on average",
      unit: "1",
      reference: 0.5,
      mark: "derived",
      source: `${source}: least squares on logarithms is unbiased where scatter is alike at all n`,
      agreement: { insideInterval: true },
      ours: () => simulated((intervals) => fitProgressCurve(intervals).exponent),
    },
    {
      name: "slope of the line across provinces, recovered",
      unit: "1",
      reference: 0.7,
      mark: "derived",
      source: `${source}: provinces made to lie on b = 0.7 log10 τ_1 - 0.6`,
      agreement: { relative: 1e-9 },
      ours: () => fitAcrossProvinces([2, 10, 40, 150].map((first) => provinceOnLine(first))).slope,
    },
  ],
  figure,
  simulation,
}

/** A province whose waits without scatter lie on b = 0.7 log10 τ_1 - 0.6, fitted again. */
function provinceOnLine(first: number): ProgressCurve {
  const exponent = (0.7 * log(first)) / log(10) - 0.6
  return fitProgressCurve(Array.from({ length: 30 }, (_, i) => expectedInterval({ first, exponent }, i + 1)))
}

function figure(): PublishedFigure {
  const { intervals } = simulate(progressCurveModel, { seed: "progress-figure" }).world
  const fitted = fitProgressCurve(intervals)
  const n = Array.from({ length: EVENTS }, (_, i) => i + 1)
  return {
    title: "Practice makes attacks more frequent",
    caption: `Days between fatal days in one run, by their number. The curve of the model falls as n^-0.5; the one fitted to this run as n^-${fitted.exponent.toFixed(2)}.`,
    x: { label: "number of the fatal day", scale: "log" },
    y: { label: "days since the one before", scale: "log" },
    series: [
      {
        label: "one run",
        kind: "simulated",
        marks: "points",
        points: intervals.map((days, i) => [i + 1, days] as const),
      },
      {
        label: "mean of the model",
        kind: "exact",
        marks: "line",
        points: n.map((i) => [i, expectedInterval(EXAMPLE, i)] as const),
      },
      {
        label: "fitted to the run",
        kind: "simulated",
        marks: "line",
        points: n.map((i) => [i, expectedInterval(fitted, i)] as const),
      },
    ],
  }
}
