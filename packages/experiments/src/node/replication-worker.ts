import type { ReplicationRequest, Scenario } from "@contested/core"
import { type EncodedReplication, encodeReplication } from "./encoded-replication.js"

/** What a worker thread is asked: a scenario by name, from the module whose `scenarios` holds it. */
export interface ReplicationTask {
  /** A package name or a file URL; undefined is the catalogue that ships. */
  readonly module: string | undefined
  readonly scenario: string
  readonly request: ReplicationRequest
  /** Whether the rows are wanted as data, beside their CSV text. */
  readonly keepRows: boolean
}

/** What a worker thread answers. A throw is told as data: thrown, it would lose its class, and `throw null` its very existence. */
export type ReplicationAnswer =
  | { readonly done: EncodedReplication }
  | { readonly failed: { readonly message: string; readonly stack: string | undefined } }

async function scenariosOf(module: string | undefined): Promise<readonly Scenario[] | undefined> {
  if (module === undefined) return (await import("@contested/scenarios")).scenarios
  return ((await import(module)) as { readonly scenarios?: readonly Scenario[] }).scenarios
}

/** Makes the replication asked for; never rejects. */
export default async function answer({
  module,
  scenario,
  request,
  keepRows,
}: ReplicationTask): Promise<ReplicationAnswer> {
  try {
    const scenarios = await scenariosOf(module)
    const found = scenarios?.find(({ name }) => name === scenario)
    if (found === undefined)
      throw new Error(`Module ${module ?? "@contested/scenarios"} exports no scenario of that name in its "scenarios".`)
    return { done: encodeReplication(found, request, keepRows) }
  } catch (error) {
    const known = error instanceof Error
    return { failed: { message: known ? error.message : String(error), stack: known ? error.stack : undefined } }
  }
}
