import { encodeSteps, type StepList } from "../records/step-list.js"
import type { ComparisonContext } from "./comparison-context.js"
import type { DifferenceBounds } from "./difference-class.js"
import type { TerritoryTable } from "./territory-table.js"

/** What the page's script knows of the maps of a comparison: everything that changes with the month. */
export interface ComparisonIsland {
  /** First days of the months that can be shown. */
  readonly months: readonly string[]
  readonly pairs: number
  readonly bounds: DifferenceBounds
  readonly territories: readonly { readonly name: string; readonly state: string }[]
  /** In the order of the maps. For each territory, steps of: deaths since the start summed over pairs, pairs with more, pairs with fewer. */
  readonly deaths: readonly (readonly StepList[])[]
  /** In the order of the maps, luck alone last. For each territory, steps of: pairs with another holder. */
  readonly control: readonly (readonly StepList[])[]
}

/** Months between two that are shown, where all of them are too many. */
export type Every = 1 | 3 | 6 | 12

/** Numbers that the island may hold, some 1.2 MB of text. */
const budget = 300_000

function stepsOf(
  { months, manifest }: ComparisonContext,
  shown: readonly number[],
  columns: readonly ArrayLike<number>[],
  scale: readonly number[],
): readonly StepList[] {
  return manifest.region.territories.map((_, territory) =>
    encodeSteps(
      columns.map((column, index) =>
        shown.map((month) => Math.round((column[territory * months.length + month] ?? 0) * (scale[index] ?? 1))),
      ),
    ),
  )
}

/** Every month, or every third, sixth or twelfth, the last always among them: as many as fit. Null where there is nothing to map. */
export function comparisonIsland(
  context: ComparisonContext,
): { readonly island: ComparisonIsland; readonly every: Every } | null {
  const { months, variants, luck, mapPairs, bounds, manifest, geometry } = context
  const tables = variants.flatMap(({ territories }) => territories ?? [])
  if (geometry === null || luck === null || tables.length < variants.length) return null
  const make = (every: Every): ComparisonIsland => {
    const shown = months.flatMap((_, month) => ((months.length - 1 - month) % every === 0 ? [month] : []))
    const deaths = ({ deaths: sum, more, fewer }: TerritoryTable) =>
      stepsOf(context, shown, [sum, more, fewer], [mapPairs, 1, 1])
    return {
      months: shown.map((month) => months[month] ?? ""),
      pairs: mapPairs,
      bounds,
      territories: manifest.region.territories.map(({ name, state }) => ({ name, state })),
      deaths: tables.map(deaths),
      control: [...tables, luck].map(({ others }) => stepsOf(context, shown, [others], [1])),
    }
  }
  const size = ({ deaths, control }: ComparisonIsland) =>
    [...deaths, ...control].flat().reduce((sum, list) => sum + list.length, 0)
  for (const every of [1, 3, 6] as const) {
    const island = make(every)
    if (size(island) <= budget) return { island, every }
  }
  return { island: make(12), every: 12 }
}
