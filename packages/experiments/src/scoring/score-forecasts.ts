import {
  continuousRankedProbabilityScore,
  type Ensemble,
  ignoranceScore,
  intervalScore,
  type RandomStreams,
  regularisedGammaQ,
} from "@contested/core"
import { coverage } from "./coverage.js"
import type { MonthlyCounts } from "./monthly-counts.js"
import { bootstrapForecast, lastValueForecast, seasonalForecast } from "./naive-forecasts.js"
import { probabilityIntegralTransform, transformHistogram } from "./probability-integral-transform.js"
import { skill } from "./skill.js"

/** Mean scores of one forecast over all cases (areas times months), lower is better. */
export interface ForecastScores {
  /** `model`, or a naive baseline: `last value`, `last 12 months`, `same month`. */
  readonly forecast: string
  /** Continuous ranked probability score, in counts. */
  readonly crps: number
  /** Ignorance in bits, over the bins of ViEWS. */
  readonly ignorance: number
  /** Interval score at 90 %, in counts. */
  readonly intervalScore: number
  /** Share of the cases inside the central 90 %. */
  readonly coverage: number
}

export interface ForecastVerdict {
  readonly cases: number
  /** The model first, then the baselines. */
  readonly scores: readonly ForecastScores[]
  /** Skill of the model against each baseline, by CRPS: 1 perfect, 0 no better; null where the baseline is perfect. */
  readonly skill: Readonly<Record<string, number | null>>
  /** Counts of the randomised probability integral transform of the model in ten bins: flat where it is calibrated. */
  readonly transforms: readonly number[]
  /** Chi-square p value of the transforms against flatness; months and areas hang together, so it is too small rather than too large. */
  readonly transformPValue: number
}

const BINS = 10
const LEVEL = 0.9

/**
 * Scores a model's forecast of monthly counts against what was observed, beside naive forecasts that knew the months before: the last value, draws from
 * the last twelve months, and the same month of earlier years. Scores as ViEWS computes them (Hegre et al. 2024, the 2023/24 prediction
 * challenge): CRPS over all pairs of draws, ignorance over eleven bins with a pseudo-draw in each, interval score at 90 %. O(cases x draws log draws).
 *
 * @param history Observed counts of the months before the first forecast, at least 12.
 * @param observed Observed counts of the months that are forecast.
 * @param replications The model's counts of the same areas and months, at least one replication.
 * @throws RangeError where areas or months do not fit, or the history is too short
 */
export function scoreForecasts(
  history: MonthlyCounts,
  observed: MonthlyCounts,
  replications: readonly MonthlyCounts[],
  streams: RandomStreams,
): ForecastVerdict {
  const horizon = observed.months.length
  for (const { areas, months } of replications)
    if (areas.join() !== observed.areas.join() || months.join() !== observed.months.join())
      throw new RangeError("The areas or months of a replication are not those observed.")
  if (replications.length === 0 || horizon === 0)
    throw new RangeError(
      `${replications.length} replications of ${horizon} months were to be scored: give at least one of each.`,
    )
  const before = (index: number): readonly number[] => history.counts[index] as readonly number[]
  const forecasts: Readonly<Record<string, (area: number) => readonly Ensemble[]>> = {
    model: (area) =>
      observed.months.map((_, month) => replications.map(({ counts }) => counts[area]?.[month] as number)),
    "last value": (area) => lastValueForecast(before(area), horizon),
    "last 12 months": (area) =>
      bootstrapForecast(before(area), horizon, { random: streams.stream("baseline", area), draws: 1_000 }),
    "same month": (area) => seasonalForecast(before(area), horizon),
  }
  const truths = observed.counts.flat()
  const crps: Record<string, number[]> = {}
  const scores = Object.entries(forecasts).map(([forecast, of]) => {
    const ensembles = observed.areas.flatMap((_, area) => of(area))
    const own = ensembles.map((ensemble, index) => continuousRankedProbabilityScore(ensemble, truths[index] as number))
    crps[forecast] = own
    return {
      forecast,
      crps: mean(own),
      ignorance: mean(ensembles.map((ensemble, index) => ignoranceScore(ensemble, truths[index] as number))),
      intervalScore: mean(ensembles.map((ensemble, index) => intervalScore(ensemble, truths[index] as number, LEVEL))),
      coverage: coverage(ensembles, truths, LEVEL),
    }
  })
  const random = streams.stream("transform")
  const model = observed.areas.flatMap((_, area) => forecasts["model"]?.(area) ?? [])
  const transforms = transformHistogram(
    model.map((ensemble, index) => probabilityIntegralTransform(ensemble, truths[index] as number, random)),
    BINS,
  )
  const expected = truths.length / BINS
  const chiSquare = transforms.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0)
  const [, ...baselines] = Object.keys(forecasts)
  return {
    cases: truths.length,
    scores,
    skill: Object.fromEntries(baselines.map((name) => [name, skill(crps["model"] ?? [], crps[name] ?? [])])),
    transforms,
    transformPValue: regularisedGammaQ((BINS - 1) / 2, chiSquare / 2),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
