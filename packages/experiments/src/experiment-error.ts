/** What went wrong, for programs; the message is for people. */
export type ExperimentErrorCode =
  /** The experiment asked for is not one that can be run. */
  | "request"
  /** The results folder cannot or may not be written; found before anything was run. */
  | "folder"
  /** A file could not be written or read: disk full, no permission, gone. */
  | "file"
  /** A replication threw, or its worker went away. */
  | "replication"
  /** A run's files are damaged, incomplete, or not a run's. */
  | "damaged"
  /** Stopped by the caller's AbortSignal. */
  | "aborted"

/** A failure that is told in whole sentences, one per mistake. */
export class ExperimentError extends Error {
  override readonly name = "ExperimentError"
  readonly code: ExperimentErrorCode
  /** One sentence per mistake; the message is these, a line each. */
  readonly sentences: readonly string[]

  constructor(code: ExperimentErrorCode, sentences: string | readonly string[], cause?: unknown) {
    const list = typeof sentences === "string" ? [sentences] : sentences
    super(list.join("\n"), cause === undefined ? undefined : { cause })
    this.code = code
    this.sentences = list
  }
}
