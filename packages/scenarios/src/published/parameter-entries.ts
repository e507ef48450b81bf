import type { ParameterDeclaration, ParameterEntry } from "@contested/core"

/** Declared parameters as a report shows them, in order of declaration. @param model name of the published model they belong to */
export function parameterEntries(
  model: string,
  declarations: Readonly<Record<string, ParameterDeclaration>>,
): readonly ParameterEntry[] {
  return Object.entries(declarations).map(([name, { value, unit, low, high, description, source, assumption }]) => ({
    mechanism: model,
    name,
    value,
    unit,
    low,
    high,
    description,
    ...(source !== undefined && { source }),
    ...(assumption !== undefined && { assumption }),
  }))
}
