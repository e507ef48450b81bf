import { expect, it } from "vitest"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { meanPairs } from "./mean-pairs.js"

it("pairs of sides hold all violent events of a run, as means, most first, whoever is in no list of agents last", () => {
  const { manifest, events } = inventRun({ territories: 12, replications: 3, groups: 3, until: "2018-06-30" })
  const { sides, pairs } = meanPairs(manifest, events, 3)
  const violent = events.filter(({ type_of_violence }) => type_of_violence !== "")
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  expect(3 * sum(pairs.map((pair) => pair.events))).toBeCloseTo(violent.length, 9)
  expect(3 * sum(pairs.map((pair) => pair.deaths))).toBeCloseTo(sum(violent.map(({ best }) => best)), 9)
  expect(pairs.map((pair) => pair.events)).toEqual(pairs.map((pair) => pair.events).sort((a, b) => b - a))
  expect(sides.slice(0, manifest.agents.length).map(({ name }) => name)).toEqual(
    manifest.agents.map(({ name }) => name),
  )
  expect(sides.slice(manifest.agents.length)).toEqual([{ name: "Civilians", kind: null }])
})
