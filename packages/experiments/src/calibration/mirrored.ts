/** A point of any space folded into the unit cube, mirrored at its sides: continuous, so that a minimum on the border is one inside as well. */
export function mirrored(point: readonly number[]): number[] {
  return point.map((value) => {
    const folded = Math.abs(value) % 2
    return folded > 1 ? 2 - folded : folded
  })
}
