import type { ReportedOutcome } from "./reported-outcome.js"

/**
 * episode.json: how the outcomes of a single episode spread over replications, where what was reported lies among them, and what differs in
 * each what-if. Written by scenarios that have outcomes.
 */
export interface RunEpisode {
  readonly format: "contested/episode"
  readonly version: 1
  readonly scenario: string
  readonly replications: number
  readonly outcomes: readonly EpisodeOutcome[]
  readonly whatIfs: readonly EpisodeWhatIf[]
}

/** One outcome over all replications of the scenario as it is. */
export interface EpisodeOutcome {
  readonly measure: string
  readonly unit: string
  readonly mean: number
  readonly median: number
  /** Ends of the range that holds 90 % of the runs. */
  readonly low: number
  readonly high: number
  /** Replications by value, ascending and without gaps: `from` <= value < `to`, in the last one `to` included. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[]
  /** Whether each bin is one whole number. */
  readonly isWhole: boolean
  /** What was reported, and the shares of replications below, at and above the best figure; null where nothing was. */
  readonly reported:
    | (Omit<ReportedOutcome, "measure"> & {
        readonly below: number
        readonly equal: number
        readonly above: number
        /** Share of replications from the low to the high figure, both included. */
        readonly within: number
      })
    | null
}

/** A what-if against the scenario as it is, paired by replication. */
export interface EpisodeWhatIf {
  readonly variant: string
  readonly title: string
  readonly differences: readonly {
    readonly measure: string
    readonly unit: string
    /** Mean over the what-if's replications. */
    readonly mean: number
    /** What-if minus scenario as it is: mean over pairs. */
    readonly difference: number
    /** Student's intervals of the mean difference that hold for all what-ifs together with 95 % (Bonferroni); null with one replication. */
    readonly interval: readonly [low: number, high: number] | null
    /** Holm's, over the what-ifs; null with one replication. */
    readonly adjustedPValue: number | null
  }[]
}
