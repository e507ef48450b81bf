import { sampleSeries, start } from "@contested/core"
import { replications } from "../estimate.js"
import { contact, mixedCityModel } from "./model.js"

/** 36 neighbourhoods of 1,000 people; from one to the next the first group's part goes from a quarter to three quarters, half on the whole. */
export const CITY: readonly (readonly [first: number, second: number])[] = Array.from({ length: 36 }, (_, i) => {
  const first = 250 + Math.round((500 * i) / 35)
  return [first, 1000 - first] as const
})

/** Days of a run, and of the first and last part that are compared. */
export const DAYS = 730
export const PART = 180

/** What is tried: with or without troops and flight. */
export interface Trial {
  /** Share of attacks that troops thwart. */
  readonly troops: number
  /** People who leave after an attack. */
  readonly flight: number
}

export const UNMIXING: Trial = { troops: 0, flight: 40 }
export const NOBODY_LEAVES: Trial = { troops: 0, flight: 0 }
export const TROOPS: Trial = { troops: 0.5, flight: 0 }
export const BOTH: Trial = { troops: 0.5, flight: 40 }

/**
 * Index of dissimilarity of Duncan & Duncan (1955, doi:10.2307/2088328): half the sum over neighbourhoods of |a / A - b / B|; 0 where both groups live alike,
 * 1 where they never share a neighbourhood.
 */
export function dissimilarity(residents: readonly number[]): number {
  let [first, second] = [0, 0]
  residents.forEach((people, at) => {
    if (at % 2 === 0) first += people
    else second += people
  })
  let apart = 0
  for (let at = 0; at < residents.length; at += 2)
    apart += Math.abs((residents[at] ?? 0) / first - (residents[at + 1] ?? 0) / second)
  return apart / 2
}

/** Attacks a day, successful or not, that a state of the city makes. */
export function attacksPerDay(residents: readonly number[], attack: number): number {
  return residents.reduce((sum, own, at) => sum + attack * contact(own, residents[at ^ 1] ?? 0), 0)
}

/** One run, month by month (30 days): successful attacks so far, all attacks so far, and how far the city is divided. */
export interface CityRun {
  readonly attacks: readonly number[]
  readonly tried: readonly number[]
  readonly divided: readonly number[]
  readonly moved: number
}

const known = new Map<string, readonly CityRun[]>()

/** Runs of a trial, the same luck in every trial. Made once. */
export function cityRuns({ troops, flight }: Trial, runs = 30): readonly CityRun[] {
  const key = `${troops} ${flight} ${runs}`
  const made =
    known.get(key) ??
    replications(runs).map((replication): CityRun => {
      const run = start(mixedCityModel(CITY), { seed: "city", replication, parameters: { troops, flight } })
      const { values } = sampleSeries(run, {
        every: 30,
        until: DAYS - (DAYS % 30),
        of: {
          attacks: (w) => w.attacks,
          tried: (w) => w.attacks + w.thwarted,
          divided: (w) => dissimilarity(w.residents),
        },
      })
      return { ...values, moved: run.world.moved }
    })
  known.set(key, made)
  return made
}

/** Successful attacks in the last half year for each in the first, run by run. */
export function lastOverFirst(trial: Trial): number[] {
  const months = PART / 30
  return cityRuns(trial).map(({ attacks }) => {
    const last = attacks.length - 1
    return ((attacks[last] ?? 0) - (attacks[last - months] ?? 0)) / Math.max(1, attacks[months] ?? 0)
  })
}
