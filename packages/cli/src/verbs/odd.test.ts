import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { publishedModels, scenarios } from "@contested/scenarios"
import { afterAll, describe, expect, it } from "vitest"
import { contested } from "../../tests/command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-odd-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const real = { loadScenarios: async () => scenarios, loadPublished: async () => publishedModels }
const odd = (...words: string[]) => contested(["odd", ...words], real)

const ELEMENTS = [
  "1. Purpose and patterns",
  "2. Entities, state variables, and scales",
  "3. Process overview and scheduling",
  "4. Design concepts",
  "5. Initialization",
  "6. Input data",
  "7. Submodels",
]
const CONCEPTS = [
  "Basic principles",
  "Emergence",
  "Adaptation",
  "Objectives",
  "Learning",
  "Prediction",
  "Sensing",
  "Interaction",
  "Stochasticity",
  "Collectives",
  "Observation",
]
const headings = (text: string): string[] => [...text.matchAll(/^## (\d\. .*)$/gm)].map(([, heading]) => heading ?? "")
/** The text of one submodel. */
const submodel = (text: string, name: string): string =>
  text.split(/^### 7\.\d+ /m).find((part) => part.startsWith(`${name}\n`)) ?? ""

/** The national scenario has mechanisms of the flagship and 2,469 places: putting it together would take longer than all else here. */
const told = scenarios.filter(({ name }) => name !== "mexico")

describe.each(told.map((scenario) => [scenario.name, scenario] as const))("the ODD text of %s", (name, scenario) => {
  const model = scenario.describe!()

  it("has all seven elements in order and all eleven design concepts, in both languages", async () => {
    const { code, stdout } = await odd(name)
    expect(code).toBe(0)
    expect(headings(stdout)).toEqual(ELEMENTS)
    for (const concept of CONCEPTS) expect(stdout).toContain(`**${concept}.**`)
    const spanish = (await odd(name, "--lang", "es")).stdout
    expect(headings(spanish)).toHaveLength(7)
    expect(spanish).toContain("**Estocasticidad.**")
  })

  it("tells every parameter with its value and basis, every hazard with its rate, every event and every answer", async () => {
    const { stdout } = await odd(name)
    for (const mechanism of model.mechanisms) {
      const text = submodel(stdout, mechanism.name)
      expect(text, mechanism.name).not.toBe("")
      for (const { name: parameter } of mechanism.parameters) expect(text).toContain(`\n| ${parameter} | `)
      for (const hazard of mechanism.hazards) {
        expect(text).toContain(`**Hazard ${hazard.name}**`)
        expect(stdout).toContain(`| ${mechanism.name} | ${hazard.name} | ${hazard.members} | `)
      }
      for (const event of mechanism.events) {
        expect(text).toContain(`**Event ${event.name}**`)
        expect(stdout).toContain(`| ${mechanism.name} | ${event.name} | ${event.priority} |`)
      }
      expect((text.match(/^\$\$.+\$\$$/gm) ?? []).length).toBe(mechanism.hazards.length)
      expect((text.match(/\*\*When the record/g) ?? []).length).toBe(mechanism.answers.length)
    }
  })

  it("tells every number that the program's own definition has, so that nothing has to be looked up", async () => {
    const { stdout } = await odd(name)
    const { region, deployments, groups, initialMembers } = model.ground
    for (const { code } of region.territories) expect(stdout).toContain(`\n| ${code} | `)
    for (const { date, strength } of deployments)
      expect(stdout).toMatch(new RegExp(`\\| ${date} \\| .*\\| ${strength} \\|`))
    const roads = stdout.slice(stdout.indexOf("## Appendix B"))
    expect(roads.match(/^\| \d+ \| \d+ \| [\d.]+ \| [\d.]+ \|$/gm)).toHaveLength(region.links.length)
    const rows = [
      ...stdout.matchAll(/^\| (?:\d{5}) \| [^|]+ \| [^|]+ \| [^|]+ \| [^|]+ \| [^|]+ \| [^|]+ \| [^|]+ \| (.*) \|$/gm),
    ]
    const members = rows.flatMap(([, cells]) => (cells ?? "").split(" | ").slice(0, groups.length).map(Number))
    expect(members.reduce((a, b) => a + b, 0)).toBe(initialMembers.reduce((a, b) => a + b, 0))
  })

  it("tells every kind of input that the model reads", async () => {
    const { stdout } = await odd(name)
    const inputs = stdout.slice(stdout.indexOf("## 6. Input data"), stdout.indexOf("## 7. Submodels"))
    /** Where each kind is told; a kind that is added to the ground has to be added here, and to the text. */
    const told: Readonly<Record<string, string>> = {
      deployments: "Forces are sent:",
      capabilities: "Capabilities:",
      counterMeasures: "What forces do about capabilities:",
      policies: "The state acts:",
      plannedAttacks: "Attacks that are known to have begun:",
      leaderRemovals: "Groups lose their leader",
      alliances: "Groups who leave each other alone",
      trafficking: "What is trafficked:",
      incursions: "Groups come in on known dates:",
      plannedMessages: "Threats that are known",
      coverage: "How much of what happens the media tell:",
    }
    const elsewhere = ["region", "roads", "calendar", "groups", "forces", "hostility", "stakes"]
    const start = ["initialMembers", "outsideMembers", "initialForces", "referenceForces"]
    for (const [key, value] of Object.entries(model.ground)) {
      if (elsewhere.includes(key) || start.includes(key)) continue
      expect(Object.keys(told), key).toContain(key)
      if (Array.isArray(value) && value.length > 0) expect(inputs).toContain(told[key])
    }
  })

  it("leaves the long tables out when it is to be brief", async () => {
    const [long, brief] = [await odd(name), await odd(name, "--brief")]
    expect(brief.stdout.length).toBeLessThan(long.stdout.length)
    expect(brief.stdout).not.toContain("## Appendix A")
  })

  it("makes no claim about what is going to happen", async () => {
    expect((await odd(name)).stdout).not.toMatch(
      /\bpredicts that\b|\bwill (?:happen|rise|fall|increase)\b|\bconfirmed\b/i,
    )
  })

  it("cites as BibTeX with keys of their own, and fills the STRESS-DES checklist's items", async () => {
    const { stdout } = await odd(name, "--bibtex")
    const keys = [...stdout.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key)
    expect(keys.length).toBeGreaterThan(5)
    expect(new Set(keys).size).toBe(keys.length)
    // Braces close: what is not escaped comes in pairs.
    const bare = stdout.replace(/\\[{}]/g, "")
    expect(bare.split("{").length).toBe(bare.split("}").length)
    const items = [...(await odd(name, "--stress")).stdout.matchAll(/^\| (\d\.\d(?:\.\d)?) \| [^|]+ \| (.+) \|$/gm)]
    expect(items.map(([, item]) => item)).toHaveLength(24)
    for (const [, , answer] of items) expect(answer?.length).toBeGreaterThan(4)
    expect((await odd(name, "--cff")).stdout).toMatch(/^cff-version: 1\.2\.0\n/)
  })
})

describe("the ODD text of a published model", () => {
  it.each(publishedModels.map(({ name }) => [name]))("of %s has all seven elements and its equations", async (name) => {
    const model = publishedModels.find((one) => one.name === name)!
    const { code, stdout } = await odd(name)
    expect(code).toBe(0)
    expect(headings(stdout)).toEqual(ELEMENTS)
    expect(model.mathematics, "its mathematics").toBeDefined()
    expect(stdout.match(/^\$\$.+\$\$$/gm)).toHaveLength(model.mathematics!.terms.length)
    for (const parameter of model.parameters) expect(stdout).toContain(`\n| ${parameter.name} | `)
    expect(stdout).not.toContain("does not tell this")
  })

  it("cites its publication as BibTeX", async () => {
    expect((await odd("moran", "--bibtex")).stdout).toContain("10.1017/S0305004100033193")
  })

  it.each(publishedModels.map((one) => [one.name, one] as const))(
    "of %s gives each DOI that it cites one entry",
    async (name, model) => {
      const { stdout } = await odd(name, "--bibtex")
      const dois = [...stdout.matchAll(/^ {2}doi = \{(.+)\},?$/gm)].map(([, doi]) => doi as string)
      expect(new Set(dois).size).toBe(dois.length)
      const sources = [...model.parameters, ...model.quantities].map(({ source }) => source ?? "")
      const uncited = dois.reduce((text, doi) => text.replaceAll(doi, ""), [model.citation, ...sources].join("\n"))
      expect(uncited).not.toMatch(/\b10\.\d{4,9}\//)
    },
  )
})

describe("contested odd", () => {
  it("writes to a file, whole, and says so", async () => {
    const file = join(root, "texts", "odd.md")
    const { code, stdout } = await odd("lanchester", "--out", file)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Written: ${file}\n` })
    expect(readFileSync(file, "utf8")).toMatch(/^# Lanchester's laws/)
  })

  it("gives the text in a JSON document", async () => {
    const { stdout } = await odd("lanchester", "--json")
    expect(JSON.parse(stdout)).toMatchObject({ name: "lanchester", kind: "odd", file: null })
  })

  it.each([
    ["an unknown name", ["lanchster"], '"lanchster" is no scenario: did you mean lanchester?'],
    [
      "two texts at once",
      ["lanchester", "--bibtex", "--cff"],
      "--bibtex and --cff are texts of their own: give one.\n",
    ],
    ["an unknown language", ["lanchester", "--lang", "fr"], '--lang is "fr": give en or es.\n'],
    ["a folder for a file", ["lanchester", "--out", root], `--out ${root} is a folder: give the name of a file.\n`],
    ["an impossible name", ["lanchester", "--out", "a\0b"], '--out is "a\\u{0}b": give the name of a file.\n'],
    [
      "a checklist of a published model",
      ["lanchester", "--stress"],
      "--stress is for scenarios; lanchester is a published",
    ],
  ])("refuses %s with a sentence", async (_, words, sentence) => {
    const { code, stdout, stderr } = await odd(...words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(sentence)
  })

  it("says why a scenario without a definition has no text", async () => {
    const { code, stderr } = await contested(["odd", "four-places"])
    expect(code).toBe(2)
    expect(stderr).toContain("was not put together from mechanisms")
  })

  it("does not write where a file cannot be", async () => {
    writeFileSync(join(root, "file"), "x")
    const { code, stderr } = await odd("moran", "--out", join(root, "file", "odd.md"))
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Cannot write .*: (?:ENOTDIR|EEXIST)\.\n$/)
  })
})

describe("CITATION.cff of the project", () => {
  it("has the version of the package", () => {
    const text = readFileSync(new URL("../../../../CITATION.cff", import.meta.url), "utf8")
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string
    }
    expect(text).toContain(`version: "${version}"`)
  })
})
