import { execFileSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { hostileTexts } from "../../tests/fixtures/hostile-texts.js"
import { inventRun } from "../../tests/fixtures/invented-run.js"
import { runCommand, shellWord } from "./commands.js"

describe("shellWord", () => {
  it("gives a POSIX shell every text as one word, and runs none of it", () => {
    const texts = [
      ...hostileTexts.filter((text) => !text.includes("\0") && text.isWellFormed()),
      "$(touch x)",
      "a b",
      "'",
      "",
    ]
    for (const text of texts) {
      const said = execFileSync("sh", ["-c", `printf %s ${shellWord(text)}`], { encoding: "utf8" })
      expect(said).toBe(text)
    }
  })
})

describe("runCommand", () => {
  it("names scenario, seed, replications and end", () => {
    const { manifest } = inventRun({ territories: 4, replications: 3, until: "2018-02-28" })
    expect(runCommand({ ...manifest, seed: "it's 1" })).toBe(
      `npx contested run invented --seed 'it'\\''s 1' --replications 3 --until 2018-02-28`,
    )
  })
})
