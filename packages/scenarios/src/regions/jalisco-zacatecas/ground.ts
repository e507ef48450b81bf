import { Calendar, type Ground, Hostility, roadNetwork } from "@contested/core"
import { aircraft, armedDrones, armouredVehicles } from "../../capabilities/known-capabilities.js"
import { groupTies } from "./data/group-network.js"
import { jaliscoZacatecas } from "./data/region.js"
import { incursions } from "./incursions.js"
import { deployments, FORCE_IDS, initialForces } from "./initial-forces.js"
import { GROUP_IDS, initialMembers, outsideMembers } from "./initial-members.js"
import { coverage } from "./media-coverage.js"
import { planDeployments, planPolicies } from "./plan-zacatecas.js"
import { traffickingDemands } from "./routes.js"
import { stakes } from "./stakes.js"

const NAMES = {
  cjng: "Jalisco group (CJNG)",
  sinaloa: "Sinaloa group",
  "nueva-plaza": "Nueva Plaza group",
  local: "Local groups",
  splinter: "Splinter of the Jalisco group",
  "municipal-police": "Municipal police",
  "national-guard": "National Guard",
  army: "Army",
  "state-police": "State police",
} as const

/**
 * Rivalry weights of the Jalisco group in the network of Prieto-Curiel, Campedelli & Hope 2023 (data doi:10.5061/dryad.zw3r228d7): 3 with
 * Nueva Plaza; 2 with Los Zetas and 3 with one of their remnants, of which the smaller stands for all local groups. The Sinaloa group has
 * no rivalry with either: Nueva Plaza is an ally of it there.
 */
const NUEVA_PLAZA_RIVALRY = 3
const LOCAL_RIVALRY = 2

/**
 * How often an officer is attacked against one of the municipal police, and who comes to help. That patrols of the federal forces are attacked a
 * quarter as often, and state police half as often, is an assumption: most reported attacks fall on municipal police.
 */
const FORCES = {
  "municipal-police": { attackWeight: 1, responds: false },
  "national-guard": { attackWeight: 0.25, responds: true },
  army: { attackWeight: 0.25, responds: true },
  "state-police": { attackWeight: 0.5, responds: true },
} as const

/** The ground of the flagship: region, groups, forces, and where they stand on 2018-01-01. */
export function jaliscoZacatecasGround(): Ground {
  const index = (id: (typeof GROUP_IDS)[number]): number => GROUP_IDS.indexOf(id)
  const tie = groupTies.rows.find(([a, b]) => a === "CJNG" && b === "Sinaloa")
  return {
    region: jaliscoZacatecas,
    roads: roadNetwork(jaliscoZacatecas),
    calendar: new Calendar("2018-01-01"),
    groups: GROUP_IDS.map((id) => ({ id, name: NAMES[id], ...(id === "splinter" && { splinterOf: "cjng" }) })),
    forces: FORCE_IDS.map((id) => ({ id, name: NAMES[id], ...FORCES[id] })),
    hostility: new Hostility(GROUP_IDS.length, [
      { a: index("cjng"), b: index("sinaloa"), weight: tie?.[2] ?? 0 },
      { a: index("cjng"), b: index("nueva-plaza"), weight: NUEVA_PLAZA_RIVALRY },
      { a: index("cjng"), b: index("local"), weight: LOCAL_RIVALRY },
    ]),
    deployments: [...deployments(), ...planDeployments()],
    policies: planPolicies(jaliscoZacatecas),
    initialMembers: initialMembers(jaliscoZacatecas),
    outsideMembers: outsideMembers(),
    initialForces: initialForces(jaliscoZacatecas),
    referenceForces: initialForces(jaliscoZacatecas),
    stakes: stakes(jaliscoZacatecas),
    alliances: [
      {
        a: index("sinaloa"),
        b: index("nueva-plaza"),
        source:
          "Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888: an alliance of weight 2 in the network of 2020",
      },
    ],
    capabilities: [
      armedDrones({ holders: [index("cjng")] }),
      armouredVehicles({ holders: [index("cjng"), index("sinaloa")] }),
      aircraft({ holders: [] }),
    ],
    incursions: incursions(),
    trafficking: traffickingDemands(jaliscoZacatecas),
    coverage: coverage(),
  }
}
