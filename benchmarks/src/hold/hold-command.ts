import { parseArgs } from "node:util"
import { median, type RunLine, runInRounds } from "../measure/rounds.js"
import { formatTable } from "../measure/table.js"
import { PeerMissing } from "../peers/import-peer.js"
import { UsageError } from "../usage-error.js"
import { holdQueues } from "./hold-queues.js"
import { defaultEvents, type HoldSetting, increments, knownHash, warmUpOf } from "./hold-workload.js"

export const holdUsage = `hold [--n 10000] [--increments ${increments.join("|")}] [--seed 12345] [--cancel] [--events K]
     [--rounds 5]                     compare all queues
     --json [--queue ${Object.keys(holdQueues).join("|")}]   one run, one line of JSON`

/** The settings of the table that is printed when nothing is asked for. */
export const holdSettings: readonly HoldSetting[] = (
  [
    [100, "exp", false],
    [10_000, "exp", false],
    [1_000_000, "exp", false],
    [100, "exp", true],
    [10_000, "exp", true],
    [1_000_000, "exp", true],
    [100, "ticks", false],
    [10_000, "bimodal", false],
    [10_000, "triangular", false],
    [10_000, "ticks", false],
  ] as const
).map(([pending, name, cancel]) => ({ pending, increments: name, cancel, events: defaultEvents(pending), seed: 12345 }))

export async function holdCommand(words: readonly string[]): Promise<void> {
  const options = parseHoldOptions(words)
  if (options.json) console.log(JSON.stringify(await runHold(options.queue, options.setting)))
  else console.log(compareHold(options.setting, options.rounds))
}

interface HoldOptions {
  readonly setting: HoldSetting
  readonly json: boolean
  readonly queue: string
  readonly rounds: number
}

function parseHoldOptions(words: readonly string[]): HoldOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      n: { type: "string", default: "10000" },
      increments: { type: "string", default: "exp" },
      seed: { type: "string", default: "12345" },
      cancel: { type: "boolean", default: false },
      events: { type: "string" },
      rounds: { type: "string", default: "5" },
      queue: { type: "string", default: "heap" },
      json: { type: "boolean", default: false },
    },
  })
  const count = (name: string, text: string, least: number, most: number): number => {
    const value = Number(text)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new UsageError(`--${name} is ${text}; give a whole number from ${least} to ${most}`)
  }
  const pending = count("n", values.n, 1, 10_000_000)
  const name = increments.find((known) => known === values.increments)
  if (name === undefined) throw new UsageError(`--increments is ${values.increments}; choose ${increments.join(", ")}`)
  if (!(values.queue in holdQueues))
    throw new UsageError(`--queue is ${values.queue}; choose ${Object.keys(holdQueues).join(", ")}`)
  const setting: HoldSetting = {
    pending,
    increments: name,
    cancel: values.cancel,
    events: values.events === undefined ? defaultEvents(pending) : count("events", values.events, 1, 1e9),
    seed: count("seed", values.seed, 0, 2 ** 32 - 1),
  }
  return { setting, json: values.json, queue: values.queue, rounds: count("rounds", values.rounds, 1, 1000) }
}

async function runHold(queue: string, setting: HoldSetting): Promise<object> {
  const ran = { workload: "hold", queue, ...setting, warmUp: warmUpOf(setting) }
  try {
    const { nanoseconds, hash, bytesPerEvent } = await holdQueues[queue]!(setting)
    const expected = knownHash(setting)
    return {
      ...ran,
      ns: Math.round(nanoseconds * 10) / 10,
      hash,
      ...(bytesPerEvent === undefined ? {} : { bytesPerEvent }),
      ...(expected === undefined ? {} : { sameWork: hash === expected }),
    }
  } catch (error) {
    if (error instanceof PeerMissing) return { ...ran, missing: error.message }
    throw error
  }
}

/** All queues in interleaved rounds, as a table: median, minimum, and how many times our first list's median each one takes. */
export function compareHold(setting: HoldSetting, rounds: number): string {
  const queues = Object.keys(holdQueues)
  const words = [
    ...["hold", "--n", `${setting.pending}`, "--increments", setting.increments, "--seed", `${setting.seed}`],
    ...["--events", `${setting.events}`, ...(setting.cancel ? ["--cancel"] : [])],
  ]
  const lines = runInRounds(
    queues.map((queue) => [...words, "--queue", queue]),
    rounds,
  )
  const expected = knownHash(setting) ?? lines[0]![0]!.hash!
  const reference = median(times(lines[0]!))
  const rows = queues.map((queue, index) => row(queue, lines[index]!, reference, expected))
  const title = `hold model, N = ${setting.pending}, ${setting.increments}${setting.cancel ? ", one in ten cancels" : ""}, K = ${setting.events}`
  return `${title}\n${formatTable(["queue", "median ns", "minimum ns", "ratio", "bytes/event", "order hash"], rows)}\n`
}

function times(lines: readonly RunLine[]): number[] {
  return lines.map((line) => line.ns!)
}

function row(queue: string, lines: readonly RunLine[], reference: number, expected: number): string[] {
  const { missing, hash, bytesPerEvent } = lines[0]!
  if (missing !== undefined) return [queue, missing, "", "", "", ""]
  const verdict = lines.every((line) => line.hash === expected) ? "same work" : "OTHER WORK"
  return [
    queue,
    median(times(lines)).toFixed(1),
    Math.min(...times(lines)).toFixed(1),
    (median(times(lines)) / reference).toFixed(2),
    bytesPerEvent === undefined ? "" : String(bytesPerEvent),
    `${hash} ${verdict}`,
  ]
}
