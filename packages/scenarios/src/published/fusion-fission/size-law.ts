import { log } from "@contested/core"

/**
 * Groups of each size per member of the population in the steady state of fusion and fission, for large populations:
 *
 *     n_s / N = (1 / s) Cat(s - 1) (1 - ν)^(s - 1) / (2 - ν)^(2 s - 1),   Cat(k) = (2 k)! / (k! (k + 1)!)
 *
 * which falls as s^(-5/2) exp(-s / s_c). Derived from the rate equations of Eguíluz & Zimmermann (2000, doi:10.1103/PhysRevLett.85.5659) as
 * D'Hulst & Rodgers (2000) solved them. Computed from one size to the next, by ratios: no factorials.
 *
 * @param fragmentation ν, the probability that a group that acts shatters; over 0, up to 1
 * @param largest whole, >= 1
 * @returns index s holds n_s / N; index 0 holds 0
 */
export function sizeLaw(fragmentation: number, largest: number): Float64Array {
  requireFragmentation(fragmentation)
  if (!(Number.isSafeInteger(largest) && largest >= 1))
    throw new RangeError(`A group has a whole number of members of at least 1, got ${largest}.`)
  const law = new Float64Array(largest + 1)
  const step = (1 - fragmentation) / ((2 - fragmentation) * (2 - fragmentation))
  law[1] = 1 / (2 - fragmentation)
  for (let s = 1; s < largest; s++) law[s + 1] = ((law[s]! * s) / (s + 1)) * ((2 * (2 * s - 1)) / (s + 1)) * step
  return law
}

/** s_c = -1 / log(4 (1 - ν) / (2 - ν)²), some 4 / ν²: the size beyond which the power law is cut off. 0 where every group is alone. */
export function sizeCutOff(fragmentation: number): number {
  requireFragmentation(fragmentation)
  if (fragmentation === 1) return 0
  return -1 / log((4 * (1 - fragmentation)) / ((2 - fragmentation) * (2 - fragmentation)))
}

function requireFragmentation(fragmentation: number): void {
  if (fragmentation > 0 && fragmentation <= 1) return
  throw new RangeError(`The probability ν that a group shatters is over 0 and at most 1, got ${fragmentation}.`)
}
