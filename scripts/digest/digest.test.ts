import { beforeAll, describe, expect, it } from "vitest"
import { PINNED } from "../../packages/core/tests/digest/pinned.js"
import type { EngineDigest } from "../../packages/core/tests/digest/whole-engine.js"
import { BROWSERS, digestInBrowser, findProgram } from "./browsers.js"
import { bundleWorkload } from "./bundle-workload.js"
import { differences, type EngineReport, firstDifferentPart } from "./engine-report.js"
import { digestHere, digestInThreads } from "./node-engines.js"

const SEVERAL_BROWSERS = 120_000

describe("the same workload gives the same bits", () => {
  let workload = ""
  const reference: EngineReport[] = []
  beforeAll(async () => {
    workload = await bundleWorkload()
    reference.push(digestHere())
  })

  it("in several worker threads at once as in the main thread", async () => {
    const reports = await digestInThreads(workload, 2)
    expect(reports.map((report) => "computed" in report && report.computed)).toEqual(
      reference.concat(reference).map((report) => "computed" in report && report.computed),
    )
  })

  for (const browser of BROWSERS) {
    const found = findProgram(browser.programs) !== undefined
    if (!found)
      console.log(
        `${browser.engine} is not on PATH (looked for ${browser.programs.join(", ")}): the digest is not tried in it.`,
      )
    it.skipIf(!found)(
      `in ${browser.engine}, in a page and in a worker, as in Node`,
      async () => {
        const reports = await digestInBrowser(browser, workload)
        expect(reports.filter((report) => !("computed" in report))).toEqual([])
        expect(reports.length).toBe(2)
        expect(differences([...reference, ...reports])).toEqual([])
      },
      SEVERAL_BROWSERS,
    )
  }
})

describe("a difference", () => {
  const known: EngineDigest = { digest: "1", parts: PINNED }
  const [first, second] = Object.keys(PINNED) as [string, string]

  it("is found wherever one bit of a part differs, and the first part is named", () => {
    const other = { digest: "2", parts: { ...PINNED, [first]: "00000000", [second]: "00000000" } }
    const report = (engine: string, computed: EngineDigest): EngineReport => ({ engine, version: "", computed })
    expect(differences([report("a", known), report("b", known), report("c", other)])).toEqual([
      { engine: "c", reference: "a", part: first, expected: PINNED[first], got: "00000000" },
    ])
  })

  it("is also a part that one of them lacks", () => {
    const { [second]: lacking, ...parts } = PINNED
    expect(firstDifferentPart(known, { digest: "2", parts })).toEqual({
      part: second,
      expected: lacking,
      got: "nothing",
    })
    expect(firstDifferentPart({ digest: "2", parts }, known)).toEqual({
      part: second,
      expected: "nothing",
      got: lacking,
    })
  })

  it("is found in a real engine: one whose square root is wrong by one bit, which the quantile of the normal distribution is the first to take", async () => {
    const wrong = "const right = Math.sqrt; Math.sqrt = (x) => right(x) * (1 + Number.EPSILON);"
    const [report] = await digestInThreads((await bundleWorkload()).replace("(() => {", `(() => { ${wrong}`), 1)
    const found = differences([{ engine: "pinned", version: "", computed: known }, report as EngineReport])
    expect(found.map(({ part }) => part)).toEqual(["math: normalQuantile"])
  })
})
