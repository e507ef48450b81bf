import type { UniformSource } from "@contested/core"
import { type Design, design, requireAffordable, requireWhole } from "./design.js"
import { sobolPoints } from "./sobol-sequence.js"

/**
 * Points for Sobol indices on the unit cube: from two samples A and B, in blocks of k + 2 rows, a_i, then a_i with its column j from b_i for
 * each parameter j, then b_i (radial design of Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018; the order of rows is SALib's without second
 * order). A and B are the two halves of a Sobol sequence in 2 k dimensions. Outputs go to `sobolIndices` in this order.
 *
 * @param parameters Names, 1 to 128.
 * @param base Rows of A, 2 or more, best a power of two; the design has base x (k + 2) points, at most 1,000,000.
 * @param shift Stream of its own, for a random digital shift: without it the first rows of A and B are both the corner 0.
 * @throws ExperimentError `request` for names that are none or too many, or numbers out of range, with the count.
 */
export function saltelliDesign(parameters: readonly string[], base: number, shift: UniformSource): Design {
  const k = parameters.length
  requireAffordable(base * (k + 2), `A Saltelli design of ${k} parameters with ${base} base points`)
  requireWhole(base, 2, 1_000_000, "The number of base points of a Saltelli design")
  const points = sobolPoints(2 * k, base, { shift }).flatMap((row) => {
    const [a, b] = [row.slice(0, k), row.slice(k)]
    return [a, ...b.map((value, column) => a.with(column, value)), b]
  })
  return design(parameters, points)
}
