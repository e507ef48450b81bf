import type { ModelDescription, Scenario } from "@contested/core"

/** What an ODD text is made from. */
export interface OddSource {
  readonly scenario: Pick<
    Scenario,
    | "name"
    | "title"
    | "summary"
    | "limits"
    | "start"
    | "defaults"
    | "region"
    | "agents"
    | "parameters"
    | "variants"
    | "observed"
    | "reported"
    | "initialisation"
  >
  readonly model: ModelDescription
  /** Version of the program. */
  readonly version: string
}
