import type { RunManifest } from "@contested/core"
import { agreementMapChart } from "../charts/agreement-map-chart.js"
import { type FlowLine, type LevelCell, levelColours, quantityMapChart } from "../charts/quantity-map-chart.js"
import type { Boundaries } from "../map/boundaries/match-boundaries.js"
import { legendAmounts } from "../map/circle-scale.js"
import { classBreaks, classOf } from "../map/class-breaks.js"
import { flowWidth } from "../map/flow-lines.js"
import { assignSlots, holdersSeen } from "../map/group-palette.js"
import { breaksOf, largestOf } from "../map/layer-island.js"
import { amountText, classText } from "../map/layer-words.js"
import { layOutRegion, type RegionGeometry } from "../map/region-geometry.js"
import { catalogues, type Language, monthName } from "../messages/bilingual.js"
import type { RunRecord } from "../records/run-record.js"
import type { QuantityName, TerritoryQuantity } from "../records/territory-quantities.js"
import type { Figure, FigureColumn } from "./figure.js"
import { figureWords } from "./figure-words.js"
import { looks } from "./map-figure.js"
import { runNotes, runStatus } from "./run-notes.js"

interface Drawing {
  readonly manifest: RunManifest
  readonly record: RunRecord
  readonly quantity: TerritoryQuantity
  readonly geometry: RegionGeometry
  readonly language: Language
}

const units: Readonly<Record<QuantityName, string>> = {
  presence: "members",
  violence: "events",
  fear: "share",
  displacement: "people",
  flow: "units a day",
}

type Drawn = Pick<Figure, "spec" | "columns" | "rows">

/** Value of each place at the end: of the last month, of violence its mean month over the whole run. */
function valuesAtEnd({ quantity, record }: Drawing): readonly number[] {
  const months = record.months.length
  return Array.from({ length: quantity.mean.length / months }, (_, place) => {
    const own = quantity.mean.subarray(place * months, (place + 1) * months)
    return quantity.name === "violence" ? own.reduce((sum, value) => sum + value, 0) / months : (own[months - 1] ?? 0)
  })
}

const placeColumns: readonly FigureColumn[] = [
  { name: "code", unit: "", meaning: "Official code of the territory." },
  { name: "name", unit: "", meaning: "Its name." },
  { name: "state", unit: "", meaning: "Its state." },
]

function valueColumn(name: QuantityName): FigureColumn {
  return {
    name: "value",
    unit: units[name],
    meaning: `${catalogues.en.layers.quantities[name].value}; of several replications the mean.`,
  }
}

/** Cells on a sequential scale. */
function drawLevels(drawing: Drawing): Drawn {
  const { quantity, record, geometry, language } = drawing
  const m = catalogues[language]
  const { name } = quantity
  const values = valuesAtEnd(drawing)
  // The mean month has a scale of its own; a state has the one that the page has in every month.
  const breaks = name === "violence" ? classBreaks(largestOf(values)) : breaksOf(quantity)
  const cells = record.territories.map(({ code, name: place, state }, index): LevelCell => {
    const value = values[index] ?? 0
    return {
      shape: geometry.shapes[index] ?? [],
      level: classOf(value, breaks),
      fields: { code, name: place, state, value },
    }
  })
  const keys = Array.from({ length: breaks.length + 2 }, (_, index) => breaks.length + 1 - index).map((level) => ({
    label: classText(m, name, level, breaks),
    fill: levelColours[level] ?? "#ffffff",
  }))
  return {
    spec: quantityMapChart(geometry, cells, m.layers.quantities[name].legend, keys),
    columns: [...placeColumns, valueColumn(name)],
    rows: cells.map(({ fields }) => fields),
  }
}

/** Colour and hatch of the group with most members, stronger where all groups have more. */
function drawPresence(drawing: Drawing): Drawn {
  const { quantity, record, geometry, language } = drawing
  const m = catalogues[language]
  const slots = assignSlots(record)
  const breaks = breaksOf(quantity)
  const months = record.months.length
  const values = valuesAtEnd(drawing)
  const nameOf = (holder: number): string => (holder <= 0 ? "" : (record.holders[holder]?.name ?? ""))
  const cells = record.territories.map(({ code, name, state }, index) => {
    const value = values[index] ?? 0
    const group = nameOf(quantity.most?.mean[(index + 1) * months - 1] ?? 0)
    const level = classOf(value, breaks)
    return {
      shape: geometry.shapes[index] ?? [],
      holder: group,
      agreement: (level === 0 ? 4 : 5 - level) as 1 | 2 | 3 | 4,
      fields: { code, name, state, group, value },
    }
  })
  const present = new Set(cells.map(({ holder }) => holder))
  const shown = [...holdersSeen(record, slots), 0].filter((holder) => present.has(nameOf(holder)))
  // Groups that are somewhere the strongest but hold no ground have a look too.
  const others = record.holders.flatMap((_, holder) =>
    holder > 0 && present.has(nameOf(holder)) && !shown.includes(holder) ? [holder] : [],
  )
  const groups = [...shown, ...others].map((holder) => ({
    holder: nameOf(holder),
    label: holder === 0 ? m.map.nobody : nameOf(holder),
    ...looks[slots[holder] ?? 8],
  }))
  const words = {
    holder: m.layers.mostMembers,
    agree: m.layers.quantities.presence.legend,
    classes: [4, 3, 2, 1].map((level) => classText(m, "presence", level, breaks)),
  }
  return {
    spec: agreementMapChart(geometry, cells, groups, words),
    columns: [
      ...placeColumns,
      { name: "group", unit: "", meaning: "Group with most members there; empty for nobody." },
      valueColumn("presence"),
    ],
    rows: cells.map(({ fields }) => fields),
  }
}

/** Roads as lines whose width is their flow. */
function drawFlow(drawing: Drawing): Drawn {
  const { quantity, record, geometry, manifest, language } = drawing
  const m = catalogues[language]
  const indexOf = new Map(record.territories.map(({ code }, index) => [code, index]))
  const largest = largestOf(quantity.mean)
  const values = valuesAtEnd(drawing)
  const lines = manifest.region.links.flatMap(([from, to], road): FlowLine[] => {
    const [a, b] = [geometry.seats[indexOf.get(from) ?? -1], geometry.seats[indexOf.get(to) ?? -1]]
    const value = values[road] ?? 0
    if (a === undefined || b === undefined || !(value > 0)) return []
    return [{ ends: [a, b], width: flowWidth(value, largest), fields: { from, to, value } }]
  })
  const keys = legendAmounts(largest).map((amount) => ({
    label: amountText(m, "flow", amount),
    width: flowWidth(amount, largest),
  }))
  return {
    spec: quantityMapChart(geometry, lines, m.layers.quantities.flow.legend, keys),
    columns: [
      { name: "from", unit: "", meaning: "Code of the territory at one end of the road." },
      { name: "to", unit: "", meaning: "Code of the territory at the other." },
      valueColumn("flow"),
    ],
    rows: lines.map(({ fields }) => fields),
  }
}

/** One of the map's other views, at the beginning of the last month, of violence the mean month of the run; null without places. */
export function quantityMapFigure(
  manifest: RunManifest,
  record: RunRecord,
  quantity: TerritoryQuantity,
  language: Language,
  boundaries: Boundaries | undefined,
): Figure | null {
  const geometry = layOutRegion(manifest.region, boundaries?.shapes)
  if (geometry === null || record.months.length === 0) return null
  const { name } = quantity
  const m = catalogues[language]
  const words = m.layers.quantities[name]
  const drawing = { manifest, record, quantity, geometry, language }
  const drawn = name === "presence" ? drawPresence(drawing) : name === "flow" ? drawFlow(drawing) : drawLevels(drawing)
  const month = monthName(m, record.months.at(-1) ?? "")
  const when = name === "violence" ? figureWords[language].layers.meanMonth : figureWords[language].layers.state(month)
  const cells = boundaries === undefined ? m.map.note.notCounted : m.boundaries.notCounted
  const n = record.replications.length
  return {
    name: `map-${name}`,
    language,
    title: words.name,
    caption: `${words.legend}. ${when} ${figureWords[language].layers.mean(n)}`,
    notes: runNotes(manifest, language, {
      definition: words.definition,
      unit: words.unit,
      range: figureWords[language].layers.noRange,
      notCounted: `${words.notCounted} ${cells}`,
    }),
    status: runStatus(manifest, language),
    ...drawn,
  }
}
