import type { ParameterEntry, RunManifest } from "@contested/core"

/** One number of a publication, and ours beside it. */
export interface PublishedQuantity {
  readonly quantity: string
  readonly unit: string
  readonly reference: number
  readonly value: number
  /** 99.9 % interval of ours; null where it was not simulated. */
  readonly low: number | null
  readonly high: number | null
  /** When the two agree, in words. */
  readonly agreement: string
  readonly verdict: "pass" | "miss" | "shown"
  readonly mark: "read" | "computed" | "derived" | "memory"
  readonly source: string
}

/** A curve or a set of points of a model's figure. */
export interface PublishedSeries {
  readonly label: string
  readonly kind: "simulated" | "exact" | "published"
  readonly marks: "line" | "points" | "bars"
  readonly points: readonly (readonly [x: number, y: number])[]
  /** Lower and upper ends, point by point. */
  readonly band?: readonly (readonly [low: number, high: number])[]
}

/** A model's signature figure, as data: figure.json. */
export interface PublishedFigureData {
  readonly title: string
  readonly caption: string
  readonly x: { readonly label: string; readonly scale: "linear" | "log" }
  readonly y: { readonly label: string; readonly scale: "linear" | "log" }
  readonly series: readonly PublishedSeries[]
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
  readonly quantities: readonly PublishedQuantity[]
  readonly figure: PublishedFigureData
}
