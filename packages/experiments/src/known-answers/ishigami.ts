import { pow, sin } from "@contested/core"
import { testFunction } from "./test-function.js"

const A = 7
const B = 0.1

// V_1 = (1 + b pi^4 / 5)^2 / 2, V_2 = a^2 / 8, V_13 = 8 b^2 pi^8 / 225; all other parts are 0.
const first = pow(1 + (B * pow(Math.PI, 4)) / 5, 2) / 2
const second = (A * A) / 8
const both = (8 * B * B * pow(Math.PI, 8)) / 225
const variance = first + second + both

/**
 * y = sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 on [-pi, pi]^3: not monotone, and x3 matters only together with x1 (Ishigami & Homma 1990,
 * doi:10.1109/ISUMA.1990.151285; a = 7, b = 0.1 and the indices in Saltelli et al. 2008, Global Sensitivity Analysis: The Primer, §4.7).
 */
export const ishigami = testFunction({
  name: "ishigami",
  title: "The Ishigami function, to test sensitivity analysis on",
  source: "Ishigami & Homma 1990, doi:10.1109/ISUMA.1990.151285",
  low: -Math.PI,
  high: Math.PI,
  variance,
  indices: [
    { parameter: "x1", first: first / variance, total: (first + both) / variance },
    { parameter: "x2", first: second / variance, total: second / variance },
    { parameter: "x3", first: 0, total: both / variance },
  ],
  of: (x) => {
    const [one, two, three] = x as [number, number, number]
    return sin(one) + A * pow(sin(two), 2) + B * pow(three, 4) * sin(one)
  },
})
