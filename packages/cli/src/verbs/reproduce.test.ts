import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { PublishedModel } from "@contested/scenarios"
import { afterAll, describe, expect, it } from "vitest"
import { contested } from "../../tests/command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-reproduce-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A model whose answers can be seen in its head: the square of a number. */
const square: PublishedModel = {
  name: "square-of-a-number",
  title: "The square of a number",
  citation: "Nobody (2020). On squares.",
  summary: "A number times itself.",
  limits: ["It says nothing of cubes."],
  parameters: [],
  quantities: [
    {
      name: "square of three",
      unit: "1",
      reference: 9,
      mark: "derived",
      source: "arithmetic",
      agreement: { relative: 1e-12 },
      ours: () => 9,
    },
    {
      name: "square of two, simulated",
      unit: "1",
      reference: 4,
      mark: "read",
      source: "a table",
      agreement: { insideInterval: true },
      ours: () => ({ value: 4.1, low: 3.9, high: 4.3 }),
    },
    {
      name: "square of ten, as remembered",
      unit: "1",
      reference: 99,
      mark: "memory",
      source: "somebody",
      agreement: { relative: 0 },
      ours: () => 100,
    },
  ],
  figure: () => ({
    title: "Squares",
    caption: "They rise.",
    x: { label: "number", scale: "linear" },
    y: { label: "square", scale: "linear" },
    series: [{ label: "squares", kind: "exact", marks: "line", points: [[0, 0] as const, [1, 1] as const] }],
  }),
  cases: {
    options: [
      { name: "of", description: "The number.", kind: "number", low: -10, high: 10, default: "3" },
      { name: "times", description: "How often.", kind: "whole", low: 1, high: 5, default: "1" },
      { name: "plus", description: "Numbers to add.", kind: "numbers", low: -1, high: 1 },
      { name: "sign", description: "Sign of the answer.", kind: "choice", choices: ["plus", "minus"], default: "plus" },
    ],
    answer: (values) => {
      const of = values["of"] as number
      if (of === 7) throw new RangeError("--of is 7: the square of 7 is not told.")
      const plus = ((values["plus"] ?? []) as readonly number[]).reduce((sum, one) => sum + one, 0)
      const value = (values["sign"] === "minus" ? -1 : 1) * (of * of * (values["times"] as number) + plus)
      return { value, simulated: value + 0.1, low: value - 1, high: value + 1, parts: { root: of } }
    },
  },
}
const cube: PublishedModel = {
  ...square,
  name: "cube-of-a-number",
  quantities: [{ ...square.quantities[0]!, name: "cube of three", reference: 27, ours: () => 26 }],
}

const ask = (words: readonly string[], models: readonly PublishedModel[] = [square]) =>
  contested(words, { loadPublished: async () => models })

describe("contested reproduce", () => {
  it("prints one line for each quantity and exits with 0 when all pass; what is from memory is shown only", async () => {
    const { code, stdout, stderr } = await ask(["reproduce"])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toMatch(/^square of three +9 +9 +within 1e-12 of it +pass +derived$/m)
    expect(stdout).toMatch(/^square of two, simulated +4 +4\.1 +3\.9 to 4\.3 +in the 99\.9 % interval +pass +read$/m)
    expect(stdout).toMatch(/^square of ten, as remembered +99 +100 +.*shown +memory$/m)
    expect(stdout).toContain("2 of 2 quantities pass, 1 shown only")
  })

  it("exits with 1 on a miss, names the model of each line, and with --quiet shows what misses only", async () => {
    const all = await ask(["reproduce"], [square, cube])
    expect(all.code).toBe(1)
    expect(all.stdout).toMatch(/^cube-of-a-number +cube of three +27 +26 +.*miss +derived$/m)
    expect(all.stdout).toContain("2 of 3 quantities pass")
    const quiet = await ask(["reproduce", "--quiet"], [square, cube])
    expect(quiet.code).toBe(1)
    expect(quiet.stdout).not.toContain("square of three")
    expect((await ask(["reproduce", "--quiet"])).stdout).toBe("")
  })

  it("keeps to one model when it is named", async () => {
    expect((await ask(["reproduce", "square-of-a-number"], [square, cube])).code).toBe(0)
    expect((await ask(["reproduce", "cube-of-a-number"], [square, cube])).code).toBe(1)
  })

  it("gives the table as JSON", async () => {
    const { stdout } = await ask(["reproduce", "--json"], [square, cube])
    const { ok, quantities } = JSON.parse(stdout) as {
      ok: boolean
      quantities: { model: string; low: number | null }[]
    }
    expect(ok).toBe(false)
    expect(quantities).toHaveLength(4)
    expect(quantities[1]).toMatchObject({
      model: "square-of-a-number",
      reference: 4,
      value: 4.1,
      low: 3.9,
      verdict: "pass",
    })
  })

  it("answers a case as one JSON line, defaults filled in, numbers without a leading zero taken", async () => {
    const { code, stdout } = await ask(["reproduce", "square-of-a-number", "--of", ".5", "--json"])
    expect(code).toBe(0)
    expect(stdout).toBe(
      '{"model":"square-of-a-number","options":{"of":0.5,"times":1,"sign":"plus"},"value":0.25,"simulated":0.35,"low":-0.75,"high":1.25,"root":0.5}\n',
    )
  })

  it.each([
    [["--of", "-.5"], 0.25],
    [["--of=-2"], 4],
    [["--of", "1e-1", "--times", "4"], 0.04],
    [["--of", "2", "--plus", "1,-.5, .25"], 4.75],
    [["--of", "2", "--sign", "minus"], -4],
    [["--times", "2"], 18],
  ])("reads %j", async (words, value) => {
    const { stdout } = await ask(["reproduce", "square-of-a-number", ...words, "--json"])
    expect((JSON.parse(stdout) as { value: number }).value).toBeCloseTo(value, 12)
  })

  it("takes the model after an option too", async () => {
    expect((await ask(["reproduce", "--json", "--of", "2", "square-of-a-number"])).stdout).toContain('"value":4')
  })

  it("tells a case in words without --json", async () => {
    const { stdout } = await ask(["reproduce", "square-of-a-number", "--of", "2"])
    expect(stdout).toBe(
      "square-of-a-number: of 2, times 1, sign plus\nexact: 4\nsimulated: 4.1\n99.9 % interval: 3 to 5\nroot: 2\n",
    )
  })

  it.each([
    [["--of", "11"], '--of is "11": give a number from -10 to 10.\n'],
    [["--of", "0x1"], '--of is "0x1": give a number from -10 to 10.\n'],
    [["--of", "1e999"], '--of is "1e999": give a number from -10 to 10.\n'],
    [["--of", ""], '--of is "": give a number from -10 to 10.\n'],
    [["--of", "."], '--of is ".": give a number from -10 to 10.\n'],
    [["--of", "NaN"], '--of is "NaN": give a number from -10 to 10.\n'],
    [["--times", "1.5"], '--times is "1.5": give a whole number from 1 to 5.\n'],
    [["--times", "1e0"], '--times is "1e0": give a whole number from 1 to 5.\n'],
    [["--plus", "1,,1"], '--plus is "1,,1": give numbers separated by commas, each from -1 to 1.\n'],
    [["--plus", "1,2"], '--plus is "1,2": give numbers separated by commas, each from -1 to 1.\n'],
    [["--sign", "times"], '--sign is "times": give one of plus, minus.\n'],
    [["--off", "3"], '"--off" is no option of contested reproduce: did you mean --of?\n'],
    [["--of", "7"], "--of is 7: the square of 7 is not told.\n"],
    [
      ["--of", "11", "--sign", "x"],
      '--of is "11": give a number from -10 to 10.\n--sign is "x": give one of plus, minus.\n',
    ],
    [["more"], '"more" is one argument too many for contested reproduce.\n'],
  ])("refuses %j with a sentence", async (words, stderr) => {
    expect(await ask(["reproduce", "square-of-a-number", ...words])).toEqual({ code: 2, stdout: "", stderr })
  })

  it("refuses a model that is none, whatever else was said", async () => {
    expect(await ask(["reproduce", "squareof-a-number", "--of", "2"])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        '"squareof-a-number" is no published model: did you mean square-of-a-number? Published models: square-of-a-number.\n',
    })
  })

  it("shows a model's options with ranges, words, defaults and an example", async () => {
    const { code, stdout } = await ask(["reproduce", "square-of-a-number", "--help"])
    expect(code).toBe(0)
    const words = stdout.replaceAll(/\s+/g, " ")
    expect(words).toContain("--of <x> The number. From -10 to 10. Default: 3.")
    expect(words).toContain("One of plus, minus. Default: plus.")
    expect(words).toContain("contested reproduce square-of-a-number --of 3 --times 1 --sign plus --json")
  })

  it("stops between two quantities when it is told to", async () => {
    const stopped = new AbortController()
    stopped.abort()
    const told = await contested(["reproduce"], { loadPublished: async () => [square], signal: stopped.signal })
    expect(told).toEqual({ code: 130, stdout: "", stderr: "Stopped.\n" })
  })
})

describe("contested run of a published model", () => {
  const out = join(root, "square")

  it("leaves the folder's four files, shows the table, and may be repeated", async () => {
    for (const _ of [1, 2]) {
      const { code, stdout } = await ask(["run", "square-of-a-number", "--out", out])
      expect(code).toBe(0)
      expect(stdout).toContain("2 of 2 quantities pass")
      expect(stdout).toContain(`Report: ${out}/report.html\n`)
    }
    expect(readdirSync(out).sort()).toEqual(["figure.json", "quantities.csv", "report.html", "reproduction.json"])
    expect(readdirSync(root)).toEqual(["square"])
    const document = JSON.parse(readFileSync(join(out, "reproduction.json"), "utf8")) as { format: string; ok: boolean }
    expect(document).toMatchObject({ format: "contested/reproduction", version: 1, ok: true })
    const lines = readFileSync(join(out, "quantities.csv"), "utf8").split("\n")
    expect(lines[0]).toBe("model,quantity,unit,reference,value,low,high,agreement,verdict,mark,source")
    expect(lines[1]).toBe("square-of-a-number,square of three,1,9,9,,,within 1e-12 of it,pass,derived,arithmetic")
    expect(readFileSync(join(out, "report.html"), "utf8")).toContain("<title>square-of-a-number</title>3")
  })

  it("gives the same bytes each time", async () => {
    const read = () => readdirSync(out).map((name) => readFileSync(join(out, name), "utf8"))
    const before = read()
    await ask(["run", "square-of-a-number", "--out", out])
    expect(read()).toEqual(before)
  })

  it("exits with 1 on a miss, with its folder written", async () => {
    const folder = join(root, "cube")
    expect((await ask(["run", "cube-of-a-number", "--out", folder], [cube])).code).toBe(1)
    expect(readdirSync(folder)).toHaveLength(4)
    rmSync(folder, { recursive: true })
  })

  it.each([
    ["files of somebody else", { "thesis.tex": "x" }, /holds files that are no reproduction/],
    [
      "a foreign file among ours",
      { "reproduction.json": "ours", "thesis.tex": "x" },
      /"thesis.tex", which is not ours/,
    ],
    ["another model", { "reproduction.json": "other" }, /holds a reproduction of "other"/],
    ["a run", { "manifest.json": "{}" }, /no reproduction/],
  ])("leaves a folder with %s as it is", async (_, files, sentence) => {
    const folder = mkdtempSync(join(root, "kept-"))
    for (const [name, content] of Object.entries(files)) {
      const model = content === "ours" ? "square-of-a-number" : content
      const text =
        name === "reproduction.json"
          ? JSON.stringify({ format: "contested/reproduction", model: { name: model } })
          : content
      writeFileSync(join(folder, name), text)
    }
    const told = await ask(["run", "square-of-a-number", "--out", folder])
    expect(told.code).toBe(2)
    expect(told.stderr).toMatch(sentence)
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort())
    rmSync(folder, { recursive: true })
  })

  it("refuses options of scenarios, and a file for a folder, in sentences", async () => {
    const file = join(root, "file")
    writeFileSync(file, "")
    const told = await ask(["run", "square-of-a-number", "--seed", "1", "--until", "2020-01-01", "--out", file])
    expect(told.code).toBe(2)
    expect(told.stderr.split("\n")).toHaveLength(4)
    expect(told.stderr).toMatch(/--seed has no meaning for square-of-a-number/)
    expect(told.stderr).toMatch(/is a file, not a folder/)
    rmSync(file)
  })

  it("is listed under its kind, and named when a scenario is misspelt", async () => {
    const { stdout } = await ask(["list"])
    expect(stdout).toMatch(/^Published models\n {2}square-of-a-number +The square of a number$/m)
    expect((await ask(["run", "square-of-a-numbr"])).stderr).toMatch(/did you mean square-of-a-number\?/)
    const entries = JSON.parse((await ask(["list", "--json"])).stdout) as { name: string; kind: string }[]
    expect(entries.at(-1)).toMatchObject({ name: "square-of-a-number", kind: "published" })
  })
})
