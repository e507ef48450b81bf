import type { EventRow } from "@contested/core"
import { quantile } from "./quantile.js"

/** When a kind of happening first comes, over the replications. */
export interface KindTiming {
  readonly kind: string
  /** Whether this row speaks of the time before the alarm; a kind may have one row for each side. */
  readonly isBefore: boolean
  /** Share of replications in which it happens on that side. */
  readonly share: number
  /** Mean number per replication on that side. */
  readonly perRun: number
  /** Hours from the alarm to the first one (before the alarm: to it, from the last one), ascending quantiles over replications in which it happens. */
  readonly low: number
  readonly quarter: number
  readonly median: number
  readonly threeQuarters: number
  readonly high: number
}

/** A happening of one run; several of one kind at one instant and place are one line. */
export interface TimelineStep {
  readonly event: EventRow
  readonly hours: number
  readonly number: number
}

export interface EpisodeTimeline {
  readonly kinds: readonly KindTiming[]
  /** The run whose counts of happenings lie nearest to the medians; null without events. */
  readonly typical: { readonly replication: number; readonly steps: readonly TimelineStep[] } | null
}

const HOURS_PER_DAY = 24
/** Kind of the record with which an attack begins. */
const ALARM = "alarm"

interface OneRun {
  readonly replication: number
  readonly alarm: number
  readonly events: readonly EventRow[]
}

function runsOf(events: Iterable<EventRow>): OneRun[] {
  const byReplication = new Map<number, EventRow[]>()
  for (const event of events) {
    const own = byReplication.get(event.replication)
    if (own === undefined) byReplication.set(event.replication, [event])
    else own.push(event)
  }
  return [...byReplication].map(([replication, own]) => ({
    replication,
    alarm: own.find(({ kind }) => kind === ALARM)?.time ?? 0,
    events: own,
  }))
}

function timingOf(kind: string, isBefore: boolean, runs: readonly OneRun[], replications: number): KindTiming | null {
  let count = 0
  const hours: number[] = []
  for (const { alarm, events } of runs) {
    const own = events.filter((event) => event.kind === kind && event.time < alarm === isBefore)
    count += own.length
    const nearest = isBefore ? own.at(-1) : own[0]
    if (nearest !== undefined) hours.push(Math.abs(nearest.time - alarm) * HOURS_PER_DAY)
  }
  if (hours.length === 0) return null
  const sorted = hours.sort((a, b) => a - b)
  return {
    kind,
    isBefore,
    share: hours.length / replications,
    perRun: count / replications,
    low: quantile(sorted, 0.05),
    quarter: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    threeQuarters: quantile(sorted, 0.75),
    high: quantile(sorted, 0.95),
  }
}

function typicalOf(runs: readonly OneRun[], kinds: readonly string[]): EpisodeTimeline["typical"] {
  const counts = runs.map(({ events }) => {
    const byKind = new Map<string, number>()
    for (const { kind } of events) byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
    return byKind
  })
  const medians = kinds.map((kind) =>
    quantile(
      counts.map((own) => own.get(kind) ?? 0).sort((a, b) => a - b),
      0.5,
    ),
  )
  const distances = counts.map((own) =>
    kinds.reduce((sum, kind, at) => sum + Math.abs((own.get(kind) ?? 0) - (medians[at] ?? 0)), 0),
  )
  // Of equals, the first.
  const best = distances.indexOf(Math.min(...distances))
  const run = runs[best]
  if (run === undefined) return null
  const steps: { event: EventRow; hours: number; number: number }[] = []
  for (const event of run.events) {
    const last = steps.at(-1)
    const isSame =
      last !== undefined &&
      last.event.kind === event.kind &&
      last.event.time === event.time &&
      last.event.territory === event.territory
    if (isSame) last.number += 1
    else steps.push({ event, hours: (event.time - run.alarm) * HOURS_PER_DAY, number: 1 })
  }
  return { replication: run.replication, steps }
}

/**
 * When things happen in an episode, counted from its alarm. O(events x kinds).
 *
 * @param events Of one variant, in order of time within each replication.
 * @param replications How many there are, those without events among them.
 */
export function episodeTimeline(events: Iterable<EventRow>, replications: number): EpisodeTimeline {
  const runs = runsOf(events)
  const seen = new Set<string>()
  for (const { kind } of events) seen.add(kind)
  const kinds = [...seen]
  const timings = kinds.flatMap((kind) =>
    [true, false].flatMap((isBefore) => timingOf(kind, isBefore, runs, replications) ?? []),
  )
  timings.sort(
    (a, b) => Number(b.isBefore) - Number(a.isBefore) || (a.isBefore ? b.median - a.median : a.median - b.median),
  )
  return { kinds: timings, typical: typicalOf(runs, kinds) }
}
