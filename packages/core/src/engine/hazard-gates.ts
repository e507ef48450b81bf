import type { HazardProgram, Program, VariableProgram } from "./program.js"

/** The readers of one variable, as they stand now. */
interface CurrentReaders {
  /** As in the program, but with those behind closed gates last within each index. */
  readonly readers: Uint32Array
  /** By index of the variable: where those behind closed gates begin. */
  readonly ends: Uint32Array
  /** By place among the readers: the edge that stands there, where its hazard has a gate. */
  readonly edges: Uint32Array
}

/**
 * Which hazards can happen at all. A hazard whose gate is closed has rate 0 and is taken out of the lists of those who read what changes;
 * only what its gate reads can bring it back. So an occurrence costs as much as there are hazards near it that can happen, however many
 * there are that cannot. After the dependency graphs of Gibson & Bruck 2000 (doi:10.1021/jp993732q), made to follow the state.
 *
 * An edge is one reading of one index by one hazard. Opening and closing: constant time an edge; memory: 20 bytes an edge, besides the program's.
 */
export class HazardGates {
  readonly #families: readonly HazardProgram[]
  readonly #familyOf: Uint16Array
  readonly #offsets: readonly number[]
  readonly #variables: readonly VariableProgram[]
  readonly #current: readonly CurrentReaders[]
  /** Edges of hazard h: `starts[h]` to `starts[h + 1] - 1`. */
  readonly #starts: Uint32Array
  readonly #variableOf: Uint16Array
  readonly #indexOf: Uint32Array
  readonly #placeOf: Uint32Array
  readonly #isClosed: Uint8Array
  /** Hazards whose gates may have moved. */
  readonly #touched: Uint32Array
  #touchedCount = 0
  readonly #isTouched: Uint8Array

  /** All gates are closed until {@link look} has been called. */
  constructor(program: Program, familyOf: Uint16Array, offsets: readonly number[]) {
    const hazards = familyOf.length
    this.#families = program.hazards
    this.#familyOf = familyOf
    this.#offsets = offsets
    this.#variables = program.variables
    this.#isClosed = new Uint8Array(hazards)
    program.hazards.forEach(({ isOpen, members }, f) => {
      const first = offsets[f] as number
      if (isOpen !== undefined) this.#isClosed.fill(1, first, first + members)
    })
    this.#touched = new Uint32Array(hazards)
    this.#isTouched = new Uint8Array(hazards)
    this.#starts = this.#countEdges(hazards)
    const edges = this.#starts[hazards] as number
    this.#variableOf = new Uint16Array(edges)
    this.#indexOf = new Uint32Array(edges)
    this.#placeOf = new Uint32Array(edges)
    const filled = this.#starts.slice(0, hazards)
    this.#current = program.variables.map((variable, v) => this.#closedReaders(variable, v, filled))
  }

  /** The readers of a variable, and by index where those end that are to be told of a change. */
  readersOf(variable: number): { readonly readers: Uint32Array; readonly ends: Uint32Array } {
    return this.#current[variable] as CurrentReaders
  }

  isClosed(hazard: number): boolean {
    return this.#isClosed[hazard] === 1
  }

  /** Notes that a variable changed at an index. */
  touch(variable: number, index: number): void {
    const { gateStarts, gateReaders } = this.#variables[variable] as VariableProgram
    const end = gateStarts[index + 1] as number
    for (let i = gateStarts[index] as number; i < end; i++) {
      const hazard = gateReaders[i] as number
      if (this.#isTouched[hazard] === 1) continue
      this.#isTouched[hazard] = 1
      this.#touched[this.#touchedCount++] = hazard
    }
  }

  /** Moves the gates that what was touched opens or closes, and tells of each hazard whose gate has moved, last first. */
  settle(moved: (hazard: number) => void): void {
    while (this.#touchedCount > 0) {
      const hazard = this.#touched[--this.#touchedCount] as number
      this.#isTouched[hazard] = 0
      if (this.#move(hazard)) moved(hazard)
    }
  }

  /** Looks at every gate: at the start, when a run is restored, and after a change from outside. */
  look(): void {
    this.#families.forEach(({ isOpen, members }, f) => {
      if (isOpen === undefined) return
      const first = this.#offsets[f] as number
      for (let hazard = first; hazard < first + members; hazard++) this.#move(hazard)
    })
  }

  /** Whether a gate stands as the state says; true for a hazard without one. */
  isCurrent(hazard: number): boolean {
    return this.#shouldBeOpen(hazard) !== this.isClosed(hazard)
  }

  #shouldBeOpen(hazard: number): boolean {
    const f = this.#familyOf[hazard] as number
    const { isOpen } = this.#families[f] as HazardProgram
    return isOpen === undefined || isOpen(hazard - (this.#offsets[f] as number))
  }

  #move(hazard: number): boolean {
    const opens = this.#shouldBeOpen(hazard)
    if (opens !== this.isClosed(hazard)) return false
    this.#isClosed[hazard] = opens ? 0 : 1
    const end = this.#starts[hazard + 1] as number
    for (let edge = this.#starts[hazard] as number; edge < end; edge++) {
      const current = this.#current[this.#variableOf[edge] as number] as CurrentReaders
      const index = this.#indexOf[edge] as number
      const border = opens ? (current.ends[index] as number) : (current.ends[index] as number) - 1
      this.#swap(current, edge, border)
      current.ends[index] = opens ? border + 1 : border
    }
    return true
  }

  /** Puts an edge at a place, and what stood there where it was. */
  #swap({ readers, edges }: CurrentReaders, edge: number, place: number): void {
    const other = edges[place] as number
    const from = this.#placeOf[edge] as number
    const hazard = readers[from] as number
    readers[from] = readers[place] as number
    readers[place] = hazard
    edges[from] = other
    edges[place] = edge
    this.#placeOf[other] = from
    this.#placeOf[edge] = place
  }

  #countEdges(hazards: number): Uint32Array {
    const starts = new Uint32Array(hazards + 1)
    for (const { readers } of this.#variables) {
      for (let place = 0; place < readers.length; place++) {
        const hazard = readers[place] as number
        if (this.isClosed(hazard)) starts[hazard + 1] = (starts[hazard + 1] as number) + 1
      }
    }
    for (let hazard = 0; hazard < hazards; hazard++)
      starts[hazard + 1] = (starts[hazard + 1] as number) + (starts[hazard] as number)
    return starts
  }

  /** A variable's readers with those that have a gate last within each index, and behind it. */
  #closedReaders({ size, starts, readers: all }: VariableProgram, v: number, filled: Uint32Array): CurrentReaders {
    const readers = new Uint32Array(all.length)
    const edges = new Uint32Array(all.length)
    const ends = new Uint32Array(size)
    for (let index = 0; index < size; index++) {
      const [first, end] = [starts[index] as number, starts[index + 1] as number]
      let place = first
      for (let i = first; i < end; i++) if (!this.isClosed(all[i] as number)) readers[place++] = all[i] as number
      ends[index] = place
      for (let i = first; i < end; i++) {
        const hazard = all[i] as number
        if (!this.isClosed(hazard)) continue
        const edge = filled[hazard] as number
        filled[hazard] = edge + 1
        this.#variableOf[edge] = v
        this.#indexOf[edge] = index
        this.#placeOf[edge] = place
        edges[place] = edge
        readers[place++] = hazard
      }
    }
    return { readers, ends, edges }
  }
}
