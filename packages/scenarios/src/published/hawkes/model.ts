import { defineModel, exp, type Model, quantity, rate } from "@contested/core"

const source = "Hawkes 1971, doi:10.1093/biomet/58.1.83"

/** What is left of past events' excitation, as of the day `since`, and how many events there were. */
export interface HawkesWorld {
  excitation: number
  since: number
  events: number
}

/**
 * A self-exciting process: intensity mu + sum over past events of n beta exp(-beta (t - t_i)). Each event has n further events on average as
 * its direct consequence. Between events the intensity only decays, so that its present value is a bound, and the engine thins.
 */
export const hawkesModel: Model<HawkesWorld> = defineModel({
  name: "hawkes",
  parameters: {
    mu: rate(0.5, { per: "day", description: "events that nothing before them caused", source }),
    n: quantity(0.6, { low: 0, description: "branching ratio: events that an event causes directly", source }),
    beta: rate(1.2, { per: "day", description: "how fast an event's effect fades", source }),
    ancestors: quantity(0, {
      low: 0,
      description: "events at day 0, not counted",
      assumption: "for the size of clusters",
    }),
  },
  world: ({ n, beta, ancestors }): HawkesWorld => ({ excitation: ancestors * n * beta, since: 0, events: 0 }),
  hazards: {
    event: {
      rate: (w, p, _, now) => p.mu + w.excitation * exp(-p.beta * (now - w.since)),
      bound: (w, p, _, now) => p.mu + w.excitation * exp(-p.beta * (now - w.since)),
      effect: (w, p, _, context) => {
        w.excitation = w.excitation * exp(-p.beta * (context.now - w.since)) + p.n * p.beta
        w.since = context.now
        w.events += 1
        context.record("event", null)
      },
    },
  },
})

/** Excitation of every component as of the day `since`, and events of each. */
export interface MutualWorld {
  readonly excitation: number[]
  readonly since: number[]
  readonly events: number[]
}

/**
 * Several processes that excite each other, for example places on a graph: an event of process j has branching[i][j] events of process i on
 * average as its direct consequence, each fading at the same rate. Stationary where the largest eigenvalue of the matrix is below 1.
 */
export function mutualHawkesModel(
  background: readonly number[],
  branching: readonly (readonly number[])[],
): Model<MutualWorld> {
  const size = background.length
  /** Whom an event of each process excites. */
  const targets = background.map((_, j) => background.flatMap((__, i) => ((branching[i]?.[j] ?? 0) > 0 ? [i] : [])))
  return defineModel({
    name: "mutual-hawkes",
    parameters: { beta: rate(1, { per: "day", description: "how fast an event's effect fades", source }) },
    world: (): MutualWorld => ({
      excitation: background.map(() => 0),
      since: background.map(() => 0),
      events: background.map(() => 0),
    }),
    variables: { excitation: size },
    hazards: {
      event: {
        members: size,
        reads: { excitation: (i) => i },
        rate: (w, p, i, now) =>
          (background[i] ?? 0) + (w.excitation[i] ?? 0) * exp(-p.beta * (now - (w.since[i] ?? 0))),
        bound: (w, p, i, now) =>
          (background[i] ?? 0) + (w.excitation[i] ?? 0) * exp(-p.beta * (now - (w.since[i] ?? 0))),
        effect: (w, p, j, context) => {
          w.events[j] = (w.events[j] ?? 0) + 1
          context.record("event", j)
          for (const i of targets[j] ?? []) {
            const faded = (w.excitation[i] ?? 0) * exp(-p.beta * (context.now - (w.since[i] ?? 0)))
            w.excitation[i] = faded + (branching[i]?.[j] ?? 0) * p.beta
            w.since[i] = context.now
            context.changed.excitation(i)
          }
        },
      },
    },
  })
}
