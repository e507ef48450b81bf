import { didYouMean, type Mechanism, type ParameterDeclaration, type SettingsProvenance } from "@contested/core"
import type { MechanismsFile } from "./file-schema.js"
import type { Mistakes } from "./mistakes.js"
import { readQuantity } from "./quantity-text.js"

/** Values by mechanism and parameter, in declared units, and where they come from. */
export interface ReadSettings {
  readonly settings: Record<string, Record<string, number>>
  readonly provenance: SettingsProvenance
}

/** Reads values of mechanisms' parameters: known names only, in their ranges, in units that can be converted. */
export function readSettings(
  given: MechanismsFile,
  known: readonly Mechanism[],
  path: readonly PropertyKey[],
  mistakes: Mistakes,
): ReadSettings {
  const settings: Record<string, Record<string, number>> = {}
  const provenance: Record<string, Record<string, SettingsProvenance[string][string]>> = {}
  for (const [name, values] of Object.entries(given)) {
    const mechanism = findMechanism(name, known, [...path, name], mistakes)
    for (const [parameter, written] of Object.entries(values ?? {})) {
      const here = [...path, name, parameter]
      const declaration = mechanism?.parameters[parameter]
      if (mechanism === undefined) continue
      if (declaration === undefined) {
        const names = Object.keys(mechanism.parameters)
        mistakes.noteName(
          here,
          `${name} has no such parameter${didYouMean(parameter, names).replace(/\.$/, "")}; it has ${names.join(", ") || "none"}`,
        )
        continue
      }
      const { value, ...origin } = typeof written === "object" ? written : { value: written }
      const read = readValue(value, declaration)
      if (typeof read === "string") mistakes.note(here, read)
      else settings[name] = { ...settings[name], [parameter]: read }
      if (origin.source !== undefined && origin.assumption !== undefined)
        mistakes.note(here, "has a source and an assumption; a value has one of the two")
      else if (origin.source !== undefined)
        provenance[name] = { ...provenance[name], [parameter]: { source: origin.source } }
      else if (origin.assumption !== undefined)
        provenance[name] = { ...provenance[name], [parameter]: { assumption: origin.assumption } }
    }
  }
  return { settings, provenance }
}

/** The mechanism of a name, or a mistake that names those there are. */
export function findMechanism(
  name: string,
  known: readonly Mechanism[],
  path: readonly PropertyKey[],
  mistakes: Mistakes,
): Mechanism | undefined {
  const found = known.find((mechanism) => mechanism.name === name)
  if (found !== undefined) return found
  const names = known.map((mechanism) => mechanism.name)
  return mistakes.noteName(
    path,
    `there is no such mechanism${didYouMean(name, names).replace(/\.$/, "")}; there are ${names.join(", ")}`,
  )
}

function readValue(written: number | string, { unit, low, high, whole }: ParameterDeclaration): number | string {
  const value = typeof written === "number" ? written : readQuantity(written, unit)
  if (typeof value === "string") return value
  if (value >= low && value <= high && (!whole || Number.isInteger(value))) return value
  const range =
    high >= Number.MAX_SAFE_INTEGER ? (low <= -Number.MAX_VALUE ? "" : ` >= ${low}`) : ` from ${low} to ${high}`
  return `expected a ${whole ? "whole " : ""}number${range} [${unit}], got ${written}`
}
