import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { contested } from "../../tests/command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-sweep-verb-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let folders = 0
const fresh = (): string => join(root, `folder-${++folders}`)
function file(name: string, text: string): string {
  const path = join(root, name)
  writeFileSync(path, text)
  return path
}
const words = (text: string, ...more: string[]): string[] => [...text.split(" "), ...more]
const rowsOf = (out: string): string[] => readFileSync(join(out, "results.csv"), "utf8").trimEnd().split("\n")

describe("contested sweep", () => {
  it("runs a design and leaves a row per run, and the same command again finds all there", async () => {
    const out = fresh()
    const command = words(
      "sweep four-places --parameter clash.rate=0.1,0.2 --replications 3 --until 2015-02-28 --out",
      out,
    )
    const first = await contested(command)
    expect(first).toMatchObject({ code: 0, stderr: "" })
    expect(first.stdout).toMatch(
      /^four-places: 6 runs \(2 points x 3 replications\), 0 failures\. 6 runs made in .* s\.\nResults: .*results\.csv\n$/,
    )
    const rows = rowsOf(out)
    expect(rows.length).toBe(7)
    expect(rows[0]).toMatch(/^row,point,clash\.rate,variant,replication,seed,status,digest,occurrences,events,deaths,/)
    expect(rows[4]).toMatch(/^4,2,0\.2,baseline,1,fixture,done,[0-9a-f]{64},/)
    const again = await contested([...command, "--json"])
    expect(JSON.parse(again.stdout)).toMatchObject({ runs: 6, done: 6, failed: 0, made: 0 })
  })

  it("takes its points from a CSV file, and its experiment from YAML or a program", async () => {
    const design = file("points.csv", "clash.rate\r\n0.1\r\n0.3\r\n")
    const yaml = file(
      "experiment.yaml",
      "subject: four-places\nreplications: 1\nuntil: 2015-01-31\ndesign:\n  file: points.csv\nmeasures: [deaths]\n",
    )
    const program = file(
      "experiment.mjs",
      'export default { subject: "four-places", replications: 1, until: "2015-01-31", design: { parameters: { "clash.rate": [0.1, 0.3] } }, measures: ["deaths"] }\n',
    )
    const [one, two, three] = [fresh(), fresh(), fresh()]
    const line = "sweep four-places --replications 1 --until 2015-01-31 --measures deaths --out"
    expect((await contested(words(line, one, "--design", design))).code).toBe(0)
    expect(await contested(["sweep", yaml, "--out", two])).toMatchObject({ code: 0, stderr: "" })
    expect(await contested(["sweep", program, "--out", three])).toMatchObject({ code: 0, stderr: "" })
    expect(rowsOf(two)).toEqual(rowsOf(one))
    expect(rowsOf(three)).toEqual(rowsOf(one))
    expect(rowsOf(one)[0]).toBe(
      "row,point,clash.rate,variant,replication,seed,status,digest,occurrences,deaths,message",
    )
  })

  it("says every mistake at once, with the nearest name, and leaves nothing", async () => {
    const out = fresh()
    const told = await contested(
      words("sweep four-places --parameter clash.rate=2:1 --replications 0 --luck both --workers 0 --out", out),
    )
    expect(told.code).toBe(2)
    expect(told.stderr.split("\n").slice(0, 3)).toEqual([
      '--workers is "0": give a whole number from 1 to 256, in decimal digits.',
      '--replications is "0": give a whole number from 1 to 1,000,000, in decimal digits.',
      '--luck is "both": give one of common, own.',
    ])
    expect(() => rowsOf(out)).toThrow()
  })

  it.each([
    [
      "an unknown subject",
      "sweep four-place",
      /four-place" is nothing that experiments can run: did you mean four-places\?/,
    ],
    [
      "an unknown parameter",
      "sweep four-places --parameter clsh.rate=0:1",
      /Parameter "clsh\.rate" does not exist: did you mean clash\.rate\? There are clash\.rate/,
    ],
    [
      "a range beyond the declared",
      "sweep four-places --parameter clash.rate=0:2",
      /is to vary from 0 to 2: allowed are 0 to 1 \[1\/day\]/,
    ],
    ["a value out of its range", "sweep four-places --set clash.rate=1.5", /column "clash\.rate": 1\.5 is not allowed/],
    [
      "a value that is no decimal number",
      "sweep four-places --set clash.rate=0x1",
      /--set is "clash\.rate=0x1": give name=value/,
    ],
    [
      "a parameter varied and set",
      "sweep four-places --parameter clash.rate=0:1 --set clash.rate=1",
      /varied and set at the same time/,
    ],
    [
      "variants of the same name",
      "sweep four-places --variants baseline,baseline",
      /Variant "baseline" is named twice/,
    ],
    [
      "an unknown variant",
      "sweep four-places --variants guard",
      /There is no variant "guard" of four-places; there are baseline/,
    ],
    ["a method without parameters", "sweep four-places --method lhs", /name the parameters to vary with --parameter/],
    [
      "a design that is not there",
      "sweep four-places --design nowhere.csv",
      /Cannot read nowhere\.csv: it is not there/,
    ],
    [
      "a last day before the first",
      "sweep four-places --until 2001-01-01",
      /until 2001-01-01 lies before the scenario's first day/,
    ],
    [
      "a sweep beyond all bounds",
      "sweep four-places --parameter clash.rate=0:1 --method lhs --points 1000000 --replications 1000000",
      /has 1,000,000,000,000 runs: at most 10,000,000/,
    ],
    ["a folder that holds no experiment", `resume ${root}`, /has no experiment\.json/],
    ["a row that there is not", `status ${root} --row 0`, /--row is "0"/],
  ])("refuses %s with a sentence", async (_, line, message) => {
    const told = await contested(words(line, ...(line.startsWith("sweep") ? ["--out", fresh()] : [])))
    expect(told.code).toBeGreaterThan(0)
    expect(told.stderr).toMatch(message)
    expect(told.stderr).not.toMatch(/\n\s+at /)
  })

  it("tells mistakes of an experiment's file by line and column", async () => {
    const path = file(
      "wrong.yaml",
      "subject: four-places\nreplicatoins: 3\ndesign:\n  method: lsh\n  parameters:\n    clash.rate: many\n",
    )
    const { code, stderr } = await contested(["sweep", path])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^wrong\.yaml:2:1 replicatoins: is not known here: did you mean replications\?/)
    expect(stderr).toMatch(/wrong\.yaml:4:11 design\.method: expected one of lhs, .*, got "lsh"/)
    expect(stderr).toMatch(
      /wrong\.yaml:6:17 design\.parameters\["clash\.rate"\]: expected a range \(low, high\) or a list of numbers/,
    )
  })

  it("goes on in spite of runs that fail, tells how to see them alone, and exits with 3", async () => {
    const out = fresh()
    const told = await contested(
      words("sweep throws-in-the-third --replications 4 --until 2015-01-31 --seed 5 --out", out),
    )
    expect(told.code).toBe(3)
    expect(told.stderr).toBe(
      "Row 3 failed: Side_a of clash 17 is gone. To see it alone: contested sweep throws-in-the-third --set clash.rate=0.1 --variants baseline --seed=5 --until 2015-01-31 --replication 3\n",
    )
    expect(rowsOf(out)[3]).toMatch(/^3,1,0\.1,baseline,3,5,failed,,.*,Side_a of clash 17 is gone\.$/)
    const alone = await contested(
      words(
        "sweep throws-in-the-third --set clash.rate=0.1 --variants baseline --seed=5 --until 2015-01-31 --replication 3",
      ),
    )
    expect(alone).toMatchObject({
      code: 1,
      stderr: "Replication 3 of throws-in-the-third failed: Side_a of clash 17 is gone.\n",
    })
    const status = await contested(["status", out, "--json"])
    expect(JSON.parse(status.stdout)).toMatchObject({ state: "complete", runs: 4, done: 4, failed: 1 })
    expect((await contested(["resume", out, "--retry-failed"])).code).toBe(3)
  })

  it("makes any row again alone, with the same digest and measures", async () => {
    const out = fresh()
    await contested(
      words("sweep four-places --parameter clash.rate=0:1 --points 3 --replications 2 --until 2015-01-31 --out", out),
    )
    const command = (await contested(["status", out, "--row", "4"])).stdout.trim()
    const alone = JSON.parse((await contested([...words(command).slice(1), "--json"])).stdout)
    expect(rowsOf(out)[4]).toContain(`,${alone.digest},`)
    expect(rowsOf(out)[4]).toContain(`,${alone.measures.events},${alone.measures.deaths},`)
  })

  it("can be verified: every run is made again, and a cell that was changed is named", async () => {
    const out = fresh()
    await contested(
      words("sweep four-places --parameter clash.rate=0:1 --points 2 --replications 2 --until 2015-01-31 --out", out),
    )
    const told = await contested(["verify", out])
    expect(told).toMatchObject({ code: 0, stderr: "" })
    expect(told.stdout).toMatch(/ok {6}results\.csv made again: The same bytes\.[\s\S]*All 8 checks passed/)
    const path = join(out, "results.csv")
    writeFileSync(path, readFileSync(path, "utf8").replace(",done,", ",tone,"))
    const changed = await contested(["verify", out, "--quiet"])
    expect(changed.code).toBe(1)
    expect(changed.stdout).toMatch(/FAILED {2}results\.csv made again: results\.csv:2: the line is .*,tone,/)
  })

  it("lists in its help what can be varied", async () => {
    const { stdout } = await contested(words("sweep four-places --help"))
    expect(stdout).toContain("clash.rate = 0.1 [1/day], 0 to 1")
    expect(stdout).toContain("contested sweep lanchester --parameter m=5:20")
  })
})
