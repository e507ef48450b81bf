/** The state of a {@link UnitPartition}, as plain arrays. */
export interface UnitMemory {
  /** Members of each unit of two or more; 0 for an entry that is free. */
  readonly sizes: Int32Array
  /** The next unit of the same cell, or the next free entry; -1 at the end. */
  readonly next: Int32Array
  /** The first unit of each cell; -1 for none. */
  readonly first: Int32Array
  /** How many units of two or more each cell has, and how many members they have together. */
  readonly units: Int32Array
  readonly bound: Int32Array
  /** The first free entry. */
  readonly free: Int32Array
}

/** A member on its own. */
const ALONE = -1

/** Room for so many members in so many cells, all on their own. With room for `members / 4` units no more than a tenth is ever used up. */
export function unitMemory(cells: number, members: number): UnitMemory {
  const capacity = 64 + Math.ceil(members / 4)
  return {
    sizes: new Int32Array(capacity),
    next: Int32Array.from({ length: capacity }, (_, entry) => (entry + 1 < capacity ? entry + 1 : -1)),
    first: new Int32Array(cells).fill(-1),
    units: new Int32Array(cells),
    bound: new Int32Array(cells),
    free: new Int32Array(1),
  }
}

/**
 * How the members of each cell are parted into units. Only units of two or more are kept, the rest are alone; so members may come and
 * go behind its back, and {@link settle} takes note of it. Every operation costs at most a walk over the units of one cell.
 */
export class UnitPartition {
  readonly #memory: UnitMemory

  constructor(memory: UnitMemory) {
    this.#memory = memory
  }

  /** Takes note of how many members a cell has now: new ones are alone; where some have gone, those alone went first, then whole units dwindled. */
  settle(cell: number, members: number): void {
    const { sizes, bound, first } = this.#memory
    while ((bound[cell] as number) > members) {
      const unit = first[cell] as number
      const left = (sizes[unit] as number) - ((bound[cell] as number) - members)
      if (left < 2) this.shatter(cell, unit)
      else {
        bound[cell] = (bound[cell] as number) - ((sizes[unit] as number) - left)
        sizes[unit] = left
      }
    }
  }

  /**
   * The unit of a member picked at random, so with a probability proportional to its size; -1 for one who is alone.
   *
   * @param members members of the cell, > 0, settled before
   * @param without a unit to leave out, or -1; `withoutAlone` leaves out one who is alone
   */
  pickBySize(cell: number, members: number, draw: number, without = ALONE, withoutAlone = 0): number {
    const { sizes, next, first, bound } = this.#memory
    const alone = members - (bound[cell] as number) - withoutAlone
    let left = Math.floor(draw * (members - withoutAlone - (without === ALONE ? 0 : (sizes[without] as number))))
    if (left < alone) return ALONE
    left -= alone
    for (let unit = first[cell] as number; unit !== -1; unit = next[unit] as number) {
      if (unit === without) continue
      if (left < (sizes[unit] as number)) return unit
      left -= sizes[unit] as number
    }
    return ALONE
  }

  /** The size of a unit picked at random, each with the same probability, those who are alone included. */
  sizeOfAny(cell: number, members: number, draw: number): number {
    const { sizes, next, first, units, bound } = this.#memory
    const alone = members - (bound[cell] as number)
    let left = Math.floor(draw * (alone + (units[cell] as number))) - alone
    if (left < 0) return 1
    let unit = first[cell] as number
    for (; left > 0; left--) unit = next[unit] as number
    return sizes[unit] as number
  }

  sizeOf(unit: number): number {
    return unit === ALONE ? 1 : (this.#memory.sizes[unit] as number)
  }

  /** All members of a unit are alone again; nothing for one who is. */
  shatter(cell: number, unit: number): void {
    if (unit === ALONE) return
    const { sizes, next, first, units, bound, free } = this.#memory
    bound[cell] = (bound[cell] as number) - (sizes[unit] as number)
    units[cell] = (units[cell] as number) - 1
    if (first[cell] === unit) first[cell] = next[unit] as number
    else {
      let before = first[cell] as number
      while (next[before] !== unit) before = next[before] as number
      next[before] = next[unit] as number
    }
    sizes[unit] = 0
    next[unit] = free[0] as number
    free[0] = unit
  }

  /** Two units of a cell become one; -1 stands for a member who is alone. Where all room is taken, two who are alone stay so. */
  merge(cell: number, one: number, other: number): void {
    const size = this.sizeOf(one) + this.sizeOf(other)
    const kept = one === ALONE ? other : one
    const lost = one === ALONE ? ALONE : other
    this.shatter(cell, lost)
    if (kept === ALONE) this.form(cell, size)
    else {
      const { sizes, bound } = this.#memory
      bound[cell] = (bound[cell] as number) + size - (sizes[kept] as number)
      sizes[kept] = size
    }
  }

  /** So many of a cell who are alone become a unit; its number, or -1 where there is no room, or it would be one member. */
  form(cell: number, size: number): number {
    const { sizes, next, first, units, bound, free } = this.#memory
    const unit = free[0] as number
    if (unit === -1 || size < 2) return ALONE
    free[0] = next[unit] as number
    sizes[unit] = size
    next[unit] = first[cell] as number
    first[cell] = unit
    units[cell] = (units[cell] as number) + 1
    bound[cell] = (bound[cell] as number) + size
    return unit
  }

  /**
   * One step of fission and fusion among the members of a cell, settled before: the unit of a random member shatters, or joins that of
   * another.
   */
  reorganise(
    cell: number,
    members: number,
    draws: { readonly shatters: boolean; readonly one: number; readonly other: number },
  ): void {
    const one = this.pickBySize(cell, members, draws.one)
    if (draws.shatters) this.shatter(cell, one)
    else if (this.sizeOf(one) < members)
      this.merge(cell, one, this.pickBySize(cell, members, draws.other, one, one === ALONE ? 1 : 0))
  }

  /** How many units there are of each size in a cell; index 1 counts those who are alone. For those who look. */
  histogram(cell: number, members: number): number[] {
    const { sizes, next, first, bound } = this.#memory
    const histogram = [0, members - (bound[cell] as number)]
    for (let unit = first[cell] as number; unit !== -1; unit = next[unit] as number) {
      const size = sizes[unit] as number
      while (histogram.length <= size) histogram.push(0)
      histogram[size] = (histogram[size] as number) + 1
    }
    return histogram
  }
}
