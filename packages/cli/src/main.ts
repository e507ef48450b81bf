import { didYouMean } from "@contested/core"
import { ExperimentError, printable, quoted } from "@contested/experiments"
import { GivenArguments } from "./arguments/given-arguments.js"
import { withGivenFile } from "./arguments/given-file.js"
import { loadVerb, programHelp, verbNames } from "./program.js"
import { watchInterruptions } from "./session/interruption.js"
import { processSession, type Session, version } from "./session/session.js"
import { UsageError } from "./session/usage-error.js"
import { helpOf } from "./verb-help.js"

/** Exit codes: 0 done, 1 failed, 2 wrongly asked, 130 stopped by Ctrl-C. */
function tell(error: unknown, { stderr, env }: Session): number {
  const debug = env["CONTESTED_DEBUG"] === "1"
  const known = error instanceof UsageError || error instanceof ExperimentError
  if (known) {
    for (const sentence of error.sentences) stderr.write(`${printable(sentence, 2000)}\n`)
  } else {
    const message = error instanceof Error ? error.message : String(error)
    stderr.write(
      `contested ${version} has failed through a mistake of its own: ${printable(message.replace(/\.$/, ""), 500)}. ` +
        "Please report this line and the command you gave; CONTESTED_DEBUG=1 shows where it happened.\n",
    )
  }
  if (debug && error instanceof Error) stderr.write(`${(error.cause instanceof Error ? error.cause : error).stack}\n`)
  if (error instanceof UsageError) return 2
  if (!(error instanceof ExperimentError)) return 1
  if (error.code === "aborted") return 130
  return error.code === "request" || error.code === "folder" ? 2 : 1
}

async function dispatch(words: readonly string[], session: Session): Promise<number> {
  const [first, ...rest] = words
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    const verb = await loadVerb(rest[0] ?? "")
    session.stdout.write(verb === undefined ? await programHelp() : helpOf(verb.command))
    return 0
  }
  if (first === "--version" || first === "-V") {
    session.stdout.write(`${version}\n`)
    return 0
  }
  const verb = await loadVerb(first)
  if (verb === undefined) {
    const kind = first.startsWith("-") ? "option" : "verb"
    const candidates = kind === "verb" ? verbNames : ["--help", "--version"]
    throw new UsageError([
      `${quoted(first)} is no ${kind} of contested${didYouMean(first, candidates)}`,
      kind === "verb" ? `Verbs: ${verbNames.join(", ")}. See contested --help.` : "See contested --help.",
    ])
  }
  const command = (await verb.commandFor?.(rest, session)) ?? verb.command
  if (rest.includes("--help") || rest.includes("-h")) {
    session.stdout.write(helpOf(command))
    return 0
  }
  const given = new GivenArguments(command, rest)
  return verb.run(given, await withGivenFile(given, session))
}

/**
 * The contested command.
 *
 * @param words What was typed after `contested`.
 * @returns The exit code; nothing is thrown, and nothing ends the process, so that pending output is written.
 */
export async function main(words: readonly string[], session: Session): Promise<number> {
  try {
    return await dispatch(words, session)
  } catch (error) {
    return tell(error, session)
  }
}

/** A reader that has gone away (`| head`) is no failure of ours. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error
}

/**
 * Runs the command for this process: its arguments, its streams, its signals. Sets the exit code and lets the process end by
 * itself.
 *
 * @param instead What stands in for parts of the process's session: other scenarios, another report.
 */
export async function runCommand(instead: Partial<Session> = {}): Promise<void> {
  process.stdout.on("error", ignoreClosedPipe)
  process.stderr.on("error", ignoreClosedPipe)
  const interruption = watchInterruptions()
  const session = { ...processSession(interruption.signal), ...instead }
  // What escapes every handler is told like any other mistake of ours: a sentence, no stack.
  const onEscaped = (error: unknown): void => {
    process.exitCode = tell(error, session)
    // After an error that nobody caught, nothing can be relied on to end by itself.
    setImmediate(() => process.exit())
  }
  process.on("uncaughtException", onEscaped)
  const code = await main(process.argv.slice(2), session)
  process.exitCode = interruption.exitCode() ?? (process.exitCode || code)
  interruption.end()
}
