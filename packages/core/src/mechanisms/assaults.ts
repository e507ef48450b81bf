import type { Capability } from "../agents/capability.js"
import { leftOfLethality } from "../world/adopted-capabilities.js"
import type { ConflictWorld } from "../world/conflict-world.js"
import type { Ground } from "../world/ground.js"

/** What the mechanism `attack` remembers: at most one attack under way in each territory. */
export type AssaultMemory = {
  /** 1 while an attack is under way, by territory. */
  readonly underWay: Int32Array
  /** Attacks so far, by territory: tells an element that comes too late that its attack is over. */
  readonly round: Int32Array
  /** Index of the group and of the force, by territory. */
  readonly group: Int32Array
  readonly force: Int32Array
  /** Officers still in it, by territory. */
  readonly defenders: Int32Array
  /** Attackers on the ground still in it, by territory. */
  readonly attackers: Int32Array
  /** Units still in it: `[capability * territories + territory]`. */
  readonly units: Int32Array
  /** Elements that are still on their way, by territory. */
  readonly expected: Int32Array
  /** So far in this attack, by territory. */
  readonly officersKilled: Int32Array
  readonly officersInjured: Int32Array
  readonly attackersKilled: Int32Array
  readonly attackersInjured: Int32Array
  readonly civiliansKilled: Int32Array
}

/** The element that is neither a capability nor absent: attackers on the ground. */
export const ON_THE_GROUND = -1

/**
 * Attacks under way and what their elements count for: the attackers on the ground one each, a unit of a capability as much as the
 * capability says. A Lanchester square law with unlike elements: each side loses in proportion to what the other can bring to bear.
 */
export class Assaults {
  readonly #ground: Ground
  readonly #capabilities: readonly Capability[]

  constructor(ground: Ground) {
    this.#ground = ground
    this.#capabilities = ground.capabilities ?? []
  }

  static memory({ region, capabilities = [] }: Ground): AssaultMemory {
    const of = (size: number): Int32Array => new Int32Array(size)
    const n = region.territories.length
    return {
      underWay: of(n),
      round: of(n),
      group: of(n),
      force: of(n),
      defenders: of(n),
      attackers: of(n),
      units: of(capabilities.length * n),
      expected: of(n),
      officersKilled: of(n),
      officersInjured: of(n),
      attackersKilled: of(n),
      attackersInjured: of(n),
      civiliansKilled: of(n),
    }
  }

  /** Every element that may take part: attackers on the ground first, then the capabilities in their order. */
  get elements(): readonly number[] {
    return [ON_THE_GROUND, ...this.#capabilities.keys()]
  }

  /** Name of an element in kinds of records. */
  nameOf(element: number): string {
    return this.#capabilities[element]?.id ?? "ground"
  }

  /** How many of an element are there. */
  strength(memory: AssaultMemory, element: number, territory: number): number {
    if (element === ON_THE_GROUND) return memory.attackers[territory] as number
    return memory.units[element * this.#ground.region.territories.length + territory] as number
  }

  /** Changes how many of an element are there. */
  change(memory: AssaultMemory, element: number, territory: number, by: number): void {
    const [strengths, at] =
      element === ON_THE_GROUND
        ? [memory.attackers, territory]
        : [memory.units, element * this.#ground.region.territories.length + territory]
    strengths[at] = (strengths[at] as number) + by
  }

  /** What each element counts for in the losses of the force, in attackers on the ground. */
  lethalities(world: ConflictWorld, memory: AssaultMemory, territory: number): number[] {
    const force = memory.force[territory] as number
    return this.elements.map((element) => {
      const capability = this.#capabilities[element]
      const each =
        capability === undefined ? 1 : capability.lethality * leftOfLethality(world, this.#ground, element, force)
      return each * this.strength(memory, element, territory)
    })
  }

  /** What each element counts for as a target, in attackers on the ground. */
  exposures(memory: AssaultMemory, territory: number): number[] {
    return this.elements.map(
      (element) => (this.#capabilities[element]?.exposure ?? 1) * this.strength(memory, element, territory),
    )
  }

  /** Share of the officers hit by an element who die. */
  fatalShareOf(element: number, otherwise: number): number {
    return this.#capabilities[element]?.fatalShare ?? otherwise
  }

  /** Members who are lost with one of an element. */
  crewOf(element: number): number {
    return this.#capabilities[element]?.crew ?? 1
  }

  /** Whether nobody is there and nobody is coming. */
  isSpent(memory: AssaultMemory, territory: number): boolean {
    return (
      memory.expected[territory] === 0 &&
      this.elements.every((element) => this.strength(memory, element, territory) === 0)
    )
  }
}
