import { CompactNumbers } from "./compact-numbers.js"

const BLOCK_BITS = 16
/** Large enough that the allocator takes a block's memory from the system, which is cheaper than clearing used memory (measured). */
const BLOCK = 1 << BLOCK_BITS
/** Which part of a row's number is its place in {@link NumberColumn.latest}. */
export const PLACE = BLOCK - 1
const FIRST_ROOM = 16

/** Numbers that are only ever added. The latest are written as they are; each full block of 65,536 becomes {@link CompactNumbers}. */
export class NumberColumn {
  readonly #blocks: CompactNumbers[] = []
  /** Of rows since the last full block: the number of a row stands, and is to be written, at `row & PLACE`. */
  latest = new Float64Array(FIRST_ROOM)

  /** Makes room behind the last row, when there is none. */
  extend(): void {
    if (this.latest.length === BLOCK) {
      const block = new CompactNumbers(this.latest)
      this.#blocks.push(block)
      if (block.keepsThem) this.latest = new Float64Array(BLOCK)
      return
    }
    const grown = new Float64Array(2 * this.latest.length)
    grown.set(this.latest)
    this.latest = grown
  }

  at(row: number): number {
    const block = this.#blocks[row >>> BLOCK_BITS]
    return block === undefined ? this.latest[row & PLACE]! : block.at(row & PLACE)
  }
}

/** For how many rows columns have room once they are extended that had room for so many; at first for 0. */
export function extendedRoom(rows: number): number {
  return rows === 0 ? FIRST_ROOM : rows < BLOCK ? 2 * rows : rows + BLOCK
}
