/**
 * Refuses a confidence level that is none.
 *
 * @throws RangeError unless the level lies above 0 and below 1.
 */
export function requireLevel(level: number): void {
  if (level > 0 && level < 1) return
  throw new RangeError(`The confidence level is ${level}: expected a number above 0 and below 1, such as 0.95.`)
}
