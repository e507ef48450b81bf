import { caseNumber, caseNumbers } from "../case-number.js"
import type { PublishedModel } from "../published-model.js"
import { compensators, expectedCount, type HawkesValues, logLikelihood } from "./exact.js"
import { simulatedCount } from "./simulated.js"

/** Most expected events of a simulated case: beyond, a process above n = 1 has grown out of hand. */
const MOST_EVENTS = 20_000

/** One process with values of the reader's own: expected and simulated count, or the log-likelihood of observed events. */
export const hawkesCases: NonNullable<PublishedModel["cases"]> = {
  options: [
    {
      name: "mu",
      description: "Events a day that nothing caused.",
      kind: "number",
      low: 0,
      high: 1e4,
      default: ".5",
    },
    { name: "n", description: "Branching ratio.", kind: "number", low: 0, high: 2, default: ".6" },
    {
      name: "beta",
      description: "How fast an event's effect fades, per day.",
      kind: "number",
      low: 1e-6,
      high: 1e4,
      default: "1.2",
    },
    { name: "horizon", description: "Days.", kind: "number", low: 0, high: 1e6, default: "100" },
    {
      name: "events",
      description: "Days of observed events, rising: gives their log-likelihood.",
      kind: "numbers",
      low: 0,
      high: 1e6,
    },
  ],
  answer: (values) => {
    const [mu, n, beta, horizon] = ["mu", "n", "beta", "horizon"].map((name) => caseNumber(values, name)) as [
      number,
      number,
      number,
      number,
    ]
    const process = { mu, n, beta }
    const events = caseNumbers(values, "events")
    if (events !== undefined) return likelihoodCase(process, events, horizon)
    if (n >= 1)
      throw new RangeError(
        `--n is ${n}: an event has as many direct consequences or more, and their number grows without end. Give --n below 1, or --events for a log-likelihood.`,
      )
    const value = expectedCount(process, horizon)
    if (!(value <= MOST_EVENTS))
      throw new RangeError(
        `Some ${value.toPrecision(3)} events are to be expected by --horizon ${horizon}: give values that make ${MOST_EVENTS} or fewer.`,
      )
    const { value: simulated, low, high } = simulatedCount(process, horizon)
    return { value, simulated, low, high }
  },
}

function likelihoodCase(process: HawkesValues, events: readonly number[], horizon: number) {
  const misplaced = events.findIndex((time, i) => time > horizon || (i > 0 && time <= (events[i - 1] ?? 0)))
  if (misplaced >= 0)
    throw new RangeError(
      `Event ${misplaced + 1} of --events is at day ${events[misplaced]}: days must rise, up to --horizon ${horizon}.`,
    )
  if (process.mu === 0) throw new RangeError("With --mu 0 no first event can happen: give --mu above 0.")
  return {
    value: logLikelihood(process, events, horizon),
    parts: { compensator: compensators(process, events, horizon).atHorizon },
  }
}
