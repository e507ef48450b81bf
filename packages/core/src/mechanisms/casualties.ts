import type { Subject } from "../model/model.js"
import { count, type ParameterDeclarations, type ParameterValues, quantity, share } from "../model/parameter.js"
import { type DiscretePowerLaw, discretePowerLaw } from "../random/distributions/discrete-power-law.js"
import type { UniformSource } from "../random/uniform-source.js"
import { strengthFactor } from "../world/adopted-capabilities.js"
import { changeMembers } from "../world/change-members.js"
import type { ConflictContext, ConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"
import { recordHappening } from "../world/record-happening.js"
import { engagementParameters, fight, lossesThatBreak, type Side } from "./engagement.js"

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
  ...engagementParameters,
} satisfies ParameterDeclarations

/** What {@link Casualties.suffer} does, for the equations of the mechanisms that use it. */
export const casualtySymbols: Readonly<Record<string, string>> = {
  "u_{g,i}": "members of the unit of group $g$ that acts next in territory $i$, where a mechanism keeps units",
  z: "product of the strength factors of the capabilities that a group holds (input data), 1 without any",
  D: String.raw`deaths of one encounter: $\Pr(D=x) \propto x^{-\mathrm{exponent}}$ for $x = 1, \dots, \mathrm{worst}$`,
}
export const casualtyEffect = String.raw`$D$ is drawn; where units are kept, it is instead the members of the unit that acts, $u_{g,i}$ with probability $M_{g,i}/(M_{g,i}+M_{k,i})$, else $u_{k,i}$, at most $\mathrm{worst}$; with probability $\mathrm{toTheEnd}$ it becomes $\mathrm{worst}$. On each side take part $m_g = \min(M_{g,i}, \mathrm{engaged})$ and $m_k$. Then death follows death: a civilian's with probability $\mathrm{civilianShare}$; otherwise $g$'s with probability $\ell_g/(\ell_g+\ell_k)$, else $k$'s, where $\ell_g = a_k m_k (m_g/\mathrm{crowd})^{q_g}$ with those who are left; for the side that holds $i$, $a = z\,\mathrm{advantage}$ and $q = \mathrm{hiddenHolder}$, for the other $a = z$ and $q = \mathrm{hiddenOther}$. It ends after $D$ deaths, or when a side has lost $\lceil \mathrm{breaking}\cdot m \rceil$ of its $m$ at the start, at least 1. $M_{g,i}$ and $M_{k,i}$ lose their dead. A side that broke and has somebody left leaves the record "rout", after that of the encounter.`

type CasualtyValues = ParameterValues<typeof casualtyParameters>

function side(values: CasualtyValues, present: number, holds: boolean, factor: number): Side {
  return {
    strength: Math.min(present, values.engaged),
    hidden: holds ? values.hiddenHolder : values.hiddenOther,
    effectiveness: factor * (holds ? values.advantage : 1),
  }
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
 * 2007, doi:10.1177/0022002706296157), unless a side breaks before, and each death falls on a side as one of Lanchester's laws says (by
 * default the square law, 1916: in proportion to the other side's strength), or on a civilian.
 */
export class Casualties {
  readonly #ground: Ground
  /** The pairs of groups that may fight, in order: pair p of territory t is member `p * territories + t` of a hazard. */
  readonly #pairs: readonly (readonly [a: number, b: number])[]
  readonly #firsts: Int32Array
  readonly #seconds: Int32Array
  readonly #territories: number
  #law: { readonly exponent: number; readonly worst: number; readonly law: DiscretePowerLaw } | undefined

  constructor(ground: Ground) {
    this.#ground = ground
    this.#territories = ground.region.territories.length
    this.#pairs =
      ground.dyads ??
      ground.groups.flatMap((_, a) => ground.groups.slice(a + 1).map((__, later) => [a, a + 1 + later] as const))
    this.#firsts = Int32Array.from(this.#pairs, ([a]) => a)
    this.#seconds = Int32Array.from(this.#pairs, ([, b]) => b)
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

  /** The same for those who ask why. */
  subjectOf(member: number): Subject {
    const { a, b, territory } = this.encounterOf(member)
    return { group: a, rival: b, territory }
  }

  /** Where both sides stand in `members`, to declare what is read; a rate asks for one at a time and so makes no list. */
  cellsOf(member: number): readonly [number, number] {
    return [this.cellOfA(member), this.cellOfB(member)]
  }

  /** Where the first side stands in `members`. */
  cellOfA(member: number): number {
    const pair = Math.floor(member / this.#territories)
    return member + ((this.#firsts[pair] as number) - pair) * this.#territories
  }

  /** Where the second side stands in `members`. */
  cellOfB(member: number): number {
    const pair = Math.floor(member / this.#territories)
    return member + ((this.#seconds[pair] as number) - pair) * this.#territories
  }

  /** Where the two are found in `hostility`. */
  pairOf(member: number): number {
    const pair = Math.floor(member / this.#territories)
    return (this.#firsts[pair] as number) * this.#ground.groups.length + (this.#seconds[pair] as number)
  }

  /** Draws the toll, fights it out, takes the dead from both sides, and leaves a record. Three draws, and two a death. */
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
    const [ofA, ofB] = [world.members[atA] as number, world.members[atB] as number]
    const drawn = this.#lawOf(values).sample(luck)
    // The unit that acts is one of either side, in proportion to their strengths; its size is the toll, where units are kept.
    const acting = world.actingUnits[luck.uniform() * (ofA + ofB) < ofA ? atA : atB] as number
    const toll = acting === 0 ? drawn : Math.min(acting, values.worst)
    const toTheEnd = luck.uniform() < values.toTheEnd
    const holder = world.control[territory] as number
    const sideA = side(values, ofA, holder === a, strengthFactor(world, this.#ground, a))
    const sideB = side(values, ofB, holder === b, strengthFactor(world, this.#ground, b))
    const losses = fight(sideA, sideB, { ...values, deaths: toTheEnd ? values.worst : toll }, luck)
    changeMembers(world, context, atA, -losses.a)
    changeMembers(world, context, atB, -losses.b)
    const name = (group: number): string => this.#ground.groups[group]?.name ?? ""
    recordHappening(context, kind, {
      territory,
      violence: 2,
      sideA: name(a),
      sideB: name(b),
      deathsA: losses.a,
      deathsB: losses.b,
      deathsCivilians: losses.civilians,
    })
    // Only a side with somebody left can be routed.
    const broke = losses.a >= lossesThatBreak(sideA, values) && losses.a < ofA
    if (broke) recordHappening(context, "rout", { territory, sideA: name(a), sideB: name(b) })
    else if (losses.b >= lossesThatBreak(sideB, values) && losses.b < ofB)
      recordHappening(context, "rout", { territory, sideA: name(b), sideB: name(a) })
  }

  #lawOf({ exponent, worst }: CasualtyValues): DiscretePowerLaw {
    if (this.#law?.exponent !== exponent || this.#law.worst !== worst) {
      this.#law = { exponent, worst, law: discretePowerLaw({ exponent, minimum: 1, maximum: worst }) }
    }
    return this.#law.law
  }
}
