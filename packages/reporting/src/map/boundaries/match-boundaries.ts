import type { Territory } from "@contested/core"
import type { Point } from "../project-seats.js"
import { type BoundaryFeature, boundaryFeatures } from "./boundary-features.js"
import type { BoundaryNote } from "./boundary-note.js"
import { examineRing } from "./ring-faults.js"

/** Boundaries that can be drawn, and a note for each that cannot or was mended. */
export interface Boundaries {
  /** Rings in degrees, holes among them, the last point not repeated; by the territory's code. */
  readonly shapes: ReadonlyMap<string, readonly (readonly Point[])[]>
  /** In order of the file; territories without a boundary last. */
  readonly notes: readonly BoundaryNote[]
}

type CodeOf = (feature: BoundaryFeature) => string | null

function asCode(value: unknown): string | null {
  return (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : null
}

/** Codes are texts, but many files have them as numbers and so without leading noughts. */
const plainCode = (code: string): string => code.replace(/^0+(?=.)/, "")

/** Where the features carry the territories' codes: in `id` or in the property that matches most of them. */
function codeField(features: readonly BoundaryFeature[], known: ReadonlySet<string>): CodeOf {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
  const fields: CodeOf[] = [
    ({ id }) => asCode(id),
    ...names.map(
      (name): CodeOf =>
        ({ properties }) =>
          Object.hasOwn(properties, name) ? asCode(properties[name]) : null,
    ),
  ]
  const matches = fields.map((field) => {
    const codes = features.map((feature) => plainCode(field(feature) ?? "")).filter((code) => known.has(code))
    return new Set(codes).size
  })
  return fields[matches.indexOf(Math.max(...matches))]!
}

function nameOf({ properties }: BoundaryFeature): string {
  const key = Object.keys(properties).find((name) => /^(?:name|nombre|nomgeo|nom_mun)$/i.test(name))
  return key === undefined ? "" : (asCode(properties[key]) ?? "")
}

/** Polygons of a geometry, each a list of rings; null for points, lines and nothing. */
function polygonsOf({ type, coordinates }: BoundaryFeature): readonly (readonly unknown[])[] | null {
  const list = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : null
  if (!Array.isArray(list) || list.length === 0) return null
  return list.every((rings) => Array.isArray(rings) && rings.length > 0) ? (list as unknown[][]) : null
}

/**
 * Reads boundaries and matches them to territories by code. Nothing is dropped silently: every boundary that has no territory, cannot be
 * drawn or had to be mended, and every territory without one, has a note.
 * A polygon with a fault that cannot be mended is not drawn at all: half a boundary would be a false one.
 * @param text GeoJSON or TopoJSON, WGS 84 in degrees
 * @throws when the text is neither
 */
export function matchBoundaries(text: string, territories: readonly Pick<Territory, "code" | "name">[]): Boundaries {
  const { features, hasWinding } = boundaryFeatures(text)
  const byPlainCode = new Map(territories.map((territory) => [plainCode(territory.code), territory]))
  const codeOf = codeField(features, new Set(byPlainCode.keys()))
  const shapes = new Map<string, (readonly Point[])[]>()
  const notes: BoundaryNote[] = []
  for (const [index, feature] of features.entries()) {
    const found = codeOf(feature)
    const territory = found === null ? undefined : byPlainCode.get(plainCode(found))
    const code = territory?.code ?? found ?? `#${index + 1}`
    const name = territory?.name ?? nameOf(feature)
    const note = (kind: BoundaryNote["kind"], detail = ""): void => void notes.push({ kind, code, name, detail })
    if (found === null) note("no-code")
    else if (territory === undefined) note("unmatched")
    if (territory === undefined) continue
    if (feature.failure !== null) {
      note("broken-arcs", feature.failure.slice(0, 120))
      continue
    }
    const polygons = polygonsOf(feature)
    if (polygons === null) {
      note("no-polygon", feature.type)
      continue
    }
    const rings = polygons.flatMap((polygon) => polygon.map((ring, at) => examineRing(ring, at > 0, hasWinding)))
    const faults = new Map(rings.flatMap(({ faults }) => faults.map(({ kind, detail }) => [kind, detail] as const)))
    for (const [kind, detail] of faults) note(kind, detail)
    const whole = rings.flatMap(({ ring }) => (ring === null ? [] : [ring]))
    if (whole.length < rings.length) continue
    const before = shapes.get(territory.code)
    if (before === undefined) shapes.set(territory.code, whole)
    else {
      note("joined")
      before.push(...whole)
    }
  }
  for (const { code, name } of territories)
    if (!shapes.has(code)) notes.push({ kind: "missing", code, name, detail: "" })
  return { shapes, notes }
}
