import { count, defineModel, type Model, rate } from "@contested/core"

const source = "Kendall 1948, doi:10.1214/aoms/1177730285"

export interface Population {
  individuals: number
}

/**
 * Individuals that give birth and die independently, until nobody is left.
 *
 * @param ceiling individuals at which a run is stopped too; default never. For extinction in the end: set where it is out of the question
 */
export function birthDeathModel(ceiling = Number.POSITIVE_INFINITY): Model<Population> {
  return defineModel({
    name: "birth-death",
    parameters: {
      start: count(3, { description: "individuals at the start", assumption: "a small example" }),
      birth: rate(0.02, { per: "day", description: "births of an individual", source }),
      death: rate(0.01, { per: "day", description: "deaths of an individual", source }),
    },
    world: ({ start }): Population => ({ individuals: start }),
    hazards: {
      birth: {
        rate: (w, p) => p.birth * w.individuals,
        effect: (w) => {
          w.individuals += 1
        },
      },
      death: {
        rate: (w, p) => p.death * w.individuals,
        effect: (w) => {
          w.individuals -= 1
        },
      },
    },
    ends: (w) => w.individuals === 0 || w.individuals >= ceiling,
  })
}
