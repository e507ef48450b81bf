import type { Region, Scenario } from "@contested/core"
import { jaliscoZacatecas } from "./regions/jalisco-zacatecas/data/region.js"
import { jaliscoZacatecasScenario } from "./regions/jalisco-zacatecas/scenario.js"
import { mexicoScenario } from "./regions/mexico/scenario.js"
import { encarnacionScenario } from "./vignettes/encarnacion-2022/scenario.js"
import { michoacanScenario } from "./vignettes/michoacan-police-post/scenario.js"

/** Every scenario that can be run by name, in the order in which a list shows them. */
export const scenarios: readonly Scenario[] = [
  jaliscoZacatecasScenario,
  mexicoScenario,
  encarnacionScenario,
  michoacanScenario,
]

/** Regions that a scenario file can name. */
export const regions: Readonly<Record<string, Region>> = {
  "jalisco-zacatecas": jaliscoZacatecas,
  get mexico() {
    return mexicoScenario.region
  },
}
