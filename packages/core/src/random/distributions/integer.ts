import type { UniformSource } from "../uniform-source.js"
import { parameterError, type Requirement } from "./parameter-error.js"

const WHOLE: Requirement = { holds: Number.isSafeInteger, allowed: "a whole number of at most 2^53 - 1 in size" }
const WIDTH: Requirement = {
  holds: (value) => value >= 0 && value < 4294967296,
  allowed: "from 0 to 2^32 - 1",
}

/**
 * A whole number from `minimum` to `maximum` (both included), each with the same probability: minimum + floor(n u), n = maximum - minimum + 1.
 *
 * Mean (minimum + maximum) / 2, variance (n² - 1) / 12. Consumes exactly 1 uniform. A uniform number has 2^53 values, so that each result has a
 * probability within 2^-53 of 1 / n; that is why n is at most 2^32. The usual cure, drawing again, would make the number of uniforms vary.
 *
 * @throws RangeError when a bound is not a whole number, `maximum` is below `minimum`, or the range has over 2^32 numbers
 */
export function integer(source: UniformSource, minimum: number, maximum: number): number {
  const width = maximum - minimum
  if (!(width >= 0 && width < 4294967296 && Number.isSafeInteger(minimum) && Number.isSafeInteger(maximum))) {
    throw parameterError("integer", [
      ["minimum", minimum, WHOLE],
      ["maximum", maximum, WHOLE],
      ["maximum - minimum", width, WIDTH],
    ])
  }
  return minimum + Math.floor((width + 1) * source.uniform())
}
