import { readFile, stat } from "node:fs/promises"
import { join, resolve } from "node:path"
import type { PublishedResult, RunManifest } from "@contested/core"
import { ExperimentError, printable, quoted } from "@contested/experiments"
import { MANIFEST_FILE, readRunDocuments, recoverResults } from "@contested/experiments/node"
import {
  type Boundaries,
  type CalibrationData,
  type ComparisonFigureName,
  comparisonFigureNames,
  comparisonFigures,
  type DifferencesData,
  differencesFigure,
  type Figure,
  isSavedFigure,
  posteriorFigure,
  publishedFigure,
  type RunFigureName,
  runFigureNames,
  runFigures,
  type SavedFigure,
} from "@contested/reporting"
import { REPRODUCTION_FILE } from "../published/reproduction-folder.js"
import { comparisonTables, isComparisonFolder } from "./comparison-tables.js"

type Language = Figure["language"]
type BoundariesOf = (manifest: Pick<RunManifest, "region" | "scenario">) => Promise<Boundaries>

/** What figures can be drawn from: their names, and how they are made. */
export interface FigureSource {
  readonly names: readonly string[]
  /** Where figures go when nothing is said: a folder, or beside the file. */
  readonly base: string
  readonly make: (names: readonly string[], language: Language) => Promise<readonly Figure[]>
  /** Whether its figures are drawn on the boundaries that a user gives. */
  readonly takesBoundaries?: true
  /** A figure that was saved before: drawn as it stands. */
  readonly saved?: SavedFigure
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function json(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new ExperimentError(
      "damaged",
      `${printable(path, 300)} cannot be read as JSON: ${printable(code ?? message, 200)}.`,
    )
  }
}

const finite = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value)

/** Whether a document is what `contested compare --json` writes. */
function isComparison(document: unknown): document is DifferencesData {
  const { scenario, measure, replications, variants, baseline } = (document ?? {}) as Record<string, unknown>
  if (typeof scenario !== "string" || typeof measure !== "string" || !finite(replications) || !Array.isArray(variants))
    return false
  if (baseline !== undefined && !finite((baseline as { mean?: unknown } | null)?.mean)) return false
  return variants.every(({ name, mean, interval, adjustedPValue } = {}) => {
    const ends = Array.isArray(interval) && interval.length === 2 && interval.every(finite)
    return typeof name === "string" && finite(mean) && ends && finite(adjustedPValue)
  })
}

/** Whether a document is the calibration.json of `contested calibrate`. */
function isCalibration(document: unknown): document is CalibrationData {
  const { format, subject, runs, request, summary } = (document ?? {}) as Record<string, unknown>
  const { ranges, targets, method, seed } = (request ?? {}) as Record<string, unknown>
  if (format !== "contested/calibration" || typeof subject !== "string" || !finite(runs)) return false
  if (typeof method !== "string" || typeof seed !== "string" || !Array.isArray(targets)) return false
  if (!Array.isArray(ranges) || !Array.isArray(summary) || ranges.length !== summary.length || summary.length === 0)
    return false
  return summary.every(({ parameter, low, high, histogram } = {}) => {
    const bars = Array.isArray(histogram) && histogram.length > 0 && histogram.every(finite)
    return typeof parameter === "string" && finite(low) && finite(high) && bars
  })
}

async function fromFile(path: string): Promise<FigureSource> {
  const document = await json(path)
  if (isSavedFigure(document)) {
    const { name } = document.usermeta.contested
    return { names: [name], base: path, make: async () => [], saved: document }
  }
  if (isCalibration(document))
    return { names: ["posterior"], base: path, make: async (_, language) => [posteriorFigure(document, language)] }
  if (!isComparison(document))
    throw new ExperimentError(
      "damaged",
      `${printable(path, 300)} is neither a saved figure (.vl.json) nor what contested compare or contested calibrate writes.`,
    )
  if (document.variants.length === 0)
    throw new ExperimentError("damaged", `${printable(path, 300)} compares no variants: there is nothing to draw.`)
  const make = async (_: readonly string[], language: Language): Promise<readonly Figure[]> => [
    differencesFigure(document, language),
  ]
  return { names: ["paired-differences"], base: path, make }
}

async function fromReproduction(folder: string): Promise<FigureSource> {
  const document = (await json(join(folder, REPRODUCTION_FILE))) as Partial<PublishedResult> & { format?: unknown }
  const figure = await json(join(folder, "figure.json"))
  const { series } = (figure ?? {}) as { series?: unknown }
  if (document?.format !== "contested/reproduction" || !Array.isArray(series))
    throw new ExperimentError(
      "damaged",
      `${printable(folder, 300)} holds no complete reproduction: run the model again.`,
    )
  const result = { ...document, figure } as PublishedResult
  return { names: ["signature"], base: folder, make: async (_, language) => [publishedFigure(result, language)] }
}

/**
 * Finds out what a folder or file holds: a run, a published model's numbers, a comparison, a calibration, or a saved figure. Reads a run's tables only
 * when figures are made.
 *
 * @param boundariesOf matches the boundaries that a user gave to the run's territories
 * @throws ExperimentError `damaged` when it is none of these, or is damaged
 */
export async function figureSource(path: string, boundariesOf?: BoundariesOf): Promise<FigureSource> {
  const place = resolve(path)
  if ((await stat(place)).isFile()) return fromFile(place)
  await recoverResults(place)
  if (await isComparisonFolder(place)) {
    const make = async (names: readonly string[], language: Language): Promise<readonly Figure[]> => {
      const tables = await comparisonTables(place)
      const boundaries = await boundariesOf?.(tables.manifest)
      const all = boundaries === undefined ? tables : { ...tables, boundaries }
      return comparisonFigures(all, names as readonly ComparisonFigureName[], language)
    }
    return { names: comparisonFigureNames, base: place, make, takesBoundaries: true }
  }
  if (await isThere(join(place, MANIFEST_FILE))) {
    const make = async (names: readonly string[], language: Language): Promise<readonly Figure[]> => {
      const tables = await readRunDocuments(place)
      const { recorded } = tables.manifest
      const wanted = names.filter((name) => recorded || name === "deaths-by-year") as readonly RunFigureName[]
      if (wanted.length === 0)
        throw new ExperimentError(
          "damaged",
          "The run did not record events and series (--no-record): only deaths-by-year can be drawn from its summary.",
        )
      const boundaries = await boundariesOf?.(tables.manifest)
      return runFigures(boundaries === undefined ? tables : { ...tables, boundaries }, wanted, language)
    }
    return { names: runFigureNames, base: place, make, takesBoundaries: true }
  }
  if (await isThere(join(place, REPRODUCTION_FILE))) return fromReproduction(place)
  // Beside the folder: what lies in it is the calibration's alone.
  if (await isThere(join(place, "calibration.json")))
    return { ...(await fromFile(join(place, "calibration.json"))), base: place }
  throw new ExperimentError(
    "damaged",
    `${quoted(path, 300)} holds no ${MANIFEST_FILE} of a run, no ${REPRODUCTION_FILE} of a published model and no calibration.json.`,
  )
}
