import { histogramChart } from "../charts/histogram-chart.js"
import type { Language } from "../messages/bilingual.js"
import type { Figure } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { paperWidth } from "./paper-look.js"

/** What calibration.json of `contested calibrate` tells, as far as its figure needs it. */
export interface CalibrationData {
  readonly subject: string
  readonly runs: number
  readonly request: {
    readonly method: string
    readonly seed: string
    readonly ranges: readonly {
      readonly name: string
      readonly low: number
      readonly high: number
      readonly scale?: "linear" | "log"
    }[]
    readonly targets: readonly unknown[]
  }
  readonly summary: readonly {
    readonly parameter: string
    readonly low: number
    readonly high: number
    readonly histogram: readonly number[]
  }[]
}

/** Mass of the prior between two values: uniform on the range's scale. */
function priorMass(
  from: number,
  to: number,
  { low, high, scale }: CalibrationData["request"]["ranges"][number],
): number {
  return scale === "log" ? Math.log(to / from) / Math.log(high / low) : (to - from) / (high - low)
}

/** The posterior of every parameter as a histogram, over what its prior would have been. */
export function posteriorFigure({ subject, runs, request, summary }: CalibrationData, language: Language): Figure {
  const words = figureWords[language]
  const own = words.posterior
  const rows = summary.flatMap(({ parameter, low, high, histogram }, panel) =>
    histogram.map((mass, bin) => {
      const at = (place: number): number => low + ((high - low) * place) / histogram.length
      const range = request.ranges[panel] ?? { name: parameter, low, high }
      const [from, to] = [at(bin), at(bin + 1)]
      return { panel, parameter, from, to, mass, prior: priorMass(from, to, range) }
    }),
  )
  return {
    name: "posterior",
    language,
    title: own.title,
    caption: `${own.title}. ${own.caption}`,
    notes: [
      { label: words.labels.definition, text: own.definition(request.method, request.targets.length) },
      { label: words.labels.unit, text: own.unit },
      { label: words.labels.range, text: own.range },
      { label: words.labels.notCounted, text: own.notCounted },
      { label: words.labels.status, text: words.simulated(runs) },
    ],
    status: [own.status(runs, subject, request.seed)],
    spec: histogramChart(
      rows,
      summary.map(({ parameter }) => parameter),
      { width: paperWidth.double - 130, axis: own.axis },
    ),
    columns: [
      { name: "panel", unit: "", meaning: "Number of the parameter, from 0." },
      { name: "parameter", unit: "", meaning: "Name of the parameter." },
      { name: "from", unit: "", meaning: "Lower end of the bar, in the parameter's unit." },
      { name: "to", unit: "", meaning: "Its upper end." },
      { name: "mass", unit: "1", meaning: "Share of the posterior between the two." },
      { name: "prior", unit: "1", meaning: "Share of the prior between the two." },
    ],
    rows,
  }
}
