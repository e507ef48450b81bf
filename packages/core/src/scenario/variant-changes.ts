import type { VariantInputs } from "./variant.js"

/** What a recipe changed, as data: for whoever has to say what a what-if is. */
export interface VariantChanges {
  /** Parameters that have another value than in the scenario as it is, in declared units. */
  readonly settings: readonly { readonly mechanism: string; readonly name: string; readonly to: number }[]
  /** Mechanisms that are left out. */
  readonly without: readonly string[]
  /** Other inputs that differ, and how many of their entries do: those that were changed, added or taken away. */
  readonly inputs: readonly { readonly name: string; readonly entries: number }[]
}

/** Entries that differ: place by place where there are equally many, else those of one list that the other does not have. */
function differing(before: readonly unknown[], after: readonly unknown[]): number {
  const [old, now] = [before.map((entry) => JSON.stringify(entry)), after.map((entry) => JSON.stringify(entry))]
  if (old.length === now.length) return now.filter((entry, place) => entry !== old[place]).length
  const [added, gone] = [new Set(old), new Set(now)]
  return now.filter((entry) => !added.has(entry)).length + old.filter((entry) => !gone.has(entry)).length
}

/** Compares the inputs of a scenario as it is with those that a recipe made of them. O(entries). */
export function variantChanges(before: VariantInputs, after: VariantInputs): VariantChanges {
  const { settings: old, without: left, ...inputsBefore } = before
  const { settings: now, without, ...inputsAfter } = after
  const settings = Object.entries(now).flatMap(([mechanism, values]) =>
    Object.entries(values).flatMap(([name, to]) => (to === old[mechanism]?.[name] ? [] : [{ mechanism, name, to }])),
  )
  const inputs = Object.entries(inputsAfter).flatMap(([name, entries]) => {
    const count = differing(inputsBefore[name as keyof typeof inputsBefore], entries)
    return count === 0 ? [] : [{ name, entries: count }]
  })
  return { settings, without: without.filter((name) => !left.includes(name)), inputs }
}
