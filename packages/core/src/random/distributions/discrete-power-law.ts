import { pow } from "../../math/power.js"
import type { UniformSource } from "../uniform-source.js"

/** A discrete power law, ready to be drawn from. */
export interface DiscretePowerLaw {
  /** One number; consumes exactly one uniform. */
  sample(source: UniformSource): number
}

/**
 * P(X = k) proportional to k^-exponent for whole k from `minimum` to `maximum`, both included (Clauset, Shalizi & Newman 2009,
 * doi:10.1137/070710111, truncated). Drawn by inversion from a table of `maximum - minimum + 1` cumulative probabilities.
 */
export function discretePowerLaw(parameters: {
  readonly exponent: number
  readonly minimum: number
  readonly maximum: number
}): DiscretePowerLaw {
  const { exponent, minimum, maximum } = parameters
  const cumulative = new Float64Array(maximum - minimum + 1)
  let sum = 0
  for (let k = minimum; k <= maximum; k++) {
    sum += pow(k, -exponent)
    cumulative[k - minimum] = sum
  }
  return {
    sample: (source) => {
      const target = source.uniform() * sum
      let low = 0
      let high = cumulative.length - 1
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((cumulative[middle] as number) > target) high = middle
        else low = middle + 1
      }
      return minimum + low
    },
  }
}
