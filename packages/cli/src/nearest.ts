import { closest, distance } from "fastest-levenshtein"

/** The candidate that was probably meant, or null when none is near: at most two slips, or a third of a long word. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0 || word.length > 200) return null
  const lower = word.toLowerCase()
  const found = closest(lower, [...candidates])
  const allowed = Math.max(2, Math.floor(found.length / 3))
  return found.startsWith(lower) && lower.length > 1 ? found : distance(lower, found) <= allowed ? found : null
}

/** `: did you mean X?` when something is near, `.` otherwise: the end of a sentence. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates)
  return found === null ? "." : `: did you mean ${found}?`
}
