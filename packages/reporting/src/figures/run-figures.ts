import type { Language } from "../messages/bilingual.js"
import { readRun } from "../records/run-record.js"
import { type TerritoryQuantity, territoryQuantities } from "../records/territory-quantities.js"
import type { RunTables } from "../report/report-input.js"
import { dotsFigure } from "./dots-figure.js"
import { fanFigure } from "./fan-figure.js"
import type { Figure } from "./figure.js"
import { fitFigure } from "./fit-figure.js"
import { heldFigure } from "./held-figure.js"
import { mapFigure } from "./map-figure.js"
import { quantityMapFigure } from "./quantity-map-figure.js"
import { yearsFigure } from "./years-figure.js"

/** Names of the figures of a run, in the order in which a list shows them. */
export const runFigureNames = [
  "fan-deaths",
  "fan-events",
  "deaths-by-year",
  "territories-held",
  "agreement-map",
  "map-presence",
  "map-violence",
  "map-fear",
  "map-displacement",
  "map-flow",
  "outcome-dots",
  "observed-fit",
] as const

export type RunFigureName = (typeof runFigureNames)[number]

/**
 * Figures of a run, made from its tables. One that its records cannot give (a map without places, or of what no mechanism moves) is left out.
 *
 * @throws when the run's dates or places are impossible
 */
export function runFigures(tables: RunTables, names: readonly RunFigureName[], language: Language): readonly Figure[] {
  const record = readRun(tables)
  const { manifest, series, summary } = tables
  let known: readonly TerritoryQuantity[] | undefined
  const quantities = (): readonly TerritoryQuantity[] => {
    known ??= territoryQuantities(tables, record)
    return known
  }
  const make = (name: RunFigureName): Figure | null => {
    if (name === "fan-deaths" || name === "fan-events") return fanFigure(name, manifest, series, record, language)
    if (name === "deaths-by-year") return yearsFigure(manifest, summary, language)
    if (name === "observed-fit") return fitFigure(manifest, tables.facts ?? null, language)
    if (name === "territories-held") return heldFigure(manifest, record, language)
    if (name.startsWith("map-")) {
      const quantity = quantities().find((one) => `map-${one.name}` === name)
      return quantity === undefined ? null : quantityMapFigure(manifest, record, quantity, language, tables.boundaries)
    }
    return name === "agreement-map"
      ? mapFigure(manifest, record, language, tables.boundaries)
      : dotsFigure(manifest, series, record, language)
  }
  return names.map(make).filter((figure) => figure !== null)
}
