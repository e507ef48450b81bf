import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { RunCauses, WhyEvent, WhyNot } from "@contested/core"
import { catalogues } from "@contested/reporting"
import { scenarios } from "@contested/scenarios"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { contested } from "./command-harness.js"

/** The scenarios that ship, in this thread. */
const shipped = { loadScenarios: async () => scenarios, module: undefined }

let folder: string
const flagship = () => join(folder, "flagship")
const episode = () => join(folder, "episode")

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "why-"))
  const runs = [
    ["run", "jalisco-zacatecas", "--replications", "1", "--until", "2018-02-28", "--quiet", "--out", flagship()],
    ["run", "encarnacion-2022", "--replications", "1", "--quiet", "--out", episode()],
  ]
  for (const words of runs) expect(await contested(words, shipped)).toMatchObject({ code: 0, stderr: "" })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Ids of the events of a kind. */
async function idsOf(dir: string, kind: string): Promise<string[]> {
  const [header = "", ...lines] = (await readFile(join(dir, "events.csv"), "utf8")).trim().split("\n")
  const at = header.split(",").indexOf("kind")
  return lines.filter((line) => line.split(",")[at] === kind).map((line) => line.split(",")[0] as string)
}

describe("contested why --event", () => {
  it("tells of an event of the flagship the rate, its terms with sources, its share, and its causes back to the start", async () => {
    const [id = ""] = await idsOf(flagship(), "clash")
    const { code, stdout, stderr } = await contested(["why", flagship(), "--event", id], shipped)
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toMatch(
      new RegExp(`^Event ${id}, 2018-0\\d-\\d\\d: a clash between two groups \\(.* in .*\\), by clash/clash\\.`),
    )
    expect(stdout).toMatch(/In the model its rate was [\d.]+ per day at that moment, [\d.]+ % of the [\d.]+ per day/)
    expect(stdout).toMatch(/clash\.encounters +0\.000477 1\/day +1 /)
    expect(stdout).toMatch(/members: .* in .* +\d+ +0\.\d+ +state of the run/)
    expect(stdout).toMatch(/from the initial state on|by the initial state/)
    expect(stdout).not.toMatch(/\bwill\b|confirmed|predicts that/)
  })

  it("gives the same as data, in which the shares are the rates over their total", async () => {
    const [id = ""] = await idsOf(flagship(), "retaliation")
    const { stdout } = await contested(["why", flagship(), "--event", id, "--json"], shipped)
    const answer = JSON.parse(stdout) as WhyEvent & { readonly event: string }
    expect(answer.event).toBe(id)
    const { competing, chain } = answer
    for (const { rate, share } of competing?.listed ?? []) expect(share).toBeCloseTo(rate / (competing?.total ?? 0), 12)
    expect(competing?.listed.length).toBeGreaterThan(1)
    expect(chain[0]?.rate).toBeGreaterThan(0)
    expect(chain.at(-1)?.cause).toBe(0)
  })

  it("tells of an episode what officers and attackers the rate came from, and of what was scheduled that it has no rate", async () => {
    const [hit = ""] = await idsOf(episode(), "officer killed")
    const struck = await contested(["why", episode(), "--event", hit], shipped)
    expect(struck.stdout).toMatch(/an officer is hit \(in Encarnación de Díaz\), by attack\/officerHit/)
    expect(struck.stdout).toMatch(/attack\.lethality +[\d.]+ 1\/hour +1 /)
    expect(struck.stdout).toMatch(/a planned attack begins: scheduled by the initial state/)
    const [sent = ""] = await idsOf(episode(), "help is sent")
    const scheduled = await contested(["why", episode(), "--event", sent], shipped)
    expect(scheduled.stdout).toContain("It was scheduled: it has no rate and no competitors.")
  })
})

describe("causes.json of a run", () => {
  it("holds the rates that contested why tells, and is made again by contested verify", async () => {
    const causes = JSON.parse(await readFile(join(episode(), "causes.json"), "utf8")) as RunCauses
    expect(causes.rates.occurrence.length).toBeGreaterThan(3)
    const [occurrence = 0] = causes.rates.occurrence
    const asked = await contested(["why", episode(), "--event", `1-${occurrence}`, "--json"], shipped)
    const { chain } = JSON.parse(asked.stdout) as WhyEvent
    expect(causes.rates.rate[0]).toBe(Number(chain[0]?.rate?.toPrecision(6)))
    expect(causes.rates.place[0]).toBe(Number(chain[0]?.place?.toPrecision(6)))
    const { code, stdout } = await contested(["verify", episode()], shipped)
    expect(code).toBe(0)
    expect(stdout).toContain("causes.json made again: The same bytes.")
  })

  it("is not left by a run that records nothing", async () => {
    const out = join(folder, "unrecorded")
    await contested(["run", "encarnacion-2022", "--replications", "1", "--no-record", "--quiet", "--out", out], shipped)
    await expect(readFile(join(out, "causes.json"))).rejects.toThrow(/ENOENT/)
    expect((await contested(["verify", out], shipped)).code).toBe(0)
  })
})

describe("contested why --not", () => {
  it("says how many were to be expected where it was possible, and what kept the others from it", async () => {
    const words = ["why", flagship(), "--not", "clash", "--territory", "14097", "--at", "2018-01"]
    const { code, stdout } = await contested(words, shipped)
    expect(code).toBe(0)
    expect(stdout).toMatch(/a clash between two groups \(clash\/clash\), replication 1, 2018-01-01 up to 2018-02-01:/)
    expect(stdout).toMatch(/possible on 31\.0 of 31\.0 days, at [\d.]+ per day on average/)
    expect(stdout).toMatch(/its rate was 0: members: .* was 0 \(with 1 it could have\)/)
  })

  it("calls none likely by chance where few were to be expected, and gives the same as data", async () => {
    const rare = ["why", flagship(), "--not", "massacre", "--territory", "32020", "--at", "2018-01-05"]
    expect((await contested(rare, shipped)).stdout).toMatch(/hardly any were to be expected \(0\.0000\d+\)/)
    const words = ["why", flagship(), "--not", "clash", "--territory", "14097", "--at", "2018-02-20"]
    const { stdout } = await contested(words, shipped)
    expect(stdout).toMatch(
      /were to be expected, and it did not: .* none happens in 9\d(\.\d)? % of cases, so likely by chance/,
    )
    const answer = JSON.parse((await contested([...words, "--json"], shipped)).stdout) as WhyNot
    expect(answer.days).toBe(1)
    expect(answer.expected).toBeCloseTo(
      answer.members.reduce((sum, { expected }) => sum + expected, 0),
      12,
    )
    expect(answer.probabilityOfNone).toBeCloseTo(Math.exp(-answer.expected), 12)
  })
})

describe("contested why, asked wrongly", () => {
  it.each([
    [[], /needs either --event or --not/],
    [["--event", "1-5", "--not", "clash"], /needs either --event or --not/],
    [["--event", "clash"], /--event is "clash": expected an id/],
    [["--event", "2-5"], /replications 1 to 1/],
    [["--event", "1-5", "--at", "2018"], /--at has no meaning beside --event/],
    [["--event", "1-99999999"], /the run ends after/],
    [["--not", "clash"], /--at is missing/],
    [["--not", "clash", "--at", "2018-13"], /--at is "2018-13": expected a year, a month or a day/],
    [["--not", "clash", "--at", "2019"], /not in the run: it goes from 2018-01-01 to 2018-02-28/],
    [["--not", "clahs", "--at", "2018-01"], /no hazard "clahs": did you mean clash/],
    [["--not", "clash", "--at", "2018-01"], /at most 500 are looked at: name a territory or a group/],
    [["--not", "clash", "--at", "2018-01", "--territory", "1"], /no territory 1/],
  ])("%j is refused in a sentence", async (words, sentence) => {
    const { code, stdout, stderr } = await contested(["why", flagship(), ...words], shipped)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/ at .*\.ts/)
  })

  it("does not answer for a run that this program does not make", async () => {
    const path = join(episode(), "manifest.json")
    const text = await readFile(path, "utf8")
    const manifest = JSON.parse(text) as { replicationDigests: string[] }
    await writeFile(path, JSON.stringify({ ...manifest, replicationDigests: ["0".repeat(64)] }))
    const { code, stdout, stderr } = await contested(["why", episode(), "--event", "1-7"], shipped)
    await writeFile(path, text)
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" })
    expect(stderr).toMatch(/the run is not the one in/)
  })
})

describe("the words of contested why", () => {
  it("name every hazard and scheduled event of the shipped scenarios, each member once, in both languages", () => {
    for (const { name, open, defaults } of scenarios) {
      // The national one has no mechanism of its own, and takes seconds to put together.
      if (name === "mexico") continue
      const opened = open?.({ seed: "1", replication: 1, until: defaults.until })
      const parts = opened?.run.model.parts ?? []
      const names = parts.flatMap((part) =>
        [...Object.keys(part.hazards), ...Object.keys(part.events)].map((own) => `${part.name}/${own}`),
      )
      expect(names.length).toBeGreaterThan(0)
      for (const { causes } of [catalogues.en, catalogues.es])
        expect(names.filter((one) => causes.happenings[one] === undefined)).toEqual([])
      const inspection = opened?.run.inspect()
      for (const { name: hazard, members } of inspection?.families ?? []) {
        const subjects = Array.from({ length: members }, (_, member) =>
          JSON.stringify(inspection?.subjectOf(hazard, member)),
        )
        expect(new Set(subjects).size).toBe(members)
        expect(members === 0 || !subjects[0]?.includes("member")).toBe(true)
      }
    }
  })
})
