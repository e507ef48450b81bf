import {
  arrest,
  clash,
  deferScenario,
  defineScenario,
  dropOut,
  type Mechanism,
  recruitment,
  redeployment,
  retaliation,
  type Scenario,
  takeover,
} from "@contested/core"
import { mexicoGround } from "./ground.js"

/** What happens in the national scenario, one mechanism each. */
export const mexicoMechanisms: readonly Mechanism[] = [
  recruitment,
  arrest,
  dropOut,
  clash,
  retaliation,
  takeover,
  redeployment,
]

/**
 * Members in the country when the run starts, to which the national total of arrests is apportioned: here the region is the country, so it is
 * the sum of the initial sizes (115,000, rounded group by group).
 */
const NATIONAL_MEMBERS = 115_003

const announced = {
  name: "mexico",
  kind: "region",
  title: "Mexico, 150 groups in 2,469 municipalities, 2012-2021",
  summary:
    "The network of 150 armed groups of Prieto-Curiel, Campedelli & Hope 2023, put on the ground: every municipality of Mexico, its neighbours and roads. Members are recruited, arrested and drop out at the published rates; rivals of the network who meet clash; parties move along the roads; control follows presence. Ten years from 1 January 2012. A test of scale, not a portrait of any place.",
  limits: [
    "Every figure is a conditional statement: what happens in this model under these parameters, not what happened or is going to happen in these places.",
    "Where small groups are is not known: each is put into a city of its own. Where large ones are follows located events of the years to 2021, also for the start in 2012.",
    "Only rivals of the network fight; in the study everybody is a weak rival of everybody.",
    "Rates that decide how violence spreads are assumptions made for three states; nothing was fitted to the country.",
    "Intervals show the spread of this model's runs, not the uncertainty about reality.",
  ],
  start: "2012-01-01",
  defaults: { until: "2021-12-31", replications: 1, seed: "2012" },
} as const satisfies Partial<Scenario>

/** The scale test: the whole country for ten years. Put together when it is first needed. */
export const mexicoScenario: Scenario = deferScenario(announced, () =>
  defineScenario({
    ...announced,
    ground: mexicoGround(),
    mechanisms: mexicoMechanisms,
    settings: { arrest: { nationalMembers: NATIONAL_MEMBERS, municipalShare: 1 } },
    provenance: {
      arrest: {
        nationalMembers: {
          source: "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: 115,000 at the start of 2012",
        },
        municipalShare: {
          assumption: "Municipal officers are the only ones of this scenario, so their weight says nothing",
        },
      },
    },
  }),
)
