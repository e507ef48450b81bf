import { closest, distance } from "fastest-levenshtein"

/** The candidate that was probably meant: one that begins so, or the nearest by at most two slips or a third of its length; else null. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0 || word.length > 200) return null
  const lower = word.toLowerCase()
  const begun = lower.length > 2 ? candidates.find((candidate) => candidate.startsWith(lower)) : undefined
  if (begun !== undefined) return begun
  const found = closest(lower, [...candidates])
  const allowed = Math.max(2, Math.floor(found.length / 3))
  return distance(lower, found) <= allowed ? found : null
}

/** `: did you mean X?` when something is near, `.` otherwise: the end of a sentence. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates)
  return found === null ? "." : `: did you mean ${found}?`
}
