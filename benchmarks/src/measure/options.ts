import { parseArgs } from "node:util"
import { UsageError } from "../usage-error.js"

export interface CountOption {
  readonly about: string
  /** A whole number from `least` to `most`. */
  readonly least: number
  readonly most: number
  readonly initial: number
}

export interface ChoiceOption {
  readonly about: string
  readonly choices: readonly string[]
  readonly initial: string
}

export interface FlagOption {
  readonly about: string
  readonly initial: false
}

type Option = CountOption | ChoiceOption | FlagOption
export type Options = Readonly<Record<string, Option>>

export type ValuesOf<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends CountOption ? number : O[Name] extends FlagOption ? boolean : string
}

export const SEED_RANGE = { least: 0, most: 2 ** 32 - 1 } as const

/** The value of every option, given or initial. @throws UsageError with every mistake of the words at once */
export function parseOptions<O extends Options>(options: O, words: readonly string[]): ValuesOf<O> {
  const types = Object.entries(options).map(([name, { initial }]) => {
    const type: "boolean" | "string" = initial === false ? "boolean" : "string"
    return [name, { type }] as const
  })
  const { tokens } = parseArgs({ args: [...words], options: Object.fromEntries(types), strict: false, tokens: true })
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(options).map(([name, { initial }]) => [name, initial]),
  )
  const mistakes: string[] = []
  for (const token of tokens) {
    if (token.kind === "positional") mistakes.push(`"${token.value}" stands where an option was expected`)
    if (token.kind !== "option") continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (option === undefined) {
      const known = Object.keys(options).map((name) => `--${name}`)
      mistakes.push(`there is no option ${token.rawName}; there are ${known.join(", ")}`)
      continue
    }
    const mistake = mistakeOf(token.name, option, token.value)
    if (mistake !== undefined) mistakes.push(mistake)
    else values[token.name] = "choices" in option ? token.value : option.initial === false ? true : Number(token.value)
  }
  if (mistakes.length > 0) throw new UsageError(`${mistakes.join(";\n")}.`)
  return values as ValuesOf<O>
}

function mistakeOf(name: string, option: Option, text: string | undefined): string | undefined {
  if (option.initial === false) return text === undefined ? undefined : `--${name} takes no value, got "${text}"`
  if (text === undefined) return `--${name} needs a value`
  if ("choices" in option)
    return option.choices.includes(text) ? undefined : `--${name} is "${text}"; choose ${option.choices.join(", ")}`
  const value = Number(text)
  const fits = text.trim() !== "" && Number.isInteger(value) && value >= option.least && value <= option.most
  return fits ? undefined : `--${name} is "${text}"; give a whole number from ${option.least} to ${option.most}`
}

/** One line an option, aligned. */
export function describeOptions(options: Options): string {
  const left = Object.entries(options).map(([name, option]) => {
    if ("choices" in option) return `--${name} ${option.choices.join("|")}`
    return option.initial === false ? `--${name}` : `--${name} ${option.least}..${option.most}`
  })
  const width = Math.min(48, Math.max(...left.map(({ length }) => length)))
  return Object.values(options)
    .map(({ about, initial }, i) => {
      const end = initial === false ? "" : `; default ${initial}`
      return `  ${left[i]!.padEnd(width)}  ${about}${end}`
    })
    .join("\n")
}
