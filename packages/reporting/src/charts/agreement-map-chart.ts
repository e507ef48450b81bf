import type { TopLevelSpec } from "vega-lite"
import type { Point } from "../map/project-seats.js"
import type { RegionGeometry, Ring } from "../map/region-geometry.js"

/** A cell as it is drawn. */
export interface MapCell {
  /** Rings of its ground, holes wound the other way round. */
  readonly shape: readonly Ring[]
  /** Name of the group that holds it; empty for nobody. */
  readonly holder: string
  /** 1 most replications agree, 4 least. */
  readonly agreement: 1 | 2 | 3 | 4
  readonly fields: Readonly<Record<string, string | number>>
}

/** A group's look: colour and direction of its hatch in degrees, null for none. */
export interface MapLook {
  readonly holder: string
  readonly label: string
  readonly colour: string
  readonly hatch: number | null
}

/** How much of a colour is left where so many agree. */
const strengths = { 1: 1, 2: 0.72, 3: 0.46, 4: 0.24 } as const
/** Widths of the map and of its legend; letters are measured generously where there is no screen, so the legend has room to spare. */
const mapWidth = 440
const legendWidth = 190
/** Distance of hatch lines in drawing units. */
const spacing = 6

/** Colour mixed with white, so that it stays the same on any ground. */
export function paler(colour: string, strength: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return `#${parts
    .map((part) =>
      Math.round(255 + (part - 255) * strength)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`
}

/** Parallel lines inside rings, holes left out. Lines of neighbouring cells meet, for all are counted from one origin. */
export function hatchLines(shape: readonly Ring[], degrees: number): readonly (readonly [Point, Point])[] {
  const angle = (degrees * Math.PI) / 180
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
  const offset = ([x, y]: Point): number => x * -dy + y * dx
  const offsets = shape.flatMap((ring) => ring.map(offset))
  const lowest = offsets.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const highest = offsets.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const lines: (readonly [Point, Point])[] = []
  for (let at = Math.ceil(lowest / spacing) * spacing; at <= highest; at += spacing) {
    const ends = shape.flatMap((ring) =>
      ring.flatMap((point, index): Point[] => {
        const next = ring[(index + 1) % ring.length]!
        const [a, b] = [offset(point) - at, offset(next) - at]
        if (a < 0 === b < 0) return []
        const share = a / (a - b)
        return [[round(point[0] + share * (next[0] - point[0])), round(point[1] + share * (next[1] - point[1]))]]
      }),
    )
    // A line enters at one edge and leaves at the next; a ring is crossed an even number of times.
    if (ends.length > 2) ends.sort(([ax, ay], [bx, by]) => ax * dx + ay * dy - bx * dx - by * dy)
    for (let end = 0; end + 1 < ends.length; end += 2) lines.push([ends[end]!, ends[end + 1]!])
  }
  return lines
}

const round = (value: number): number => Math.round(value * 10) / 10

/**
 * Cells with colour and hatch by holder and paleness by agreement, state borders, and a legend: groups are told apart in grey too. In
 * drawing coordinates, without a projection, so rings may run either way round.
 */
export function agreementMapChart(
  geometry: Pick<RegionGeometry, "width" | "height" | "stateBorders" | "outline">,
  cells: readonly MapCell[],
  looks: readonly MapLook[],
  words: { readonly holder: string; readonly agree: string; readonly classes: readonly string[] },
): TopLevelSpec {
  const lookOf = new Map(looks.map((look) => [look.holder, look]))
  const closed = (ring: Ring): readonly Point[] => (ring.length === 0 ? [] : [...ring, ring[0]!])
  const white = "#ffffff"
  const rows = cells.map(({ shape, holder, agreement, fields }) => ({
    type: "Feature",
    properties: {},
    ...fields,
    fill: paler(lookOf.get(holder)?.colour ?? white, strengths[agreement]),
    geometry: { type: "Polygon", coordinates: shape.map(closed) },
  }))
  const hatching = looks.flatMap(({ holder, hatch }) => {
    if (hatch === null) return []
    const lines = cells.filter((cell) => cell.holder === holder).flatMap(({ shape }) => hatchLines(shape, hatch))
    return [{ type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates: lines } }]
  })
  const borders = [
    {
      type: "Feature",
      properties: {},
      geometry: { type: "MultiLineString", coordinates: [...geometry.stateBorders, ...geometry.outline] },
    },
  ]
  const shape = (width: number, colour: string) => ({
    type: "geoshape",
    filled: false,
    stroke: colour,
    strokeWidth: width,
  })
  const scale = mapWidth / geometry.width
  const map = {
    width: mapWidth,
    height: Math.round(geometry.height * scale),
    projection: { type: "identity", reflectY: false, scale, translate: [0, 0] },
    layer: [
      {
        data: { name: "data" },
        mark: { type: "geoshape", stroke: "#ffffff", strokeWidth: 0.6 },
        encoding: { fill: { field: "fill", type: "nominal", scale: null } },
      },
      { data: { values: hatching }, mark: shape(0.5, "#1d2327") },
      { data: { values: borders }, mark: shape(1, "#1d2327") },
    ],
  }
  return {
    datasets: { data: rows },
    hconcat: [map, legend(looks, words)],
    spacing: 16,
  } as unknown as TopLevelSpec
}

/** Keys of groups and of paleness, drawn like the map, for no ordinary legend knows hatches. */
function legend(
  looks: readonly MapLook[],
  words: { readonly holder: string; readonly agree: string; readonly classes: readonly string[] },
): Record<string, unknown> {
  const step = 20
  const sample = looks[0]?.colour ?? "#ffffff"
  const groupRows = looks.map((look, index) => ({ ...look, row: index + 1 }))
  const from = looks.length + 2
  const keys = [
    ...groupRows.map(({ row, label, colour }) => ({ y: row * step, fill: colour, label })),
    ...words.classes.map((label, index) => ({
      y: (from + 1 + index) * step,
      fill: paler(sample, strengths[(index + 1) as 1 | 2 | 3 | 4]),
      label,
    })),
  ]
  const heads = [
    { y: 0, label: words.holder },
    ...(words.classes.length > 0 ? [{ y: from * step, label: words.agree }] : []),
  ]
  const box = (y: number): Ring => [
    [0, y - 7],
    [24, y - 7],
    [24, y + 7],
    [0, y + 7],
  ]
  const strokes = groupRows.flatMap(({ hatch, row }) =>
    hatch === null
      ? []
      : hatchLines([box(row * step)], hatch).map(([a, b]) => ({ x: a[0], y: a[1], x2: b[0], y2: b[1] })),
  )
  const height = (from + words.classes.length + 1) * step
  const place = (field: "x" | "y", high: number) => ({
    field,
    type: "quantitative",
    scale: { domain: [0, high], nice: false, zero: false, reverse: field === "y" },
    axis: null,
  })
  const y = place("y", height)
  const text = { type: "text", align: "left", baseline: "middle", fontSize: 11, color: "#1d2327", limit: 230 }
  return {
    width: legendWidth,
    height,
    layer: [
      {
        data: { values: keys },
        mark: { type: "rect", stroke: "#1d2327", strokeWidth: 0.6, height: 14 },
        encoding: { x: { value: 0 }, x2: { value: 24 }, y, fill: { field: "fill", type: "nominal", scale: null } },
      },
      {
        data: { values: strokes },
        mark: { type: "rule", color: "#1d2327", strokeWidth: 0.6 },
        encoding: { x: place("x", legendWidth), x2: { field: "x2" }, y, y2: { field: "y2" } },
      },
      { data: { values: keys }, mark: { ...text, dx: 32 }, encoding: { x: { value: 0 }, y, text: { field: "label" } } },
      {
        data: { values: heads },
        mark: text,
        encoding: { x: { value: 0 }, y, text: { field: "label" } },
      },
    ],
  }
}
