import type { CalibrationRequest } from "@contested/experiments"
import type { CalibrationOutcome } from "@contested/experiments/node"
import { threeDecimals } from "./shown-number.js"
import { textTable } from "./text-table.js"

/** What came of a calibration, in words: a row for each parameter, and how good the fit is. */
export function calibrationLines(
  title: string,
  request: CalibrationRequest,
  { result, made }: CalibrationOutcome,
  folder: string,
): string[] {
  const { summary, generations, best, posterior, runs, ended } = result
  const last = generations.at(-1)
  const isSampler = request.method === "abc-smc"
  return [
    `${title}: ${request.method} to ${request.targets.length} target${request.targets.length === 1 ? "" : "s"}, ${runs} runs (${made} made now), ended by ${ended === "settled" ? "its own rule" : "the budget"}`,
    "",
    ...textTable(
      [
        { title: "parameter", align: "left" },
        { title: "range", align: "left" },
        ...(isSampler
          ? ([
              { title: "mean", align: "right" },
              { title: "median", align: "right" },
              { title: "nine in ten", align: "left" },
            ] as const)
          : []),
        { title: "best", align: "right" },
      ],
      summary.map(({ parameter, low, high, mean, quantiles }, column) => [
        parameter,
        `${low} to ${high}`,
        ...(isSampler
          ? [
              mean.toPrecision(4),
              quantiles[1].toPrecision(4),
              `${quantiles[0].toPrecision(4)} to ${quantiles[2].toPrecision(4)}`,
            ]
          : []),
        (best.values[column] as number).toPrecision(4),
      ]),
    ),
    "",
    ...(last === undefined
      ? []
      : [
          `Generation ${last.generation}: tolerance ${Number.isFinite(last.tolerance) ? threeDecimals(last.tolerance) : "none (the prior)"}, ${posterior.length} particles worth ${last.effectiveSize.toFixed(0)}, one in ${(last.evaluations / Math.max(1, posterior.length)).toFixed(1)} runs accepted.`,
        ]),
    `Least ${request.score === "distance" ? "distance" : "minus log likelihood"}: ${threeDecimals(best.loss)}${request.score === "distance" ? " (1 is one tolerance away from every target)" : ""}.`,
    "What fits this model to these targets, under its assumptions; nothing is said about targets it has not seen.",
    `Posterior: ${folder}/posterior.csv. Every point tried: ${folder}/trace.csv.`,
  ]
}
