import type { BestOf } from "../comparison/best-of.js"
import type { VariantComparison } from "../comparison/compare-variants.js"
import type { ControlledDifference } from "../comparison/controlled-difference.js"
import type { Worth } from "../comparison/variance-reduction.js"

/** comparison.json: the differences, and which variant is best. */
export const COMPARISON_FILE = "comparison.json"

/** A variant against the first. */
export interface ComparedVariant extends VariantComparison {
  readonly title: string
  /** 95 % interval of `varianceReduction`; see `worthOfPairing`. */
  readonly varianceReductionInterval: Worth["interval"] | null
  /** The difference with the luck of decisive coins taken out, where any was tossed and there are pairs enough; null elsewhere. */
  readonly controlled: ControlledVariant | null
}

/** A difference with the luck of coins taken out: what they showed minus their probabilities is a control with mean 0. */
export interface ControlledVariant extends ControlledDifference {
  /** Holm's, over all variants: of this difference where there is one, of the plain one elsewhere. */
  readonly adjustedPValue: number
  /** So many times the runs would unpaired ones need for the same interval: as they are, and with the same luck taken out of them. */
  readonly worth: Worth | null
  readonly worthOfPairingAlone: Worth | null
}

/** comparison.json. */
export interface ComparisonDocument {
  readonly format: "contested/comparison"
  readonly version: 1
  /** Name and title of what was run. */
  readonly scenario: string
  readonly title: string
  /** First and last day, ISO dates. */
  readonly start: string | null
  readonly until: string | null
  readonly seed: string
  readonly measure: string
  readonly unit: string
  /** Pairs of runs. */
  readonly replications: number
  /** Of all intervals of differences together. */
  readonly level: number
  /** What the others are compared with. */
  readonly baseline: { readonly name: string; readonly title: string; readonly mean: number }
  readonly variants: readonly ComparedVariant[]
  /** null with fewer than five replications, or where the first variant's mean is 0 and nobody says which difference matters. */
  readonly best: BestOf | null
}
