import * as core from "@contested/core"
import { equationProblems, type Mechanism } from "@contested/core"
import { describe, expect, it } from "vitest"
import { lineGround } from "./line-ground.js"

/** Every mechanism the package gives out, found by its shape, so that a new one cannot be forgotten here. */
const mechanisms = Object.values(core).filter(
  (one): one is Mechanism => typeof one === "object" && one !== null && "onGround" in one && "claim" in one,
)

describe("the equations of a mechanism", () => {
  it.each(mechanisms.map((mechanism) => [mechanism.name, mechanism] as const))(
    "of %s tell each of its hazards, events, answers and parameters, and nothing that it does not do",
    (_, mechanism) => {
      expect(equationProblems(mechanism.onGround(lineGround()), mechanism.equations)).toEqual([])
    },
  )

  it("are found out where something is missing, too much or misspelt", () => {
    const part = core.recruitment.onGround(lineGround())
    const hazard = { each: "group", rate: String.raw`\mathrm{grwth}\,M`, effect: "" }
    expect(equationProblems(part, undefined)).toEqual(['Mechanism "recruitment" has no equations.'])
    expect(equationProblems(part, { hazards: { enlist: hazard } })).toEqual([
      'The equations of "recruitment" do not tell the hazard "recruit".',
      'The equations of "recruitment" tell the hazard "enlist", which it does not have.',
      'The equations of "recruitment" do not tell the parameter "growth".',
      'The equations of "recruitment" tell the parameter "grwth", which it does not have.',
    ])
  })
})
