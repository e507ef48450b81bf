import type { ParameterDeclaration, ParameterEntry } from "@contested/core"

/** What has declared parameters: a model, or a set of them with a name where there is nothing to run. */
interface Declaring {
  readonly name: string
  readonly parts: readonly {
    readonly name: string
    readonly parameters: Readonly<Record<string, ParameterDeclaration>>
  }[]
}

/** A model's parameters with their defaults and sources, as a report shows them, in order of declaration. */
export function parameterEntries(model: Declaring): readonly ParameterEntry[] {
  return model.parts.flatMap((part) =>
    Object.entries(part.parameters).map(
      ([name, { value, unit, low, high, whole, description, source, assumption }]) => ({
        mechanism: part.name === "" ? model.name : part.name,
        name,
        value,
        unit,
        low,
        high,
        ...(whole && { whole }),
        description,
        ...(source !== undefined && { source }),
        ...(assumption !== undefined && { assumption }),
      }),
    ),
  )
}

/** The same for a model that is a formula: nothing to run, but parameters with defaults and sources. */
export function formulaParameters(
  name: string,
  parameters: Readonly<Record<string, ParameterDeclaration>>,
): readonly ParameterEntry[] {
  return parameterEntries({ name, parts: [{ name: "", parameters }] })
}
