import type { Command } from "commander"

const examples = new WeakMap<Command, readonly string[]>()

/** Remembers examples for a verb's help. */
export function withExamples(command: Command, lines: readonly string[]): Command {
  examples.set(command, lines)
  return command
}

/** A verb's help, with its examples. */
export function helpOf(command: Command): string {
  const lines = (examples.get(command) ?? []).map((line) => `  ${line}\n`).join("")
  return `${command.helpInformation()}\nExamples:\n${lines}`.replace(/^Usage: (?!contested)/, "Usage: contested ")
}
