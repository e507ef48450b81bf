import { studentTQuantile } from "./student-t.js"

const MOST_KEPT = 1_000
const known = new Map<string, number>()

/**
 * The t that |T| stays below with this probability: how many standard errors an interval reaches to both sides ("Student" 1908). Values once
 * found are kept, because finding one costs some 100 microseconds, and studies ask for the same ones over and over.
 *
 * @param level Above 0 and below 1.
 * @param degrees Degrees of freedom, above 0.
 * @throws RangeError for arguments outside these ranges.
 */
export function criticalT(level: number, degrees: number): number {
  const key = `${level} ${degrees}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const value = studentTQuantile((1 + level) / 2, degrees)
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, value)
  return value
}
