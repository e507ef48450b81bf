import type { TopLevelSpec } from "vega-lite"

/** A column of a figure's data: what its dictionary says. */
export interface FigureColumn {
  readonly name: string
  readonly unit: string
  readonly meaning: string
}

/** What a reader has to know beside a figure: a label and a sentence, in the figure's language. */
export interface FigureNote {
  readonly label: string
  readonly text: string
}

/**
 * A figure as data: one Vega-Lite specification, which draws the still picture and the interactive one alike, the rows that it draws,
 * and the words that go with it.
 */
export interface Figure {
  /** Kebab case, as `--name` has it. */
  readonly name: string
  readonly language: "en" | "es"
  readonly title: string
  /** What it shows and how to read it; for the caption under the printed figure. */
  readonly caption: string
  /** "What you should know": definition, unit, range, what is not counted, status, run. */
  readonly notes: readonly FigureNote[]
  /** One or two short lines that are drawn under the figure: that it is simulated, and by which run. */
  readonly status: readonly string[]
  /** Reads the dataset `data`. */
  readonly spec: TopLevelSpec
  readonly columns: readonly FigureColumn[]
  /** The dataset `data`, row by row; a field that does not apply is left out. */
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}
