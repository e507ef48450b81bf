import type { TopLevelSpec } from "vega-lite"
import type { Point } from "../map/project-seats.js"
import type { RegionGeometry, Ring } from "../map/region-geometry.js"

/** Viridis (Smith & van der Walt 2015) from least to most, as on the page's light ground; nothing is white. */
export const levelColours = ["#ffffff", "#fde725", "#7ad151", "#22a884", "#2a788e", "#414487", "#440154"] as const

/** A cell as it is drawn: its class, 0 for nothing. */
export interface LevelCell {
  readonly shape: readonly Ring[]
  readonly level: number
  readonly fields: Readonly<Record<string, string | number>>
}

/** A road as it is drawn. */
export interface FlowLine {
  readonly ends: readonly [Point, Point]
  readonly width: number
  readonly fields: Readonly<Record<string, string | number>>
}

/** A line of the legend: a filled box, or a line of a width. */
export interface QuantityKey {
  readonly label: string
  readonly fill?: string
  readonly width?: number
}

const mapWidth = 440
const legendWidth = 190
const keyStep = 20
const lineStep = 14
/** Letters of a line of the legend's title. */
const titleLetters = 26
const ink = "#1d2327"
const flowInk = "#8a2f6b"

const closed = (ring: Ring): readonly Point[] => (ring.length === 0 ? [] : [...ring, ring[0]!])

/**
 * Cells by class on a sequential scale, or roads as lines whose width is their flow, with state borders and a legend. In drawing coordinates,
 * without a projection.
 *
 * @param marks the rows of the dataset `data`: cells or lines; under lines the cells are drawn without colour
 */
export function quantityMapChart(
  geometry: Pick<RegionGeometry, "width" | "height" | "stateBorders" | "outline" | "shapes">,
  marks: readonly LevelCell[] | readonly FlowLine[],
  title: string,
  keys: readonly QuantityKey[],
): TopLevelSpec {
  const rows = marks.map((mark) =>
    "shape" in mark
      ? {
          type: "Feature",
          properties: {},
          ...mark.fields,
          fill: levelColours[mark.level] ?? "#ffffff",
          geometry: { type: "Polygon", coordinates: mark.shape.map(closed) },
        }
      : {
          type: "Feature",
          properties: {},
          ...mark.fields,
          width: mark.width,
          geometry: { type: "LineString", coordinates: mark.ends },
        },
  )
  const lines = (coordinates: readonly Ring[]) => [
    { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates } },
  ]
  const stroke = (strokeWidth: number, colour: string) => ({
    type: "geoshape",
    filled: false,
    stroke: colour,
    strokeWidth,
  })
  const scale = mapWidth / geometry.width
  const isFlow = keys.some(({ width }) => width !== undefined)
  const data = { name: "data" }
  const cells = isFlow
    ? { data: { values: lines(geometry.shapes.flat().map(closed)) }, mark: stroke(0.5, "#b9bdc1") }
    : {
        data,
        mark: { type: "geoshape", stroke: "#8c9196", strokeWidth: 0.5 },
        encoding: { fill: { field: "fill", type: "nominal", scale: null } },
      }
  const roads = {
    data,
    mark: { ...stroke(1, flowInk), strokeCap: "round" },
    encoding: { strokeWidth: { field: "width", type: "quantitative", scale: null } },
  }
  const borders = { data: { values: lines([...geometry.stateBorders, ...geometry.outline]) }, mark: stroke(1, ink) }
  const map = {
    width: mapWidth,
    height: Math.round(geometry.height * scale),
    projection: { type: "identity", reflectY: false, scale, translate: [0, 0] },
    layer: isFlow ? [cells, borders, roads] : [cells, borders],
  }
  return { datasets: { data: rows }, hconcat: [map, legend(title, keys)], spacing: 16 } as unknown as TopLevelSpec
}

/** A title as lines that fit over the legend. */
function linesOf(title: string): readonly string[] {
  const lines: string[] = []
  for (const word of title.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= titleLetters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function legend(title: string, keys: readonly QuantityKey[]): Record<string, unknown> {
  const heads = linesOf(title).map((label, index) => ({ label, y: index * lineStep }))
  const under = (heads.length - 1) * lineStep
  const height = under + (keys.length + 1) * keyStep
  const y = {
    field: "y",
    type: "quantitative",
    scale: { domain: [0, height], nice: false, zero: false, reverse: true },
    axis: null,
  }
  const placed = keys.map((key, index) => ({ ...key, y: under + (index + 1) * keyStep }))
  const text = { type: "text", align: "left", baseline: "middle", fontSize: 11, color: ink, limit: 230 }
  return {
    width: legendWidth,
    height,
    layer: [
      {
        data: { values: placed.filter(({ fill }) => fill !== undefined) },
        mark: { type: "rect", stroke: ink, strokeWidth: 0.6, height: 14 },
        encoding: { x: { value: 0 }, x2: { value: 24 }, y, fill: { field: "fill", type: "nominal", scale: null } },
      },
      {
        data: { values: placed.filter(({ width }) => width !== undefined) },
        mark: { type: "rule", color: flowInk },
        encoding: {
          x: { value: 0 },
          x2: { value: 24 },
          y,
          strokeWidth: { field: "width", type: "quantitative", scale: null },
        },
      },
      {
        data: { values: placed },
        mark: { ...text, dx: 32 },
        encoding: { x: { value: 0 }, y, text: { field: "label" } },
      },
      {
        data: { values: heads },
        mark: text,
        encoding: { x: { value: 0 }, y, text: { field: "label" } },
      },
    ],
  }
}
