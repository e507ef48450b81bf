import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

/**
 * What each example prints is kept in expected/. It may change only where a change of the engine, of the streams or of the example is
 * meant to change it: `node --import tsx examples/src/NAME.ts > examples/expected/NAME.txt`, and say why in the commit.
 */
const EXPECTED = new URL("expected/", import.meta.url)
const NAMES = readdirSync(EXPECTED).map((file) => file.replace(/\.txt$/, ""))

describe("an example", () => {
  it.each(NAMES)("%s prints what it is known to print", async (name) => {
    const { lines } = (await import(new URL(`src/${name}.ts`, import.meta.url).href)) as { lines: () => string[] }
    expect(`${lines().join("\n")}\n`).toBe(readFileSync(new URL(`${name}.txt`, EXPECTED), "utf8"))
  })

  it("says in its header what it covers and its scenario, and has an expected output", () => {
    for (const file of readdirSync(new URL("src/", import.meta.url))) {
      const text = readFileSync(new URL(`src/${file}`, import.meta.url), "utf8")
      if (!text.includes("printWhenRun(import.meta.url")) continue
      expect(text, file).toMatch(/^\/\*\*\n \* .*\n \*\n \* Covers: [\s\S]*? \*\n \* Scenario: /)
      expect(NAMES, file).toContain(file.replace(/\.ts$/, ""))
    }
  })
})
