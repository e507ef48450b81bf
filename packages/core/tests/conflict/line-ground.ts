import { Calendar, type Capability, type Ground, Hostility, type Region } from "@contested/core"
import { roadNetwork } from "../../src/territories/road-network.js"

const drones: Capability = {
  id: "drones",
  name: "Drones",
  availableFrom: "2018-01-10",
  holders: [],
  innovation: 0.1,
  imitation: 1,
  cost: 100,
  use: 0.5,
  units: [1, 4],
  crew: 0,
  lethality: 2,
  exposure: 0,
  fatalShare: 0.1,
  strength: 1.1,
  assumption: "invented",
}
const plane: Capability = {
  ...drones,
  id: "plane",
  name: "Plane",
  holders: [0],
  innovation: 0,
  imitation: 0,
  units: [1, 1],
  crew: 2,
  lethality: 3,
  exposure: 5,
}

/** Five invented places on one road, two groups at its ends, a third in the middle: small enough to reason about. */
export function lineGround(
  members: readonly (readonly number[])[] = [
    [60, 30, 0, 0, 0],
    [0, 0, 0, 25, 50],
    [0, 5, 10, 0, 0],
  ],
): Ground {
  const places = ["Alba", "Bruma", "Cerro", "Duna", "Eco"]
  const region: Region = {
    name: "line",
    territories: places.map((name, i) => ({
      code: `9900${i + 1}`,
      name,
      state: i < 3 ? "West" : "East",
      population: 10_000 * (i + 1),
      areaKm2: 100,
      latitude: 20,
      longitude: -100 + i / 10,
    })),
    links: [0, 1, 2, 3].map((from) => ({ from, to: from + 1, roadKm: 20, travelMinutes: 30 })),
    highways: [],
    sources: [],
  }
  return {
    region,
    roads: roadNetwork(region),
    calendar: new Calendar("2018-01-01"),
    groups: [
      { id: "north", name: "Northern group" },
      { id: "south", name: "Southern group" },
      { id: "local", name: "Local group" },
    ],
    forces: [
      { id: "municipal-police", name: "Municipal police" },
      { id: "national-guard", name: "National Guard", attackWeight: 0.5, responds: true },
    ],
    hostility: new Hostility(3, [{ a: 0, b: 1, weight: 7 }]),
    trafficking: [{ origin: 0, exits: [4], flow: 3, group: 0, assumption: "invented" }],
    deployments: [{ date: "2019-07-01", force: 1, state: "East", strength: 300, source: "invented" }],
    initialMembers: members.flat(),
    outsideMembers: [1000, 800, 0],
    initialForces: [20, 20, 20, 20, 20, 0, 0, 0, 0, 0],
    referenceForces: [20, 20, 20, 20, 20, 0, 0, 0, 0, 0],
    capabilities: [drones, plane],
    counterMeasures: [{ capability: 0, force: 0, from: "2018-02-01", share: 0.5, assumption: "invented" }],
    policies: [
      { kind: "checkpoint", from: "2018-01-10", to: "2018-02-10", road: 1, stops: 0.5, assumption: "invented" },
      {
        kind: "recruitment-prevention",
        from: "2018-01-20",
        territories: [0, 1],
        prevents: 0.5,
        assumption: "invented",
      },
      { kind: "targeted-arrests", from: "2018-01-05", group: 1, factor: 3, assumption: "invented" },
      {
        kind: "withdrawal",
        from: "2018-01-15",
        to: "2018-02-15",
        force: 0,
        territories: [4],
        share: 0.5,
        assumption: "invented",
      },
    ],
  }
}

/** The same with everything that a mechanism can be given: a splinter that the first group may lose, a removal on a date, an alliance. */
export function fullGround(members?: readonly (readonly number[])[]): Ground {
  const line = lineGround(members)
  return {
    ...line,
    groups: [...line.groups, { id: "breakaway", name: "Breakaway of the north", splinterOf: "north" }],
    hostility: new Hostility(4, [{ a: 0, b: 1, weight: 7 }]),
    initialMembers: [...line.initialMembers, 0, 0, 0, 0, 0],
    outsideMembers: [...line.outsideMembers, 0],
    leaderRemovals: [{ date: "2018-01-06", group: 0, assumption: "invented" }],
    alliances: [{ a: 1, b: 2, assumption: "invented" }],
  }
}
