import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { verbNames } from "../src/program.js"
import { contested } from "./command-harness.js"

const root = mkdtempSync(join(tmpdir(), "contested-cli-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const VERBS = verbNames.join(", ")
const unused = join(root, "unused")
mkdirSync(join(root, "thesis"))
writeFileSync(join(root, "thesis", "chapter.tex"), "years of work")
writeFileSync(join(root, "file"), "x")
mkdirSync(join(root, "extension"))
writeFileSync(join(root, "extension", "manifest.json"), "{}")

const run = (...words: string[]): string[] => ["run", "four-places", "--out", unused, ...words]
const range = "give a whole number from 1 to 1,000,000, in decimal digits.\n"
const scenarioNames =
  "Scenarios: four-places, four-places-busy, throws-in-the-third, exits-in-the-third, never-ends-in-the-third, promises, not-a-number, forgets-a-measure.\n"

/** What was wrong, what was typed, and all that stderr must say. */
const MISTAKES: readonly (readonly [string, readonly string[], string])[] = [
  ["an unknown verb", ["explode"], `"explode" is no verb of contested.\nVerbs: ${VERBS}. See contested --help.\n`],
  [
    "a misspelt verb",
    ["verfiy"],
    `"verfiy" is no verb of contested: did you mean verify?\nVerbs: ${VERBS}. See contested --help.\n`,
  ],
  [
    "an unknown option before a verb",
    ["--verison"],
    '"--verison" is no option of contested: did you mean --version?\nSee contested --help.\n',
  ],
  ["no scenario", ["run"], "contested run needs a <scenario>: Name of a scenario; see contested list.\n"],
  ["an unknown scenario", ["run", "mars"], `"mars" is no scenario. ${scenarioNames}`],
  [
    "a misspelt scenario",
    ["run", "fourplaces"],
    `"fourplaces" is no scenario: did you mean four-places? ${scenarioNames}`,
  ],
  [
    "a path for a scenario",
    ["run", "../four-places"],
    `"../four-places" is no scenario: did you mean four-places? ${scenarioNames}`,
  ],
  ["an argument too many", run("surplus"), '"surplus" is one argument too many for contested run.\n'],
  ["an unknown option", run("--colour"), '"--colour" is no option of contested run.\n'],
  [
    "a misspelt option with its value",
    run("--replicatoins", "5"),
    '"--replicatoins" is no option of contested run: did you mean --replications?\n',
  ],
  ["a shortened option", run("--repl=5"), '"--repl" is no option of contested run: did you mean --replications?\n'],
  ["an unknown short option", run("-n"), '"-n" is no option of contested run.\n'],
  [
    "an option without its value at the end",
    run("--seed"),
    "--seed needs a value: Text all random numbers follow from, 1 to 200 characters. Default: the scenario's.\n",
  ],
  [
    "an option without its value before another",
    run("--seed", "--json"),
    "--seed needs a value: Text all random numbers follow from, 1 to 200 characters. Default: the scenario's.\n",
  ],
  ["the same option twice", run("--seed", "a", "--seed", "b"), "--seed is given more than once: give it once.\n"],
  ["the same flag twice", run("--json", "--json"), "--json is given more than once: give it once.\n"],
  ["a flag with a value", run("--json=yes"), '--json takes no value, got "yes".\n'],
  ...[
    "0",
    "-3",
    "abc",
    "1.5",
    "1e400",
    "1e3",
    "0x10",
    " 12 ",
    "1_000",
    "1,000",
    "+5",
    "",
    "NaN",
    "Infinity",
    "1000001",
    "٣",
    "9".repeat(30),
  ].map(
    (text) =>
      [
        `--replications ${JSON.stringify(text)}`,
        run("--replications", text),
        `--replications is "${text}": ${range}`,
      ] as const,
  ),
  ["--workers 0", run("--workers", "0"), '--workers is "0": give a whole number from 1 to 256, in decimal digits.\n'],
  [
    "--workers 100000",
    run("--workers", "100000"),
    '--workers is "100000": give a whole number from 1 to 256, in decimal digits.\n',
  ],
  ["--replication 0", ["run", "four-places", "--replication", "0"], `--replication is "0": ${range}`],
  [
    "a day that is none",
    run("--until", "2019-02-30"),
    '--until "2019-02-30" is not a day of the calendar: write YYYY-MM-DD, such as 2015-01-01.\n',
  ],
  [
    "a day of another order",
    run("--until", "31.12.2019"),
    '--until "31.12.2019" is not a day of the calendar: write YYYY-MM-DD, such as 2015-01-01.\n',
  ],
  [
    "a month without a day",
    run("--until", "2019-02"),
    '--until "2019-02" is not a day of the calendar: write YYYY-MM-DD, such as 2015-01-01.\n',
  ],
  [
    "a last day before the first",
    run("--until", "2014-12-31"),
    "--until 2014-12-31 lies before the scenario's first day: give 2015-01-01 or later.\n",
  ],
  [
    "a last day in another age",
    run("--until", "9999-12-31"),
    "--until 9999-12-31 lies more than 100 years after the scenario's first day, 2015-01-01.\n",
  ],
  ["an empty seed", run("--seed", ""), "--seed is empty: give 1 to 200 characters.\n"],
  ["a seed of 201 characters", run("--seed", "s".repeat(201)), "--seed has 201 characters: give 1 to 200.\n"],
  [
    "a seed with a line break",
    run("--seed", "a\nb"),
    '--seed "a\\u{a}b" holds a control character: give 1 to 200 visible characters.\n',
  ],
  [
    "a seed with an escape sequence",
    run("--seed=\u001b[31mred"),
    '--seed "\\u{1b}[31mred" holds a control character: give 1 to 200 visible characters.\n',
  ],
  [
    "a foreign folder",
    ["run", "four-places", "--out", join(root, "thesis")],
    `--out: The results folder ${join(root, "thesis")} holds files that no run has written (no manifest.json of a run): it is left as it is. Name another folder.\n`,
  ],
  [
    "another program's manifest",
    ["run", "four-places", "--out", join(root, "extension")],
    `--out: The results folder ${join(root, "extension")} holds files that no run has written (no manifest.json of a run): it is left as it is. Name another folder.\n`,
  ],
  [
    "a file for a folder",
    ["run", "four-places", "--out", join(root, "file")],
    `--out: The results folder ${join(root, "file")} is a file, not a folder: it is left as it is. Name another folder.\n`,
  ],
  [
    "a folder below a file",
    ["run", "four-places", "--out", join(root, "file", "x")],
    `--out: Cannot use the results folder ${join(root, "file", "x")}: a part of its path is a file, not a folder (ENOTDIR). Name another folder.\n`,
  ],
  [
    "a folder with NUL in its name",
    ["run", "four-places", "--out=a\0b"],
    "--out: The results folder a\\u{0}b has a NUL character in its name, which no file system allows.\n",
  ],
  ["a folder without a name", ["run", "four-places", "--out", ""], "--out: The results folder's name is empty.\n"],
  [
    "a folder name of 300 characters",
    ["run", "four-places", "--out", join(root, "n".repeat(300))],
    `--out: Cannot use the results folder ${join(root, "n".repeat(300)).slice(0, 300)}... (${join(root, "n".repeat(300)).length} characters): the name is too long for the file system (ENAMETOOLONG). Name another folder.\n`,
  ],
  [
    "--replication beside --out",
    run("--replication", "3"),
    "--out has no meaning beside --replication, which makes one replication and writes nothing.\n",
  ],
  [
    "a folder to report that is not there",
    ["report", join(root, "nowhere")],
    `<folder> ${join(root, "nowhere")} cannot be opened: it is not there.\n`,
  ],
  [
    "a folder to verify that is a file",
    ["verify", join(root, "file")],
    `<folder> ${join(root, "file")} is a file: give the folder of a run.\n`,
  ],
  [
    "a folder to verify that no run has written",
    ["verify", join(root, "thesis")],
    `<folder> ${join(root, "thesis")} has no manifest.json: give the results folder of a scenario's run.\n`,
  ],
  ["a folder to verify with NUL", ["verify", "a\0b"], '<folder> is "a\\u{0}b": give the name of a results folder.\n'],
  [
    "no folder to verify",
    ["verify"],
    "contested verify needs a <folder>: Results folder: of a run, sweep, comparison, sensitivity analysis or calibration.\n",
  ],
  ["an argument for list", ["list", "all"], '"all" is one argument too many for contested list.\n'],
  ["an echoed bidirectional override", ["run", "a\u202eb"], `"a\\u{202e}b" is no scenario. ${scenarioNames}`],
]

describe("a mistake on the command line", () => {
  it.each(MISTAKES)("%s is told in one line, exits with 2 and runs nothing", async (_what, words, stderr) => {
    const told = await contested(words)
    expect(told).toEqual({ code: 2, stdout: "", stderr })
    expect(existsSync(unused)).toBe(false)
    expect(told.stderr).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|^ +at /mu)
  })

  it("does not come alone: all are told at once, in one run", async () => {
    const words = [
      "run",
      "four-place",
      "--replications",
      "0",
      "--until",
      "2019-02-30",
      "--seed",
      "",
      "--wrokers",
      "2",
      "--json=1",
    ]
    const { code, stderr } = await contested(words)
    expect(code).toBe(2)
    expect(
      stderr
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ").slice(0, 2).join(" ")),
    ).toEqual([
      '"--wrokers" is',
      "--json takes",
      '"four-place" is',
      "--seed is",
      "--replications is",
      '--until "2019-02-30"',
    ])
  })

  it("leaves foreign folders as they were", () => {
    expect(readFileSync(join(root, "thesis", "chapter.tex"), "utf8")).toBe("years of work")
    expect(readFileSync(join(root, "file"), "utf8")).toBe("x")
  })
})

describe("asking for help", () => {
  it.each([[[]], [["--help"]], [["-h"]], [["help"]]])("with %j lists the verbs and exits with 0", async (words) => {
    const { code, stdout, stderr } = await contested(words)
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    for (const verb of ["list", "run", "facts", "reproduce", "report", "verify"])
      expect(stdout).toMatch(new RegExp(`^  ${verb} `, "m"))
  })

  it.each(["list", "run", "facts", "reproduce", "report", "verify"])(
    "about %s shows its options and an example",
    async (verb) => {
      const told = await contested([verb, "--help"])
      expect(told.code).toBe(0)
      expect(told.stdout).toMatch(new RegExp(`^Usage: contested ${verb} `))
      expect(told.stdout).toContain("--json")
      expect(told.stdout).toContain(`Examples:\n  contested ${verb}`)
      expect(await contested(["help", verb])).toEqual(told)
    },
  )

  it("about the version gives it alone", async () => {
    expect(await contested(["--version"])).toEqual({ code: 0, stdout: "0.1.0\n", stderr: "" })
  })
})
