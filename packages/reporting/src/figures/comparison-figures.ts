import { comparisonContext } from "../comparison/comparison-context.js"
import type { ComparisonTables } from "../comparison/comparison-tables.js"
import type { Language } from "../messages/bilingual.js"
import { comparisonFansFigure } from "./comparison-fans-figure.js"
import { controlMapsFigure, differenceMapsFigure } from "./comparison-maps-figures.js"
import { differencesFigure } from "./differences-figure.js"
import type { Figure } from "./figure.js"

/** Names of the figures of a comparison, in the order in which a list shows them. */
export const comparisonFigureNames = [
  "paired-differences",
  "comparison-fans",
  "difference-maps",
  "control-maps",
] as const

export type ComparisonFigureName = (typeof comparisonFigureNames)[number]

/**
 * Figures of a comparison, made from its tables. One that they cannot give (maps without places, months of an episode) is left out.
 *
 * @throws when the run's dates or places are impossible
 */
export function comparisonFigures(
  tables: ComparisonTables,
  names: readonly ComparisonFigureName[],
  language: Language,
): readonly Figure[] {
  const context = comparisonContext(tables)
  const pairs = new Map(
    context.variants.map(({ compared, pairs: own }) => [compared.name, own.map(({ difference }) => difference)]),
  )
  const make = (name: ComparisonFigureName): Figure | null => {
    if (name === "paired-differences") return differencesFigure(tables.comparison, language, pairs)
    if (name === "comparison-fans") return comparisonFansFigure(context, language)
    return name === "difference-maps" ? differenceMapsFigure(context, language) : controlMapsFigure(context, language)
  }
  return names.map(make).filter((figure) => figure !== null)
}
