import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { exampleFiles, printedBy } from "./src/example-files.js"

/**
 * What each example prints is kept in expected/. It may change only where a change of the engine, of the streams or of the example is
 * meant to change it: `npm run examples` writes it anew, and the commit says why.
 */
const EXAMPLES = exampleFiles()

describe("an example", () => {
  it.each(EXAMPLES)("$name prints what it is known to print", async (example) => {
    expect(await printedBy(example)).toBe(readFileSync(example.expected, "utf8"))
  })

  it.each(EXAMPLES)("$name says in its header what it covers and its scenario", ({ source, isRung }) => {
    const text = readFileSync(source, "utf8")
    expect(text).toMatch(/^\/\*\*\n \* .*\n \*\n \* Covers: [\s\S]*? \*\n \* Scenario: /)
    expect(text).toContain("printWhenRun(import.meta.url, lines)")
    if (isRung) expect(text.split("\n").length).toBeLessThan(80)
  })

  it("has an expected output, and every expected output an example", () => {
    const kept = readdirSync(new URL("expected/", import.meta.url)).sort()
    expect(kept).toEqual(EXAMPLES.map(({ name }) => `${name}.txt`).sort())
  })

  it("is a rung of a ladder without a gap, or stands beside it", () => {
    const rungs = EXAMPLES.filter(({ isRung }) => isRung).map(({ name }) => Number(name.slice(0, 2)))
    expect(rungs).toEqual(rungs.map((_, i) => i + 1))
    expect(rungs.length).toBeGreaterThanOrEqual(12)
  })
})
