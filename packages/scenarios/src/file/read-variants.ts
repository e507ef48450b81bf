import { BASELINE, didYouMean, type Mechanism, type Variant } from "@contested/core"
import type { VariantFile } from "./file-schema.js"
import type { Mistakes } from "./mistakes.js"
import { readSettings } from "./read-mechanisms.js"

/** What-ifs as recipes. @param taken names that are in use already */
export function readVariants(
  given: readonly VariantFile[],
  mechanisms: readonly Mechanism[],
  taken: readonly string[],
  mistakes: Mistakes,
): Variant[] {
  return given.map(({ name, title, set = {}, without = [] }, i) => {
    const path = ["variants", i]
    const first = given.findIndex((other) => other.name === name)
    if (first < i)
      mistakes.note(
        [...path, "name"],
        `"${name}" is already the name of the variant in line ${mistakes.lineOf(["variants", first, "name"])}`,
      )
    if (name === BASELINE || taken.includes(name))
      mistakes.note([...path, "name"], `"${name}" is the name of a variant that is there already`)
    if (Object.keys(set).length === 0 && without.length === 0)
      mistakes.note(path, "it changes nothing; give it set or without")
    const { settings } = readSettings(set, mechanisms, [...path, "set"], mistakes)
    readWithout(without, mechanisms, [...path, "without"], mistakes)
    return {
      name,
      title: title ?? name,
      change: (draft) => {
        for (const [mechanism, values] of Object.entries(settings))
          draft.settings[mechanism] = { ...draft.settings[mechanism], ...values }
        draft.without.push(...without)
      },
    }
  })
}

/** Checks names of mechanisms that are left out. */
export function readWithout(
  names: readonly string[],
  mechanisms: readonly Mechanism[],
  path: readonly PropertyKey[],
  mistakes: Mistakes,
): void {
  const known = mechanisms.map(({ name }) => name)
  names.forEach((name, i) => {
    if (!known.includes(name))
      mistakes.note(
        [...path, i],
        `"${name.slice(0, 60)}" is no mechanism of this scenario${didYouMean(name, known).replace(/\.$/, "")}; it has ${known.join(", ")}`,
      )
    else if (names.indexOf(name) < i) mistakes.note([...path, i], `"${name}" is left out twice`)
  })
}
