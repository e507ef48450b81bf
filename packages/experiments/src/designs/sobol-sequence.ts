import type { UniformSource } from "@contested/core"
import { ExperimentError } from "../experiment-error.js"
import { type Design, design, requireAffordable, requireWhole } from "./design.js"
import { JOE_KUO_2008 } from "./sobol-direction-numbers.js"

const BITS = 32
const CELLS = 4294967296

/** Parameters a Sobol sequence can serve. */
export const MOST_SOBOL_DIMENSIONS = 256

interface SobolOptions {
  /** Points left out at the front, default 0. A power of two keeps the balance. */
  readonly skip?: number
  /** Where given, every coordinate is shifted by XOR with one random number of its own: the points stay as even, and become uniform. */
  readonly shift?: UniformSource
}

/**
 * Points of the Sobol sequence on the unit cube, [0, 1), in Gray code order (Sobol 1967, doi:10.1016/0041-5553(67)90144-9; Antonov & Saleev 1979,
 * doi:10.1016/0041-5553(79)90085-5; direction numbers of Joe & Kuo 2008, doi:10.1137/070709359). Take a power of two of them: then every
 * interval [i / n, (i + 1) / n) of every coordinate holds one point. Unshifted, the first point is the corner 0; a digital shift moves it and
 * makes averages unbiased (L'Ecuyer & Lemieux 2002, doi:10.1007/0-306-48102-2_20). O(points x parameters).
 *
 * @param parameters Names, 1 to 256.
 * @param points 1 to 1,000,000.
 * @throws ExperimentError `request` for names that are none or too many, or numbers out of range.
 */
export function sobolSequence(parameters: readonly string[], points: number, options: SobolOptions = {}): Design {
  return design(parameters, sobolPoints(parameters.length, points, options))
}

/** The same, without names. */
export function sobolPoints(dimensions: number, points: number, { skip = 0, shift }: SobolOptions = {}): number[][] {
  requireAffordable(points, "A Sobol sequence")
  requireWhole(points, 1, 1_000_000, "The number of points of a Sobol sequence")
  requireWhole(skip, 0, 2 ** 31, "The number of points to skip")
  if (dimensions > MOST_SOBOL_DIMENSIONS) {
    throw new ExperimentError(
      "request",
      `A Sobol sequence in ${dimensions} dimensions was asked for: there are direction numbers for ${MOST_SOBOL_DIMENSIONS}. Vary fewer parameters, or take a Latin hypercube.`,
    )
  }
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionNumbers(dimension))
  const state = new Uint32Array(dimensions)
  if (shift !== undefined) for (const dimension of state.keys()) state[dimension] = Math.floor(CELLS * shift.uniform())
  // The point of index i is the XOR of the direction numbers at the ones of the Gray code of i.
  advance(state, directions, skip ^ (skip >>> 1))
  return Array.from({ length: points }, (_, row) => {
    // From one index to the next, the Gray code changes in the place of the last one of the new index.
    if (row > 0) advance(state, directions, lowestOne(skip + row))
    return Array.from(state, (word) => word / CELLS)
  })
}

function lowestOne(index: number): number {
  return index & -index
}

function advance(state: Uint32Array, directions: readonly Uint32Array[], places: number): void {
  for (const [dimension, numbers] of directions.entries()) {
    let word = state[dimension] as number
    for (let rest = places; rest !== 0; rest &= rest - 1) word ^= numbers[31 - Math.clz32(rest & -rest)] as number
    state[dimension] = word
  }
}

/**
 * v_1 ... v_32 of a dimension, from 0, as 32-bit fractions: v_j = m_j 2^(32 - j), and beyond the initial ones
 * v_j = a_1 v_(j-1) + ... + a_(s-1) v_(j-s+1) + v_(j-s) + v_(j-s) / 2^s, + being XOR (Joe & Kuo 2008, eq. 2).
 */
export function directionNumbers(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS)
  if (dimension === 0) return numbers.map((_, bit) => 2 ** (BITS - 1 - bit))
  const entry = JOE_KUO_2008.split("|")[dimension - 1] as string
  const [degree = 0, coefficients = 0, ...initial] = entry.trim().split(" ").map(Number)
  for (let bit = 0; bit < BITS; bit += 1) {
    if (bit < degree) {
      numbers[bit] = (initial[bit] as number) * 2 ** (BITS - 1 - bit)
      continue
    }
    const earliest = numbers[bit - degree] as number
    let word = earliest ^ (earliest >>> degree)
    for (let back = 1; back < degree; back += 1) {
      if (((coefficients >>> (degree - 1 - back)) & 1) === 1) word ^= numbers[bit - back] as number
    }
    numbers[bit] = word
  }
  return numbers
}
