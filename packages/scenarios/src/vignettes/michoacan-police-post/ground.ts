import { Calendar, type Ground, Hostility, roadNetwork } from "@contested/core"
import { armedDrones } from "../../capabilities/known-capabilities.js"
import { aguililla, PLACE } from "./region.js"

/** First day of the episode. */
export const START = "2021-04-19"

/** Officers who hold posts and patrols in the place; an assumption: a few dozen, as the estimates for municipalities of its size elsewhere. */
const POLICE = 30

/** Soldiers in the two towns from which help would come; an assumption: a battalion each has a company to send. */
const SOLDIERS: Readonly<Record<string, number>> = { "16006": 100, "16015": 60 }

/** Members in the place; an assumption. Who operates drones is out of reach and not counted in the attack. */
const MEMBERS: Readonly<Record<string, number>> = { "16002": 60, "16089": 20 }

/** Where and with whom the episode begins. */
export function michoacanGround(): Ground {
  const codes = aguililla.territories.map(({ code }) => code)
  const initialForces = [
    ...codes.map((code) => (code === PLACE ? POLICE : 0)),
    ...codes.map((code) => SOLDIERS[code] ?? 0),
  ]
  return {
    region: aguililla,
    roads: roadNetwork(aguililla),
    calendar: new Calendar(START),
    groups: [{ id: "cjng", name: "Jalisco group (CJNG)" }],
    forces: [
      { id: "police", name: "Police" },
      { id: "army", name: "Army", responds: true },
    ],
    hostility: new Hostility(1, []),
    deployments: [],
    initialMembers: codes.map((code) => MEMBERS[code] ?? 0),
    outsideMembers: [0],
    initialForces,
    referenceForces: initialForces,
    capabilities: [{ ...armedDrones({ holders: [0] }), use: 1, units: [1, 4] }],
    // Drones alone, some time on the second day: nobody on the ground is reported.
    plannedAttacks: [
      {
        at: [1, 2],
        territory: codes.indexOf(PLACE),
        group: 0,
        force: 0,
        target: "post",
        attackers: [0, 0],
      },
    ],
  }
}
