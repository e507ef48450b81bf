import type { Scenario } from "@contested/core"
import { jaliscoZacatecasScenario } from "./regions/jalisco-zacatecas/scenario.js"

/** Every scenario that can be run by name, in the order in which a list shows them. */
export const scenarios: readonly Scenario[] = [jaliscoZacatecasScenario]

export { jaliscoZacatecasGround } from "./regions/jalisco-zacatecas/ground.js"
export { jaliscoZacatecasScenario }
