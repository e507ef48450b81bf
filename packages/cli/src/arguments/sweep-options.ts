import { type ParameterChoice, quoted, type Subject } from "@contested/experiments"
import { MOST_WORKERS } from "@contested/experiments/node"
import type { Command } from "commander"
import type { Session } from "../session/session.js"
import type { GivenArguments } from "./given-arguments.js"
import { wholeNumber } from "./option-values.js"

/** A decimal number as people write it, also `.5` and `1e-3`; not what JavaScript would read beyond that. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i
/** Ends of the number line stand for no bound. */
const UNBOUNDED = 1e15
/** Longest time that a run may be given, seconds: a week. */
const LONGEST_TIME = 604_800

/** Adds the options of how an experiment is run, which `sweep` and `resume` share. */
export function withSittingOptions(command: Command): Command {
  return command
    .option("--workers <n>", "Threads, 1 to 256; the results do not depend on it. Default: one per core.")
    .option("--time-limit <seconds>", "Time that one run may take before it counts as failed. Default: 600.")
    .option("--retry-failed", "Make the runs again that failed earlier.")
    .option("--other-version", "Go on with what another version of the program began.")
    .option("--json", "Write what was done as JSON.")
    .option("--quiet", "Show neither progress nor summary.")
    .helpOption("-h, --help", "Show this help.")
}

/** How an experiment is run, from the options. */
export interface Sitting {
  readonly workers?: number
  readonly timeLimit?: number
  readonly retryFailed: boolean
  readonly otherVersion: boolean
}

/** Reads the options of `withSittingOptions`; what is wrong is noted. */
export function readSitting(given: GivenArguments, session: Session): Sitting {
  const workers = wholeNumber(given, "--workers", 1, MOST_WORKERS) ?? session.workers
  const timeLimit = wholeNumber(given, "--time-limit", 1, LONGEST_TIME)
  return {
    ...(workers !== undefined && { workers }),
    ...(timeLimit !== undefined && { timeLimit }),
    retryFailed: given.has("--retry-failed"),
    otherVersion: given.has("--other-version"),
  }
}

/** A number in decimal digits; NaN for anything else. */
export function decimal(text: string): number {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}

/** Text before and after the first equals sign; null where there is none or nothing before it. */
function parted(text: string): readonly [name: string, value: string] | null {
  const equals = text.indexOf("=")
  return equals < 1 ? null : [text.slice(0, equals), text.slice(equals + 1)]
}

function choiceOf(text: string): ParameterChoice | null {
  if (text === "") return {}
  if (text.includes(",") || !text.includes(":")) {
    const levels = text.split(",").map(decimal)
    return levels.some(Number.isNaN) ? null : { levels }
  }
  const [low, high, scale, ...rest] = text.split(":")
  const [from, to] = [decimal(low ?? ""), decimal(high ?? "")]
  if (Number.isNaN(from) || Number.isNaN(to) || rest.length > 0) return null
  if (scale !== undefined && scale !== "log" && scale !== "linear") return null
  return { low: from, high: to, ...(scale !== undefined && { scale }) }
}

/** Reads `--parameter name=low:high`, `name=low:high:log`, `name=a,b,c` and `name`; what is wrong is noted. */
export function readParameters(given: GivenArguments): Readonly<Record<string, ParameterChoice>> {
  const choices = new Map<string, ParameterChoice>()
  for (const text of given.values("--parameter")) {
    const [name, value] = parted(text) ?? [text, ""]
    const choice = choiceOf(value)
    if (choices.has(name)) given.mistake(`--parameter gives ${quoted(name)} twice: give it once.`)
    else if (choice === null)
      given.mistake(
        `--parameter is ${quoted(text)}: give name=low:high, name=low:high:log, or single values as name=a,b,c, in decimal digits.`,
      )
    else choices.set(name, choice)
  }
  return Object.fromEntries(choices)
}

/** Reads `--set name=value`; what is wrong is noted. */
export function readSettings(given: GivenArguments): Readonly<Record<string, number>> {
  const settings = new Map<string, number>()
  for (const text of given.values("--set")) {
    const [name, value] = parted(text) ?? [text, ""]
    const number = decimal(value)
    if (settings.has(name)) given.mistake(`--set gives ${quoted(name)} twice: give it once.`)
    else if (Number.isNaN(number)) given.mistake(`--set is ${quoted(text)}: give name=value, in decimal digits.`)
    else settings.set(name, number)
  }
  return Object.fromEntries(settings)
}

/** Reads a list of names separated by commas; undefined when the option was not given. */
export function readNames(given: GivenArguments, option: string): readonly string[] | undefined {
  const text = given.value(option)
  if (text === undefined) return undefined
  const names = text.split(",").map((name) => name.trim())
  if (names.includes("")) given.mistake(`${option} is ${quoted(text)}: give names separated by commas.`)
  return names
}

/** Reads one of some words; undefined when the option was not given or is wrong. */
export function readWord<Word extends string>(
  given: GivenArguments,
  option: string,
  words: readonly Word[],
): Word | undefined {
  const text = given.value(option)
  const found = words.find((word) => word === text)
  if (text !== undefined && found === undefined)
    given.mistake(`${option} is ${quoted(text)}: give one of ${words.join(", ")}.`)
  return found
}

/** The parameters of a subject as lines of help. */
export function parameterLines({ parameters }: Subject): string[] {
  return parameters.map(({ mechanism, name, value, unit, low, high }) => {
    const full = mechanism === "" ? name : `${mechanism}.${name}`
    const range = high < UNBOUNDED ? `${low} to ${high}` : low > -UNBOUNDED ? `${low} or more` : "any"
    return `  ${full} = ${value} [${unit}], ${range}`
  })
}
