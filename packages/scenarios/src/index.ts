export { scenarios } from "./catalogue.js"
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
export { factsToFit as jaliscoZacatecasFactsToFit } from "./regions/jalisco-zacatecas/data/observed-facts.js"
export { jaliscoZacatecasGround } from "./regions/jalisco-zacatecas/ground.js"
export { jaliscoZacatecasScenario } from "./regions/jalisco-zacatecas/scenario.js"
export { mexicoGround } from "./regions/mexico/ground.js"
export { mexicoMechanisms } from "./regions/mexico/scenario.js"
