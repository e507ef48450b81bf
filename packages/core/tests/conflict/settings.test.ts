import { describe, expect, it } from "vitest"
import { clash, defineScenario, recruitment } from "../../src/index.js"
import { lineGround } from "./line-ground.js"

const scenario = defineScenario({
  name: "line",
  kind: "vignette",
  title: "A line",
  summary: "For tests.",
  limits: [],
  defaults: { until: "2018-03-31", replications: 1, seed: "1" },
  ground: lineGround(),
  mechanisms: [recruitment, clash],
  settings: { recruitment: { growth: 0.02 } },
  variants: [
    {
      name: "halved",
      title: "Half the growth",
      change: ({ settings }) => {
        settings["recruitment"] = { growth: (settings["recruitment"]?.["growth"] ?? 0) / 2 }
      },
    },
  ],
})
const digestWith = (growth?: number, variant?: string): string =>
  scenario.replicate({
    seed: "1",
    replication: 1,
    until: "2018-03-31",
    record: false,
    ...(variant !== undefined && { variant }),
    ...(growth !== undefined && { settings: { recruitment: { growth } } }),
  }).digest

describe("settings of a single run", () => {
  it("stand in place of the scenario's, and its own value changes nothing", () => {
    expect(digestWith(0.02)).toBe(digestWith())
    expect(digestWith(0.05)).not.toBe(digestWith())
  })

  it("are what a variant changes further", () => {
    expect(digestWith(0.04, "halved")).toBe(digestWith(0.02))
  })

  it("that do not exist or are out of range are named", () => {
    const run = (settings: Record<string, Record<string, number>>) => () =>
      scenario.replicate({ seed: "1", replication: 1, until: "2018-03-31", record: false, settings })
    expect(run({ recruitment: { grwth: 1 } })).toThrow(/recruitment\.grwth does not exist/)
    expect(run({ recruitment: { growth: -1 } })).toThrow(/recruitment\.growth: expected .*got -1/)
    expect(run({ nobody: { growth: 1 } })).toThrow(/no part "nobody"/)
  })
})
