import { type MeanField, meanField, simulate } from "@contested/core"
import { meanEstimate, replications } from "../estimate.js"
import type { Estimate } from "../published-model.js"
import { type CartelWorld, cartelModel } from "./model.js"
import { hostility, type RivalryNetwork, studyNetwork } from "./rivalry-network.js"

/** The model counts days; the paper counts weeks, 52 a year. */
export const WEEK = 7
export const YEAR = 52 * WEEK
/** 2012 to 2022. */
export const DECADE = 10 * YEAR

/** A policy from 2022 on, as factors on what was fitted. */
export interface Policy {
  readonly recruitment: number
  readonly arrest: number
}

export const BASELINE: Policy = { recruitment: 1, arrest: 1 }

const FITTED = { recruitment: 2.527474e-3, arrest: 110, conflict: 1.549231e-8 } as const

const sum = (values: readonly number[]): number => values.reduce((partial, value) => partial + value, 0)

/** Everybody killed so far. */
export function killed(world: CartelWorld): number {
  return sum(world.killed)
}

/** Computes once, when first asked. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The mean field from 2012 to 2022, kept at the ends of weeks 0, 104, 260, 416, 468, 520. About 0.3 s, once. */
export const history: () => MeanField<CartelWorld> = once(() =>
  meanField(cartelModel(), { until: DECADE, at: [0, 104, 260, 416, 468, 520].map((week) => week * WEEK) }),
)

/** The same every quarter, for drawing. */
export const quarters: () => MeanField<CartelWorld> = once(() =>
  meanField(cartelModel(), { until: DECADE, at: Array.from({ length: 41 }, (_, i) => (i * YEAR) / 4) }),
)

/** The world at the start of 2022, or at the end of another of the weeks that are kept. */
export function historyAt(week: number): CartelWorld {
  return history().at(week * WEEK)
}

/** People killed a week in a state of the world: theta sum_i C_i sum_j S_ij C_j. */
export function killedPerWeek({ members, total }: CartelWorld, network: RivalryNetwork = studyNetwork()): number {
  let rate = 0
  for (const [group, size] of members.entries()) {
    let enemies = total - size
    for (const [other, weight] of network.rivals[group] ?? []) enemies += weight * (members[other] ?? 0)
    rate += (size * enemies) / ((network.allied[group] ?? 0) + 1)
  }
  return FITTED.conflict * rate
}

/** The sum of S over all ordered pairs of the study. */
export function totalHostility(): number {
  const network = studyNetwork()
  return sum(network.allied.flatMap((_, i) => network.allied.map((__, j) => hostility(network, i, j))))
}

/** The mean field from the start of 2022 on under a policy. */
function futureOf({ recruitment, arrest }: Policy): MeanField<CartelWorld> {
  const model = cartelModel(studyNetwork(), historyAt(520).members)
  const parameters = { recruitment: FITTED.recruitment * recruitment, arrest: FITTED.arrest * arrest }
  return meanField(model, { until: DECADE, parameters, at: Array.from({ length: 41 }, (_, i) => (i * YEAR) / 4) })
}

const futures = new Map<string, MeanField<CartelWorld>>()

/** The world so many years after the start of 2022; quarters of years from 0 to 10. About 0.3 s for the first of a policy. */
export function after(policy: Policy, years: number): CartelWorld {
  const key = `${policy.recruitment} ${policy.arrest}`
  const future = futures.get(key) ?? futureOf(policy)
  futures.set(key, future)
  return future.at(years * YEAR)
}

/** Members, so many years after 2022, as a multiple of those in 2022. */
export function membersRatio(policy: Policy, years: number): number {
  return after(policy, years).total / historyAt(520).total
}

/** People killed a week, so many years after 2022, as a multiple of those in 2022. */
export function killedRatio(policy: Policy, years: number): number {
  return killedPerWeek(after(policy, years)) / killedPerWeek(historyAt(520))
}

/** Years from 2022 until a falling quantity passes a level, under no recruitment at all; looked for week by week and between weeks. */
export function yearsUntil(of: (world: CartelWorld) => number, level: number): number {
  const parameters = { recruitment: 0 }
  const future = meanField(cartelModel(studyNetwork(), historyAt(520).members), { until: DECADE, parameters })
  let [before, beyond] = [0, DECADE]
  while (beyond - before > 1e-6) {
    const middle = (before + beyond) / 2
    if (future.value(of, middle) > level) before = middle
    else beyond = middle
  }
  return before / YEAR
}

/** Weeks that the stochastic twin is followed: 6,500 events a run, a quarter of a second. */
export const TWIN_WEEKS = 13
const TWIN_RUNS = 16

/** Runs of the jump process and, from the same definition and the same whole people at the start, the mean field. */
export const twins: () => { readonly runs: readonly CartelWorld[]; readonly field: CartelWorld } = once(() => {
  const [model, parameters, until] = [cartelModel(), { whole: 1 }, TWIN_WEEKS * WEEK]
  const runs = replications(TWIN_RUNS).map(
    (replication) => simulate(model, { seed: "cartels", replication, until, parameters }).world,
  )
  return { runs, field: meanField(model, { until, parameters, at: [until] }).at(until) }
})

/** A quantity of the twin's runs with its interval. */
export function twinEstimate(of: (world: CartelWorld) => number): Estimate {
  return meanEstimate(twins().runs.map(of))
}
