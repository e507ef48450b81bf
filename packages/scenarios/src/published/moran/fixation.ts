/**
 * Probability that the offspring of `start` mutants take over a population: (1 - r^-i) / (1 - r^-N) (Moran 1958; Lieberman, Hauert & Nowak
 * 2005, doi:10.1038/nature03204), the same on every graph on which all places are alike (isothermal).
 *
 * Computed as (1 + q + ... + q^(i-1)) / (1 + q + ... + q^(N-1)) with q = 1 / r, which needs no case for r = 1 and loses no digits near it.
 * For r < 1 both sums are taken from their largest term, so that nothing overflows.
 *
 * @param population whole, >= 2
 * @param fitness > 0
 * @param start whole, 0 to population
 */
export function fixationProbability(population: number, fitness: number, start: number): number {
  if (start === 0) return 0
  if (fitness >= 1) return geometricSum(1 / fitness, start) / geometricSum(1 / fitness, population)
  // q^(i-1) (1 + r + ... + r^(i-1)) / (q^(N-1) (1 + ... + r^(N-1)))
  let power = 1
  for (let k = start; k < population; k++) power *= fitness
  return (power * geometricSum(fitness, start)) / geometricSum(fitness, population)
}

/** 1 + q + ... + q^(terms - 1), for q from 0 to 1. */
function geometricSum(q: number, terms: number): number {
  let sum = 0
  for (let k = 0; k < terms; k++) sum = 1 + q * sum
  return sum
}
