import type { Territory } from "@contested/core"
import type { Point } from "./project-seats.js"
import { type RegionGeometry, ringArea } from "./region-geometry.js"

export interface Label {
  readonly text: string
  readonly at: Point
}

/** Territories of one state that hang together, as lists of indexes. */
function pieces(territories: readonly Territory[], geometry: RegionGeometry, state: string): number[][] {
  const seen = new Set<number>()
  const found: number[][] = []
  for (const [start, territory] of territories.entries()) {
    if (territory.state !== state || seen.has(start)) continue
    seen.add(start)
    const piece = [start]
    for (const index of piece)
      for (const next of geometry.neighbours[index] ?? [])
        if (!seen.has(next) && territories[next]?.state === state) {
          seen.add(next)
          piece.push(next)
        }
    found.push(piece)
  }
  return found
}

/** Half the width of a letter in the names of states, which are set wide. */
const stateLetter = 5.4

/** Ground that a label takes, guessed from its length: half its width and half its height in drawing units. */
function clear(label: Label, taken: readonly Label[], letter = 3.4): boolean {
  const half = (text: string) => letter * text.length + 6
  return taken.every(
    ({ text, at }) =>
      Math.abs(at[0] - label.at[0]) > half(text) + half(label.text) || Math.abs(at[1] - label.at[1]) > 17,
  )
}

/** Half the width of a letter of a state's name on a phone, whose letters take more of the drawing (see the style sheet). */
const stateLetterOnPhone = 7.6

/** Where the middle of a name is written so that no end of it leaves the drawing, on a phone either. */
function inside(x: number, text: string, { width }: Pick<RegionGeometry, "width">): number {
  const half = Math.ceil(stateLetterOnPhone * text.length)
  // A name that is wider than the drawing sticks out alike on both sides.
  return half * 2 >= width ? Math.round(width / 2) : Math.max(half, Math.min(width - half, x))
}

/** Whether a name written to the right of a point ends within the drawing. */
function fits([x]: Point, text: string, { width }: Pick<RegionGeometry, "width">): boolean {
  return x + 5 + 9 * text.length <= width
}

/** Name of each state, in the middle of its largest connected ground; where names would cover each other the larger state keeps its name. */
export function stateLabels(territories: readonly Territory[], geometry: RegionGeometry): readonly Label[] {
  const states = [...new Set(territories.map((territory) => territory.state))]
  const labels = states.map((state) => {
    const weighed = pieces(territories, geometry, state).map((piece) => {
      const areas = piece.map((index) => (geometry.shapes[index] ?? []).reduce((sum, ring) => sum + ringArea(ring), 0))
      return { piece, areas, area: areas.reduce((a, b) => a + b, 0) }
    })
    const largest = weighed.reduce((a, b) => (b.area > a.area ? b : a))
    const middle = (axis: 0 | 1) =>
      largest.piece.reduce((sum, index, at) => sum + (geometry.centres[index]?.[axis] ?? 0) * largest.areas[at]!, 0) /
      (largest.area || 1)
    const label: Label = { text: state, at: [inside(Math.round(middle(0)), state, geometry), Math.round(middle(1))] }
    return { label, area: largest.area }
  })
  const kept: Label[] = []
  for (const { label } of labels.sort((a, b) => b.area - a.area)) if (clear(label, kept, stateLetter)) kept.push(label)
  return kept
}

/** Seats of the most populous territories, at most `count`, none on top of another label. */
export function seatLabels(
  territories: readonly Territory[],
  geometry: RegionGeometry,
  taken: readonly Label[],
  count = 8,
): readonly Label[] {
  const order = territories
    .map((_, index) => index)
    .sort((a, b) => territories[b]!.population - territories[a]!.population || a - b)
  const labels: Label[] = []
  for (const index of order) {
    if (labels.length === count || territories[index]!.population === 0) break
    const label: Label = { text: territories[index]!.name, at: geometry.seats[index]! }
    // Written to the right of its seat: the middle of the text is what must be free.
    const middle: Label = { text: label.text, at: [label.at[0] + 3.4 * label.text.length, label.at[1]] }
    const near = labels.some(({ at }) => Math.hypot(at[0] - label.at[0], at[1] - label.at[1]) < 60)
    if (!near && fits(label.at, label.text, geometry) && clear(middle, [...taken, ...labels])) labels.push(label)
  }
  return labels
}

/** Short name of each highway ("MEX-45"), once, at the first bend where there is room; left out where there is none. */
export function roadLabels(geometry: RegionGeometry, taken: readonly Label[]): readonly Label[] {
  const labels: Label[] = []
  for (const { name, course } of geometry.highways) {
    const text = name.split(/[\s(,;]/)[0] ?? ""
    if (text === "" || course.length < 2 || labels.some((label) => label.text === text)) continue
    const middle = Math.floor(course.length / 2)
    const order = course.map((_, at) => at).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    const free = order
      .map((at): Label => ({ text, at: course[at]! }))
      .find((label) => clear(label, [...taken, ...labels]))
    if (free !== undefined) labels.push(free)
  }
  return labels
}
