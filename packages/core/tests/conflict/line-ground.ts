import { Calendar, type Ground, Hostility, type Region } from "@contested/core"
import { roadNetwork } from "../../src/territories/road-network.js"

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
      { id: "national-guard", name: "National Guard" },
    ],
    hostility: new Hostility(3, [{ a: 0, b: 1, weight: 7 }]),
    deployments: [{ date: "2019-07-01", force: 1, state: "East", strength: 300, source: "invented" }],
    initialMembers: members.flat(),
    outsideMembers: [1000, 800, 0],
    initialForces: [20, 20, 20, 20, 20, 0, 0, 0, 0, 0],
    referenceForces: [20, 20, 20, 20, 20, 0, 0, 0, 0, 0],
  }
}
