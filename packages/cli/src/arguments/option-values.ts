import { stat } from "node:fs/promises"
import { join } from "node:path"
import { didYouMean } from "@contested/core"
import { printable, quoted } from "@contested/experiments"
import { MANIFEST_FILE } from "@contested/experiments/node"
import type { GivenArguments } from "./given-arguments.js"

function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",")
}

/**
 * A whole number in decimal digits. JavaScript's own reading would take " 12 ", "0x10" and "1e3" as well, and "1e400" as infinity.
 *
 * @returns The number, or undefined when the option was not given or is wrong; then the mistake is noted.
 */
export function wholeNumber(given: GivenArguments, name: string, lowest: number, highest: number): number | undefined {
  const text = given.value(name)
  if (text === undefined) return undefined
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (value >= lowest && value <= highest) return value
  given.mistake(
    `${name} is ${quoted(text)}: give a whole number from ${grouped(lowest)} to ${grouped(highest)}, in decimal digits.`,
  )
  return undefined
}

/** False only when there is certainly nothing. */
function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  )
}

/** Notes when a results folder to be read is not there or is none. */
export async function existingFolder(given: GivenArguments, dir: string | undefined): Promise<void> {
  if (dir === undefined) return
  if (dir === "" || dir.includes("\0")) {
    given.mistake(`<folder> is ${quoted(dir)}: give the name of a results folder.`)
    return
  }
  const found = await stat(dir).catch((error: NodeJS.ErrnoException) => error.code ?? "unknown")
  if (typeof found === "string")
    given.mistake(
      `<folder> ${printable(dir, 300)} cannot be opened: ${found === "ENOENT" ? "it is not there" : found}.`,
    )
  else if (!found.isDirectory()) given.mistake(`<folder> ${printable(dir, 300)} is a file: give the folder of a run.`)
  else if (!(await isThere(join(dir, MANIFEST_FILE))))
    given.mistake(
      `<folder> ${printable(dir, 300)} has no ${MANIFEST_FILE}: give the results folder of a scenario's run.`,
    )
}

/** The value of an option that is one of several names; a value that is none of them is noted as a mistake. */
export function oneOf<Name extends string>(
  given: GivenArguments,
  option: string,
  names: readonly Name[],
): Name | undefined {
  const text = given.value(option)
  const found = names.find((name) => name === text)
  if (text !== undefined && found === undefined)
    given.mistake(`${option} is ${quoted(text)}${didYouMean(text, names)} Give one of ${names.join(", ")}.`)
  return found
}
