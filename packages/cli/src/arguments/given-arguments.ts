import { didYouMean } from "@contested/core"
import { quoted } from "@contested/experiments"
import type { Command, Option } from "commander"
import { UsageError } from "../session/usage-error.js"

/** The words after a verb, sorted out, with all that is wrong with them. */
export class GivenArguments {
  readonly #command: Command
  readonly #values = new Map<string, string>()
  /** Values of options that may be repeated. */
  readonly #lists = new Map<string, string[]>()
  readonly #positionals: string[] = []
  readonly #typed: readonly string[]
  readonly #mistakes: string[] = []

  /**
   * Reads the words against the options that the command declares. Commander's own parser stops at the first mistake, lets
   * the last of a repeated option win and takes `--out` for the value of `--seed`; here nothing is guessed and everything is told.
   */
  constructor(command: Command, words: readonly string[]) {
    this.#command = command
    const waiting = [...words]
    for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
      if (word === "--") this.#positionals.push(...waiting.splice(0))
      else if (word.startsWith("-") && word !== "-") this.#readOption(word, waiting)
      else this.#positionals.push(word)
    }
    this.#countPositionals()
    this.#typed = [...this.#positionals]
  }

  /** Whether the option was given. */
  has(name: string): boolean {
    return this.#values.has(name) || this.#lists.has(name)
  }

  /** The value of an option, or undefined when it was not given. */
  value(name: string): string | undefined {
    return this.#values.get(name)
  }

  /** The values of an option that may be repeated, in the order given. */
  values(name: string): readonly string[] {
    return this.#lists.get(name) ?? []
  }

  /** The argument at this place, or undefined when it is missing. */
  positional(index: number): string | undefined {
    return this.#positionals[index]
  }

  /** The argument at this place as it was typed, also where another word was put in its place. */
  typed(index: number): string | undefined {
    return this.#typed[index]
  }

  /** Puts another word in the place of an argument that was given. */
  replacePositional(index: number, word: string): void {
    this.#positionals[index] = word
  }

  /** What the command calls the argument at this place; undefined where it takes none. */
  argumentName(index: number): string | undefined {
    return this.#command.registeredArguments[index]?.name()
  }

  /** Adds what is wrong with a value; null adds nothing. */
  mistake(sentence: string | null): void {
    if (sentence !== null) this.#mistakes.push(sentence)
  }

  /**
   * To be called when every value has been looked at.
   *
   * @throws UsageError with all mistakes.
   */
  refuseMistakes(): void {
    if (this.#mistakes.length > 0) throw new UsageError(this.#mistakes)
  }

  #readOption(word: string, waiting: string[]): void {
    const equals = word.indexOf("=")
    const name = equals === -1 ? word : word.slice(0, equals)
    const option = this.#command.options.find(({ long, short }) => name === long || name === short)
    if (option === undefined) {
      const names = this.#command.options.map(({ long }) => long ?? "")
      this.#mistakes.push(`${quoted(name)} is no option of contested ${this.#command.name()}${didYouMean(name, names)}`)
      // The word after a misspelt option is its value, not an argument too many; a needed argument is not swallowed.
      const spare = this.#positionals.length >= this.#command.registeredArguments.length
      if (equals === -1 && spare && waiting[0] !== undefined && !waiting[0].startsWith("-")) waiting.shift()
      return
    }
    const value = equals === -1 ? this.#nextValue(option, waiting) : this.#inlineValue(option, word.slice(equals + 1))
    if (value === null) return
    const key = option.long as string
    if (option.variadic) this.#lists.set(key, [...this.values(key), value])
    else if (this.#values.has(key)) this.#mistakes.push(`${key} is given more than once: give it once.`)
    else this.#values.set(key, value)
  }

  #nextValue(option: Option, waiting: string[]): string | null {
    if (!option.required) return ""
    const next = waiting[0]
    // A number below 0 is a value, if a wrong one; what looks like an option is none.
    if (next === undefined || /^--?[a-z]/i.test(next) || next === "--") {
      this.#mistakes.push(`${option.long} needs a value: ${option.description}`)
      return null
    }
    waiting.shift()
    return next
  }

  #inlineValue(option: Option, value: string): string | null {
    if (option.required) return value
    this.#mistakes.push(`${option.long} takes no value, got ${quoted(value)}.`)
    return null
  }

  #countPositionals(): void {
    const wanted = this.#command.registeredArguments
    for (const argument of wanted.slice(this.#positionals.length)) {
      if (!argument.required) continue
      this.#mistakes.push(`contested ${this.#command.name()} needs a <${argument.name()}>: ${argument.description}`)
    }
    for (const extra of this.#positionals.slice(wanted.length)) {
      this.#mistakes.push(`${quoted(extra)} is one argument too many for contested ${this.#command.name()}.`)
    }
  }
}
