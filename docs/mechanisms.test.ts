import { readFileSync } from "node:fs"
import { join } from "node:path"
import { allMechanisms, type Mechanism } from "@contested/core"
import { describe, expect, it } from "vitest"

const page = readFileSync(join(import.meta.dirname, "guide/mechanisms.md"), "utf8")

/** The kinds of record that the equations name. */
function recordsOf({ equations }: Mechanism): string {
  const { hazards = {}, events = {}, reacts = {}, start = "" } = equations ?? {}
  const texts = [
    ...Object.values(hazards).map(({ effect }) => effect),
    ...Object.values(events),
    ...Object.values(reacts),
    start,
  ]
  const kinds = texts.flatMap((text) =>
    [...text.matchAll(/[Rr]ecords? (?:\\?[`"][a-z -]+\\?[`"](?:, | or |, or |, and | and )*)+/g)].map(
      ([found]) => found,
    ),
  )
  return [
    ...new Set(kinds.flatMap((found) => [...found.matchAll(/[`"]([a-z -]+?)\\?[`"]/g)].map(([, kind]) => kind))),
  ].join(", ")
}

/** The line of a mechanism in the page's table. */
function rowOf(mechanism: Mechanism): string {
  const answers = Object.keys(mechanism.equations?.reacts ?? {}).join(", ")
  return `| \`${mechanism.name}\` | ${mechanism.claim} | ${answers} | ${recordsOf(mechanism)} |`
}

describe("the page of mechanisms", () => {
  it.each(allMechanisms.map((mechanism) => [mechanism.name, mechanism] as const))(
    "has %s, as its file has it",
    (_, mechanism) => {
      expect(page.split("\n")).toContain(rowOf(mechanism))
    },
  )

  it("has no other", () => {
    expect(page.match(/^\| `/gm)).toHaveLength(allMechanisms.length)
  })
})
