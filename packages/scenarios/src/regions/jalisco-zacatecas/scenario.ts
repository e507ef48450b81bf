import {
  arrest,
  attack,
  clash,
  coercion,
  defineScenario,
  deployment,
  displacement,
  dropOut,
  incursion,
  intimidation,
  type Mechanism,
  marking,
  neighbours,
  recruitment,
  redeployment,
  reinforcement,
  reporting,
  response,
  retaliation,
  roadblock,
  type Scenario,
  spoils,
  statePolicy,
  takeover,
  trafficking,
} from "@contested/core"
import { FITTED_TO, observedFacts } from "./data/observed-facts.js"
import { jaliscoZacatecasGround } from "./ground.js"
import { provenance, settings } from "./settings.js"
import { jaliscoZacatecasVariants } from "./variants.js"

/** What happens in the flagship, one mechanism each. */
export const jaliscoZacatecasMechanisms: readonly Mechanism[] = [
  recruitment,
  arrest,
  clash,
  retaliation,
  marking,
  takeover,
  trafficking,
  spoils,
  redeployment,
  reinforcement,
  neighbours,
  incursion,
  dropOut,
  deployment,
  statePolicy,
  attack,
  response,
  roadblock,
  intimidation,
  coercion,
  displacement,
  reporting,
]

/** The flagship: the war between two groups over three states since 2018. */
export const jaliscoZacatecasScenario: Scenario = defineScenario({
  name: "jalisco-zacatecas",
  kind: "region",
  title: "Jalisco, Zacatecas and Aguascalientes, 2018-2021",
  summary:
    "Two large armed groups, the Jalisco group (CJNG) and the Sinaloa group, and local groups between them contest 194 municipalities of Jalisco, Zacatecas and Aguascalientes. Members are recruited, arrested, sent along the roads and in from elsewhere; rivals who meet clash, and clashes are retaliated; control follows presence. Starts on 1 January 2018.",
  limits: [
    "Every figure is a conditional statement: what happens in this model under these parameters, not what happened or is going to happen in these places.",
    "Nobody has counted the members of these groups: their numbers by state at the start are assumptions, and so are most rates that decide how violence spreads.",
    "Five parameters were set by hand with the observed events of 2018-2021 in view, without a formal fit: likeness to those years is no test of the model. Its deaths are those of clashes between groups, not all homicides.",
    "Municipalities are the smallest unit. Nothing here speaks of neighbourhoods, routes, persons or plans.",
    "State forces arrest and are deployed, but are not attacked and do not change their ways; routes, leaders, weapons, fear and displacement are left out so far.",
    "Neighbouring states are no places of the model: members come in from outside where their group is challenged, and nobody leaves.",
    "Intervals show the spread of this model's runs, not the uncertainty about reality.",
  ],
  defaults: { until: "2021-12-31", replications: 20, seed: "2018" },
  observed: observedFacts,
  fittedUntil: `${FITTED_TO}-12-31`,
  ground: jaliscoZacatecasGround(),
  mechanisms: jaliscoZacatecasMechanisms,
  settings,
  provenance,
  variants: jaliscoZacatecasVariants,
})
