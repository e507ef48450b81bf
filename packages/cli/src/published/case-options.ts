import { quoted } from "@contested/experiments"
import type { CaseOption, CaseValues } from "@contested/scenarios"
import type { GivenArguments } from "../arguments/given-arguments.js"

/** A decimal number as people write it: `.5`, `0.5`, `-3`, `1e-3`. Not `0x10`, `1_000` or ` 5 `, which JavaScript would read too. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i
/** Most numbers in a list, and most characters of a value. */
const MOST_NUMBERS = 100_000

const VALUE_NAMES = { number: "x", whole: "n", numbers: "x,y,...", choice: "word" } as const

/** An option as commander declares it, with its range or its words, and its default. */
export function optionWords({ name, kind, description, choices, low, high, default: standard }: CaseOption): {
  readonly flags: string
  readonly description: string
} {
  const allowed =
    choices !== undefined
      ? ` One of ${choices.join(", ")}.`
      : low !== undefined && high !== undefined
        ? ` From ${low} to ${high}.`
        : low !== undefined
          ? ` At least ${low}.`
          : high !== undefined
            ? ` At most ${high}.`
            : ""
  return {
    flags: `--${name} <${VALUE_NAMES[kind]}>`,
    description: `${description}${allowed}${standard === undefined ? "" : ` Default: ${standard}.`}`,
  }
}

function rangeWords({ kind, low, high }: CaseOption): string {
  const what =
    kind === "whole" ? "a whole number" : kind === "numbers" ? "numbers separated by commas, each" : "a number"
  const range =
    low !== undefined && high !== undefined
      ? ` from ${low} to ${high}`
      : low !== undefined
        ? `${kind === "numbers" ? "" : ","} at least ${low}`
        : high !== undefined
          ? ` at most ${high}`
          : ""
  return kind === "numbers" && range === "" ? "give numbers separated by commas" : `give ${what}${range}`
}

function readNumber(
  text: string,
  { kind, low = -Number.MAX_VALUE, high = Number.MAX_VALUE }: CaseOption,
): number | null {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value) || value < low || value > high) return null
  if (kind === "whole" && !(Number.isSafeInteger(value) && /^\+?\d+$/.test(text) && value >= 0)) return null
  return value
}

function readList(text: string, option: CaseOption): readonly number[] | null {
  if (text.length > MOST_NUMBERS * 8) return null
  const numbers = text.split(",").map((part) => readNumber(part.trim(), option))
  return numbers.includes(null) ? null : (numbers as readonly number[])
}

function readOne(text: string, option: CaseOption): number | readonly number[] | string | null {
  if (option.kind === "choice") return option.choices?.includes(text) ? text : null
  return option.kind === "numbers" ? readList(text, option) : readNumber(text, option)
}

/**
 * The values of a model's options, read from what was typed or from their defaults. Every value that cannot be read is noted as a
 * mistake; then the values must not be used.
 */
export function readCaseValues(given: GivenArguments, options: readonly CaseOption[]): CaseValues {
  const values: Record<string, number | readonly number[] | string> = {}
  for (const option of options) {
    const text = given.value(`--${option.name}`) ?? option.default
    if (text === undefined) continue
    const value = readOne(text, option)
    if (value !== null) values[option.name] = value
    else if (option.kind === "choice")
      given.mistake(`--${option.name} is ${quoted(text)}: give one of ${option.choices?.join(", ")}.`)
    else given.mistake(`--${option.name} is ${quoted(text)}: ${rangeWords(option)}.`)
  }
  return values
}
