import {
  attack,
  capabilities,
  defineScenario,
  displacement,
  intimidation,
  type Mechanism,
  response,
  roadblock,
  type Scenario,
} from "@contested/core"
import {
  attackHours,
  civiliansKilled,
  helpHours,
  officersInjured,
  officersKilled,
  peopleAfraidIn,
  peopleDisplacedFrom,
  roadblocks,
} from "../episode-outcomes.js"
import { michoacanGround } from "./ground.js"
import { PLACE } from "./region.js"

/** What happens in the episode, one mechanism each. */
export const michoacanMechanisms: readonly Mechanism[] = [
  capabilities,
  intimidation,
  attack,
  response,
  roadblock,
  displacement,
]

/** Half of what an ordinary drone does, in the what-if of a counter-measure. */
const HALF = 0.5

/** The attack with drones on a police post in Michoacán, April 2021. */
export const michoacanScenario: Scenario = defineScenario({
  name: "michoacan-police-post",
  kind: "vignette",
  title: "A police post in Michoacán, April 2021",
  summary:
    "An attack with explosives from drones, and nobody on the ground, on a police post in Aguililla, Michoacán (14,754 people): two officers are reported injured and none killed. Hour by hour, from the day before to a week after.",
  limits: [
    "Every figure is a conditional statement: what happens in this model under these parameters, not what happened in this place.",
    "One episode: that the attack begins, by whom and with what, is prescribed. The model says nothing about how likely such an attack is.",
    "Nearly every parameter is an assumption. That drones hurt more often than they kill was assumed with this report in view: that the reported outcome lies among the simulated ones is no test of the model.",
    "Inputs besides the parameters are assumptions or readings as well: how many members and officers stand where, how many came, and what a unit of a capability counts for. They stand beside their reasons in the scenario's files.",
    "Counts and multipliers only: a capability is a factor with a source, and no course of the fighting can be read from it.",
    "Intervals show the spread of this model's runs, not the uncertainty about reality.",
  ],
  defaults: { until: "2021-04-27", replications: 1000, seed: "2021" },
  ground: michoacanGround(),
  mechanisms: michoacanMechanisms,
  settings: { attack: { attacks: 0 } },
  provenance: { attack: { attacks: { assumption: "None: this episode has the one attack that is prescribed" } } },
  outcomes: [
    officersKilled,
    officersInjured,
    civiliansKilled,
    attackHours,
    helpHours,
    roadblocks,
    peopleAfraidIn(PLACE),
    peopleDisplacedFrom(PLACE),
  ],
  reported: [
    {
      measure: "officers-killed",
      low: 0,
      best: 0,
      high: 0,
      source: "News reports of April 2021 and of the week of 26 November 2022: none killed",
    },
    {
      measure: "officers-injured",
      low: 2,
      best: 2,
      high: 2,
      source: "News reports of April 2021 and of the week of 26 November 2022: two officers injured",
    },
  ],
  variants: [
    {
      name: "counter-measure",
      title: "The police take away half of what drones do",
      change: (draft) => {
        draft.capabilities = draft.capabilities.map((capability) => ({
          ...capability,
          lethality: capability.lethality * HALF,
        }))
      },
    },
    {
      name: "on-the-ground",
      title: "A dozen attackers come on the ground as well",
      change: (draft) => {
        draft.plannedAttacks = draft.plannedAttacks.map((planned) => ({ ...planned, attackers: [12, 12] }))
      },
    },
    {
      name: "garrison",
      title: "Soldiers stand in the place itself, as many as in Coalcomán",
      change: (draft, { region, forces }) => {
        const place = region.territories.findIndex(({ code }) => code === PLACE)
        const armyAt = forces.findIndex(({ id }) => id === "army") * region.territories.length
        const coalcoman = region.territories.findIndex(({ code }) => code === "16015")
        draft.initialForces[armyAt + place] = draft.initialForces[armyAt + coalcoman] ?? 0
      },
    },
  ],
})
