import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises"
import { basename, dirname, join, relative, resolve } from "node:path"
import { didYouMean } from "@contested/core"
import { ExperimentError, printable, quoted } from "@contested/experiments"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { modelTexts, type TextKind, textKinds } from "../lines/model-texts.js"
import type { Session } from "../session/session.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const LANGUAGES = ["en", "es"] as const

const command = withExamples(
  new Command("odd")
    .description(
      "Write the text a paper needs from a model's own definition: its ODD protocol (Grimm et al. 2020), or what goes with it.",
    )
    .argument("<scenario>", "Name of a scenario or of a published model, or a scenario file.")
    .option("--out <file>", "Where to. Default: the terminal.")
    .option("--lang <code>", "Language of the protocol's own words: en or es. Default: en.")
    .option("--brief", "Leave out the tables of territories and roads.")
    .option("--bibtex", "Write the works and data cited, as BibTeX, instead.")
    .option("--cff", "Write a CITATION.cff of the scenario instead.")
    .option("--stress", "Write a STRESS-DES checklist (Monks et al. 2019) instead.")
    .option("--json", "Write the text in a JSON document.")
    .option("--quiet", "Say nothing when all is well.")
    .helpOption("-h, --help", "Show this help."),
  [
    "contested odd jalisco-zacatecas --out odd.md",
    "contested odd jalisco-zacatecas --lang es --brief",
    "contested odd jalisco-zacatecas --bibtex --out sources.bib",
    "contested odd lanchester",
  ],
)

function chooseKind(given: GivenArguments): TextKind {
  const asked = textKinds.filter((kind) => given.has(`--${kind}`))
  if (asked.length > 1)
    given.mistake(`${asked.map((kind) => `--${kind}`).join(" and ")} are texts of their own: give one.`)
  const [kind = "odd"] = asked
  for (const option of ["--lang", "--brief"])
    if (kind !== "odd" && given.has(option)) given.mistake(`${option} is about the ODD protocol, not about --${kind}.`)
  return kind
}

async function findTexts(given: GivenArguments, session: Session) {
  const [scenarios, published] = [await session.loadScenarios(), await session.loadPublished()]
  const name = given.positional(0)
  const subject = scenarios.find((one) => one.name === name) ?? published.find((one) => one.name === name)
  if (name !== undefined && subject === undefined) {
    const names = [...scenarios, ...published].map((one) => one.name)
    given.mistake(`${quoted(name)} is no scenario${didYouMean(name, names)} Scenarios: ${names.join(", ") || "none"}.`)
  }
  return subject
}

/** Writes aside and renames, so that the file is whole or as it was. */
async function writeText(path: string, text: string): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}-${process.pid}.partial`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(partial, text, { flush: true })
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    const { code, message } = error as NodeJS.ErrnoException
    throw new ExperimentError("file", `Cannot write ${printable(path, 300)}: ${code ?? message}.`, error)
  }
}

/** `contested odd`. */
export const odd: Verb = {
  command,
  run: async (given, session) => {
    const kind = chooseKind(given)
    const lang = given.value("--lang") ?? "en"
    const language = LANGUAGES.find((one) => one === lang)
    if (language === undefined) given.mistake(`--lang is ${quoted(lang)}: give en or es.`)
    const out = given.value("--out")
    if (out !== undefined && (out === "" || out.includes("\0")))
      given.mistake(`--out is ${quoted(out)}: give the name of a file.`)
    else if (out !== undefined && (await stat(out).catch(() => undefined))?.isDirectory() === true)
      given.mistake(`--out ${printable(out, 300)} is a folder: give the name of a file.`)
    const subject = await findTexts(given, session)
    given.refuseMistakes()
    const text = await modelTexts(subject as NonNullable<typeof subject>, kind, language ?? "en", given.has("--brief"))
    const path = out === undefined ? null : resolve(out)
    if (path !== null) await writeText(path, text)
    if (given.has("--json"))
      session.stdout.write(`${JSON.stringify({ name: subject?.name, kind, file: path, text }, null, 2)}\n`)
    else if (path === null) session.stdout.write(text)
    else if (!given.has("--quiet")) {
      const near = relative(process.cwd(), path)
      session.stdout.write(`Written: ${near === "" || near.startsWith("..") ? path : near}\n`)
    }
    return 0
  },
}
