import { stat } from "node:fs/promises"
import { dirname, join, relative, resolve } from "node:path"
import { didYouMean } from "@contested/core"
import { ExperimentError, printable, quoted } from "@contested/experiments"
import { savedFigure } from "@contested/reporting"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { boundariesHelp, boundaryText, matchedBoundaries } from "../arguments/given-boundaries.js"
import { wholeNumber } from "../arguments/option-values.js"
import { baseOf, type FigureFormat, figureFormats, writeFigure } from "../figures/figure-files.js"
import { type FigureSource, figureSource } from "../figures/figure-source.js"
import type { Session } from "../session/session.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const LANGUAGES = ["en", "es"] as const
const DEFAULT_DOTS = 300

const command = withExamples(
  new Command("figure")
    .description(
      "Draw a figure for a paper from what a run left; its specification, data and words are saved beside it.",
    )
    .argument(
      "<results>",
      "Results folder of a run or calibration, or a saved .vl.json, or what contested compare --json wrote to a file.",
    )
    .option("--name <figure>", "Which figure; see --list. Default: all of them.")
    .option(
      "--format <name>",
      `${figureFormats.join(", ")}. html is one page that shows numbers under the pointer. Default: svg.`,
    )
    .option("--out <file>", "Where to, for one figure. Default: a folder named like the results, with -figures.")
    .option("--lang <code>", "Words in English or Spanish: en or es. Default: en.")
    .option("--boundaries <file>", boundariesHelp)
    .option("--dots <n>", `Dots per inch of a png, 72 to 1,200. Default: ${DEFAULT_DOTS}.`)
    .option("--list", "List the figures that can be drawn, and draw none.")
    .option("--json", "Write what was written as JSON.")
    .option("--quiet", "Say nothing when all is well.")
    .helpOption("-h, --help", "Show this help."),
  [
    "contested figure out/jalisco-zacatecas --name fan-deaths --format png",
    "contested figure out/jalisco-zacatecas --name agreement-map --lang es --out mapa.svg",
    "contested figure out/jalisco-zacatecas --name agreement-map --boundaries municipalities.geojson",
    "contested compare jalisco-zacatecas --json > compared.json && contested figure compared.json",
    "contested figure out/lanchester-abc-smc --format png",
    "contested figure out/lanchester --name signature --format html",
  ],
)

function choice<Name extends string>(given: GivenArguments, option: string, names: readonly Name[]): Name | undefined {
  const text = given.value(option)
  const found = names.find((name) => name === text)
  if (text !== undefined && found === undefined)
    given.mistake(`${option} is ${quoted(text)}${didYouMean(text, names)} Give one of ${names.join(", ")}.`)
  return found
}

async function findSource(given: GivenArguments, session: Session): Promise<FigureSource | undefined> {
  const path = given.positional(0)
  if (path === undefined) return undefined
  const there = path !== "" && !path.includes("\0") && (await stat(path).catch(() => undefined))
  if (!there) {
    given.mistake(`<results> ${quoted(path, 300)} cannot be opened: give a results folder or a file.`)
    return undefined
  }
  const text = await boundaryText(given)
  const source = await figureSource(
    path,
    text === undefined ? undefined : (manifest) => matchedBoundaries(text, manifest, session, given.has("--quiet")),
  )
  if (given.has("--boundaries") && source.takesBoundaries === undefined)
    given.mistake("--boundaries has no meaning here: only the maps of a run's results folder are drawn on them.")
  return source
}

/** File names of figures without their ends, one for each. */
function basesOf(given: GivenArguments, source: FigureSource, names: readonly string[]): readonly string[] {
  const out = given.value("--out")
  if (out !== undefined) return [resolve(baseOf(out))]
  if (source.saved !== undefined) return [baseOf(source.base)]
  const folder = source.base.endsWith(".json") ? dirname(source.base) : `${source.base}-figures`
  return names.map((name) => join(folder, name))
}

async function checkOut(given: GivenArguments, chosen: readonly string[]): Promise<void> {
  const out = given.value("--out")
  if (out === undefined) return
  if (out === "" || out.includes("\0")) given.mistake(`--out is ${quoted(out)}: give the name of a file.`)
  else if ((await stat(out).catch(() => undefined))?.isDirectory() === true)
    given.mistake(`--out ${printable(out, 300)} is a folder: give the name of a file.`)
  if (chosen.length > 1) given.mistake("--out is for one figure: give --name too.")
}

function shownPath(path: string): string {
  const near = relative(process.cwd(), path)
  return near === "" || near.startsWith("..") ? path : near
}

/** `contested figure`. */
export const figure: Verb = {
  command,
  run: async (given, session) => {
    const format: FigureFormat = choice(given, "--format", figureFormats) ?? "svg"
    const language = choice(given, "--lang", LANGUAGES) ?? "en"
    const dots = wholeNumber(given, "--dots", 72, 1200) ?? DEFAULT_DOTS
    const source = await findSource(given, session)
    const name = source === undefined ? undefined : choice(given, "--name", source.names)
    const chosen = name === undefined ? (source?.names ?? []) : [name]
    await checkOut(given, chosen)
    if (source?.saved !== undefined && given.has("--lang"))
      given.mistake("--lang has no meaning for a saved figure: its words are in it.")
    given.refuseMistakes()
    const { stdout, signal } = session
    const from = source as FigureSource
    if (given.has("--list")) {
      stdout.write(given.has("--json") ? `${JSON.stringify(from.names, null, 2)}\n` : `${from.names.join("\n")}\n`)
      return 0
    }
    const drawn =
      from.saved === undefined
        ? (await from.make(chosen, language)).map((made) => ({ saved: savedFigure(made), rows: made.rows }))
        : [{ saved: from.saved, rows: undefined }]
    if (drawn.length === 0)
      throw new ExperimentError("damaged", `The results hold nothing from which ${chosen.join(", ")} could be drawn.`)
    const names = drawn.map(({ saved }) => saved.usermeta.contested.name)
    const bases = basesOf(given, from, names)
    const written: { readonly name: string; readonly files: readonly string[] }[] = []
    for (const [index, { saved, rows }] of drawn.entries()) {
      if (signal.aborted) throw new ExperimentError("aborted", "Stopped.")
      const files = await writeFigure(bases[index] as string, saved, format, dots, rows)
      written.push({ name: names[index] as string, files })
    }
    if (given.has("--json")) stdout.write(`${JSON.stringify(written, null, 2)}\n`)
    else if (!given.has("--quiet")) {
      const lines = written.map(({ name: made, files: [picture = "", ...beside] }) =>
        beside.length === 0
          ? `${made}: ${shownPath(picture)}`
          : `${made}: ${shownPath(picture)} (beside it: ${beside.map((file) => shownPath(file).split(/[/\\]/).at(-1)).join(", ")})`,
      )
      stdout.write(`${lines.join("\n")}\n`)
    }
    return 0
  },
}
