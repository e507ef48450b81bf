import {
  attack,
  capabilities,
  clash,
  defineScenario,
  displacement,
  intimidation,
  type Mechanism,
  response,
  roadblock,
  type Scenario,
} from "@contested/core"
import {
  aircraftHit,
  attackersKilled,
  attackHours,
  civiliansKilled,
  helpHours,
  lastHelpHours,
  officersInjured,
  officersKilled,
  peopleAfraidIn,
  peopleDisplacedFrom,
  roadblocks,
} from "../episode-outcomes.js"
import { encarnacionGround, TOWN } from "./ground.js"
import { reportedOutcomes } from "./reported.js"
import { encarnacionVariants } from "./variants.js"

/** What happens in the episode, one mechanism each. */
export const encarnacionMechanisms: readonly Mechanism[] = [
  capabilities,
  intimidation,
  clash,
  attack,
  response,
  roadblock,
  displacement,
]

/** The attack on the municipal police of Encarnación de Díaz on Saturday, 26 November 2022. */
export const encarnacionScenario: Scenario = defineScenario({
  name: "encarnacion-2022",
  kind: "vignette",
  title: "Encarnación de Díaz, 26 November 2022",
  summary:
    "An attack on the municipal police of Encarnación de Díaz, Jalisco (53,039 people), hour by hour: leaflets earlier in the week; on Saturday afternoon a small aircraft that fires and is shot back at, several drones with explosives, and at least a dozen attackers on the ground; hours later road blocks against the help that is on its way; then fear, and people who leave. The town lies on the border with Aguascalientes, on a route that the Jalisco group (CJNG) and the Sinaloa group have contested since at least 2018.",
  limits: [
    "Every figure is a conditional statement: what happens in this model under these parameters, not what happened in this town.",
    "One episode: that the attack begins, with whom and when, is prescribed. The model says nothing about how likely such an attack is.",
    "Nearly every parameter is an assumption. Those of the attack were chosen as orders of magnitude with the reports in view, without a fit: that the reported outcome lies among the simulated ones is no test of the model.",
    "Inputs besides the parameters are assumptions or readings as well: how many members and officers stand where, how many came, and what a unit of a capability counts for. They stand beside their reasons in the scenario's files.",
    "Counts and multipliers only: a capability is a factor with a source, and no course of the fighting can be read from it.",
    "Reports differ on casualties, on the force that was attacked and on the place; the figures marked as reported are low, best and high readings of two of them.",
    "Road blocks close roads between municipalities, not streets; the municipality is the smallest place.",
    "Intervals show the spread of this model's runs, not the uncertainty about reality.",
  ],
  defaults: { until: "2022-12-04", replications: 1000, seed: "2022" },
  ground: encarnacionGround(),
  mechanisms: encarnacionMechanisms,
  settings: { attack: { attacks: 0 }, roadblock: { probability: 0.8 }, displacement: { departure: 4.6 } },
  provenance: {
    attack: { attacks: { assumption: "None: this episode has the one attack that is prescribed" } },
    roadblock: {
      probability: {
        assumption: "Reported of this episode; that they need not have followed is assumed, as one in five",
      },
    },
    displacement: {
      departure: {
        assumption:
          "The days after an attack, not an ordinary year: 894 of 39,839 people of Teocaltiche were displaced by 7 May 2021 (CMDPDH), some 7 communities of 319, read as within a week and with half of the people afraid",
      },
    },
  },
  outcomes: [
    officersKilled,
    officersInjured,
    attackersKilled,
    aircraftHit,
    civiliansKilled,
    attackHours,
    helpHours,
    lastHelpHours,
    roadblocks,
    peopleAfraidIn(TOWN),
    peopleDisplacedFrom(TOWN),
  ],
  reported: reportedOutcomes,
  variants: encarnacionVariants,
})
