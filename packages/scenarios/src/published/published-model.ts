import type { Mark, ModelMathematics, ParameterEntry, PublishedFigure } from "@contested/core"
import type { PublishedSimulation } from "./published-simulation.js"

/** A simulated mean with its interval. */
export interface Estimate {
  readonly value: number
  /** 99.9 % interval. */
  readonly low: number
  readonly high: number
}

/** When ours agrees with the reference. Exactly one way is given. */
export type Agreement =
  | { readonly relative: number }
  | { readonly absolute: number }
  /** Ours must lie between the two, both included. */
  | { readonly between: readonly [low: number, high: number] }
  /** The reference must lie inside the 99.9 % interval of ours, so one true quantity in a thousand misses by chance. */
  | { readonly insideInterval: true }

/** One number of a publication, or one exact number of its model, and ours beside it. */
export interface ReproducedQuantity {
  readonly name: string
  readonly unit: string
  readonly reference: number
  readonly mark: Mark
  /** Author, year, and where: equation, table, page or DOI. */
  readonly source: string
  readonly agreement: Agreement
  /** Computes ours, with fixed seeds; a number where the route is deterministic. At most a few seconds. */
  readonly ours: () => number | Estimate
}

/** An option of `contested reproduce <model>`. */
export interface CaseOption {
  readonly name: string
  readonly description: string
  /** `number` one finite number, `whole` a whole number >= 0, `numbers` several separated by commas, `choice` one of `choices`. */
  readonly kind: "number" | "whole" | "numbers" | "choice"
  readonly choices?: readonly string[]
  /** Bounds of each number, both ends included. */
  readonly low?: number
  readonly high?: number
  /** As written on the command line; an option without a default may be left out. */
  readonly default?: string
}

/** The values of the options that were given or have a default, checked against their kinds and bounds. */
export type CaseValues = Readonly<Record<string, number | readonly number[] | string>>

/** The answer to one case: `value` by an exact route, and where the model is stochastic what a simulation says. */
export interface CaseAnswer {
  /** Exact or closed form, by a route independent of the simulation; a pair or a record of numbers where the answer has parts. */
  readonly value: number | readonly number[]
  readonly simulated?: number
  readonly low?: number
  readonly high?: number
  /** Further named numbers, for example `crps`. */
  readonly parts?: Readonly<Record<string, number>>
}

/** A published model and what it must reproduce. */
export interface PublishedModel {
  /** Kebab case, unique among scenarios too: what `contested run` and `contested reproduce` call it. */
  readonly name: string
  readonly title: string
  /** Full citation with DOI where there is one. */
  readonly citation: string
  /** What the model is about and what its authors found, one paragraph. */
  readonly summary: string
  /** What it cannot say, and where this implementation differs. */
  readonly limits: readonly string[]
  readonly parameters: readonly ParameterEntry[]
  /** Its equations, for texts from which it can be written again. */
  readonly mathematics?: ModelMathematics
  readonly quantities: readonly ReproducedQuantity[]
  readonly figure: () => PublishedFigure
  /** The model as experiments drive it (`contested sweep <name>`); left out where there is nothing to simulate. */
  readonly simulation?: PublishedSimulation
  readonly cases?: {
    readonly options: readonly CaseOption[]
    /** @throws RangeError with a sentence when values fit one by one, but not together */
    readonly answer: (values: CaseValues) => CaseAnswer
  }
}
