import type { TopLevelSpec } from "vega-lite"
import type { Point } from "../map/project-seats.js"
import type { RegionGeometry, Ring } from "../map/region-geometry.js"
import { hatchLines } from "./agreement-map-chart.js"
import { panelsOf } from "./panels.js"

/** A cell of one of several maps. */
export interface ComparedCell {
  /** Number of the map, from 0. */
  readonly panel: number
  readonly shape: readonly Ring[]
  /** Key of its look. */
  readonly look: string
  readonly fields: Readonly<Record<string, string | number>>
}

/** A look: colour, and the direction of a hatch in degrees for what colour alone must not say. */
export interface ComparedLook {
  readonly key: string
  readonly label: string
  readonly colour: string
  readonly hatch: number | null
}

const black = "#1d2327"
const columns = 3
/** Room of a key of the legend, and keys in a row. */
const keyWidth = 165
const keysInRow = 4
const keyHeight = 20

type Part = Readonly<Record<string, unknown>>

const feature = (geometry: Part, more: Part = {}): Part => ({ type: "Feature", properties: {}, ...more, geometry })

const closed = (ring: Ring): readonly Point[] => (ring.length === 0 ? [] : [...ring, ring[0]!])

const stroked = (width: number): Part => ({ type: "geoshape", filled: false, stroke: black, strokeWidth: width })

/** Several maps of one region on one legend, in drawing coordinates, without a projection, so that rings may run either way round. */
export function comparisonMapsChart(
  geometry: Pick<RegionGeometry, "width" | "height" | "stateBorders" | "outline">,
  names: readonly string[],
  cells: readonly ComparedCell[],
  looks: readonly ComparedLook[],
  { width, legend: heading }: { readonly width: number; readonly legend: string },
): TopLevelSpec {
  const lookOf = new Map(looks.map((look) => [look.key, look]))
  const rows = cells.map(({ panel, shape, look, fields }) =>
    feature(
      { type: "Polygon", coordinates: shape.map(closed) },
      { ...fields, panel, fill: lookOf.get(look)?.colour ?? "#ffffff" },
    ),
  )
  const mapWidth = Math.floor(width / columns) - 18
  const scale = mapWidth / geometry.width
  const borders = feature({ type: "MultiLineString", coordinates: [...geometry.stateBorders, ...geometry.outline] })
  const maps = panelsOf(names, columns, (_, panel) => {
    const hatching = looks.flatMap(({ key, hatch }) => {
      if (hatch === null) return []
      const own = cells.filter((cell) => cell.panel === panel && cell.look === key)
      const lines = own.flatMap(({ shape }) => hatchLines(shape, hatch))
      return lines.length === 0 ? [] : [feature({ type: "MultiLineString", coordinates: lines }, { panel })]
    })
    return {
      width: mapWidth,
      height: Math.round(geometry.height * scale),
      projection: { type: "identity", reflectY: false, scale, translate: [0, 0] },
      layer: [
        {
          mark: { type: "geoshape", stroke: "#9aa5ad", strokeWidth: 0.3 },
          encoding: { fill: { field: "fill", type: "nominal", scale: null } },
        },
        { data: { values: hatching }, mark: stroked(0.4) },
        { data: { values: [{ ...borders, panel }] }, mark: stroked(0.8) },
      ],
    }
  })
  return {
    data: { name: "data" },
    datasets: { data: rows },
    // Names may be longer than their maps are wide, and are measured generously: they must not push the maps apart.
    vconcat: [{ ...maps, bounds: "flush", spacing: 26 }, legend(looks, heading)],
    spacing: 14,
  } as unknown as TopLevelSpec
}

/** Keys side by side, drawn like the maps, for no ordinary legend knows hatches. */
function legend(looks: readonly ComparedLook[], heading: string): Part {
  const keys = looks.map((look, index) => ({
    ...look,
    x: (index % keysInRow) * keyWidth,
    y: (1 + Math.floor(index / keysInRow)) * keyHeight,
  }))
  const [width, height] = [keysInRow * keyWidth, (1 + Math.ceil(looks.length / keysInRow)) * keyHeight]
  const place = (field: "x" | "y", high: number): Part => ({
    field,
    type: "quantitative",
    scale: { domain: [0, high], nice: false, zero: false, reverse: field === "y" },
    axis: null,
  })
  const [x, y] = [place("x", width), place("y", height)]
  const box = ({ x: left, y: middle }: { readonly x: number; readonly y: number }): Ring => [
    [left, middle - 6],
    [left + 22, middle - 6],
    [left + 22, middle + 6],
    [left, middle + 6],
  ]
  const strokes = keys.flatMap(({ hatch, ...key }) =>
    hatch === null ? [] : hatchLines([box(key)], hatch).map(([a, b]) => ({ x: a[0], y: a[1], x2: b[0], y2: b[1] })),
  )
  const boxes = keys.map((key) => ({ ...key, x2: key.x + 22, y1: key.y - 6, y2: key.y + 6 }))
  const text = { type: "text", align: "left", baseline: "middle", fontSize: 11, color: black, limit: 280 }
  return {
    width,
    height,
    layer: [
      {
        data: { values: boxes },
        mark: { type: "rect", stroke: black, strokeWidth: 0.6 },
        encoding: {
          x,
          x2: { field: "x2" },
          y: { ...y, field: "y1" },
          y2: { field: "y2" },
          fill: { field: "colour", type: "nominal", scale: null },
        },
      },
      {
        data: { values: strokes },
        mark: { type: "rule", color: black, strokeWidth: 0.5 },
        encoding: { x, x2: { field: "x2" }, y, y2: { field: "y2" } },
      },
      { data: { values: keys }, mark: { ...text, dx: 28 }, encoding: { x, y, text: { field: "label" } } },
      {
        data: { values: [{ label: heading, x: 0, y: 0 }] },
        mark: { ...text, limit: 2 * width, baseline: "top" },
        encoding: { x, y, text: { field: "label" } },
      },
    ],
  }
}
