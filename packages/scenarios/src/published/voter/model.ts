import { defineModel, integer, type Model, quantity, rate } from "@contested/core"
import type { Neighbours } from "./graph.js"

const clifford =
  "Clifford & Sudbury 1973, doi:10.1093/biomet/60.3.581; Holley & Liggett 1975, doi:10.1214/aop/1176996306"
const lieberman = "Lieberman, Hauert & Nowak 2005, doi:10.1038/nature03204"

/** Who holds each cell: 0 or 1. */
export interface HeldCells {
  readonly holder: number[]
  /** Cells that group 1 holds. */
  held: number
}

function held(holder: readonly number[]): HeldCells {
  return { holder: [...holder], held: holder.reduce((sum, who) => sum + who, 0) }
}

/**
 * The voter model: each cell, at rate 1, takes after a neighbour drawn at random. Only a change of hands is an event, at the share of neighbours
 * that another group holds: the same process, without the draws that change nothing.
 */
export function voterModel(neighbours: Neighbours, start: readonly number[]): Model<HeldCells> {
  return defineModel({
    name: "voter",
    parameters: {
      takeover: rate(1, { per: "day", description: "draws of a cell that takes after a neighbour", source: clifford }),
    },
    world: (): HeldCells => held(start),
    variables: { holder: neighbours.length },
    hazards: {
      changeHands: {
        members: neighbours.length,
        reads: { holder: (cell) => [cell, ...(neighbours[cell] ?? [])] },
        rate: (w, p, cell) => {
          const around = neighbours[cell] ?? []
          let others = 0
          for (const near of around) if (w.holder[near] !== w.holder[cell]) others++
          return (p.takeover * others) / around.length
        },
        effect: (w, _, cell, context) => {
          const now = 1 - (w.holder[cell] ?? 0)
          w.holder[cell] = now
          w.held += 2 * now - 1
          context.changed.holder(cell)
        },
      },
    },
    ends: (w) => w.held === 0 || w.held === w.holder.length,
  })
}

/**
 * The invasion process: a cell sends its group to a neighbour drawn at random, at rate 1 where group 0 holds it and at `fitness` where group 1
 * does. The Moran process on a graph.
 */
export function invasionModel(neighbours: Neighbours, start: readonly number[]): Model<HeldCells> {
  return defineModel({
    name: "invasion",
    parameters: {
      takeover: rate(1, { per: "day", description: "invasions out of a cell of group 0", source: lieberman }),
      fitness: quantity(1.1, { low: 0, description: "invasions of group 1 for each of group 0", source: lieberman }),
    },
    world: (): HeldCells => held(start),
    variables: { holder: neighbours.length },
    hazards: {
      invade: {
        members: neighbours.length,
        reads: { holder: (cell) => cell },
        rate: (w, p, cell) => p.takeover * (w.holder[cell] === 1 ? p.fitness : 1),
        effect: (w, _, cell, context) => {
          const around = neighbours[cell] ?? []
          const target = around[integer(context.random("target", cell), 0, around.length - 1)] as number
          const now = w.holder[cell] ?? 0
          if (w.holder[target] === now) return
          w.holder[target] = now
          w.held += 2 * now - 1
          context.changed.holder(target)
        },
      },
    },
    ends: (w) => w.held === 0 || w.held === w.holder.length,
  })
}
