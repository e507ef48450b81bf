import { testFunction } from "./test-function.js"

/** The smaller, the more a parameter matters. */
const A = [0, 1, 4.5, 9, 99, 99, 99, 99]

// V_i = 1 / (3 (1 + a_i)^2), V = product of (1 + V_i) - 1, total of i: V_i times the product over the others.
const parts = A.map((a) => 1 / (3 * (1 + a) * (1 + a)))
const product = parts.reduce((all, part) => all * (1 + part), 1)
const variance = product - 1

/**
 * Sobol's g-function, y = product of (|4 x_i - 2| + a_i) / (1 + a_i) on the unit cube, with a = 0, 1, 4.5, 9, 99, 99, 99, 99 (Saltelli & Sobol 1995,
 * doi:10.1016/0951-8320(95)00099-2; Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018).
 */
export const sobolG = testFunction({
  name: "sobol-g",
  title: "Sobol's g-function of eight parameters, to test sensitivity analysis on",
  source: "Saltelli & Sobol 1995, doi:10.1016/0951-8320(95)00099-2",
  low: 0,
  high: 1,
  variance,
  indices: parts.map((part, index) => ({
    parameter: `x${index + 1}`,
    first: part / variance,
    total: (part * (product / (1 + part))) / variance,
  })),
  of: (x) =>
    x.reduce(
      (all, value, index) => (all * (Math.abs(4 * value - 2) + (A[index] as number))) / (1 + (A[index] as number)),
      1,
    ),
})
