import { defineModel, type Model } from "@contested/core"

export interface DuelWorld {
  /** Of the two sides. */
  readonly strength: Int32Array
}

/** Stochastic Lanchester attrition of two sides by aimed fire: a side loses one at the rate of the other's strength, until one is gone. */
export function duelModel(strength: number): Model<DuelWorld> {
  return defineModel({
    name: "duel",
    parameters: {},
    world: (): DuelWorld => ({ strength: Int32Array.of(strength, strength) }),
    variables: { strength: 2 },
    hazards: {
      loss: {
        members: 2,
        reads: { strength: (side) => 1 - side },
        rate: (world, _parameters, side) => world.strength[1 - side]!,
        effect(world, _parameters, side, context) {
          world.strength[side] = world.strength[side]! - 1
          context.changed.strength(side)
        },
      },
    },
    ends: ({ strength: [a, b] }) => a === 0 || b === 0,
  })
}
