import { count, defineModel, event, type Model, quantity, type RandomStream } from "@contested/core"
import { latticeNeighbours, segregation, stepProbabilities } from "./lattice.js"

const source = "Alsenafi & Barbaro 2018, doi:10.1016/j.physa.2018.07.004"
const example = "An example: the transition depends on λ / (γ ρ) alone"

/** Two gangs, A first. */
export interface TerritoryWorld {
  readonly side: number
  /** By gang and member: the cell. */
  readonly cellOf: [Int32Array, Int32Array]
  /** By gang and cell: members there, and marks. */
  readonly members: [Int32Array, Int32Array]
  readonly marks: [Float64Array, Float64Array]
}

/**
 * Two gangs mark the ground and avoid the other's marks; they never meet. Each step every member moves to one of four neighbouring cells, with
 * probability proportional to exp(-β ξ) of the rival's marks; then marks decay by λ and each member adds γ. A step takes a day here.
 */
export const alsenafiBarbaroModel: Model<TerritoryWorld> = defineModel({
  name: "alsenafi-barbaro",
  parameters: {
    side: count(40, {
      low: 3,
      high: 500,
      of: "cells",
      description: "Cells along each side of the torus",
      assumption: example,
    }),
    density: quantity(20, {
      low: 0,
      high: 1000,
      unit: "members/cell",
      description: "Members of each gang per cell, on average",
      assumption: example,
    }),
    beta: quantity(0.05, { low: 0, high: 1000, description: "Avoidance of the rival's marks", source }),
    lambda: quantity(0.5, {
      low: 0,
      high: 1,
      unit: "1/step",
      description: "Share of marks that fades in a step",
      source,
    }),
    gamma: quantity(0.5, {
      low: 0,
      high: 1000,
      unit: "marks/step",
      description: "Marks a member leaves in a step",
      source,
    }),
  },
  events: { step: event<null>() },
  world: ({ side, density }): TerritoryWorld => {
    const [cells, members] = [side * side, Math.round(density * side * side)]
    return {
      side,
      cellOf: [new Int32Array(members), new Int32Array(members)],
      members: [new Int32Array(cells), new Int32Array(cells)],
      marks: [new Float64Array(cells), new Float64Array(cells)],
    }
  },
  on: {
    step: (world, { beta, lambda, gamma }, _, context) => {
      const neighbours = neighboursOf(world.side)
      const ways = [1, 0].map((rival) => stepProbabilities(neighbours, world.marks[rival]!, beta))
      for (const gang of [0, 1] as const) {
        moveAll(world.cellOf[gang], world.members[gang], neighbours, ways[gang]!, context.random("step", gang))
        const [marks, members] = [world.marks[gang], world.members[gang]]
        for (let cell = 0; cell < marks.length; cell++)
          marks[cell] = (1 - lambda) * marks[cell]! + gamma * members[cell]!
      }
      context.schedule("step", null, { after: 1 })
    },
  },
  initialise: (world, _, context) => {
    const cells = world.side * world.side
    for (const gang of [0, 1] as const) {
      const luck = context.random("start", gang)
      const [cellOf, members] = [world.cellOf[gang], world.members[gang]]
      for (let i = 0; i < cellOf.length; i++) {
        const cell = Math.floor(luck.uniform() * cells)
        cellOf[i] = cell
        members[cell] = members[cell]! + 1
      }
    }
    context.schedule("step", null, { at: 1 })
  },
})

/** How far the ground is divided now; see `segregation`. */
export function segregationOf({ side, members }: TerritoryWorld): number {
  return segregation(neighboursOf(side), members[0], members[1])
}

let known: { readonly side: number; readonly neighbours: Int32Array } | undefined
/** Depends on the side alone, and is no part of the state. */
function neighboursOf(side: number): Int32Array {
  if (known?.side !== side) known = { side, neighbours: latticeNeighbours(side) }
  return known.neighbours
}

function moveAll(
  cellOf: Int32Array,
  members: Int32Array,
  neighbours: Int32Array,
  ways: Float64Array,
  luck: RandomStream,
): void {
  members.fill(0)
  for (let i = 0; i < cellOf.length; i++) {
    const u = luck.uniform()
    let at = 4 * cellOf[i]!
    // Of four ways, the first whose cumulated probability exceeds u.
    if (u >= ways[at + 1]!) at += 2
    if (u >= ways[at]!) at += 1
    const cell = neighbours[at]!
    cellOf[i] = cell
    members[cell] = members[cell]! + 1
  }
}
