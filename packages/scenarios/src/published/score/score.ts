import {
  continuousRankedProbabilityScore,
  ignoranceScore,
  intervalScore,
  normal,
  type PublishedFigure,
  quantity,
  RandomStreams,
} from "@contested/core"
import { caseNumber, caseNumbers } from "../case-number.js"
import { meanEstimate, replications } from "../estimate.js"
import { formulaParameters } from "../parameter-entries.js"
import type { Estimate, PublishedModel, ReproducedQuantity } from "../published-model.js"

const source = "Code of the ViEWS prediction competition 2023/24 (prio-data/prediction_competition_2023)"
const SIX = [0, 0, 1, 2, 5, 10]

const KINDS = [
  ["CRPS", "fatalities", continuousRankedProbabilityScore],
  ["ignorance", "bits", ignoranceScore],
  ["interval score", "fatalities", intervalScore],
] as const

function vectors(observed: number, references: readonly number[]): readonly ReproducedQuantity[] {
  return KINDS.map(([name, unit, of], i) => ({
    name: `${name} of draws ${SIX.join(", ")} at ${observed}`,
    unit,
    reference: references[i] as number,
    mark: "computed" as const,
    source,
    agreement: { absolute: 1e-9 },
    ours: () => of(SIX, observed),
  }))
}

/** CRPS of ensembles drawn from the standard normal distribution: on average that of the distribution, plus half the mean difference over K. */
function normalEnsembleScore(observed: number): Estimate {
  const streams = new RandomStreams("crps", 1)
  const size = 100
  return meanEstimate(
    replications(400).map((i) => {
      const luck = streams.stream("ensemble", i)
      const draws = Array.from({ length: size }, () => normal(luck, 0, 1))
      // E|X - X'| is estimated K (K - 1) / K² times too small; for the normal distribution it is 2 / sqrt(π).
      return continuousRankedProbabilityScore(draws, observed) - 1 / (size * Math.sqrt(Math.PI))
    }),
  )
}

const normals: readonly ReproducedQuantity[] = (
  [
    [0, 0.2336949773],
    [1, 0.6024413576],
  ] as const
).map(([observed, reference]) => ({
  name: `CRPS of ensembles from N(0, 1) at ${observed}`,
  unit: "1",
  reference,
  mark: "computed",
  source:
    "Gneiting & Raftery 2007, section 4.2, doi:10.1198/016214506000001437: closed form for the normal distribution",
  agreement: { insideInterval: true },
  ours: () => normalEnsembleScore(observed),
}))

export const score: PublishedModel = {
  name: "score",
  title: "Scores of forecasts with draws, as ViEWS takes them",
  citation:
    "Hegre, H. et al. (2024). The 2023/24 VIEWS Prediction Challenge: Predicting the number of fatalities in armed conflict, with uncertainty. arXiv:2407.11045; rules of scoring in the code of the competition.",
  summary:
    "A forecast of fatalities is a set of draws. The continuous ranked probability score asks how far the draws lie from what happened, the ignorance score how likely they made its bin, and the interval score how narrow the 90 % interval was and whether it held. Lower is better for all three.",
  limits: [
    "The CRPS is that of the ensemble itself, not the fair one, so that few draws are punished.",
    "The ignorance score knows fatalities by bins only, and one draw more is put into each of the eleven bins.",
    "The interval's ends are quantiles interpolated linearly between draws.",
  ],
  parameters: formulaParameters("score", {
    level: quantity(0.9, { low: 0, high: 1, description: "Level of the prediction interval", source }),
  }),
  quantities: [
    ...vectors(0, [1.1666666667, 2.5025003405, 8.75]),
    ...vectors(3, [1.1666666667, 3.0874628413, 8.75]),
    ...vectors(20, [15.1666666667, 4.0874628413, 233.75]),
    {
      name: "ignorance of a thousand draws of 0 at 3",
      unit: "bits",
      reference: 9.9815672819,
      mark: "computed",
      source,
      agreement: { absolute: 1e-9 },
      ours: () => ignoranceScore(new Array<number>(1000).fill(0), 3),
    },
    ...normals,
  ],
  figure,
  cases: {
    options: [
      { name: "draws", description: "the forecast", kind: "numbers", low: 0, high: 1e9, default: SIX.join(",") },
      { name: "observed", description: "what happened", kind: "number", low: 0, high: 1e9, default: "3" },
    ],
    answer: (values) => {
      const draws = caseNumbers(values, "draws") ?? []
      const observed = caseNumber(values, "observed")
      const crps = continuousRankedProbabilityScore(draws, observed)
      return {
        value: crps,
        parts: { crps, ignorance: ignoranceScore(draws, observed), interval: intervalScore(draws, observed) },
      }
    },
  },
}

function figure(): PublishedFigure {
  const observed = Array.from({ length: 61 }, (_, i) => i / 2)
  return {
    title: "Three opinions on one forecast",
    caption: `What draws of ${SIX.join(", ")} fatalities score for each number that might be observed; lower is better. The ignorance score jumps where a bin begins, the interval score soars beyond the interval.`,
    x: { label: "fatalities observed", scale: "linear" },
    y: { label: "score, in its own unit", scale: "log" },
    series: KINDS.map(([label, unit, of]) => ({
      label: `${label} (${unit})`,
      kind: "exact",
      marks: "line",
      points: observed.map((y) => [y, of(SIX, y)] as const),
    })),
  }
}
