import { pow } from "@contested/core"
import { scaledZeta } from "./hurwitz-zeta.js"
import { fitPowerLaw, type PowerLawFit, type PowerLawKind } from "./power-law-fit.js"

export interface PowerLawWithMinimum extends PowerLawFit {
  /** Kolmogorov and Smirnov's distance between the data from x_min on and the fitted law. */
  readonly distance: number
}

/** Kolmogorov and Smirnov's distance: the largest gap between the distribution of the data from the law's minimum on and the law. */
export function powerLawDistance(data: readonly number[], law: PowerLawFit): number {
  return distanceOf(
    data.filter((x) => x >= law.minimum).sort((a, b) => a - b),
    law,
  )
}

/**
 * Fits a power law and where it begins: of all values that occur, x_min is the one from which on the fitted law is nearest to the data
 * (Clauset, Shalizi & Newman 2009, section 3.3, doi:10.1137/070710111). Takes distinct values times values.
 *
 * @param fewest no x_min is tried that leaves fewer values than this; default 10
 * @throws RangeError when no x_min leaves enough values that differ
 */
export function fitPowerLawWithMinimum(data: readonly number[], kind: PowerLawKind, fewest = 10): PowerLawWithMinimum {
  const sorted = [...data].sort((a, b) => a - b)
  let best: PowerLawWithMinimum | undefined
  for (let from = 0; sorted.length - from >= fewest; from++) {
    const minimum = sorted[from]!
    if (from > 0 && sorted[from - 1] === minimum) continue
    if (minimum === sorted[sorted.length - 1]) break
    const tail = sorted.slice(from)
    const law = fitPowerLaw(tail, minimum, kind)
    const distance = distanceOf(tail, law)
    if (best === undefined || distance < best.distance) best = { ...law, distance }
  }
  if (best !== undefined) return best
  throw new RangeError(
    `A power law cannot be fitted to ${data.length} values: no minimum leaves ${fewest} of them, not all equal.`,
  )
}

/** @param tail sorted, all of it from the law's minimum on */
function distanceOf(tail: readonly number[], law: PowerLawFit): number {
  const n = tail.length
  const below = law.kind === "continuous" ? continuousBelow(law) : discreteBelow(law)
  let distance = 0
  for (let at = 0; at < n; ) {
    const x = tail[at]!
    let end = at
    while (end < n && tail[end] === x) end++
    // For counts both distributions jump at x, and only there: compare after the jump, and just before it.
    distance = Math.max(distance, Math.abs(below(x, false) - at / n), Math.abs(below(x, true) - end / n))
    at = end
  }
  return distance
}

type Below = (x: number, included: boolean) => number

function continuousBelow({ minimum, exponent }: PowerLawFit): Below {
  return (x) => 1 - pow(x / minimum, 1 - exponent)
}

/** Sums from the minimum on, kept from one value to the next; over a wide gap the zeta function is shorter. */
function discreteBelow({ minimum, exponent }: PowerLawFit): Below {
  const total = scaledZeta(exponent, minimum).sum
  let [upTo, sum] = [minimum, 0]
  return (x, included) => {
    const end = included ? x + 1 : x
    if (end - upTo > 100) sum = total - pow(end / minimum, -exponent) * scaledZeta(exponent, end).sum
    else for (let k = upTo; k < end; k++) sum += pow(k / minimum, -exponent)
    upTo = end
    return sum / total
  }
}
