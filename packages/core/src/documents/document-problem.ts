/** Where in a text something is wrong; lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** One mistake in a document that somebody has written. */
export interface DocumentProblem {
  /** Null where the mistake is in the document as a whole. */
  readonly place: Place | null
  /** What the mistake is in, as one would write it: `groups[1].size`; empty for the whole. */
  readonly path: string
  /** What is wrong, what is allowed, and the nearest valid word where there is one; no full stop. */
  readonly message: string
}

/** More than this many mistakes are counted, not told. */
const MOST_TOLD = 50

/** Thrown for a document that cannot be used. Tells every mistake, in the order of the text. */
export class DocumentError extends Error {
  override readonly name = "DocumentError"
  /** Stable name of this kind of error. */
  readonly code = "DOCUMENT_INVALID"
  /** The document's name, as its reader gave it. */
  readonly file: string
  readonly problems: readonly DocumentProblem[]
  /** One sentence a mistake: `scenario.yaml:18:11 groups[1].size: expected a whole number of members >= 0, got -5.` */
  readonly sentences: readonly string[]

  constructor(file: string, problems: readonly DocumentProblem[]) {
    const ordered = [...problems].sort(
      (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    )
    const told = ordered.slice(0, MOST_TOLD).map((problem) => sentence(file, problem))
    if (ordered.length > MOST_TOLD) told.push(`${file}: and ${ordered.length - MOST_TOLD} mistakes more.`)
    super(told.join("\n"))
    this.file = file
    this.problems = ordered
    this.sentences = told
  }
}

function sentence(file: string, { place, path, message }: DocumentProblem): string {
  const where = place === null ? "" : `:${place.line}:${place.column}`
  const what = path === "" ? "" : ` ${path}`
  const colon = where === "" && what === "" ? ": " : what === "" ? " " : ": "
  return `${file}${where}${what}${colon}${message}.`
}

/** A path as messages show it: `groups[1].size`, `mechanisms["a b"]`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => {
      if (typeof key === "number") return `[${key}]`
      const name = String(key)
      if (!/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) || name.length > 60) return `[${JSON.stringify(name.slice(0, 60))}]`
      return i === 0 ? name : `.${name}`
    })
    .join("")
}
