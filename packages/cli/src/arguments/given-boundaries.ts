import { readFile } from "node:fs/promises"
import type { RunManifest } from "@contested/core"
import { ExperimentError, printable, quoted } from "@contested/experiments"
import type { Boundaries } from "@contested/reporting"
import type { Session } from "../session/session.js"
import type { GivenArguments } from "./given-arguments.js"

/** Sentences about boundaries that are written to the terminal; the report holds them all. */
const MOST_SENTENCES = 20

/** Help of the option, alike for all verbs that have it. */
export const boundariesHelp =
  "GeoJSON or TopoJSON file with the territories' boundaries, matched by code; WGS 84 degrees. Default: cells around the seats."

/** Reads the file of --boundaries; undefined when the option was not given or its file cannot be read, which is then noted as a mistake. */
export async function boundaryText(given: GivenArguments): Promise<string | undefined> {
  const path = given.value("--boundaries")
  if (path === undefined) return undefined
  try {
    const text = await readFile(path, "utf8")
    const { matchBoundaries } = await import("@contested/reporting")
    matchBoundaries(text, [])
    return text
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const { code } = error as NodeJS.ErrnoException
    given.mistake(
      code === undefined
        ? `--boundaries ${quoted(path, 300)}: ${printable(reason, 400)}`
        : `--boundaries ${quoted(path, 300)} cannot be read (${code}); a GeoJSON or TopoJSON file is wanted.`,
    )
    return undefined
  }
}

/**
 * Matches boundaries to a run's territories and tells on stderr what became of those that are not simply drawn.
 *
 * @throws ExperimentError when no boundary belongs to any territory of the run
 */
export async function matchedBoundaries(
  text: string,
  { region, scenario }: Pick<RunManifest, "region" | "scenario">,
  { stderr }: Session,
  quiet: boolean,
): Promise<Boundaries> {
  const { boundarySentence, catalogues, matchBoundaries } = await import("@contested/reporting")
  const boundaries = matchBoundaries(text, region.territories)
  const isMatched = boundaries.shapes.size > 0
  const sentences = boundaries.notes.map((note) => printable(boundarySentence(catalogues.en, note), 400))
  if (!isMatched && region.territories.length > 0)
    throw new ExperimentError(
      "request",
      `--boundaries: none of them can be drawn for a territory of ${scenario.name}, whose codes are like ${quoted(region.territories[0]?.code ?? "")}. ${sentences.slice(0, 3).join(" ")}`,
    )
  if (!quiet) {
    const more = sentences.length - MOST_SENTENCES
    const lines = [
      `${boundaries.shapes.size} of ${region.territories.length} territories are drawn with their boundaries.`,
      ...sentences.slice(0, MOST_SENTENCES),
      ...(more > 0 ? [`${more} more such sentences stand in the report, below the map.`] : []),
    ]
    stderr.write(`${lines.join("\n")}\n`)
  }
  return boundaries
}
