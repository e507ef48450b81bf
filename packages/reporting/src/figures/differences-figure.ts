import { differenceChart, differenceRows } from "../charts/difference-chart.js"
import type { ComparedVariant, ComparisonData } from "../comparison/comparison-tables.js"
import { catalogues, type Language } from "../messages/bilingual.js"
import { comparisonFigureWords } from "./comparison-figure-words.js"
import type { Figure } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { paperWidth } from "./paper-look.js"

/** What the figure needs to know of a comparison. */
export interface DifferencesData extends Pick<ComparisonData, "scenario" | "measure" | "replications"> {
  readonly variants: readonly Pick<ComparedVariant, "name" | "mean" | "interval" | "adjustedPValue">[]
  /** The mean as it is; without it there is no axis in percent of it. */
  readonly baseline?: { readonly mean: number }
}

/**
 * Paired differences of a comparison, as points with joint intervals.
 * @param pairs the difference of each pair, by variant; without them only means and intervals are drawn
 */
export function differencesFigure(
  comparison: DifferencesData,
  language: Language,
  pairs: ReadonlyMap<string, readonly number[]> = new Map(),
): Figure {
  const words = figureWords[language]
  const own = words.differences
  const { scenario, measure, replications, variants, baseline } = comparison
  const differences = variants.map(({ name, mean, interval }) => ({
    variant: name,
    mean,
    ...(interval !== null && { low: interval[0], high: interval[1] }),
    ...(pairs.has(name) && { pairs: pairs.get(name) ?? [] }),
  }))
  const width = paperWidth.double - 230
  const adjusted = new Map(variants.map(({ name, adjustedPValue }) => [name, adjustedPValue]))
  const rows = differenceRows(differences, width).map((row) => {
    const p = row["part"] === "mean" ? adjusted.get(String(row["variant"])) : null
    return p === null || p === undefined ? row : { ...row, adjusted_p: p }
  })
  return {
    name: "paired-differences",
    language,
    title: own.title,
    caption: [
      `${own.title}.`,
      replications === 1 ? own.one : own.caption(replications),
      ...(pairs.size > 0 ? [comparisonFigureWords[language].pairsCaption] : []),
    ].join(" "),
    notes: [
      { label: words.labels.definition, text: own.definition },
      { label: words.labels.unit, text: own.unit(measure) },
      { label: words.labels.range, text: replications === 1 ? own.one : own.range },
      { label: words.labels.notCounted, text: own.notCounted },
      { label: words.labels.status, text: words.simulated(replications) },
    ],
    status: [own.status(replications, scenario)],
    spec: differenceChart(differences, {
      width,
      title: own.axis(measure),
      ...(baseline !== undefined && {
        percent: { mean: baseline.mean, title: catalogues[language].comparison.differences.percentAxis },
      }),
    }),
    columns: [
      { name: "row", unit: "", meaning: "Number of the row, from 0." },
      { name: "variant", unit: "", meaning: "Name of the what-if." },
      { name: "part", unit: "", meaning: "mean: over all pairs; pair: a single one." },
      { name: "mean", unit: measure, meaning: "Mean difference to the scenario as it is." },
      { name: "low", unit: measure, meaning: "Lower end of the joint 95 % interval of the mean difference." },
      { name: "high", unit: measure, meaning: "Its upper end." },
      { name: "told", unit: "", meaning: "1 where the interval leaves out 0." },
      { name: "adjusted_p", unit: "", meaning: "Holm's adjusted p value." },
      { name: "difference", unit: measure, meaning: "Difference of a pair." },
      { name: "level", unit: "", meaning: "Its place below the axis, from 0, among pairs of nearly the same size." },
    ],
    rows,
  }
}
