import { exp, log } from "@contested/core"

/** Several processes that excite each other, with one fading: what `mutualHawkesModel` simulates. */
export interface MutualValues {
  /** Events a day that nothing caused, by process. */
  readonly background: readonly number[]
  /** branching[i][j]: direct consequences in i of an event in j. */
  readonly branching: readonly (readonly number[])[]
  /** How fast an event's effect fades, per day. */
  readonly beta: number
}

/** An event and the process it belongs to. */
export interface MarkedEvent {
  readonly time: number
  readonly process: number
}

/** Intensity of each event's own process just before it, and the integrated intensities of all processes at each event and at the horizon. */
interface Account {
  readonly intensities: readonly number[]
  readonly compensators: readonly (readonly number[])[]
  readonly atHorizon: readonly number[]
}

/** One pass over the events with what is left of each process's past, as in Ogata's recursion. O(events x processes squared). */
function account(
  { background, branching, beta }: MutualValues,
  events: readonly MarkedEvent[],
  horizon: number,
): Account {
  const size = background.length
  /** Past events of each process: how many, and how many are left when each fades as exp(-beta t). */
  const [past, left] = [new Float64Array(size), new Float64Array(size)]
  let last = 0
  const fade = (time: number): void => {
    const faded = exp(-beta * (time - last))
    for (let j = 0; j < size; j++) left[j] = (left[j] as number) * faded
    last = time
  }
  const excited = (i: number, of: (j: number) => number): number =>
    (branching[i] as readonly number[]).reduce((sum, share, j) => sum + share * of(j), 0)
  const integrated = (time: number): number[] =>
    background.map((mu, i) => mu * time + excited(i, (j) => (past[j] as number) - (left[j] as number)))
  const [intensities, compensators]: [number[], number[][]] = [[], []]
  for (const { time, process } of events) {
    fade(time)
    intensities.push((background[process] as number) + excited(process, (j) => beta * (left[j] as number)))
    compensators.push(integrated(time))
    past[process] = (past[process] as number) + 1
    left[process] = (left[process] as number) + 1
  }
  fade(horizon)
  return { intensities, compensators, atHorizon: integrated(horizon) }
}

/**
 * Log-likelihood of the events of several processes up to a horizon: the sum over events of ln lambda of their process, less all integrated
 * intensities (Ogata 1978, doi:10.1007/BF02480216).
 *
 * @param events days rising, from 0 to the horizon
 */
export function mutualLogLikelihood(values: MutualValues, events: readonly MarkedEvent[], horizon: number): number {
  const { intensities, atHorizon } = account(values, events, horizon)
  return intensities.reduce((sum, lambda) => sum + log(lambda), 0) - atHorizon.reduce((sum, part) => sum + part, 0)
}

/**
 * Gaps between the events of each process in the time of its own compensator: if the model is right all of them are independent and Exp(1), across
 * processes too (Meyer 1971; Brown & Nair 1988, Journal of Applied Probability 25).
 */
export function mutualResiduals(values: MutualValues, events: readonly MarkedEvent[], horizon: number): number[] {
  const { compensators } = account(values, events, horizon)
  const before = new Float64Array(values.background.length)
  return events.map(({ process }, at) => {
    const now = (compensators[at] as readonly number[])[process] as number
    const gap = now - (before[process] as number)
    before[process] = now
    return gap
  })
}
