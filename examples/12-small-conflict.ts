/**
 * A small conflict
 *
 * Covers: a ground of places and roads, groups and a force, mechanisms put together, a what-if with the same luck.
 *
 * Scenario: five invented places along a road, a group at either end. They recruit, fight where they meet and take places; the state arrests.
 * What if it arrested three times as many? A statement about an invented place under these mechanisms, and about nothing else.
 */
import * as contested from "@contested/core"
import { printWhenRun } from "./src/print-when-run.js"

const { arrest, clash, recruitment, redeployment, takeover } = contested

const PLACES = ["Alba", "Bruma", "Cerro", "Duna", "Eco"]
const region: contested.Region = {
  name: "five places",
  territories: PLACES.map((name, i) => ({
    code: `9900${i + 1}`,
    name,
    state: "Valley",
    population: 20_000,
    areaKm2: 100,
    latitude: 20,
    longitude: -100 + i / 5,
  })),
  links: [0, 1, 2, 3].map((from) => ({ from, to: from + 1, roadKm: 20, travelMinutes: 30 })),
  highways: [],
  sources: [],
}
const officers = PLACES.map(() => 20)
const ground: contested.Ground = {
  region,
  roads: contested.roadNetwork(region),
  calendar: new contested.Calendar("2018-01-01"),
  groups: [
    { id: "north", name: "Northern group" },
    { id: "south", name: "Southern group" },
  ],
  forces: [{ id: "police", name: "Police" }],
  hostility: new contested.Hostility(2, [{ a: 0, b: 1, weight: 7 }]),
  deployments: [],
  initialMembers: [60, 30, 10, 0, 0, 0, 0, 10, 30, 60],
  outsideMembers: [0, 0],
  initialForces: officers,
  referenceForces: officers,
}
const model = contested.conflictModel("five places", ground, [recruitment, arrest, clash, takeover, redeployment])

const arrests = model.parts.find(({ name }) => name === "arrest")?.parameters ?? {}

export const lines = (): string[] => {
  const [name, usual] = Object.entries(arrests)[0] ?? ["", { value: 0 }]
  const told = (title: string, factor: number): string[] => {
    const run = contested.start(model, { seed: "five", parameters: { arrest: { [name]: factor * usual.value } } })
    return [0, 1, 2, 3].map((year) => {
      const { members, control } = run.runUntil(365 * year).world
      const held = Array.from(control, (group) => (group === contested.NOBODY ? "-" : "NS"[group]))
      return `${title}, after ${year} years: ${held.join("")}, ${members.reduce((sum, people) => sum + people, 0)} members`
    })
  }
  return [...told("as it is", 1), ...told("three times the arrests", 3)]
}

printWhenRun(import.meta.url, lines)
