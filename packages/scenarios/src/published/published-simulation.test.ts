import { describe, expect, it } from "vitest"
import { publishedModels } from "./catalogue.js"

const simulated = publishedModels.flatMap(({ name, simulation }) =>
  simulation === undefined ? [] : [{ name, simulation }],
)

describe("the simulation of a published model", () => {
  it.each(simulated)(
    "$name makes the same finite numbers of the same request, and others of another",
    ({ simulation }) => {
      const settings = Object.fromEntries(simulation.parameters.map(({ name, value }) => [name, value]))
      const run = (replication: number, given: Readonly<Record<string, number>>) =>
        simulation.run({ seed: "simulation", replication, settings: given })
      const [one, again, other] = [run(1, {}), run(1, settings), run(2, {})]
      expect(Object.keys(one.values)).toEqual(simulation.measures.map(({ name }) => name))
      for (const value of Object.values(one.values)) expect(value).toSatisfy(Number.isFinite)
      expect(again).toEqual(one)
      expect(other.digest).not.toBe(one.digest)
    },
  )

  it.each(simulated)("$name refuses a parameter that it does not have, and a form", ({ simulation }) => {
    const request = { seed: "simulation", replication: 1, settings: {} }
    expect(() => simulation.run({ ...request, settings: { nobody: 1 } })).toThrow(/nobody does not exist/)
    expect(() => simulation.run({ ...request, variant: "no form" })).toThrow(/There is no variant "no form"/)
  })
})
