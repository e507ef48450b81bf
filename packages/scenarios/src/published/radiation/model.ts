import { defineModel, type Model, radiationLaw, rate } from "@contested/core"

export interface DisplacementWorld {
  /** By place: people there now. */
  readonly people: Int32Array
  /** Row by row: people who have gone from one place to another; on the diagonal those who meant to leave and stayed. */
  readonly moves: Int32Array
}

/**
 * People are driven from their places at a rate each, and go where the radiation law of the initial populations sends them.
 *
 * @param origins places from which people are driven; default all
 */
export function displacementModel(
  populations: readonly number[],
  distances: readonly (readonly number[])[],
  origins: readonly number[] = populations.map((_, place) => place),
): Model<DisplacementWorld> {
  const law = radiationLaw(populations, distances)
  const places = populations.length
  return defineModel({
    name: "radiation",
    parameters: {
      departure: rate(0.01, {
        per: "day",
        description: "How often a person is driven from one of the origins",
        assumption: "sets the pace only",
      }),
    },
    world: (): DisplacementWorld => ({ people: Int32Array.from(populations), moves: new Int32Array(places * places) }),
    variables: { people: places },
    hazards: {
      depart: {
        members: origins.length,
        reads: { people: (origin) => origins[origin]! },
        rate: (w, { departure }, origin) => departure * w.people[origins[origin]!]!,
        effect: (w, _, origin, context) => {
          const from = origins[origin]!
          const to = destination(law[from]!, context.random("destination", from).uniform()) ?? from
          w.moves[from * places + to] = w.moves[from * places + to]! + 1
          if (to === from) return
          w.people[from] = w.people[from]! - 1
          w.people[to] = w.people[to]! + 1
          context.changed.people(from)
          context.changed.people(to)
        },
      },
    },
  })
}

/** One draw: the first place whose cumulated probability exceeds it; undefined for those who stay. */
function destination(row: Float64Array, uniform: number): number | undefined {
  let rest = uniform
  for (let place = 0; place < row.length; place++) {
    if (rest < row[place]!) return place
    rest -= row[place]!
  }
  return undefined
}
