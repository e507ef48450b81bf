import type { CaseValues } from "./published-model.js"

/** A single number among a case's values; the option must have a default or have been given. */
export function caseNumber(values: CaseValues, name: string): number {
  const value = values[name]
  if (typeof value !== "number") throw new RangeError(`--${name} is needed: give one number.`)
  return value
}

/** A list of numbers among a case's values; undefined when it was not given. */
export function caseNumbers(values: CaseValues, name: string): readonly number[] | undefined {
  const value = values[name]
  return Array.isArray(value) ? (value as readonly number[]) : undefined
}

/** A word among a case's values. */
export function caseChoice(values: CaseValues, name: string): string {
  const value = values[name]
  if (typeof value !== "string") throw new RangeError(`--${name} is needed: give one of its words.`)
  return value
}
