import { pow } from "../math/power.js"
import { count, type ParameterDeclarations, quantity, share } from "../model/parameter.js"
import type { UniformSource } from "../random/uniform-source.js"

/**
 * How an encounter is fought, once it has begun: as a chain of losses after Lanchester, until its toll has fallen, or until one side
 * breaks or has nobody left. Shared by every mechanism in which armed sides meet.
 */
export const engagementParameters = {
  toTheEnd: share(0, {
    description:
      "Probability that an encounter is fought until one side breaks or has nobody left, whatever its toll; else it also ends with its toll",
    assumption: "Recorded events end with few deaths: the toll's law is what the data show",
  }),
  breaking: share(1, {
    description: "Share of its engaged members whose death breaks a side",
    assumption: "Until nobody is left: recorded events do not tell when sides give up",
  }),
  engaged: count(100_000, {
    of: "members",
    low: 1,
    high: 1_000_000,
    description: "Most members of a side who take part in one encounter",
    assumption: "All who are there; a scenario that fights to the end sets fewer",
  }),
  hiddenHolder: share(0, {
    description:
      "How far those who hold the place are hit by chance, in proportion to their own number, instead of by aim: 0 aimed, 1 area",
    assumption: "Both sides see each other: Lanchester's square law",
  }),
  hiddenOther: share(0, {
    description: "The same of those who do not hold it",
    assumption: "Both sides see each other: Lanchester's square law",
  }),
  crowd: count(10, {
    of: "members",
    low: 1,
    high: 1_000_000,
    description: "Number of a hidden side at which it is hit as often as one that is seen",
    assumption: "Matters only where one side is hidden and the other is not",
  }),
  advantage: quantity(1, {
    low: 0.01,
    high: 100,
    description: "How much more often a member of the side that holds the place hits than one of the other",
    assumption: "Nobody is better: what groups have beyond their numbers is told elsewhere",
  }),
} satisfies ParameterDeclarations

/**
 * Settings of the laws of the literature, to be spread into a mechanism's: `{ clash: { ...lanchesterLaws.linear, toTheEnd: 1 } }`. Square:
 * both sides aim (Lanchester 1916). Linear: both fire into an area (the same). Mixed: those who hold the place know it and are hidden,
 * those who come are seen (Deitchman 1962, doi:10.1287/opre.10.6.818).
 */
export const lanchesterLaws = {
  square: { hiddenHolder: 0, hiddenOther: 0 },
  linear: { hiddenHolder: 1, hiddenOther: 1 },
  mixed: { hiddenHolder: 1, hiddenOther: 0 },
} as const

/** What one side brings to a fight. */
export interface Side {
  /** Members who take part, a whole number > 0. */
  readonly strength: number
  /** 0 seen, 1 hidden: the exponent of its own number in its losses. */
  readonly hidden: number
  /** How often one of them hits, relative to the other side. */
  readonly effectiveness: number
}

/** What a fight cost. */
export interface Losses {
  a: number
  b: number
  civilians: number
}

/**
 * Probability that the next loss is one of A's, with so many left on both sides: A loses at the rate `e_B b (a / crowd)^hidden_A`, and B
 * likewise. Square law: b / (a + b). Linear: 1/2, whatever the numbers. The embedded chain of Brown 1963, doi:10.1287/opre.11.3.418.
 */
export function chanceThatALoses(leftOfA: number, leftOfB: number, a: Side, b: Side, crowd: number): number {
  const lossOfA = b.effectiveness * leftOfB * exposure(leftOfA, a.hidden, crowd)
  const lossOfB = a.effectiveness * leftOfA * exposure(leftOfB, b.hidden, crowd)
  return lossOfA / (lossOfA + lossOfB)
}

function exposure(left: number, hidden: number, crowd: number): number {
  if (hidden === 0) return 1
  return hidden === 1 ? left / crowd : pow(left / crowd, hidden)
}

/** When a fight is over at the latest, and who else is hit. */
export interface FightRules {
  /** Most deaths, civilians included. */
  readonly deaths: number
  /** Share of its strength whose loss breaks a side. */
  readonly breaking: number
  readonly crowd: number
  /** Probability that a death is a civilian's. */
  readonly civilianShare: number
}

/** How many losses break a side, at least 1. */
export function lossesThatBreak({ strength }: Side, { breaking }: Pick<FightRules, "breaking">): number {
  return Math.max(1, Math.ceil(breaking * strength))
}

/** Fights it out, death by death: two draws each, used or not. Ends when the deaths have fallen, or a side breaks or has nobody left. */
export function fight(a: Side, b: Side, rules: FightRules, luck: UniformSource): Losses {
  const losses = { a: 0, b: 0, civilians: 0 }
  const [endOfA, endOfB] = [lossesThatBreak(a, rules), lossesThatBreak(b, rules)]
  for (let deaths = 0; deaths < rules.deaths && losses.a < endOfA && losses.b < endOfB; deaths++) {
    // Both draws are always made, so that a change in one parameter does not shift the rest of the stream.
    const civilian = luck.uniform() < rules.civilianShare
    const chance = chanceThatALoses(a.strength - losses.a, b.strength - losses.b, a, b, rules.crowd)
    const fallsOnA = luck.uniform() < chance
    if (civilian) losses.civilians += 1
    else if (fallsOnA) losses.a += 1
    else losses.b += 1
  }
  return losses
}
