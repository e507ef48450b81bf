import { count, defineModel, quantity } from "@contested/core"

const source = "Moran 1958, doi:10.1017/S0305004100033193"

/**
 * The Moran process in continuous time on a complete graph: one individual reproduces, in proportion to fitness, and its offspring takes
 * the place of one drawn uniformly. Individuals are counted, not placed: only the number of mutants matters.
 */
export const moranModel = defineModel({
  name: "moran",
  parameters: {
    population: count(20, { low: 2, description: "individuals, mutants among them", assumption: "a small example" }),
    start: count(1, { description: "mutants at the start", source }),
    fitness: quantity(1.1, { low: 0, description: "births of a mutant for each birth of a resident", source }),
  },
  world: ({ population, start }) => ({ population, mutants: start }),
  hazards: {
    mutantReplaces: {
      rate: (w, p) => (p.fitness * w.mutants * (w.population - w.mutants)) / w.population,
      effect: (w) => {
        w.mutants += 1
      },
    },
    residentReplaces: {
      rate: (w) => ((w.population - w.mutants) * w.mutants) / w.population,
      effect: (w) => {
        w.mutants -= 1
      },
    },
  },
  ends: (w) => w.mutants === 0 || w.mutants === w.population,
})
