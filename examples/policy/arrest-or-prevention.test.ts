import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { answer } from "./arrest-or-prevention.js"

it("a policy question is answered from start to figure, the same when it is asked again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "contested-policy-"))
  try {
    const asked = { replications: 2, until: "2018-01-20", workers: 0 }
    const { lines, svg } = await answer(join(folder, "sweep"), asked)
    expect(lines[0]).toMatch(/^deaths until 2018-01-20, 2 runs .* on average\.$/)
    expect(lines.slice(1, 4).map((line) => line.replace(/:.*/, ""))).toEqual([
      "arrests doubled",
      "recruitment halved",
      "both",
    ])
    expect(svg).toMatch(/^<svg [\s\S]*recruitment halved[\s\S]*<\/svg>\n$/)
    const rows = readFileSync(join(folder, "sweep", "results.csv"), "utf8")
      .trimEnd()
      .split("\n")
    expect(rows.length).toBe(1 + 4 * 2)
    expect(await answer(join(folder, "sweep"), asked)).toEqual({ lines, svg })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
