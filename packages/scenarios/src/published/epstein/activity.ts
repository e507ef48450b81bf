import { sampleSeries, start } from "@contested/core"
import { type EpsteinOptions, epsteinModel } from "./model.js"

/** A day by day account of one run, the beginning left out. */
export interface Activity {
  /** Actives, and jailed, at the end of each day. */
  readonly active: readonly number[]
  readonly jailed: readonly number[]
}

/** What the bands of the literature speak of. */
export interface ActivitySummary {
  readonly meanActive: number
  readonly meanJailed: number
  readonly medianActive: number
  readonly mostActive: number
  /** Share of days with over fifty actives. */
  readonly shareAboveFifty: number
}

/** Runs 600 days and keeps the last 500, unless told otherwise. */
export function simulateActivity(
  options: EpsteinOptions,
  parameters: Readonly<Record<string, number>>,
  { replication = 1, days = 600, leftOut = 100 } = {},
): Activity {
  const run = start(epsteinModel(options), { seed: "epstein", replication, parameters })
  const series = sampleSeries(run, { every: 1, until: days, of: { active: (w) => w.active, jailed: (w) => w.jailed } })
  return { active: series.values.active.slice(leftOut + 1), jailed: series.values.jailed.slice(leftOut + 1) }
}

export function summariseActivity({ active, jailed }: Activity): ActivitySummary {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const sorted = [...active].sort((a, b) => a - b)
  return {
    meanActive: mean(active),
    meanJailed: mean(jailed),
    medianActive: sorted[Math.floor(sorted.length / 2)] as number,
    mostActive: sorted[sorted.length - 1] as number,
    shareAboveFifty: active.filter((n) => n > 50).length / active.length,
  }
}
