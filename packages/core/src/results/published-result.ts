import type { ParameterEntry, RunManifest } from "./run-manifest.js"

/**
 * How far a reference number can be trusted: `read` in the publication, `computed` by an independent program, `derived` on paper, or from
 * `memory`, which is shown but never asserted.
 */
export type Mark = "read" | "computed" | "derived" | "memory"

/** What came of comparing: `shown` where the reference is from memory, which nothing may be held against. */
export type Verdict = "pass" | "miss" | "shown"

/** One number of a publication and ours beside it: a line of the table of `contested reproduce`, a row of quantities.csv. */
export interface ReproducedRow {
  readonly model: string
  readonly quantity: string
  readonly unit: string
  readonly reference: number
  /** Ours. */
  readonly value: number
  /** 99.9 % interval of ours; null where it was not simulated. */
  readonly low: number | null
  readonly high: number | null
  /** When the two agree, in words. */
  readonly agreement: string
  readonly verdict: Verdict
  readonly mark: Mark
  readonly source: string
}

/** A curve or a set of points of a figure. */
export interface FigureSeries {
  readonly label: string
  /** What has one colour in common: series of one group are told apart by dashes. Default: the label. */
  readonly group?: string
  /** What it is: what our program simulated, what the theory says exactly, or what was published or observed. */
  readonly kind: "simulated" | "exact" | "published"
  readonly marks: "line" | "points" | "bars"
  readonly points: readonly (readonly [x: number, y: number])[]
  /** Lower and upper ends, point by point. */
  readonly band?: readonly (readonly [low: number, high: number])[]
}

/** A model's signature figure, as data: figure.json. */
export interface PublishedFigure {
  readonly title: string
  /** What to see, one or two sentences. */
  readonly caption: string
  readonly x: { readonly label: string; readonly scale: "linear" | "log" }
  readonly y: { readonly label: string; readonly scale: "linear" | "log" }
  readonly series: readonly FigureSeries[]
}

/** What `contested run` of a published model leaves behind, and what its report is made from. */
export interface PublishedResult {
  readonly engine: RunManifest["engine"]
  readonly model: {
    readonly name: string
    readonly title: string
    readonly citation: string
    readonly summary: string
    readonly limits: readonly string[]
  }
  readonly parameters: readonly ParameterEntry[]
  readonly quantities: readonly ReproducedRow[]
  readonly figure: PublishedFigure
}
