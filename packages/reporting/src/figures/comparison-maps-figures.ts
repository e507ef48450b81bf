import { type ComparedCell, type ComparedLook, comparisonMapsChart } from "../charts/comparison-maps-chart.js"
import type { ComparisonContext } from "../comparison/comparison-context.js"
import { controlClass, differenceClass } from "../comparison/difference-class.js"
import { controlFill, deathsFill } from "../comparison/map-fills.js"
import type { TerritoryTable } from "../comparison/territory-table.js"
import { catalogues, type Language } from "../messages/bilingual.js"
import { signed } from "../sections/episode-words.js"
import { comparisonFigureWords } from "./comparison-figure-words.js"
import { comparisonNotes, comparisonStatus } from "./comparison-notes.js"
import type { Figure, FigureColumn } from "./figure.js"
import { paperWidth } from "./paper-look.js"

/** ColorBrewer PuOr (Harrower & Brewer 2003), safe for colour-blind readers and in print; pale for what may be luck. */
const deathsColours: Readonly<Record<string, string>> = {
  dm4: "#542788",
  dm3: "#8073ac",
  dm2: "#b2abd2",
  dm1: "#eceaf3",
  d0: "#ffffff",
  dp1: "#fdf0dc",
  dp2: "#fdb863",
  dp3: "#e08214",
  dp4: "#b35806",
}

/** ColorBrewer Blues, four shades. */
const controlColours = ["#ffffff", "#c6dbef", "#6baed6", "#2171b5", "#08306b"] as const

/** Directions of the hatch of fewer deaths; none for more. */
const hatched: ReadonlySet<string> = new Set(["dm2", "dm3", "dm4"])

const placeColumns: readonly FigureColumn[] = [
  { name: "panel", unit: "", meaning: "Number of the map, from 0." },
  { name: "what_if", unit: "", meaning: "Name of the what-if, or what else the map shows." },
  { name: "code", unit: "", meaning: "Official code of the territory." },
  { name: "name", unit: "", meaning: "Its name." },
  { name: "state", unit: "", meaning: "Its state." },
]

function deathsLooks({ bounds: [second, third] }: ComparisonContext, language: Language): readonly ComparedLook[] {
  const m = catalogues[language]
  const words = m.comparison.maps
  const labels: Readonly<Record<string, string>> = {
    dm4: words.beyond(signed(-third)),
    dm3: m.range(signed(-third), signed(-second)),
    dm2: words.upTo(signed(-second)),
    dm1: words.pale["-1"] ?? "",
    d0: words.pale["0"] ?? "",
    dp1: words.pale["1"] ?? "",
    dp2: words.upTo(signed(second)),
    dp3: m.range(signed(second), signed(third)),
    dp4: words.beyond(signed(third)),
  }
  return Object.entries(deathsColours).map(([key, colour]) => ({
    key,
    label: labels[key] ?? "",
    colour,
    hatch: hatched.has(key) ? -45 : null,
  }))
}

/** One map's cells at the end of the run. */
function cellsOf(
  { geometry, manifest, months }: ComparisonContext,
  panel: number,
  name: string,
  look: (cell: number) => string,
  fields: (cell: number) => Readonly<Record<string, number>>,
): readonly ComparedCell[] {
  return manifest.region.territories.map(({ code, name: place, state }, territory) => {
    const cell = territory * months.length + months.length - 1
    return {
      panel,
      shape: geometry?.shapes[territory] ?? [],
      look: look(cell),
      fields: { panel, what_if: name, code, name: place, state, ...fields(cell) },
    }
  })
}

function figureOf(
  context: ComparisonContext,
  language: Language,
  kind: "deaths" | "control",
  names: readonly string[],
  cells: readonly ComparedCell[],
  looks: readonly ComparedLook[],
  columns: readonly FigureColumn[],
): Figure | null {
  if (context.geometry === null) return null
  const words = comparisonFigureWords[language]
  const own = words[kind]
  const { range } = own
  const all = context.manifest.region.territories.length
  return {
    name: kind === "deaths" ? "difference-maps" : "control-maps",
    language,
    title: own.title,
    caption: `${own.title}. ${own.caption(context.mapPairs)}`,
    notes: comparisonNotes(context, language, {
      definition: own.definition,
      unit: own.unit,
      range: typeof range === "string" ? range : range(all),
      notCounted:
        context.tables.boundaries === undefined ? words.notCounted : catalogues[language].boundaries.notCounted,
    }),
    status: comparisonStatus(context, language),
    spec: comparisonMapsChart(context.geometry, names, cells, looks, { width: paperWidth.double, legend: own.legend }),
    columns: [...placeColumns, ...columns],
    rows: cells.map(({ fields }) => fields),
  }
}

/** Difference in deaths of the whole run by territory, one map for each what-if; null without places or series. */
export function differenceMapsFigure(context: ComparisonContext, language: Language): Figure | null {
  const { variants, bounds } = context
  const cells = variants.flatMap(({ compared, territories: table }, panel) =>
    table === null
      ? []
      : cellsOf(context, panel, compared.name, deathsLook(table, bounds), (cell) => counts(table, cell)),
  )
  if (cells.length === 0) return null
  const names = variants.map(({ compared }) => compared.name)
  return figureOf(context, language, "deaths", names, cells, deathsLooks(context, language), [
    { name: "deaths", unit: "people", meaning: "Mean difference over pairs: what-if less scenario as it is." },
    { name: "more", unit: "pairs", meaning: "Pairs with more deaths in the what-if." },
    { name: "fewer", unit: "pairs", meaning: "Pairs with fewer." },
  ])
}

function deathsLook({ deaths, more, fewer }: TerritoryTable, bounds: ComparisonContext["bounds"]) {
  return (cell: number): string =>
    deathsFill(differenceClass({ mean: deaths[cell] ?? 0, more: more[cell] ?? 0, fewer: fewer[cell] ?? 0 }, bounds))
}

function counts({ deaths, more, fewer }: TerritoryTable, cell: number): Readonly<Record<string, number>> {
  return { deaths: deaths[cell] ?? 0, more: more[cell] ?? 0, fewer: fewer[cell] ?? 0 }
}

/** Share of pairs in which control is with another group at the end, one map for each what-if and one of luck alone; null without places or series. */
export function controlMapsFigure(context: ComparisonContext, language: Language): Figure | null {
  const { variants, luck, mapPairs } = context
  if (luck === null) return null
  const words = catalogues[language].comparison.maps
  const maps = [
    ...variants.map(({ compared, territories }) => ({ name: compared.name, table: territories })),
    { name: words.luck, table: luck },
  ]
  const cells = maps.flatMap(({ name, table }, panel) => {
    const others = (cell: number) => table?.others[cell] ?? 0
    return cellsOf(
      context,
      panel,
      name,
      (cell) => controlFill(controlClass(others(cell), mapPairs)),
      (cell) => ({ other_holder: others(cell), pairs: mapPairs }),
    )
  })
  const looks = ([0, 1, 2, 3, 4] as const).map((is): ComparedLook => {
    return { key: controlFill(is), label: words.shares[is] ?? "", colour: controlColours[is], hatch: null }
  })
  const names = maps.map(({ name }) => name)
  return figureOf(context, language, "control", names, cells, looks, [
    { name: "other_holder", unit: "pairs", meaning: "Pairs in which another group, or nobody, holds the territory." },
    { name: "pairs", unit: "pairs", meaning: "Pairs that are counted." },
  ])
}
