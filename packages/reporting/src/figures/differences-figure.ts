import { differenceChart } from "../charts/difference-chart.js"
import type { Language } from "../messages/bilingual.js"
import type { Figure } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { paperWidth } from "./paper-look.js"

/** What `contested compare --json` tells. */
export interface ComparisonData {
  readonly scenario: string
  readonly measure: string
  readonly replications: number
  readonly variants: readonly {
    readonly name: string
    readonly mean: number
    readonly interval: readonly [number, number]
    readonly adjustedPValue: number
  }[]
}

/** Paired differences of a comparison, as points with joint intervals. */
export function differencesFigure(comparison: ComparisonData, language: Language): Figure {
  const words = figureWords[language]
  const own = words.differences
  const { scenario, measure, replications, variants } = comparison
  const rows = variants.map(({ name, mean, interval: [low, high], adjustedPValue }, row) => {
    return { row, variant: name, mean, low, high, adjusted_p: adjustedPValue }
  })
  return {
    name: "paired-differences",
    language,
    title: own.title,
    caption: `${own.title}. ${own.caption(replications)}`,
    notes: [
      { label: words.labels.definition, text: own.definition },
      { label: words.labels.unit, text: own.unit(measure) },
      { label: words.labels.range, text: own.range },
      { label: words.labels.notCounted, text: own.notCounted },
      { label: words.labels.status, text: words.simulated(replications) },
    ],
    status: [own.status(replications, scenario)],
    spec: differenceChart(rows, { width: paperWidth.double - 230, title: own.axis(measure) }),
    columns: [
      { name: "row", unit: "", meaning: "Number of the row, from 0." },
      { name: "variant", unit: "", meaning: "Name of the what-if." },
      { name: "mean", unit: measure, meaning: "Mean difference to the scenario as it is." },
      { name: "low", unit: measure, meaning: "Lower end of the joint 95 % interval of the mean difference." },
      { name: "high", unit: measure, meaning: "Its upper end." },
      { name: "adjusted_p", unit: "", meaning: "Holm's adjusted p value." },
    ],
    rows,
  }
}
