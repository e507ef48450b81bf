import { type RunSeries, type SeriesTrack, sortedTracks, trackKey } from "../../runs/run-series.js"

/** What the series of a chunk's rows have in common, said once: dates, and who and what each track is of. */
export interface ChunkFrame {
  readonly dates: readonly string[]
  readonly tracks: readonly (readonly [territory: string, agent: string, variable: string])[]
}

/** A row's series: for each of its tracks the place in the frame, then place of the date and value in turn. */
export type FramedSeries = readonly (readonly number[])[]

/** The frame of the series of several runs; null where none has any. */
export function frameOf(series: readonly (RunSeries | undefined)[]): ChunkFrame | null {
  const found = series.filter((one) => one !== undefined)
  if (found.length === 0) return null
  const labels = new Map<string, ChunkFrame["tracks"][number]>()
  for (const { tracks } of found)
    for (const track of tracks) labels.set(trackKey(track), [track.territory, track.agent, track.variable])
  return { dates: [...new Set(found.flatMap(({ dates }) => dates))].sort(), tracks: sortedTracks(labels) }
}

/** The series of a run in terms of a frame that holds it. */
export function framed({ dates, tracks }: RunSeries, frame: ChunkFrame): FramedSeries {
  const placeOfDate = new Map(frame.dates.map((date, place) => [date, place]))
  const placeOfTrack = new Map(
    frame.tracks.map(([territory, agent, variable], place) => [trackKey({ territory, agent, variable }), place]),
  )
  return tracks.map((track) => [
    placeOfTrack.get(trackKey(track)) as number,
    ...track.points.map((value, at) => (at % 2 === 0 ? (placeOfDate.get(dates[value] as string) as number) : value)),
  ])
}

/** The series of a run again, with the dates of the whole frame. */
export function unframed(series: FramedSeries, frame: ChunkFrame): RunSeries {
  const tracks = series.map(([place, ...points]): SeriesTrack => {
    const [territory, agent, variable] = frame.tracks[place as number] as ChunkFrame["tracks"][number]
    return { territory, agent, variable, points }
  })
  return { dates: frame.dates, tracks }
}
