import { count, type ParameterDeclarations, quantity, share } from "../model/parameter.js"
import { type DiscretePowerLaw, discretePowerLaw } from "../random/distributions/discrete-power-law.js"
import type { UniformSource } from "../random/uniform-source.js"
import { changeMembers } from "../world/change-members.js"
import type { ConflictContext, ConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"
import { recordHappening } from "../world/record-happening.js"

/** How many die in one encounter, and who: shared by every mechanism in which armed groups meet. */
export const casualtyParameters = {
  exponent: quantity(2.52, {
    low: 1.5,
    high: 6,
    description: "Exponent of the discrete power law of deaths per clash",
    source:
      "UCDP GED 24.1 (Sundberg & Melander 2013), day-precise events in Mexico 2015-2021: maximum likelihood with x_min = 1; not a pure power law",
  }),
  worst: count(30, {
    of: "deaths",
    low: 1,
    high: 1000,
    description: "Most deaths one clash can cost",
    source: "UCDP GED 24.1: the largest day-precise event in Mexico",
  }),
  civilianShare: share(0.1, {
    description: "Probability that a death is a civilian's",
    assumption:
      "UCDP GED 24.1 attributes few deaths: civilians are 28 of 61 attributed and of 1,637 recorded in the three states 2018-2021, so between 0.02 and 0.46",
  }),
} satisfies ParameterDeclarations

/** What {@link Casualties.suffer} does, for the equations of the mechanisms that use it. */
export const casualtySymbols: Readonly<Record<string, string>> = {
  D: String.raw`deaths of one encounter: $\Pr(D=x) \propto x^{-\mathrm{exponent}}$ for $x = 1, \dots, \mathrm{worst}$`,
}
export const casualtyEffect = String.raw`$D$ is drawn. Each death in turn is a civilian's with probability $\mathrm{civilianShare}$; otherwise it is $g$'s with probability $M_{k,i}/(M_{g,i}+M_{k,i})$, else $k$'s, with the strengths before the encounter; a side that has nobody left passes it to the other, and it falls to no one where neither has. $M_{g,i}$ and $M_{k,i}$ lose their dead.`

interface CasualtyValues {
  readonly exponent: number
  readonly worst: number
  readonly civilianShare: number
}

/** Two groups who meet in a territory. */
export interface Encounter {
  /** Indexes of the groups. */
  readonly a: number
  readonly b: number
  /** Index of the territory. */
  readonly territory: number
}

/**
 * Lethal encounters between armed groups on some ground: the toll has the heavy tail of the recorded events (Clauset, Young & Gleditsch
 * 2007, doi:10.1177/0022002706296157), and each death falls on a side in proportion to the other side's strength (Lanchester's square
 * law, 1916), or on a civilian.
 */
export class Casualties {
  readonly #ground: Ground
  /** Every pair of groups, in order: pair p of territory t is member `p * territories + t` of a hazard. */
  readonly #pairs: readonly (readonly [a: number, b: number])[]
  readonly #territories: number
  #law: { readonly exponent: number; readonly worst: number; readonly law: DiscretePowerLaw } | undefined

  constructor(ground: Ground) {
    this.#ground = ground
    this.#territories = ground.region.territories.length
    this.#pairs = ground.groups.flatMap((_, a) =>
      ground.groups.slice(a + 1).map((__, later) => [a, a + 1 + later] as const),
    )
  }

  /** Size of the index set of pairs and territories. */
  get members(): number {
    return this.#pairs.length * this.#territories
  }

  /** Who meets where, by member of the index set. */
  encounterOf(member: number): Encounter {
    const [a, b] = this.#pairs[Math.floor(member / this.#territories)] as readonly [number, number]
    return { a, b, territory: member % this.#territories }
  }

  /** Where both sides stand in `members`. */
  cellsOf(member: number): readonly [number, number] {
    const { a, b, territory } = this.encounterOf(member)
    return [a * this.#territories + territory, b * this.#territories + territory]
  }

  /** Where the two are found in `hostility`. */
  pairOf(member: number): number {
    const { a, b } = this.encounterOf(member)
    return a * this.#ground.groups.length + b
  }

  /** Members of either side who are there. */
  strengths(world: ConflictWorld, member: number): readonly [number, number] {
    const [a, b] = this.cellsOf(member)
    return [world.members[a] as number, world.members[b] as number]
  }

  /** Draws the toll, takes the dead from both sides, and leaves a record. Two draws a death, and one for their number. */
  suffer(
    kind: string,
    world: ConflictWorld,
    values: CasualtyValues,
    member: number,
    luck: UniformSource,
    context: Pick<ConflictContext, "changed" | "record">,
  ): void {
    const { a, b, territory } = this.encounterOf(member)
    const [atA, atB] = this.cellsOf(member)
    const [ofA, ofB] = this.strengths(world, member)
    let [deathsA, deathsB, deathsCivilians] = [0, 0, 0]
    for (let deaths = this.#lawOf(values).sample(luck); deaths > 0; deaths--) {
      // Both draws are always made, so that a change in one parameter does not shift the rest of the stream.
      const civilian = luck.uniform() < values.civilianShare
      const onSideA = luck.uniform() * (ofA + ofB) < ofB
      if (civilian) deathsCivilians += 1
      else if (onSideA && deathsA < ofA) deathsA += 1
      else if (deathsB < ofB) deathsB += 1
      else if (deathsA < ofA) deathsA += 1
    }
    changeMembers(world, context, atA, -deathsA)
    changeMembers(world, context, atB, -deathsB)
    const name = (group: number): string => this.#ground.groups[group]?.name ?? ""
    const toll = { deathsA, deathsB, deathsCivilians }
    recordHappening(context, kind, { territory, violence: 2, sideA: name(a), sideB: name(b), ...toll })
  }

  #lawOf({ exponent, worst }: CasualtyValues): DiscretePowerLaw {
    if (this.#law?.exponent !== exponent || this.#law.worst !== worst) {
      this.#law = { exponent, worst, law: discretePowerLaw({ exponent, minimum: 1, maximum: worst }) }
    }
    return this.#law.law
  }
}
