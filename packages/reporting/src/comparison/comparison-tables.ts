import type { ParameterEntry, RunManifest } from "@contested/core"
import type { Boundaries } from "../map/boundaries/match-boundaries.js"

/** The scenario as it is, or one of its variants, beside the others. */
export interface ComparedVariant {
  readonly name: string
  /** What is different, one sentence. */
  readonly title: string
  /** Mean difference over pairs: variant minus scenario as it is. */
  readonly mean: number
  /** Interval of the mean difference; those of all variants hold together. Null where there is a single pair. */
  readonly interval: readonly [low: number, high: number] | null
  /** Holm's; null where there is a single pair. */
  readonly adjustedPValue: number | null
  /** So many times the runs would unpaired ones need; null where all pairs differ by the same amount, or there is one. */
  readonly varianceReduction?: number | null
  /** 95 % interval of that; null where the pairs do not suffice, an end null where it is unbounded. */
  readonly varianceReductionInterval?: readonly [low: number | null, high: number | null] | null
  /** The difference with the luck of decisive coins taken out; null where none was tossed, or the pairs do not suffice. */
  readonly controlled?: ControlledVariant | null
}

/** A difference from which the luck of coins is taken out whose probabilities are known (control variates). */
export interface ControlledVariant {
  /** Names of the coins. */
  readonly controls: readonly string[]
  readonly mean: number
  readonly interval: readonly [low: number, high: number]
  readonly adjustedPValue: number
  /** So many times the runs would unpaired ones need for the same interval. */
  readonly worth: { readonly factor: number; readonly interval: readonly [low: number, high: number | null] } | null
}

/** Which variant is best, as far as the pairs can tell (Kim & Nelson 2001). */
export interface ComparedBest {
  readonly chosen: string | null
  readonly alive: readonly string[]
  readonly replications: number
  readonly best: "largest" | "smallest"
  readonly indifference: number
  readonly level: number
}

/** What a comparison comes to: what `contested compare --json` tells, and comparison.json. */
export interface ComparisonData {
  readonly scenario: string
  readonly measure: string
  /** Pairs of runs for each variant. */
  readonly replications: number
  readonly baseline: { readonly name: string; readonly mean: number }
  readonly variants: readonly ComparedVariant[]
  readonly best: ComparedBest | null
}

/** What a recipe changes, as data. */
export interface RecipeChanges {
  readonly variant: string
  /** Parameters, each with the value of the scenario as it is, which has a source or is an assumption, and the changed one. */
  readonly parameters: readonly { readonly entry: ParameterEntry; readonly to: number }[]
  /** Mechanisms that are left out. */
  readonly without: readonly string[]
  /** Other inputs that differ, by name, with how many entries of each do. */
  readonly inputs: readonly { readonly name: string; readonly entries: number }[]
}

/** One month of one run. */
export interface ComparedMonth {
  readonly variant: string
  readonly replication: number
  /** First day of the month, ISO. */
  readonly date: string
  readonly events: number
  readonly deaths: number
}

/**
 * How a territory differs, pair by pair, up to the end of a month; written where it differs from the month before, and 0 before the first. Rows of
 * the scenario as it is compare each of its replications with the next one, the last with the first: what luck alone makes.
 */
export interface TerritoryDifference {
  readonly variant: string
  /** First day of the month, ISO. */
  readonly date: string
  /** Code of the territory. */
  readonly territory: string
  /** Deaths since the start up to the end of the month: mean difference over pairs. */
  readonly deaths: number
  /** Pairs with more, and with fewer, such deaths in the variant. */
  readonly more: number
  readonly fewer: number
  /** Pairs in which another group (or nobody) holds it at the beginning of the month. */
  readonly other_holder: number
  /** Pairs that are counted; fewer than there are where the memory did not hold all. */
  readonly pairs: number
}

/** What a comparison left behind, read from its folder. */
export interface ComparisonTables {
  readonly manifest: Pick<
    RunManifest,
    | "engine"
    | "scenario"
    | "start"
    | "until"
    | "seed"
    | "replications"
    | "parameters"
    | "agents"
    | "region"
    | "digest"
    | "files"
  >
  readonly comparison: ComparisonData
  /** Unit of the measure that is compared. */
  readonly unit: string
  /** The compared measure of every run. */
  readonly values: readonly { readonly variant: string; readonly replication: number; readonly value: number }[]
  /** Empty where no series were kept. */
  readonly months: readonly ComparedMonth[]
  /** Empty where no series were kept. */
  readonly territories: readonly TerritoryDifference[]
  readonly recipes: readonly RecipeChanges[]
  /** Boundaries that a user gave, matched to the territories; without them cells stand for territories. */
  readonly boundaries?: Boundaries
}
