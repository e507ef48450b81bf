import type { Simulation } from "../engine/simulation.js"
import { SimulationError } from "../engine/simulation-error.js"
import type { ValuesByPart } from "./bind-program.js"
import type { Model, Subject } from "./model.js"
import type { Instead } from "./observed-reads.js"
import { type HazardOf, hazardsOf, type RateAccount, rateAccount } from "./rate-account.js"
import { elasticityOf, type Hindrances, hindrancesOf, inputsOf, type RateInput } from "./rate-inputs.js"

/** A hazard of a run: its name and how many members it has. */
export interface HazardFamily {
  /** `part/hazard` in a model of parts. */
  readonly name: string
  readonly members: number
}

/** How much one input weighs in a rate; see {@link Inspection.weights}. */
export interface InputWeight extends RateInput {
  readonly elasticity: number | null
}

/**
 * Questions to a run about its rates, as they stand now. Looks and changes nothing: no draw is made, and the run goes on as if it had not been
 * asked.
 */
export class Inspection<World> {
  /** In the order of the model's parts, and of the hazards in each. */
  readonly families: readonly HazardFamily[]
  readonly #hazards: readonly HazardOf<World>[]
  readonly #byName: ReadonlyMap<string, HazardOf<World>>
  readonly #world: World
  readonly #values: ValuesByPart
  readonly #simulation: Simulation

  /** Use {@link Run.inspect}. */
  constructor(
    model: Model<World>,
    world: World,
    values: ValuesByPart,
    members: readonly number[],
    simulation: Simulation,
  ) {
    this.#hazards = hazardsOf(model)
    this.#byName = new Map(this.#hazards.map((one) => [one.name, one]))
    this.families = this.#hazards.map(({ name, family }) => ({ name, members: members[family] ?? 0 }))
    this.#world = world
    this.#values = values
    this.#simulation = simulation
  }

  /** Who or what a member is. @throws SimulationError when there is no such hazard or member */
  subjectOf(hazard: string, member: number): Subject {
    return this.#find(hazard, member).hazard.subject(member)
  }

  /**
   * Firings per day of a member, as things stand now.
   *
   * @param at day, from now on, at which it is asked for where it changes with time alone; default now
   * @throws SimulationError when there is no such hazard or member
   */
  rateOf(hazard: string, member: number, at = this.#simulation.now): number {
    const { family, part, hazard: declared } = this.#find(hazard, member)
    const rate = this.#simulation.clockRateOf(family, member)
    // The clock of a bounded hazard runs at its bound, which is never below its rate.
    if (declared.bound === undefined || rate === 0) return rate
    return declared.rate(this.#world, this.#values[part.name] ?? {}, member, at)
  }

  /** Whether a rate changes with time alone, between occurrences. */
  changesWithTime(hazard: string): boolean {
    return this.#find(hazard, 0).hazard.bound !== undefined
  }

  /**
   * A member's rate now, and all that it is computed from.
   *
   * @param instead values of the world to compute it with in place of those that stand; parameters under the path `parameters.name`, in the
   *   model's own units
   * @throws SimulationError when there is no such hazard or member
   */
  account(hazard: string, member: number, instead: readonly Instead[] = []): RateAccount {
    const found = this.#find(hazard, member)
    const values = this.#values[found.part.name] ?? {}
    return rateAccount(found, member, this.#world, values, this.#simulation.now, instead)
  }

  /** The inputs of a rate, those that weigh most first; costs two computations of the rate for each. */
  weights(account: RateAccount): readonly InputWeight[] {
    const again = this.#again(account)
    return inputsOf(account)
      .map((input) => ({ ...input, elasticity: elasticityOf(input, this.#inModel(account, input), again) }))
      .sort((a, b) => Math.abs(b.elasticity ?? 0) - Math.abs(a.elasticity ?? 0))
  }

  /** What keeps a rate of 0 at 0; see {@link hindrancesOf}. */
  hindrances(account: RateAccount, others?: (input: RateInput) => readonly number[]): Hindrances {
    return hindrancesOf(account, this.#again(account), others)
  }

  #again({ hazard, member }: RateAccount): (instead: readonly Instead[]) => RateAccount {
    return (instead) => this.account(hazard, member, instead)
  }

  /** The value as the model's function receives it: an account gives parameters in their declared units. */
  #inModel({ hazard }: RateAccount, { path, value }: RateInput): number {
    const part = this.#byName.get(hazard)?.part.name ?? ""
    const name = /^parameters\.(.*)$/.exec(path)?.[1]
    return name === undefined ? value : (this.#values[part]?.[name] ?? value)
  }

  #find(hazard: string, member: number): HazardOf<World> {
    const found = this.#byName.get(hazard)
    if (found === undefined) {
      const names = this.families.map(({ name }) => name).join(", ") || "none"
      throw new SimulationError("bad-model", `There is no hazard "${hazard}"; there are ${names}.`)
    }
    const { members } = this.families[found.family] as HazardFamily
    if (Number.isSafeInteger(member) && member >= 0 && member < Math.max(members, 1)) return found
    throw new SimulationError(
      "bad-model",
      `Hazard "${hazard}" has members 0 to ${members - 1}; asked for was member ${member}.`,
    )
  }
}
