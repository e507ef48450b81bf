import type { Scenario } from "@contested/core"

/** The catalogue: every scenario that `contested list` names. */
export const scenarios: readonly Scenario[] = []
