import {
  alliances,
  arrest,
  attack,
  capabilities,
  clash,
  coercion,
  defineScenario,
  deployment,
  displacement,
  dropOut,
  incursion,
  intimidation,
  leadership,
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
import { observedMonths } from "./data/observed-months.js"
import { jaliscoZacatecasGround } from "./ground.js"
import { initialisation } from "./initialisation.js"
import { provenance, settings } from "./settings.js"
import { jaliscoZacatecasVariants } from "./variants.js"

/** What happens in the flagship, one mechanism each. */
export const jaliscoZacatecasMechanisms: readonly Mechanism[] = [
  recruitment,
  arrest,
  clash,
  retaliation,
  leadership,
  alliances,
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
  capabilities,
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
    "Two large armed groups, the Jalisco group (CJNG) and the Sinaloa group, the Nueva Plaza group in Guadalajara and local groups contest 194 municipalities of Jalisco, Zacatecas and Aguascalientes, from 1 January 2018. Members are recruited, arrested, sent along the roads and in from elsewhere; rivals who meet clash, and clashes are retaliated; control follows presence, and pays. Forces of the state are deployed, attacked and sent to help. People are threatened, extorted and displaced. Media report a part of all this, and that part is what is held against observed events.",
  limits: [
    "Every figure is a conditional statement: what happens in this model under these parameters, not what happened or is going to happen in these places.",
    "Nobody has counted the members of these groups: their numbers by state at the start are assumptions, and so are most rates that decide how violence spreads.",
    "Seven numbers were fitted, by a documented search, to located events of 2018-2020; 2021 was held out. But the mechanisms, the groups, what is at stake where and the date of the incursion were chosen by people who had seen all four years: likeness to 2021 is weak evidence.",
    "Its deaths are those of conflict between groups, of attacks on forces and of attacked civilians, not all homicides; how many of them media miss is an assumption that only the product with the rate of clashes can be held against data.",
    "Municipalities are the smallest unit. Nothing here speaks of neighbourhoods, persons or plans; what is trafficked where is one unit a day from each of four entries, by assumption.",
    "Neighbouring states are no places of the model: members come in and go out where highways cross the border, and in from anywhere where their group is challenged; displaced people stay within the three states.",
    "How strongly fear moves people was set by one national count of displaced people; who is afraid is not observed.",
    "Intervals show the spread of this model's runs, not the uncertainty about reality.",
  ],
  defaults: { until: "2021-12-31", replications: 20, seed: "2018" },
  observed: observedFacts,
  observedMonths,
  fittedUntil: `${FITTED_TO}-12-31`,
  initialisation,
  ground: jaliscoZacatecasGround(),
  mechanisms: jaliscoZacatecasMechanisms,
  settings,
  provenance,
  variants: jaliscoZacatecasVariants,
})
