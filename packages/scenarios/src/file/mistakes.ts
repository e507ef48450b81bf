import { DocumentError, type DocumentProblem, pathText, type ReadDocument } from "@contested/core/documents"

/** Collects what is wrong with a document, so that all of it is told at once. */
export class Mistakes {
  readonly #document: ReadDocument
  readonly #problems: DocumentProblem[] = []

  constructor(document: ReadDocument) {
    this.#document = document
  }

  /** Notes a mistake at a path of the document. @param message no full stop */
  note(path: readonly PropertyKey[], message: string): undefined {
    this.#problems.push({ place: this.#document.placeOf(path), path: pathText(path), message })
    return undefined
  }

  /** Notes a mistake in the name at the end of a path. @param message no full stop */
  noteName(path: readonly PropertyKey[], message: string): undefined {
    this.#problems.push({ place: this.#document.placeOfName(path), path: pathText(path), message })
    return undefined
  }

  /** The line on which a path's value stands, for messages about two places. */
  lineOf(path: readonly PropertyKey[]): number {
    return this.#document.placeOf(path).line
  }

  /** @throws DocumentError when anything was noted */
  refuse(): void {
    if (this.#problems.length > 0) throw new DocumentError(this.#document.file, this.#problems)
  }
}
