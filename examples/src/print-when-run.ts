import { realpathSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** Prints an example's lines when its file is the program that was started, and does nothing when it is imported. */
export function printWhenRun(moduleUrl: string, lines: () => readonly string[]): void {
  const started = process.argv[1]
  if (started === undefined || realpathSync(started) !== realpathSync(fileURLToPath(moduleUrl))) return
  console.log(lines().join("\n"))
}
