import { BASELINE, clash, defineScenario, deployment, recruitment, type Variant } from "@contested/core"
import { describe, expect, it } from "vitest"
import { lineGround } from "./line-ground.js"

const scenario = (variants: readonly Variant[]) =>
  defineScenario({
    name: "line",
    kind: "region",
    title: "",
    summary: "",
    limits: [],
    defaults: { until: "2018-06-30", replications: 2, seed: "1" },
    ground: lineGround(),
    mechanisms: [recruitment, clash, deployment],
    settings: { recruitment: { growth: 0.01 }, clash: { encounters: 0.02 } },
    variants,
  })
const request = { seed: "v", replication: 1, until: "2018-06-30", record: true }

describe("a variant", () => {
  const recipes = scenario([
    { name: "calm", title: "no clashes", change: (draft) => void draft.without.push("clash") },
    { name: "same", title: "nothing changes", change: () => {} },
    {
      name: "fewer",
      title: "half as many recruits, and nobody in the south of Duna",
      change: (draft, { region }) => {
        draft.settings["recruitment"] = { growth: 0.005 }
        draft.initialMembers[region.territories.length + 3] = 0
      },
    },
  ])

  it("that changes nothing is the baseline, digest and all, under another name", () => {
    const baseline = recipes.replicate(request)
    const same = recipes.replicate({ ...request, variant: "same" })
    expect(same.digest).toBe(baseline.digest)
    expect(recipes.replicate({ ...request, variant: BASELINE }).digest).toBe(baseline.digest)
    expect(new Set(same.events.map(({ variant }) => variant))).toEqual(new Set(["same"]))
  })

  it("does what its recipe says, and leaves the scenario as it was", () => {
    const deaths = (variant?: string) =>
      recipes
        .replicate({ ...request, ...(variant && { variant }) })
        .measures.find(({ measure, place, year }) => measure === "deaths" && place === "all" && year === "all")?.value
    const before = deaths()
    expect(before).toBeGreaterThan(0)
    expect(deaths("calm")).toBe(0)
    expect(recipes.replicate({ ...request, variant: "fewer" }).digest).not.toBe(recipes.replicate(request).digest)
    expect(deaths()).toBe(before)
  })

  it("shares the luck it does not touch: places without a change recruit the same members at the same times", () => {
    // Without clashes places are independent, and Alba is not touched by a change in Duna.
    const still = scenario([
      {
        name: "one-less",
        title: "nobody in Duna",
        change: (draft) => {
          draft.without.push("clash")
          draft.initialMembers[8] = 0
        },
      },
      { name: "calm", title: "no clashes", change: (draft) => void draft.without.push("clash") },
    ])
    const northern = (variant: string) =>
      still
        .replicate({ ...request, variant })
        .series.filter(
          ({ agent, variable, territory }) => agent === "north" && variable === "members" && territory === "West",
        )
        .map(({ value }) => value)
    expect(northern("one-less")).toEqual(northern("calm"))
  })

  it("that does not fit is refused, every mistake at once", () => {
    const wrong = scenario([
      {
        name: "wrong",
        title: "",
        change: (draft) => {
          draft.without.push("clashes")
          draft.initialMembers[2] = -4
          draft.outsideMembers[0] = 0.5
        },
      },
    ])
    expect(() => wrong.replicate({ ...request, variant: "wrong" })).toThrow(
      /leaves out "clashes"; there are recruitment, clash, deployment[\s\S]*initialMembers\[2\] becomes -4[\s\S]*outsideMembers\[0\] becomes 0\.5/,
    )
    expect(() => wrong.replicate({ ...request, variant: "wrnog" })).toThrow(
      /has no variant "wrnog"; it has baseline, wrong/,
    )
  })
})
