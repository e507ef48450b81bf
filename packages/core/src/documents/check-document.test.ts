import { describe, expect, it } from "vitest"
import { z } from "zod"
import { checkDocument, expected } from "./check-document.js"
import { DocumentError } from "./document-problem.js"
import { readDocument } from "./read-document.js"

const members = expected("a whole number of members >= 0")
const schema = z.strictObject(
  {
    groups: z.array(
      z.strictObject({
        id: z.string({ error: expected("a short name") }),
        size: z.int({ error: members }).min(0, { error: members }),
        home: z.union([z.array(z.string()), z.record(z.string(), z.number())], {
          error: expected("a list of places"),
        }),
      }),
      { error: expected("a list of groups") },
    ),
    until: z.string({ error: expected("a date") }).optional(),
  },
  { error: expected("a scenario") },
)

function refused(text: string): readonly string[] {
  try {
    checkDocument(readDocument(text, "scenario.yaml"), schema)
  } catch (error) {
    if (error instanceof DocumentError) return error.sentences
    throw error
  }
  return expect.unreachable("it was taken")
}

describe("a document held against a schema", () => {
  it("is what the schema says it is", () => {
    const document = readDocument("groups: [{id: a, size: 3, home: [x]}]", "scenario.yaml")
    expect(checkDocument(document, schema)).toEqual({ groups: [{ id: "a", size: 3, home: ["x"] }] })
  })

  it("tells every mistake with its line and column, what is expected and what was found", () => {
    expect(refused("groups:\n  - id: 7\n    size: -5\n    home: 3\n  - size: 1.5\n    home: [x]\n")).toEqual([
      "scenario.yaml:2:9 groups[0].id: expected a short name, got 7.",
      "scenario.yaml:3:11 groups[0].size: expected a whole number of members >= 0, got -5.",
      "scenario.yaml:4:11 groups[0].home: expected a list of places, got 3.",
      "scenario.yaml:5:5 groups[1].id: is missing; expected a short name.",
      "scenario.yaml:5:11 groups[1].size: expected a whole number of members >= 0, got 1.5.",
    ])
  })

  it("tells a name that nobody reads, and the nearest that somebody does", () => {
    expect(refused("groups: []\nuntill: x\n")).toEqual([
      "scenario.yaml:2:1 untill: is not known here: did you mean until?; there are groups, until.",
    ])
    expect(refused("groups:\n  - {id: a, szie: 1, size: 1, home: [x]}\n")).toEqual([
      "scenario.yaml:2:13 groups[0].szie: is not known here: did you mean size?; there are id, size, home.",
    ])
  })

  it("tells what stands in place of the whole", () => {
    expect(refused("just text")).toEqual(['scenario.yaml:1:1 expected a scenario, got "just text".'])
    expect(refused("[1]")).toEqual(["scenario.yaml:1:1 expected a scenario, got a list."])
  })
})
