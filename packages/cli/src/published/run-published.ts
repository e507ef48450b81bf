import { relative } from "node:path"
import { engineProvenance } from "@contested/experiments/node"
import type { PublishedModel } from "@contested/scenarios"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { reproductionLines } from "../lines/reproduction-lines.js"
import type { Session } from "../session/session.js"
import { reproductionOf } from "./reproduction-files.js"
import { reproductionFolderMistake, writeReproduction } from "./reproduction-folder.js"

/** Options of `contested run` that mean nothing for a published model: it brings its own seeds, and is held against numbers. */
const WITHOUT_MEANING = ["--seed", "--replications", "--until", "--workers", "--no-record", "--replication"]

/**
 * `contested run` of a published model: computes its quantities and its figure, shows the table, and leaves a folder with
 * reproduction.json, quantities.csv, figure.json and report.html.
 *
 * @returns 0, or 1 when a quantity misses.
 */
export async function runPublished(model: PublishedModel, given: GivenArguments, session: Session): Promise<number> {
  for (const name of WITHOUT_MEANING)
    if (given.has(name))
      given.mistake(`${name} has no meaning for ${model.name}, a published model with seeds of its own.`)
  const out = given.value("--out") ?? `out/${model.name}`
  const mistake = await reproductionFolderMistake(out, model.name)
  given.mistake(mistake && `--out: ${mistake}`)
  given.refuseMistakes()

  const quiet = given.has("--quiet")
  const { files, quantities, passed } = await reproductionOf(model, session, quiet, engineProvenance())
  const folder = await writeReproduction(out, model.name, files)
  const { name, title } = model
  if (given.has("--json")) {
    const done = { model: name, ok: passed, folder, report: `${folder}/report.html`, quantities }
    session.stdout.write(`${JSON.stringify(done, null, 2)}\n`)
  } else if (!quiet) {
    const near = relative(process.cwd(), folder)
    const shown = near === "" || near.startsWith("..") ? folder : near
    const lines = [title, "", ...reproductionLines(quantities, false), `Report: ${shown}/report.html`]
    session.stdout.write(`${lines.join("\n")}\n`)
  }
  return passed ? 0 : 1
}
