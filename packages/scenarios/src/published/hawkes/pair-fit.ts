import { exp } from "@contested/core"
import { replications } from "../estimate.js"
import type { HawkesValues } from "./exact.js"
import { eventTimes } from "./simulated.js"

/**
 * A pair of rivals as Egesdal, Fathauer, Louie, Neuman, Mohler & Lewis (2010, SIAM Undergraduate Research Online 3) describe it: attacks of either on the
 * other with lambda = mu + k0 sum of omega e^(-omega (t - t_i)). In our letters n is k0 and beta is omega. Values of the order of theirs as we remember
 * them; their fitted table could not be read.
 */
export const RIVALS: HawkesValues = { mu: 0.02, n: 0.4, beta: 0.2 }

/** Days that the pair is observed: long, so that what is left of the bias of the estimator is small. */
const DAYS = 12_000
const ROUNDS = 60

/**
 * Maximum likelihood by expectation and maximisation: each event is shared out between the background and the events before it in proportion to what
 * they add to its intensity; then background, branching and fading are what those shares say (Veen & Schoenberg 2008, doi:10.1198/016214508000000148;
 * Lewis & Mohler 2011). Sums over the past by recursion, so that a round takes O(events). Effects that reach beyond the horizon are allowed for in the
 * branching ratio, and neglected in the fading, which moves it by the order of 1 / (beta horizon).
 *
 * @param events days rising, at least three
 */
export function fitHawkes(events: readonly number[], horizon: number): HawkesValues {
  let [mu, n, beta] = [events.length / horizon / 2, 0.5, 1]
  for (let round = 0; round < ROUNDS; round++) {
    let [weight, distance, last] = [0, 0, 0]
    let [spontaneous, caused, delays, reached] = [0, 0, 0, 0]
    events.forEach((time, i) => {
      const gap = time - last
      const faded = exp(-beta * gap)
      // Sums over earlier events of e^(-beta d) and of d e^(-beta d), d the time since.
      distance = i === 0 ? 0 : faded * (distance + gap * (1 + weight))
      weight = i === 0 ? 0 : faded * (1 + weight)
      last = time
      const lambda = mu + n * beta * weight
      spontaneous += mu / lambda
      caused += (n * beta * weight) / lambda
      delays += (n * beta * distance) / lambda
      reached += 1 - exp(-beta * (horizon - time))
    })
    mu = spontaneous / horizon
    n = caused / reached
    beta = caused / delays
  }
  return { mu, n, beta }
}

let fitted: readonly HawkesValues[] | undefined

/** Fits to thirty simulated pairs. Made once. */
export function fittedPairs(): readonly HawkesValues[] {
  fitted ??= replications(30).map((replication) => fitHawkes(eventTimes(RIVALS, DAYS, replication), DAYS))
  return fitted
}
