import type { Design } from "../designs/design.js"

/**
 * Refuses outputs that do not belong to a design.
 *
 * @throws RangeError for another number of outputs than points, or the first that is not finite.
 */
export function requireOutputs(outputs: ArrayLike<number>, points: number, what: string): void {
  if (outputs.length !== points) {
    throw new RangeError(
      `${what} has ${points} points, and there are ${outputs.length} outputs: expected one per point.`,
    )
  }
  for (let index = 0; index < points; index += 1) {
    if (!Number.isFinite(outputs[index])) {
      throw new RangeError(
        `Output ${index} of the design is ${outputs[index]}: expected a finite number. Leave no failed run out: make it again.`,
      )
    }
  }
}

/** One column of a design. */
export function columnOf({ points }: Design, column: number): Float64Array {
  return Float64Array.from(points, (point) => point[column] as number)
}

/**
 * Refuses a variance of noise that is none.
 *
 * @throws RangeError for a negative or infinite one.
 */
export function requireNoise(noiseVariance: number): void {
  if (noiseVariance >= 0 && Number.isFinite(noiseVariance)) return
  throw new RangeError(`The variance of the noise is ${noiseVariance}: expected a finite number of at least 0.`)
}
