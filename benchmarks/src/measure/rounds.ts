import { spawnSync } from "node:child_process"

/** One line of JSON that a benchmark prints about one run in a process of its own. */
export interface RunLine {
  readonly ns?: number
  readonly cold?: number
  readonly hash?: number
  readonly figures?: Readonly<Record<string, number>>
  readonly sameWork?: boolean
  /** Why it did not run. */
  readonly missing?: string
}

/**
 * Runs every command line once per round, in turn, so that a slow spell of the machine meets all of them; each in a fresh process, so
 * that what one makes the compiler assume does not burden the next. What is missing is tried once.
 */
export function runInRounds(commandLines: readonly (readonly string[])[], rounds: number): RunLine[][] {
  const lines: RunLine[][] = commandLines.map(() => [])
  for (let round = 0; round < rounds; round++)
    commandLines.forEach((commandLine, index) => {
      if (lines[index]![0]?.missing === undefined) lines[index]!.push(runOnce(commandLine))
    })
  return lines
}

function runOnce(commandLine: readonly string[]): RunLine {
  const script = process.argv[1]!
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, "--expose-gc", script, ...commandLine, "--json"],
    { encoding: "utf8" },
  )
  if (status !== 0) throw new Error(`the run "${commandLine.join(" ")}" failed:\n${stderr}`)
  return JSON.parse(stdout.trim().split("\n").at(-1)!)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
