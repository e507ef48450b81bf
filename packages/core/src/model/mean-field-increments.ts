import type { HazardProgram, Program } from "../engine/program.js"
import { SimulationError } from "../engine/simulation-error.js"
import { type ProbeMoment, RefusedByMeanField } from "./mean-field-context.js"
import { probeStates } from "./mean-field-probes.js"
import type { MeanFieldWorld } from "./mean-field-world.js"

/** What one firing adds to the numbers of the world. */
export interface Increment {
  readonly leaves: readonly number[]
  readonly amounts: readonly number[]
}

/** An increment as measured, and how far rounding may have moved each amount. */
interface MeasuredIncrement extends Increment {
  readonly doubts: readonly number[]
}

/** How many roundings an effect's own arithmetic may have made. */
const ROUNDINGS = 16 * 2 ** -53

/**
 * What each hazard's effect adds to the world, found by trying the effects on states of all kinds.
 *
 * An effect is judged only where its rate is positive, since it happens nowhere else, and must add the same there whatever the state.
 * Numbers that no effect changes are constants of the model and are never varied: they may be indexes.
 */
export class EffectIncrements<World> {
  /** Hazards are numbered through all families, members inside. */
  readonly count: number
  readonly #twin: MeanFieldWorld<World>
  readonly #moment: ProbeMoment
  readonly #families: readonly HazardProgram[]
  /** The same families, bound to the watched twin. */
  readonly #effects: readonly HazardProgram[]
  readonly #members: Uint32Array
  readonly #known: (MeasuredIncrement | undefined)[]
  readonly #moving = new Set<number>()

  /** @param program bound to the twin @param watched the same program bound to the watched twin */
  constructor(twin: MeanFieldWorld<World>, program: Program, watched: Program, moment: ProbeMoment) {
    this.#twin = twin
    this.#moment = moment
    const all = program.hazards.flatMap((family) =>
      Array.from({ length: family.members }, (_, member) => ({ family, member })),
    )
    this.#families = all.map(({ family }) => family)
    this.#effects = watched.hazards.flatMap((family) => new Array<HazardProgram>(family.members).fill(family))
    this.#members = Uint32Array.from(all, ({ member }) => member)
    this.count = all.length
    this.#known = new Array(all.length)
  }

  /**
   * Tries every effect around the initial state. Takes time in proportion to hazards times what one effect looks at.
   *
   * @returns the numbers that some effect changes, ascending
   * @throws SimulationError naming the first hazard that has no mean field, and why
   */
  discover(): readonly number[] {
    // Rates of 0 count here: what moves later must be found now.
    for (let hazard = 0; hazard < this.count; hazard++) this.#collectMoving(hazard)
    for (let known = -1; known < this.#moving.size; ) {
      known = this.#moving.size
      this.#tryAround(this.#twin.initial, undefined)
    }
    this.#twin.restore(this.#twin.initial)
    return Array.from(this.#moving).sort((a, b) => a - b)
  }

  /** The increment of a hazard; undefined while it has nowhere been seen with a positive rate. */
  of(hazard: number): Increment | undefined {
    return this.#known[hazard]
  }

  /** Tries the effect of a hazard that has come to life at `state`, and leaves the twin there. */
  learn(hazard: number, state: Float64Array): Increment {
    const moving = this.#moving.size
    this.#tryAround(state.slice(), hazard)
    this.#twin.restore(state)
    if (this.#moving.size > moving) throw this.#refuse(hazard, "its effect changes numbers only in some states")
    return this.#known[hazard] ?? { leaves: [], amounts: [] }
  }

  /** Tries all effects once more, at a state that the solution passes, and leaves the twin there. */
  verify(state: Float64Array): void {
    this.#enter(state, 11)
    for (let hazard = 0; hazard < this.count; hazard++) {
      if (this.rateOrZero(hazard) > 0) this.#compare(hazard, this.#measure(hazard, state), state)
    }
  }

  /** The rate of a hazard in the twin as it stands, at a time in days. */
  rate(hazard: number, time: number = this.#moment.now): number {
    return (this.#families[hazard] as HazardProgram).rate(this.#members[hazard] as number, time)
  }

  /** `hazard "clash", member 3` as sentences name it. */
  nameOf(hazard: number): string {
    const family = this.#families[hazard] as HazardProgram
    return `hazard "${family.name}"${family.members > 1 ? `, member ${this.#members[hazard]},` : ""}`
  }

  describe(hazard: number): string {
    return (this.#families[hazard] as HazardProgram).describe(this.#members[hazard] as number)
  }

  /** 0 also where a state made for trying has no rate. */
  rateOrZero(hazard: number): number {
    try {
      const rate = this.rate(hazard)
      if (rate > 0) return rate
    } catch {
      // Below.
    }
    return 0
  }

  #collectMoving(hazard: number): void {
    const before = this.#twin.initial
    try {
      for (const leaf of this.#measure(hazard, before).leaves) this.#moving.add(leaf)
    } catch (error) {
      // An effect that fails here fails again where its rate is positive; elsewhere it need not work.
      if (!(error instanceof SimulationError)) throw error
    }
  }

  #tryAround(base: Float64Array, only: number | undefined): void {
    const states = probeStates(base, this.#moving)
    const [first, end] = only === undefined ? [0, this.count] : [only, only + 1]
    const positive = [states.base, states.above, states.below].map((state, s) => this.#tryAt(state, s, first, end))
    states.elsewhere.forEach((state, s) => void this.#tryAt(state, s + 3, first, end))
    for (let hazard = first; hazard < end; hazard++) {
      if (positive[0]?.has(hazard) && !positive[1]?.has(hazard) && !positive[2]?.has(hazard)) {
        throw this.#refuse(
          hazard,
          "its rate falls to 0 as soon as the state changes by a fraction, so it asks for exact values",
        )
      }
    }
    this.#refine(states.zero, first, end)
  }

  /** Tries effects at one state; returns the hazards whose rate is positive there. */
  #tryAt(state: Float64Array, number: number, first: number, end: number): Set<number> {
    this.#enter(state, number)
    const positive = new Set<number>()
    for (let hazard = first; hazard < end; hazard++) {
      if (this.rateOrZero(hazard) === 0) continue
      positive.add(hazard)
      const measured = this.#measure(hazard, state)
      for (const leaf of measured.leaves) this.#moving.add(leaf)
      this.#compare(hazard, measured, state)
    }
    return positive
  }

  /** Where effects work at zero and agree, their amounts there are exact: 1,000,000.1 - 1,000,000 is not 0.1. */
  #refine(zero: Float64Array, first: number, end: number): void {
    this.#enter(zero, 9)
    for (let hazard = first; hazard < end; hazard++) {
      const known = this.#known[hazard]
      if (known === undefined) continue
      try {
        const measured = this.#measure(hazard, zero)
        if (this.#disagreement(known, measured) === undefined) this.#known[hazard] = measured
      } catch (error) {
        if (!(error instanceof SimulationError)) throw error
      }
    }
  }

  /** Puts the twin at a state, at a moment of its own: an effect that writes the time down must not look constant. */
  #enter(state: Float64Array, number: number): void {
    this.#twin.restore(state)
    this.#moment.now = 0.375 + 1.25 * number
    this.#moment.occurrence = 1000 + 7 * number
  }

  /** Runs an effect on the twin, which stands at `before`, and undoes it. */
  #measure(hazard: number, before: Float64Array): MeasuredIncrement {
    this.#moment.refused = undefined
    let failure: unknown
    this.#twin.watch()
    try {
      ;(this.#effects[hazard] as HazardProgram).fire(this.#members[hazard] as number)
    } catch (error) {
      failure = error
    }
    const refused = this.#moment.refused as string | undefined
    const changes = this.#twin.changesFrom(before)
    this.#twin.undo(changes)
    const { leaves, values, fault } = changes
    if (refused !== undefined || failure !== undefined || fault !== undefined) {
      if (refused !== undefined) throw this.#refuse(hazard, `its effect ${refused}`)
      if (failure !== undefined && !(failure instanceof RefusedByMeanField)) {
        const words = failure instanceof Error ? failure.message : String(failure)
        throw this.#refuse(hazard, `its effect fails where numbers are not whole (${words})`)
      }
      throw this.#refuse(hazard, `its effect ${fault ?? "fails"}`)
    }
    const amounts: number[] = []
    const doubts: number[] = []
    for (let i = 0; i < leaves.length; i++) {
      const old = before[leaves[i] as number] as number
      const now = values[i] as number
      amounts.push(now - old)
      doubts.push(ROUNDINGS * (Math.abs(old) + Math.abs(now)))
    }
    return { leaves, amounts, doubts }
  }

  /** Accepts what was measured, or refuses the hazard. Keeps the more exact of what it knew and what it sees. */
  #compare(hazard: number, measured: MeasuredIncrement, state: Float64Array): void {
    const known = this.#known[hazard]
    if (known === undefined) {
      this.#known[hazard] = measured
      return
    }
    const differing = this.#disagreement(known, measured)
    if (differing !== undefined) {
      const { leaf, one, other } = differing
      const path = this.#twin.pathOf(leaf)
      throw this.#refuse(
        hazard,
        `its increment depends on the state: ${path} changes by ${one} in one state and by ${other} where it is ${state[leaf]}`,
      )
    }
    if (total(measured.doubts) < total(known.doubts)) this.#known[hazard] = measured
  }

  #disagreement(
    known: MeasuredIncrement,
    measured: MeasuredIncrement,
  ): { leaf: number; one: number; other: number } | undefined {
    const leaves = new Set([...known.leaves, ...measured.leaves])
    for (const leaf of leaves) {
      const [k, m] = [known.leaves.indexOf(leaf), measured.leaves.indexOf(leaf)]
      const [one, other] = [known.amounts[k] ?? 0, measured.amounts[m] ?? 0]
      const doubt = (known.doubts[k] ?? 0) + (measured.doubts[m] ?? 0)
      if (!(Math.abs(one - other) <= doubt)) return { leaf, one, other }
    }
    return undefined
  }

  #refuse(hazard: number, why: string): SimulationError {
    return new SimulationError(
      "bad-model",
      `H${this.nameOf(hazard).slice(1)} has no mean field: ${why}. A mean field needs effects that add fixed amounts, at rates that vary continuously with the numbers of the world.`,
    )
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
