import { defineModel, type Model, quantity, rate } from "@contested/core"

const source = "Brantingham, Tita, Short & Reid 2012, doi:10.1111/j.1745-9125.2012.00281.x"
const example = "An example"

/** Where two groups compete: cells, which of them are neighbours, and who stands where at the start. */
export interface CompetitionGround {
  /** Links between cells, each pair once. */
  readonly links: readonly (readonly [number, number])[]
  /** Members of the two groups in each cell at the start. */
  readonly start: readonly (readonly [first: number, second: number])[]
}

export interface CompetitionWorld {
  /** Members of the first group in cell c at 2 c, of the second at 2 c + 1. */
  readonly members: number[]
}

/**
 * Competitive Lotka-Volterra dynamics on any ground: in each cell
 *
 *     dN_i / dt = r N_i (1 - (N_i + α_ij N_j) / K_i),
 *
 * and members step to each neighbouring cell at the rate of diffusion. Births, deaths and steps are hazards of single members, so the same
 * definition runs as a jump process, and as these equations in the mean field.
 */
export function competitionModel(name: string, { links, start }: CompetitionGround): Model<CompetitionWorld> {
  const cells = start.length
  // Both directions of each link, for each group: from, to.
  const ways = links.flatMap(([a, b]) => [
    [2 * a, 2 * b],
    [2 * b, 2 * a],
    [2 * a + 1, 2 * b + 1],
    [2 * b + 1, 2 * a + 1],
  ]) as readonly (readonly [from: number, to: number])[]
  return defineModel({
    name,
    parameters: {
      growth: rate(1, { per: "day", description: "r, births per member where there is room", source }),
      k1: quantity(100, {
        low: 1e-9,
        high: 1e9,
        unit: "members/cell",
        description: "K1, what a cell carries of the first group",
        assumption: example,
      }),
      k2: quantity(80, {
        low: 1e-9,
        high: 1e9,
        unit: "members/cell",
        description: "K2, of the second group",
        assumption: example,
      }),
      a12: quantity(0.6, {
        low: 0,
        high: 1000,
        description: "α12, what a member of the second group costs the first",
        assumption: example,
      }),
      a21: quantity(0.7, {
        low: 0,
        high: 1000,
        description: "α21, what a member of the first group costs the second",
        assumption: example,
      }),
      diffusion: rate(0, {
        per: "day",
        description: "D, steps of a member to each neighbouring cell",
        assumption: example,
      }),
    },
    world: (): CompetitionWorld => ({ members: start.flat() }),
    variables: { members: 2 * cells },
    hazards: {
      birth: {
        members: 2 * cells,
        reads: { members: (at) => at },
        rate: (w, p, at) => p.growth * w.members[at]!,
        effect: (w, _, at, context) => {
          w.members[at] = w.members[at]! + 1
          context.changed.members(at)
        },
      },
      death: {
        members: 2 * cells,
        reads: { members: (at) => [at, at ^ 1] },
        rate: (w, p, at) => {
          const [own, rival] = [w.members[at]!, w.members[at ^ 1]!]
          return (p.growth * own * (own + (at % 2 === 0 ? p.a12 : p.a21) * rival)) / (at % 2 === 0 ? p.k1 : p.k2)
        },
        effect: (w, _, at, context) => {
          w.members[at] = w.members[at]! - 1
          context.changed.members(at)
        },
      },
      step: {
        members: ways.length,
        reads: { members: (way) => ways[way]![0] },
        rate: (w, p, way) => p.diffusion * w.members[ways[way]![0]]!,
        effect: (w, _, way, context) => {
          const [from, to] = ways[way]!
          w.members[from] = w.members[from]! - 1
          w.members[to] = w.members[to]! + 1
          context.changed.members(from)
          context.changed.members(to)
        },
      },
    },
  })
}

/** Cells in a row, each linked to the next. */
export function line(cells: number): CompetitionGround["links"] {
  return Array.from({ length: cells - 1 }, (_, i) => [i, i + 1] as const)
}

/** Cells in a rectangle, numbered by rows, linked to the right and below. */
export function rectangle(width: number, height: number): CompetitionGround["links"] {
  const links: (readonly [number, number])[] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (x + 1 < width) links.push([y * width + x, y * width + x + 1])
      if (y + 1 < height) links.push([y * width + x, (y + 1) * width + x])
    }
  return links
}
