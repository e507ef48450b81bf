/** What was asked for cannot be done as it was asked: one sentence per mistake, all of them. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError"
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join("\n"))
    this.sentences = sentences
  }
}
