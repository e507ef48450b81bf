import type { SeriesRow } from "@contested/core"

/** One quantity of one place and agent over a run. */
export interface SeriesTrack {
  /** Code of the territory, name of the state, or `all`. */
  readonly territory: string
  /** Id of the group or force, or empty. */
  readonly agent: string
  readonly variable: string
  /** Place of the date among the run's, then the value, in turn. Dates ascend. */
  readonly points: readonly number[]
}

/** The observations of one run by quantity, as an experiment keeps them to average over replications. Plain data. */
export interface RunSeries {
  /** ISO dates, ascending. */
  readonly dates: readonly string[]
  /** In order of variable, territory and agent; names differ. */
  readonly tracks: readonly SeriesTrack[]
}

/** What tells a track from another, and orders them. */
export function trackKey({ territory, agent, variable }: Omit<SeriesTrack, "points">): string {
  return JSON.stringify([variable, territory, agent])
}

/** The rows of one run's series, quantity by quantity. Values that are texts cannot be averaged and are left out. O(n log n). */
export function runSeries(
  rows: readonly Pick<SeriesRow, "date" | "territory" | "agent" | "variable" | "value">[],
): RunSeries {
  const dates = [...new Set(rows.map(({ date }) => date))].sort()
  const places = new Map(dates.map((date, place) => [date, place]))
  const tracks = new Map<string, SeriesTrack & { readonly points: number[] }>()
  for (const { date, territory, agent, variable, value } of rows) {
    if (typeof value !== "number") continue
    const key = trackKey({ territory, agent, variable })
    const track = tracks.get(key) ?? { territory, agent, variable, points: [] }
    tracks.set(key, track)
    track.points.push(places.get(date) as number, value)
  }
  return { dates, tracks: sortedTracks(tracks) }
}

/** The values of a map in the order of its keys. */
export function sortedTracks<Track>(tracks: ReadonlyMap<string, Track>): Track[] {
  return [...tracks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, track]) => track)
}
