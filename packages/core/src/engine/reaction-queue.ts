/**
 * An indexed 4-ary heap: for each of a fixed number of members the time of its next firing, the earliest on top.
 *
 * A member without a finite time is not in the heap and costs nothing. Equal times are ordered by member, so the order is total.
 * `set` costs O(log n), `first` O(1); no allocation after construction.
 */
export class ReactionQueue {
  readonly #times: Float64Array
  /** Heap of members. */
  readonly #heap: Int32Array
  /** Position of each member in the heap, -1 when absent. */
  readonly #position: Int32Array
  #size = 0

  constructor(members: number) {
    this.#times = new Float64Array(members).fill(Number.POSITIVE_INFINITY)
    this.#heap = new Int32Array(members)
    this.#position = new Int32Array(members).fill(-1)
  }

  /** The member that fires first, -1 when none does. */
  first(): number {
    return this.#size === 0 ? -1 : (this.#heap[0] as number)
  }

  /** When the first member fires, Infinity when none does. */
  firstTime(): number {
    return this.#size === 0 ? Number.POSITIVE_INFINITY : (this.#times[this.#heap[0] as number] as number)
  }

  timeOf(member: number): number {
    return this.#times[member] as number
  }

  /** Moves a member to a time; Infinity takes it out. */
  set(member: number, time: number): void {
    const position = this.#position[member] as number
    this.#times[member] = time
    if (time === Number.POSITIVE_INFINITY) {
      if (position >= 0) this.#remove(position)
      return
    }
    if (position < 0) {
      const last = this.#size++
      this.#place(member, last)
      this.#siftUp(last)
      return
    }
    this.#siftUp(position)
    this.#siftDown(this.#position[member] as number)
  }

  #place(member: number, position: number): void {
    this.#heap[position] = member
    this.#position[member] = position
  }

  #remove(position: number): void {
    this.#position[this.#heap[position] as number] = -1
    const last = --this.#size
    if (position === last) return
    const moved = this.#heap[last] as number
    this.#place(moved, position)
    this.#siftUp(position)
    this.#siftDown(this.#position[moved] as number)
  }

  #siftUp(start: number): void {
    const heap = this.#heap
    const times = this.#times
    const member = heap[start] as number
    const time = times[member] as number
    let position = start
    while (position > 0) {
      const parent = (position - 1) >> 2
      const above = heap[parent] as number
      const aboveTime = times[above] as number
      if (aboveTime < time || (aboveTime === time && above < member)) break
      this.#place(above, position)
      position = parent
    }
    this.#place(member, position)
  }

  #siftDown(start: number): void {
    const heap = this.#heap
    const times = this.#times
    const size = this.#size
    const member = heap[start] as number
    const time = times[member] as number
    let position = start
    for (;;) {
      const firstChild = position * 4 + 1
      if (firstChild >= size) break
      let best = firstChild
      let bestMember = heap[firstChild] as number
      let bestTime = times[bestMember] as number
      const end = Math.min(firstChild + 4, size)
      for (let child = firstChild + 1; child < end; child++) {
        const candidate = heap[child] as number
        const candidateTime = times[candidate] as number
        if (candidateTime < bestTime || (candidateTime === bestTime && candidate < bestMember)) {
          best = child
          bestMember = candidate
          bestTime = candidateTime
        }
      }
      if (time < bestTime || (time === bestTime && member < bestMember)) break
      this.#place(bestMember, position)
      position = best
    }
    this.#place(member, position)
  }
}
