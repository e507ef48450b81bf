import { LineCounter, parseDocument } from "yaml"
import { decodeText } from "./decode-text.js"
import { DocumentError, type DocumentProblem, type Place, pathText } from "./document-problem.js"
import { MOST_LEVELS, tooDeepAt } from "./nesting-depth.js"
import { type PlainValue, plainValue } from "./plain-value.js"

/** A document as plain data, and where in its text everything stands. */
export interface ReadDocument {
  /** As its reader called it, for messages. */
  readonly file: string
  readonly value: PlainValue
  /** Where the value of a path begins; where there is none, the nearest value around it. */
  placeOf(path: readonly PropertyKey[]): Place
  /** Where the name of a path's last value begins; the value itself where it has none. */
  placeOfName(path: readonly PropertyKey[]): Place
}

/**
 * Reads a document written by hand in YAML 1.2 or JSON, which is part of it.
 *
 * Only what can be read in one way is taken: no anchors, aliases, tags or merge keys, no doubled names, decimal numbers. A text cannot
 * bring down or hold up the process: at most 2 MiB, at most 64 levels deep. Linear in the text but for mappings, which are quadratic in
 * their entries: some 0.7 s for 50,000.
 *
 * @param content bytes (UTF-8), or text
 * @param file what messages call it
 * @throws DocumentError with every mistake: not UTF-8, no YAML, empty, several documents, too large or deep, or ambiguous
 */
export function readDocument(content: Uint8Array | string, file: string): ReadDocument {
  const text = decodeText(content, file)
  const lines = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: Math.max(1, col) }
  }
  refuseDeep(text, file)
  const parsed = parseDocument(text, {
    lineCounter: lines,
    keepSourceTokens: false,
    merge: false,
    // The check of the library compares every pair of names; ours is in plainValue.
    uniqueKeys: false,
    prettyErrors: false,
    schema: "core",
    version: "1.2",
  })
  const problems: DocumentProblem[] = []
  for (const { pos, message, code } of parsed.errors)
    problems.push({ place: place(pos[0]), path: "", message: syntaxMessage(code, message) })
  // A text that is no YAML has no values to be looked at: what would be found there follows from the first mistake.
  if (parsed.errors.length > 0) throw new DocumentError(file, problems)
  const starts = new Map<string, number>()
  const value = plainValue(
    parsed.contents,
    (offset, path, message) => problems.push({ place: place(offset), path: pathText(path), message }),
    starts,
  )
  if (value === null) throw new DocumentError(file, [{ place: null, path: "", message: "it is empty" }])
  if (problems.length > 0) throw new DocumentError(file, problems)
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const start = starts.get(JSON.stringify(path.slice(0, length)))
      if (start !== undefined) return place(start)
    }
    return place(starts.get("[]") ?? 0)
  }
  const placeOfName = (path: readonly PropertyKey[]): Place => {
    const start = starts.get(`#${JSON.stringify(path)}`)
    return start === undefined ? placeOf(path) : place(start)
  }
  return { file, value, placeOf, placeOfName }
}

function refuseDeep(text: string, file: string): void {
  const offset = tooDeepAt(text)
  if (offset === undefined) return
  const before = text.slice(0, offset).split("\n")
  const place = { line: before.length, column: (before.at(-1) ?? "").length + 1 }
  throw new DocumentError(file, [
    { place, path: "", message: `lists and mappings stand more than ${MOST_LEVELS} deep in each other` },
  ])
}

/** The library's messages end without a full stop already; what people meet most often is said in our words. */
function syntaxMessage(code: string, message: string): string {
  if (code === "TAB_AS_INDENT") return "a line is indented with a tab; use spaces"
  if (code === "MULTIPLE_DOCS") return "a second document begins here (---); write one document a file"
  return `this is no YAML: ${message.replace(/\.$/, "").replaceAll("\n", " ")}`
}
