import type { Scenario } from "@contested/core"
import { jaliscoZacatecasScenario } from "./regions/jalisco-zacatecas/scenario.js"

/** Every scenario that can be run by name, in the order in which a list shows them. */
export const scenarios: readonly Scenario[] = [jaliscoZacatecasScenario]

export { publishedModels } from "./published/catalogue.js"
export type {
  Agreement,
  CaseAnswer,
  CaseOption,
  CaseValues,
  Estimate,
  PublishedModel,
  ReproducedQuantity,
} from "./published/published-model.js"
export type { PublishedSimulation, SimulationMeasure } from "./published/published-simulation.js"
export { agrees, reproduceQuantity } from "./published/reproduction.js"
export { jaliscoZacatecasGround } from "./regions/jalisco-zacatecas/ground.js"
export { jaliscoZacatecasScenario }
