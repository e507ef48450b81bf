import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { contested } from "../../tests/command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-sensitivity-verb-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folders = 0
const fresh = (): string => join(root, `folder-${++folders}`)
const told = (text: string, ...more: string[]) => contested([...text.split(" "), ...more])

describe("contested sensitivity", () => {
  it("finds Ishigami's indices within its intervals, beside the exact ones, and leaves design, rows and analysis", async () => {
    const out = fresh()
    const { code, stdout, stderr } = await told("sensitivity ishigami --method sobol --points 32 --out", out)
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout.match(/inside/g)).toHaveLength(6)
    expect(stdout).toContain("0.558")
    const document = JSON.parse(readFileSync(join(out, "sensitivity.json"), "utf8"))
    expect(document).toMatchObject({ subject: "ishigami", measure: "y", method: "sobol", points: 160, noise: null })
    expect(readFileSync(join(out, "results.csv"), "utf8").trimEnd().split("\n")).toHaveLength(161)
    const again = await told("sensitivity ishigami --method sobol --points 32 --json --out", out)
    expect(JSON.parse(again.stdout)).toMatchObject({ parameters: document.parameters })
  })

  it("tells luck from effect where there are replications, and names the floor that luck gives an idle parameter", async () => {
    const line = "sensitivity ishigami --variants noisy --points 8 --replications 4 --out"
    const { stdout } = await told(line, fresh())
    expect(stdout).toMatch(/Of the variance of one run, [\d.]+ % come from the parameters/)
    expect(stdout).toMatch(/Luck alone gives an idle parameter a mu\* of/)
  })

  it("of a scenario works on its declared ranges, and ranks by correlation", async () => {
    const line =
      "sensitivity four-places --method prcc --parameter clash.rate --points 12 --until 2015-01-31 --measure deaths --json --out"
    const { code, stdout } = await told(line, fresh())
    expect(code).toBe(0)
    const { parameters, noise } = JSON.parse(stdout)
    expect(parameters[0].parameter).toBe("clash.rate")
    expect(parameters[0].estimates.prcc.estimate).toBeGreaterThan(0)
    expect(noise.noiseVariance).toBeGreaterThanOrEqual(0)
  })

  it.each([
    ["an unknown parameter", "--parameter x9=0:1", 'Parameter "x9" does not exist: did you mean x1?'],
    ["a range reversed", "--parameter x1=2:1", "from 2 to 1 [1]: expected a low below the high"],
    ["a range outside the declaration", "--parameter x1=-9:1", "from -9 to 1: allowed are -3.14"],
    ["values instead of a range", "--parameter x1=1,2", "needs a range, low:high"],
    ["an unknown measure", "--measure z", '--measure names "z", which ishigami does not have: did you mean y?'],
    ["an unknown method", "--method sobl", '--method is "sobl": give one of morris, sobol, prcc'],
    ["too few points", "--points 1", '--points is "1": give a whole number from 2'],
    ["too few points for a correlation", "--method prcc --points 5", "prcc of 3 parameters needs at least 7"],
    ["several variants", "--variants exact,noisy", "one form is looked at, name one"],
  ])("refuses %s, and writes nothing", async (_, words, sentence) => {
    const out = fresh()
    const { code, stderr } = await told(`sensitivity ishigami ${words} --out`, out)
    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
    expect(() => readFileSync(join(out, "experiment.json"))).toThrow()
  })

  it("tells all mistakes at once", async () => {
    const { code, stderr } = await told(
      "sensitivity ishigami --parameter x9=0:1 --parameter x1=2:1 --measure z --points no",
    )
    expect(code).toBe(2)
    expect(stderr.trimEnd().split("\n").length).toBe(4)
  })
})
