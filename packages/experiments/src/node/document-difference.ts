import { printable } from "../printable.js"

function isParent(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
}

function shown(value: unknown): string {
  return value === undefined ? "missing" : printable(JSON.stringify(value), 120)
}

/**
 * The first place in which two JSON documents differ, as `path is X, the run made again gives Y`; null when they are the same.
 *
 * @param found The document as it is.
 * @param made The document as it should be.
 */
export function documentDifference(found: unknown, made: unknown, path = ""): string | null {
  if (isParent(found) && isParent(made) && Array.isArray(found) === Array.isArray(made)) {
    for (const key of new Set([...Object.keys(made), ...Object.keys(found)])) {
      const inside = Array.isArray(made) ? `${path}[${key}]` : `${path === "" ? "" : `${path}.`}${printable(key)}`
      const difference = documentDifference(found[key], made[key], inside)
      if (difference !== null) return difference
    }
    return null
  }
  if (Object.is(found, made)) return null
  return `${path || "the document"} is ${shown(found)}, the run made again gives ${shown(made)}`
}
