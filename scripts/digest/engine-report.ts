import type { EngineDigest } from "../../packages/core/tests/digest/whole-engine.js"

/** What became of one JavaScript engine: what it computed, or why it computed nothing. */
export type EngineReport =
  | { readonly engine: string; readonly version: string; readonly computed: EngineDigest }
  | { readonly engine: string; readonly notFound: string }
  | { readonly engine: string; readonly failed: string }

/** Where two engines part for the first time. */
export interface Difference {
  readonly engine: string
  readonly reference: string
  /** Name of the first part that differs. */
  readonly part: string
  readonly expected: string
  readonly got: string
}

/** The first part in which `got` differs from `expected`; undefined where they agree. A part that only one of them has differs, too. */
export function firstDifferentPart(
  expected: EngineDigest,
  got: EngineDigest,
): Pick<Difference, "part" | "expected" | "got"> | undefined {
  const names = [...new Set([...Object.keys(expected.parts), ...Object.keys(got.parts)])]
  const part = names.find((name) => expected.parts[name] !== got.parts[name])
  if (part !== undefined)
    return { part, expected: expected.parts[part] ?? "nothing", got: got.parts[part] ?? "nothing" }
  if (expected.digest === got.digest) return undefined
  return { part: "the digest of all parts", expected: expected.digest, got: got.digest }
}

/** Every engine that differs from the first that computed anything. */
export function differences(reports: readonly EngineReport[]): Difference[] {
  const computing = reports.filter((report) => "computed" in report)
  const [reference, ...others] = computing
  if (reference === undefined) return []
  return others.flatMap(({ engine, computed }) => {
    const different = firstDifferentPart(reference.computed, computed)
    return different === undefined ? [] : [{ engine, reference: reference.engine, ...different }]
  })
}
