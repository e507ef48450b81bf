/**
 * From a count to what it says about a rate.
 *
 * Forty events were seen in ten days. Which rates make that likely? ABC-SMC asks the model, run by run, and what it finds can be checked: with every
 * rate from 0 to 20 equally likely before, the posterior is Gamma(41, 10). The steps are the same for a model whose posterior nobody knows.
 *
 *   node --import tsx examples/calibration/known-rate.ts [folder]
 *
 * What comes out is conditional: on this model, this prior and this count.
 */
import { pathToFileURL } from "node:url"
import { regularisedGammaP } from "@contested/core"
import { calibrationMistakes, knownAnswers, rangesOf, type Subject } from "@contested/experiments"
import { runCalibration } from "@contested/experiments/node"

const OBSERVED = 40
const DAYS = 10

export interface Posterior {
  readonly lines: readonly string[]
  /** Probability that the exact posterior gives to the nine tenths that were found. */
  readonly covered: number
}

/** Calibrates into the folder, or goes on with what is there, and holds the posterior against the exact one. */
export async function calibrated(
  folder: string,
  { budget = 3_000, particles = 100, workers }: { budget?: number; particles?: number; workers?: number } = {},
): Promise<Posterior> {
  // 1. The model, and what is to be found: its rate, anywhere in the range it declares.
  const subject = knownAnswers.find(({ name }) => name === "poisson-count") as Subject
  const ranges = rangesOf(subject.parameters, { rate: {} })

  // 2. What was observed. A distance of 1 is one event.
  const targets = [{ measure: "count", observed: OBSERVED, tolerance: { absolute: 1 } }]
  const request = {
    method: "abc-smc",
    ranges,
    targets,
    score: "distance",
    budget,
    particles,
    replications: 1,
    seed: "known-rate",
  } as const
  const mistakes = calibrationMistakes(request)
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"))

  // 3. The runs, batch by batch, in a folder. Killed, the same call goes on.
  const { result } = await runCalibration({ subject, request, out: folder, ...(workers !== undefined && { workers }) })

  // 4. What was found, beside what is known.
  const [rate] = result.summary
  const last = result.generations.at(-1)
  if (rate === undefined || last === undefined) throw new Error("The budget ended before the first generation did.")
  const [low, median, high] = rate.quantiles
  const exact = (x: number): number => regularisedGammaP(OBSERVED + 1, x * DAYS)
  const covered = exact(high) - exact(low)
  const lines = [
    `${OBSERVED} events in ${DAYS} days; ${result.runs} runs, the last generation within ${last.tolerance} events.`,
    `rate: median ${median.toFixed(2)}, nine in ten between ${low.toFixed(2)} and ${high.toFixed(2)} per day.`,
    `The exact posterior, Gamma(${OBSERVED + 1}, ${DAYS}), has ${(100 * covered).toFixed(0)} % there, and ${(100 * exact(median)).toFixed(0)} % below the median.`,
    "In this model, with this prior.",
  ]
  return { lines, covered }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { lines } = await calibrated(process.argv[2] ?? "out/known-rate")
  console.log(lines.join("\n"))
}
