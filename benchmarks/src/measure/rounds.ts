import { spawnSync } from "node:child_process"

/** One line of JSON that a benchmark prints about one run in a process of its own. */
export interface RunLine {
  readonly ns?: number
  readonly cold?: number
  readonly hash?: number
  readonly figures?: Readonly<Record<string, number>>
  readonly sameWork?: boolean
  /** Why it did not run, or did not come to its end. */
  readonly missing?: string
}

/** Longer than anything takes that has not got stuck. */
const MOST_MINUTES = 20

/**
 * Runs every command line once per round, in turn, so that a slow spell of the machine meets all of them; each in a fresh process, so
 * that what one makes the compiler assume does not burden the next. What is missing or fails is not tried again, and stops nobody else.
 */
export function runInRounds(commandLines: readonly (readonly string[])[], rounds: number): RunLine[][] {
  const lines: RunLine[][] = commandLines.map(() => [])
  for (let round = 1; round <= rounds; round++)
    commandLines.forEach((commandLine, index) => {
      tellProgress(`round ${round} of ${rounds}: ${commandLine.join(" ")}`)
      const own = lines[index]!
      if (own[0]?.missing !== undefined) return
      const line = runOnce(commandLine)
      if (line.missing === undefined) own.push(line)
      else lines[index] = [line]
    })
  tellProgress("")
  return lines
}

function runOnce(commandLine: readonly string[]): RunLine {
  const script = process.argv[1]!
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, "--expose-gc", script, ...commandLine, "--json"],
    { encoding: "utf8", timeout: MOST_MINUTES * 60_000 },
  )
  if (status === 0) return JSON.parse(stdout.trim().split("\n").at(-1)!)
  const reason = status === null ? `no end after ${MOST_MINUTES} minutes` : lastError(stderr)
  console.error(`The run "${commandLine.join(" ")}" failed: ${reason}`)
  return { missing: `failed: ${reason}` }
}

/** The line of an error output that says what went wrong; the rest is where. */
function lastError(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim())
  return (
    lines.filter((line) => /^\w*(Error|Exception)\b.*:/.test(line)).at(-1) ?? lines.findLast(Boolean) ?? "no reason"
  )
}

/** One line that the next overwrites, where somebody is looking. */
function tellProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
