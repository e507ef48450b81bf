import type { UniformSource } from "../uniform-source.js"
import { isCount, parameterError, type Requirement } from "./parameter-error.js"

const LARGEST_POPULATION = 4294967296
const POPULATION: Requirement = {
  holds: (value) => isCount(value) && value <= LARGEST_POPULATION,
  allowed: "a whole number from 0 to 2^32",
}

/**
 * `size` different indices below `population`, every ordered selection with the same probability.
 *
 * The first `size` steps of a Fisher-Yates shuffle of 0, 1, 2, ..., which is never written out: cost and memory grow with `size` alone. Consumes exactly
 * `size` uniforms. The first k of a larger sample are the sample of size k.
 *
 * @param population how many there are to choose from, a whole number from 0 to 2^32
 * @param size how many to choose, a whole number from 0 to `population`
 * @throws RangeError when `population` or `size` is not so
 */
export function sampleWithoutReplacement(source: UniformSource, population: number, size: number): number[] {
  if (!POPULATION.holds(population) || !(isCount(size) && size <= population)) {
    const ofPopulation: Requirement = {
      holds: (value) => isCount(value) && !(value > population),
      allowed: `a whole number from 0 to the population, ${population}`,
    }
    throw parameterError("sampleWithoutReplacement", [
      ["population", population, POPULATION],
      ["size", size, ofPopulation],
    ])
  }
  // Where the shuffle has moved an index away from its own place.
  const moved = new Map<number, number>()
  const chosen: number[] = []
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor((population - i) * source.uniform())
    chosen.push(moved.get(j) ?? j)
    moved.set(j, moved.get(i) ?? i)
  }
  return chosen
}
