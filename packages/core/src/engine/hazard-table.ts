import type { RandomStreams } from "../random/random-streams.js"
import { HazardClocks } from "./hazard-clocks.js"
import { HazardGates } from "./hazard-gates.js"
import { copyHazardRecords, type HazardRecords, hazardsIn, newHazardRecords } from "./hazard-records.js"
import { HazardStreams } from "./hazard-streams.js"
import type { HazardProgram, Program, VariableProgram } from "./program.js"
import { SimulationError } from "./simulation-error.js"

/** The moment a rate is computed for. */
export interface Moment {
  readonly now: number
  readonly occurrence: number
}

/**
 * All hazards of a model, numbered through: family after family, member after member. Keeps their rates current.
 *
 * What an occurrence touches is marked, and brought up to date once, after it.
 */
export class HazardTable {
  readonly clocks: HazardClocks
  /** All that is kept of the hazards; what is saved and restored. */
  readonly records: HazardRecords
  readonly #families: readonly HazardProgram[]
  readonly #variables: readonly VariableProgram[]
  readonly #streams: RandomStreams
  /** Family of each hazard, and the hazard number of each family's member 0. */
  readonly #familyOf: Uint16Array
  readonly #offsets: readonly number[]
  /** Members of families that declared no dependencies. */
  readonly #alwaysDirty: Uint32Array
  readonly #dirty: Uint32Array
  #dirtyCount = 0
  readonly #isDirty: Uint8Array
  /** Only where a family has gates. */
  readonly #gates: HazardGates | undefined
  readonly #gateMoved = (hazard: number): void => this.#mark(hazard)
  readonly #traced: boolean
  /** While traced, in pairs: the variable and index whose change made a hazard dirty, and those that gave it its present rate. */
  readonly #touchedBy: Int32Array
  readonly #enabledBy: Int32Array

  constructor(
    program: Program,
    streams: RandomStreams,
    options: { readonly traced: boolean; readonly records?: HazardRecords | undefined },
  ) {
    this.#families = program.hazards
    this.#variables = program.variables
    this.#streams = streams
    const offsets: number[] = []
    let hazards = 0
    for (const family of program.hazards) {
      offsets.push(hazards)
      hazards += family.members
    }
    this.#offsets = offsets
    this.#familyOf = new Uint16Array(hazards)
    program.hazards.forEach((family, f) => {
      this.#familyOf.fill(f, offsets[f], (offsets[f] as number) + family.members)
    })
    this.#alwaysDirty = Uint32Array.from(
      program.hazards.flatMap((family, f) =>
        family.readsEverything ? Array.from({ length: family.members }, (_, m) => (offsets[f] as number) + m) : [],
      ),
    )
    this.#dirty = new Uint32Array(hazards)
    this.#isDirty = new Uint8Array(hazards)
    this.#traced = options.traced
    this.#touchedBy = new Int32Array(options.traced ? 2 * hazards : 0).fill(-1)
    this.#enabledBy = new Int32Array(options.traced ? 2 * hazards : 0).fill(-1)
    this.records = options.records === undefined ? newHazardRecords(hazards) : copyHazardRecords(options.records)
    if (hazardsIn(this.records) !== hazards) {
      throw new SimulationError(
        "bad-snapshot",
        `The model has ${hazards} hazards, counting members; what it is to go on from has ${hazardsIn(this.records)}.`,
      )
    }
    const hasGates = program.hazards.some(({ isOpen }) => isOpen !== undefined)
    this.#gates = hasGates ? new HazardGates(program, this.#familyOf, offsets) : undefined
    // What is restored goes on from there; what is new is looked at when everything is settled first.
    if (options.records !== undefined) this.#gates?.look()
    // One stream a hazard, so that a draw is shared between runs whatever else happens in them.
    const named = program.hazards.map(({ name, members }) => ({ purpose: `${name}/clock`, members }))
    this.clocks = new HazardClocks(this.records, new HazardStreams(streams, named, this.records))
  }

  familyOf(hazard: number): number {
    return this.#familyOf[hazard] as number
  }

  memberOf(hazard: number): number {
    return hazard - (this.#offsets[this.#familyOf[hazard] as number] as number)
  }

  /** Firings per day at which the clock of a family's member runs: its rate, or its bound where it has one; 0 while its gate is closed. */
  clockRateOf(family: number, member: number): number {
    return this.clocks.rateOf((this.#offsets[family] as number) + member)
  }

  /** While traced: the variable whose change gave a hazard its rate, -1 for none, and the index at which it changed. */
  enabledBy(hazard: number): readonly [variable: number, index: number] {
    return [this.#enabledBy[2 * hazard] ?? -1, this.#enabledBy[2 * hazard + 1] ?? -1]
  }

  /**
   * Whether a hazard whose clock has run out fires. One without a bound does; one with a bound fires with probability rate / bound, and
   * otherwise its clock starts again, at the bound as it is now.
   *
   * @throws SimulationError when the rate exceeds the bound that was promised
   */
  accepts(hazard: number, now: number, occurrence: number): boolean {
    const family = this.#families[this.#familyOf[hazard] as number] as HazardProgram
    return family.bound === undefined || this.#acceptsBounded(hazard, family, { now, occurrence })
  }

  #acceptsBounded(hazard: number, family: HazardProgram, moment: Moment): boolean {
    const member = this.memberOf(hazard)
    const bound = this.clocks.rateOf(hazard)
    const rate = family.rate(member, moment.now)
    if (!(rate >= 0 && rate < Number.POSITIVE_INFINITY)) this.#refuse(hazard, rate, moment.now, "rate")
    if (rate > bound) {
      throw new SimulationError(
        "bad-rate",
        `The rate of hazard "${family.name}", member ${member}, is ${rate} at day ${moment.now}, above its bound ${bound} (${family.describe(member)}). A bound must hold until something that the hazard reads changes.`,
      )
    }
    if (this.#streams.stream(`${family.name}/thinning`, member).uniform() * bound < rate) return true
    this.clocks.fired(hazard)
    this.clocks.beginUpdates(moment.now)
    this.#refresh(hazard, moment.now, moment.occurrence)
    return false
  }

  /** Says that a hazard fires. */
  fired(hazard: number): void {
    this.clocks.fired(hazard)
    this.#mark(hazard)
  }

  /** Says that a variable changed at an index. @throws SimulationError when there is no such index */
  touch(variable: number, index: number): void {
    const { starts, readers, size, name } = this.#variables[variable] as VariableProgram
    if (!(index >= 0 && index < size)) {
      throw new SimulationError(
        "bad-model",
        `"${name}" was said to change at index ${index}; it has indexes 0 to ${size - 1}.`,
      )
    }
    if (this.#gates !== undefined) this.#touchOpen(this.#gates, variable, index)
    else this.#markReaders(readers, starts[index] as number, starts[index + 1] as number, variable, index)
  }

  /** Tells those of a variable's readers that can happen, and the gates that it may open. */
  #touchOpen(gates: HazardGates, variable: number, index: number): void {
    const { starts, gateStarts, gateReaders } = this.#variables[variable] as VariableProgram
    const { readers, ends } = gates.readersOf(variable)
    this.#markReaders(readers, starts[index] as number, ends[index] as number, variable, index)
    gates.touch(variable, index)
    if (!this.#traced) return
    for (let i = gateStarts[index] as number; i < (gateStarts[index + 1] as number); i++)
      this.#noteTouch(gateReaders[i] as number, variable, index)
  }

  #markReaders(readers: Uint32Array, from: number, end: number, variable: number, index: number): void {
    for (let i = from; i < end; i++) {
      const hazard = readers[i] as number
      if (this.#traced) this.#noteTouch(hazard, variable, index)
      this.#mark(hazard)
    }
  }

  /** Brings up to date what the occurrence touched. */
  settle({ now, occurrence }: Moment): void {
    const always = this.#alwaysDirty
    for (let i = 0; i < always.length; i++) this.#mark(always[i] as number)
    this.#gates?.settle(this.#gateMoved)
    this.clocks.beginUpdates(now)
    for (let i = 0; i < this.#dirtyCount; i++) {
      const hazard = this.#dirty[i] as number
      this.#isDirty[hazard] = 0
      this.#refresh(hazard, now, occurrence)
    }
    this.#dirtyCount = 0
  }

  /** Brings everything up to date: at the start, and after a change from outside. */
  settleAll({ now, occurrence }: Moment): void {
    this.#gates?.look()
    this.clocks.beginUpdates(now)
    for (let hazard = 0; hazard < this.#familyOf.length; hazard++) this.#refresh(hazard, now, occurrence)
    this.#dirtyCount = 0
    this.#isDirty.fill(0)
  }

  /** Recomputes every rate and compares. @throws SimulationError naming the first hazard that was not brought up to date */
  audit(moment: Moment): void {
    for (let hazard = 0; hazard < this.#familyOf.length; hazard++) {
      if (this.#gates?.isCurrent(hazard) === false) this.#refuseGate(hazard, moment)
      const current = this.clocks.rateOf(hazard)
      const { name, bound, rate } = this.#families[this.familyOf(hazard)] as HazardProgram
      const correct = rate(this.memberOf(hazard), moment.now)
      if (!(correct >= 0 && correct < Number.POSITIVE_INFINITY)) this.#refuse(hazard, correct, moment.now, "rate")
      // A bound need not be tight, and was right when it was asked for; it must still hold.
      if (bound === undefined ? current === correct : current >= correct) continue
      if (this.#gates?.isClosed(hazard) === true) this.#refuseClosed(hazard, correct, moment)
      throw new SimulationError(
        "undeclared-dependency",
        `Audit at day ${moment.now}, occurrence ${moment.occurrence}: hazard "${name}", member ${this.memberOf(hazard)}, still has rate ${current} where its state says ${correct}. Either it reads something it does not declare, or the effect that changed it did not say so.`,
      )
    }
  }

  #mark(hazard: number): void {
    if (this.#isDirty[hazard] === 1) return
    this.#isDirty[hazard] = 1
    this.#dirty[this.#dirtyCount++] = hazard
  }

  #refresh(hazard: number, now: number, occurrence: number): void {
    const rate = this.#clockRate(hazard, now)
    if (!(rate >= 0 && rate < Number.POSITIVE_INFINITY)) this.#refuse(hazard, rate, now)
    if (this.#traced) this.#noteEnabling(hazard, rate)
    this.clocks.update(hazard, rate, occurrence)
  }

  /** What the clock runs at: the rate, or its bound where it has one. */
  #clockRate(hazard: number, now: number): number {
    if (this.#gates?.isClosed(hazard) === true) return 0
    const f = this.#familyOf[hazard] as number
    const family = this.#families[f] as HazardProgram
    const member = hazard - (this.#offsets[f] as number)
    return family.bound === undefined ? family.rate(member, now) : family.bound(member, now)
  }

  #refuse(hazard: number, rate: number, now: number, what?: "rate"): never {
    const family = this.#families[this.familyOf(hazard)] as HazardProgram
    const member = this.memberOf(hazard)
    throw new SimulationError(
      "bad-rate",
      `The ${what ?? (family.bound === undefined ? "rate" : "bound")} of hazard "${family.name}" became ${rate} at day ${now}, member ${member} (${family.describe(member)}). A rate is a finite number >= 0.`,
    )
  }

  #refuseClosed(hazard: number, rate: number, { now, occurrence }: Moment): never {
    const { name } = this.#families[this.familyOf(hazard)] as HazardProgram
    throw new SimulationError(
      "bad-rate",
      `Audit at day ${now}, occurrence ${occurrence}: hazard "${name}", member ${this.memberOf(hazard)}, has a rate of ${rate} while its gate is closed. A gate may be closed only where the rate is 0.`,
    )
  }

  #refuseGate(hazard: number, { now, occurrence }: Moment): never {
    const { name } = this.#families[this.familyOf(hazard)] as HazardProgram
    const stands = this.#gates?.isClosed(hazard) === true ? "closed" : "open"
    throw new SimulationError(
      "undeclared-dependency",
      `Audit at day ${now}, occurrence ${occurrence}: the gate of hazard "${name}", member ${this.memberOf(hazard)}, is still ${stands} where its state says otherwise. Either the gate reads something it does not declare, or the effect that changed it did not say so.`,
    )
  }

  /** The first change in an occurrence is kept as the reason. */
  #noteTouch(hazard: number, variable: number, index: number): void {
    if (this.#touchedBy[2 * hazard] !== -1) return
    this.#touchedBy[2 * hazard] = variable
    this.#touchedBy[2 * hazard + 1] = index
  }

  #noteEnabling(hazard: number, rate: number): void {
    if (rate !== this.clocks.rateOf(hazard)) {
      this.#enabledBy[2 * hazard] = this.#touchedBy[2 * hazard] as number
      this.#enabledBy[2 * hazard + 1] = this.#touchedBy[2 * hazard + 1] as number
    }
    this.#touchedBy[2 * hazard] = -1
  }
}
