import { meanField } from "@contested/core"
import { competitionModel, line, rectangle } from "./model.js"

/** How strong the competition of two territorial groups is in the examples on a line and in a rectangle. */
const TERRITORIAL = { growth: 0.1, k1: 1, a12: 1.5, a21: 1.5, diffusion: 0.5 }
const CELLS = 200

/** Densities along a line. */
export interface LineState {
  readonly day: number
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** Two groups, each at its capacity on its half of a line of 200 cells, and how they stand on later days: the mean field. */
export function competeOnLine(k2: number, days: readonly number[]): readonly LineState[] {
  const half = CELLS / 2
  const start = Array.from({ length: CELLS }, (_, cell) => (cell < half ? ([1, 0] as const) : ([0, k2] as const)))
  const model = competitionModel("competition-on-a-line", { links: line(CELLS), start })
  const until = Math.max(...days)
  const parameters = { ...TERRITORIAL, k2 }
  const solution = meanField(model, { until, at: days, parameters, relativeTolerance: 1e-5, absoluteTolerance: 1e-7 })
  return days.map((day) => {
    const { members } = solution.at(day)
    return {
      day,
      first: members.filter((_, at) => at % 2 === 0),
      second: members.filter((_, at) => at % 2 === 1),
    }
  })
}

/** Where both groups are equally strong, in cells from the middle of the first; between cells by straight lines. */
export function boundaryOf({ first, second }: LineState): number {
  const lead = (cell: number): number => first[cell]! - second[cell]!
  for (let cell = 0; cell + 1 < first.length; cell++)
    if (lead(cell) >= 0 && lead(cell + 1) < 0) return cell + lead(cell) / (lead(cell) - lead(cell + 1))
  return lead(0) < 0 ? 0 : first.length - 1
}

/** Seven cells: a root, two branches, four leaves. */
const TREE = [
  [0, 1],
  [0, 2],
  [1, 3],
  [1, 4],
  [2, 5],
  [2, 6],
] as const

/** Densities on a tree after `days`, grown from a leaf of each branch: any graph is ground. */
export function competeOnTree(days: number): LineState {
  return compete("competition-on-a-tree", TREE, 7, [3, 5], days)
}

/** Densities in a rectangle after `days`, by rows, grown from one cell of each group: the anchors, where each is from. */
export function competeFromAnchors(
  width: number,
  height: number,
  anchors: readonly [first: number, second: number],
  days: number,
): LineState {
  return compete("competition-from-anchors", rectangle(width, height), width * height, anchors, days)
}

/** Two equal groups on any ground, from one cell each. */
function compete(
  name: string,
  links: readonly (readonly [number, number])[],
  cells: number,
  anchors: readonly [first: number, second: number],
  days: number,
): LineState {
  const start = Array.from(
    { length: cells },
    (_, cell) => [cell === anchors[0] ? 0.5 : 0, cell === anchors[1] ? 0.5 : 0] as const,
  )
  const { members } = meanField(competitionModel(name, { links, start }), {
    until: days,
    at: [days],
    parameters: { ...TERRITORIAL, diffusion: 0.05, k2: 1 },
  }).at(days)
  return { day: days, first: members.filter((_, at) => at % 2 === 0), second: members.filter((_, at) => at % 2 === 1) }
}
