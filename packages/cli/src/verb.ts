import type { Command } from "commander"
import type { GivenArguments } from "./arguments/given-arguments.js"
import type { Session } from "./session/session.js"

/** What a word after `contested` does. */
export interface Verb {
  /** Its name, arguments, options and help. */
  readonly command: Command
  /**
   * The command as it is for these words, where its options depend on them; default `command`.
   *
   * @throws UsageError when the words name nothing whose options could be read
   */
  readonly commandFor?: (words: readonly string[], session: Session) => Promise<Command>
  /**
   * Does it.
   *
   * @returns The exit code: 0, or 1 when it was done and the answer is no.
   * @throws UsageError for what was asked, ExperimentError for what went wrong.
   */
  readonly run: (given: GivenArguments, session: Session) => Promise<number>
}
