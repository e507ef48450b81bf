import type { RunCauses, RunManifest } from "@contested/core"

/** Where the value of a parameter comes from, and its unit. */
export interface ParameterOrigin {
  readonly unit: string
  readonly source?: string
  readonly assumption?: string
}

/** Why events of a replication happened, as the page carries it: what the run left, and the names and sources that it takes to tell it. */
export interface CausesIsland {
  readonly causes: RunCauses
  /** First day, ISO date. */
  readonly start: string
  /** Names by id of groups and forces, and by code of territories: those that are spoken of. */
  readonly agents: Readonly<Record<string, string>>
  readonly territories: Readonly<Record<string, string>>
  /** By `mechanism.parameter`: those that rates were computed from. */
  readonly parameters: Readonly<Record<string, ParameterOrigin>>
}

/** @returns null where the run does not tell */
export function causesIsland(causes: RunCauses | null, manifest: RunManifest): CausesIsland | null {
  if (causes === null || causes.rates.occurrence.length === 0) return null
  const spokenOf = new Set(
    [...causes.subjects, ...causes.inputs.map((input) => ("of" in input ? input.of : {}))]
      .flatMap((subject) => Object.entries(subject))
      .flatMap(([axis, name]) => (axis === "road" ? name.split("-") : [name])),
  )
  const read = new Set(
    causes.inputs.flatMap((input) => ("parameter" in input ? [`${input.mechanism}.${input.parameter}`] : [])),
  )
  const parameters = manifest.parameters
    .map(({ mechanism, name, ...origin }) => ({ key: `${mechanism}.${name}`, ...origin }))
    .filter(({ key }) => read.has(key))
    .map(({ key, unit, source, assumption }): [string, ParameterOrigin] => [
      key,
      { unit, ...(source === undefined ? { assumption: assumption ?? "" } : { source }) },
    ])
  return {
    causes,
    start: manifest.start,
    agents: Object.fromEntries(manifest.agents.map(({ id, name }) => [id, name])),
    territories: Object.fromEntries(
      manifest.region.territories.filter(({ code }) => spokenOf.has(code)).map(({ code, name }) => [code, name]),
    ),
    parameters: Object.fromEntries(parameters),
  }
}
